import { listCaseload } from '@tandem/contract/caseload'
import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../apps/server/src/features/episodes/episode-summary.store.ts'
import { episodeSummaries } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { ok, signedInAs, TODAY, type Visitor, type World, world } from '../support/app.ts'
import { fixture, uploaded } from '../support/file-upload.ts'
import { given } from '../support/given.ts'
import {
  addingCoaches,
  answer,
  CASELOAD,
  EXPORT,
  imported,
  importedCaseload,
  readFile,
  write,
} from '../support/given-import.ts'

async function aTeam() {
  const w = await world()
  const g = given(w)
  const lead = g.lead()
  return { w, g, lead }
}

function count(w: World, table: string): number {
  return w.context.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
}

function all(w: World, sql: string): Record<string, unknown>[] {
  return w.context.db.$client.prepare(sql).all() as Record<string, unknown>[]
}

/** Values of the columns that no file may bring into Tandem. */
const NEVER_TAKEN = /RQTH|DELD|RSA|jeune -26/

/** Visits are tied to the job of their day, next steps to the coach; the cadence of each job begins today. */
function expectRightJobs(w: World): void {
  const wrong = all(
    w,
    `SELECT p.entry_id FROM log_parts p JOIN placements j ON j.id = p.placement_id
     WHERE p.side NOT IN ('employer', 'both') OR p.occurred_on < j.started_on`,
  )
  expect(wrong).toEqual([])
  expect(count(w, 'log_parts WHERE placement_id IS NOT NULL')).toBeGreaterThan(20)
  expect(all(w, `SELECT id FROM placements WHERE next_employer_check_in_on < '${TODAY}'`)).toEqual([])
  expect(all(w, 'SELECT DISTINCT cadence_from_on AS day FROM placements')).toEqual([{ day: TODAY }])
  expect([count(w, 'tasks'), count(w, "tasks WHERE title = 'Next contact'")]).toEqual([20, 10])
  expect(count(w, "tasks JOIN members m ON m.id = owner_id WHERE m.name = 'Ann Claes'")).toBe(0)
}

/** Summaries and shares are as they would be computed anew. */
function expectRightSummaries(w: World): void {
  const { db } = w.context
  const stored = db.select().from(episodeSummaries).all()
  expect(stored).toHaveLength(32)
  for (const summary of stored) expect(summaryOf(db, summary.episodeId, TODAY)).toEqual(summary)
  const split = `SELECT e.id FROM log_entries e JOIN log_parts p ON p.entry_id = e.id GROUP BY e.id
    HAVING sum(p.minutes) <> e.minutes`
  expect(all(w, split)).toEqual([])
}

/** The file is forgotten, and so is what is never taken. */
function expectNothingKept(w: World, importId: string): void {
  const [row] = all(w, `SELECT sheets, decisions, counts FROM imports WHERE id = '${importId}'`)
  expect([row?.sheets, row?.decisions]).toEqual([null, null])
  expect(row?.counts).toContain('"created":241')
  expect(JSON.stringify(all(w, 'SELECT * FROM changes'))).not.toMatch(NEVER_TAKEN)
}

/** Everybody is on the list of a coach, who was added without access. */
async function expectOnCaseloads(w: World, lead: Visitor): Promise<void> {
  const added = all(w, "SELECT id, name, email, password_hash AS hash FROM members WHERE name <> 'Ann Claes'")
  expect(added.map(({ name, email, hash }) => [name, email, hash]).sort()).toEqual([
    ['J. Peeters', null, null],
    ['NB', null, null],
    ['Sofia L.', null, null],
  ])
  const sizes: number[] = []
  for (const { id } of added) {
    const { rows } = await ok(signedInAs(w, String(id)), listCaseload, { query: { scope: 'mine', closed: 'false' } })
    sizes.push(rows.length)
  }
  expect(sizes.sort((a, b) => a - b)).toEqual([9, 11, 12])
  expect((await ok(lead, listCaseload, { query: { scope: 'team', closed: 'false' } })).rows).toHaveLength(32)
}

