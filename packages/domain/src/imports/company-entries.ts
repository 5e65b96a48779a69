import { cellText } from './cells.ts'
import type { ImportDecisions, ImportDirectory } from './decisions.ts'
import { grouped, recordOf } from './known.ts'
import { companyKey, registerKey } from './match-companies.ts'
import type { Candidate } from './problems.ts'
import { readLabel } from './read-cells.ts'
import type { ImportRow } from './rows.ts'

/** A company of the file, with every row that describes it. */
export type CompanyEntry = {
  readonly nameKey: string
  readonly numberKey: string
  readonly name: string
  readonly keys: readonly string[]
  readonly recordId: string | null
  readonly rows: ImportRow[]
}

export const COMPANY_LIMITS = { label: 120, line: 240, remark: 10_000 } as const

export function nameKeyOf(key: string): string {
  return `company|name|${key}`
}

function sameNumberOrNone(one: string, other: string): boolean {
  return one === '' || other === '' || one === other
}

type Employer = ImportDirectory['employers'][number]

/** Entries and records by name and by number, so that each row is compared with few. */
type Lookups = {
  readonly directory: ImportDirectory
  readonly existing: ReadonlySet<string>
  readonly employersByName: ReadonlyMap<string, readonly Employer[]>
  readonly employersByNumber: ReadonlyMap<string, readonly Employer[]>
  readonly entriesByName: Map<string, CompanyEntry[]>
  readonly entriesByNumber: Map<string, CompanyEntry>
  readonly entriesByRow: Map<string, CompanyEntry>
  readonly entriesByRecord: Map<string, CompanyEntry>
  readonly takenKeys: Set<string>
}

function lookupsOf(directory: ImportDirectory): Lookups {
  const numbered = directory.employers.filter((one) => registerKey(one.registerNumber ?? '') !== '')
  return {
    directory,
    existing: new Set(directory.employers.map((one) => one.id)),
    employersByName: grouped(directory.employers, (one) => companyKey(one.name)),
    employersByNumber: grouped(numbered, (one) => registerKey(one.registerNumber ?? '')),
    entriesByName: new Map(),
    entriesByNumber: new Map(),
    entriesByRow: new Map(),
    entriesByRecord: new Map(),
    takenKeys: new Set(),
  }
}

/** The entry of the file or record of Tandem that a person said a row is. */
function decided(
  lookups: Lookups,
  decision: NonNullable<ImportDecisions['duplicates']>[string] | undefined,
): CompanyEntry | string | 'create' | null {
  if (decision === undefined) return null
  if (decision === 'create') return 'create'
  if ('row' in decision) return lookups.entriesByRow.get(decision.row) ?? null
  return lookups.entriesByRecord.get(decision.recordId) ?? decision.recordId
}

function recordFor(
  lookups: Lookups,
  row: ImportRow,
  keys: readonly string[],
  nameKey: string,
  numberKey: string,
): string | null {
  const known = recordOf(lookups.directory, keys, lookups.existing)
  if (known !== null) return known
  const byNumber = lookups.employersByNumber.get(numberKey) ?? []
  const named = lookups.employersByName.get(nameKey) ?? []
  const free = named.filter((one) => sameNumberOrNone(registerKey(one.registerNumber ?? ''), numberKey))
  const found = byNumber.length > 0 ? byNumber : free
  if (found.length === 1) return found[0]?.id ?? null
  const doubtful = found.length > 1 ? found : named
  if (doubtful.length > 0) row.problem('companyName', 'possible-duplicate', doubtful.map(employerCandidate))
  return null
}

export function employerCandidate(employer: { readonly id: string; readonly name: string }): Candidate {
  return { ref: { recordId: employer.id }, label: employer.name, birthOn: null }
}

export function entryCandidate(entry: CompanyEntry): Candidate {
  const ref = entry.recordId === null ? { row: entry.rows[0]?.address ?? '' } : { recordId: entry.recordId }
  return { ref, label: entry.name, birthOn: null }
}

function keysFor(lookups: Lookups, nameKey: string, numberKey: string): string[] {
  const wanted = [...(numberKey === '' ? [] : [`company|nr|${numberKey}`]), nameKeyOf(nameKey)]
  const free = wanted.filter((key) => !lookups.takenKeys.has(key))
  if (free.length > 0) return free
  let count = 2
  while (lookups.takenKeys.has(`${wanted[0]}|${count}`)) count += 1
  return [`${wanted[0]}|${count}`]
}

function remember(lookups: Lookups, entry: CompanyEntry): void {
  lookups.entriesByName.set(entry.nameKey, [...(lookups.entriesByName.get(entry.nameKey) ?? []), entry])
  if (entry.numberKey !== '') lookups.entriesByNumber.set(entry.numberKey, entry)
  if (entry.recordId !== null) lookups.entriesByRecord.set(entry.recordId, entry)
  for (const row of entry.rows) lookups.entriesByRow.set(row.address, entry)
  for (const key of entry.keys) lookups.takenKeys.add(key)
}

/** Adds a row to the entry it belongs to, or opens one for it. True when it joined an entry. */
function place(lookups: Lookups, row: ImportRow, name: string, decisions: ImportDecisions): CompanyEntry | null {
  const nameKey = companyKey(name)
  const numberKey = registerKey(cellText(row.cell('registerNumber')))
  const namesakes = lookups.entriesByName.get(nameKey) ?? []
  const decision = decided(lookups, decisions.duplicates?.[row.address])
  const earlier =
    lookups.entriesByNumber.get(numberKey) ?? namesakes.find((entry) => sameNumberOrNone(entry.numberKey, numberKey))
  const target = decision === null ? earlier : typeof decision === 'string' ? undefined : decision
  if (target !== undefined) {
    row.warn('companyName', 'company-twice', [entryCandidate(target)])
    target.rows.push(row)
    lookups.entriesByRow.set(row.address, target)
    return null
  }
  const keys = keysFor(lookups, nameKey, numberKey)
  const isOpen = decision === null && namesakes.length > 0
  if (isOpen) row.problem('companyName', 'possible-duplicate', namesakes.map(entryCandidate))
  const known = recordOf(lookups.directory, keys, lookups.existing)
  const chosen = typeof decision === 'string' && decision !== 'create' ? decision : null
  const found = decision === null && !isOpen ? recordFor(lookups, row, keys, nameKey, numberKey) : known
  const entry = { nameKey, numberKey, name, keys, recordId: chosen ?? found, rows: [row] }
  remember(lookups, entry)
  return entry
}

/** Which rows of the lists of companies describe one company, and which record of Tandem it is. */
export function companyEntries(
  rows: readonly ImportRow[],
  directory: ImportDirectory,
  decisions: ImportDecisions,
): CompanyEntry[] {
  const lookups = lookupsOf(directory)
  const entries: CompanyEntry[] = []
  for (const row of rows) {
    if (row.isSkipped) continue
    const name = row.take('companyName', (cell) => readLabel(cell, COMPANY_LIMITS.label))
    if (name === null || companyKey(name) === '') {
      if (!row.isBlocked()) row.problem('companyName', 'missing-company-name')
      continue
    }
    const entry = place(lookups, row, name, decisions)
    if (entry !== null) entries.push(entry)
  }
  return entries
}
