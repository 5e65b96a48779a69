import type { CalendarSpan } from '@tandem/domain/calendar'
import { and, asc, between, eq, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { isAssigned, isInLedTeam, type VisibilityValues } from '../../identity/visibility.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { members, memberTeams } from '../members/members.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'
import { appointments } from './appointments.table.ts'

const placed = (name: string) => sql.placeholder(name)
const company = alias(employers, 'company')
const isPlanned = and(isNull(appointments.doneOn), isNull(appointments.cancelledOn))

function query(db: Db, where: SQL | undefined) {
  return db
    .select({
      row: appointments,
      ownerName: members.name,
      workerId: episodes.workerId,
      exitedOn: episodes.exitedOn,
      firstName: workers.firstName,
      lastName: workers.lastName,
      jobEmployerName: employers.name,
      jobEmployerId: employers.id,
      companyName: company.name,
      doNotContact: company.doNotContact,
    })
    .from(appointments)
    .innerJoin(members, eq(members.id, appointments.ownerId))
    .leftJoin(episodes, eq(episodes.id, appointments.episodeId))
    .leftJoin(workers, eq(workers.id, episodes.workerId))
    .leftJoin(placements, eq(placements.id, appointments.placementId))
    .leftJoin(establishments, eq(establishments.id, workplaceId))
    .leftJoin(employers, eq(employers.id, establishments.employerId))
    .leftJoin(company, eq(company.id, appointments.employerId))
    .where(where)
    .orderBy(asc(appointments.heldOn), asc(sql`coalesce(${appointments.startsAt}, '')`), asc(appointments.id))
    .prepare()
}

const one = hot((db) => query(db, eq(appointments.id, placed('appointmentId'))))
const plannedOf = hot((db) => query(db, and(eq(appointments.episodeId, placed('episodeId')), isPlanned)))
/** With the company itself, or about a job whose work is done there and in which its side is met. */
const isWithCompany = sql`${appointments.id} in (
  select planned.id from ${appointments} as planned where planned.employer_id = ${placed('employerId')}
  union all
  select planned.id from ${appointments} as planned join ${placements} on ${placements.id} = planned.placement_id
    join ${establishments} on ${establishments.id} = ${workplaceId}
  where ${establishments.employerId} = ${placed('employerId')} and planned.side in ('employer', 'both'))`
const plannedAt = hot((db) => query(db, and(isPlanned, isWithCompany)))
const ownOf = hot((db) =>
  query(
    db,
    and(
      isPlanned,
      eq(appointments.ownerId, placed('ownerId')),
      eq(appointments.heldOn, placed('heldOn')),
      isNotNull(appointments.startsAt),
    ),
  ),
)
const alone = hot((db) =>
  query(
    db,
    and(
      isPlanned,
      isNull(appointments.episodeId),
      eq(appointments.ownerId, placed('ownerId')),
      lte(appointments.heldOn, placed('until')),
      or(isNull(company.doNotContact), eq(company.doNotContact, false)),
    ),
  ),
)

const isInSpan = between(appointments.heldOn, placed('fromOn'), placed('toOn'))
const isOwnAlone = and(isNull(appointments.episodeId), eq(appointments.ownerId, placed('ownerId')))
const isOfLedMember = and(
  isNull(appointments.episodeId),
  sql`${appointments.ownerId} in (select ${memberTeams.memberId} from ${memberTeams}
    where ${memberTeams.teamId} in (select value from json_each(${placed('ledTeams')})))`,
)
const mine = hot((db) => query(db, and(isInSpan, or(isAssigned, isOwnAlone))))
const ofTeam = hot((db) => query(db, and(isInSpan, or(isInLedTeam, isOfLedMember))))

export type AppointmentFound = ReturnType<ReturnType<typeof query>['all']>[number]

export function appointmentFound(db: Db, appointmentId: string): AppointmentFound | undefined {
  return one(db).get({ appointmentId })
}

/** Still planned about one accompaniment, earliest first. */
export function plannedOfEpisode(db: Db, episodeId: string): AppointmentFound[] {
  return plannedOf(db).all({ episodeId })
}

/** Still planned with a company, of whomever they are, earliest first. */
export function plannedWithEmployer(db: Db, employerId: string): AppointmentFound[] {
  return plannedAt(db).all({ employerId })
}

/** Still planned by a member on a day at an hour, about whomever, by hour. */
export function plannedBy(db: Db, ownerId: string, heldOn: string): AppointmentFound[] {
  return ownOf(db).all({ ownerId, heldOn })
}

/** Still planned by a member, up to a day, with a company that may be contacted or with nobody in the files. */
export function plannedAlone(db: Db, ownerId: string, until: string): AppointmentFound[] {
  return alone(db).all({ ownerId, until })
}

type Visible = VisibilityValues & { readonly ownerId: string }

/** Of a stretch of days, in any state: about the people of the reader (`mine`) or of the teams they lead, and about nobody but their own. */
export function appointmentsIn(
  db: Db,
  scope: 'mine' | 'team',
  visible: Visible,
  span: CalendarSpan,
): AppointmentFound[] {
  return (scope === 'mine' ? mine(db) : ofTeam(db)).all({ ...visible, ...span })
}

type AppointmentPermit = Permit<'file:edit' | 'employers:edit'>
/** Whoever writes the entry of the log that tells of it. */
type Settling = AppointmentPermit | Permit<'log:write' | 'imports:run'>
type NewAppointment = Omit<
  typeof appointments.$inferInsert,
  'doneOn' | 'doneBy' | 'entryId' | 'cancelledOn' | 'cancelReason' | 'version' | 'updatedAt' | 'ownerId'
>
type Change = Partial<
  Omit<
    typeof appointments.$inferInsert,
    'id' | 'ownerId' | 'episodeId' | 'employerId' | 'version' | 'createdAt' | 'updatedAt'
  >
>

export function insertAppointment(db: Db, permit: AppointmentPermit, appointment: NewAppointment): void {
  db.insert(appointments)
    .values({ ...appointment, ownerId: permit.actorId, updatedAt: appointment.createdAt })
    .run()
}

/** Returns false when the version is no longer the one stored. */
export function updateAppointment(
  db: Db,
  _permit: Settling,
  appointmentId: string,
  version: number,
  at: string,
  change: Change,
): boolean {
  return (
    db
      .update(appointments)
      .set({ ...change, updatedAt: at, version: version + 1 })
      .where(and(eq(appointments.id, appointmentId), eq(appointments.version, version)))
      .run().changes === 1
  )
}
