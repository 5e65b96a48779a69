import { withdrawConsent } from '@tandem/contract/consents'
import { readOutcomes } from '@tandem/contract/outcomes'
import {
  correctStatusCheck,
  listStatusChecks,
  recordStatusCheck,
  voidStatusCheck,
} from '@tandem/contract/status-checks'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { agreeToCalls } from '../support/given-consents.ts'
import { withdrawal } from '../support/operations-sharing.ts'
import { ofJob, stillAtWork } from '../support/operations-status-checks.ts'

const followUp = null
const afterCare = (placementId: string | null) => ({ kind: 'afterCare', number: 3, placementId }) as const

/** Somebody who left on 20 August for a job begun on 4 May; news is asked for from 30 October. */
async function gone(isAgreed = true) {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const person = g.episode(coach, { enteredOn: '2026-02-02', exitedOn: '2026-08-20' })
  const placementId = g.placement(person, { startedOn: '2026-05-04' })
  if (isAgreed) await agreeToCalls(coach, person.workerId)
  const params = { episodeId: person.episodeId }
  const record = (values: object = {}) =>
    ok(coach, recordStatusCheck, { params, body: { ...afterCare(placementId), ...stillAtWork, followUp, ...values } })
  const not = (values: object = {}) =>
    refused(coach, recordStatusCheck, {
      params,
      body: { ...afterCare(placementId), ...stillAtWork, followUp, ...values },
    })
  const list = async (who: Parameters<typeof ok>[0] = coach) => ok(who, listStatusChecks, { params })
  const retained = async () => {
    const query = { from: '2026-01-01', to: '2026-12-31' }
    const { figures } = await ok(coach, readOutcomes, { query })
    return figures.find(({ key }) => key === 'C1w26')
  }
  return { w, g, coach, ...person, placementId, params, record, not, list, retained }
}

describe('after the end', () => {
  it('is asked at 3, 6 and 12 months, and answered with who told it', async () => {
    const { record, list, coach } = await gone()
    expect((await list()).milestones).toMatchObject([
      { kind: 'stillThere', number: 91, state: 'missed' },
      { kind: 'stillThere', number: 182, state: 'missed', dueOn: '2026-11-02' },
      { kind: 'afterCare', number: 3, state: 'open', dueOn: '2026-11-20', mayAskEmployer: true },
      { kind: 'afterCare', number: 6, state: 'coming' },
      { kind: 'stillThere', number: 365, state: 'coming' },
      { kind: 'afterCare', number: 12, state: 'coming' },
    ])
    const { checkId } = await record({ weeklyMinutes: 1_710, contractType: 'openEnded', satisfaction: 4 })
    const { checks, milestones, mayRecord } = await list()
    expect(mayRecord).toBe(true)
    expect(checks).toMatchObject([{ checkId, source: 'person', employed: 'yes', memberName: 'Nadia Benali' }])
    expect(milestones.filter(({ state }) => state === 'answered')).toMatchObject([{ kind: 'afterCare', checkId }])
    expect(await list(coach)).toMatchObject({ exitedOn: '2026-08-20', mayCallAfter: true, isFollowed: false })
  })

  it('counts as news of the job from its own day, not known never as a no, and voided not at all', async () => {
    const { w, coach, record, retained } = await gone()
    const unknown = { numerator: 0, denominator: 0, unknown: { count: 1 } }
    expect(await retained()).toMatchObject(unknown)
    const nobody = await record({
      situationOn: '2026-11-10',
      source: 'unknown',
      employed: 'unknown',
      sameEmployer: null,
    })
    expect(await retained()).toMatchObject(unknown)
    const params = { checkId: nobody.checkId }
    await ok(coach, correctStatusCheck, { params, body: { ...stillAtWork, version: 1 } })
    expect(await retained()).toMatchObject({ numerator: 1, denominator: 1, unknown: { count: 0 } })
    const kept = w.context.db.select().from(changes).where(eq(changes.noun, 'status-checks')).all()
    expect(kept.map(({ before }) => before)).toMatchObject([null, { employed: 'unknown' }])
    await ok(coach, voidStatusCheck, { params, body: { reason: 'The wrong person', version: 2 } })
    expect(await retained()).toMatchObject(unknown)
  })

  it('tells a no where the person is no longer there', async () => {
    const { record, retained } = await gone()
    await record({ situationOn: '2026-11-05', employed: 'no', sameEmployer: null, source: 'administrative' })
    expect(await retained()).toMatchObject({ numerator: 0, denominator: 1, unknown: { count: 0 } })
  })

  it('is asked of nobody who did not agree, and no more once they withdraw', async () => {
    const silent = await gone(false)
    expect(await silent.not()).toMatchObject({ code: 'after-care-not-agreed', errors: [{ pointer: '/doneOn' }] })
    expect(await silent.list()).toMatchObject({ mayCallAfter: false })
    const { coach, workerId, not } = await gone()
    await ok(coach, withdrawConsent, { params: { workerId }, body: { ...withdrawal, purpose: 'afterCare' } })
    expect((await not()).code).toBe('after-care-not-agreed')
  })

  it('makes a next action of the support asked for', async () => {
    const { w, coach, record, not } = await gone()
    expect(await not({ supportAsked: true, words: ' ' })).toMatchObject({ errors: [{ pointer: '/words' }] })
    const asked = { supportAsked: true, words: 'Help with the new roster' }
    await record({ ...asked, followUp: { title: 'Call about the roster', dueOn: '2026-11-27' } })
    expect(w.context.db.select().from(tasks).all()).toMatchObject([
      { title: 'Call about the roster', dueOn: '2026-11-27', side: 'worker', ownerId: coach.memberId },
    ])
  })

  it('plans no call with whoever withdrew since the day of the answer, and keeps the answer alone', async () => {
    const { w, coach, workerId, params, placementId } = await gone()
    w.setToday('2026-11-26')
    const nadia = signedInAs(w, coach.memberId)
    const taken = { ...withdrawal, purpose: 'afterCare' as const, withdrawnOn: '2026-11-26' }
    await ok(nadia, withdrawConsent, { params: { workerId }, body: taken })
    const asked = { ...afterCare(placementId), ...stillAtWork, supportAsked: true, words: 'Help with the roster' }
    const call = { title: 'Call about the roster', dueOn: '2026-11-27' }
    expect(await refused(nadia, recordStatusCheck, { params, body: { ...asked, followUp: call } })).toMatchObject({
      code: 'after-care-not-agreed',
      errors: [{ pointer: '/followUp/dueOn' }],
    })
    expect(w.context.db.select().from(tasks).all()).toEqual([])
    expect(await ok(nadia, recordStatusCheck, { params, body: { ...asked, followUp } })).toMatchObject({
      supportAsked: true,
    })
  })

  it('is no longer asked once another accompaniment has begun', async () => {
    const { g, coach, workerId, list, not } = await gone()
    const again = g.episode(coach, { enteredOn: '2026-10-05' })
    g.sameWorker(again, { workerId })
    expect(await list()).toMatchObject({ isFollowed: true, milestones: [] })
    expect((await not()).code).toBe('not-found')
  })
})

