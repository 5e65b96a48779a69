import {
  decideExtension,
  type ExtensionPreview,
  previewExtension,
  requestExtension,
  withdrawExtension,
} from '@tandem/contract/extensions'
import { addPlan, decidePlan, listPlans } from '@tandem/contract/plans'
import { addProgramme } from '@tandem/contract/programmes'
import { readToday } from '@tandem/contract/today'
import type { Preset } from '@tandem/domain/rule-set-presets'
import { describe, expect, it } from 'vitest'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'

/** Marc, whose plan runs from 1 March to 31 August. */
async function marcsPlan(preset: Preset = 'rejoins', endsOn = '2026-08-31') {
  const w = await world()
  const g = given(w)
  await ok(g.administrator(), addProgramme, { body: { name: 'House', funder: null, isHouse: true, preset } })
  const coach = g.coach()
  const lead = g.lead(coach.teamId)
  /** A session ends long before a plan does. */
  const again = (who: typeof coach | typeof lead) => signedInAs(w, who.memberId)
  const marc = g.episode(coach, { firstName: 'Marc', lastName: 'Dubois', enteredOn: '2026-02-02' })
  const planId = g.plan(marc, { startsOn: '2026-03-01', endsOn, grantedMinutes: 24 * 60 })
  const params = { planId }
  const ask = (newEnd: string, more: object = {}) => ({
    params,
    body: { endsOn: newEnd, extraMinutes: 0, reason: 'goalsNotReached' as const, words: null, ...more },
  })
  const plans = async () => (await ok(again(coach), listPlans, { params: { episodeId: marc.episodeId } })).plans
  const preview = (newEnd: string): Promise<ExtensionPreview> =>
    ok(again(coach), previewExtension, { params, body: { endsOn: newEnd, extraMinutes: 720 } })
  return { w, g, coach, lead, again, marc, planId, params, ask, plans, preview }
}

describe('a plan extended twice', () => {
  it('shows what it brings, keeps what was known, and stops at the cap', async () => {
    const { w, g, coach, lead, again, marc, ask, plans, preview } = await marcsPlan()
    g.goal(marc, { title: 'Work the new line', baselineLevel: -2, level: -1 })
    g.goal(marc, { title: 'Say what is hard', baselineLevel: -1, level: 0 })
    g.logEntry(coach, marc, { occurredOn: '2026-05-05', minutes: 600 })
    w.setToday('2026-07-20')
    const first = await preview('2027-02-28')
    expect(first).toMatchObject({
      refusal: null,
      number: 1,
      formerEndsOn: '2026-08-31',
      latestEndsOn: '2027-02-28',
      capEndsOn: '2028-02-29',
      capMonths: 24,
      monthsPlanned: 12,
      usedMinutes: 600,
      grantedMinutes: 36 * 60,
      asksApproval: true,
    })
    const asked = await ok(
      coach,
      requestExtension,
      ask('2027-02-28', { extraMinutes: 720, reason: 'newFunction', words: 'A new machine line.' }),
    )
    expect(asked).toMatchObject({ status: 'pending', number: 1, requestedByName: 'Nadia Benali' })
    expect(asked.evidence).toMatchObject({
      asOfOn: '2026-07-20',
      weeks: 21,
      weeksWithEntries: 1,
      entries: 1,
      usedMinutes: 600,
      goals: [
        { title: 'Work the new line', baselineLevel: -2, level: -1 },
        { title: 'Say what is hard', baselineLevel: -1, level: 0 },
      ],
    })
    expect((await plans())[0]).toMatchObject({ endsOn: '2026-08-31', mayExtend: false })
    const { approvals } = await ok(lead, readToday, { query: { scope: 'team' } })
    expect(approvals).toMatchObject([{ workerName: 'Marc Dubois', endsOn: '2027-02-28' }])
    expect((await ok(coach, readToday, { query: {} })).approvals).toEqual([])
    const answer = { params: { extensionId: asked.extensionId }, body: { decision: 'granted' as const, version: 1 } }
    expect(await ok(lead, decideExtension, answer)).toMatchObject({ status: 'granted', decidedByName: 'Ann Claes' })
    expect((await plans())[0]).toMatchObject({
      endsOn: '2027-02-28',
      grantedMinutes: 36 * 60,
      monthsUsed: 5,
      monthsPlanned: 12,
    })

    w.setToday('2027-01-15')
    expect(await preview('2027-08-31')).toMatchObject({ number: 2, monthsPlanned: 18, capMonths: 24, refusal: null })
    const second = await ok(again(coach), requestExtension, ask('2027-08-31', { reason: 'newTeam' }))
    await ok(again(lead), decideExtension, {
      params: { extensionId: second.extensionId },
      body: { decision: 'granted', version: 1 },
    })
    w.setToday('2027-08-01')
    expect(await preview('2028-02-29')).toMatchObject({ number: 3, monthsPlanned: 24, refusal: null })
    expect(await preview('2028-03-01')).toMatchObject({ refusal: 'extension-over-cap', latestEndsOn: '2028-02-29' })
    expect(await refused(again(coach), requestExtension, ask('2028-03-01'))).toMatchObject({
      code: 'extension-over-cap',
      errors: [{ pointer: '/endsOn' }],
    })
    expect((await plans())[0]?.extensions.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '1 granted',
      '2 granted',
    ])
  })

  it('or denied, keeps the typed reason and what was proposed instead', async () => {
    const { w, coach, lead, ask, plans } = await marcsPlan()
    w.setToday('2026-07-20')
    const asked = await ok(coach, requestExtension, ask('2027-02-28'))
    const params = { extensionId: asked.extensionId }
    const denial = {
      decision: 'denied' as const,
      denialReason: 'followUpInstead' as const,
      alternative: 'Two calls after the plan.',
      version: 1,
    }
    expect((await refused(lead, decideExtension, { params, body: { ...denial, alternative: ' ' } })).code).toBe(
      'invalid',
    )
    await ok(lead, decideExtension, { params, body: denial })
    const [plan] = await plans()
    expect(plan).toMatchObject({ endsOn: '2026-08-31', mayExtend: true })
    expect(plan?.extensions).toMatchObject([
      { status: 'denied', denialReason: 'followUpInstead', alternative: 'Two calls after the plan.' },
    ])
  })
})

