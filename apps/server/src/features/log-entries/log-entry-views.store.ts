import type { LogEntry } from '@tandem/contract/log-entries'
import { isDirect, isLate, type Movement } from '@tandem/domain/log-entries'
import { wordsWithoutOthers } from '@tandem/domain/log-shares'
import { asc, eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { VisibilityValues } from '../../identity/visibility.ts'
import { employers } from '../employers/employers.table.ts'
import { coachAssignments } from '../episodes/episodes.table.ts'
import { goals } from '../goals/goals.table.ts'
import { members } from '../members/members.table.ts'
import { logEntries, logGoals, logParts } from './log-entries.table.ts'
import { employerNamesOf, peopleOf } from './log-entry-people.store.ts'

const among = (column: typeof logParts.entryId | typeof logEntries.id | typeof logGoals.entryId) =>
  sql`${column} in (select value from json_each(${sql.placeholder('entryIds')}))`

const entries = hot((db) =>
  db
    .select({ entry: logEntries, authorName: members.name, employerName: employers.name })
    .from(logEntries)
    .innerJoin(members, eq(members.id, logEntries.authorId))
    .leftJoin(employers, eq(employers.id, logEntries.employerId))
    .where(among(logEntries.id))
    .prepare(),
)

/** The reader coached the person already before the day of the entry: whoever takes over does not take over private words. */
const coachedThen = sql`exists (
  select 1 from ${coachAssignments} where ${coachAssignments.episodeId} = ${logParts.episodeId}
    and ${coachAssignments.memberId} = ${sql.placeholder('actorId')} and ${coachAssignments.fromOn} < ${logParts.occurredOn}
    and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${logParts.occurredOn}))`

const parts = hot((db) =>
  db
    .select({
      entryId: logParts.entryId,
      episodeId: logParts.episodeId,
      placementId: logParts.placementId,
      minutes: logParts.minutes,
      note: logParts.note,
      coachedThen: sql<boolean>`${coachedThen}`.mapWith(Boolean),
    })
    .from(logParts)
    .where(among(logParts.entryId))
    .prepare(),
)

const touchedGoals = hot((db) =>
  db
    .select({
      entryId: logGoals.entryId,
      goal: { goalId: goals.id, episodeId: goals.episodeId, title: goals.title, movement: logGoals.movement },
    })
    .from(logGoals)
    .innerJoin(goals, eq(goals.id, logGoals.goalId))
    .where(among(logGoals.entryId))
    .orderBy(asc(goals.title))
    .prepare(),
)

/** Who reads, and what they may see. */
export type Reader = { readonly memberId: string; readonly sees: VisibilityValues }

/** An entry without the coach's own words, and what the reader is to it. */
export type EntryView = {
  readonly entry: Omit<LogEntry, 'coachNote' | 'mayReadCoachNote' | 'tasks' | 'allowedActions'>
  /** May open the file of one of the people concerned. */
  readonly isReadable: boolean
  /** Coaches one of them today. */
  readonly isCoach: boolean
  /** Wrote it, or coaches all of them today and did before that day. Source: domain.md S-04, private notes stay with who wrote them. */
  readonly readsCoachNote: boolean
}

function groupedBy<Row extends { readonly entryId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.entryId)
    if (group === undefined) groups.set(row.entryId, [row])
    else group.push(row)
  }
  return groups
}

/** The shares of these entries, by the names of the people. People and companies are read once, however many entries name them. */
function partsOf(db: Db, sees: VisibilityValues, entryIds: string) {
  const shares = parts(db).all({ actorId: sees.actorId, entryIds })
  const people = peopleOf(
    db,
    sees,
    shares.map(({ episodeId }) => episodeId),
  )
  const employerNames = employerNamesOf(
    db,
    shares.flatMap(({ placementId }) => placementId ?? []),
  )
  return shares
    .flatMap(({ entryId, coachedThen, episodeId, placementId, minutes, note }) => {
      const person = people.get(episodeId)
      if (person === undefined) return []
      const { workerId, firstName, lastName, place, isReadable, isAssigned } = person
      const employerName = employerNames.get(placementId ?? '') ?? null
      const part = { episodeId, workerId, firstName, lastName, placementId, employerName, minutes, note }
      return [{ entryId, place, isReadable, isAssigned, coachedThen, part }]
    })
    .sort((a, b) => a.place - b.place)
}

/**
 * Entries as this reader may see them, by id: people whose file they may not open are counted, not named, in the words
 * for everybody neither. Holds nothing of the coach-only words. Entries about nobody in particular are given to whoever asks.
 */
export function entryViewsOf(db: Db, reader: Reader, entryIds: readonly string[]): Map<string, EntryView> {
  if (entryIds.length === 0) return new Map()
  const ids = JSON.stringify(entryIds)
  const partsByEntry = groupedBy(partsOf(db, reader.sees, ids))
  const goalsByEntry = groupedBy(touchedGoals(db).all({ entryIds: ids }))
  const views = entries(db)
    .all({ entryIds: ids })
    .map((row) => viewFrom(row, partsByEntry.get(row.entry.id) ?? [], goalsByEntry.get(row.entry.id) ?? [], reader))
  return new Map(views.map((view) => [view.entry.entryId, view]))
}

type EntryAndNames = ReturnType<ReturnType<typeof entries>['all']>[number]
type PartRow = ReturnType<typeof partsOf>[number]
type GoalRow = ReturnType<ReturnType<typeof touchedGoals>['all']>[number]

function nameOf({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }): string {
  return `${firstName} ${lastName}`
}

function viewFrom(
  { entry: row, authorName, employerName }: EntryAndNames,
  partRows: readonly PartRow[],
  goalRows: readonly GoalRow[],
  reader: Reader,
): EntryView {
  const { id, authorId, employerId } = row
  const seen = partRows.filter((part) => part.isReadable).map((part) => part.part)
  const unseen = partRows.filter((part) => !part.isReadable)
  const seenEpisodes = new Set(seen.map((part) => part.episodeId))
  const isAuthor = authorId === reader.memberId
  return {
    isReadable: seen.length > 0,
    isCoach: partRows.some((part) => part.isAssigned),
    readsCoachNote: isAuthor || (partRows.length > 0 && partRows.every((part) => part.isAssigned && part.coachedThen)),
    entry: {
      occurredOn: row.occurredOn,
      startsAt: row.startsAt,
      minutes: row.minutes,
      travelMinutes: row.travelMinutes,
      withParties: row.withParties,
      side: row.side,
      forWhom: row.forWhom,
      mode: row.mode,
      kind: row.kind,
      missedBy: row.missedBy,
      missedReason: row.missedReason,
      establishmentId: row.establishmentId,
      recordedAt: row.recordedAt,
      voidedAt: row.voidedAt,
      voidReason: row.voidReason,
      version: row.version,
      note: wordsWithoutOthers(
        row.note,
        unseen.map(({ part }) => nameOf(part)),
        seen.map(nameOf),
      ),
      entryId: id,
      author: { memberId: authorId, name: authorName },
      isDirect: isDirect(row.withParties, row.kind),
      isLate: !row.isImported && isLate(row.occurredOn, row.recordedAt.slice(0, 10)),
      parts: seen,
      others: { people: unseen.length, minutes: unseen.reduce((sum, { part }) => sum + part.minutes, 0) },
      employer: employerId === null || employerName === null ? null : { employerId, name: employerName },
      goals: goalRows
        .filter(({ goal }) => seenEpisodes.has(goal.episodeId))
        .map(({ goal }) => ({ ...goal, movement: goal.movement as Movement })),
    },
  }
}
