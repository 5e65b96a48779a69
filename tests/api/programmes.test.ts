import { addEpisode, editEpisode } from '@tandem/contract/episodes'
import { amendContract } from '@tandem/contract/placements'
import { listPlans } from '@tandem/contract/plans'
import { addProgramme, editProgramme, listProgrammes, tryRules } from '@tandem/contract/programmes'
import { listDue } from '@tandem/contract/today'
import { readWorker } from '@tandem/contract/workers'
import { HOUSE_RULES, PRESETS, RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import type { RuleSet } from '@tandem/domain/rule-sets'
import { describe, expect, it } from 'vitest'
import { ruleSets } from '../../apps/server/src/features/programmes/programmes.table.ts'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const facts = { name: 'Supported employment', funder: 'Region', isHouse: false }

async function aHouse() {
  const w = await world()
  const g = given(w)
  const marie = g.administrator()
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const begin = (preset: (typeof PRESETS)[number], more: Partial<typeof facts> = {}) =>
    ok(marie, addProgramme, { body: { ...facts, preset, ...more } })
  const join = (programmeId: string | null, version = 1) =>
    ok(nadia, editEpisode, {
      params: { episodeId: samir.episodeId },
      body: {
        enteredOn: '2026-06-02',
        situationAtEntry: 'unemployed',
        referralSource: null,
        referrerName: null,
        programmeId,
        version,
      },
    })
  const dues = async () => {
    const { items } = await ok(nadia, listDue, { params: { episodeId: samir.episodeId } })
    return items.map(({ kind, dueOn }) => `${kind} ${dueOn}`)
  }
  return { w, g, marie, nadia, samir, begin, join, dues }
}

describe('programmes', () => {
  it('begin with the rules of each preset as they are written', async () => {
    const { begin, nadia } = await aHouse()
    for (const preset of PRESETS) {
      const { rules, rulesNumber } = await begin(preset, { name: preset })
      expect(rules).toEqual(RULE_SET_PRESETS[preset])
      expect(rulesNumber).toBe(1)
    }
    const { programmes, house } = await ok(nadia, listProgrammes, {})
    expect(programmes).toHaveLength(PRESETS.length)
    expect(house).toEqual(HOUSE_RULES)
  })

  it('have one house, which holds for those who name none', async () => {
    const { begin, marie, nadia } = await aHouse()
    const first = await begin('ips', { isHouse: true })
    await begin('ub-de', { name: 'Second', isHouse: true })
    const { programmes, house } = await ok(nadia, listProgrammes, {})
    expect(programmes.filter(({ isHouse }) => isHouse).map(({ name }) => name)).toEqual(['Second'])
    expect(house).toEqual(RULE_SET_PRESETS['ub-de'])
    const body = { ...facts, isArchived: true, rules: first.rules, version: 1 }
    const stale = await refused(marie, editProgramme, { params: { programmeId: first.programmeId }, body })
    expect(stale.code).toBe('stale')
  })

  it('keep every version of their rules; a name alone makes none', async () => {
    const { w, begin, marie } = await aHouse()
    const { programmeId, rules } = await begin('rejoins')
    const params = { programmeId }
    const renamed = await ok(marie, editProgramme, {
      params,
      body: { ...facts, name: 'Renamed', isArchived: false, rules, version: 1 },
    })
    expect(renamed).toMatchObject({ name: 'Renamed', rulesNumber: 1, version: 2 })
    const shorter = { ...rules, cap: { months: 12, days: null } }
    const changed = await ok(marie, editProgramme, {
      params,
      body: { ...facts, isArchived: false, rules: shorter, version: 2 },
    })
    expect(changed).toMatchObject({ rulesNumber: 2, rules: { cap: { months: 12 } } })
    expect(w.context.db.select().from(ruleSets).all()).toMatchObject([{ number: 1, rules }, { number: 2 }])
  })

  it('are refused twice under one name, unknown, or with rules that contradict themselves', async () => {
    const { w, begin, marie } = await aHouse()
    const { programmeId, rules } = await begin('rejoins')
    const same = await refused(marie, addProgramme, { body: { ...facts, preset: 'ips' } })
    expect(same).toMatchObject({ code: 'already-exists', errors: [{ pointer: '/name' }] })
    const other = await begin('ips', { name: 'Other' })
    const body = { ...facts, isArchived: false, rules, version: 1 }
    expect((await refused(marie, editProgramme, { params: { programmeId: other.programmeId }, body })).code).toBe(
      'already-exists',
    )
    const nowhere = { programmeId: w.context.newId() }
    expect((await refused(marie, editProgramme, { params: nowhere, body })).code).toBe('not-found')
    expect((await refused(marie, tryRules, { params: nowhere, body: { rules } })).code).toBe('not-found')
    const wrong = { ...rules, planLength: { months: 30, days: null } }
    const refusal = {
      code: 'rules-refused',
      errors: [{ pointer: '/rules/planLength/months', detail: 'length-over-cap' }],
    }
    expect(
      await refused(marie, editProgramme, { params: { programmeId }, body: { ...body, rules: wrong } }),
    ).toMatchObject(refusal)
    expect(await refused(marie, tryRules, { params: { programmeId }, body: { rules: wrong } })).toMatchObject(refusal)
  })

  it('are not for readers', async () => {
    const { w, g, nadia, begin } = await aHouse()
    const reader = signedInAs(w, g.member(['reader'], []))
    const { programmeId, rules } = await begin('rejoins')
    expect((await refused(reader, listProgrammes, {})).code).toBe('not-allowed')
    expect((await refused(nadia, tryRules, { params: { programmeId }, body: { rules } })).code).toBe('not-allowed')
    expect((await refused(nadia, addProgramme, { body: { ...facts, name: 'X', preset: 'ips' } })).code).toBe(
      'not-allowed',
    )
  })
})

describe('a person in a programme', () => {
  it('joins one that is there and open', async () => {
    const { w, marie, nadia, samir, begin, join } = await aHouse()
    const { programmeId, rules } = await begin('rejoins')
    await join(programmeId)
    const { episodes } = await ok(nadia, readWorker, { params: { workerId: samir.workerId } })
    expect(episodes[0]).toMatchObject({ programmeId, programmeName: 'Supported employment' })
    await ok(marie, editProgramme, { params: { programmeId }, body: { ...facts, isArchived: true, rules, version: 1 } })
    await join(programmeId, 2)
    await join(null, 3)
    const body = {
      enteredOn: '2026-06-02',
      situationAtEntry: 'unemployed' as const,
      referralSource: null,
      referrerName: null,
    }
    for (const gone of [programmeId, w.context.newId()]) {
      const params = { episodeId: samir.episodeId }
      const problem = await refused(nadia, editEpisode, { params, body: { ...body, programmeId: gone, version: 4 } })
      expect(problem).toMatchObject({ code: 'not-found', errors: [{ pointer: '/programmeId' }] })
      const again = await refused(nadia, addEpisode, {
        params: { workerId: samir.workerId },
        body: { ...body, programmeId: gone, teamId: nadia.teamId, coachId: nadia.memberId },
      })
      expect(again).toMatchObject({ code: 'not-found', errors: [{ pointer: '/programmeId' }] })
    }
  })

  it('has silence, plan end, cap, check-ins and the decision on a trial by its rules', async () => {
    const { g, marie, samir, begin, join, dues } = await aHouse()
    expect(await dues()).toEqual(['silentWorker 2026-06-23'])
    g.plan(samir, { endsOn: '2027-02-10' })
    g.placement(samir, { nextEmployerCheckInOn: null }, { trialEndOn: '2026-12-20' })
    const before = await dues()
    expect(before).not.toContain('planEnd 2027-02-10')
    expect(before.filter((due) => /trial|cap/.test(due))).toEqual([])
    expect(before).toContain('workerCheckIn 2026-09-26')
    const { programmeId } = await begin('ea-fr')
    await join(programmeId)
    const rules: RuleSet = {
      ...RULE_SET_PRESETS['ea-fr'],
      cap: { months: 7, days: null },
      silence: { workerToward: 21, workerIn: 60, employer: 45 },
      reminders: { ...HOUSE_RULES.reminders, planEnd: [-90] },
      cadence: { ...HOUSE_RULES.cadence, worker: [{ at: 'every', days: 30, fromDay: 30, untilDay: null, by: null }] },
    }
    const body = { ...facts, isArchived: false, rules, version: 1 }
    await ok(marie, editProgramme, { params: { programmeId }, body })
    const after = await dues()
    expect(after).toContain('planEnd 2027-02-10')
    expect(after).toContain('capEnd 2027-01-11')
    expect(after).toContain('trialDecision 2026-12-06')
    expect(after).toContain('workerCheckIn 2026-11-28')
    expect(after).toContain('silentWorker 2026-08-01')
  })
})

describe('a trial that is renewed', () => {
  it('keeps its first end and has a new day to decide', async () => {
    const { g, nadia, samir, begin, dues } = await aHouse()
    await begin('ea-fr', { isHouse: true })
    const placementId = g.placement(samir, { startedOn: '2026-10-12' }, { trialEndOn: '2026-12-11' })
    expect(await dues()).toContain('trialDecision 2026-11-27')
    const contract = {
      contractType: 'openEnded' as const,
      contractLabel: null,
      weeklyMinutes: 28 * 60,
      jobTitle: 'Baker’s help',
      plannedEndOn: null,
    }
    const renewed = await ok(nadia, amendContract, {
      params: { placementId },
      body: { fromOn: '2026-11-24', ...contract, trialEndOn: '2026-12-28', version: 1 },
    })
    expect(renewed.segments.map(({ trialEndOn }) => trialEndOn)).toEqual(['2026-12-11', '2026-12-28'])
    expect((await dues()).filter((due) => due.startsWith('trial'))).toEqual(['trialDecision 2026-12-14'])
  })
})

describe('trying rules', () => {
  it('says what would change for whom, names only to those who may see them, and writes nothing', async () => {
    const { w, g, marie, nadia, samir, begin, join } = await aHouse()
    const { programmeId, rules } = await begin('rejoins')
    await join(programmeId)
    g.plan(samir)
    g.placement(samir)
    g.plan(g.episode(nadia, { lastName: 'Elsewhere' }))
    const lead = g.lead(nadia.teamId)
    const changed = {
      ...rules,
      planLength: { months: 3, days: null },
      cap: { months: 4, days: null },
      extension: { ...rules.extension, approver: 'nobody' as const },
      trialNotice: RULE_SET_PRESETS['ea-fr'].trialNotice,
    }
    const told = await ok(lead, tryRules, { params: { programmeId }, body: { rules: changed } })
    expect(told).toMatchObject({
      accompaniments: 1,
      changed: { people: 1, longerCap: 0, shorterCap: 1, planEnd: 0, trialDecision: 1, overCapNow: 1 },
      newPlanEndsOn: { before: '2027-05-23', after: '2027-02-23' },
      asksApproval: { before: true, after: false },
    })
    expect(told.people).toMatchObject([
      {
        workerName: 'Samir Haddad',
        capEndsOn: { before: '2028-06-11', after: '2026-10-11' },
        trialDecisionOn: { before: '2026-12-03', after: '2026-11-19' },
        isOverCapNow: true,
      },
    ])
    const counted = await ok(marie, tryRules, { params: { programmeId }, body: { rules: changed } })
    expect(counted).toEqual({ ...told, people: [] })
    expect(w.context.db.select().from(ruleSets).all()).toHaveLength(1)
    const { rules: kept } = await ok(nadia, listPlans, { params: { episodeId: samir.episodeId } })
    expect(kept).toEqual(rules)
  })

  it('changes nothing where the rules are the same', async () => {
    const { g, marie, samir, begin } = await aHouse()
    const { programmeId, rules } = await begin('uwv-nl', { isHouse: true })
    g.plan(samir)
    g.placement(samir)
    const told = await ok(marie, tryRules, { params: { programmeId }, body: { rules } })
    expect(told.accompaniments).toBe(1)
    expect(told.changed.people).toBe(0)
    expect(told.dues.before).toBe(told.dues.after)
  })
})
