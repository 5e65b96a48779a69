import type { CalendarDate } from './calendar-date.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'

/** Who promised: the company, or the service to the company. */
export const COMMITMENT_PARTIES = ['employer', 'service'] as const
export type CommitmentParty = (typeof COMMITMENT_PARTIES)[number]

/** Where it was promised. */
export const COMMITMENT_ORIGINS = ['agreement', 'visit', 'talk', 'other'] as const
export type CommitmentOrigin = (typeof COMMITMENT_ORIGINS)[number]

/** How it went, as one of those concerned tells it; `dropped` is a decision, not an opinion. */
export const COMMITMENT_OUTCOMES = ['kept', 'partlyKept', 'notKept', 'dropped'] as const
export type CommitmentOutcome = (typeof COMMITMENT_OUTCOMES)[number]

export const COMMITMENT_SPEAKERS = ['worker', 'employer', 'coach'] as const
export type CommitmentSpeaker = (typeof COMMITMENT_SPEAKERS)[number]

export const COMMITMENT_STATES = ['open', ...COMMITMENT_OUTCOMES, 'seenDifferently'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]

type Saying = { readonly speaker: CommitmentSpeaker; readonly outcome: CommitmentOutcome }

/** What holds of each speaker, in the order in which they spoke last, of sayings that come latest first. */
export function sayingsThatHold<Said extends Saying>(sayings: readonly Said[]): Said[] {
  return sayings.filter((one, place) => sayings.findIndex(({ speaker }) => speaker === one.speaker) === place)
}

/** Where a commitment stands, by its sayings, latest first. Who sees it differently stays beside the other: nothing is averaged. */
export function commitmentState(sayings: readonly Saying[]): CommitmentState {
  const [latest] = sayings
  if (latest === undefined) return 'open'
  if (latest.outcome === 'dropped') return 'dropped'
  const holding = sayingsThatHold(sayings).filter(({ outcome }) => outcome !== 'dropped')
  return new Set(holding.map(({ outcome }) => outcome)).size > 1 ? 'seenDifferently' : latest.outcome
}

type Told = {
  readonly speaker: CommitmentSpeaker
  readonly saidOn: CalendarDate
  /** The day of the commitment itself. */
  readonly agreedOn: CalendarDate
}

/**
 * Why what one side says of a commitment is refused, or `null`: a company that may not be contacted is not asked, and
 * nobody tells how it went before it was agreed.
 */
export function sayingRefusal({ speaker, saidOn, agreedOn }: Told, job: OutwardFacts | null, today: CalendarDate) {
  if (saidOn > today) return { field: 'saidOn', code: 'date-in-future' } as const
  if (saidOn < agreedOn) return { field: 'saidOn', code: 'too-early' } as const
  if (speaker === 'worker' && job === null) return { field: 'speaker', code: 'job-missing' } as const
  const outward = speaker === 'employer' && job !== null ? outwardRefusal(job, saidOn) : null
  return outward === null ? null : ({ field: 'speaker', code: outward } as const)
}
