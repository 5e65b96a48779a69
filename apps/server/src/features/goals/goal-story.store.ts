import { GOAL_HISTORY_FIELDS, type GoalAct } from '@tandem/contract/goal-reviews'
import { fieldChanges, readableHistory } from '@tandem/domain/field-changes'
import { and, asc, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { changes } from '../../audit/audit.table.ts'
import type { Db } from '../../db/open.ts'
import { logEntries, logGoals, logParts } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'

/** Entries offered as evidence at once. */
const MOST_OFFERED = 40

/** Entries of the log that may show where a goal stands, or a skill where none is named: those that cite the goal first, then others since `sinceOn`. */
export function evidenceFor(db: Db, episodeId: string, goalId: string | null, sinceOn: string) {
  const isCited = sql<boolean>`${logGoals.goalId} is not null`.mapWith(Boolean)
  return db
    .select({
      entryId: logEntries.id,
      occurredOn: logEntries.occurredOn,
      side: logEntries.side,
      kind: logEntries.kind,
      mode: logEntries.mode,
      note: logEntries.note,
      ownNote: logParts.note,
      isCited,
    })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .leftJoin(logGoals, and(eq(logGoals.entryId, logEntries.id), eq(logGoals.goalId, goalId ?? '')))
    .where(
      and(
        eq(logParts.episodeId, episodeId),
        isNull(logEntries.voidedAt),
        or(sql`${logGoals.goalId} is not null`, gte(logEntries.occurredOn, sinceOn)),
      ),
    )
    .orderBy(desc(sql`${logGoals.goalId} is not null`), desc(logEntries.occurredOn), desc(logEntries.id))
    .limit(MOST_OFFERED)
    .all()
}

/** True when every entry is one of this accompaniment that was not voided. */
export function areEntriesOf(db: Db, episodeId: string, entryIds: readonly string[]): boolean {
  const asked = [...new Set(entryIds)]
  const found = db
    .select({ entryId: logParts.entryId })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(and(eq(logParts.episodeId, episodeId), inArray(logParts.entryId, asked), isNull(logEntries.voidedAt)))
    .all()
  return new Set(found.map(({ entryId }) => entryId)).size === asked.length
}

/** Who changed what of a goal, when, old and new; latest first. */
export function historyOf(db: Db, goalId: string): GoalAct[] {
  const acts = db
    .select({ at: changes.at, memberName: members.name, before: changes.before, after: changes.after })
    .from(changes)
    .leftJoin(members, eq(members.id, changes.memberId))
    .where(and(eq(changes.recordId, goalId), eq(changes.noun, 'goals')))
    .orderBy(asc(changes.seq))
    .all()
    .map(({ at, memberName, before, after }) => ({
      at,
      memberName: memberName ?? '',
      changes: fieldChanges(before, after, GOAL_HISTORY_FIELDS),
    }))
  return readableHistory(acts)
    .reverse()
    .map((act) => ({ ...act, changes: [...act.changes] }))
}
