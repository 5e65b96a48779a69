import { addDays } from '@tandem/domain/calendar-date'
import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { workers } from '../workers/workers.table.ts'
import { memberAbsences } from './absences.table.ts'

const placed = (name: string) => sql.placeholder(name)
const isOf = sql`${memberAbsences.memberId} in (select value from json_each(${placed('memberIds')}))`
const isStanding = and(
  isNull(memberAbsences.cancelledAt),
  sql`(${memberAbsences.toOn} is null or ${memberAbsences.toOn} >= ${placed('today')})`,
)

const standing = hot((db) =>
  db
    .select({
      absenceId: memberAbsences.id,
      memberId: memberAbsences.memberId,
      fromOn: memberAbsences.fromOn,
      toOn: memberAbsences.toOn,
      version: memberAbsences.version,
    })
    .from(memberAbsences)
    .where(and(isOf, isStanding))
    .orderBy(asc(memberAbsences.fromOn))
    .prepare(),
)

/** Absences of these members that go on or are to come, the next one first. */
export function absencesOf(db: Db, memberIds: readonly string[], today: string) {
  return standing(db).all({ memberIds: JSON.stringify(memberIds), today })
}

export function absenceOf(db: Db, absenceId: string) {
  return db
    .select()
    .from(memberAbsences)
    .where(and(eq(memberAbsences.id, absenceId), isNull(memberAbsences.cancelledAt)))
    .get()
}

const stand = alias(coachAssignments, 'stand')
const standing_ = alias(members, 'standing')
/** The day on which it is asked who covers: `coverDay` of the domain. */
const onDay = sql`max(${memberAbsences.fromOn}, ${placed('today')})`

const lastCovered = sql`min(coalesce(${stand.toOn}, '9999-12-31'), coalesce(${memberAbsences.toOn}, '9999-12-31'))`

/** Whoever planned to stand in is away themselves on a day that is left of it. */
const standInIsAway = sql<boolean>`exists (select 1 from ${memberAbsences} away
  where away.member_id = ${standing_.id} and away.cancelled_at is null and away.from_on <= ${lastCovered}
    and (away.to_on is null or away.to_on >= ${onDay}))`.mapWith(Boolean)

