import type { CheckInParty } from './check-ins.ts'
import type { Locale } from './members.ts'
import { typeset } from './typeset.ts'

/** What a personal link asks. An organisation puts its own words before the link under this name, by side and language. */
export const LINK_TEXT_KINDS = ['checkInLink', 'satisfactionLink'] as const
export type LinkTextKind = (typeof LINK_TEXT_KINDS)[number]

/** The page behind each kind of link. */
export const LINK_PAGES: Readonly<Record<LinkTextKind, string>> = {
  checkInLink: '/answer',
  satisfactionLink: '/opinion',
}

/** Where the last day on which the link opens is filled in. */
const DAY = '{day}'

type Texts = Readonly<Record<Locale, Readonly<Record<CheckInParty, string>>>>

const TEXTS: Readonly<Record<LinkTextKind, Texts>> = {
  checkInLink: {
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
  },
  satisfactionLink: {
    en: {
      worker:
        'Hello, what did you think of our coaching? Six questions, about a minute, without an account. I do not see your answers. Until {day}:',
      employer:
        'Hello, what did you think of our service? Six questions, about a minute, without an account. I do not see your answers. Until {day}:',
    },
    fr: {
      worker:
        'Bonjour, que pensez-vous de notre accompagnement ? Six questions, une minute environ, sans compte. Je ne vois pas vos réponses. Jusqu’au {day} :',
      employer:
        'Bonjour, que pensez-vous de notre service ? Six questions, une minute environ, sans compte. Je ne vois pas vos réponses. Jusqu’au {day} :',
    },
  },
}

/** Tandem's own words before a link; they name nobody. */
export function linkTexts(kind: LinkTextKind, locale: Locale): Readonly<Record<CheckInParty, string>> {
  const { worker, employer } = TEXTS[kind][locale]
  return { worker: typeset(worker, locale), employer: typeset(employer, locale) }
}

/** A text with its day, written as its reader writes days. */
export function linkTextFor(text: string, day: string): string {
  return text.replaceAll(DAY, day).trim()
}
