import type { OutcomeFigure } from '@tandem/contract/outcomes'
import { useFormats, useWords } from '../../words/locale.tsx'
import { definitionWords, indicatorWords } from './indicator.words.ts'
import { outcomesWords } from './outcomes.words.ts'

export type FigureTexts = {
  readonly name: string
  readonly value: string
  /** What it is counted out of, or on which day; empty when nothing is to be said. */
  readonly outOf: string
  readonly definition: string
  /** What is not known, in words, or empty. */
  readonly range: string
}

const weeksOf = (figure: OutcomeFigure) => (figure.kind === 'rate' ? Math.round((figure.milestoneDays ?? 0) / 7) : 0)

/** The words of one figure: its name, its value and what it is out of. */
export function useFigureTexts(): (figure: OutcomeFigure) => FigureTexts {
  const t = useWords(outcomesWords)
  const name = useWords(indicatorWords)
  const definition = useWords(definitionWords)
  const formats = useFormats()

  function outOf(figure: OutcomeFigure): string {
    if (figure.isHidden) return t('hidden')
    switch (figure.kind) {
      case 'rate':
        return figure.denominator === 0 || figure.denominator === null
          ? t('none')
          : t('outOf', { numerator: figure.numerator ?? 0, denominator: figure.denominator })
      case 'count':
        return figure.countedOn === null ? '' : t('onDay', { day: formats.day(figure.countedOn) })
      case 'hours':
        return figure.entries === null ? '' : t('hoursText', { entries: figure.entries })
    }
  }

  function value(figure: OutcomeFigure): string {
    if (figure.isHidden) return '–'
    switch (figure.kind) {
      case 'rate':
        return formats.percent(figure.percent)
      case 'count':
        return figure.value === null ? '–' : formats.number(figure.value)
      case 'hours':
        return formats.duration(Math.round(figure.minutes.total))
    }
  }

  return (figure) => {
    const unknown = figure.kind === 'rate' ? figure.unknown : null
    return {
      name: name(figure.id, { weeks: weeksOf(figure) }),
      value: value(figure),
      outOf: outOf(figure),
      definition: definition(figure.id, { weeks: weeksOf(figure) }),
      range:
        unknown === null || unknown.count === 0
          ? ''
          : t('range', {
              count: unknown.count,
              low: formats.percent(unknown.lowPercent),
              high: formats.percent(unknown.highPercent),
            }),
    }
  }
}
