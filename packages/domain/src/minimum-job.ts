import { type CalendarDate, lastDayOfMonths } from './calendar-date.ts'
import { contractHours, weeklyMinutesOn } from './outcomes/contract-hours.ts'
import type { RuleSet } from './rule-sets.ts'

/** What a programme asks of a job before it counts as one. Source: domain.md 3.6. */
export type MinimumCriterion = 'weeklyMinutes' | 'months' | 'paidMinutes'

/** `notYet`: time will tell. `unknown`: the contract does not say it. */
export type MinimumState = 'met' | 'notYet' | 'below' | 'unknown'

export type MinimumStanding = {
  readonly criterion: MinimumCriterion
  /** Minutes or months asked for. */
  readonly asks: number
  readonly state: MinimumState
  /** Minutes so far, or by the contract; `null` where unknown, and for months. */
  readonly has: number | null
  /** The day on which enough months are worked, that day included; for months alone. */
  readonly reachedOn: CalendarDate | null
}

type MinimumJob = RuleSet['minimumJob']

export type JobOfMinimum = {
  readonly startedOn: CalendarDate
  readonly endedOn: CalendarDate | null
  /** As recorded; left out, the contract is counted. */
  readonly paidMinutesTotal: number | null
  readonly segments: readonly {
    readonly fromOn: CalendarDate
    readonly toOn: CalendarDate | null
    readonly weeklyMinutes: number | null
  }[]
}

function weekly(asks: number, { segments }: JobOfMinimum, lastOn: CalendarDate): MinimumStanding {
  const has = weeklyMinutesOn(segments, lastOn)
  const state = has === null ? 'unknown' : has >= asks ? 'met' : 'below'
  return { criterion: 'weeklyMinutes', asks, state, has, reachedOn: null }
}

/** Calendar months from day to day: from 1 March, six months are full on 31 August. */
function lasting(asks: number, { startedOn, endedOn }: JobOfMinimum, lastOn: CalendarDate): MinimumStanding {
  const reachedOn = lastDayOfMonths(startedOn, asks)
  const state = lastOn >= reachedOn ? 'met' : endedOn === null || endedOn > lastOn ? 'notYet' : 'below'
  return { criterion: 'months', asks, state, has: null, reachedOn }
}

function paid(asks: number, job: JobOfMinimum, lastOn: CalendarDate): MinimumStanding {
  const counted = contractHours(job.segments, job.startedOn, lastOn)
  const has = job.paidMinutesTotal ?? Math.floor(counted.sevenfoldMinutes / 7)
  const isUnknown = job.paidMinutesTotal === null && counted.isSomeDayUnknown
  const state = has >= asks ? 'met' : isUnknown ? 'unknown' : job.endedOn === null ? 'notYet' : 'below'
  return { criterion: 'paidMinutes', asks, state, has: isUnknown ? null : has, reachedOn: null }
}

/** Where a job stands to each thing that the programme asks of it on `day`; empty where it asks nothing, or nothing began. */
export function minimumStandings(
  job: Omit<JobOfMinimum, 'startedOn'> & { readonly startedOn: CalendarDate | null },
  { weeklyMinutes, months, paidMinutes }: MinimumJob,
  day: CalendarDate,
): readonly MinimumStanding[] {
  const { startedOn, endedOn } = job
  if (startedOn === null || startedOn > day) return []
  const begun = { ...job, startedOn }
  const lastOn = endedOn !== null && endedOn < day ? endedOn : day
  return [
    ...(weeklyMinutes === null ? [] : [weekly(weeklyMinutes, begun, lastOn)]),
    ...(months === null ? [] : [lasting(months, begun, lastOn)]),
    ...(paidMinutes === null ? [] : [paid(paidMinutes, begun, lastOn)]),
  ]
}

const WORST_FIRST: readonly MinimumState[] = ['below', 'unknown', 'notYet', 'met']

/** Whether the job counts for the programme; `null` where nothing is asked. */
export function minimumState(standings: readonly MinimumStanding[]): MinimumState | null {
  return WORST_FIRST.find((state) => standings.some((one) => one.state === state)) ?? null
}
