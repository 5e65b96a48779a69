import type { TimelineItem } from '@tandem/contract/timeline'
import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { consents } from '../consents/consents.table.ts'
import { planExtensions, plans } from '../plans/plans.table.ts'
import { planReviews } from '../reviews/reviews.table.ts'

type Details<What extends TimelineItem['what'], Key extends string> = Extract<
  TimelineItem,
  { what: What } & Record<Key, unknown>
>[Key]
type ReviewLine = Details<'review', 'review'>
type ConsentLine = Details<'consent', 'consent'>
type ExtensionLine = Details<'extension', 'extension'>

const heldOn = sql<string>`json_extract(${planReviews.content}, '$.heldOn')`

/** Finished reviews, on the day they were held: rows of the timeline. */
export function reviewEvents(episodeId: SQLWrapper): SQL {
  return sql`select 'review', ${planReviews.id}, ${planReviews.kind}, ${heldOn}, 'both', '00:00 ' || ${planReviews.id}
    from ${planReviews} join ${plans} on ${plans.id} = ${planReviews.planId}
    where ${plans.episodeId} = ${episodeId} and ${planReviews.finishedAt} is not null`
}

/** Answers of the person in the time of the accompaniment; that they were asked is no line of its own. */
export function consentEvents(ofEpisode: (day: SQL) => SQL, thisEpisode: SQL): SQL {
  return sql`select 'consent', ${consents.id}, ${consents.act}, ${consents.happenedOn}, 'worker', '00:00 ' || ${consents.id}
    from ${consents} join ${thisEpisode} on this.worker_id = ${consents.workerId}
    where ${consents.act} <> 'asked' and ${ofEpisode(sql`${consents.happenedOn}`)}`
}

/** More time asked for and answered; asked and granted at once is one line. */
export function extensionEvents(episodeId: SQLWrapper): SQL {
  const row = (event: SQL, day: SQL, condition: SQL) =>
    sql`select 'extension', ${planExtensions.id}, ${event}, ${day}, 'both', '00:00 ' || ${planExtensions.id} || ${event}
      from ${planExtensions} join ${plans} on ${plans.id} = ${planExtensions.planId}
      where ${plans.episodeId} = ${episodeId} and ${condition}`
  const { requestedOn, decidedOn, status } = planExtensions
  return sql`${row(sql`'asked'`, sql`${requestedOn}`, sql`(${decidedOn} is null or ${decidedOn} > ${requestedOn} or ${status} <> 'granted')`)}
    union all ${row(sql`${status}`, sql`${decidedOn}`, sql`${decidedOn} is not null and ${status} in ('granted', 'denied')`)}`
}

const inIds = (column: typeof consents.id | typeof planReviews.id | typeof planExtensions.id) =>
  sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`

const reviewDetails = hot((db) =>
  db
    .select({
      reviewId: planReviews.id,
      planId: planReviews.planId,
      planNumber: plans.number,
      kind: planReviews.kind,
      decision: sql<ReviewLine['decision']>`json_extract(${planReviews.content}, '$.decision')`,
    })
    .from(planReviews)
    .innerJoin(plans, eq(plans.id, planReviews.planId))
    .where(inIds(planReviews.id))
    .prepare(),
)

export function reviewLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, ReviewLine> {
  return new Map(
    reviewDetails(db)
      .all({ ids: JSON.stringify(ids) })
      .map((row) => [row.reviewId, row]),
  )
}

const consentDetails = hot((db) =>
  db
    .select({ consentId: consents.id, purpose: consents.purpose, way: consents.way })
    .from(consents)
    .where(inIds(consents.id))
    .prepare(),
)

export function consentLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, ConsentLine> {
  return new Map(
    consentDetails(db)
      .all({ ids: JSON.stringify(ids) })
      .map((row) => [row.consentId, row]),
  )
}

const extensionDetails = hot((db) =>
  db
    .select({
      extensionId: planExtensions.id,
      planNumber: plans.number,
      endsOn: planExtensions.endsOn,
      extraMinutes: planExtensions.extraMinutes,
      denialReason: planExtensions.denialReason,
    })
    .from(planExtensions)
    .innerJoin(plans, eq(plans.id, planExtensions.planId))
    .where(inIds(planExtensions.id))
    .prepare(),
)

export function extensionLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, ExtensionLine> {
  return new Map(
    extensionDetails(db)
      .all({ ids: JSON.stringify(ids) })
      .map((row) => [row.extensionId, row]),
  )
}
