import type { Employer, EmployerRow } from '@tandem/contract/employers'
import { addDays } from '@tandem/domain/calendar-date'
import { employerCheckInOn } from '@tandem/domain/due/check-ins'
import type { OutwardFacts } from '@tandem/domain/outward'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../../db/open.ts'
import type { VisibilityValues } from '../../identity/visibility.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { coachAssignments, episodePauses, episodes } from '../episodes/episodes.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { contractSegments, placements, placesOfJob, workplaceId } from '../placements/placements.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { workers } from '../workers/workers.table.ts'
import { contactLeavings } from './contact-leavings.table.ts'
import { employerContacts, employers, establishments } from './employers.table.ts'

/** SQL: each job with each of its companies; agency work has two. */
const jobsOfEmployers = sql`${placements} join ${establishments}
  on ${establishments.id} in ${placesOfJob}`

/** SQL: the company of the row is where the work is done; only that one is asked how it goes. */
const isWorkplace = sql<boolean>`${establishments.id} = ${workplaceId}`.mapWith(Boolean)

/** How many people ever began at each employer, and how many of them are there on the day. */
function headcounts(db: Db, today: string) {
  const worker = placements.workerId
  const isRunning = sql`${placements.endedOn} is null or ${placements.endedOn} >= ${today}`
  const rows = db.all<{ employerId: string; ever: number; now: number }>(sql`
    select ${establishments.employerId} as "employerId", count(distinct ${worker}) as ever,
        count(distinct case when ${isRunning} then ${worker} end) as now
      from ${jobsOfEmployers} where ${placements.startedOn} <= ${today} group by ${establishments.employerId}`)
  return new Map(rows.map((row) => [row.employerId, row]))
}

type RunningJob = OutwardFacts & {
  readonly employerId: string
  readonly startedOn: string
  readonly endedOn: string | null
  readonly nextEmployerCheckInOn: string | null
  readonly isAccompanied: number
  readonly isMine: number
}

type From = typeof episodePauses.fromOn | typeof coachAssignments.fromOn | typeof placements.startedOn
type To = typeof episodePauses.toOn | typeof coachAssignments.toOn | typeof placements.endedOn

function lastsOn(from: From, to: To, today: string) {
  return sql`${from} <= ${today} and (${to} is null or ${to} >= ${today})`
}

/** SQL: open accompaniments of the person of a job. */
function openEpisodes(today: string) {
  return sql`select ${episodes.id} from ${episodes} where ${episodes.workerId} = ${placements.workerId}
    and (${episodes.exitedOn} is null or ${episodes.exitedOn} > ${today})`
}

/** SQL: the person of a job is accompanied and not in a pause; only then is anything due. */
function isAccompanied(today: string) {
  return sql<number>`exists (${openEpisodes(today)} and not exists (select 1 from ${episodePauses}
    where ${episodePauses.episodeId} = ${episodes.id} and ${lastsOn(episodePauses.fromOn, episodePauses.toOn, today)}))`
}

/** Jobs that go on today, with what decides whether a check-in is due and whose it is. */
function runningJobs(db: Db, { today, actorId }: VisibilityValues): RunningJob[] {
  return db.all<RunningJob>(sql`
    select ${establishments.employerId} as "employerId", ${placements.startedOn} as "startedOn",
        ${placements.endedOn} as "endedOn", ${placements.employerContactRefusedOn} as "employerContactRefusedOn",
        ${placements.coachVisibility} as "coachVisibility",
        iif(${isWorkplace}, ${placements.nextEmployerCheckInOn}, null) as "nextEmployerCheckInOn", ${isAccompanied(today)} as "isAccompanied",
        exists (${openEpisodes(today)} and exists (select 1 from ${coachAssignments}
          where ${coachAssignments.episodeId} = ${episodes.id} and ${coachAssignments.memberId} = ${actorId}
            and ${lastsOn(coachAssignments.fromOn, coachAssignments.toOn, today)})) as "isMine"
      from ${jobsOfEmployers}
      where ${lastsOn(placements.startedOn, placements.endedOn, today)}`)
}

/** Days after the end of a job for which what was said about it still counts as contact with the employer. */
const STILL_COUNTED_DAYS = 730

/** The last day on which each employer was spoken to: by an entry that names it or a job there, or by a check-in. */
function lastContacts(db: Db, today: string): ReadonlyMap<string, string> {
  const recent = sql`${placements.endedOn} is null or ${placements.endedOn} >= ${addDays(today, -STILL_COUNTED_DAYS)}`
  const rows = db.all<{ employerId: string; lastOn: string }>(sql`
    with spoken(employer_id, day) as (
      select ${employers.id}, (select max(${logEntries.occurredOn}) from ${logEntries}
          where ${logEntries.employerId} = ${employers.id} and ${logEntries.side} in ('employer', 'both')
            and ${logEntries.kind} <> 'missed' and ${logEntries.voidedAt} is null)
        from ${employers}
      union all
      select ${establishments.employerId}, (select max(${logParts.occurredOn}) from ${logParts}
          where ${logParts.placementId} = ${placements.id} and ${logParts.side} in ('employer', 'both') and ${logParts.isHeld})
        from ${jobsOfEmployers} where ${isWorkplace} and (${recent})
      union all
      select ${establishments.employerId}, (select max(${checkIns.heldOn}) from ${checkIns}
          where ${checkIns.placementId} = ${placements.id} and ${checkIns.party} = 'employer' and ${checkIns.voidedAt} is null)
        from ${jobsOfEmployers} where ${isWorkplace} and (${recent})
    )
    select employer_id as "employerId", max(day) as "lastOn" from spoken where day is not null group by employer_id`)
  return new Map(rows.map((row) => [row.employerId, row.lastOn]))
}

