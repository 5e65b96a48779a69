import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { signedInAs, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { download, fileNameOf, recordsOf, sheetsOf } from '../support/spreadsheet.ts'

const XLSX = '/api/caseload/export.xlsx'
const CSV = '/api/caseload/export.csv'

/** Samir in his job since 29 September, with a plan of 40 hours of which 1 h 15 is used. */
async function samirWithNadia(locale: 'en' | 'fr' = 'en') {
  const w = await world()
  const g = given(w)
  const nadia = g.coach(g.team(), { locale })
  const samir = g.episode(nadia)
  g.plan(samir)
  g.placement(samir)
  g.logEntry(nadia, samir)
  return { w, g, nadia, samir }
}

const accessesIn = (w: Awaited<ReturnType<typeof world>>) =>
  w.context.db.$client.prepare('SELECT operation, outcome, member_id AS who, worker_id AS about FROM accesses').all()

describe('the caseload as a spreadsheet', () => {
  it('opens in Excel with days that are days and hours that are numbers', async () => {
    const { nadia } = await samirWithNadia()

    const answer = await download(nadia, XLSX)

    expect(answer.headers['content-type']).toContain('spreadsheetml.sheet')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(fileNameOf(answer)).toBe('caseload-2026-11-24.xlsx')
    const [row] = await recordsOf(answer)
    expect(row).toMatchObject({
      'Last name': 'Haddad',
      'First name': 'Samir',
      Coach: 'Nadia Benali',
      Phase: 'In the job',
      Paused: 'no',
      Entry: { date: '2026-06-02' },
      Exit: null,
      Company: 'Boulangerie Lenoir',
      'First day of the job': { date: '2026-09-29' },
      'Worker last seen': { date: '2026-11-05' },
      'Plan ends': { date: '2026-12-11' },
      'Hours granted': 40,
      'Hours used': 1.25,
      'Open goals': 0,
    })
  })

  it('is written in the language of the member', async () => {
    const { nadia } = await samirWithNadia('fr')

    const answer = await download(nadia, CSV)

    expect(fileNameOf(answer)).toBe('file-active-2026-11-24.csv')
    expect((await recordsOf(answer))[0]).toMatchObject({ Nom: 'Haddad', Étape: 'Dans l’emploi', Suspendu: 'non' })
  })

  it('is also a CSV in UTF-8 with its mark, lines ended as RFC 4180 says', async () => {
    const { g, nadia } = await samirWithNadia()
    g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau, "Mo"', enteredOn: '2026-11-10' })

    const answer = await download(nadia, CSV)

    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect([...answer.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(answer.body).toContain('"Moreau, ""Mo""",Inès,')
    expect(answer.body.split('\r\n')).toHaveLength(4)
    expect((await recordsOf(answer)).map((row) => row['Last name'])).toContain('Moreau, "Mo"')
  })

  it('has semicolons and decimal commas for French Excel', async () => {
    const { nadia } = await samirWithNadia('fr')

    const { body } = await download(nadia, `${CSV}?separator=semicolon`)

    expect(body).toContain('Nom;Prénom;Coach;')
    expect(body).toContain(';40;1,25;')
    expect((await download(nadia, CSV)).body).toContain(',40,1.25,')
  })

  it.each(['=1+1', '+32 483', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
    'takes %j for a name and never for a formula',
    async (lastName) => {
      const w = await world()
      const g = given(w)
      const nadia = g.coach()
      g.episode(nadia, { lastName })

      const csv = await download(nadia, `${CSV}?separator=semicolon`)
      const xlsx = await download(nadia, XLSX)

      expect(csv.body).toContain(`'${lastName}`)
      expect(csv.body).not.toContain(`\n${lastName}`)
      const parts = Object.values(unzipSync(new Uint8Array(xlsx.rawPayload))).map((part) => strFromU8(part))
      expect(parts.join('')).not.toMatch(/<f[ >/]/)
      expect((await recordsOf(xlsx))[0]?.['Last name']).toBe(lastName)
    },
  )

  it('holds the people that the list holds: one’s own, the team’s, the closed ones when asked', async () => {
    const { g, nadia } = await samirWithNadia()
    g.episode(nadia, { lastName: 'Left', exitedOn: '2026-10-01' })
    g.episode(g.coach(), { lastName: 'Elsewhere' })
    const lead = g.lead(nadia.teamId)
    const namesIn = async (who: typeof lead, query: string) =>
      (await recordsOf(await download(who, `${XLSX}?${query}`))).map((row) => row['Last name']).sort()

    expect(await namesIn(nadia, 'scope=mine&closed=false')).toEqual(['Haddad'])
    expect(await namesIn(nadia, 'scope=mine&closed=true')).toEqual(['Haddad', 'Left'])
    expect(await namesIn(lead, 'scope=team&closed=false')).toEqual(['Haddad'])
    expect(await namesIn(lead, 'scope=mine')).toEqual([])
  })

  it('is written down: who took it, and each person in it', async () => {
    const { w, nadia, samir } = await samirWithNadia()

    await download(nadia, CSV)

    const taken = { operation: 'exportCaseload', outcome: 'allowed', who: nadia.memberId }
    expect(accessesIn(w)).toEqual([
      { ...taken, about: null },
      { ...taken, about: samir.workerId },
    ])
  })

  it('is refused to a visitor, a reader and an administrator, and leaves no trace of a person', async () => {
    const { w, g } = await samirWithNadia()
    const reader = signedInAs(w, g.member(['reader'], []))

    for (const url of [XLSX, CSV]) {
      expect((await download(visitor(w), url)).json()).toMatchObject({ code: 'signed-out', status: 401 })
      for (const who of [reader, g.administrator()]) {
        const answer = await download(who, url)
        expect(answer.headers['content-type']).toContain('application/problem+json')
        expect(answer.json()).toMatchObject({ code: 'not-allowed', status: 403 })
      }
    }
    expect(accessesIn(w)).toEqual([])
  })

  it('refuses a question that it does not know', async () => {
    const { nadia } = await samirWithNadia()

    for (const query of ['separator=tab', 'scope=all', 'name=Haddad'])
      expect((await download(nadia, `${CSV}?${query}`)).json()).toMatchObject({ code: 'invalid' })
  })
})

describe('the outcomes as a spreadsheet', () => {
  const OUTCOMES = '/api/outcomes/export'
  const YEAR = 'from=2026-01-01&to=2026-11-24'

  it('holds the figures with what they are counted out of, and the hours as numbers', async () => {
    const { nadia } = await samirWithNadia()

    const answer = await download(nadia, `${OUTCOMES}.xlsx?${YEAR}`)
    const sheets = await sheetsOf(answer)
    const at = (name: string) => sheets.findIndex((sheet) => sheet.name === name)

    expect(fileNameOf(answer)).toBe('outcomes-2026-01-01-2026-11-24.xlsx')
    expect(sheets[at('About')]?.rows).toContainEqual(['Period from', { date: '2026-01-01' }])
    const figures = await recordsOf(answer, at('Figures'))
    expect(figures.find((row) => row.Figure === 'B1')).toMatchObject({ Value: 1, 'Out of': 1, Percent: 100 })
    expect(figures.find((row) => row.Figure === 'A3')).toMatchObject({ Name: 'Entries', Value: 1 })
    expect((await recordsOf(answer, at('Hours')))[0]).toMatchObject({ 'Hours (decimal)': 1.25, Minutes: 75 })
    const people = await recordsOf(answer, at('People'))
    expect(people.find((row) => row.Figure === 'A3')).toMatchObject({
      'Last name': 'Haddad',
      Entry: { date: '2026-06-02' },
    })
  })

  it('names people to their coach only, and is written down', async () => {
    const { w, g, nadia, samir } = await samirWithNadia()
    const reader = signedInAs(w, g.member(['reader'], []))

    const answer = await download(reader, `${OUTCOMES}.xlsx?${YEAR}`)
    const texts = JSON.stringify(await sheetsOf(answer))
    expect(texts).not.toContain('Haddad')
    expect(texts).toContain('< 5')
    expect(accessesIn(w)).toMatchObject([{ operation: 'exportOutcomes', about: null }])

    await download(nadia, `${OUTCOMES}.xlsx?${YEAR}`)
    expect(accessesIn(w)).toContainEqual({
      operation: 'exportOutcomes',
      outcome: 'allowed',
      who: nadia.memberId,
      about: samir.workerId,
    })
  })

  it('is a CSV of the figures, with semicolons when asked, in the member’s language', async () => {
    const { nadia } = await samirWithNadia('fr')

    const semicolons = await download(nadia, `${OUTCOMES}.csv?${YEAR}&separator=semicolon`)

    expect([...semicolons.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(semicolons.body).toContain(';Entrées;')
    expect((await download(nadia, `${OUTCOMES}.csv?${YEAR}`)).body).toContain(',Entrées,')
  })

  it('keeps the figures of another team from a lead, and everything from an administrator and a visitor', async () => {
    const { w, g } = await samirWithNadia()
    const url = `${OUTCOMES}.xlsx?${YEAR}`

    expect(JSON.stringify(await sheetsOf(await download(g.lead(g.team('Ath')), url)))).not.toContain('Haddad')
    expect((await download(g.administrator(), url)).json()).toMatchObject({ code: 'not-allowed' })
    expect((await download(visitor(w), url)).json()).toMatchObject({ code: 'signed-out' })
  })
})
