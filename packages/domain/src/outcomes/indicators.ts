import { accessToJob } from './access-to-job.ts'
import { activeCaseload } from './active-caseload.ts'
import type { Answer, Computation, Indicator, IndicatorId } from './answers.ts'
import { bothPartiesSeen } from './both-parties-seen.ts'
import { checkInsOnTime } from './check-ins-on-time.ts'
import { coachingHours } from './coaching-hours.ts'
import { entries } from './entries.ts'
import type { FactName, LogRow, OutcomeFacts } from './facts.ts'
import { goalAttainment } from './goal-attainment.ts'
import { goalsAttained } from './goals-attained.ts'
import { jobStarts } from './job-starts.ts'
import { type Ground, notionsOf } from './notions.ts'
import type { OutcomeParameters } from './parameters.ts'
import { bothSatisfied, employerSatisfaction, workerSatisfaction } from './satisfaction.ts'
import { stillInFirstJob } from './still-in-first-job.ts'

/** Every number that Tandem shows. Lists, tiles, reports and exports ask here and nowhere else. */
export const INDICATORS: Readonly<Record<IndicatorId, Indicator>> = {
  A3: entries,
  A4: activeCaseload,
  A7: coachingHours,
  A12: bothPartiesSeen,
  A13: checkInsOnTime,
  B1: accessToJob,
  B3: jobStarts,
  C1: stillInFirstJob,
  E1: goalsAttained,
  E2: goalAttainment,
  F3: employerSatisfaction,
  F4: workerSatisfaction,
  F34: bothSatisfied,
}

export type Outcomes = {
  readonly parameters: OutcomeParameters
  /** In the order asked; an indicator with milestones has one answer for each. */
  readonly answers: readonly Answer[]
}

/** The facts that a store must load to calculate these indicators. */
export function factsNeeded(ids: Iterable<IndicatorId>): ReadonlySet<FactName> {
  const names = new Set<FactName>()
  for (const id of ids) for (const name of INDICATORS[id].needs) names.add(name)
  return names
}

/**
 * The answers of these indicators, from facts that are already those of the people in scope. `cases`: list every case in
 * its box, or only count them, which spares the memory of long lists. `ground`: see there; it spares most of the work.
 */
export function calculate(
  ids: readonly IndicatorId[],
  facts: OutcomeFacts,
  parameters: OutcomeParameters,
  cases: 'listed' | 'counted' = 'listed',
  ground?: Ground,
): Outcomes {
  const { notions, readNews } = notionsOf(facts, parameters, cases === 'listed', ground)
  const computations = ids.map((id) => INDICATORS[id].compute(notions))
  if (factsNeeded(ids).has('log')) readLog(facts.log, [readNews, ...readersOf(computations)])
  return { parameters, answers: computations.flatMap((computation) => computation.answers()) }
}

type EntryReader = (rows: readonly LogRow[]) => void

function readersOf(computations: readonly Computation[]): readonly EntryReader[] {
  return computations.flatMap(({ readEntry }) => (readEntry === undefined ? [] : [readEntry]))
}

/** Goes through the log once, handing over the rows of one entry at a time. */
function readLog(log: Iterable<LogRow>, readers: readonly EntryReader[]): void {
  const entry: LogRow[] = []
  for (const row of log) {
    if (entry.length > 0 && entry[0]?.entryId !== row.entryId) {
      for (const read of readers) read(entry)
      entry.length = 0
    }
    entry.push(row)
  }
  if (entry.length > 0) for (const read of readers) read(entry)
}
