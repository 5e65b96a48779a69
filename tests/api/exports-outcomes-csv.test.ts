import { describe, expect, it } from 'vitest'
import { signedInAs, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { givenFacts } from '../support/given-worked-fixture.ts'
import { download, fileNameOf, recordsOf, sheetsOf } from '../support/spreadsheet.ts'
import { workedFixture } from '../support/worked-fixture.ts'

const YEAR_2025 = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-03-31' }
const QUERY = new URLSearchParams(YEAR_2025).toString()
const XLSX = `/api/outcomes/export.xlsx?${QUERY}`
const CSV = `/api/outcomes/export.csv?${QUERY}`

async function workedExample(locale: 'en' | 'fr' = 'en') {
  const w = await world()
  const g = given(w)
  g.organisation()
  const coach = g.coach(g.team(), { locale })
  const people = givenFacts(w, coach, workedFixture())
  return { w, g, coach, people }
}

describe('outcomes as CSV', () => {
  it('hold the table that was asked for, figures unless told', async () => {
    const { coach } = await workedExample()
    const workbook = await download(coach, XLSX)

    for (const [table, sheet] of [
      ['figures', 1],
      ['hours', 2],
      ['counts', 3],
      ['people', 4],
    ] as const) {
      const rows = await recordsOf(await download(coach, `${CSV}&table=${table}`))
      const asText = (row: Record<string, unknown>) =>
        Object.values(row).map((cell) => (typeof cell === 'object' && cell !== null ? Object.values(cell)[0] : cell))
      const expected = (await recordsOf(workbook, sheet)).map(asText)
      expect(rows.map((row) => Object.values(row).map((cell) => (cell === '' ? null : cell)))).toEqual(
        expected.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
      )
    }
    expect(fileNameOf(await download(coach, CSV))).toBe('outcomes-2025-01-01-2025-12-31-figures.csv')
  })

  it('have semicolons and decimal commas for French Excel', async () => {
    const { coach } = await workedExample('fr')

    const { body } = await download(coach, `${CSV}&separator=semicolon`)

    expect(body).toContain('Indicateur;Nom;Compté en;Valeur;Sur;Pourcentage;')
    expect(body).toContain('B1;Accès à l’emploi;accompagnements;6;9;66,7;')
  })
})

describe('who may take outcomes home', () => {
  it('leaves a trace of each person named, and of the file itself', async () => {
    const { w, coach, people } = await workedExample()
    const accesses = () =>
      w.context.db.$client
        .prepare(
          "SELECT worker_id FROM accesses WHERE operation = 'exportOutcomes' AND member_id = ? ORDER BY worker_id",
        )
        .pluck()
        .all(coach.memberId)

    await download(coach, CSV)
    expect(accesses()).toEqual([null])
    await download(coach, XLSX)
    expect(accesses()).toEqual([null, null, ...[...people.values()].sort()])
  })

  it('names only those whose file the member may open; the others are counted', async () => {
    const { w, coach, people } = await workedExample()
    w.context.db.$client
      .prepare(`UPDATE coach_assignments SET to_on = '2026-10-31'
        WHERE episode_id IN (SELECT id FROM episodes WHERE worker_id = ?)`)
      .run(people.get('W01'))

    const rows = await recordsOf(await download(coach, XLSX), 4)

    const counted = rows.filter((row) => row.Figure === 'B1' && row.Counted === 'counted')
    expect(counted.map((row) => row['Last name'])).toEqual(['W02', 'W05', 'W06', 'W08', 'W10', null])
    expect(counted.at(-1)?.['Other cases']).toBe(1)
  })

  it('gives a reader the figures alone, small ones hidden', async () => {
    const { w, g } = await workedExample()
    const reader = signedInAs(w, g.member(['reader'], []))

    const answer = await download(reader, XLSX)

    expect((await sheetsOf(answer)).map(({ name }) => name)).toEqual(['About', 'Figures', 'Hours'])
    const figures = await recordsOf(answer, 1)
    expect(figures.find((row) => row.Figure === 'B1')).toMatchObject({ Value: '< 5', 'Out of': '< 5', Percent: '< 5' })
    expect(figures.find((row) => row.Figure === 'A3')).toMatchObject({
      Value: 10,
      'Looked at': null,
      'Not counted': null,
    })
    for (const table of ['people', 'counts'])
      expect((await download(reader, `${CSV}&table=${table}`)).json()).toMatchObject({ code: 'not-allowed' })
    expect((await download(reader, CSV)).statusCode).toBe(200)
  })

  it('is refused to a visitor and an administrator, and to a question that makes no sense', async () => {
    const { w, g, coach } = await workedExample()

    for (const url of [XLSX, CSV]) {
      expect((await download(visitor(w), url)).json()).toMatchObject({ code: 'signed-out' })
      expect((await download(g.administrator(), url)).json()).toMatchObject({ code: 'not-allowed' })
      expect((await download(coach, `${url}&teamId=${w.context.newId()}`)).json()).toMatchObject({ code: 'not-found' })
    }
    expect((await download(coach, '/api/outcomes/export.xlsx?from=2025-02-30&to=2025-12-31')).json()).toMatchObject({
      code: 'invalid',
    })
    expect((await download(coach, '/api/outcomes/export.csv?from=2025-12-31&to=2025-01-01')).json()).toMatchObject({
      code: 'end-before-start',
    })
  })
})
