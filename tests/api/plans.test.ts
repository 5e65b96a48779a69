import { listCaseload } from '@tandem/contract/caseload'
import { resumeEpisode } from '@tandem/contract/episodes'
import { logFormContext } from '@tandem/contract/log-form'
import { amendContract } from '@tandem/contract/placements'
import {
  addPlan,
  decidePlan,
  editPlan,
  listPlans,
  planTaper,
  readTaper,
  setPlanStatus,
  settleAbsence,
} from '@tandem/contract/plans'
import { addProgramme } from '@tandem/contract/programmes'
import { readWorker } from '@tandem/contract/workers'
import type { Preset } from '@tandem/domain/rule-set-presets'
import { describe, expect, it } from 'vitest'
import { plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { ok, refused, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function samirsPlans(preset?: Preset) {
  const w = await world()
  const g = given(w)
  if (preset !== undefined)
    await ok(g.administrator(), addProgramme, { body: { name: 'House', funder: null, isHouse: true, preset } })
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const params = { episodeId: samir.episodeId }
  const list = () => ok(nadia, listPlans, { params })
  return { w, g, nadia, samir, params, list }
}

const draft = { scope: 'in' as const, startsOn: '2026-06-12', endsOn: '2026-12-11', grantedMinutes: 2400 }

describe('a plan', () => {
  it('is drafted, proposed and agreed, and only then counts', async () => {
    const { nadia, samir, params, list } = await samirsPlans()
    const phase = async () => (await ok(nadia, readWorker, { params: { workerId: samir.workerId } })).episodes[0]?.phase
    const { planId } = await ok(nadia, addPlan, { params, body: { ...draft, status: 'draft' } })
    expect((await list()).plans).toMatchObject([{ state: 'draft', mayExtend: false }])
    expect(await phase()).toBe('intake')
    expect((await ok(nadia, listCaseload, { query: {} })).rows[0]?.plan).toBeNull()
    await ok(nadia, setPlanStatus, { params: { planId }, body: { status: 'proposed', version: 1 } })
    const agreed = await ok(nadia, setPlanStatus, { params: { planId }, body: { status: 'agreed', version: 2 } })
    expect(agreed).toMatchObject({ state: 'runningOut', mayExtend: true, version: 3 })
    expect(await phase()).toBe('toward')
    const back = { params: { planId }, body: { status: 'draft' as const, version: 3 } }
    expect((await refused(nadia, setPlanStatus, back)).code).toBe('plan-agreed')
    expect((await refused(nadia, setPlanStatus, { ...back, body: { status: 'agreed', version: 1 } })).code).toBe(
      'stale',
    )
  })

  it('longer than the cap of its programme is refused to everybody, with the last day that may be', async () => {
    const { w, g, nadia, samir, params } = await samirsPlans()
    const long = { ...draft, endsOn: '2028-06-12', status: 'draft' as const }
    const values = { months: 24, days: 0, fromOn: '2026-06-12', day: '2028-06-11' }
    const overCap = { code: 'plan-over-cap', errors: [{ pointer: '/endsOn', values }] }
    for (const who of [nadia, g.lead(nadia.teamId)])
      expect(await refused(who, addPlan, { params, body: long })).toMatchObject(overCap)
    const { planId } = await ok(nadia, addPlan, { params, body: { ...long, endsOn: '2028-06-11' } })
    expect(
      await refused(nadia, editPlan, { params: { planId }, body: { ...draft, endsOn: '2028-06-12', version: 1 } }),
    ).toMatchObject(overCap)
    const older = g.plan(samir, { endsOn: '2029-01-01', status: 'draft' })
    const agree = { params: { planId: older }, body: { status: 'agreed' as const, version: 1 } }
    expect(await refused(nadia, setPlanStatus, agree)).toMatchObject(overCap)
    expect(w.context.db.select().from(plans).all()).toHaveLength(2)
  })

  it('does not run beside another of the same time, beside the field', async () => {
    const { g, nadia, samir, params } = await samirsPlans()
    const planId = g.plan(samir, { scope: 'both' })
    const values = { planId, number: 1, startsOn: '2026-06-12', endsOn: '2026-12-11' }
    const overlap = { code: 'plan-overlaps', errors: [{ pointer: '/startsOn', values }] }
    expect(
      await refused(nadia, addPlan, { params, body: { ...draft, startsOn: '2026-12-11', endsOn: '2027-01-11' } }),
    ).toMatchObject(overlap)
    const later = { ...draft, startsOn: '2026-12-12', endsOn: '2027-01-11' }
    const next = await ok(nadia, addPlan, { params, body: later })
    expect(
      await refused(nadia, editPlan, { params: { planId: next.planId }, body: { ...draft, version: 1 } }),
    ).toMatchObject(overlap)
    const drafted = await ok(nadia, addPlan, { params, body: { ...draft, status: 'draft' } })
    const agree = { params: { planId: drafted.planId }, body: { status: 'agreed' as const, version: 1 } }
    expect((await refused(nadia, setPlanStatus, agree)).code).toBe('plan-overlaps')
    await ok(nadia, decidePlan, {
      params: { planId },
      body: { decision: 'endedEarly', decidedOn: '2026-06-20', version: 1 },
    })
    const early = { ...draft, startsOn: '2026-06-21' }
    await ok(nadia, editPlan, { params: { planId: drafted.planId }, body: { ...early, version: 1 } })
    await ok(nadia, setPlanStatus, { ...agree, body: { status: 'agreed', version: 2 } })
    const takeBack = { params: { planId }, body: { decision: null, decidedOn: '2026-06-20', version: 2 } }
    expect((await refused(nadia, decidePlan, takeBack)).code).toBe('plan-overlaps')
  })

  it('names a job of its own person, and two may run for two jobs', async () => {
    const { g, nadia, samir, params } = await samirsPlans()
    const [first, second] = [g.placement(samir), g.placement(samir)]
    const foreign = g.placement(g.episode(nadia, { lastName: 'Other' }))
    const missing = { code: 'placement-missing', errors: [{ pointer: '/placementId' }] }
    expect(await refused(nadia, addPlan, { params, body: { ...draft, placementId: foreign } })).toMatchObject(missing)
    const { planId } = await ok(nadia, addPlan, { params, body: { ...draft, placementId: first } })
    await ok(nadia, addPlan, { params, body: { ...draft, placementId: second } })
    const body = { ...draft, version: 1 }
    expect(
      await refused(nadia, editPlan, { params: { planId }, body: { ...body, placementId: foreign } }),
    ).toMatchObject(missing)
    expect(await ok(nadia, editPlan, { params: { planId }, body })).toMatchObject({ placementId: first })
  })

  it('in a pause is neither late nor running out; its end is pushed where the rules say so', async () => {
    const { g, nadia, samir, params, list } = await samirsPlans('iae-fr')
    g.plan(samir)
    g.pause(samir, { fromOn: '2026-11-10' })
    const [resting] = (await list()).plans
    expect(resting).toMatchObject({ state: 'paused', endsOn: '2026-12-26', pushedDays: 15 })
    const [row] = (await ok(nadia, listCaseload, { query: {} })).rows
    expect(row?.plan).toMatchObject({ state: 'paused', endsOn: '2026-12-26', daysLeft: resting?.daysLeft })
    await ok(nadia, resumeEpisode, { params, body: { fromOn: '2026-11-24', version: 1 } })
    expect((await list()).plans[0]).toMatchObject({
      state: 'running',
      endsOn: '2026-12-25',
      plannedEndsOn: '2026-12-11',
    })
    const [after] = (await ok(nadia, listCaseload, { query: {} })).rows
    expect(after?.plan).toMatchObject({ endsOn: '2026-12-25', state: 'running' })
  })

  it('in a pause keeps its end where the days are lost', async () => {
    const { g, samir, list } = await samirsPlans('rejoins')
    g.plan(samir)
    g.pause(samir, { fromOn: '2026-11-01', toOn: '2026-11-10' })
    expect((await list()).plans[0]).toMatchObject({ endsOn: '2026-12-11', pushedDays: 0 })
  })
})

describe('the hours of plans', () => {
  it('are those of the log, and what no plan covers is counted apart', async () => {
    const { g, nadia, samir, list } = await samirsPlans()
    g.plan(samir, { endsOn: '2026-09-30', decision: 'ended', decidedOn: '2026-10-02' })
    g.logEntry(nadia, samir, { occurredOn: '2026-06-05', minutes: 30 })
    g.logEntry(nadia, samir, { occurredOn: '2026-07-05', minutes: 60 })
    g.logEntry(nadia, samir, { occurredOn: '2026-10-05', minutes: 60 })
    g.logEntry(nadia, samir, { occurredOn: '2026-07-06', minutes: 45, kind: 'missed' })
    const { plans, outside } = await list()
    expect(plans).toMatchObject([{ usedMinutes: 60, remainingMinutes: 2340 }])
    expect(outside).toEqual({ minutes: 90, entries: 2 })
  })

  it('of a share of the contract follow each change of the contract', async () => {
    const { g, nadia, samir, list } = await samirsPlans('uwv-nl')
    const placementId = g.placement(samir, { startedOn: '2026-06-12' }, { weeklyMinutes: 24 * 60 })
    g.plan(samir, { grantedMinutes: null, placementId })
    const before = (await list()).plans[0]?.grantedMinutes
    expect(before).toBe(Math.round(((183 * 24 * 60) / 7) * 0.15))
    await ok(nadia, amendContract, {
      params: { placementId },
      body: {
        fromOn: '2026-09-01',
        contractType: 'fixedTerm',
        contractLabel: null,
        weeklyMinutes: 32 * 60,
        jobTitle: null,
        plannedEndOn: null,
        trialEndOn: null,
        version: 1,
      },
    })
    const after = Math.round((((81 * 24 + 102 * 32) * 60) / 7) * 0.15)
    expect((await list()).plans[0]).toMatchObject({ grantedMinutes: after, fixedMinutes: null })
    expect((await ok(nadia, listCaseload, { query: {} })).rows[0]?.plan?.grantedMinutes).toBe(after)
    const { people } = await ok(nadia, logFormContext, { query: {} })
    expect(people[0]?.plan).toMatchObject({ grantedMinutes: after, grantWarnings: [80, 100] })
  })

  it('may be reduced after a long absence, once, or kept', async () => {
    const { w, g, nadia, samir, list } = await samirsPlans('uwv-nl')
    const planId = g.plan(samir)
    g.pause(samir, { fromOn: '2026-10-27', toOn: '2026-11-22' })
    expect((await list()).plans[0]?.absences).toEqual([])
    const pauseId = g.pause(samir, { fromOn: '2026-08-01', toOn: '2026-08-30' })
    const cut = Math.round((2400 * 30) / 183)
    expect((await list()).plans[0]?.absences).toMatchObject([{ pauseId, days: 30, cutMinutes: cut, choice: null }])
    const params = { planId }
    const body = { pauseId, choice: 'reduceGrant' as const, version: 1 }
    expect((await refused(nadia, settleAbsence, { params, body: { ...body, version: 2 } })).code).toBe('stale')
    const nowhere = { ...body, pauseId: w.context.newId() }
    expect((await refused(nadia, settleAbsence, { params, body: nowhere })).code).toBe('not-found')
    expect(await ok(nadia, settleAbsence, { params, body })).toMatchObject({
      grantedMinutes: 2400 - cut,
      cutMinutes: cut,
      absences: [{ choice: 'reduceGrant' }],
    })
    expect((await refused(nadia, settleAbsence, { params, body: { ...body, version: 2 } })).code).toBe('already-exists')
    const keptId = g.pause(samir, { fromOn: '2026-09-01', toOn: '2026-10-10' })
    const kept = await ok(nadia, settleAbsence, { params, body: { pauseId: keptId, choice: 'keepGrant', version: 2 } })
    expect(kept).toMatchObject({ grantedMinutes: 2400 - cut })
  })
})

describe('the fading of the coaching', () => {
  it('sets what was planned against what the log holds, by side, and against the hours worked', async () => {
    const { g, nadia, samir } = await samirsPlans()
    const planId = g.plan(samir)
    g.placement(samir, { startedOn: '2026-10-12' })
    g.logEntry(nadia, samir, { occurredOn: '2026-06-20', minutes: 60, side: 'worker' })
    g.logEntry(nadia, samir, { occurredOn: '2026-10-20', minutes: 90, side: 'employer' })
    g.logEntry(nadia, samir, { occurredOn: '2026-10-21', minutes: 45 })
    const params = { planId }
    const planned = await ok(nadia, planTaper, { params, body: { plannedMinutes: [480, 360, null], version: 1 } })
    expect(planned.months).toHaveLength(6)
    const { months } = await ok(nadia, readTaper, { params })
    expect(months[0]).toMatchObject({ plannedMinutes: 480, workerMinutes: 60, employerMinutes: 0, workedMinutes: null })
    expect(months[2]).toMatchObject({ plannedMinutes: null })
    expect(months[4]).toMatchObject({ employerMinutes: 90, bothMinutes: 45, workedMinutes: (31 * 28 * 60) / 7 })
    expect(months[5]).toMatchObject({ fromOn: '2026-11-12', workedMinutes: (13 * 28 * 60) / 7 })
    const again = { params, body: { plannedMinutes: [60], version: 1 } }
    expect((await refused(nadia, planTaper, again)).code).toBe('stale')
  })
})
