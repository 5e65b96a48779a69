import type { Locale } from '@tandem/domain/members'
import { ofName } from '@tandem/domain/typeset'

const en = {
  texts: {
    intro: 'Extract of the log with the hours given, as recorded on the days shown.',
    closing: 'The coach certifies that these hours were given as described.',
    notWritten:
      'Names of third parties are replaced by what they do. Health, private life and working notes are not written here. Travel is not counted.',
  },
  title: (name: string) => `Hours and log of ${name}`,
  person: 'Person',
  period: 'Period',
  coach: 'Coach',
  total: 'Total',
  totalText: (hours: string, minutes: number, entries: number) =>
    `${hours} (${minutes} minutes, ${entries} ${entries === 1 ? 'entry' : 'entries'})`,
  plans: 'By plan',
  planHead: ['Plan', 'Hours in this period', 'Hours granted'],
  planName: (number: number, period: string) => `Plan ${number}, ${period}`,
  outside: 'Outside any plan',
  log: 'Entries',
  head: ['Date', 'Activity', 'With', 'Minutes', 'Why, what was done'],
}

export const HOURS_EXTRACT_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    texts: {
      intro: 'Extrait du suivi avec les heures prestées, telles que notées aux jours indiqués.',
      closing: 'Le ou la coach certifie que ces heures ont été prestées comme décrit.',
      notWritten:
        'Les noms de tiers sont remplacés par leur fonction. La santé, la vie privée et les notes de travail ne sont pas écrites ici. Les trajets ne sont pas comptés.',
    },
    title: (name) => `Heures et suivi ${ofName(name)}`,
    person: 'Personne',
    period: 'Période',
    coach: 'Coach',
    total: 'Total',
    totalText: (hours, minutes, entries) =>
      `${hours} (${minutes} minutes, ${entries} ${entries < 2 ? 'suivi' : 'suivis'})`,
    plans: 'Par plan',
    planHead: ['Plan', 'Heures dans la période', 'Heures accordées'],
    planName: (number, period) => `Plan ${number}, ${period}`,
    outside: 'Hors plan',
    log: 'Suivis',
    head: ['Date', 'Activité', 'Avec', 'Minutes', 'Pourquoi, ce qui a été fait'],
  },
}
