import { listCaseload } from '@tandem/contract/caseload'
import { readEmployer } from '@tandem/contract/employers'
import { recordLogEntry } from '@tandem/contract/log-entries'
import { readOutcomeCases, readOutcomes } from '@tandem/contract/outcomes'
import { listPlacements, recordNoShow } from '@tandem/contract/placements'
import { readToday } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY } from '../support/app.ts'
import { logDraft } from '../support/log-draft.ts'
import { aCompany } from '../support/places.ts'

const THIS_YEAR = { from: '2026-01-01', to: '2026-12-31' }
const NEXT = { title: 'Is the place still open?', dueOn: '2026-11-25' }

async function figure(coach: Parameters<typeof ok>[0], key: 'B3' | 'A7') {
  const { figures } = await ok(coach, readOutcomes, { query: THIS_YEAR })
  return figures.find((one) => one.key === key)
}

describe('S-24: nobody came on the first day', () => {
  it('is no job start, and the place is asked about again with the employer', async () => {
    const { g, coach, samir, employerId, placementId } = await aCompany({ startedOn: '2026-11-23' })
    g.plan(samir)
    const params = { placementId }
    expect(await figure(coach, 'B3')).toMatchObject({ value: 1 })
    const body = { noShowOn: '2026-11-23', next: NEXT, version: 1 }
    const job = await ok(coach, recordNoShow, { params, body })
    expect(job).toMatchObject({ state: 'noShow', startedOn: null, noShowOn: '2026-11-23', nextEmployerCheckInOn: null })

    expect((await ok(coach, listCaseload, { query: {} })).rows).toMatchObject([{ phase: 'toward', jobs: [] }])
    expect(await figure(coach, 'B3')).toMatchObject({ value: 0, population: 0 })
    const employer = await ok(coach, readEmployer, { params: { employerId } })
    expect(employer.people).toMatchObject([{ isThereNow: false, noShowOn: '2026-11-23' }])
    const { items } = await ok(coach, readToday, { query: {} })
    expect(items.filter(({ kind }) => kind === 'task')).toMatchObject([{ side: 'employer', dueOn: NEXT.dueOn }])

    const calls = ['10:00', '11:00', '15:00'].map((startsAt) =>
      logDraft({ ...samir, placementId }, { startsAt, mode: 'phone', kind: 'missed', missedBy: 'worker', minutes: 0 }),
    )
    for (const call of calls) await ok(coach, recordLogEntry, { body: call })
    expect(await figure(coach, 'B3')).toMatchObject({ value: 0 })
  })

  it('is taken back when the person came after all', async () => {
    const { coach, samir, placementId } = await aCompany({ startedOn: '2026-11-23' })
    const params = { placementId }
    await ok(coach, recordNoShow, { params, body: { noShowOn: '2026-11-23', next: null, version: 1 } })
    await ok(coach, recordNoShow, { params, body: { noShowOn: null, next: null, version: 2 } })
    const { placements } = await ok(coach, listPlacements, { params: { workerId: samir.workerId } })
    expect(placements).toMatchObject([{ state: 'trial', startedOn: '2026-11-23', noShowOn: null }])
  })

  it('is not of tomorrow, and plans nothing with an employer who may not be contacted', async () => {
    const { g, coach } = await aCompany()
    const fatou = g.episode(coach, { firstName: 'Fatou' })
    const placementId = g.placement(fatou, { employerContactRefusedOn: '2026-11-10', startedOn: '2026-11-23' })
    const not = (body: object) =>
      refused(coach, recordNoShow, {
        params: { placementId },
        body: { noShowOn: TODAY, next: null, version: 1, ...body },
      })
    expect((await not({ noShowOn: '2026-11-25' })).code).toBe('date-in-future')
    expect((await not({ noShowOn: '2026-11-22' })).errors).toEqual([{ pointer: '/noShowOn', detail: 'too-early' }])
    expect((await not({ next: NEXT })).errors).toEqual([{ pointer: '/next/title', detail: 'contact-refused' }])
  })

  it('takes the first day from no job that has lived, nor from one that has ended', async () => {
    const { g, coach, samir } = await aCompany()
    const lasting = g.placement(samir, { startedOn: '2026-09-29' })
    const ended = g.placement(samir, { startedOn: '2026-11-16', endedOn: '2026-11-20', endReason: 'resignedBetterJob' })
    for (const placementId of [lasting, ended]) {
      const attempt = { params: { placementId }, body: { noShowOn: TODAY, next: null, version: 1 } }
      expect((await refused(coach, recordNoShow, attempt)).errors).toEqual([
        { pointer: '/noShowOn', detail: 'no-show-late' },
      ])
    }
  })
})

describe('S-28: a contact for nobody', () => {
  it('is kept with the employer and what is next there, and counts in no person’s hours', async () => {
    const { g, coach, samir } = await aCompany()
    g.plan(samir)
    const joinery = g.employer('Menuiserie Picard')
    const prospecting = {
      employerId: joinery.employerId,
      withParties: ['employer' as const],
      kind: 'prospecting' as const,
    }
    const next = { title: 'Send two profiles for the workshop', dueOn: '2026-11-30', side: 'employer' as const }
    await ok(coach, recordLogEntry, { body: logDraft([], { ...prospecting, next, minutes: 50 }) })

    const employer = await ok(coach, readEmployer, { params: { employerId: joinery.employerId } })
    expect(employer.next).toMatchObject([{ kind: 'task', side: 'employer', title: next.title, workerId: null }])
    expect((await ok(coach, listCaseload, { query: {} })).rows[0]?.plan?.usedMinutes).toBe(0)
    const hours = await figure(coach, 'A7')
    expect(hours).toMatchObject({
      entries: 1,
      minutes: { total: 50, byPhase: { none: 50 }, byForWhom: { employer: 50 } },
    })
    const { boxes } = await ok(coach, readOutcomeCases, { params: { key: 'A7' }, query: THIS_YEAR })
    expect(boxes.find(({ box }) => box === 'counted')).toMatchObject({ people: [], others: 1 })
  })
})
