import type { LogEntryFacts } from '@tandem/contract/log-entries'
import { isHeldEntry, type Movement, type TimeSlot } from '@tandem/domain/log-entries'
import { and, asc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { goals } from '../goals/goals.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { logEntries, logGoals, logParts } from './log-entries.table.ts'

type WritePermit = Permit<'log:write'> | Permit<'employers:edit'> | Permit<'imports:run'>

export type EntryRow = typeof logEntries.$inferSelect
export type EntryPart = LogEntryFacts['parts'][number]
export type EntryGoal = LogEntryFacts['goals'][number]

const placed = (name: string) => sql.placeholder(name)

const oneEntry = hot((db) =>
  db
    .select()
    .from(logEntries)
    .where(eq(logEntries.id, placed('entryId')))
    .prepare(),
)

export function entryRow(db: Db, entryId: string): EntryRow | undefined {
  return oneEntry(db).get({ entryId })
}

export function partsOfEntry(db: Db, entryId: string): EntryPart[] {
  return db
    .select({
      episodeId: logParts.episodeId,
      placementId: logParts.placementId,
      minutes: logParts.minutes,
      note: logParts.note,
    })
    .from(logParts)
    .where(eq(logParts.entryId, entryId))
    .orderBy(asc(logParts.episodeId))
    .all()
}

export function goalsOfEntry(db: Db, entryId: string): (EntryGoal & { readonly episodeId: string })[] {
  return db
    .select({ goalId: logGoals.goalId, movement: logGoals.movement, episodeId: goals.episodeId })
    .from(logGoals)
    .innerJoin(goals, eq(goals.id, logGoals.goalId))
    .where(eq(logGoals.entryId, entryId))
    .orderBy(asc(logGoals.goalId))
    .all()
    .map(({ movement, ...goal }) => ({ ...goal, movement: movement as Movement }))
}

const isNamed = (column: typeof placements.id | typeof goals.id) =>
  sql`${column} in (select value from json_each(${placed('ids')}))`

const namedPlacements = hot((db) =>
  db
    .select({
      placementId: placements.id,
      workerId: placements.workerId,
      employerId: establishments.employerId,
      establishmentId: workplaceId,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .where(isNamed(placements.id))
    .prepare(),
)

const namedGoals = hot((db) =>
  db.select({ goalId: goals.id, episodeId: goals.episodeId }).from(goals).where(isNamed(goals.id)).prepare(),
)

/** Placements with what an entry needs of them, by id. */
export function placementsNamed(db: Db, placementIds: readonly string[]) {
  const rows = namedPlacements(db).all({ ids: JSON.stringify(placementIds) })
  return new Map(rows.map((row) => [row.placementId, row]))
}

/** The accompaniment of each goal, by id. */
export function episodesOfGoals(db: Db, goalIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = namedGoals(db).all({ ids: JSON.stringify(goalIds) })
  return new Map(rows.map((row) => [row.goalId, row.episodeId]))
}

/** True for an employer that exists, and a place of work of theirs. */
export function isEmployer(db: Db, employerId: string, establishmentId: string | null): boolean {
  if (establishmentId === null)
    return db.select({ id: employers.id }).from(employers).where(eq(employers.id, employerId)).get() !== undefined
  const place = and(eq(establishments.id, establishmentId), eq(establishments.employerId, employerId))
  return db.select({ id: establishments.id }).from(establishments).where(place).get() !== undefined
}

export type OwnEntry = TimeSlot & { readonly entryId: string }

const ownHours = hot((db) =>
  db
    .select({ entryId: logEntries.id, startsAt: logEntries.startsAt, minutes: logEntries.minutes })
    .from(logEntries)
    .where(
      and(
        eq(logEntries.authorId, placed('authorId')),
        eq(logEntries.occurredOn, placed('occurredOn')),
        isNotNull(logEntries.startsAt),
        isNull(logEntries.voidedAt),
        ne(logEntries.kind, 'missed'),
      ),
    )
    .orderBy(asc(logEntries.startsAt))
    .prepare(),
)

/** Entries of one author on one day that have an hour and were not voided, by hour. */
export function ownHoursOn(db: Db, authorId: string, occurredOn: string): OwnEntry[] {
  return ownHours(db).all({ authorId, occurredOn })
}

type NewEntry = Omit<typeof logEntries.$inferInsert, 'version' | 'voidedAt' | 'voidReason'>

/** What an entry may leave out. */
const NOTHING_MORE = {
  startsAt: null,
  forWhom: null,
  missedBy: null,
  missedReason: null,
  employerId: null,
  establishmentId: null,
  phaseOverride: null,
  isImported: false,
} satisfies Partial<NewEntry>

const insertEntry = hot((db) =>
  db
    .insert(logEntries)
    .values({
      id: placed('id'),
      authorId: placed('authorId'),
      occurredOn: placed('occurredOn'),
      startsAt: placed('startsAt'),
      minutes: placed('minutes'),
      travelMinutes: placed('travelMinutes'),
      withParties: placed('withParties'),
      side: placed('side'),
      forWhom: placed('forWhom'),
      mode: placed('mode'),
      kind: placed('kind'),
      missedBy: placed('missedBy'),
      missedReason: placed('missedReason'),
      employerId: placed('employerId'),
      establishmentId: placed('establishmentId'),
      note: placed('note'),
      phaseOverride: placed('phaseOverride'),
      recordedAt: placed('recordedAt'),
      isImported: placed('isImported'),
    })
    .prepare(),
)

export function insertLogEntry(
  db: Db,
  permit: WritePermit,
  entry: NewEntry,
  parts: readonly EntryPart[],
  touched: readonly EntryGoal[],
): void {
  insertEntry(db).run({ ...NOTHING_MORE, ...entry })
  putParts(db, permit, { ...entry, voidedAt: null }, parts)
  putGoals(db, permit, entry.id, touched)
}

type EntryChange = Omit<NewEntry, 'id' | 'authorId' | 'recordedAt' | 'isImported'>

/** Returns false when the version is no longer the one stored. */
export function updateLogEntry(
  db: Db,
  permit: WritePermit,
  entryId: string,
  version: number,
  change: EntryChange,
  parts: readonly EntryPart[],
  touched: readonly EntryGoal[],
): boolean {
  const isFresh =
    db
      .update(logEntries)
      .set({ ...change, version: version + 1 })
      .where(and(eq(logEntries.id, entryId), eq(logEntries.version, version)))
      .run().changes === 1
  if (!isFresh) return false
  db.delete(logParts).where(eq(logParts.entryId, entryId)).run()
  db.delete(logGoals).where(eq(logGoals.entryId, entryId)).run()
  putParts(db, permit, { ...change, id: entryId, voidedAt: null }, parts)
  putGoals(db, permit, entryId, touched)
  return true
}

const insertPart = hot((db) =>
  db
    .insert(logParts)
    .values({
      episodeId: placed('episodeId'),
      occurredOn: placed('occurredOn'),
      entryId: placed('entryId'),
      placementId: placed('placementId'),
      minutes: placed('minutes'),
      note: placed('note'),
      side: placed('side'),
      isHeld: placed('isHeld'),
    })
    .prepare(),
)

type Whole = Pick<EntryRow, 'id' | 'occurredOn' | 'side' | 'kind' | 'voidedAt'>

function putParts(db: Db, _permit: WritePermit, entry: Whole, parts: readonly EntryPart[]): void {
  const { id: entryId, occurredOn, side } = entry
  const isHeld = isHeldEntry(entry)
  for (const part of parts) insertPart(db).run({ ...part, entryId, occurredOn, side, isHeld })
}

function putGoals(db: Db, _permit: WritePermit, entryId: string, touched: readonly EntryGoal[]): void {
  for (const goal of touched)
    db.insert(logGoals)
      .values({ ...goal, entryId })
      .run()
}

/** Keeps the entry and its words; its shares stop counting. Returns false when the version is no longer the one stored. */
export function voidEntry(
  db: Db,
  _permit: WritePermit,
  entryId: string,
  version: number,
  voided: { readonly voidedAt: string; readonly voidReason: string },
): boolean {
  const isFresh =
    db
      .update(logEntries)
      .set({ ...voided, version: version + 1 })
      .where(and(eq(logEntries.id, entryId), eq(logEntries.version, version)))
      .run().changes === 1
  if (isFresh) db.update(logParts).set({ isHeld: false }).where(eq(logParts.entryId, entryId)).run()
  return isFresh
}
