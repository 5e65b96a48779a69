import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from '../support/source-files.ts'

/** Who employs, and not where the work is done. Of agency work that is the agency. */
const EMPLOYS = /placements\.establishmentId\b|\bestablishment_id\b/

/** Whoever asks by the one who employs, and why not by the workplace. Source: docs/decisions/0044. */
const ALLOWED: Readonly<Record<string, string>> = {
  'placements/placements.table.ts': 'says what a workplace is',
  'placements/placements.store.ts': 'a job names both companies, each apart',
  'employers/employers.store.ts': 'in the file of one company the other is named',
  'employers/employer-projection.store.ts': 'two jobs are one employer’s where agency and workplace are the same',
  'agreements/agreement-goals.store.ts': 'two jobs are one employer’s where agency and workplace are the same',
  'agreements/agreement-facts.store.ts': 'the agency signs as the employer, the user company beside it',
  'agreements/agreements.store.ts': 'the agency signs as the employer, the user company beside it',
  'imports/import-directory.store.ts': 'a file may name either company',
  'outcomes/outcome-facts.store.ts': 'staying with the same employer is by the one or the other, as is asked',
}

const SERVER = 'apps/server/src/features/'

function asksWhoEmploys(text: string): boolean {
  return EMPLOYS.test(text)
}

describe('the company of a job', () => {
  const files = sourceFiles().filter((file) => file.startsWith(SERVER))
  const asking = files.filter((file) => asksWhoEmploys(textOf(file))).map((file) => file.slice(SERVER.length))

  it('is that where the work is done, unless there is a reason to ask who employs', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(asking.filter((file) => ALLOWED[file] === undefined)).toEqual([])
  })

  it('has no reason kept that nobody needs', () => {
    expect(Object.keys(ALLOWED).filter((file) => !asking.includes(file))).toEqual([])
  })

  it.each([
    'innerJoin(establishments, eq(establishments.id, placements.establishmentId))',
    'join placements as job on job.establishment_id = place.id',
  ])('would be caught asking %s', (text) => {
    expect(asksWhoEmploys(text)).toBe(true)
    expect(asksWhoEmploys(text.replace(/placements\.establishmentId|job\.establishment_id/, 'workplaceId'))).toBe(false)
  })
})
