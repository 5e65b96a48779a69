import {
  type CapacityReview,
  correctCapacityReview,
  listCapacityReviews,
  listJobCapacityReviews,
  recordCapacityReview,
  voidCapacityReview,
} from '@tandem/contract/capacity-reviews'
import type { Placement } from '@tandem/contract/placements'
import { capacityRefusal, wordedAnswers } from '@tandem/domain/capacity-reviews'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { guardJob } from '../check-ins/check-in-guard.ts'
import { type CompanyAct, guardCompanyAct } from '../employers/company-acts.routes.ts'
import { companyReading } from '../employers/company-reading.routes.ts'
import { establishmentsOf } from '../employers/employers.store.ts'
import { isContactOfEmployer, placeInJob } from '../placements/placements.store.ts'
import {
  capacityReviewOf,
  capacityReviewsOf,
  capacityReviewsOfJob,
  insertCapacityReview,
  keepFormerReading,
  type StoredReview,
  updateCapacityReview,
} from './capacity-reviews.store.ts'

type Facts = Parameters<typeof capacityRefusal>[0] & { readonly contactId: string | null }

function refuseFacts(db: Db, facts: Facts, employerId: string, job: Placement | null, today: string): void {
  const refusal = capacityRefusal(facts, job, today)
  if (refusal === 'too-early') refuse('invalid', { errors: [{ pointer: '/heldOn', detail: refusal }] })
  if (refusal === 'date-in-future') refuseField(refusal, '/heldOn')
  if (refusal !== null) refuseField(refusal, '/party')
  const { contactId, party } = facts
  if (contactId !== null && (party === 'worker' || !isContactOfEmployer(db, contactId, employerId)))
    refuseField('not-found', '/contactId')
}

function written(db: Db, reviewId: string): CapacityReview {
  return { ...(capacityReviewOf(db, reviewId) ?? refuse('not-found')), mayWrite: true }
}

type OnOne = Pick<Call<typeof voidCapacityReview>, 'db' | 'actor' | 'clock' | 'trace' | 'params'>

/** find → authorize → rule → write → trace, the same for each change of a review. */
function changeReview(
  { db, actor, clock, trace, params: { reviewId } }: OnOne,
  version: number,
  change: (before: StoredReview, act: CompanyAct) => Parameters<typeof updateCapacityReview>[4],
): CapacityReview {
  const before = capacityReviewOf(db, reviewId) ?? refuse('not-found')
  const act = guardCompanyAct(db, actor, before, clock.today())
  const current = { ...before, mayWrite: true }
  if (before.version !== version) refuse('stale', { current })
  if (before.voidedAt !== null) refuse('voided')
  if (!updateCapacityReview(db, act.permit, reviewId, version, change(before, act))) refuse('stale', { current })
  const after = written(db, reviewId)
  trace.changed({ noun: 'capacity-reviews', recordId: reviewId, ...act.about, before, after })
  return after
}

export function capacityReviewRoutes(serve: Serve): void {
  serve(listCapacityReviews, ({ db, actor, params: { employerId }, clock, trace }) => {
    const today = clock.today()
    const reading = companyReading(db, actor, employerId, today)
    const all = capacityReviewsOf(db, employerId)
    const reviews = all.filter(reading.isReadable).map((one) => ({ ...one, mayWrite: reading.mayWrite(one) }))
    for (const { workerId } of reviews) if (workerId !== null) trace.opened(workerId)
    const { jobs, mayWriteOfCompany } = reading
    return { today, reviews, others: all.length - reviews.length, jobs, mayWriteOfCompany }
  })

  serve(listJobCapacityReviews, ({ db, actor, params: { placementId }, clock }) => {
    const today = clock.today()
    guardJob(db, actor, 'file:read', placementId, today)
    return { today, reviews: capacityReviewsOfJob(db, placementId).map((one) => ({ ...one, mayWrite: false })) }
  })

  serve(recordCapacityReview, ({ db, actor, params: { employerId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { locale, answers: given, ...facts } = body
    const { permit, job, about } = guardCompanyAct(db, actor, { employerId, ...facts }, today)
    const places = establishmentsOf(db, employerId)
    const isOfCompany = places.some(({ establishmentId }) => establishmentId === facts.establishmentId)
    if (!isOfCompany) refuseField('not-found', '/establishmentId')
    refuseFacts(db, facts, employerId, job, today)
    const answers = wordedAnswers(given, facts.party, locale) ?? refuse('not-found')
    const establishmentId = job === null ? facts.establishmentId : placeInJob(job, employerId)
    const reviewId = newId()
    const review = { ...facts, id: reviewId, employerId, establishmentId, answers, createdAt: clock.now() }
    insertCapacityReview(db, permit, review)
    trace.changed({ noun: 'capacity-reviews', recordId: reviewId, ...about, before: null, after: body })
    return written(db, reviewId)
  })

  serve(correctCapacityReview, (call) => {
    const { version, locale, answers: given, ...facts } = call.body
    const { db, clock } = call
    return changeReview(call, version, (before, { permit, job }) => {
      const { reviewId, party, employerId } = before
      refuseFacts(db, { ...facts, party }, employerId, job, clock.today())
      const answers = wordedAnswers(given, party, locale, before.answers) ?? refuse('not-found')
      keepFormerReading(db, permit, reviewId, clock.now())
      return { ...facts, answers }
    })
  })

  serve(voidCapacityReview, (call) => {
    const { version, reason } = call.body
    return changeReview(call, version, () => ({ voidedAt: call.clock.now(), voidReason: reason }))
  })
}