describe('the milestone of a job', () => {
  /** At the bakery since 17 August: 91 days on 16 November. */
  async function atWork() {
    const w = await world()
    const g = given(w)
    const coach = g.coach()
    const person = g.episode(coach)
    const placementId = g.placement(person, { startedOn: '2026-08-17' })
    const params = { episodeId: person.episodeId }
    const body = { ...ofJob(placementId), ...stillAtWork, followUp }
    return { w, g, coach, ...person, params, placementId, body }
  }

  it('is answered once, and again after the answer was taken back', async () => {
    const { coach, params, body } = await atWork()
    const { checkId, dueOn } = await ok(coach, recordStatusCheck, { params, body })
    expect(dueOn).toBe('2026-11-16')
    expect((await refused(coach, recordStatusCheck, { params, body })).code).toBe('already-exists')
    const undo = { params: { checkId }, body: { reason: 'Undone', version: 1 } }
    await ok(coach, voidStatusCheck, undo)
    expect((await refused(coach, voidStatusCheck, { ...undo, body: { ...undo.body, version: 2 } })).code).toBe('voided')
    await ok(coach, recordStatusCheck, { params, body })
    expect((await ok(coach, listStatusChecks, { params })).checks).toHaveLength(2)
  })

  it('is not answered before its day, nor for a job or a milestone that is not there', async () => {
    const { g, coach, params, body } = await atWork()
    const attempt = (values: object) => refused(coach, recordStatusCheck, { params, body: { ...body, ...values } })
    expect(await attempt({ situationOn: '2026-11-15' })).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/situationOn', detail: 'too-early' }],
    })
    expect((await attempt({ number: 90 })).code).toBe('not-found')
    const other = g.placement(g.episode(coach, { firstName: 'Other' }))
    expect((await attempt({ placementId: other })).code).toBe('not-found')
  })

  it('is corrected by whoever saw the version that is stored, and read by the lead, who answers nothing', async () => {
    const { g, coach, params, body } = await atWork()
    const { checkId } = await ok(coach, recordStatusCheck, { params, body })
    const mended = { ...stillAtWork, source: 'employer' as const, version: 1 }
    await ok(coach, correctStatusCheck, { params: { checkId }, body: mended })
    const stale = await refused(coach, correctStatusCheck, { params: { checkId }, body: mended })
    expect(stale).toMatchObject({ code: 'stale', current: { source: 'employer', version: 2 } })
    const lead = g.lead(coach.teamId)
    expect(await ok(lead, listStatusChecks, { params })).toMatchObject({ mayRecord: false, checks: [{ checkId }] })
    expect((await refused(lead, recordStatusCheck, { params, body })).code).toBe('not-allowed')
  })

  it('takes nothing new once the person withdrew the agreement to be written about', async () => {
    const { coach, workerId, params, body } = await atWork()
    const taken = { ...withdrawal, purpose: 'processData' as const }
    await ok(coach, withdrawConsent, { params: { workerId }, body: taken })
    expect((await refused(coach, recordStatusCheck, { params, body })).code).toBe('consent-withdrawn')
  })
})