describe('a request for more time', () => {
  it('holds at once where the rules ask nobody', async () => {
    const { w, coach, ask, plans } = await marcsPlan('vr-us')
    w.setToday('2026-07-20')
    expect(await ok(coach, requestExtension, ask('2026-12-31'))).toMatchObject({ status: 'granted' })
    expect((await plans())[0]).toMatchObject({ endsOn: '2026-12-31' })
  })

  it('keeps what pauses pushed', async () => {
    const { w, g, coach, lead, marc, ask, plans } = await marcsPlan('iae-fr')
    g.pause(marc, { fromOn: '2026-04-01', toOn: '2026-04-30' })
    w.setToday('2026-09-01')
    expect((await plans())[0]).toMatchObject({ endsOn: '2026-09-30', pushedDays: 30 })
    const { extensionId } = await ok(coach, requestExtension, ask('2026-12-31'))
    await ok(lead, decideExtension, { params: { extensionId }, body: { decision: 'granted', version: 1 } })
    expect((await plans())[0]).toMatchObject({ endsOn: '2026-12-31', plannedEndsOn: '2026-12-01', pushedDays: 30 })
  })

  it.each([
    ['before the time has come', 'rejoins', '2026-06-30', '2027-02-28', {}, 'extension-too-early'],
    ['to no later day', 'rejoins', '2026-07-20', '2026-08-31', {}, 'extension-not-later'],
    ['for longer than one may be', 'rejoins', '2026-07-20', '2027-03-01', {}, 'extension-too-long'],
    ['without a reason', 'rejoins', '2026-07-20', '2027-02-28', { reason: null }, 'reason-missing'],
    ['where none is foreseen', 'ips', '2026-07-20', '2027-02-28', {}, 'extension-not-foreseen'],
  ] as const)('%s is refused beside its field', async (_title, preset, today, newEnd, more, code) => {
    const { w, coach, ask } = await marcsPlan(preset)
    w.setToday(today)
    const problem = await refused(coach, requestExtension, ask(newEnd, more))
    expect(problem).toMatchObject({ code, errors: [{ pointer: code === 'reason-missing' ? '/reason' : '/endsOn' }] })
  })

  it('is refused while another waits, once the plan is decided, or over the next plan', async () => {
    const { w, coach, marc, params, ask } = await marcsPlan()
    w.setToday('2026-07-20')
    const next = { scope: 'both' as const, startsOn: '2026-09-01', endsOn: '2026-10-31', grantedMinutes: null }
    const { planId: nextId, version } = await ok(coach, addPlan, {
      params: { episodeId: marc.episodeId },
      body: next,
    })
    expect((await refused(coach, requestExtension, ask('2027-02-28'))).code).toBe('plan-overlaps')
    await ok(coach, decidePlan, {
      params: { planId: nextId },
      body: { decision: 'endedEarly', decidedOn: '2026-07-20', version },
    })
    const asked = await ok(coach, requestExtension, ask('2027-02-28'))
    expect((await refused(coach, requestExtension, ask('2027-02-28'))).code).toBe('extension-pending')
    const decision = { decision: 'ended' as const, decidedOn: '2026-07-20', version: 1 }
    expect(await refused(coach, decidePlan, { params, body: decision })).toMatchObject({
      code: 'extension-pending',
      errors: [{ pointer: '/decision' }],
    })
    await ok(coach, withdrawExtension, { params: { extensionId: asked.extensionId }, body: { version: 1 } })
    await ok(coach, decidePlan, { params, body: decision })
    expect((await refused(coach, requestExtension, ask('2027-02-28'))).code).toBe('plan-decided')
  })

  it('is answered by the lead alone, once, and not on an old version', async () => {
    const { w, coach, lead, ask } = await marcsPlan()
    w.setToday('2026-07-20')
    const { extensionId } = await ok(coach, requestExtension, ask('2027-02-28'))
    const params = { extensionId }
    const grant = { decision: 'granted' as const, version: 1 }
    expect((await refused(coach, decideExtension, { params, body: grant })).code).toBe('not-allowed')
    expect((await refused(lead, decideExtension, { params, body: { ...grant, version: 2 } })).code).toBe('stale')
    expect((await refused(coach, withdrawExtension, { params, body: { version: 2 } })).code).toBe('stale')
    await ok(lead, decideExtension, { params, body: grant })
    expect((await refused(lead, decideExtension, { params, body: { ...grant, version: 2 } })).code).toBe(
      'extension-settled',
    )
    expect((await refused(coach, withdrawExtension, { params, body: { version: 2 } })).code).toBe('extension-settled')
    const nowhere = { extensionId: w.context.newId() }
    expect((await refused(coach, withdrawExtension, { params: nowhere, body: { version: 1 } })).code).toBe('not-found')
  })
})
