import {
  addAppointment,
  cancelAppointment,
  completeAppointment,
  editAppointment,
  listAppointments,
  listEmployerAppointments,
  listOwnAppointments,
  reopenAppointment,
} from '@tandem/contract/appointments'
import { readCalendar } from '@tandem/contract/calendar'
import { recordLogEntry } from '@tandem/contract/log-entries'
import { readToday } from '@tandem/contract/today'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { employers } from '../../apps/server/src/features/employers/employers.table.ts'
import { coachAssignments } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'
import { givenAppointment, visit } from '../support/operations-calendar.ts'

async function atWork() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const coach = g.coach()
  const person = g.episode(coach)
  const { employerId, establishmentId } = g.employer()
  const placementId = g.placement(person, { establishmentId })
  const about = { episodeId: person.episodeId, placementId, employerId: null }
  const plan = (values: object = {}) => givenAppointment({ coach, ...person, placementId }, values)
  const of = (appointmentId: string) => ({ params: { appointmentId } })
  return { w, g, coach, ...person, employerId, placementId, about, plan, of }
}

const week = async (who: Parameters<typeof ok>[0], query: object = {}) => ok(who, readCalendar, { query })

describe('an appointment', () => {
  it('stands in the week, in the file of the person and in that of the company, and in Today on its day', async () => {
    const { coach, episodeId, employerId, plan } = await atWork()
    const { appointmentId } = await plan({ heldOn: '2026-11-26' })
    await plan()

    expect((await week(coach)).appointments).toMatchObject([
      { heldOn: TODAY, startsAt: '10:00', workerName: 'Samir Haddad', employerName: 'Boulangerie Lenoir' },
      { heldOn: '2026-11-26', state: 'planned', isOwn: true, mayLog: true },
    ])
    expect((await week(coach, { weekOf: '2026-12-01' })).appointments).toEqual([])
    const ofPerson = await ok(coach, listAppointments, { params: { episodeId } })
    expect(ofPerson.appointments.map((one) => one.heldOn)).toEqual([TODAY, '2026-11-26'])
    const ofCompany = await ok(coach, listEmployerAppointments, { params: { employerId } })
    expect(ofCompany.appointments.at(-1)).toMatchObject({ appointmentId })
    const { items } = await ok(coach, readToday, { query: {} })
    expect(items.filter(({ kind }) => kind === 'appointment')).toMatchObject([
      { dueOn: TODAY, appointment: { kind: 'visit', startsAt: '10:00', minutes: 45 } },
    ])
  })

  it('is moved and keeps both versions apart: a stale one is refused with what is stored', async () => {
    const { w, coach, placementId, plan, of } = await atWork()
    const { appointmentId } = await plan()
    const moved = { ...visit, heldOn: '2026-11-27', startsAt: null, placementId }
    expect(await ok(coach, editAppointment, { ...of(appointmentId), body: { ...moved, version: 1 } })).toMatchObject({
      heldOn: '2026-11-27',
      startsAt: null,
      version: 2,
    })
    expect(
      await refused(coach, editAppointment, { ...of(appointmentId), body: { ...moved, version: 1 } }),
    ).toMatchObject({ code: 'stale', current: { version: 2, heldOn: '2026-11-27' } })
    expect(w.context.db.select().from(changes).where(eq(changes.noun, 'appointments')).all()).toHaveLength(2)
  })

  it('is cancelled with a reason and stays to be seen, is settled once, and can be taken up again', async () => {
    const { coach, placementId, plan, of } = await atWork()
    const { appointmentId } = await plan()
    expect(
      await refused(coach, cancelAppointment, { ...of(appointmentId), body: { reason: ' ', version: 1 } }),
    ).toMatchObject({ errors: [{ pointer: '/reason' }] })
    await ok(coach, cancelAppointment, { ...of(appointmentId), body: { reason: 'The shop is closed.', version: 1 } })
    expect((await week(coach)).appointments).toMatchObject([
      { state: 'cancelled', cancelReason: 'The shop is closed.' },
    ])
    const again = { ...visit, placementId, version: 2 }
    expect((await refused(coach, editAppointment, { ...of(appointmentId), body: again })).code).toBe(
      'appointment-settled',
    )
    expect((await refused(coach, completeAppointment, { ...of(appointmentId), body: { version: 2 } })).code).toBe(
      'appointment-settled',
    )
    expect(await ok(coach, reopenAppointment, { ...of(appointmentId), body: { version: 2 } })).toMatchObject({
      state: 'planned',
      cancelReason: null,
    })
  })

  it('took place on its day at the earliest', async () => {
    const { coach, plan, of } = await atWork()
    const { appointmentId } = await plan({ heldOn: '2026-11-25' })
    expect((await refused(coach, completeAppointment, { ...of(appointmentId), body: { version: 1 } })).code).toBe(
      'date-in-future',
    )
  })

  it('is done by the entry of the log that tells of it, once, and leaves Today', async () => {
    const { g, coach, placementId, episodeId, plan } = await atWork()
    const { appointmentId } = await plan()
    const write = (about: { episodeId: string; placementId?: string }) => ({
      body: logDraft(about, { appointmentId, entryId: v7() }),
    })
    const { entryId } = await ok(coach, recordLogEntry, write({ episodeId, placementId }))
    expect((await week(coach)).appointments).toMatchObject([{ state: 'done', entryId }])
    const { items } = await ok(coach, readToday, { query: {} })
    expect(items.filter(({ kind }) => kind === 'appointment')).toEqual([])

    await ok(coach, recordLogEntry, write({ episodeId, placementId }))
    expect((await week(coach)).appointments).toMatchObject([{ entryId }])
    const other = g.episode(coach, { firstName: 'Other' })
    const { errors } = await refused(coach, recordLogEntry, write({ episodeId: other.episodeId }))
    expect(errors).toMatchObject([{ pointer: '/appointmentId' }])
  })

  it('is not planned toward an employer whom the person does not want contacted; one that was, rests', async () => {
    const { w, coach, about, plan } = await atWork()
    await plan({ heldOn: '2026-11-23' })
    w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-20' }).run()

    const problem = await refused(coach, addAppointment, { body: { ...visit, ...about } })
    expect(problem).toMatchObject({ code: 'contact-refused', errors: [{ pointer: '/side' }] })
    await ok(coach, addAppointment, { body: { ...visit, ...about, side: 'worker' } })
    expect((await week(coach)).appointments).toMatchObject([
      { isFrozen: true, side: 'both' },
      { isFrozen: false, side: 'worker' },
    ])
    const { items } = await ok(coach, readToday, { query: {} })
    expect(items.filter(({ kind }) => kind === 'appointment')).toMatchObject([{ side: 'worker' }])
  })

  it('may be with a company and nobody in mind, unless it is not to be contacted (S-28)', async () => {
    const { w, g, coach, employerId } = await atWork()
    const alone = { ...visit, side: 'employer' as const, episodeId: null, placementId: null, employerId }
    await ok(coach, addAppointment, { body: alone })
    expect((await week(coach)).appointments).toMatchObject([{ workerName: null, employerName: 'Boulangerie Lenoir' }])
    const elsewhere = g.coach()
    expect((await week(elsewhere)).appointments).toEqual([])
    expect((await week(g.lead(coach.teamId), { scope: 'team' })).appointments).toHaveLength(1)
    const ofToday = async () =>
      (await ok(coach, readToday, { query: {} })).items.filter(({ kind }) => kind === 'appointment')
    expect(await ofToday()).toMatchObject([{ workerName: null, employerName: 'Boulangerie Lenoir' }])

    w.context.db.update(employers).set({ doNotContact: true, doNotContactReason: 'Asked us not to.' }).run()
    const problem = await refused(coach, addAppointment, { body: alone })
    expect(problem).toMatchObject({ code: 'company-not-to-contact', errors: [{ pointer: '/employerId' }] })
    expect(await ofToday()).toEqual([])
  })

  it('keeps the note of whoever planned it from everybody else, also when they move it', async () => {
    const { g, coach, placementId, plan, of } = await atWork()
    const lead = g.lead(coach.teamId)
    const { appointmentId } = await plan()
    expect((await week(lead, { scope: 'team' })).appointments).toMatchObject([{ note: null, isOwn: false }])
    const moved = { ...visit, note: null, placementId, startsAt: '14:00', version: 1 }
    await ok(lead, editAppointment, { ...of(appointmentId), body: moved })
    expect((await week(coach)).appointments).toMatchObject([{ startsAt: '14:00', note: 'Ask about the lift.' }])
  })

  it('is told by hour to whoever planned it, while it stands and they may open the file', async () => {
    const { w, g, coach, plan, of } = await atWork()
    const own = async (who = coach) =>
      (await ok(who, listOwnAppointments, { query: { heldOn: TODAY } })).appointments.map(
        ({ startsAt, whom }) => `${startsAt} ${whom}`,
      )
    await plan({ startsAt: '14:00' })
    await plan({ startsAt: null })
    await plan({ heldOn: '2026-11-25' })
    const cancelled = await plan({ startsAt: '16:00' })
    await ok(coach, cancelAppointment, { ...of(cancelled.appointmentId), body: { reason: 'She is ill.', version: 1 } })
    await plan({ placementId: null, side: 'worker' })
    const nobody = { episodeId: null, placementId: null, side: 'worker' as const, title: 'Team', startsAt: '09:00' }
    await plan(nobody)
    expect(await own()).toEqual(['09:00 Team', '10:00 Samir Haddad', '14:00 Samir Haddad'])
    expect(await own(g.lead(coach.teamId))).toEqual([])

    w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-01' }).run()
    expect(await own(), 'what rests takes no time').toEqual(['09:00 Team', '10:00 Samir Haddad'])
    w.context.db.delete(coachAssignments).run()
    expect(await own(), 'a file that one may not open any more').toEqual(['09:00 Team'])
  })

  it('says beside the field what is wrong with it', async () => {
    const { g, coach, about } = await atWork()
    const other = g.placement(g.episode(coach, { firstName: 'Other' }))
    const pointerOf = async (values: object) =>
      (await refused(coach, addAppointment, { body: { ...visit, ...about, ...values } })).errors?.[0]
    expect(await pointerOf({ kind: 'meetingOfThree', side: 'worker' })).toEqual({
      pointer: '/side',
      detail: 'three-needs-both',
    })
    expect(await pointerOf({ placementId: other })).toMatchObject({ pointer: '/placementId', detail: 'not-found' })
    expect(await pointerOf({ episodeId: null })).toMatchObject({ pointer: '/placementId', detail: 'job-of-nobody' })
    expect(await pointerOf({ startsAt: '9h' })).toMatchObject({ pointer: '/startsAt' })
    expect(await pointerOf({ heldOn: '2026-11-31' })).toMatchObject({ pointer: '/heldOn' })
    expect(await pointerOf({ minutes: 0 })).toMatchObject({ pointer: '/minutes', detail: 'too-small' })
  })
})

describe('the week', () => {
  it('holds what is due on its days by the rule of Today, late things apart, and nothing that is on hold', async () => {
    const { g, coach, episodeId } = await atWork()
    const task = (title: string, dueOn: string) => g.task(coach, { episodeId }, { title, dueOn })
    task('late', '2026-11-19')
    task('thursday', '2026-11-26')
    task('in January', '2027-01-13')
    const titles = (items: readonly { task: { title: string } | null }[]) =>
      items.flatMap((item) => item.task?.title ?? [])
    const now = await week(coach)
    expect([now.fromOn, now.toOn]).toEqual(['2026-11-23', '2026-11-29'])
    expect(titles(now.late)).toEqual(['late'])
    expect(titles(now.dues)).toEqual(['thursday'])
    const january = await week(coach, { weekOf: '2027-01-17' })
    expect([titles(january.late), titles(january.dues)]).toEqual([[], ['in January']])
    expect(january.fromOn).toBe('2027-01-11')
  })
})
