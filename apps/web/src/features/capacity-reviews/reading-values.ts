import type { CapacityReview, listCapacityReviews } from '@tandem/contract/capacity-reviews'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { HOUSE_CAPACITY } from '@tandem/domain/house-capacity'
import type { Locale } from '@tandem/domain/members'
import { likelyJob } from '../../parts/of-company.tsx'

/** By item: a level, `unknown`, or nothing while it is untouched. */
export type Levels = Readonly<Partial<Record<string, string>>>

export type ReadingValues = {
  /** The job it is about; empty for the company as a whole. */
  placementId: string
  establishmentId: string
  party: CheckInParty
  moment: string
  heldOn: string
  contactId: string
  levels: Levels
  comment: string
}

type Listed = ReplyOf<typeof listCapacityReviews>

export function newReading(listed: Listed, establishmentId: string): ReadingValues {
  const job = likelyJob(listed)
  return {
    placementId: job?.placementId ?? '',
    establishmentId,
    party: job !== undefined && !job.isCompanyAsked ? 'worker' : 'employer',
    moment: '',
    heldOn: listed.today,
    contactId: '',
    levels: {},
    comment: '',
  }
}

export function levelsOf({ answers }: Pick<CapacityReview, 'answers'>): Levels {
  return Object.fromEntries(answers.map(({ item, value }) => [item, value === null ? 'unknown' : String(value)]))
}

export function readingValuesOf(review: CapacityReview): ReadingValues {
  const { placementId, establishmentId, party, moment, heldOn, contactId, comment } = review
  return {
    placementId: placementId ?? '',
    establishmentId,
    party,
    moment,
    heldOn,
    contactId: contactId ?? '',
    levels: levelsOf(review),
    comment,
  }
}

/** What both the first writing and a correction send: the items that were touched, in the order of asking. */
export function factsBodyOf({ party, moment, heldOn, contactId, levels, comment }: ReadingValues, locale: Locale) {
  return {
    moment,
    heldOn: heldOn as CalendarDate,
    contactId: party === 'worker' || contactId === '' ? null : contactId,
    answers: HOUSE_CAPACITY.flatMap(({ code }) => {
      const level = levels[code]
      return level === undefined ? [] : [{ item: code, value: level === 'unknown' ? null : Number(level) }]
    }),
    comment,
    locale,
  }
}
