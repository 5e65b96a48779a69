import { isBeforeJob } from './cadence.ts'
import { type CalendarDate, daysBetween } from './calendar-date.ts'
import { type CheckInParty, DIVERGENCE } from './check-ins.ts'
import { HOUSE_CAPACITY } from './house-capacity.ts'
import type { Locale } from './members.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'
import { gapOf } from './signals.ts'

export const CAPACITY_MOMENTS = ['start', 'other', 'end'] as const
export type CapacityMoment = (typeof CAPACITY_MOMENTS)[number]

/** The highest level of an item; the lowest is 0. Source: domain.md 9.3. */
export const HIGHEST_LEVEL = 3

/** Fewer answers than this compare nothing. Source: indicators.md F5. */
const LEAST_COMPARED = 5

/** Days between the two sides' answers of one moment that still stand side by side. */
const SAME_MOMENT_DAYS = 31

/** `value` 0 to 3, or `null` for not known. */
export type CapacityAnswer = { readonly item: string; readonly value: number | null }

export type CapacityTotal = { readonly points: number; readonly outOf: number; readonly answered: number }

/** The points of what was answered, out of the most that those answers could give: what is not known counts nowhere. */
export function capacityTotal(answers: readonly CapacityAnswer[]): CapacityTotal {
  const values = answers.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    points: values.reduce((sum, value) => sum + value, 0),
    outOf: values.length * HIGHEST_LEVEL,
    answered: values.length,
  }
}

export type CapacityGain = { readonly points: number; readonly items: number }

/** Last less first over the items answered both times; `null` where these are too few to compare. */
export function capacityGain(first: readonly CapacityAnswer[], last: readonly CapacityAnswer[]): CapacityGain | null {
  const before = new Map(first.map(({ item, value }) => [item, value]))
  const steps = last.flatMap(({ item, value }) => {
    const was = before.get(item) ?? null
    return was === null || value === null ? [] : [value - was]
  })
  if (steps.length < LEAST_COMPARED) return null
  return { points: steps.reduce((sum, step) => sum + step, 0), items: steps.length }
}

/** The items that the two sides see at least `DIVERGENCE` levels apart, in the order of asking. */
export function seenDifferently(employer: readonly CapacityAnswer[], worker: readonly CapacityAnswer[]): string[] {
  const said = new Map(worker.map(({ item, value }) => [item, value]))
  return employer.filter(({ item, value }) => (gapOf(said.get(item), value) ?? 0) >= DIVERGENCE).map(({ item }) => item)
}

type Dated = { readonly party: CheckInParty; readonly heldOn: CalendarDate; readonly voidedAt: string | null }

/** The first and the last review of one side, on different days; `null` where there are not two that stand. */
export function firstAndLast<Review extends Dated>(
  reviews: readonly Review[],
  party: CheckInParty,
): { readonly first: Review; readonly last: Review } | null {
  const standing = inOrder(reviews).filter((review) => review.party === party && review.voidedAt === null)
  const [first] = standing
  const last = standing.at(-1)
  return first === undefined || last === undefined || first.heldOn === last.heldOn ? null : { first, last }
}

function inOrder<Review extends Dated>(reviews: readonly Review[]): Review[] {
  return [...reviews].sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))
}

export type BothReviews<Review> = {
  readonly moment: CapacityMoment
  readonly employer: Review | null
  readonly worker: Review | null
}

/** The reviews of one job that stand, the two sides of one moment together, latest first. Each stands once. */
export function sideBySide<Review extends Dated & { readonly moment: CapacityMoment }>(
  reviews: readonly Review[],
): BothReviews<Review>[] {
  const pairs: { moment: CapacityMoment; employer: Review | null; worker: Review | null }[] = []
  for (const review of inOrder(reviews)) {
    if (review.voidedAt !== null) continue
    const { party, moment, heldOn } = review
    const open = pairs.findLast((pair) => {
      const other = party === 'worker' ? pair.employer : pair.worker
      const isFree = pair[party] === null && pair.moment === moment
      return isFree && other !== null && daysBetween(other.heldOn, heldOn) <= SAME_MOMENT_DAYS
    })
    if (open === undefined) pairs.push({ moment, employer: null, worker: null, [party]: review })
    else open[party] = review
  }
  return pairs.reverse()
}

/** An answer with its question and its level as they were worded. */
export type WordedAnswer = CapacityAnswer & { readonly question: string; readonly said: string }

/** Answers in the words of the house; of an item that was asked before, the question stays as it was. An unknown item is `null`. */
export function wordedAnswers(
  answers: readonly CapacityAnswer[],
  party: CheckInParty,
  locale: Locale,
  former: readonly WordedAnswer[] = [],
): WordedAnswer[] | null {
  const worded = answers.flatMap(({ item, value }) => {
    const asked = HOUSE_CAPACITY.find(({ code }) => code === item)
    if (asked === undefined) return []
    const question = former.find((one) => one.item === item)?.question ?? asked[party][locale]
    const level = value === null ? undefined : asked.levels[party][value]
    return [{ item, value, question, said: level?.[locale] ?? '' }]
  })
  return worded.length === answers.length ? worded : null
}

type ReviewFacts = { readonly party: CheckInParty; readonly moment: CapacityMoment; readonly heldOn: CalendarDate }
type JobReviewed = OutwardFacts & { readonly startedOn: CalendarDate | null }

/** Only a review at the start may be held in the week before the first day. */
function isTooEarly({ moment, heldOn }: ReviewFacts, job: JobReviewed): boolean {
  return moment === 'start' ? isBeforeJob(heldOn, job) : job.startedOn !== null && heldOn < job.startedOn
}

/** Why a review is refused, or `null`. What a company said before the person refused contact may still be written. */
export function capacityRefusal(
  review: ReviewFacts,
  job: JobReviewed | null,
  today: CalendarDate,
): 'date-in-future' | 'too-early' | 'job-missing' | 'contact-refused' | null {
  const { party, heldOn } = review
  if (heldOn > today) return 'date-in-future'
  if (job !== null && isTooEarly(review, job)) return 'too-early'
  if (party === 'worker') return job === null ? 'job-missing' : null
  return job === null ? null : outwardRefusal(job, heldOn)
}
