import { listAgreements } from '@tandem/contract/agreements'
import { listCaseload } from '@tandem/contract/caseload'
import { readBothSides } from '@tandem/contract/check-ins'
import { listDisclosures } from '@tandem/contract/disclosures'
import { listGoals } from '@tandem/contract/goals'
import { listPlacements } from '@tandem/contract/placements'
import { listPlans } from '@tandem/contract/plans'
import { signIn } from '@tandem/contract/session'
import { listTimeline } from '@tandem/contract/timeline'
import { readToday } from '@tandem/contract/today'
import { readWorker } from '@tandem/contract/workers'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { DUE_KINDS } from '@tandem/domain/due/kinds'
import { PHASES } from '@tandem/domain/episodes'
import { SATISFACTION_OUTCOMES, SATISFACTION_WAYS } from '@tandem/domain/satisfaction'
import { STATUS_CHECK_KINDS, STATUS_SOURCES, TOLD } from '@tandem/domain/status-checks'
import { describe, expect, it } from 'vitest'
import { employers } from '../../apps/server/src/features/employers/employers.table.ts'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { satisfactionSurveys } from '../../apps/server/src/features/satisfaction/satisfaction.table.ts'
import { satisfactionLinks } from '../../apps/server/src/features/satisfaction/satisfaction-links.table.ts'
import { statusChecks } from '../../apps/server/src/features/status-checks/status-checks.table.ts'
import { teams } from '../../apps/server/src/features/teams/teams.table.ts'
import { workers } from '../../apps/server/src/features/workers/workers.table.ts'
import { seedDemo } from '../../apps/server/src/seed/demo.ts'
import { ok, TODAY, visitor, type World, world } from '../support/app.ts'
import { asked, demoMember, demonstration, rowsOf } from '../support/demonstration.ts'

const COACHES = ['Nadia Benali', 'Jonas Peeters', 'Sofia Lind', 'Tunde Okoye']

async function fileOf(w: World, coach: string, lastName: string) {
  const who = demoMember(w, coach)
  const { rows } = await ok(who, listCaseload, { query: { closed: 'true' } })
  const row = rows.find((one) => one.lastName === lastName)
  if (row === undefined) throw new Error(`${coach} does not accompany ${lastName}`)
  const { workerId, episodeId } = row
  return { who, row, workerId, episodeId }
}

