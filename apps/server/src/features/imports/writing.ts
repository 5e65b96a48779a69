import { type ImportedValue, valuePrints } from '@tandem/domain/imports/kept-values'
import type { Planned } from '@tandem/domain/imports/planned'
import type { Locale } from '@tandem/domain/members'
import type { Trace } from '../../audit/audit.store.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { fieldPrintsOf, keepKey } from './import-directory.store.ts'

/** A person of the file as its log lines need them. */
export type WrittenPerson = { readonly workerId: string; readonly episodeId: string }

/** One import under way: what it writes with, and what it has written so far. */
export type Writing = {
  readonly db: Db
  readonly permit: Permit<'imports:run'>
  readonly trace: Trace
  readonly newId: () => string
  readonly today: string
  readonly at: string
  readonly importId: string
  readonly importerId: string
  readonly locale: Locale
  /** Empty for a file that brings nobody into a team. */
  readonly teamId: string | null
  /** The members that the coaches of the file are, by what the plan calls them. */
  readonly coaches: Map<string, string>
  readonly employers: Map<string, string>
  readonly people: Map<string, WrittenPerson>
  /** Lines of the log written about each person, for the trace. */
  readonly lines: Map<string, string[]>
  readonly episodes: Set<string>
  readonly placements: Set<string>
}

type Fields = Readonly<Record<string, ImportedValue>>

/** Remembers which record the rows became, what the rows said and what was written of it. */
export function remember(
  { db, permit }: Writing,
  noun: string,
  recordId: string,
  keys: readonly string[],
  print: string | null,
  values: Fields | null,
  before?: Readonly<Record<string, string>>,
): void {
  const fields = values === null ? null : valuePrints(values, before)
  for (const key of keys) keepKey(db, permit, { noun, key, recordId, print, fields })
}

export function keysOf({ key, aliases }: Planned): string[] {
  return [key, ...aliases]
}

export function lastPrints({ db }: Writing, noun: string, recordId: string): Readonly<Record<string, string>> {
  return fieldPrintsOf(db, noun, recordId)
}

/** The team that new people and coaches come into; a file that brings any is not written without. */
export function teamOf({ teamId }: Writing): string {
  if (teamId === null) throw new Error('a file that needs a team was written without')
  return teamId
}

/** The member behind the coach of a plan, or `null`. */
export function coachBehind({ coaches }: Writing, coachId: string | null): string | null {
  return coachId === null ? null : (coaches.get(coachId) ?? coachId)
}

type Beginning = Omit<Writing, 'coaches' | 'employers' | 'people' | 'lines' | 'episodes' | 'placements'>

/** An import that has written nothing yet. */
export function unwritten(beginning: Beginning): Writing {
  const found = { coaches: new Map(), employers: new Map(), people: new Map(), lines: new Map() }
  return { ...beginning, ...found, episodes: new Set(), placements: new Set() }
}