/** Every company with what the list says of it, by name. */
export function employerRows(db: Db, reader: VisibilityValues, ownId: string): EmployerRow[] {
  const { today } = reader
  const counts = headcounts(db, today)
  const lastOn = lastContacts(db, today)
  const next = new Map<string, string>()
  const mine = new Set<string>()
  for (const job of runningJobs(db, reader)) {
    if (job.isMine === 1) mine.add(job.employerId)
    const on = job.isAccompanied === 1 ? employerCheckInOn(job, today) : null
    const before = next.get(job.employerId)
    if (on !== null && (before === undefined || on < before)) next.set(job.employerId, on)
  }
  return db
    .select({
      employerId: employers.id,
      name: employers.name,
      sector: employers.sector,
      doNotContact: employers.doNotContact,
      ownerId: employers.ownerId,
      ownerName: members.name,
      municipality: sql<string | null>`(select ${establishments.municipality} from ${establishments}
        where ${establishments.employerId} = ${employers.id} and ${establishments.municipality} is not null
        order by ${establishments.name} limit 1)`,
    })
    .from(employers)
    .leftJoin(members, eq(members.id, employers.ownerId))
    .orderBy(asc(employers.searchName), asc(employers.id))
    .all()
    .map(({ ownerId, ...row }) => {
      const { ever = 0, now = 0 } = counts.get(row.employerId) ?? {}
      return {
        ...row,
        isMine: ownerId === ownId || mine.has(row.employerId),
        peopleNow: now,
        peopleBefore: ever - now,
        lastContactOn: lastOn.get(row.employerId) ?? null,
        nextCheckInOn: next.get(row.employerId) ?? null,
      }
    })
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
  const successors = alias(employerContacts, 'successors')
  return db
    .select({ row: employerContacts, leftOn: contactLeavings.leftOn, successorName: successors.name })
    .from(employerContacts)
    .leftJoin(
      contactLeavings,
      and(eq(contactLeavings.contactId, employerContacts.id), isNull(contactLeavings.undoneAt)),
    )
    .leftJoin(successors, eq(successors.id, contactLeavings.successorId))
    .where(eq(employerContacts.employerId, employerId))
    .orderBy(desc(isNull(employerContacts.toOn)), desc(employerContacts.toOn), asc(employerContacts.name))
    .all()
    .map(({ row: { id, employerId: _employer, ...facts }, leftOn, successorName }) => ({
      contactId: id,
      ...facts,
      leaving: leftOn === null || leftOn !== facts.toOn ? null : { leftOn, successorName },
    }))
}

/** Who was ever placed at the company, those who are there first, with the latest accompaniment, which decides who may know their name. */
export function placedAt(db: Db, employerId: string, today: string) {
  return db
    .select({
      placementId: placements.id,
      /** The company's own place: of agency work, that of the agency or where the work is done. */
      establishmentId: establishments.id,
      workerId: placements.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
      type: placements.type,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
      endReason: placements.endReason,
      trialOutcome: placements.trialOutcome,
      noShowOn: placements.noShowOn,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      coachVisibility: placements.coachVisibility,
      weeklyMinutes: sql<number | null>`(select ${contractSegments.weeklyMinutes} from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} desc limit 1)`,
      isWorkplace,
      /** The other company of agency work. */
      otherCompany: sql<string | null>`(select other.name from ${employers} other join ${establishments} there
        on there.employer_id = other.id where ${placements.userEstablishmentId} is not null and there.id =
        iif(${isWorkplace}, ${placements.establishmentId}, ${placements.userEstablishmentId}))`,
      nextEmployerCheckInOn: placements.nextEmployerCheckInOn,
      isAccompanied: isAccompanied(today).mapWith(Boolean),
      jobTitle: sql<string | null>`(select ${contractSegments.jobTitle} from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} desc limit 1)`,
      episodeId: sql<string>`(select ${episodes.id} from ${episodes} where ${episodes.workerId} = ${placements.workerId}
        order by ${episodes.enteredOn} desc, ${episodes.id} desc limit 1)`,
    })
    .from(establishments)
    .innerJoin(placements, sql`${establishments.id} in ${placesOfJob}`)
    .innerJoin(workers, eq(workers.id, placements.workerId))
    .where(eq(establishments.employerId, employerId))
    .orderBy(sql`${placements.endedOn} is not null`, desc(placements.endedOn), desc(placements.startedOn))
    .all()
}

export type PlacedAt = ReturnType<typeof placedAt>[number]

/** Open next actions that concern the company and nobody in particular, earliest first, with who is to do them. */
export function openTasksWith(db: Db, employerId: string) {
  return db
    .select({ taskId: tasks.id, title: tasks.title, side: tasks.side, dueOn: tasks.dueOn, ownerName: members.name })
    .from(tasks)
    .innerJoin(members, eq(members.id, tasks.ownerId))
    .where(and(eq(tasks.employerId, employerId), isNull(tasks.episodeId), isNull(tasks.doneOn)))
    .orderBy(asc(tasks.dueOn))
    .all()
}
