import {
  appointmentRefusal,
  appointmentState,
  crossedBy,
  initialsOf,
  modeOfAppointment,
  sidesOfKind,
} from '@tandem/domain/appointments'
import { dueInWeek, feedSpan, weekAround } from '@tandem/domain/calendar'
import { duesOf } from '@tandem/domain/due'
import type { DueFacts } from '@tandem/domain/due/facts'
import { describe, expect, it } from 'vitest'
import { nothingDue } from '../support/nothing-due.ts'

const TODAY = '2026-11-24'

const job = {
  placementId: 'p1',
  endedOn: null,
  employerContactRefusedOn: null as string | null,
  coachVisibility: 'openly' as const,
}
const person = { exitedOn: null as string | null, mayCallAfter: false, jobs: [job] }

const quiet = nothingDue(TODAY)
const planned = { appointmentId: 'a1', side: 'both' as const, placementId: null, heldOn: TODAY }
const kinds = (facts: DueFacts, until?: string) =>
  duesOf(facts, TODAY, undefined, until).map(({ kind, dueOn }) => `${kind} ${dueOn}`)

describe('whom an appointment may be planned with', () => {
  const about = { side: 'employer' as const, placementId: null, person, company: null }

  it('is the employer, unless the person does not want them contacted', () => {
    expect(appointmentRefusal(about, TODAY)).toBeNull()
    const refused = { ...person, jobs: [{ ...job, employerContactRefusedOn: '2026-11-20' }] }
    expect(appointmentRefusal({ ...about, person: refused }, TODAY)).toBe('contact-refused')
    expect(appointmentRefusal({ ...about, side: 'worker', person: refused }, TODAY)).toBeNull()
  })

  it('is decided by the job that it names, where there are several', () => {
    const jobs = [
      { ...job, employerContactRefusedOn: '2026-11-20' },
      { ...job, placementId: 'p2' },
    ]
    const two = { ...about, person: { ...person, jobs } }
    expect(appointmentRefusal(two, TODAY)).toBeNull()
    expect(appointmentRefusal({ ...two, placementId: 'p1' }, TODAY)).toBe('contact-refused')
  })

  it('is no longer the person once the accompaniment has ended, unless they agreed to it', () => {
    const ended = { ...about, side: 'both' as const, person: { ...person, exitedOn: '2026-11-20' } }
    expect(appointmentRefusal(ended, TODAY)).toBe('after-care-not-agreed')
    expect(appointmentRefusal({ ...ended, person: { ...ended.person, mayCallAfter: true } }, TODAY)).toBeNull()
  })

  it('is no company that is marked as not to be contacted', () => {
    const alone = { ...about, person: null }
    expect(appointmentRefusal({ ...alone, company: { doNotContact: true } }, TODAY)).toBe('company-not-to-contact')
    expect(appointmentRefusal({ ...alone, company: { doNotContact: false } }, TODAY)).toBeNull()
  })
})

describe('an appointment', () => {
  it('is planned until it is done or cancelled, and a cancelled one was not done', () => {
    expect(appointmentState({ doneOn: null, cancelledOn: null })).toBe('planned')
    expect(appointmentState({ doneOn: TODAY, cancelledOn: null })).toBe('done')
    expect(appointmentState({ doneOn: TODAY, cancelledOn: TODAY })).toBe('cancelled')
  })

  it('of three is with both; a visit becomes an entry at the workplace, a call one by phone', () => {
    expect(sidesOfKind('meetingOfThree')).toEqual(['both'])
    expect(modeOfAppointment('visit')).toBe('onSite')
    expect(modeOfAppointment('phone')).toBe('phone')
    expect(modeOfAppointment('other')).toBeNull()
  })

  it('is due on its day and late after it, not before', () => {
    expect(kinds({ ...quiet, appointments: [planned] })).toEqual([`appointment ${TODAY}`])
    expect(kinds({ ...quiet, appointments: [{ ...planned, heldOn: '2026-11-23' }] })).toEqual([
      'appointment 2026-11-23',
    ])
    expect(kinds({ ...quiet, appointments: [{ ...planned, heldOn: '2026-11-25' }] })).toEqual([])
  })

  it('goes on in a pause, and rests where nobody may be in contact', () => {
    const paused = { ...quiet, isPaused: true, appointments: [planned] }
    expect(kinds(paused)).toHaveLength(1)
    expect(kinds({ ...paused, exitedOn: '2026-11-20', mayCallAfter: false })).toEqual([])
    const unwanted = { ...job, employerContactRefusedOn: '2026-11-20', startedOn: '2026-09-29', trialEndOn: null }
    const jobs = [{ ...unwanted, nextWorkerCheckInOn: null, nextEmployerCheckInOn: null }]
    expect(kinds({ ...quiet, jobs, appointments: [planned] })).toEqual([])
  })

  it('says enough of the side that it meets: a silence of that side is not told as well', () => {
    const silent = { ...quiet, lastWorkerContactOn: '2026-10-01' }
    expect(kinds(silent)).toEqual([expect.stringMatching(/^silentWorker/)])
    expect(kinds({ ...silent, appointments: [{ ...planned, side: 'worker' as const }] })).toEqual([
      `appointment ${TODAY}`,
    ])
  })
})

