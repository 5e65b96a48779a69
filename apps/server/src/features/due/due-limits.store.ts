import type { ConsentFacts } from '@tandem/domain/consents'
import type { DueProof, DueSubsidy } from '@tandem/domain/due/facts'
import { grantReached, grantWarning } from '@tandem/domain/plan-hours'
import type { RuleSet } from '@tandem/domain/rule-sets'
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { consents } from '../consents/consents.table.ts'
import { eligibilityProofs } from '../eligibility-proofs/eligibility-proofs.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { placements } from '../placements/placements.table.ts'
import { placementSubsidies } from '../subsidies/subsidies.table.ts'
import type { CaseloadFacts } from './due-rows.store.ts'

const placed = (name: string) => sql.placeholder(name)

const consentsForATime = hot((db) =>
  db
    .select({
      workerId: consents.workerId,
      purpose: consents.purpose,
      act: consents.act,
      happenedOn: consents.happenedOn,
      untilOn: consents.untilOn,
    })
    .from(consents)
    .where(
      and(
        sql`${consents.workerId} in (select value from json_each(${placed('workerIds')}))`,
        sql`exists (select 1 from ${consents} limited where limited.worker_id = ${consents.workerId}
          and limited.purpose = ${consents.purpose} and limited.until_on is not null)`,
      ),
    )
    .orderBy(asc(consents.seq))
    .prepare(),
)

type OfWorker = ConsentFacts & { readonly workerId: string }

/** What these people answered to purposes that were ever agreed to for a time, in the order in which it was written down. */
export function consentsForATimeOf(db: Db, workerIds: readonly string[]): OfWorker[] {
  return consentsForATime(db).all({ workerIds: JSON.stringify(workerIds) })
}

const minutesByDay = hot((db) =>
  db
    .select({ on: logParts.occurredOn, minutes: sql<number>`sum(${logParts.minutes})` })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(
      and(
        eq(logParts.episodeId, placed('episodeId')),
        sql`${logParts.occurredOn} >= ${placed('fromOn')}`,
        sql`${logEntries.kind} <> 'missed'`,
        isNull(logEntries.voidedAt),
      ),
    )
    .groupBy(logParts.occurredOn)
    .orderBy(asc(logParts.occurredOn))
    .prepare(),
)

/** The highest warning that the hours of the running plan have reached, and when; the log is read only where one was. */
export function grantReachedOf(
  db: Db,
  { episodeId, summary }: Pick<CaseloadFacts, 'episodeId' | 'summary'>,
  { grantWarnings }: Pick<RuleSet, 'grantWarnings'>,
) {
  const { planStartsOn, planGrantedMinutes: granted, planUsedMinutes } = summary
  if (planStartsOn === null || grantWarning(planUsedMinutes, granted, grantWarnings) === null) return null
  return grantReached(minutesByDay(db).all({ episodeId, fromOn: planStartsOn }), granted, grantWarnings)
}

const endingSubsidies = hot((db) =>
  db
    .select({
      workerId: placements.workerId,
      subsidyId: placementSubsidies.id,
      placementId: placementSubsidies.placementId,
      payer: placementSubsidies.payer,
      toOn: sql<string>`${placementSubsidies.toOn}`,
    })
    .from(placementSubsidies)
    .innerJoin(placements, eq(placements.id, placementSubsidies.placementId))
    .where(
      and(
        sql`${placements.workerId} in (select value from json_each(${placed('workerIds')}))`,
        isNull(placements.endedOn),
        isNotNull(placementSubsidies.toOn),
        eq(placementSubsidies.isMistake, false),
      ),
    )
    .orderBy(asc(placementSubsidies.toOn))
    .prepare(),
)

/** What is paid toward the jobs of these people up to a day that is known. */
export function endingSubsidiesOf(
  db: Db,
  workerIds: readonly string[],
): (DueSubsidy & { readonly workerId: string })[] {
  return endingSubsidies(db).all({ workerIds: JSON.stringify(workerIds) })
}

const endingProofs = hot((db) =>
  db
    .select({
      episodeId: eligibilityProofs.episodeId,
      proofId: eligibilityProofs.id,
      kind: eligibilityProofs.kind,
      untilOn: sql<string>`${eligibilityProofs.untilOn}`,
    })
    .from(eligibilityProofs)
    .where(
      and(
        sql`${eligibilityProofs.episodeId} in (select value from json_each(${placed('episodeIds')}))`,
        isNotNull(eligibilityProofs.untilOn),
        eq(eligibilityProofs.isMistake, false),
      ),
    )
    .orderBy(asc(eligibilityProofs.untilOn))
    .prepare(),
)

/** Proofs of eligibility of these accompaniments that run out on a day that is known. */
export function endingProofsOf(db: Db, episodeIds: readonly string[]): (DueProof & { readonly episodeId: string })[] {
  return endingProofs(db).all({ episodeIds: JSON.stringify(episodeIds) })
}
