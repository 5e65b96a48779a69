import type { CapacityReview } from '@tandem/contract/capacity-reviews'
import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { employerContacts } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'
import { capacityReviews, type FormerReading } from './capacity-reviews.table.ts'

type CompanyPermit = Permit<'log:write'> | Permit<'employers:edit'>

/** A review without what its reader may do. */
export type StoredReview = Omit<CapacityReview, 'mayWrite'>

function memberNames(db: Db): (memberId: string) => string {
  const names = new Map<string, string>()
  return (memberId) => {
    const name =
      names.get(memberId) ??
      db.select({ name: members.name }).from(members).where(eq(members.id, memberId)).get()?.name ??
      ''
    names.set(memberId, name)
    return name
  }
}

function reviewsWhere(db: Db, where: SQL): StoredReview[] {
  const nameOf = memberNames(db)
  return db
    .select({
      row: capacityReviews,
      contactName: employerContacts.name,
      workerId: placements.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
    })
    .from(capacityReviews)
    .leftJoin(employerContacts, eq(employerContacts.id, capacityReviews.contactId))
    .leftJoin(placements, eq(placements.id, capacityReviews.placementId))
    .leftJoin(workers, eq(workers.id, placements.workerId))
    .where(where)
    .orderBy(desc(capacityReviews.heldOn), desc(capacityReviews.createdAt), desc(capacityReviews.id))
    .all()
    .map(({ row: { id, memberId, former, ...facts }, contactName, workerId, firstName, lastName }) => ({
      reviewId: id,
      ...facts,
      contactName,
      workerId,
      workerName: workerId === null ? null : `${firstName} ${lastName}`,
      memberName: nameOf(memberId),
      former: former.map(({ correctedBy, ...reading }) => ({ ...reading, correctedByName: nameOf(correctedBy) })),
    }))
}

/** What was said of a company, latest first, voided reviews included. */
export function capacityReviewsOf(db: Db, employerId: string): StoredReview[] {
  return reviewsWhere(db, eq(capacityReviews.employerId, employerId))
}

export function capacityReviewsOfJob(db: Db, placementId: string): StoredReview[] {
  return reviewsWhere(db, eq(capacityReviews.placementId, placementId))
}

export function capacityReviewOf(db: Db, reviewId: string): StoredReview | undefined {
  return reviewsWhere(db, eq(capacityReviews.id, reviewId))[0]
}

type NewReview = Omit<
  typeof capacityReviews.$inferInsert,
  'memberId' | 'former' | 'version' | 'voidedAt' | 'voidReason'
>

export function insertCapacityReview(db: Db, permit: CompanyPermit, review: NewReview): void {
  db.insert(capacityReviews)
    .values({ ...review, former: [], memberId: permit.actorId })
    .run()
}

type Change = Partial<
  Pick<
    typeof capacityReviews.$inferInsert,
    'heldOn' | 'moment' | 'contactId' | 'answers' | 'comment' | 'voidedAt' | 'voidReason'
  >
>

/** False when the version is no longer the one stored. */
export function updateCapacityReview(
  db: Db,
  _permit: CompanyPermit,
  reviewId: string,
  version: number,
  change: Change,
): boolean {
  return (
    db
      .update(capacityReviews)
      .set({ ...change, version: version + 1 })
      .where(and(eq(capacityReviews.id, reviewId), eq(capacityReviews.version, version)))
      .run().changes === 1
  )
}

/** Puts what stands in a review on top of what stood there before. */
export function keepFormerReading(db: Db, permit: CompanyPermit, reviewId: string, correctedAt: string): void {
  const row = db.select().from(capacityReviews).where(eq(capacityReviews.id, reviewId)).get()
  if (row === undefined) return
  const { heldOn, moment, answers, comment, former } = row
  const reading: FormerReading = { heldOn, moment, answers, comment, correctedAt, correctedBy: permit.actorId }
  db.update(capacityReviews)
    .set({ former: [reading, ...former] })
    .where(eq(capacityReviews.id, reviewId))
    .run()
}
