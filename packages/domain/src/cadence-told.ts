import type { Cadence, CadenceChannel, CadenceLine } from './cadence.ts'
import type { Locale } from './members.ts'

const WEEK = 7
const MONTH = 365 / 12

/** A number of days as people say it: whole months or weeks where it is one, else days. */
function spanOf(days: number): { readonly count: number; readonly unit: 'day' | 'week' | 'month' } {
  const months = Math.round(days / MONTH)
  if (months > 0 && Math.abs(days - months * MONTH) < 1) return { count: months, unit: 'month' }
  return days > 0 && days % WEEK === 0 ? { count: days / WEEK, unit: 'week' } : { count: days, unit: 'day' }
}

type Words = {
  readonly span: (days: number) => string
  readonly every: (days: number) => string
  readonly onFirstDay: string
  readonly beforeFirst: (span: string) => string
  readonly afterFirst: (span: string) => string
  readonly upTo: (every: string, span: string) => string
  readonly between: (every: string, from: string, until: string) => string
  readonly onward: (every: string, from: string) => string
  readonly always: (every: string) => string
  readonly trialEnd: (span: string) => string
  readonly onTrialEnd: string
  readonly planEnd: (span: string) => string
  readonly onPlanEnd: string
  readonly by: Readonly<Record<CadenceChannel, string>>
}

const EN_UNITS = { day: 'day', week: 'week', month: 'month' } as const
const FR_UNITS = { day: 'jour', week: 'semaine', month: 'mois' } as const

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    span: (days) => {
      const { count, unit } = spanOf(days)
      return `${count} ${EN_UNITS[unit]}${count === 1 ? '' : 's'}`
    },
    every: (days) => {
      const { count, unit } = spanOf(days)
      return count === 1 ? `every ${EN_UNITS[unit]}` : `every ${count} ${EN_UNITS[unit]}s`
    },
    onFirstDay: 'on the first day',
    beforeFirst: (span) => `${span} before the first day`,
    afterFirst: (span) => `${span} after the first day`,
    upTo: (every, span) => `${every} up to ${span} after the first day`,
    between: (every, from, until) => `${every} from ${from} to ${until} after the first day`,
    onward: (every, from) => `then ${every} from ${from} after the first day on`,
    always: (every) => `${every} from the first day on`,
    trialEnd: (span) => `${span} before the trial ends`,
    onTrialEnd: 'on the last day of the trial',
    planEnd: (span) => `${span} before the plan ends`,
    onPlanEnd: 'on the last day of the plan',
    by: { visit: 'a visit', phone: 'by phone' },
  },
  fr: {
    span: (days) => {
      const { count, unit } = spanOf(days)
      return `${count} ${FR_UNITS[unit]}${count === 1 || unit === 'month' ? '' : 's'}`
    },
    every: (days) => {
      const { count, unit } = spanOf(days)
      if (count === 1) return `chaque ${FR_UNITS[unit]}`
      if (unit === 'week') return `toutes les ${count} semaines`
      return `tous les ${count} ${unit === 'month' ? 'mois' : 'jours'}`
    },
    onFirstDay: 'le premier jour',
    beforeFirst: (span) => `${span} avant le premier jour`,
    afterFirst: (span) => `${span} après le premier jour`,
    upTo: (every, span) => `${every} jusqu’à ${span} après le premier jour`,
    between: (every, from, until) => `${every} de ${from} à ${until} après le premier jour`,
    onward: (every, from) => `puis ${every} à partir de ${from} après le premier jour`,
    always: (every) => `${every} dès le premier jour`,
    trialEnd: (span) => `${span} avant la fin de l’essai`,
    onTrialEnd: 'le dernier jour de l’essai',
    planEnd: (span) => `${span} avant la fin du plan`,
    onPlanEnd: 'le dernier jour du plan',
    by: { visit: 'en visite', phone: 'par téléphone' },
  },
}

function lineTold(line: CadenceLine, words: Words): string {
  if (line.at === 'trialEnd') return line.before === 0 ? words.onTrialEnd : words.trialEnd(words.span(line.before))
  if (line.at === 'planEnd') return line.before === 0 ? words.onPlanEnd : words.planEnd(words.span(line.before))
  if (line.at === 'day') {
    if (line.day === 0) return words.onFirstDay
    return line.day < 0 ? words.beforeFirst(words.span(-line.day)) : words.afterFirst(words.span(line.day))
  }
  const { days, fromDay, untilDay } = line
  const every = words.every(days)
  if (fromDay <= 0) return untilDay === null ? words.always(every) : words.upTo(every, words.span(untilDay))
  const from = words.span(fromDay)
  return untilDay === null ? words.onward(every, from) : words.between(every, from, words.span(untilDay))
}

/** The lines of a rhythm in words, in their order. */
export function cadenceTold(cadence: Cadence, locale: Locale): string[] {
  const words = WORDS[locale]
  return cadence.map((line) => {
    const told = lineTold(line, words)
    return line.by === null ? told : `${told} (${words.by[line.by]})`
  })
}
