import { tasksOfEntries } from '../tasks/tasks.store.ts'
import { logLinesOf } from './document-log.ts'
import { dayOr, fileOf } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { type DocumentMaker, facts, list, paragraph, section } from './document-source.ts'
import { VISIT_NOTE_WORDS } from './document-visit-note-words.ts'
import { VOCABULARY } from './document-vocabulary.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

/** One entry of the log, printed; what the coach wrote for themselves is not among its fields. Source: domain.md 11.3. */
export const visitNote: DocumentMaker = {
  texts: { en: VISIT_NOTE_WORDS.en.texts, fr: VISIT_NOTE_WORDS.fr.texts },
  write(source) {
    const { db, episodeId, locale, choice } = source
    const words = VISIT_NOTE_WORDS[locale]
    const vocabulary = VOCABULARY[locale]
    const { hours, day } = DOCUMENT_WORDS[locale]
    const line = logLinesOf(db, episodeId, { fromOn: null, toOn: null }, locale).find(
      ({ entryId }) => entryId === choice.entryId,
    )
    if (line === undefined) return null
    const { fullName } = fileOf(source)
    const travel = line.travelMinutes === 0 ? [] : [words.travel(hours(line.travelMinutes))]
    const tasks = tasksOfEntries(db, [line.entryId]).filter((task) => task.episodeId === episodeId)
    const moved = line.goals.map(({ title, movement }) => words.moved(title, words.marks[movement + 1] ?? ''))
    return {
      title: words.title(vocabulary.kinds[line.kind], day(line.occurredOn)),
      blocks: [
        facts([
          [words.person, fullName],
          [words.when, `${day(line.occurredOn)}${line.startsAt === null ? '' : `, ${line.startsAt}`}`],
          [words.how, vocabulary.modes[line.mode]],
          [words.present, line.withParties.map((party) => vocabulary.parties[party]).join(', ')],
          [words.duration, PART_WORDS[locale].apart([hours(line.minutes), ...travel])],
          [words.by, line.authorName],
        ]),
        ...section(words.goals, [list(moved)]),
        ...section(words.seen, [paragraph(line.note)], words.noNote),
        ...section(words.next, [
          list(tasks.map((task) => PART_WORDS[locale].dated(dayOr(locale, task.dueOn), task.title))),
        ]),
      ],
      signatures: [],
    }
  },
}
