import type { CalendarDate } from '../calendar-date.ts'
import { type Cell, cellText, folded, printOf } from './cells.ts'
import type { ImportDecisions, ImportDirectory } from './decisions.ts'
import type { PeopleField } from './headings-people.ts'
import { grouped, recordOf } from './known.ts'
import { nameToken, properName, type SplitName, splitName } from './names.ts'
import type { Candidate } from './problems.ts'
import { labelText, readLabel } from './read-cells.ts'
import { readDate } from './read-dates.ts'
import type { ImportRow } from './rows.ts'

/** A person of the file, with every row that is about them. */
export type PersonEntry = SplitName & {
  readonly token: string
  birthOn: CalendarDate | null
  readonly keys: string[]
  readonly recordId: string | null
  readonly rows: ImportRow[]
}

export const PERSON_LIMITS = { name: 120, line: 240, remark: 10_000 } as const

const WHOLE_NAMES = [
  ['fullNameLastFirst', 'lastFirst'],
  ['fullNameFirstLast', 'firstLast'],
  ['fullName', null],
] as const satisfies readonly (readonly [PeopleField, 'lastFirst' | 'firstLast' | null])[]

const NAME_FIELDS = [
  'lastName',
  'firstName',
  'fullName',
  'fullNameLastFirst',
  'fullNameFirstLast',
  'externalRef',
] as const satisfies readonly PeopleField[]

type NameProblem = 'missing-name' | 'cannot-split-name'

function namesIn(row: ImportRow, cellOf: (field: PeopleField) => Cell): SplitName | NameProblem {
  const label = (field: PeopleField) => labelText(cellOf(field))
  const lastName = properName(label('lastName'))
  const firstName = properName(label('firstName'))
  if (lastName !== '' && firstName !== '') return { lastName, firstName }
  for (const [field, order] of WHOLE_NAMES) {
    if (!row.has(field) || label(field) === '') continue
    const split = splitName(label(field), order)
    if (split === null) return 'cannot-split-name'
    return { lastName: properName(split.lastName), firstName: properName(split.firstName) }
  }
  return 'missing-name'
}

/** The column that a problem with the name is shown at. */
function nameField(row: ImportRow): PeopleField {
  const whole = WHOLE_NAMES.find(([field]) => row.has(field))?.[0]
  if (row.has('lastName') && cellText(row.cell('lastName')).trim() === '') return 'lastName'
  if (row.has('firstName')) return 'firstName'
  return whole ?? 'lastName'
}

/**
 * Keys come from the file as it is, so that mending a cell does not change them. They are prints: a list of keys tells
 * no name.
 */
function wantedKeys(row: ImportRow, names: SplitName, today: CalendarDate): string[] {
  const original = namesIn(row, (field) => row.original(field))
  const { lastName, firstName } = typeof original === 'string' ? names : original
  const birthOn = row.originally('birthOn', (cell) => readDate(cell, 'birth', today))
  const birth = birthOn ?? folded(cellText(row.original('birthOn')))
  const ref = folded(cellText(row.original('externalRef')))
  const named = `person|name|${printOf(`${nameToken(lastName, firstName)}|${birth}`)}`
  return ref === '' ? [named] : [`person|ref|${printOf(ref)}`, named]
}

type Worker = ImportDirectory['workers'][number]

export function workerCandidate(worker: Worker): Candidate {
  return { ref: { recordId: worker.id }, label: `${worker.lastName} ${worker.firstName}`, birthOn: worker.birthOn }
}

export function personCandidate(entry: PersonEntry): Candidate {
  const ref = entry.recordId === null ? { row: entry.rows[0]?.address ?? '' } : { recordId: entry.recordId }
  return { ref, label: `${entry.lastName} ${entry.firstName}`, birthOn: entry.birthOn }
}

function sharesAWord(token: string, other: string): boolean {
  const words = new Set(token.split(' '))
  return other.split(' ').some((word) => words.has(word))
}

function workerToken(worker: Worker): string {
  return nameToken(worker.lastName, worker.firstName)
}

/** Entries and records by name, number, key and row, so that each row is compared with few. */
type Gathering = {
  readonly workers: ReadonlyMap<string, Worker>
  readonly workersByToken: ReadonlyMap<string, readonly Worker[]>
  readonly workersByRef: ReadonlyMap<string, readonly Worker[]>
  readonly entries: PersonEntry[]
  readonly byToken: Map<string, PersonEntry[]>
  readonly byRecord: Map<string, PersonEntry>
  readonly byRow: Map<string, PersonEntry>
  readonly byKey: Map<string, PersonEntry>
}

type RowFacts = {
  readonly row: ImportRow
  readonly names: SplitName
  readonly token: string
  readonly birthOn: CalendarDate | null
  /** Every key the row could be known by, taken by another row or not. */
  readonly wanted: readonly string[]
  /** Those that are free; a numbered one when none is. */
  readonly keys: readonly string[]
}

function freeKeys(gathering: Gathering, wanted: readonly string[]): string[] {
  const free = wanted.filter((key) => !gathering.byKey.has(key))
  if (free.length > 0) return free
  const last = wanted.at(-1) ?? ''
  let count = 2
  while (gathering.byKey.has(`${last}|${count}`)) count += 1
  return [`${last}|${count}`]
}

function join(gathering: Gathering, { row, keys, birthOn }: RowFacts, entry: PersonEntry): PersonEntry {
  if (entry.birthOn === null) entry.birthOn = birthOn
  else if (birthOn !== null && birthOn !== entry.birthOn) row.warn('birthOn', 'differs-from-first-row')
  entry.rows.push(row)
  entry.keys.push(...keys)
  gathering.byRow.set(row.address, entry)
  for (const key of keys) gathering.byKey.set(key, entry)
  return entry
}

