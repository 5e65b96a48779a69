import { type CalendarDate, daysBetween } from './calendar-date.ts'
import type { CheckInLinkState } from './check-in-links.ts'
import { meanInTenths } from './outcomes/rounding.ts'
import type { LinkOutcome } from './personal-links.ts'
import { TRIAL_OUTCOMES, type TrialOutcome } from './placements.ts'

/** How a work trial came out; `notTold`: it has ended and nobody wrote down how. */
export const TRIAL_RESULTS = [...TRIAL_OUTCOMES, 'notTold', 'goesOn'] as const
export type TrialResult = (typeof TRIAL_RESULTS)[number]

export function trialResult(
  trial: { readonly endedOn: CalendarDate | null; readonly trialOutcome: TrialOutcome | null },
  today: CalendarDate,
): TrialResult {
  if (trial.trialOutcome !== null) return trial.trialOutcome
  return trial.endedOn === null || trial.endedOn >= today ? 'goesOn' : 'notTold'
}

/** What became of a link that asked a company: not wanting to answer is no silence. */
export const ASKED_RESULTS = ['answered', 'refused', 'waiting', 'noAnswer'] as const
export type AskedResult = (typeof ASKED_RESULTS)[number]

type AskedLink = { readonly state: CheckInLinkState; readonly outcome: LinkOutcome | null }

/** `null`: the link never left, so that nobody was asked. */
export function askedResult({ state, outcome }: AskedLink): AskedResult | null {
  if (outcome !== null) return outcome
  if (state === 'notSent') return null
  return state === 'sent' || state === 'begun' ? 'waiting' : 'noAnswer'
}

/** Days from asking to answering, with one decimal; `null` where nobody answered. */
export function meanDaysToAnswer(
  links: readonly {
    readonly sentOn: CalendarDate
    readonly answeredOn: CalendarDate | null
    readonly outcome: LinkOutcome | null
  }[],
): number | null {
  return meanInTenths(
    links.flatMap(({ sentOn, answeredOn, outcome }) =>
      answeredOn === null || outcome !== 'answered' ? [] : [daysBetween(sentOn, answeredOn)],
    ),
  )
}
