import { addDays } from '@tandem/domain/calendar-date'
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { memberAbsences } from '../absences/absences.table.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { workers } from '../workers/workers.table.ts'
import { handOverPeople, handOvers } from './hand-overs.table.ts'

type Row = typeof handOvers.$inferSelect
type OfPerson = typeof handOverPeople.$inferSelect

/** The assignment that makes somebody the main coach on a day. */
export function mainAssignmentOn(db: Db, episodeId: string, memberId: string, day: string) {
  return db
    .select()
    .from(coachAssignments)
    .where(
      and(
        eq(coachAssignments.episodeId, episodeId),
        eq(coachAssignments.memberId, memberId),
        eq(coachAssignments.share, 'main'),
        lte(coachAssignments.fromOn, day),
        or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, day)),
      ),
    )
    .get()
}

type NewHandOver = Omit<Row, 'createdBy' | 'takenBackAt' | 'takenBackBy'>

export function insertHandOver(db: Db, permit: Permit<'people:hand-over'>, handOver: NewHandOver): void {
  db.insert(handOvers)
    .values({ ...handOver, createdBy: permit.actorId })
    .run()
}

export function insertHandedOver(db: Db, _permit: Permit<'episode:assign'>, person: OfPerson): void {
  db.insert(handOverPeople).values(person).run()
}

type Around = Pick<Row, 'id' | 'fromMemberId' | 'toMemberId' | 'fromOn' | 'togetherFromOn'>

/**
 * What goes with a new main coach: a time as second coach before it, no longer a second or standing-in one after it,
 * nobody who stands in for the former coach any more, and nobody who came along to take over what another now takes over.
 */
export function settleAround(
  db: Db,
  { episodeId }: Permit<'episode:assign'>,
  around: Around,
  newId: () => string,
): void {
  const { fromOn, togetherFromOn, toMemberId, fromMemberId } = around
  const isLeft = or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, fromOn))
  const ofFormer = sql`${coachAssignments.absenceId} in (
    select ${memberAbsences.id} from ${memberAbsences} where ${memberAbsences.memberId} = ${fromMemberId})`
  const ofNext = and(eq(coachAssignments.memberId, toMemberId), ne(coachAssignments.share, 'main'))
  const ofOvertaken = and(isNotNull(coachAssignments.handOverId), eq(coachAssignments.share, 'second'))
  const over = and(eq(coachAssignments.episodeId, episodeId), or(ofNext, ofFormer, ofOvertaken), isLeft)
  db.delete(coachAssignments)
    .where(and(over, gte(coachAssignments.fromOn, fromOn)))
    .run()
  const lastOn = addDays(fromOn, -1)
  db.update(coachAssignments)
    .set({ toOn: lastOn })
    .where(and(over, lt(coachAssignments.fromOn, fromOn)))
    .run()
  db.update(coachAssignments)
    .set({ handOverId: around.id })
    .where(
      and(
        eq(coachAssignments.episodeId, episodeId),
        eq(coachAssignments.memberId, toMemberId),
        eq(coachAssignments.share, 'main'),
        eq(coachAssignments.fromOn, fromOn),
      ),
    )
    .run()
  if (togetherFromOn === null) return
  db.insert(coachAssignments)
    .values({
      id: newId(),
      episodeId,
      memberId: toMemberId,
      share: 'second',
      fromOn: togetherFromOn,
      toOn: lastOn,
      handOverId: around.id,
    })
    .run()
}

export function handOverOf(db: Db, handOverId: string): Row | undefined {
  return db
    .select()
    .from(handOvers)
    .where(and(eq(handOvers.id, handOverId), isNull(handOvers.takenBackAt)))
    .get()
}

export function peopleOfHandOver(db: Db, handOverId: string): OfPerson[] {
  return db.select().from(handOverPeople).where(eq(handOverPeople.handOverId, handOverId)).all()
}

