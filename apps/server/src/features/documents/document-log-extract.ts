import { withoutNames } from '@tandem/domain/documents'
import type { Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { contactsAround, contactsInLog, type LogLine } from './document-facts.store.ts'
import { dayOr } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { VOCABULARY } from './document-vocabulary.ts'

/** How a text is told to somebody outside: contacts of companies by what they do. */
export function masking(db: Db, episodeId: string, workerId: string, locale: Locale): (text: string) => string {
  const contacts = [...contactsAround(db, workerId), ...contactsInLog(db, episodeId)]
  const people = contacts.map(({ name, function: part }) => ({ name, as: VOCABULARY[locale].functions[part] }))
  const companies = contacts.map(({ employerName }) => employerName)
  return (text) => withoutNames(text, people, companies)
}

/** What is told of an entry at the end of its row: the goals alone, or what was done as well. */
type ExtractEnd = 'goals' | 'note'

/** The cells of an entry: day, activity, with whom, minutes, then what was done and for which goals. */
export function extractCells(
  locale: Locale,
  line: LogLine,
  mask: (text: string) => string,
  end: ExtractEnd = 'note',
): string[] {
  const words = VOCABULARY[locale]
  const goals = PART_WORDS[locale].apart(line.goals.map(({ title }) => mask(title)))
  const about = goals === '' ? [] : [PART_WORDS[locale].about(goals)]
  const ends = { goals: goals === '' ? '–' : goals, note: [mask(line.note), ...about].join('\n').trim() }
  return [
    dayOr(locale, line.occurredOn),
    `${words.kinds[line.kind]}, ${words.modes[line.mode]}`,
    line.withParties.map((party) => words.parties[party]).join(', '),
    String(line.minutes),
    ends[end],
  ]
}