describe('the caseload of 2026', () => {
  it('tells what it would become before anything is written', async () => {
    const { w, lead } = await aTeam()
    const importId = await uploaded(lead, fixture(CASELOAD), CASELOAD)

    const { preview } = await readFile(lead, importId)

    expect(preview?.sheets.map(({ name, kind, records }) => [name, kind, records])).toEqual([
      ['File active', 'people', 33],
      ['Entreprises', 'companies', 13],
      ['Suivi 2026', 'log', 242],
    ])
    expect(preview?.questions.coaches.map(({ text, rows }) => [text, rows])).toEqual([
      ['J. Peeters', 9],
      ['Sofia L.', 12],
      ['NB', 12],
    ])
    expect(preview?.issues.map(({ sheet, rows, code }) => [sheet, rows, code])).toEqual([
      ['File active', [37], 'possible-duplicate'],
      ['File active', [37], 'impossible-date'],
      ['Suivi 2026', [242], 'date-in-future'],
      ['Suivi 2026', [243], 'unknown-person'],
    ])
    expect(count(w, 'workers')).toBe(0)
    expect(JSON.stringify(all(w, 'SELECT * FROM imports'))).not.toMatch(NEVER_TAKEN)
  })

  it('counts what comes in once its coaches are known: 32 people and 232 lines before the doubts are settled', async () => {
    const { lead } = await aTeam()
    const importId = await uploaded(lead, fixture(CASELOAD), CASELOAD)
    const file = await readFile(lead, importId)

    const { preview } = await answer(lead, importId, addingCoaches(file))

    const { people, companies, contacts, plans, jobs, log, coaches } = preview?.counts ?? expect.fail('no preview')
    expect([people, companies, contacts, plans, jobs, log].map(({ created }) => created)).toEqual([
      32, 12, 13, 32, 15, 232,
    ])
    expect([coaches, preview?.unsettled]).toEqual([3, 11])
  })

  it('comes in whole: people with coaches, plans and jobs, companies with contacts, the log with its shares', async () => {
    const { w, lead } = await aTeam()

    const { importId, counts } = await importedCaseload(lead)

    const tables = ['workers', 'episodes', 'employers', 'establishments', 'employer_contacts', 'plans', 'placements']
    expect(tables.map((table) => count(w, table))).toEqual([32, 32, 12, 12, 13, 32, 15])
    expect([count(w, 'log_entries'), count(w, 'log_parts')]).toEqual([241, 241])
    const { people, log } = counts
    expect([people.created, people.merged, log.created, log.skipped]).toEqual([32, 1, 241, 1])
    const [sums] = all(w, 'SELECT sum(minutes) AS minutes, sum(travel_minutes) AS travel FROM log_entries')
    expect(sums).toEqual({ minutes: 15_865, travel: 3_970 })
    expectRightJobs(w)
    expectRightSummaries(w)
    expectNothingKept(w, importId)
    const traces = all(
      w,
      `SELECT count(DISTINCT record_id) AS records, count(DISTINCT worker_id) AS workers, min(member_id) AS member
       FROM changes WHERE operation = 'writeImport' AND noun = 'imports'`,
    )
    expect(traces).toEqual([{ records: 32 + 12 + 1, workers: 32, member: lead.memberId }])
    await expectOnCaseloads(w, lead)
  })

  it('imported again changes nothing', async () => {
    const { w, lead } = await aTeam()
    await importedCaseload(lead)
    const before = all(w, 'SELECT * FROM workers ORDER BY id')
    const importId = await uploaded(lead, fixture(CASELOAD), CASELOAD)

    const { preview } = await answer(lead, importId, { skips: ['Suivi 2026!243'] })
    const { counts } = await write(lead, importId)

    expect([preview?.questions, preview?.issues, preview?.warnings]).toEqual([{ coaches: [], companies: [] }, [], []])
    const { people, companies, contacts, plans, jobs, log } = counts
    expect([people, companies, contacts, plans, jobs, log].map(({ same }) => same)).toEqual([32, 12, 13, 32, 15, 241])
    expect([preview?.counts, log.skipped]).toEqual([counts, 1])
    expect([people, companies, contacts, plans, jobs, log].map(({ created, updated }) => created + updated)).toEqual([
      0, 0, 0, 0, 0, 0,
    ])
    expect([count(w, 'workers'), count(w, 'log_entries'), count(w, 'tasks')]).toEqual([32, 241, 20])
    expect(all(w, 'SELECT * FROM workers ORDER BY id')).toEqual(before)
  })
})

describe('the export of the other organisation', () => {
  it('comes in with 18 people and 8 companies, and again as it was', async () => {
    const { w, lead } = await aTeam()
    const first = await imported(lead, fixture(EXPORT).toString('latin1'), EXPORT)
    expect([first.counts.people.created, first.counts.companies.created]).toEqual([18, 8])

    const again = await imported(lead, fixture(EXPORT).toString('latin1'), EXPORT)

    expect([again.counts.people.same, again.counts.people.updated, again.counts.companies.created]).toEqual([18, 0, 0])
    expect([count(w, 'workers'), count(w, 'employers')]).toEqual([18, 8])
  })

  it('after the caseload finds the companies that are there', async () => {
    const { w, lead } = await aTeam()
    await importedCaseload(lead)

    const { counts } = await imported(lead, fixture(EXPORT).toString('latin1'), EXPORT)

    expect([counts.people.created, counts.companies.created]).toEqual([18, 0])
    expect([count(w, 'workers'), count(w, 'employers')]).toEqual([50, 12])
  })
})
