import { eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { organisations } from '../organisation/organisation.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'

type About = {
  readonly episodeId: string
  /** The job that is asked about; `null` for the coaching as a whole. */
  readonly placementId: string | null
  readonly contactId: string | null
}

function jobOf(db: Db, placementId: string) {
  return db
    .select({
      employerName: employers.name,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      coachVisibility: placements.coachVisibility,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(eq(placements.id, placementId))
    .get()
}

function leftOnOf(db: Db, contactId: string): string | null {
  const contact = db
    .select({ leftOn: employerContacts.toOn })
    .from(employerContacts)
    .where(eq(employerContacts.id, contactId))
    .get()
  return contact?.leftOn ?? null
}

/**
 * What a link may show and what it depends on, column by column: the first name of the person, the name of the company,
 * that of the service. A column that is not named here cannot get onto the page. Source: domain.md 12.3.
 */
export function linkSurroundings(db: Db, { episodeId, placementId, contactId }: About) {
  const person = db
    .select({ firstName: workers.firstName, exitedOn: episodes.exitedOn })
    .from(episodes)
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .where(eq(episodes.id, episodeId))
    .get()
  const organisationName = db.select({ name: organisations.name }).from(organisations).get()?.name ?? ''
  return (
    person && {
      ...person,
      organisationName,
      job: placementId === null ? null : (jobOf(db, placementId) ?? null),
      contactLeftOn: contactId === null ? null : leftOnOf(db, contactId),
    }
  )
}
