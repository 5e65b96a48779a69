import type { CalendarDate } from '../calendar-date.ts'
import { folded } from './cells.ts'
import type { ImportDecisions, ImportDirectory } from './decisions.ts'
import { matchName, type NameIndex, nameIndex } from './match-names.ts'
import { type PersonEntry, personCandidate, workerCandidate } from './people-entries.ts'
import type { PersonLink } from './planned.ts'
import type { Candidate } from './problems.ts'
import { readLabel } from './read-cells.ts'
import type { ImportRow } from './rows.ts'

/** Somebody whom a line of the log may name: a person of the file or of Tandem. */
export type LogPerson = {
  readonly lastName: string
  readonly firstName: string
  /** `open`: the row that describes the person is not settled yet. */
  readonly state: 'ready' | 'open' | 'skipped'
  readonly link: PersonLink | null
  /** Every key the person is known by, the one of this file first. */
  readonly tokens: readonly string[]
  readonly enteredOn: CalendarDate | null
  readonly candidate: Candidate
}

export type LogPeople = {
  readonly index: NameIndex
  readonly people: ReadonlyMap<string, LogPerson>
  readonly byRow: ReadonlyMap<string, LogPerson>
  readonly byWorker: ReadonlyMap<string, LogPerson>
}

export type EntryState = {
  readonly entry: PersonEntry
  readonly isReady: boolean
  readonly enteredOn: CalendarDate | null
}

type Skipped = { readonly row: ImportRow; readonly names: { readonly lastName: string; readonly firstName: string } }

/** Everybody a log may name. A person of the file who is known already counts once. */
export function logPeople(
  entries: readonly EntryState[],
  skipped: readonly Skipped[],
  directory: ImportDirectory,
): LogPeople {
  const keysOfWorker = new Map<string, string[]>()
  for (const [key, id] of directory.importKeys) {
    if (key.startsWith('person|')) keysOfWorker.set(id, [...(keysOfWorker.get(id) ?? []), key])
  }
  const people = new Map<string, LogPerson>()
  const byRow = new Map<string, LogPerson>()
  const byWorker = new Map<string, LogPerson>()
  for (const { entry, isReady, enteredOn } of entries) {
    const { recordId, lastName, firstName, keys } = entry
    const others = recordId === null ? [] : (keysOfWorker.get(recordId) ?? [])
    const link = recordId === null ? { personKey: keys[0] ?? '' } : { workerId: recordId }
    const person: LogPerson = {
      lastName,
      firstName,
      state: isReady ? 'ready' : 'open',
      link,
      tokens: [...new Set([...keys, ...others])],
      enteredOn,
      candidate: personCandidate(entry),
    }
    people.set(entry.rows[0]?.address ?? '', person)
    for (const row of entry.rows) byRow.set(row.address, person)
    if (recordId !== null) byWorker.set(recordId, person)
  }
  for (const { row, names } of skipped) {
    const candidate: Candidate = {
      ref: { row: row.address },
      label: `${names.lastName} ${names.firstName}`,
      birthOn: null,
    }
    people.set(row.address, { ...names, state: 'skipped', link: null, tokens: [], enteredOn: null, candidate })
  }
  for (const worker of directory.workers) {
    if (byWorker.has(worker.id)) continue
    const person: LogPerson = {
      lastName: worker.lastName,
      firstName: worker.firstName,
      state: 'ready',
      link: { workerId: worker.id },
      tokens: [...(keysOfWorker.get(worker.id) ?? []).sort(), `worker|${worker.id}`],
      enteredOn: worker.enteredOn,
      candidate: workerCandidate(worker),
    }
    people.set(`worker|${worker.id}`, person)
    byWorker.set(worker.id, person)
  }
  const names = [...people].map(([ref, { lastName, firstName }]) => ({ ref, lastName, firstName }))
  return { index: nameIndex(names), people, byRow, byWorker }
}

/** Those a text may mean, without those who are left out while somebody else remains. */
function named(
  everybody: LogPeople,
  text: string,
): { readonly found: readonly LogPerson[]; readonly near: readonly LogPerson[] } {
  const all = (refs: readonly string[]) => refs.flatMap((ref) => everybody.people.get(ref) ?? [])
  const match = matchName(everybody.index, text)
  if (match.kind === 'unknown') return { found: [], near: all(match.near) }
  const found = all(match.kind === 'one' ? [match.ref] : match.refs)
  const kept = found.filter((person) => person.state !== 'skipped')
  return { found: kept.length > 0 ? kept : found.slice(0, 1), near: [] }
}

const SEPARATORS = /\s*(?:[;/+&\n]|\bet\b|\band\b)\s*/u

/**
 * Whom the person cell of a line means: one, or several parted by ";", "/", "+", "&", "et" or "and". `null` after noting
 * that somebody is unknown or that more than one person fits.
 */
export function peopleOfLine(
  row: ImportRow,
  everybody: LogPeople,
  decisions: ImportDecisions,
): readonly LogPerson[] | null {
  const text = row.take('person', (cell) => readLabel(cell, 240))
  if (text === null) return []
  const decision = decisions.people?.[row.address] ?? decisions.people?.[folded(text)]
  if (decision !== undefined) {
    const chosen =
      'workerId' in decision ? everybody.byWorker.get(decision.workerId) : everybody.byRow.get(decision.row)
    if (chosen !== undefined) return [chosen]
  }
  const whole = named(everybody, text)
  if (whole.found.length === 1) return whole.found
  if (whole.found.length > 1) {
    const candidates = whole.found.map((person) => person.candidate)
    row.problem('person', 'ambiguous-person', candidates)
    return null
  }
  const parts = text.split(SEPARATORS).map((part) => named(everybody, part).found)
  if (parts.length > 1 && parts.every((found) => found.length === 1)) return [...new Set(parts.flat())]
  const candidates = whole.near.map((person) => person.candidate)
  row.problem('person', 'unknown-person', candidates)
  return null
}

/** Whom a line may mean in the file as it is, whatever was decided: what its key is made of. */
export type OriginalPeople = {
  /** The people named, when there is no doubt. */
  readonly sure: readonly LogPerson[]
  readonly possible: readonly LogPerson[]
  readonly text: string
}

export function originalPeople(row: ImportRow, everybody: LogPeople): OriginalPeople {
  const text = row.originally('person', (cell) => readLabel(cell, 240)) ?? ''
  const whole = named(everybody, text).found
  if (whole.length > 0) return { sure: whole.length === 1 ? whole : [], possible: whole, text }
  const parts = text.split(SEPARATORS).map((part) => named(everybody, part).found)
  const isSure = parts.length > 1 && parts.every((some) => some.length === 1)
  return { sure: isSure ? parts.flat() : [], possible: [], text }
}
