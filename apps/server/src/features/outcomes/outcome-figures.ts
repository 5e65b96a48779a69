import type {
  CountFigure,
  FigureKey,
  HoursFigure,
  MeanFigure,
  OutcomeBoxCount,
  OutcomeFigure,
  RateFigure,
  SatisfactionFigure,
} from '@tandem/contract/outcomes'
import type {
  Answer,
  CountAnswer,
  HoursAnswer,
  IndicatorId,
  MeanAnswer,
  RateAnswer,
  SatisfactionAnswer,
} from '@tandem/domain/outcomes/answers'
import { DENOMINATOR_DETAILS, EXCLUDED_REASONS } from '@tandem/domain/outcomes/reasons'
import { SATISFACTION_BAR } from '@tandem/domain/satisfaction'

export function figureKeyOf(answer: Answer): FigureKey {
  const { id } = answer
  if (id !== 'C1') return id
  return answer.kind === 'rate' && answer.milestoneDays === 91 ? 'C1w13' : 'C1w26'
}

/** The indicator that a figure comes from. */
export function indicatorOf(key: FigureKey): IndicatorId {
  return key === 'C1w13' || key === 'C1w26' ? 'C1' : key
}

/** Every box of an answer with its count, in printed order. */
export function boxCountsOf(answer: Answer): OutcomeBoxCount[] {
  const { counts } = answer
  const details = 'denominatorOnly' in counts ? counts.denominatorOnly : {}
  const counted = 'numerator' in counts ? counts.numerator : counts.counted
  const boxes: OutcomeBoxCount[] = [{ box: 'counted', reason: null, count: counted }]
  for (const reason of DENOMINATOR_DETAILS) {
    const count = details[reason]
    if (count !== undefined) boxes.push({ box: 'denominatorOnly', reason, count })
  }
  for (const reason of EXCLUDED_REASONS) {
    const count = counts.excluded[reason]
    if (count !== undefined) boxes.push({ box: 'excluded', reason, count })
  }
  return boxes
}

export function figureOf(answer: Answer): OutcomeFigure {
  if (answer.kind === 'rate') return rateFigureOf(answer)
  if (answer.kind === 'mean') return meanFigureOf(answer)
  if (answer.kind === 'satisfaction') return satisfactionFigureOf(answer)
  return answer.kind === 'count' ? countFigureOf(answer) : hoursFigureOf(answer)
}

function headOf(answer: Answer) {
  return { key: figureKeyOf(answer), id: answer.id, unit: answer.unit, isHidden: false, hasList: true }
}

function rateFigureOf(answer: RateAnswer): RateFigure {
  const { numerator, denominator, percent, population, byParty, byGoal, unknown, milestoneDays } = answer
  return {
    kind: 'rate',
    ...headOf(answer),
    milestoneDays: milestoneDays ?? null,
    numerator,
    denominator,
    percent,
    population,
    boxes: boxCountsOf(answer),
    byParty: byParty ?? null,
    byGoal: byGoal ?? null,
    unknown: unknown ?? null,
  }
}

function countFigureOf(answer: CountAnswer): CountFigure {
  const { value, population, countedOn } = answer
  return {
    kind: 'count',
    ...headOf(answer),
    value,
    countedOn: countedOn ?? null,
    population,
    boxes: boxCountsOf(answer),
  }
}

function meanFigureOf(answer: MeanAnswer): MeanFigure {
  const { value, change, changePlans, goals, worse, population, counts } = answer
  return {
    kind: 'mean',
    ...headOf(answer),
    value,
    plans: counts.counted,
    goals,
    change,
    changePlans,
    worse,
    population,
    boxes: boxCountsOf(answer),
  }
}

function satisfactionFigureOf(answer: SatisfactionAnswer): SatisfactionFigure {
  const { mean, marks, marksOf, numerator, denominator, percent, population } = answer
  return {
    kind: 'satisfaction',
    ...headOf(answer),
    mean,
    marks,
    bar: SATISFACTION_BAR,
    reachesBar: answer.reachesBar,
    marksOf,
    response: marksOf === null ? { numerator, denominator, percent } : null,
    population,
    boxes: boxCountsOf(answer),
  }
}

function hoursFigureOf(answer: HoursAnswer): HoursFigure {
  return { kind: 'hours', ...headOf(answer), entries: answer.counts.counted, minutes: answer.minutes }
}
