import { withoutNames } from '@tandem/domain/documents'
import type { Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { contactsAround, contactsInLog, type LogLine } from './document-facts.store.ts'
import { VOCABULARY } from './document-vocabulary.ts'

/** How a text is told to somebody outside: contacts of companies by what they do. */
export function masking(db: Db, episodeId: string, workerId: string, locale: Locale): (text: string) => string {
  const contacts = [...contactsAround(db, workerId), ...contactsInLog(db, episodeId)]
  const people = contacts.map(({ name, function: part }) => ({ name, as: VOCABULARY[locale].functions[part] }))
  const companies = contacts.map(({ employerName }) => employerName)
  return (text) => withoutNames(text, people, companies)
}

/** The cells of an entry: day, activity, with whom, minutes, goals, what was done. */
export function extractCells(locale: Locale, line: LogLine, day: string, mask: (text: string) => string): string[] {
  const words = VOCABULARY[locale]
  return [
    day,
    `${words.kinds[line.kind]}, ${words.modes[line.mode]}`,
    line.withParties.map((party) => words.parties[party]).join(', '),
    String(line.minutes),
    line.goals.map(({ title }) => mask(title)).join('; ') || '–',
    mask(line.note),
  ]
}
