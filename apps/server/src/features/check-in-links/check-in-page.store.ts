import { eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { organisations } from '../organisation/organisation.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'

/**
 * What a link may show and what it depends on, column by column: the first name of the person, the name of the company,
 * that of the service. A column that is not named here cannot get onto the page. Source: domain.md 12.3.
 */
export function linkSurroundings(db: Db, placementId: string, episodeId: string, contactId: string | null) {
  const job = db
    .select({
      firstName: workers.firstName,
      employerName: employers.name,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      coachVisibility: placements.coachVisibility,
    })
    .from(placements)
    .innerJoin(workers, eq(workers.id, placements.workerId))
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(eq(placements.id, placementId))
    .get()
  const episode = db.select({ exitedOn: episodes.exitedOn }).from(episodes).where(eq(episodes.id, episodeId)).get()
  const contact =
    contactId === null
      ? undefined
      : db
          .select({ leftOn: employerContacts.toOn })
          .from(employerContacts)
          .where(eq(employerContacts.id, contactId))
          .get()
  const organisationName = db.select({ name: organisations.name }).from(organisations).get()?.name ?? ''
  return (
    job && { ...job, organisationName, exitedOn: episode?.exitedOn ?? null, contactLeftOn: contact?.leftOn ?? null }
  )
}
