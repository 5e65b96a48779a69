import type { Placement } from '@tandem/contract/placements'
import { placementState } from '@tandem/domain/placements'
import { aliasedTable, asc, desc, eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { contractSegments, placementContacts, placements } from './placements.table.ts'

const userEstablishments = aliasedTable(establishments, 'user_establishments')
const userEmployers = aliasedTable(employers, 'user_employers')

function query(db: Db) {
  return db
    .select({
      row: placements,
      employerId: employers.id,
      employerName: employers.name,
      establishmentName: establishments.name,
      municipality: establishments.municipality,
      userEmployerId: userEmployers.id,
      userEmployerName: userEmployers.name,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, placements.establishmentId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .leftJoin(userEstablishments, eq(userEstablishments.id, placements.userEstablishmentId))
    .leftJoin(userEmployers, eq(userEmployers.id, userEstablishments.employerId))
}

type Found = Pick<
  Placement,
  'employerId' | 'employerName' | 'establishmentName' | 'municipality' | 'userEmployerId' | 'userEmployerName'
> & {
  readonly row: typeof placements.$inferSelect
}

const segments = hot((db) =>
  db
    .select()
    .from(contractSegments)
    .where(eq(contractSegments.placementId, sql.placeholder('placementId')))
    .orderBy(asc(contractSegments.fromOn))
    .prepare(),
)

/** The contract over time, oldest first. */
export function segmentsOf(db: Db, placementId: string) {
  return segments(db).all({ placementId })
}

const contacts = hot((db) =>
  db
    .select({
      contactId: placementContacts.contactId,
      name: employerContacts.name,
      part: placementContacts.part,
      fromOn: placementContacts.fromOn,
      toOn: placementContacts.toOn,
    })
    .from(placementContacts)
    .innerJoin(employerContacts, eq(employerContacts.id, placementContacts.contactId))
    .where(eq(placementContacts.placementId, sql.placeholder('placementId')))
    .orderBy(asc(placementContacts.part), desc(placementContacts.fromOn))
    .prepare(),
)

function placementFrom(db: Db, { row, ...names }: Found, today: string): Placement {
  const { id, createdAt: _at, createdBy: _by, cadenceFromOn: _cadence, ...facts } = row
  const stretches = segmentsOf(db, id).map(({ id: segmentId, placementId: _placement, ...segment }) => ({
    segmentId,
    ...segment,
  }))
  const last = stretches[stretches.length - 1]
  const dates = {
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    trialEndOn: last?.trialEndOn ?? null,
    plannedEndOn: last?.plannedEndOn ?? null,
    noShowOn: row.noShowOn,
  }
  return {
    placementId: id,
    ...facts,
    ...names,
    state: placementState(dates, today),
    segments: stretches,
    contacts: contacts(db).all({ placementId: id }),
  }
}

const ofWorker = hot((db) =>
  query(db)
    .where(eq(placements.workerId, sql.placeholder('workerId')))
    .orderBy(sql`${placements.startedOn} is not null`, desc(placements.startedOn))
    .prepare(),
)

/** The placements of a person, latest first; those without a first day come on top. */
export function placementsOf(db: Db, workerId: string, today: string): Placement[] {
  return ofWorker(db)
    .all({ workerId })
    .map((found) => placementFrom(db, found, today))
}

const byId = hot((db) =>
  query(db)
    .where(eq(placements.id, sql.placeholder('placementId')))
    .prepare(),
)

export function placementOf(db: Db, placementId: string, today: string): Placement | undefined {
  const found = byId(db).get({ placementId })
  return found && placementFrom(db, found, today)
}

export function establishmentExists(db: Db, establishmentId: string): boolean {
  return (
    db.select({ id: establishments.id }).from(establishments).where(eq(establishments.id, establishmentId)).get() !==
    undefined
  )
}

type Companies = { readonly employerId: string; readonly userEmployerId: string | null }

/** The company where the work of a job is done: of agency work the user company, else the employer. */
export function workplaceEmployerId({ employerId, userEmployerId }: Companies): string {
  return userEmployerId ?? employerId
}

type Places = Companies & { readonly establishmentId: string; readonly userEstablishmentId: string | null }

/** The place of one of the two companies in a job: of the user company where the work is done, of an agency its own. */
export function placeInJob(job: Places, employerId: string): string {
  return employerId === job.userEmployerId ? (job.userEstablishmentId ?? job.establishmentId) : job.establishmentId
}

/** True when the contact works for one of the companies of the placement. */
export function isContactOfJob(db: Db, contactId: string, { employerId, userEmployerId }: Companies): boolean {
  const isAt = (id: string | null) => id !== null && isContactOfEmployer(db, contactId, id)
  return isAt(employerId) || isAt(userEmployerId)
}

/** True when the contact works for the employer. */
export function isContactOfEmployer(db: Db, contactId: string, employerId: string): boolean {
  const contact = db
    .select({ employerId: employerContacts.employerId })
    .from(employerContacts)
    .where(eq(employerContacts.id, contactId))
    .get()
  return contact?.employerId === employerId
}
