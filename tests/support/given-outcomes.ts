import type {
  Answer,
  CountAnswer,
  HoursAnswer,
  IndicatorId,
  MeanAnswer,
  RateAnswer,
} from '@tandem/domain/outcomes/answers'
import type {
  ContractSegmentFact,
  DueCheckInFact,
  EpisodeFact,
  GoalFact,
  LogRow,
  OutcomeFacts,
  PlacementFact,
  StatusCheckFact,
} from '@tandem/domain/outcomes/facts'
import { NO_FACTS } from '@tandem/domain/outcomes/facts'
import { calculate } from '@tandem/domain/outcomes/indicators'
import { type OutcomeParameters, outcomeParameters } from '@tandem/domain/outcomes/parameters'

/** The year 2025 as seen on 31 March 2026, everything else as by default. */
export const YEAR_2025 = { fromOn: '2025-01-01', toOn: '2025-12-31', asOfOn: '2026-03-31' }

export function in2025(changes: Partial<OutcomeParameters> = {}): OutcomeParameters {
  return outcomeParameters({ ...YEAR_2025, ...changes }, changes)
}

/** An accompaniment of Ana, out of work, since 3 February 2025. */
export function episode(values: Partial<EpisodeFact> = {}): Partial<OutcomeFacts> {
  const fact: EpisodeFact = {
    id: 'accompaniment',
    workerId: 'ana',
    enteredOn: '2025-02-03',
    situationAtEntry: 'unemployed',
    exitedOn: null,
    exitReason: null,
    ...values,
  }
  return { episodes: [fact] }
}

/** An open job of Ana at the bakery since 10 March 2025, 35 hours a week unless told otherwise. */
export function job(values: Partial<PlacementFact> = {}, weeklyHours: number | null = 35): Partial<OutcomeFacts> {
  const fact: PlacementFact = {
    id: 'job',
    workerId: 'ana',
    type: 'job',
    establishmentId: 'bakery',
    userEstablishmentId: null,
    startedOn: '2025-03-10',
    endedOn: null,
    endReason: null,
    paidMinutesTotal: null,
    continuesPlacementId: null,
    employerContactRefusedOn: null,
    ...values,
  }
  return {
    placements: [fact],
    contractSegments: [
      {
        placementId: fact.id,
        fromOn: fact.startedOn ?? '2025-01-01',
        toOn: null,
        weeklyMinutes: weeklyHours === null ? null : weeklyHours * 60,
      },
    ],
  }
}

export function segment(values: Partial<ContractSegmentFact>): Partial<OutcomeFacts> {
  return {
    contractSegments: [{ placementId: 'job', fromOn: '2025-03-10', toOn: null, weeklyMinutes: 2100, ...values }],
  }
}

/** One entry of an hour with Ana at the office on 17 March 2025, or the rows of one entry about several people. */
export function entry(...rows: readonly Partial<LogRow>[]): Partial<OutcomeFacts> {
  const parts = rows.length === 0 ? [{}] : rows
  return {
    log: parts.map((values) => ({
      entryId: 'entry',
      occurredOn: '2025-03-17',
      minutes: 60,
      travelMinutes: 0,
      kind: 'interview',
      side: 'worker',
      forWhom: 'worker',
      phaseOverride: null,
      episodeId: 'accompaniment',
      placementId: null,
      partMinutes: null,
      ...values,
    })),
  }
}

export function dueCheckIn(values: Partial<DueCheckInFact> = {}): Partial<OutcomeFacts> {
  const fact: DueCheckInFact = {
    id: 'check-in',
    episodeId: 'accompaniment',
    party: 'worker',
    dueOn: '2025-04-07',
    doneOn: null,
    isCancelled: false,
    ...values,
  }
  return { dueCheckIns: [fact] }
}

