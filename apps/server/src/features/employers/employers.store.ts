import type { Employer, EmployerRow } from '@tandem/contract/employers'
import { asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'
import { employerContacts, employers, establishments } from './employers.table.ts'

const ofEmployer = sql`join ${establishments} on ${establishments.id} = ${placements.establishmentId} where ${establishments.employerId} = ${employers.id}`

function peopleCount(today: string, isNow: boolean) {
  const running = sql`${placements.startedOn} <= ${today} and (${placements.endedOn} is null or ${placements.endedOn} >= ${today})`
  return sql<number>`(select count(distinct ${placements.workerId}) from ${placements} ${ofEmployer} and ${isNow ? running : sql`${placements.endedOn} < ${today}`})`
}

/** SQL: somebody is still accompanied in the job, so its check-ins are due. */
function isAccompanied(today: string) {
  return sql`exists (select 1 from ${episodes} where ${episodes.workerId} = ${placements.workerId}
    and (${episodes.exitedOn} is null or ${episodes.exitedOn} >= ${today}))`
}

/** Every company with what the list says of it. */
export function employerRows(db: Db, today: string): EmployerRow[] {
  const lastEntry = sql`(select max(${logEntries.occurredOn}) from ${logEntries}
    where ${logEntries.employerId} = ${employers.id} and ${logEntries.voidedAt} is null and ${logEntries.kind} <> 'missed')`
  const lastCheckIn = sql`(select max(${checkIns.heldOn}) from ${checkIns} join ${placements} on ${placements.id} = ${checkIns.placementId}
    ${ofEmployer} and ${checkIns.party} = 'employer' and ${checkIns.voidedAt} is null)`
  return db
    .select({
      employerId: employers.id,
      name: employers.name,
      sector: employers.sector,
      doNotContact: employers.doNotContact,
      ownerName: members.name,
      municipality: sql<
        string | null
      >`(select ${establishments.municipality} from ${establishments} where ${establishments.employerId} = ${employers.id} limit 1)`,
      peopleNow: peopleCount(today, true),
      peopleBefore: peopleCount(today, false),
      lastContactOn: sql<string | null>`nullif(max(coalesce(${lastEntry}, ''), coalesce(${lastCheckIn}, '')), '')`,
      nextCheckInOn: sql<
        string | null
      >`(select min(${placements.nextEmployerCheckInOn}) from ${placements} ${ofEmployer}
        and ${placements.employerContactRefusedOn} is null and ${isAccompanied(today)}
        and (${placements.endedOn} is null or ${placements.endedOn} >= ${today}))`,
    })
    .from(employers)
    .leftJoin(members, eq(members.id, employers.ownerId))
    .orderBy(asc(employers.searchName))
    .all()
}

export function employerRowOf(db: Db, employerId: string) {
  return db.select().from(employers).where(eq(employers.id, employerId)).get()
}

export function employerByFoldedName(db: Db, searchName: string) {
  return db.select({ id: employers.id }).from(employers).where(eq(employers.searchName, searchName)).get()
}

export function establishmentsOf(db: Db, employerId: string): Employer['establishments'] {
  return db
    .select()
    .from(establishments)
    .where(eq(establishments.employerId, employerId))
    .orderBy(asc(establishments.name))
    .all()
    .map(({ id, employerId: _employer, ...facts }) => ({ establishmentId: id, ...facts }))
}

/** Those who answer today first, then former ones, latest first. */
export function contactsOf(db: Db, employerId: string): Employer['contacts'] {
  return db
    .select()
    .from(employerContacts)
    .where(eq(employerContacts.employerId, employerId))
    .orderBy(desc(isNull(employerContacts.toOn)), desc(employerContacts.toOn), asc(employerContacts.name))
    .all()
    .map(({ id, employerId: _employer, ...facts }) => ({ contactId: id, ...facts }))
}

/** Who was ever placed at the company, with the latest accompaniment that decides who may know their name. */
export function placedAt(db: Db, employerId: string, today: string) {
  return db
    .select({
      placementId: placements.id,
      workerId: placements.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
      type: placements.type,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
      endReason: placements.endReason,
      nextEmployerCheckInOn: sql<
        string | null
      >`case when ${isAccompanied(today)} then ${placements.nextEmployerCheckInOn} end`,
      jobTitle: sql<string | null>`(select ${contractSegments.jobTitle} from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} desc limit 1)`,
      episodeId: sql<string>`(select ${episodes.id} from ${episodes} where ${episodes.workerId} = ${placements.workerId}
        order by ${episodes.enteredOn} desc, ${episodes.id} desc limit 1)`,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, placements.establishmentId))
    .innerJoin(workers, eq(workers.id, placements.workerId))
    .where(eq(establishments.employerId, employerId))
    .orderBy(sql`${placements.endedOn} is not null`, desc(placements.startedOn))
    .all()
}

/** Entries that name the company, or a job there; one row for an entry about several people. */
export function entriesWith(db: Db, employerId: string, limit: number) {
  return db
    .selectDistinct({
      entryId: logEntries.id,
      on: logEntries.occurredOn,
      side: logEntries.side,
      mode: logEntries.mode,
      kind: logEntries.kind,
      minutes: logEntries.minutes,
      note: logEntries.note,
      memberName: members.name,
      episodeId: sql<
        string | null
      >`(select ${logParts.episodeId} from ${logParts} where ${logParts.entryId} = ${logEntries.id} limit 1)`,
      parts: sql<number>`(select count(*) from ${logParts} where ${logParts.entryId} = ${logEntries.id})`,
    })
    .from(logEntries)
    .innerJoin(members, eq(members.id, logEntries.authorId))
    .leftJoin(logParts, eq(logParts.entryId, logEntries.id))
    .leftJoin(placements, eq(placements.id, logParts.placementId))
    .leftJoin(establishments, eq(establishments.id, placements.establishmentId))
    .where(
      sql`${isNull(logEntries.voidedAt)} and ${logEntries.side} in ('employer', 'both', 'other') and ${or(eq(logEntries.employerId, employerId), eq(establishments.employerId, employerId))}`,
    )
    .orderBy(desc(logEntries.occurredOn), desc(logEntries.id))
    .limit(limit)
    .all()
}

/** The employer's own check-ins at every job there. */
export function employerCheckInsAt(db: Db, employerId: string, limit: number) {
  return db
    .select({ row: checkIns, memberName: members.name })
    .from(checkIns)
    .innerJoin(placements, eq(placements.id, checkIns.placementId))
    .innerJoin(establishments, eq(establishments.id, placements.establishmentId))
    .innerJoin(members, eq(members.id, checkIns.memberId))
    .where(
      sql`${eq(establishments.employerId, employerId)} and ${checkIns.party} = 'employer' and ${isNull(checkIns.voidedAt)}`,
    )
    .orderBy(desc(checkIns.heldOn))
    .limit(limit)
    .all()
}
