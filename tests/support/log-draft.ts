import type { LogEntryDraft } from '@tandem/contract/log-entries'
import { v7 } from 'uuid'
import { TODAY } from './app.ts'

type About = { readonly episodeId: string; readonly placementId?: string | null }

/** A visit of today with both, 75 minutes and 40 of travel, about one person; a test names only what it is about. */
export function logDraft(about: About | readonly About[], values: Partial<LogEntryDraft> = {}): LogEntryDraft {
  const people = 'episodeId' in about ? [about] : about
  const minutes = values.minutes ?? 75
  const shares = people.map(
    (_, index) => Math.floor(minutes / people.length) + (index < minutes % people.length ? 1 : 0),
  )
  return {
    entryId: v7(),
    occurredOn: TODAY,
    startsAt: '14:00',
    minutes,
    travelMinutes: 40,
    withParties: ['worker', 'employer'],
    forWhom: null,
    mode: 'onSite',
    kind: 'observation',
    missedBy: null,
    missedReason: null,
    parts: people.map((person, index) => ({
      episodeId: person.episodeId,
      placementId: person.placementId ?? null,
      minutes: shares[index] ?? 0,
      note: '',
    })),
    employerId: null,
    establishmentId: null,
    goals: [],
    note: 'Three-way talk at the workplace. M. Roy will show the oven card.',
    coachNote: '',
    next: null,
    settledTaskIds: [],
    ...values,
  }
}
