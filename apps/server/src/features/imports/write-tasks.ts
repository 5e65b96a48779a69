import type { PlannedLine } from '@tandem/domain/imports/planned'
import type { Side } from '@tandem/domain/log-entries'
import type { Locale } from '@tandem/domain/members'
import { insertTask } from '../tasks/tasks.store.ts'
import type { Writing, WrittenPerson } from './writing.ts'

/** A next step of which the file tells the day alone, in the language of whoever imports. */
const NEXT_CONTACT: Readonly<Record<Locale, string>> = { en: 'Next contact', fr: 'Prochain contact' }

type Entry = {
  readonly entryId: string
  readonly authorId: string
  readonly side: Side
  readonly employerId: string | null
}

/**
 * The next step of a line, where no later line shows that it was taken. One without a day is for today. A line that is
 * imported again leaves the step as it is in Tandem.
 */
export function writeTask(writing: Writing, line: PlannedLine, entry: Entry, people: readonly WrittenPerson[]): void {
  const { next } = line
  if (next === null || next.overtakenOn !== null || line.recordId !== null) return
  const { db, permit, newId, today, at, locale } = writing
  const { entryId, authorId, side, employerId } = entry
  const task = {
    ...{ entryId, ownerId: authorId, side },
    title: next.title ?? NEXT_CONTACT[locale],
    dueOn: next.dueOn ?? today,
    createdAt: at,
  }
  if (people.length === 0) {
    if (employerId !== null) insertTask(db, permit, { ...task, id: newId(), episodeId: null, employerId })
    return
  }
  for (const { episodeId } of people) insertTask(db, permit, { ...task, id: newId(), episodeId, employerId: null })
}
