import type { LogEntryFacts, LogEntryState } from '@tandem/contract/log-entries'
import { wordsWithoutOthers } from '@tandem/domain/log-shares'
import { asc, eq, inArray } from 'drizzle-orm'
import { changes } from '../../audit/audit.table.ts'
import type { Db } from '../../db/open.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { goals } from '../goals/goals.table.ts'
import { members } from '../members/members.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'

/** An entry as the change log keeps it: ids, and never the coach-only words. */
export type TracedEntry = Omit<LogEntryFacts, 'coachNote'> & { readonly voidReason?: string }

export type TracedAct = {
  readonly at: string
  readonly memberName: string
  readonly noun: string
  readonly operation: string
  readonly before: unknown
  readonly after: unknown
}

/** What was ever done to an entry and to its coach note, oldest first. */
export function actsOnEntry(db: Db, entryId: string): TracedAct[] {
  return db
    .select({
      at: changes.at,
      memberName: members.name,
      noun: changes.noun,
      operation: changes.operation,
      before: changes.before,
      after: changes.after,
    })
    .from(changes)
    .leftJoin(members, eq(members.id, changes.memberId))
    .where(eq(changes.recordId, entryId))
    .orderBy(asc(changes.seq))
    .all()
    .map(({ memberName, ...act }) => ({ ...act, memberName: memberName ?? '' }))
}

/** Turns ids into names, in an order that is no change; people whose file the reader may not open are left out, of the words for everybody too. */
export function namedState(
  db: Db,
  traced: TracedEntry & { readonly coachNote: string },
  visibleEpisodes: ReadonlySet<string>,
): LogEntryState {
  const { employerId, voidReason: _reason, parts, goals: touched, ...facts } = traced
  const seen = parts.filter((part) => visibleEpisodes.has(part.episodeId))
  const names = namesOf(
    db,
    parts.map((part) => part.episodeId),
  )
  const namesWhere = (isSeen: boolean) =>
    [...names].filter(([episodeId]) => visibleEpisodes.has(episodeId) === isSeen).map(([, name]) => name)
  const employersOfJobs = employersOf(
    db,
    seen.flatMap((part) => part.placementId ?? []),
  )
  const goalRows = goalsNamed(
    db,
    touched.map((goal) => goal.goalId),
  )
  return {
    ...facts,
    note: wordsWithoutOthers(facts.note, namesWhere(false), namesWhere(true)),
    parts: seen
      .map(({ episodeId, placementId, minutes, note = '' }) => ({
        name: names.get(episodeId) ?? '',
        employerName: placementId === null ? null : (employersOfJobs.get(placementId) ?? null),
        minutes,
        note,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    employer: employerId === null ? null : employerNamed(db, employerId),
    goals: touched
      .flatMap(({ goalId, movement }) => {
        const goal = goalRows.get(goalId)
        return goal !== undefined && visibleEpisodes.has(goal.episodeId) ? [{ title: goal.title, movement }] : []
      })
      .sort((a, b) => a.title.localeCompare(b.title)),
  }
}

function namesOf(db: Db, episodeIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = db
    .select({ episodeId: episodes.id, firstName: workers.firstName, lastName: workers.lastName })
    .from(episodes)
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .where(inArray(episodes.id, [...episodeIds]))
    .all()
  return new Map(rows.map((row) => [row.episodeId, `${row.firstName} ${row.lastName}`]))
}

function employersOf(db: Db, placementIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = db
    .select({ placementId: placements.id, name: employers.name })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(inArray(placements.id, [...placementIds]))
    .all()
  return new Map(rows.map((row) => [row.placementId, row.name]))
}

function goalsNamed(db: Db, goalIds: readonly string[]) {
  const rows = db
    .select({ goalId: goals.id, episodeId: goals.episodeId, title: goals.title })
    .from(goals)
    .where(inArray(goals.id, [...goalIds]))
    .all()
  return new Map(rows.map((row) => [row.goalId, row]))
}

function employerNamed(db: Db, employerId: string): string | null {
  const row = db.select({ name: employers.name }).from(employers).where(eq(employers.id, employerId)).get()
  return row?.name ?? null
}