const peopleOfAbsences = hot((db) =>
  db
    .select({
      absenceId: memberAbsences.id,
      episodeId: episodes.id,
      teamId: episodes.teamId,
      workerId: workers.id,
      firstName: workers.firstName,
      lastName: workers.lastName,
      standInId: standing_.id,
      standInName: standing_.name,
      standInIsAway,
    })
    .from(memberAbsences)
    .innerJoin(
      coachAssignments,
      and(
        eq(coachAssignments.memberId, memberAbsences.memberId),
        eq(coachAssignments.share, 'main'),
        sql`${coachAssignments.fromOn} <= ${onDay}`,
        sql`(${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${onDay})`,
      ),
    )
    .innerJoin(episodes, eq(episodes.id, coachAssignments.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .leftJoin(
      stand,
      and(
        eq(stand.episodeId, episodes.id),
        eq(stand.share, 'replacement'),
        sql`${stand.memberId} <> ${memberAbsences.memberId}`,
        sql`${stand.fromOn} <= ${onDay}`,
        sql`(${stand.toOn} is null or ${stand.toOn} >= ${onDay})`,
      ),
    )
    .leftJoin(standing_, and(eq(standing_.id, stand.memberId), isNull(standing_.disabledAt)))
    .where(and(isOf, isStanding, sql`(${episodes.exitedOn} is null or ${episodes.exitedOn} > ${onDay})`))
    .orderBy(asc(workers.lastName), asc(workers.firstName), asc(episodes.id))
    .prepare(),
)

/** The people of whoever is away, each with who stands in; one line per person and stand-in. */
export function peopleOfAbsent(db: Db, memberIds: readonly string[], today: string) {
  return peopleOfAbsences(db).all({ memberIds: JSON.stringify(memberIds), today })
}

/** Whose main coach a member is on a day, still accompanied, by name; with the last day where somebody else follows. */
export function mainPeopleOf(db: Db, memberId: string, day: string) {
  return db
    .select({
      episodeId: episodes.id,
      teamId: episodes.teamId,
      workerId: workers.id,
      firstName: workers.firstName,
      lastName: workers.lastName,
      toOn: coachAssignments.toOn,
    })
    .from(coachAssignments)
    .innerJoin(episodes, eq(episodes.id, coachAssignments.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .where(
      and(
        eq(coachAssignments.memberId, memberId),
        eq(coachAssignments.share, 'main'),
        sql`${coachAssignments.fromOn} <= ${day}`,
        sql`(${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${day})`,
        sql`(${episodes.exitedOn} is null or ${episodes.exitedOn} > ${day})`,
      ),
    )
    .orderBy(asc(workers.lastName), asc(workers.firstName))
    .all()
}

type NewAbsence = Pick<typeof memberAbsences.$inferInsert, 'id' | 'memberId' | 'fromOn' | 'toOn' | 'createdAt'>

export function insertAbsence(db: Db, permit: Permit<'absence:edit'>, absence: NewAbsence): void {
  db.insert(memberAbsences)
    .values({ ...absence, createdBy: permit.actorId })
    .run()
}

type Change = Partial<Pick<typeof memberAbsences.$inferInsert, 'fromOn' | 'toOn' | 'cancelledAt'>>

/** False when the version is no longer the one stored. */
export function updateAbsence(
  db: Db,
  _permit: Permit<'absence:edit'>,
  absenceId: string,
  version: number,
  change: Change,
): boolean {
  return (
    db
      .update(memberAbsences)
      .set({ ...change, version: version + 1 })
      .where(and(eq(memberAbsences.id, absenceId), eq(memberAbsences.version, version)))
      .run().changes === 1
  )
}

/** By accompaniment, who stands in, and the last day; `null` while it is not known. */
export type CoverWanted = ReadonlyMap<string, { readonly memberId: string; readonly toOn: string | null }>

type Cover = {
  readonly absenceId: string
  readonly fromOn: string
  readonly wanted: CoverWanted
}

/**
 * Who stands in during an absence, from today on: what is past stays as it was, whoever goes on keeps the first day, and
 * whoever is no longer wanted ends yesterday.
 */
export function putCover(
  db: Db,
  _permit: Permit<'absence:edit'>,
  { absenceId, fromOn, wanted }: Cover,
  today: string,
  newId: () => string,
): void {
  const isOfAbsence = eq(coachAssignments.absenceId, absenceId)
  const isLeft = or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, today))
  const rows = db.select().from(coachAssignments).where(and(isOfAbsence, isLeft)).all()
  const kept = new Set<string>()
  for (const row of rows) {
    const standIn = wanted.get(row.episodeId)
    const goesOn = standIn?.memberId === row.memberId
    const lastOn = goesOn ? standIn.toOn : addDays(today, -1)
    const firstOn = row.fromOn < today ? row.fromOn : fromOn > today ? fromOn : today
    const it = eq(coachAssignments.id, row.id)
    if (goesOn) kept.add(row.episodeId)
    if (lastOn !== null && lastOn < firstOn) db.delete(coachAssignments).where(it).run()
    else db.update(coachAssignments).set({ fromOn: firstOn, toOn: lastOn }).where(it).run()
  }
  const firstOn = fromOn > today ? fromOn : today
  for (const [episodeId, { memberId, toOn }] of wanted)
    if (!kept.has(episodeId) && (toOn === null || toOn >= firstOn))
      db.insert(coachAssignments)
        .values({ id: newId(), episodeId, memberId, share: 'replacement', fromOn: firstOn, toOn, absenceId })
        .run()
}
