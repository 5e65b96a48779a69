import { outcomeReasonWords } from '@tandem/contract/outcome-words'
import { readOutcomeCases, readOutcomes } from '@tandem/contract/outcomes'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { givenFacts } from '../support/given-worked-fixture.ts'
import { download, fileNameOf, recordsOf, sheetsOf } from '../support/spreadsheet.ts'
import { workedFixture } from '../support/worked-fixture.ts'

const YEAR_2025 = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-03-31' }
const QUERY = new URLSearchParams(YEAR_2025).toString()
const XLSX = `/api/outcomes/export.xlsx?${QUERY}`
const CSV = `/api/outcomes/export.csv?${QUERY}`
const KEYS = ['A3', 'A4', 'A7', 'A12', 'A13', 'B1', 'B3', 'C1w13', 'C1w26', 'E1', 'E2'] as const

async function workedExample(locale: 'en' | 'fr' = 'en') {
  const w = await world()
  const g = given(w)
  g.organisation()
  const coach = g.coach(g.team(), { locale })
  const people = givenFacts(w, coach, workedFixture())
  return { w, g, coach, people }
}

describe('outcomes as a workbook', () => {
  it('say whose they are, of when and as of when', async () => {
    const { coach } = await workedExample()

    const answer = await download(coach, XLSX)

    expect(fileNameOf(answer)).toBe('outcomes-2025-01-01-2025-12-31.xlsx')
    expect((await sheetsOf(answer)).map(({ name }) => name)).toEqual(['About', 'Figures', 'Hours', 'Counts', 'People'])
    expect(await recordsOf(answer, 0)).toEqual([
      { What: 'Organisation', Value: 'Maison de l’emploi' },
      { What: 'People', Value: 'own people' },
      { What: 'Period from', Value: { date: '2025-01-01' } },
      { What: 'Period to', Value: { date: '2025-12-31' } },
      { What: 'As of', Value: { date: '2026-03-31' } },
      { What: 'Followed in the job', Value: 'who entered in the period' },
      { What: 'Same employer, in agency work', Value: 'the agency' },
    ])
  })

  it('hold the figures of the screen, each with its definition', async () => {
    const { coach } = await workedExample()
    const { figures } = await ok(coach, readOutcomes, { query: YEAR_2025 })

    const rows = await recordsOf(await download(coach, XLSX), 1)

    expect(rows.map((row) => row.Figure)).toEqual([
      'A3',
      'A4',
      'A7',
      'A12',
      'A13',
      'A13',
      'A13',
      'B1',
      'B3',
      'C1w13',
      'C1w26',
      ...Array(6).fill('E1'),
      ...Array(4).fill('E2'),
      'F3',
      'F3',
      'F4',
      'F4',
      'F34',
    ])
    for (const figure of figures) {
      const row = rows.find((one) => one.Figure === figure.key)
      const value = { rate: 'numerator', count: 'value', hours: 'entries', mean: 'value', satisfaction: 'mean' }[
        figure.kind
      ]
      expect(row?.Value, figure.key).toBe(figure[value as keyof typeof figure])
      expect(String(row?.Definition).length, figure.key).toBeGreaterThan(60)
      if (figure.kind !== 'rate') continue
      expect(row).toMatchObject({
        'Out of': figure.denominator,
        Percent: figure.percent,
        'Looked at': figure.population,
      })
    }
    expect(rows.find((row) => row.Figure === 'B1')).toMatchObject({
      Value: 6,
      'Out of': 9,
      Percent: 66.7,
      'Not counted': 2,
    })
  })

  it('hold the hours in splits that add up', async () => {
    const { w, g, coach } = await workedExample()
    const person = g.episode(coach, { enteredOn: '2025-01-06' })
    g.logEntry(coach, person, { occurredOn: '2025-02-03', minutes: 75, travelMinutes: 40, forWhom: 'both' })
    g.logEntry(coach, person, { occurredOn: '2025-02-04', minutes: 30, travelMinutes: 0, kind: 'missed' })

    const rows = await recordsOf(await download(coach, XLSX), 2)

    const minutes = (split: string) =>
      rows.filter((row) => row.Hours === split).reduce((sum, row) => sum + Number(row.Minutes), 0)
    for (const split of ['All', 'Contact', 'Phase', 'For whom']) expect(minutes(split), split).toBe(105)
    expect(minutes('Travel, apart')).toBe(40)
    expect(rows[0]).toMatchObject({ 'Hours (decimal)': 1.75 })
    expect(w.context.clock.today()).toBe('2026-11-24')
  })

  it('hold every case once: its box, its reason, and the person as the panel of the screen shows them', async () => {
    const { coach } = await workedExample()

    const answer = await download(coach, XLSX)
    const counts = await recordsOf(answer, 3)
    const people = await recordsOf(answer, 4)

    for (const key of KEYS) {
      const { boxes } = await ok(coach, readOutcomeCases, { params: { key }, query: YEAR_2025 })
      for (const box of boxes) {
        const why = box.reason === null ? null : outcomeReasonWords.en[box.reason]
        const isSame = (row: Record<string, unknown>) => row.Figure === key && row.Why === why
        expect(
          counts.filter(isSame).map((row) => row.Cases),
          `${key} ${why}`,
        ).toEqual([box.count])
        const named = people.filter((row) => isSame(row) && row['Last name'] !== null)
        expect(
          named.map((row) => row['Last name']),
          `${key} ${why}`,
        ).toEqual(box.people.map(({ lastName }) => lastName))
        if (key === 'A7') continue
        const others = people.filter((row) => isSame(row) && row['Last name'] === null)
        expect(others.reduce((sum, row) => sum + Number(row['Other cases']), named.length)).toBe(box.count)
      }
    }
    expect(people.find((row) => row.Figure === 'B1' && row['Last name'] === 'W01')).toMatchObject({
      Counted: 'counted',
      Entry: { date: '2025-01-13' },
      Exit: { date: '2026-01-30' },
      Company: 'E1',
      'First day of the job': { date: '2025-04-07' },
      'Last day of the job': null,
    })
  })

  it('are written in the language of the member', async () => {
    const { coach } = await workedExample('fr')

    const answer = await download(coach, XLSX)

    expect(fileNameOf(answer)).toBe('resultats-2025-01-01-2025-12-31.xlsx')
    expect((await recordsOf(answer, 1)).find((row) => row.Indicateur === 'B1')).toMatchObject({
      Nom: 'Accès à l’emploi',
      'Compté en': 'accompagnements',
      Sur: 9,
    })
    expect((await recordsOf(answer, 4)).some((row) => row.Pourquoi === 'En emploi à l’entrée')).toBe(true)
  })

  it('hold names that begin like a formula as text', async () => {
    const { g, coach } = await workedExample()
    g.episode(coach, { lastName: '=1+1', firstName: '@SUM(A1)', enteredOn: '2025-03-03' })

    const xlsx = await download(coach, XLSX)
    const csv = await download(coach, `${CSV}&table=people`)

    const parts = Object.values(unzipSync(new Uint8Array(xlsx.rawPayload))).map((part) => strFromU8(part))
    expect(parts.join('')).not.toMatch(/<f[ >/]/)
    expect((await recordsOf(xlsx, 4)).some((row) => row['Last name'] === '=1+1')).toBe(true)
    expect(csv.body).toContain(",'=1+1,'@SUM(A1),")
  })
})
