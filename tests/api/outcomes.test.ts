import { listCaseload } from '@tandem/contract/caseload'
import { type FigureKey, type OutcomeFigure, readOutcomeCases, readOutcomes } from '@tandem/contract/outcomes'
import { describe, expect, it } from 'vitest'
import { ok, refused, signedInAs, type Visitor, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { givenFacts } from '../support/given-worked-fixture.ts'
import { workedFixture } from '../support/worked-fixture.ts'

const YEAR_2025 = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-03-31' }
const THIS_YEAR = { from: '2026-01-01', to: '2026-12-31' }

async function workedExample() {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const people = givenFacts(w, coach, workedFixture({ hasAfterCareAnswer: false }))
  return { w, g, coach, people }
}

type Query = {
  from: string
  to: string
  asOf?: string
  teamId?: string
  coachId?: string
  basis?: 'entry' | 'jobStart'
}

async function figures(who: Visitor, query: Query = THIS_YEAR): Promise<Record<string, OutcomeFigure>> {
  const answer = await ok(who, readOutcomes, { query })
  return Object.fromEntries(answer.figures.map((figure) => [figure.key, figure]))
}

async function boxes(who: Visitor, key: FigureKey, query: Query = THIS_YEAR) {
  const answer = await ok(who, readOutcomeCases, { params: { key }, query })
  return Object.fromEntries(answer.boxes.map((box) => [box.reason ?? box.box, box]))
}

const namesIn = (box: { people: readonly { lastName: string }[] } | undefined) =>
  (box?.people ?? []).map(({ lastName }) => lastName)

describe('the worked example of the definitions, read through the API', () => {
  it('gives the figures that the definitions print', async () => {
    const { coach } = await workedExample()

    expect(await figures(coach, YEAR_2025)).toMatchObject({
      A3: { value: 10, population: 11 },
      A4: { value: 7, countedOn: '2025-12-31' },
      B1: { numerator: 6, denominator: 9, percent: 66.7 },
      B3: { value: 7 },
      C1w13: { numerator: 3, denominator: 5, percent: 60 },
      C1w26: { numerator: 2, denominator: 4, percent: 50 },
      A12: { numerator: 0, denominator: 7 },
    })
  })

  it('does not know in 2025 what happened in 2026', async () => {
    const { coach } = await workedExample()

    expect(await figures(coach, { ...YEAR_2025, asOf: '2025-12-31' })).toMatchObject({
      B1: { numerator: 5, denominator: 9, percent: 55.6 },
      C1w13: { numerator: 3, denominator: 4, percent: 75 },
      C1w26: { numerator: 2, denominator: 3, percent: 66.7 },
    })
  })

  it('follows those whose first job starts in the period when asked so, and says that this is unusual', async () => {
    const { coach } = await workedExample()
    const query = { ...YEAR_2025, basis: 'jobStart' as const }

    expect(await figures(coach, query)).toMatchObject({ C1w13: { numerator: 3, denominator: 5 } })
    expect((await ok(coach, readOutcomes, { query })).unusual).toEqual(['cohortBasis'])
    expect((await ok(coach, readOutcomes, { query: YEAR_2025 })).unusual).toEqual([])
  })

  it('names who is behind each figure, and why the others are not', async () => {
    const { coach, people } = await workedExample()

    const access = await boxes(coach, 'B1', YEAR_2025)
    expect(namesIn(access.counted)).toEqual(['W01', 'W02', 'W05', 'W06', 'W08', 'W10'])
    expect(namesIn(access.noCountedJobStart)).toEqual(['W03', 'W07', 'W09'])
    expect(namesIn(access.inWorkAtEntry)).toEqual(['W04'])
    expect(access.counted?.people[0]).toMatchObject({
      workerId: people.get('W01'),
      enteredOn: '2025-01-13',
      exitedOn: '2026-01-30',
      employerName: 'E1',
      startedOn: '2025-04-07',
      endedOn: null,
    })
    const stay = await boxes(coach, 'C1w13', YEAR_2025)
    expect(namesIn(stay.counted)).toEqual(['W01', 'W05', 'W06'])
    expect(namesIn(stay.jobEnded)).toEqual(['W02', 'W10'])
    expect(namesIn(stay.notMatured)).toEqual(['W08'])
  })

  it.each(['A3', 'A4', 'A7', 'A12', 'A13', 'B1', 'B3', 'C1w13', 'C1w26', 'E1', 'E2'] as const)(
    'puts every case of %s in exactly one box, and every box adds up to its people',
    async (key) => {
      const { coach } = await workedExample()

      const {
        boxes: all,
        population,
        figure,
      } = await ok(coach, readOutcomeCases, { params: { key }, query: YEAR_2025 })

      expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(population)
      for (const { count, people, others } of all) expect(people.length + others).toBe(count)
      const shown = (await figures(coach, YEAR_2025))[key]
      expect(figure).toEqual(shown)
    },
  )
})

describe('two screens never give two numbers', () => {
  it('counts today as active those whom the caseload lists, but for those on pause', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const lead = g.lead(nadia.teamId)
    g.episode(nadia)
    g.episode(nadia, { lastName: 'Left', exitedOn: '2026-10-01' })
    g.episode(nadia, { lastName: 'Leaving', exitedOn: '2026-11-24' })
    const paused = g.episode(nadia, { lastName: 'Paused' })
    w.context.db.$client
      .prepare("INSERT INTO episode_pauses VALUES ('p', ?, '2026-11-01', NULL, 'unavailable')")
      .run(paused.episodeId)
    const shared = g.episode(g.coach(nadia.teamId), { lastName: 'Shared' })
    g.assignment(shared.episodeId, nadia.memberId)

    for (const [who, scope] of [
      [nadia, 'mine'],
      [lead, 'team'],
    ] as const) {
      const { rows } = await ok(who, listCaseload, { query: { scope } })
      const listed = rows.filter((row) => !row.isPaused).map((row) => row.lastName)
      const active = await boxes(who, 'A4')
      expect(namesIn(active.counted)).toEqual(listed.sort())
      expect(namesIn(active.paused)).toEqual(['Paused'])
    }
  })
})

