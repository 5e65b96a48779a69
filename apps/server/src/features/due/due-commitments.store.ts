import type { DueCommitment } from '@tandem/domain/due/commitments'
import type { CommitmentParty } from '@tandem/domain/employer-commitments'
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { commitmentSayings, employerCommitments } from '../employer-commitments/employer-commitments.table.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { placements, placesOfJob } from '../placements/placements.table.ts'

const placed = (name: string) => sql.placeholder(name)

/** SQL: nobody has told how it went, for which it is open, and it is for a day. */
const isAwaited = and(
  isNull(employerCommitments.voidedAt),
  isNotNull(employerCommitments.dueOn),
  sql`not exists (select 1 from ${commitmentSayings} where ${commitmentSayings.commitmentId} = ${employerCommitments.id})`,
)

const dueOn = sql<string>`${employerCommitments.dueOn}`

const ofPeople = hot((db) =>
  db
    .select({
      workerId: placements.workerId,
      commitmentId: employerCommitments.id,
      placementId: placements.id,
      endedOn: placements.endedOn,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      coachVisibility: placements.coachVisibility,
      employerId: employerCommitments.employerId,
      party: employerCommitments.party,
      words: employerCommitments.words,
      dueOn,
    })
    .from(employerCommitments)
    .innerJoin(placements, eq(placements.id, employerCommitments.placementId))
    .where(and(sql`${placements.workerId} in (select value from json_each(${placed('workerIds')}))`, isAwaited))
    .orderBy(asc(employerCommitments.dueOn))
    .prepare(),
)

export type AwaitedCommitment = DueCommitment & {
  readonly workerId: string
  readonly employerId: string
  readonly party: CommitmentParty
  readonly words: string
}

/** What was promised in the jobs of these people for a day, and nobody has told of yet. */
export function awaitedCommitmentsOf(db: Db, workerIds: readonly string[]): AwaitedCommitment[] {
  return ofPeople(db).all({ workerIds: JSON.stringify(workerIds) })
}

/** SQL: the member coaches somebody who works at or for the company of a commitment on the day: an agency's word is nobody else's. */
const coachesThere = sql`exists (select 1 from ${placements}
  join ${establishments} on ${establishments.id} in ${placesOfJob}
  join ${episodes} on ${episodes.workerId} = ${placements.workerId}
  join ${coachAssignments} on ${coachAssignments.episodeId} = ${episodes.id}
  where ${establishments.employerId} = ${employers.id} and ${coachAssignments.memberId} = ${placed('memberId')}
    and ${placements.startedOn} <= ${placed('today')}
    and (${placements.endedOn} is null or ${placements.endedOn} >= ${placed('today')})
    and (${episodes.exitedOn} is null or ${episodes.exitedOn} > ${placed('today')})
    and ${coachAssignments.fromOn} <= ${placed('today')}
    and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${placed('today')}))`

const ofCompanies = hot((db) =>
  db
    .select({
      commitmentId: employerCommitments.id,
      employerId: employers.id,
      employerName: employers.name,
      party: employerCommitments.party,
      words: employerCommitments.words,
      dueOn,
    })
    .from(employerCommitments)
    .innerJoin(employers, eq(employers.id, employerCommitments.employerId))
    .where(
      and(
        isNull(employerCommitments.placementId),
        isAwaited,
        eq(employers.doNotContact, false),
        sql`${employerCommitments.dueOn} <= ${placed('until')}`,
        sql`(${employers.ownerId} = ${placed('memberId')} or (${employers.ownerId} is null and ${coachesThere}))`,
      ),
    )
    .orderBy(asc(employerCommitments.dueOn))
    .prepare(),
)

/** What concerns a company as a whole up to a day: for who owns the relation, or else whoever coaches somebody there. */
export function companyCommitmentsOf(db: Db, memberId: string, until: string, today: string) {
  return ofCompanies(db).all({ memberId, until, today })
}
