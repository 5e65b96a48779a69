import { cellText } from './cells.ts'
import type { ImportDecisions, ImportDirectory } from './decisions.ts'
import { grouped, recordOf } from './known.ts'
import { companyKey, registerKey } from './match-companies.ts'
import type { Candidate } from './problems.ts'
import { readLabel } from './read-cells.ts'
import type { ImportRow } from './rows.ts'

/** A company of the file, with every row that describes it. */
export type CompanyEntry = {
  /** What the spellings of each of its names share. */
  readonly nameKeys: string[]
  readonly numberKey: string
  readonly name: string
  readonly keys: string[]
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
  readonly entries: CompanyEntry[]
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
    entries: [],
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

type RowFacts = {
  readonly row: ImportRow
  readonly name: string
  readonly nameKey: string
  readonly numberKey: string
  readonly keys: readonly string[]
}

/** The record that earlier imports made of a row, unless its number now goes with another name. */
function knownRecord(lookups: Lookups, { nameKey, keys }: RowFacts): string | null {
  const id = recordOf(lookups.directory, keys, lookups.existing)
  if (id === null) return null
  const isNamed = (lookups.employersByName.get(nameKey) ?? []).some((employer) => employer.id === id)
  return isNamed || lookups.directory.importKeys.get(nameKeyOf(nameKey)) === id ? id : null
}

/** The record a row is without doubt, or `null`: a new company, or a doubt that is noted. */
function identify(lookups: Lookups, { row, nameKey, numberKey }: RowFacts): string | null {
  const namesakes = lookups.entriesByName.get(nameKey) ?? []
  const numbered = lookups.entriesByNumber.get(numberKey)
  const inFile = numbered === undefined || namesakes.includes(numbered) ? namesakes : [...namesakes, numbered]
  const named = lookups.employersByName.get(nameKey) ?? []
  const free = named.filter((one) => sameNumberOrNone(registerKey(one.registerNumber ?? ''), numberKey))
  const byNumber = (lookups.employersByNumber.get(numberKey) ?? []).filter((one) => !named.includes(one))
  const [only] = free
  if (inFile.length + byNumber.length === 0 && free.length === 1 && only !== undefined) return only.id
  const candidates = [...inFile.map(entryCandidate), ...[...named, ...byNumber].map(employerCandidate)]
  if (candidates.length > 0) row.problem('companyName', 'possible-duplicate', candidates)
  return null
}

export function employerCandidate(employer: { readonly id: string; readonly name: string }): Candidate {
  return { ref: { recordId: employer.id }, label: employer.name, birthOn: null }
}

export function entryCandidate(entry: CompanyEntry): Candidate {
  const ref = entry.recordId === null ? { row: entry.rows[0]?.address ?? '' } : { recordId: entry.recordId }
  return { ref, label: entry.name, birthOn: null }
}

function wantedKeys(nameKey: string, numberKey: string): string[] {
  return [...(numberKey === '' ? [] : [`company|nr|${numberKey}`]), nameKeyOf(nameKey)]
}

/** Keys that no other row has; a numbered one when there is none. */
function freeKeys(lookups: Lookups, nameKey: string, numberKey: string): string[] {
  const wanted = wantedKeys(nameKey, numberKey)
  const free = wanted.filter((key) => !lookups.takenKeys.has(key))
  if (free.length > 0) return free
  let count = 2
  while (lookups.takenKeys.has(`${wanted[0]}|${count}`)) count += 1
  return [`${wanted[0]}|${count}`]
}

function join(lookups: Lookups, { row, keys, nameKey }: RowFacts, entry: CompanyEntry): CompanyEntry {
  if (entry.rows.length > 0) row.warn('companyName', 'company-twice', [entryCandidate(entry)])
  entry.rows.push(row)
  entry.keys.push(...keys)
  if (!entry.nameKeys.includes(nameKey)) {
    entry.nameKeys.push(nameKey)
    lookups.entriesByName.set(nameKey, [...(lookups.entriesByName.get(nameKey) ?? []), entry])
  }
  lookups.entriesByRow.set(row.address, entry)
  for (const key of keys) lookups.takenKeys.add(key)
  return entry
}

function open(lookups: Lookups, facts: RowFacts, recordId: string | null): CompanyEntry {
  const { numberKey, name } = facts
  const earlier = recordId === null ? undefined : lookups.entriesByRecord.get(recordId)
  if (earlier !== undefined) return join(lookups, facts, earlier)
  const entry: CompanyEntry = { nameKeys: [], numberKey, name, keys: [], recordId, rows: [] }
  lookups.entries.push(entry)
  if (numberKey !== '') lookups.entriesByNumber.set(numberKey, entry)
  if (recordId !== null) lookups.entriesByRecord.set(recordId, entry)
  return join(lookups, facts, entry)
}

/** Puts a row where it belongs: what a person decided, what earlier imports tell, then what is without doubt. */
function place(lookups: Lookups, row: ImportRow, name: string, decisions: ImportDecisions): CompanyEntry {
  const nameKey = companyKey(name)
  const numberKey = registerKey(cellText(row.cell('registerNumber')))
  const facts = { row, name, nameKey, numberKey, keys: freeKeys(lookups, nameKey, numberKey) }
  const known = knownRecord(lookups, facts)
  if (known !== null) return open(lookups, facts, known)
  const decision = decided(lookups, decisions.duplicates?.[row.address])
  if (decision === 'create') return open(lookups, facts, null)
  if (typeof decision === 'string') return open(lookups, facts, decision)
  if (decision !== null) return join(lookups, facts, decision)
  const twin = lookups.entriesByName.get(nameKey)?.find((entry) => sameNumberOrNone(entry.numberKey, numberKey))
  if (twin === undefined) return open(lookups, facts, identify(lookups, facts))
  const keys = wantedKeys(nameKey, numberKey).filter((key) => !lookups.takenKeys.has(key))
  return join(lookups, { ...facts, keys }, twin)
}

/** Which rows of the lists of companies describe one company, and which record of Tandem it is. */
export function companyEntries(
  rows: readonly ImportRow[],
  directory: ImportDirectory,
  decisions: ImportDecisions,
): CompanyEntry[] {
  const lookups = lookupsOf(directory)
  for (const row of rows) {
    if (row.isSkipped) continue
    const name = row.take('companyName', (cell) => readLabel(cell, COMPANY_LIMITS.label))
    if (name === null || companyKey(name) === '') {
      if (!row.isBlocked()) row.problem('companyName', 'missing-company-name')
      continue
    }
    place(lookups, row, name, decisions)
  }
  return lookups.entries
}