describe('the demonstration', () => {
  it('is a service of two teams', async () => {
    const w = await demonstration()

    expect(rowsOf(w, teams)).toBe(2)
    expect(rowsOf(w, members)).toBe(7)
    expect(rowsOf(w, workers)).toBe(73)
    expect(rowsOf(w, employers)).toBe(30)
    expect(rowsOf(w, logEntries)).toBeGreaterThan(1800)
    expect(rowsOf(w, logEntries)).toBeLessThan(2200)
  })

  it('lets everybody in with the password it returns', async () => {
    const w = await world({ isDemo: true })
    const { accounts, password } = await seedDemo(w.context)

    expect(accounts).toHaveLength(7)
    for (const { email, name, roles } of accounts) {
      const { member } = await ok(visitor(w), signIn, { body: { email, password } })
      expect(member).toMatchObject({ name, roles })
    }
  })

  it('gives one coach twenty-five open files, and the others from ten', async () => {
    const w = await demonstration()
    const open: Record<string, number> = {}
    for (const coach of COACHES) open[coach] = (await ok(demoMember(w, coach), listCaseload, { query: {} })).rows.length

    expect(open).toMatchObject({ 'Nadia Benali': 25 })
    for (const coach of COACHES) expect(open[coach]).toBeGreaterThanOrEqual(10)
  })

  it('shows every phase, one name too long for a line, and one accompaniment at rest', async () => {
    const w = await demonstration()

    const { rows } = await ok(demoMember(w, 'Ann Claes'), listCaseload, { query: { scope: 'team', closed: 'true' } })

    expect(new Set(rows.map((row) => row.phase))).toEqual(new Set(PHASES))
    expect(rows.filter((row) => row.isPaused).map((row) => row.lastName)).toEqual(['El Amrani'])
    expect(rows.some((row) => row.lastName.length > 25)).toBe(true)
  })

  it('asks for every kind of thing today, a few of them late, some of them on hold', async () => {
    const w = await demonstration()
    const lead = await ok(demoMember(w, 'Ann Claes'), readToday, { query: { scope: 'team' } })
    const { items } = await ok(demoMember(w, 'Nadia Benali'), readToday, { query: {} })
    const late = items.filter((item) => item.dueOn < TODAY)

    expect(new Set(lead.items.map((item) => item.kind))).toEqual(new Set(DUE_KINDS))
    expect(lead.onHold.length).toBeGreaterThanOrEqual(2)
    for (const { hold } of lead.onHold) expect(hold?.reason).not.toBe('')
    expect(late.length).toBeGreaterThanOrEqual(3)
    expect(late.length).toBeLessThanOrEqual(8)
    expect(items.some((item) => item.kind === 'task' && item.dueOn === TODAY)).toBe(true)
    expect(lead.plans.map((plan) => plan.plan.state)).toContain('overdue')
  })

  it('holds every answer to whether somebody is still at work, by everybody who may tell it', async () => {
    const w = await demonstration()
    const told = w.context.db.select().from(statusChecks).all()
    expect(new Set(told.map(({ source }) => source))).toEqual(new Set(STATUS_SOURCES))
    expect(new Set(told.map(({ employed }) => employed))).toEqual(new Set(TOLD))
    expect(new Set(told.map(({ sameEmployer }) => sameEmployer))).toEqual(new Set([...TOLD, null]))
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(STATUS_CHECK_KINDS))
    expect(told.some(({ supportAsked }) => supportAsked)).toBe(true)
  })

  it('holds what both sides say at the end: answered, refused and still waited for', async () => {
    const w = await demonstration()
    const said = w.context.db.select().from(satisfactionSurveys).all()
    for (const party of CHECK_IN_PARTIES)
      expect(said.filter((one) => one.party === party && one.mark !== null).length).toBeGreaterThan(2)
    expect(new Set(said.map(({ outcome }) => outcome))).toEqual(new Set(SATISFACTION_OUTCOMES))
    expect(new Set(said.map(({ way }) => way))).toEqual(new Set(SATISFACTION_WAYS))
    const links = w.context.db.select().from(satisfactionLinks).all()
    expect(new Set(links.map(({ outcome, closedAt }) => outcome ?? closedAt))).toEqual(new Set(['answered', null]))
  })

  it('answers for every person of every coach', async () => {
    const w = await demonstration()
    for (const coach of COACHES) {
      const who = demoMember(w, coach)
      const { rows } = await ok(who, listCaseload, { query: { closed: 'true' } })
      for (const { workerId, episodeId } of rows) {
        const worker = await ok(who, readWorker, { params: { workerId } })
        const { items } = await ok(who, listTimeline, { params: { episodeId }, query: { limit: 200 } })
        await ok(who, listPlacements, { params: { workerId } })
        await ok(who, listPlans, { params: { episodeId } })
        await ok(who, listGoals, { params: { episodeId } })
        await ok(who, readBothSides, { params: { workerId } })

        expect(worker.episodes.length).toBeGreaterThan(0)
        expect(items.length).toBeGreaterThan(0)
      }
    }
  }, 60_000)

  it('is left as it is when it is there already', async () => {
    const w = await demonstration()
    const before = rowsOf(w, logEntries)

    await seedDemo(w.context)

    expect(rowsOf(w, logEntries)).toBe(before)
  })
})

