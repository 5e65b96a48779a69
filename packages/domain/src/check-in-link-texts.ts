import type { CheckInParty } from './check-ins.ts'
import type { Locale } from './members.ts'
import { typeset } from './typeset.ts'

/** Under this name an organisation puts its own words in their place, by side and language. */
export const LINK_TEXT_KIND = 'checkInLink'

/** Where the last day on which the link opens is filled in. */
const DAY = '{day}'

const TEXTS: Readonly<Record<Locale, Readonly<Record<CheckInParty, string>>>> = {
  en: {
    worker: 'Hello, how is it going at work? A few questions, about a minute, without an account, until {day}:',
    employer: 'Hello, how is it going? A few questions, about a minute, without an account, until {day}:',
  },
  fr: {
    worker:
      'Bonjour, comment cela se passe-t-il au travail ? Quelques questions, une minute environ, sans compte, jusqu’au {day} :',
    employer:
      'Bonjour, comment cela se passe-t-il ? Quelques questions, une minute environ, sans compte, jusqu’au {day} :',
  },
}

/** Tandem's own words before a check-in link; they name nobody. */
export function linkTexts(locale: Locale): Readonly<Record<CheckInParty, string>> {
  const { worker, employer } = TEXTS[locale]
  return { worker: typeset(worker, locale), employer: typeset(employer, locale) }
}

/** A text with its day, written as its reader writes days. */
export function linkTextFor(text: string, day: string): string {
  return text.replaceAll(DAY, day).trim()
}
