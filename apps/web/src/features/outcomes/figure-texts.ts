import { figureDefinitions, figureNames, outcomeReasonWords } from '@tandem/contract/outcome-words'
import type {
  HoursFigure,
  MeanFigure,
  OutcomeFigure,
  OutcomeReason,
  RateFigure,
  SatisfactionFigure,
} from '@tandem/contract/outcomes'
import { useFormats, useWords } from '../../words/locale.tsx'
import { outcomesWords } from './outcomes.words.ts'

export type FigureTexts = {
  readonly name: string
  /** Zero is 0; what cannot be told is a dash. */
  readonly value: string
  /** What it is counted out of, or on which day; empty when nothing is to be said. */
  readonly outOf: string
  readonly definition: string
  /** Situations that are not known, and what they could change; or empty. */
  readonly unknown: string
  /** How many it is too early to tell of; or empty. */
  readonly tooEarly: string
  /** Where nobody can be counted: what is not noted yet of how many; or empty. */
  readonly notNoted: string
}

const NOTHING_TO_COUNT = {
  episode: 'nobody',
  placement: 'noJobs',
  checkIn: 'noCheckIns',
  logEntry: 'nobody',
  goal: 'noGoals',
  plan: 'noPlans',
  survey: 'noForms',
} as const

/** Reasons that somebody can mend by noting a fact. */
const NOT_NOTED: readonly OutcomeReason[] = ['situationUnknown', 'paidHoursUnknown', 'startDateMissing', 'dateMissing']

/** The words of one figure: its name, its value and what it is out of. */
export function useFigureTexts(): (figure: OutcomeFigure) => FigureTexts {
  const t = useWords(outcomesWords)
  const name = useWords(figureNames)
  const definition = useWords(figureDefinitions)
  const reason = useWords(outcomeReasonWords)
  const formats = useFormats()

  function rateOf({ denominator, numerator, unit }: RateFigure): string {
    if (denominator === null || denominator === 0) return t(NOTHING_TO_COUNT[unit])
    return t('outOf', { numerator: formats.number(numerator ?? 0), denominator: formats.number(denominator) })
  }

  function meanOf({ value, plans, goals, change, changePlans, worse }: MeanFigure): string {
    if (plans === null || plans === 0) return t(NOTHING_TO_COUNT.plan)
    const said = [t('meanOf', { plans, goals: goals ?? 0 })]
    if (value === null) said.push(t('onePerson'))
    if (change !== null && changePlans !== null)
      said.push(
        t('meanChange', {
          change: `${change > 0 ? '+' : ''}${formats.number(change)}`,
          plans: changePlans,
        }),
      )
    if (worse !== null) said.push(t('meanWorse', { count: worse }))
    return said.join(' · ')
  }

  function satisfactionOf({ response, marks, mean }: SatisfactionFigure): string {
    if (response !== null && response.denominator === 0) return t('noForms')
    const said = response === null ? [] : [t('answered', { answered: response.numerator, asked: response.denominator })]
    if (marks !== null) said.push(t('marks', { count: marks }))
    if (mean === null && marks !== null && marks > 0) said.push(t('oneForm'))
    return said.join(' · ')
  }

  function outOf(figure: OutcomeFigure): string {
    if (figure.isHidden) return t('hidden')
    if (figure.kind === 'rate') return rateOf(figure)
    if (figure.kind === 'mean') return meanOf(figure)
    if (figure.kind === 'satisfaction') return satisfactionOf(figure)
    if (figure.kind === 'hours') return figure.entries === null ? '' : t('hoursEntries', { count: figure.entries })
    return figure.countedOn === null ? '' : t('onDay', { day: formats.day(figure.countedOn) })
  }

  function value(figure: OutcomeFigure): string {
    if (figure.isHidden) return t('none')
    if (figure.kind === 'rate') return formats.percent(figure.percent)
    if (figure.kind === 'hours') return formats.duration(totalOf(figure))
    if (figure.kind === 'satisfaction')
      return figure.mean === null ? t('none') : t('ofTen', { mean: formats.number(figure.mean, 1) })
    return figure.value === null ? t('none') : formats.number(figure.value)
  }

  function unknown(figure: OutcomeFigure): string {
    if (figure.kind !== 'rate' || figure.unknown === null || figure.unknown.count === 0) return ''
    const { count, lowPercent, highPercent } = figure.unknown
    return t('unknown', { count, low: formats.percent(lowPercent), high: formats.percent(highPercent) })
  }

  function tooEarly(figure: OutcomeFigure): string {
    const boxes = figure.kind === 'hours' ? null : figure.boxes
    const count = boxes?.find(({ reason }) => reason === 'notMatured')?.count ?? 0
    return count === 0 ? '' : t('tooEarly', { count: formats.number(count) })
  }

  function notNoted(figure: OutcomeFigure): string {
    if (figure.kind !== 'rate' || figure.denominator !== 0) return ''
    const missing = (figure.boxes ?? []).filter((box) => box.count > 0)
    return missing
      .flatMap((box) =>
        box.reason !== null && NOT_NOTED.includes(box.reason)
          ? [t('notNoted', { reason: reason(box.reason), count: formats.number(box.count) })]
          : [],
      )
      .join(' · ')
  }

  return (figure) => ({
    name: name(figure.key),
    value: value(figure),
    outOf: outOf(figure),
    definition: definition(figure.key),
    unknown: unknown(figure),
    tooEarly: tooEarly(figure),
    notNoted: notNoted(figure),
  })
}

/** Travel shared with people outside the question leaves fractions: whole minutes are shown. */
function totalOf({ minutes }: HoursFigure): number {
  return Math.round(minutes.total)
}
