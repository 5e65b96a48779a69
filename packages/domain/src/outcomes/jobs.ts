import { addDays, type CalendarDate } from '../calendar-date.ts'
import { contractHours, weeklyMinutesOn } from './contract-hours.ts'
import type { ContractSegmentFact, PlacementFact } from './facts.ts'
import { jobGroups, later } from './job-groups.ts'
import type { OutcomeParameters } from './parameters.ts'
import { type Episode, knownBy, type Worker } from './workers.ts'

export type HoursReason = 'paidHoursUnknown' | 'belowMinHours'
export type BelongingReason = 'startedBeforeEntry' | 'afterExitWindow'
export type Belonging =
  | { readonly episode: Episode; readonly reason: null }
  | { readonly episode: null; readonly reason: BelongingReason }

/** One person in one job: the placements that follow each other at one employer, or by legal transfer. */
export type Job = {
  /** Id of its first placement. */
  readonly id: string
  readonly worker: Worker
  /** By first day. */
  readonly placements: readonly PlacementFact[]
  readonly startedOn: CalendarDate
  /** Last day worked; null while any placement is open. */
  readonly endedOn: CalendarDate | null
  readonly weeklyMinutesAtStart: number | null
  /** Why the job is not eligible: only eligible jobs exist in access and retention. */
  readonly hoursReason: HoursReason | null
  readonly belonging: Belonging
}

export type JobRules = {
  readonly parameters: OutcomeParameters
  readonly segmentsOf: (placementId: string) => readonly ContractSegmentFact[]
  readonly employerOf: (placement: PlacementFact) => string
}

type Stint = {
  readonly placement: PlacementFact
  readonly startedOn: CalendarDate
  readonly endedOn: CalendarDate | null
  readonly weeklyMinutesAtStart: number | null
}

/** The jobs of one person, by first day. Source: indicators.md, 3.1 to 3.3. */
export function jobsOf(worker: Worker, rules: JobRules): readonly Job[] {
  const jobs: Job[] = []
  const employerOf = ({ placement }: Stint) => rules.employerOf(placement)
  for (const stints of jobGroups(stintsOf(worker, rules), employerOf, rules.parameters.gapToleranceDays)) {
    const first = stints[0]
    if (first !== undefined) jobs.push(jobOf(worker, first, stints, rules))
  }
  return jobs
}

/** The earlier stint first; on the same day, the one with more hours a week, then the one created first. */
function stintsOf(worker: Worker, rules: JobRules): readonly Stint[] {
  const stints: Stint[] = []
  for (const placement of worker.jobPlacements) {
    if (placement.startedOn === null) continue
    stints.push({
      placement,
      startedOn: placement.startedOn,
      endedOn: knownBy(rules.parameters.asOfOn, placement.endedOn),
      weeklyMinutesAtStart: weeklyMinutesOn(rules.segmentsOf(placement.id), placement.startedOn),
    })
  }
  return stints.sort((one, other) => {
    if (one.startedOn !== other.startedOn) return one.startedOn < other.startedOn ? -1 : 1
    return (other.weeklyMinutesAtStart ?? -1) - (one.weeklyMinutesAtStart ?? -1)
  })
}

function jobOf(worker: Worker, first: Stint, stints: readonly Stint[], rules: JobRules): Job {
  let endedOn = first.endedOn
  for (const stint of stints) {
    endedOn = endedOn === null || stint.endedOn === null ? null : later(endedOn, stint.endedOn)
  }
  return {
    id: first.placement.id,
    worker,
    placements: stints.map((stint) => stint.placement),
    startedOn: first.startedOn,
    endedOn,
    weeklyMinutesAtStart: first.weeklyMinutesAtStart,
    hoursReason: hoursReasonOf(stints, rules),
    belonging: belongingOf(worker, first.startedOn, rules.parameters),
  }
}

/** Compared seven times over, so that weekly hours need no division. */
function hoursReasonOf(stints: readonly Stint[], rules: JobRules): HoursReason | null {
  let sevenfoldMinutes = 0
  let isSomeDayUnknown = false
  for (const { placement, startedOn, endedOn } of stints) {
    if (placement.paidMinutesTotal !== null) {
      sevenfoldMinutes += 7 * placement.paidMinutesTotal
      continue
    }
    const hours = contractHours(rules.segmentsOf(placement.id), startedOn, endedOn ?? rules.parameters.asOfOn)
    sevenfoldMinutes += hours.sevenfoldMinutes
    isSomeDayUnknown ||= hours.isSomeDayUnknown
  }
  if (sevenfoldMinutes >= 7 * 60 * rules.parameters.minPaidHours) return null
  return isSomeDayUnknown ? 'paidHoursUnknown' : 'belowMinHours'
}

/** The episode with the latest entry by the start has the job, on its exit day too and shortly after. */
function belongingOf(worker: Worker, startedOn: CalendarDate, parameters: OutcomeParameters): Belonging {
  const episode = worker.episodes.findLast(({ fact }) => fact.enteredOn !== null && fact.enteredOn <= startedOn)
  if (episode === undefined) return { episode: null, reason: 'startedBeforeEntry' }
  const { exitOn } = episode
  if (exitOn === null || startedOn <= exitOn) return { episode, reason: null }
  return startedOn <= addDays(exitOn, parameters.attributionDaysAfterExit)
    ? { episode, reason: null }
    : { episode: null, reason: 'afterExitWindow' }
}