export function closeHandOver(db: Db, permit: Permit<'episode:assign'>, handOverId: string, takenBackAt: string): void {
  db.update(handOvers).set({ takenBackAt, takenBackBy: permit.actorId }).where(eq(handOvers.id, handOverId)).run()
}

/**
 * One person goes back: the former coach goes on as before where the day has not come, and from today where it has. False
 * when somebody else coaches since.
 */
export function giveBack(
  db: Db,
  { episodeId }: Permit<'episode:assign'>,
  { id: handOverId, fromOn, fromMemberId }: Row,
  { formerAssignmentId, formerToOn, taskId }: OfPerson,
  today: string,
  newId: () => string,
): boolean {
  const given = and(eq(coachAssignments.episodeId, episodeId), eq(coachAssignments.handOverId, handOverId))
  const main = db
    .select()
    .from(coachAssignments)
    .where(and(given, eq(coachAssignments.share, 'main')))
    .get()
  if (main === undefined || main.toOn !== null) return false
  db.delete(coachAssignments)
    .where(and(given, gte(coachAssignments.fromOn, today)))
    .run()
  db.update(coachAssignments)
    .set({ toOn: addDays(today, -1) })
    .where(and(given, or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, today))))
    .run()
  const wasThere = eq(coachAssignments.id, formerAssignmentId)
  const isAsBefore =
    fromOn >= today && db.update(coachAssignments).set({ toOn: formerToOn }).where(wasThere).run().changes === 1
  const again = { episodeId, memberId: fromMemberId, share: 'main' as const, toOn: formerToOn }
  if (!isAsBefore)
    db.insert(coachAssignments)
      .values({ ...again, id: newId(), fromOn: fromOn > today ? fromOn : today })
      .run()
  if (taskId === null) return true
  db.update(handOverPeople).set({ taskId: null }).where(eq(handOverPeople.taskId, taskId)).run()
  db.delete(tasks)
    .where(and(eq(tasks.id, taskId), isNull(tasks.doneOn)))
    .run()
  return true
}

const former = alias(members, 'former')
const next = alias(members, 'next')

/** Hand-overs since a day or to come, of these members, latest day first. */
export function handOversOf(db: Db, memberIds: readonly string[], sinceOn: string) {
  return db
    .select({
      row: handOvers,
      fromName: former.name,
      toName: next.name,
    })
    .from(handOvers)
    .innerJoin(former, eq(former.id, handOvers.fromMemberId))
    .innerJoin(next, eq(next.id, handOvers.toMemberId))
    .where(
      and(
        or(inArray(handOvers.fromMemberId, [...memberIds]), inArray(handOvers.toMemberId, [...memberIds])),
        gte(handOvers.fromOn, sinceOn),
      ),
    )
    .orderBy(desc(handOvers.fromOn), desc(handOvers.id))
    .all()
}

/** How many people of each of these hand-overs the new coach still has, to no known end. */
export function stillGivenBy(db: Db, handOverIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ handOverId: coachAssignments.handOverId, people: sql<number>`count(*)` })
    .from(coachAssignments)
    .where(
      and(
        inArray(coachAssignments.handOverId, [...handOverIds]),
        eq(coachAssignments.share, 'main'),
        isNull(coachAssignments.toOn),
      ),
    )
    .groupBy(coachAssignments.handOverId)
    .all()
  return new Map(rows.flatMap(({ handOverId, people }) => (handOverId === null ? [] : [[handOverId, people] as const])))
}

/** The people of these hand-overs, by name. */
export function namedPeopleOf(db: Db, handOverIds: readonly string[]) {
  return db
    .select({
      handOverId: handOverPeople.handOverId,
      episodeId: handOverPeople.episodeId,
      documentId: handOverPeople.documentId,
      workerId: workers.id,
      firstName: workers.firstName,
      lastName: workers.lastName,
    })
    .from(handOverPeople)
    .innerJoin(episodes, eq(episodes.id, handOverPeople.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .where(inArray(handOverPeople.handOverId, [...handOverIds]))
    .orderBy(asc(workers.lastName), asc(workers.firstName))
    .all()
}