describe('what a calendar shows', () => {
  it('looks ahead to what is known, and predicts no silence', () => {
    const task = { taskId: 't1', side: 'worker' as const, dueOn: '2027-01-15' }
    const facts = { ...quiet, tasks: [task], appointments: [{ ...planned, heldOn: '2027-01-14' }] }
    expect(kinds(facts)).toEqual([])
    expect(kinds(facts, '2027-03-24')).toEqual(['appointment 2027-01-14', 'task 2027-01-15'])
  })

  it('is a week from Monday to Sunday, over the end of a year too', () => {
    expect(weekAround('2027-01-01')).toEqual({ fromOn: '2026-12-28', toOn: '2027-01-03' })
    expect(weekAround('2026-12-28').fromOn).toBe('2026-12-28')
  })

  it('keeps what is late apart in the week of today, and on its day in another', () => {
    const items = ['2026-11-16', '2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30'].map((dueOn) => ({ dueOn }))
    const days = (found: readonly { dueOn: string }[]) => found.map(({ dueOn }) => dueOn.slice(8))
    const now = dueInWeek(items, weekAround(TODAY), TODAY)
    expect([days(now.late), days(now.ofDays)]).toEqual([
      ['16', '23'],
      ['24', '29'],
    ])
    const before = dueInWeek(items, weekAround('2026-11-16'), TODAY)
    expect([days(before.late), days(before.ofDays)]).toEqual([[], ['16']])
  })

  it('tells another calendar of the last 30 and the next 120 days', () => {
    expect(feedSpan(TODAY)).toEqual({ fromOn: '2026-10-25', toOn: '2027-03-24' })
  })
})

describe('initials', () => {
  it.each([
    ['Samir', 'Haddad', 'S. H.'],
    ['Jean-Philippe', 'De Smet', 'J.-P. D. S.'],
    ['élodie', 'Ångström', 'É. Å.'],
    ['', 'Haddad', 'H.'],
    ['  ', '', ''],
  ])('of %s %s are %s', (firstName, lastName, initials) => {
    expect(initialsOf(firstName, lastName)).toBe(initials)
  })
})

describe('an appointment at the hours of another', () => {
  const at = (startsAt: string | null, minutes: number | null = 45, appointmentId = 'other') => ({
    appointmentId,
    startsAt,
    minutes,
  })
  const crosses = (planned: ReturnType<typeof at>, other: ReturnType<typeof at>) =>
    crossedBy(planned, planned.appointmentId === 'other' ? null : planned.appointmentId, [other]).length === 1

  it.each([
    ['in the middle of it', at('10:30'), at('10:00'), true],
    ['around it', at('09:00', 240), at('10:00'), true],
    ['right after it', at('10:45'), at('10:00'), false],
    ['right before it', at('09:15'), at('10:00'), false],
    ['within the usual hour of one whose length nobody said', at('10:59'), at('10:00', null), true],
    ['after the usual hour of one whose length nobody said', at('11:00'), at('10:00', null), false],
    ['itself of no length said, before one that begins within the hour', at('09:30', null), at('10:00'), true],
    ['on a day without an hour', at(null), at('10:00'), false],
    ['of one on a day without an hour', at('10:00'), at(null), false],
    ['which it is itself', at('10:00', 45, 'same'), at('10:15', 45, 'same'), false],
  ])('%s', (_, planned, other, isCrossed) => {
    expect(crosses(planned, other)).toBe(isCrossed)
  })
})