describe('who may ask for outcomes', () => {
  async function twoTeams() {
    const w = await world()
    const g = given(w)
    const nadia = g.coach(g.team('Tournai'))
    const jonas = g.coach(nadia.teamId, { name: 'Jonas Peeters' })
    const elsewhere = g.coach(g.team('Mons'))
    const person = (coach: typeof nadia, lastName: string) => g.episode(coach, { lastName })
    return {
      w,
      g,
      nadia,
      jonas,
      elsewhere,
      lead: g.lead(nadia.teamId),
      reader: signedInAs(w, g.member(['reader'], [])),
      people: { nadia: person(nadia, 'Haddad'), jonas: person(jonas, 'Moreau'), elsewhere: person(elsewhere, 'Far') },
    }
  }

  it('is a coach about their own people, a lead about the teams led', async () => {
    const { nadia, lead } = await twoTeams()

    expect(await figures(nadia)).toMatchObject({ A3: { value: 1 } })
    expect((await ok(nadia, readOutcomes, { query: THIS_YEAR })).asked.reach).toBe('mine')
    expect(namesIn((await boxes(lead, 'A3')).counted)).toEqual(['Haddad', 'Moreau'])
    expect((await ok(lead, readOutcomes, { query: THIS_YEAR })).asked.reach).toBe('team')
  })

  it('narrows to a team or to a coach, and never widens', async () => {
    const { lead, jonas, elsewhere, nadia } = await twoTeams()

    expect(namesIn((await boxes(lead, 'A3', { ...THIS_YEAR, coachId: jonas.memberId })).counted)).toEqual(['Moreau'])
    expect(await figures(lead, { ...THIS_YEAR, teamId: nadia.teamId })).toMatchObject({ A3: { value: 2 } })
    expect(await figures(lead, { ...THIS_YEAR, teamId: elsewhere.teamId })).toMatchObject({ A3: { value: 0 } })
    expect(await figures(nadia, { ...THIS_YEAR, coachId: elsewhere.memberId })).toMatchObject({ A3: { value: 0 } })
  })

  it('shows a lead who picks a coach what that coach sees', async () => {
    const { g, lead, nadia, jonas, people } = await twoTeams()
    g.assignment(people.jonas.episodeId, nadia.memberId, { fromOn: '2026-06-02', toOn: '2026-08-31' })
    g.logEntry(jonas, people.jonas)

    const picked = await ok(lead, readOutcomes, { query: { ...THIS_YEAR, coachId: jonas.memberId } })

    expect(picked.figures).toEqual((await ok(jonas, readOutcomes, { query: THIS_YEAR })).figures)
    expect(await figures(nadia)).toMatchObject({ A3: { value: 1 } })
  })

  it('counts for a coach those who left from their caseload, and names only those whose file they may open', async () => {
    const { w, g, nadia, jonas, people } = await twoTeams()
    g.episode(nadia, { lastName: 'Left', exitedOn: '2026-10-01' })
    const { db } = w.context
    db.$client.prepare("UPDATE coach_assignments SET to_on = '2026-10-31' WHERE member_id = ?").run(nadia.memberId)
    g.assignment(people.nadia.episodeId, jonas.memberId, { fromOn: '2026-11-01', share: 'main' })

    const entries = await boxes(nadia, 'A3')

    expect(entries.counted).toMatchObject({ count: 1, people: [], others: 1 })
    expect(await figures(nadia, { ...THIS_YEAR, asOf: '2026-10-15' })).toMatchObject({ A3: { value: 2 } })
  })

  it('is neither a visitor nor an administrator', async () => {
    const { w, g } = await twoTeams()
    const params = { key: 'A3' as const }
    const administrator = g.administrator()

    expect((await refused(visitor(w), readOutcomes, { query: THIS_YEAR })).code).toBe('signed-out')
    expect((await refused(administrator, readOutcomes, { query: THIS_YEAR })).code).toBe('not-allowed')
    expect((await refused(administrator, readOutcomeCases, { params, query: THIS_YEAR })).code).toBe('not-allowed')
  })

  it('is a reader about everybody together, figures alone', async () => {
    const { reader, nadia, jonas } = await twoTeams()
    const params = { key: 'A3' as const }

    expect((await ok(reader, readOutcomes, { query: THIS_YEAR })).asked.reach).toBe('all')
    for (const filter of [{ teamId: nadia.teamId }, { coachId: jonas.memberId }])
      expect((await refused(reader, readOutcomes, { query: { ...THIS_YEAR, ...filter } })).code).toBe('not-allowed')
    expect((await refused(reader, readOutcomeCases, { params, query: THIS_YEAR })).code).toBe('not-allowed')
  })

  it('may not ask about a period that ends before it begins, nor as of a day to come', async () => {
    const { nadia } = await twoTeams()
    const params = { key: 'A3' as const }
    const backwards = { from: '2026-12-31', to: '2026-01-01' }
    const tomorrow = { ...THIS_YEAR, asOf: '2026-11-25' }

    for (const [query, code, pointer] of [
      [backwards, 'end-before-start', '/to'],
      [tomorrow, 'date-in-future', '/asOf'],
    ] as const) {
      expect(await refused(nadia, readOutcomes, { query })).toMatchObject({ code, errors: [{ pointer }] })
      expect((await refused(nadia, readOutcomeCases, { params, query })).code).toBe(code)
    }
  })
})
