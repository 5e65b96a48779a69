import type { Kind, Mode, Side, WithParty } from '@tandem/domain/log-entries'
import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { coachAssignments, episodeSummaries, episodes } from '../episodes/episodes.table.ts'
import { goals } from '../goals/goals.table.ts'
import { logEntries, logGoals, logParts } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { organisations } from '../organisation/organisation.table.ts'
import { placements, placesOfJob } from '../placements/placements.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { workers } from '../workers/workers.table.ts'

/** Who is accompanied, since when, by whom. */
export function personFacts(db: Db, episodeId: string, today: string) {
  const row = db
    .select({
      workerId: workers.id,
      firstName: workers.firstName,
      lastName: workers.lastName,
      enteredOn: episodes.enteredOn,
      exitedOn: episodes.exitedOn,
      referrerName: episodes.referrerName,
    })
    .from(episodes)
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .where(eq(episodes.id, episodeId))
    .get()
  if (row === undefined) throw new Error('an accompaniment without a person')
  const coaches = db
    .select({ name: members.name, share: coachAssignments.share })
    .from(coachAssignments)
    .innerJoin(members, eq(members.id, coachAssignments.memberId))
    .where(
      and(
        eq(coachAssignments.episodeId, episodeId),
        lte(coachAssignments.fromOn, today),
        or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, today)),
      ),
    )
    .orderBy(sql`${coachAssignments.share} <> 'main'`, asc(members.name))
    .all()
  return { ...row, coachNames: coaches.map(({ name }) => name) }
}

/** When each side was last heard. */
export function lastContactsOf(db: Db, episodeId: string) {
  const { lastWorkerContactOn, lastEmployerContactOn } = episodeSummaries
  const found = db
    .select({ lastWorkerContactOn, lastEmployerContactOn })
    .from(episodeSummaries)
    .where(eq(episodeSummaries.episodeId, episodeId))
    .get()
  return found ?? { lastWorkerContactOn: null, lastEmployerContactOn: null }
}

export function organisationName(db: Db): string {
  return db.select({ name: organisations.name }).from(organisations).get()?.name ?? ''
}

/** An entry as documents may tell it: the coach's own words are not among its fields. */
export type LogLine = {
  readonly entryId: string
  readonly occurredOn: string
  readonly startsAt: string | null
  readonly kind: Kind
  readonly mode: Mode
  readonly withParties: readonly WithParty[]
  readonly side: Side
  /** The share of this accompaniment, as of the travel. */
  readonly minutes: number
  readonly travelMinutes: number
  readonly isHeld: boolean
  readonly note: string
  readonly authorName: string
  readonly goals: readonly { readonly title: string; readonly movement: number }[]
}

/** An entry as it is stored, with the words about this person alone apart. */
type LogRow = LogLine & { readonly ownNote: string }

/** The entries of an accompaniment that hold, oldest first, within a period where one is given. */
export function logRowsOf(db: Db, episodeId: string, fromOn: string | null, toOn: string | null): LogRow[] {
  const rows = db
    .select({
      entryId: logEntries.id,
      occurredOn: logParts.occurredOn,
      startsAt: logEntries.startsAt,
      kind: logEntries.kind,
      mode: logEntries.mode,
      withParties: logEntries.withParties,
      side: logEntries.side,
      minutes: logParts.minutes,
      travelMinutes: logEntries.travelMinutes,
      isHeld: logParts.isHeld,
      note: logEntries.note,
      ownNote: logParts.note,
      authorName: members.name,
    })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .innerJoin(members, eq(members.id, logEntries.authorId))
    .where(
      and(
        eq(logParts.episodeId, episodeId),
        isNull(logEntries.voidedAt),
        fromOn === null ? undefined : gte(logParts.occurredOn, fromOn),
        toOn === null ? undefined : lte(logParts.occurredOn, toOn),
      ),
    )
    .orderBy(asc(logParts.occurredOn), asc(logEntries.startsAt), asc(logEntries.id))
    .all()
  const cited = db
    .select({ entryId: logGoals.entryId, title: goals.title, movement: logGoals.movement })
    .from(logGoals)
    .innerJoin(goals, eq(goals.id, logGoals.goalId))
    .where(eq(goals.episodeId, episodeId))
    .all()
  const byEntry = new Map<string, { title: string; movement: number }[]>()
  for (const { entryId, ...goal } of cited) byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), goal])
  return rows.map((row) => ({ ...row, goals: byEntry.get(row.entryId) ?? [] }))
}

/** What was promised and is not done yet, earliest first. */
export function promisesOf(db: Db, episodeId: string) {
  return db
    .select({ title: tasks.title, dueOn: tasks.dueOn, side: tasks.side, ownerName: members.name })
    .from(tasks)
    .innerJoin(members, eq(members.id, tasks.ownerId))
    .where(and(eq(tasks.episodeId, episodeId), isNull(tasks.doneOn)))
    .orderBy(asc(tasks.dueOn))
    .all()
}

/** Everybody known at the companies where a person works or has worked. */
export function contactsAround(db: Db, workerId: string) {
  return db
    .selectDistinct({
      contactId: employerContacts.id,
      name: employerContacts.name,
      function: employerContacts.function,
      functionLabel: employerContacts.functionLabel,
      phone: employerContacts.phone,
      toOn: employerContacts.toOn,
      employerId: employers.id,
      employerName: employers.name,
    })
    .from(placements)
    .innerJoin(establishments, sql`${establishments.id} in ${placesOfJob}`)
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .innerJoin(employerContacts, eq(employerContacts.employerId, employers.id))
    .where(eq(placements.workerId, workerId))
    .orderBy(asc(employers.name), asc(employerContacts.name))
    .all()
}

/** Every contact of a company that an accompaniment's entries were about. */
export function contactsInLog(db: Db, episodeId: string) {
  return db
    .selectDistinct({ name: employerContacts.name, function: employerContacts.function, employerName: employers.name })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .innerJoin(employers, eq(employers.id, logEntries.employerId))
    .innerJoin(employerContacts, eq(employerContacts.employerId, employers.id))
    .where(eq(logParts.episodeId, episodeId))
    .all()
}

/** What each side said of a job, oldest first. */
export function checkInLinesOf(db: Db, placementId: string) {
  return db
    .select({
      party: checkIns.party,
      heldOn: checkIns.heldOn,
      ratings: checkIns.ratings,
      words: checkIns.words,
      overall: checkIns.overall,
      intention: checkIns.intention,
      wish: checkIns.wish,
      nextOn: checkIns.nextOn,
    })
    .from(checkIns)
    .where(and(eq(checkIns.placementId, placementId), isNull(checkIns.voidedAt)))
    .orderBy(asc(checkIns.heldOn), asc(checkIns.recordedAt))
    .all()
}
