import type { MeanFigure, OutcomeFigure, RateFigure, SatisfactionFigure } from '@tandem/contract/outcomes'

/** Counts from 1 to this one less are not shown outside the house. Source: indicators.md, convention 11 and section 12. */
export const SMALL_CELL = 5

type Counts = { readonly numerator: number; readonly denominator: number }

function isSmall(count: number): boolean {
  return count >= 1 && count < SMALL_CELL
}

function isSmallRate({ numerator, denominator }: Counts): boolean {
  return isSmall(numerator) || isSmall(denominator - numerator) || isSmall(denominator)
}

function minus(whole: Counts, part: Counts): Counts {
  return { numerator: whole.numerator - part.numerator, denominator: whole.denominator - part.denominator }
}

/** The two parties of a rate beside the whole: one is hidden when it is small, or when the rest would tell the other. */
function shownParties(whole: Counts, byParty: RateFigure['byParty']): RateFigure['byParty'] {
  if (byParty === null) return null
  const shown = <Party extends Counts | null>(party: Party) =>
    party !== null && (isSmallRate(party) || isSmallRate(minus(whole, party))) ? null : party
  return { worker: shown(byParty.worker), employer: shown(byParty.employer) }
}

/** A mean of few plans would tell of persons; so would the few goals that went worse, or the few plans left out of the change. */
function meanWithoutSmallCells(figure: MeanFigure): MeanFigure {
  const untold = { population: null, boxes: null, hasList: false }
  const plans = figure.plans ?? 0
  const isHidden = isSmall(plans)
  const changePlans = figure.changePlans ?? 0
  const isChangeTold = !isHidden && !isSmall(changePlans) && !isSmall(plans - changePlans)
  return {
    ...figure,
    ...untold,
    isHidden,
    ...(isHidden ? { value: null, plans: null, goals: null } : {}),
    ...(isChangeTold ? {} : { change: null, changePlans: null }),
    worse: isHidden || isSmall(figure.worse ?? 0) ? null : figure.worse,
  }
}

/** A mean of few marks is hidden; of both sides also where one gave few, as the other's mean would tell it. */
function satisfactionWithoutSmallCells(figure: SatisfactionFigure): SatisfactionFigure {
  const untold = { population: null, boxes: null, hasList: false }
  const { marksOf, response } = figure
  const isSmallMean = [figure.marks ?? 0, ...Object.values(marksOf ?? {})].some(isSmall)
  const shownResponse = response === null || isSmallRate(response) ? null : response
  const nothing = { mean: null, marks: null, reachesBar: null, marksOf: null }
  return {
    ...figure,
    ...untold,
    ...(isSmallMean ? nothing : {}),
    response: shownResponse,
    isHidden: isSmallMean || (response !== null && shownResponse === null),
  }
}

/** The figure as a reader outside the house sees it: who is left out is not told, and what is small is hidden. */
export function withoutSmallCells(figure: OutcomeFigure): OutcomeFigure {
  if (figure.kind === 'hours') {
    const isSmallLog = figure.entries !== null && isSmall(figure.entries)
    return { ...figure, hasList: false, entries: isSmallLog ? null : figure.entries }
  }
  const untold = { population: null, boxes: null, hasList: false }
  if (figure.kind === 'mean') return meanWithoutSmallCells(figure)
  if (figure.kind === 'satisfaction') return satisfactionWithoutSmallCells(figure)
  if (figure.kind === 'count') {
    const isHidden = figure.value !== null && isSmall(figure.value)
    return { ...figure, ...untold, isHidden, value: isHidden ? null : figure.value }
  }
  const { numerator, denominator, byParty, unknown } = figure
  if (numerator === null || denominator === null) return { ...figure, ...untold, byGoal: null }
  const whole = { numerator, denominator }
  if (isSmallRate(whole)) {
    const nothing = { numerator: null, denominator: null, percent: null, unknown: null, byParty: null, byGoal: null }
    return { ...figure, ...untold, ...nothing, isHidden: true }
  }
  return {
    ...figure,
    ...untold,
    byParty: shownParties(whole, byParty),
    byGoal: null,
    unknown: unknown !== null && isSmall(unknown.count) ? null : unknown,
  }
}
