import { addDays } from '@tandem/domain/calendar-date'
import type { ConsentFacts } from '@tandem/domain/consents'
import { GRANT_SHOWN_DAYS } from '@tandem/domain/due/ends'
import type { DueProof, DueSubsidy } from '@tandem/domain/due/facts'
import { grantReached, grantWarning } from '@tandem/domain/plan-hours'
import type { RuleSet } from '@tandem/domain/rule-sets'
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { consents } from '../consents/consents.table.ts'
import { eligibilityProofs } from '../eligibility-proofs/eligibility-proofs.table.ts'
import { logParts } from '../log-entries/log-entries.table.ts'
import { placements } from '../placements/placements.table.ts'
import { placementSubsidies } from '../subsidies/subsidies.table.ts'
import { listed } from './due-facts.store.ts'
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
    .select({
      episodeId: logParts.episodeId,
      on: logParts.occurredOn,
      minutes: sql<number>`sum(${logParts.minutes})`,
    })
    .from(logParts)
    .where(
      and(
        sql`${logParts.episodeId} in (select value from json_each(${placed('episodeIds')}))`,
        sql`${logParts.occurredOn} >= ${placed('fromOn')}`,
        eq(logParts.isHeld, true),
      ),
    )
    .groupBy(logParts.episodeId, logParts.occurredOn)
    .orderBy(asc(logParts.episodeId), asc(logParts.occurredOn))
    .prepare(),
)

type Granted = Pick<CaseloadFacts, 'episodeId' | 'programmeId' | 'summary'>
type Warnings = Pick<RuleSet, 'grantWarnings'>

/**
 * The highest warning that the hours of a running plan have reached lately enough to be told, and when, for each of these
 * accompaniments. The log is read only where one was reached, and of those days alone.
 */
export function grantsReachedBy(db: Db, rows: readonly Granted[], rulesOf: (row: Granted) => Warnings, today: string) {
  const toldFrom = addDays(today, -GRANT_SHOWN_DAYS)
  const isReached = (row: Granted) =>
    grantWarning(row.summary.planUsedMinutes, row.summary.planGrantedMinutes, rulesOf(row).grantWarnings) !== null
  const episodeIds = rows.filter(isReached).map(({ episodeId }) => episodeId)
  const read = { episodeIds: JSON.stringify(episodeIds), fromOn: toldFrom }
  const daysOf = listed(episodeIds.length === 0 ? [] : minutesByDay(db).all(read), ({ episodeId }) => episodeId)
  return ({ episodeId, summary }: Granted, { grantWarnings }: Warnings) => {
    const { planStartsOn, planGrantedMinutes: granted, planUsedMinutes } = summary
    if (planStartsOn === null) return null
    const days = daysOf(episodeId).filter(({ on }) => on >= planStartsOn)
    const lately = days.reduce((sum, { minutes }) => sum + minutes, 0)
    return grantReached(days, granted, grantWarnings, planUsedMinutes - lately)
  }
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