/** A plan of Ana with goals, each agreed in February 2025, closed as expected in June, weight 1, begun at -1. */
export function planOf(...goals: readonly Partial<GoalFact>[]): Partial<OutcomeFacts> {
  return {
    plans: [{ id: 'plan', episodeId: 'accompaniment' }],
    goals: goals.map((values, place) => ({
      id: `goal${place}`,
      episodeId: 'accompaniment',
      planId: 'plan',
      owner: 'worker',
      domain: 'work',
      agreedOn: '2025-02-10',
      closedOn: '2025-06-30',
      outcome: 'reviewed',
      weight: 1,
      baselineLevel: -1,
      level: 0,
      isWorse: false,
      ...values,
    })),
  }
}

export function told(
  result: StatusCheckFact['result'],
  situationOn: string,
  placementId: string | null = null,
  workerId = 'ana',
): Partial<OutcomeFacts> {
  return { statusChecks: [{ workerId, placementId, situationOn, result }] }
}

/** All these facts, in this order. */
export function facts(...parts: Partial<OutcomeFacts>[]): OutcomeFacts {
  return {
    episodes: parts.flatMap((part) => part.episodes ?? []),
    episodeProgrammes: parts.flatMap((part) => part.episodeProgrammes ?? []),
    pauses: parts.flatMap((part) => part.pauses ?? []),
    establishments: parts.flatMap((part) => part.establishments ?? []),
    placements: parts.flatMap((part) => part.placements ?? []),
    contractSegments: parts.flatMap((part) => part.contractSegments ?? []),
    dueCheckIns: parts.flatMap((part) => part.dueCheckIns ?? []),
    heldCheckIns: parts.flatMap((part) => part.heldCheckIns ?? []),
    statusChecks: parts.flatMap((part) => part.statusChecks ?? []),
    plans: parts.flatMap((part) => part.plans ?? []),
    goals: parts.flatMap((part) => part.goals ?? []),
    surveys: parts.flatMap((part) => part.surveys ?? []),
    log: parts.flatMap((part) => [...(part.log ?? NO_FACTS.log)]),
    logShares: parts.flatMap((part) => part.logShares ?? []),
  }
}

export function answersTo(id: IndicatorId, known: OutcomeFacts, parameters = in2025()): readonly Answer[] {
  return calculate([id], known, parameters).answers
}

export function rateOf(
  id: IndicatorId,
  known: OutcomeFacts,
  parameters = in2025(),
  milestoneDays?: number,
): RateAnswer {
  const answers = answersTo(id, known, parameters).filter((answer) => answer.kind === 'rate')
  const found = answers.find((answer) => answer.milestoneDays === milestoneDays)
  if (found === undefined) throw new Error(`${id} gave no such rate`)
  return found
}

export function countOf(id: IndicatorId, known: OutcomeFacts, parameters = in2025()): CountAnswer {
  const found = answersTo(id, known, parameters).find((answer) => answer.kind === 'count')
  if (found === undefined) throw new Error(`${id} gave no count`)
  return found
}

export function meanOf(id: IndicatorId, known: OutcomeFacts, parameters = in2025()): MeanAnswer {
  const found = answersTo(id, known, parameters).find((answer) => answer.kind === 'mean')
  if (found === undefined) throw new Error(`${id} gave no mean`)
  return found
}

export function hoursOfLog(known: OutcomeFacts, parameters = in2025()): HoursAnswer {
  const found = answersTo('A7', known, parameters).find((answer) => answer.kind === 'hours')
  if (found === undefined) throw new Error('A7 gave no hours')
  return found
}

/** The boxes a case is in: exactly one, or the engine is wrong. */
export function boxesOf(answer: Answer, caseId: string): string[] {
  if (answer.cases === null) return []
  const { excluded } = answer.cases
  const counted = 'numerator' in answer.cases ? answer.cases.numerator : answer.cases.counted
  const details = 'numerator' in answer.cases ? answer.cases.denominatorOnly : {}
  const boxes = [['counted', counted] as const, ...Object.entries(details), ...Object.entries(excluded)]
  return boxes.flatMap(([name, cases]) => (cases ?? []).filter(({ id }) => id === caseId).map(() => name))
}
