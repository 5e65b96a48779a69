import type { LogEntry } from '@tandem/contract/log-entries'
import type { LogFormPerson } from '@tandem/contract/log-form'
import type { Form } from '../../api/form.ts'
import type { LogValues } from './log-values.ts'

/** What each part of the form works with. */
export type LogSection = {
  readonly form: Form<LogValues>
  /** The people of the entry, in their order. */
  readonly chosen: readonly LogFormPerson[]
  readonly today: string
  /** The entry to correct, as it is stored; `null` for a new one. */
  readonly entry: LogEntry | null
  /** Opens what asks for more hours, over the form. */
  readonly onAskHours?: ((episodeId: string) => void) | undefined
  /** Id and words of what is wrong, for a field of the body. */
  readonly fault: (pointer: string) => { readonly id: string; readonly error: string | undefined }
}

/** Minutes of people out of sight. */
export function reservedIn(entry: LogEntry | null): number {
  return entry?.others.minutes ?? 0
}

export function nameOf(person: Pick<LogFormPerson, 'firstName' | 'lastName'>): string {
  return `${person.firstName} ${person.lastName}`
}

/** People of an entry whom the form no longer offers, such as those gone for long, as the entry knows them. */
function peopleOfEntry(entry: LogEntry): LogFormPerson[] {
  return entry.parts.map((part) => ({
    episodeId: part.episodeId,
    workerId: part.workerId,
    firstName: part.firstName,
    lastName: part.lastName,
    exitedOn: null,
    mayCallAfter: false,
    jobs:
      part.placementId === null
        ? []
        : [
            {
              placementId: part.placementId,
              employerId: '',
              employerName: part.employerName ?? '',
              jobTitle: null,
              startedOn: null,
              endedOn: null,
              employerContactRefusedOn: null,
              coachVisibility: 'openly',
            },
          ],
    goals: [],
    plan: null,
    lastEntryOn: null,
    openTasks: [],
  }))
}

/** Everybody whom the form may name: those offered, and those of the entry with the goals that it touches. */
export function peopleKnown(offered: readonly LogFormPerson[], entry: LogEntry | null): LogFormPerson[] {
  if (entry === null) return [...offered]
  const missing = peopleOfEntry(entry).filter((one) => !offered.some((other) => other.episodeId === one.episodeId))
  return [...offered, ...missing].map((person) => {
    const known = new Set(person.goals.map((goal) => goal.goalId))
    const touched = entry.goals.filter((goal) => goal.episodeId === person.episodeId && !known.has(goal.goalId))
    const more = touched.map(({ goalId, title }) => ({ goalId, title, owner: 'joint' as const, level: null }))
    return more.length === 0 ? person : { ...person, goals: [...person.goals, ...more] }
  })
}

/** The goals of a correction are not all known when its people are not; those of the entry are. */
export function goalIdsOf(chosen: readonly LogFormPerson[]): ReadonlySet<string> {
  return new Set(chosen.flatMap((person) => person.goals.map((goal) => goal.goalId)))
}