describe('stories told in the demonstration', () => {
  it('Samir and the bakery see the pace of the morning bake differently', async () => {
    const w = await demonstration()
    const { who, row, workerId, episodeId } = await fileOf(w, 'Nadia Benali', 'Haddad')
    const { jobs } = await ok(who, readBothSides, { params: { workerId } })
    const { goals } = await ok(who, listGoals, { params: { episodeId } })

    expect(row).toMatchObject({
      phase: 'in',
      plan: { daysLeft: 18, usedMinutes: 23 * 60 + 10, grantedMinutes: 40 * 60, state: 'runningOut' },
      jobs: [{ employerName: 'Boulangerie Lenoir', trialEndOn: '2026-12-04' }],
    })
    expect(jobs[0]?.divergences).toMatchObject([{ item: 'pace', silent: null, worker: 4, employer: 2 }])
    const overall = jobs[0]?.questions.find(({ item }) => item === 'overall')
    expect([overall?.worker, overall?.employer].map((said) => said?.slice(-1)[0]?.value)).toEqual([4, 3])
    expect(goals.map(({ owner, level }) => [owner, level]).sort()).toEqual([
      ['employer', 1],
      ['joint', -1],
      ['worker', 0],
    ])
  })

  it.each([
    ['Ziani', { daysLeft: 12, usedMinutes: 37 * 60, grantedMinutes: 40 * 60 }],
    ['Nowak', { daysLeft: 26, usedMinutes: 22 * 60, grantedMinutes: 40 * 60 }],
  ])('the plan of %s runs out to the minute', async (lastName, plan) => {
    const w = await demonstration()

    expect((await fileOf(w, 'Nadia Benali', lastName)).row.plan).toMatchObject(plan)
  })

  it('nobody has met Fatou’s employer since she asked for it', async () => {
    const w = await demonstration()
    const { row, who, workerId } = await fileOf(w, 'Nadia Benali', 'Diop')
    const { placements } = await ok(who, listPlacements, { params: { workerId } })

    const refusedOn = placements[0]?.employerContactRefusedOn ?? ''
    expect(refusedOn).not.toBe('')
    expect((row.lastEmployerContactOn ?? '') < refusedOn).toBe(true)
  })

  it('Fatou stands no longer in the agreement with her employer, and in the one with the service still', async () => {
    const w = await demonstration()
    const { who, episodeId } = await fileOf(w, 'Nadia Benali', 'Diop')
    const { agreements } = await ok(who, listAgreements, { params: { episodeId } })
    expect(agreements.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'servicePerson inForce',
      'tripartite revoked',
    ])
  })

  it('Lucía told the team herself; whoever asks the coach is sent to her', async () => {
    const w = await demonstration()
    const { who, workerId } = await fileOf(w, 'Nadia Benali', 'Garcia')
    const { placements } = await ok(who, listPlacements, { params: { workerId } })
    const { items } = await ok(who, listDisclosures, { params: { placementId: placements[0]?.placementId ?? '' } })
    expect(items.map(({ status, byWhom }) => `${status} ${byWhom}`)).toContain('notToBeTold worker')
  })

  it('the hours of Grâce are a share of those she works, and ask what five weeks away change', async () => {
    const w = await demonstration()
    const { who, episodeId } = await fileOf(w, 'Nadia Benali', 'Mukendi')
    const { plans } = await ok(who, listPlans, { params: { episodeId } })
    /* 15 % of 28 hours a week, for 26 weeks. */
    expect(plans[0]?.grantedMinutes).toBe(Math.round(0.15 * 28 * 60 * 26))
    expect(plans[0]?.absences).toHaveLength(1)
  })

  it('Emna has two jobs at once, and Jamal came back', async () => {
    const w = await demonstration()
    const emna = await fileOf(w, 'Jonas Peeters', 'Trabelsi')
    const jamal = await fileOf(w, 'Tunde Okoye', 'Idrissi')
    const { episodes } = await ok(jamal.who, readWorker, { params: { workerId: jamal.workerId } })

    expect(emna.row.jobs).toHaveLength(2)
    expect(episodes.map(({ referralSource, exitedOn }) => [referralSource, exitedOn === null])).toEqual([
      ['reEntry', true],
      ['employmentService', false],
    ])
  })

  it('one visit concerned four people, and its time is shared among them', async () => {
    const w = await demonstration()
    const shares = asked<{ people: number; given: number; minutes: number }>(
      w,
      `select count(*) people, sum(p.minutes) given, e.minutes from log_parts p
        join log_entries e on e.id = p.entry_id group by e.id having count(*) = 4`,
    )

    expect(shares).toEqual([{ people: 4, given: 120, minutes: 120 }])
  })
})