function open(gathering: Gathering, facts: RowFacts, recordId: string | null): PersonEntry {
  const { names, token, birthOn } = facts
  const entry: PersonEntry = { ...names, token, birthOn, keys: [], recordId, rows: [] }
  join(gathering, facts, entry)
  gathering.entries.push(entry)
  gathering.byToken.set(token, [...(gathering.byToken.get(token) ?? []), entry])
  if (recordId !== null) gathering.byRecord.set(recordId, entry)
  return entry
}

function joinOrOpen(gathering: Gathering, facts: RowFacts, recordId: string): PersonEntry {
  const entry = gathering.byRecord.get(recordId)
  return entry === undefined ? open(gathering, facts, recordId) : join(gathering, facts, entry)
}

/** The record a row is without doubt, or `null`: somebody new, or a doubt that is noted. */
function identify(gathering: Gathering, { row, token, birthOn, wanted }: RowFacts): string | null {
  const ref = folded(cellText(row.cell('externalRef')))
  const sameRef = ref === '' ? [] : (gathering.workersByRef.get(ref) ?? [])
  const stranger = sameRef.find((worker) => !sharesAWord(token, workerToken(worker)))
  const owner = wanted.map((key) => gathering.byKey.get(key)).find((entry) => entry !== undefined)
  if (stranger !== undefined || (owner !== undefined && !sharesAWord(token, owner.token))) {
    const strangers = stranger === undefined ? [] : [workerCandidate(stranger)]
    const owners = owner === undefined ? [] : [personCandidate(owner)]
    row.problem('externalRef', 'reference-names-another', [...strangers, ...owners])
    return null
  }
  const [numbered] = sameRef
  if (numbered !== undefined && sameRef.length === 1 && !gathering.byRecord.has(numbered.id)) return numbered.id
  const namesakes = gathering.byToken.get(token) ?? []
  const inFile = owner === undefined || namesakes.includes(owner) ? namesakes : [...namesakes, owner]
  const inTandem = (gathering.workersByToken.get(token) ?? []).filter((worker) => !gathering.byRecord.has(worker.id))
  const sameBirth = inTandem.filter((worker) => birthOn !== null && worker.birthOn === birthOn)
  const [twin] = sameBirth
  if (sameBirth.length === 1 && twin !== undefined) return twin.id
  if (inFile.length + inTandem.length > 0) {
    const candidates = [...inFile.map(personCandidate), ...inTandem.map(workerCandidate)]
    row.problem(row.has('lastName') ? 'lastName' : nameField(row), 'possible-duplicate', candidates)
  }
  return null
}

/** Puts a row where it belongs: what earlier imports tell, then what a person decided, then what is without doubt. */
function place(
  gathering: Gathering,
  facts: RowFacts,
  directory: ImportDirectory,
  decisions: ImportDecisions,
): PersonEntry {
  const { row, token, keys } = facts
  const known = gathering.workers.get(recordOf(directory, keys, gathering.workers) ?? '')
  if (known !== undefined && sharesAWord(token, workerToken(known))) return joinOrOpen(gathering, facts, known.id)
  const decision = decisions.duplicates?.[row.address]
  if (decision === 'create') return open(gathering, facts, null)
  if (decision !== undefined && 'row' in decision) {
    const entry = gathering.byRow.get(decision.row)
    if (entry !== undefined) return join(gathering, facts, entry)
  } else if (decision !== undefined && gathering.workers.has(decision.recordId))
    return joinOrOpen(gathering, facts, decision.recordId)
  if (known !== undefined) {
    row.problem('externalRef', 'reference-names-another', [workerCandidate(known)])
    return open(gathering, facts, null)
  }
  return open(gathering, facts, identify(gathering, facts))
}

/** People of rows that are left out: the log may still name them. */
export function skippedPeople(rows: readonly ImportRow[]): { readonly row: ImportRow; readonly names: SplitName }[] {
  return rows
    .filter((row) => row.isSkipped)
    .flatMap((row) => {
      const names = namesIn(row, (field) => row.cell(field))
      const isShort = NAME_FIELDS.every((field) => labelText(row.cell(field)).length <= PERSON_LIMITS.name)
      return typeof names === 'string' || !isShort ? [] : [{ row, names }]
    })
}

/** Which rows of the lists of people are about one person, and who of Tandem it is. */
export function personEntries(
  rows: readonly ImportRow[],
  directory: ImportDirectory,
  decisions: ImportDecisions,
): PersonEntry[] {
  const numbered = directory.workers.filter((worker) => worker.externalRef !== null)
  const gathering: Gathering = {
    workers: new Map(directory.workers.map((worker) => [worker.id, worker])),
    workersByToken: grouped(directory.workers, workerToken),
    workersByRef: grouped(numbered, (worker) => folded(worker.externalRef ?? '')),
    entries: [],
    byToken: new Map(),
    byRecord: new Map(),
    byRow: new Map(),
    byKey: new Map(),
  }
  for (const row of rows) {
    if (row.isSkipped) continue
    for (const field of NAME_FIELDS) row.take(field, (cell) => readLabel(cell, PERSON_LIMITS.name))
    if (row.isBlocked()) continue
    const names = namesIn(row, (field) => row.cell(field))
    if (typeof names === 'string') {
      row.problem(nameField(row), names)
      continue
    }
    const token = nameToken(names.lastName, names.firstName)
    const birthOn = row.take('birthOn', (cell) => readDate(cell, 'birth', directory.today))
    const wanted = wantedKeys(row, names, directory.today)
    const facts = { row, names, token, birthOn, wanted, keys: freeKeys(gathering, wanted) }
    place(gathering, facts, directory, decisions)
  }
  return gathering.entries
}
