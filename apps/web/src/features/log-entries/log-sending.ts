import type { LogEntry, LogEntryDraft, LogEntryFacts } from '@tandem/contract/log-entries'
import { PROBLEMS } from '@tandem/contract/problem'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { equalSplit, type Kind, type LogRefusal, logEntryRefusal, usualKind } from '@tandem/domain/log-entries'
import { splitAround } from '@tandem/domain/log-shares'
import { CallFailed } from '../../api/client.ts'
import type { LogValues } from './log-values.ts'

/** Whether the employer is among those whom the entry is with. */
export function meetsEmployer(values: Pick<LogValues, 'withParties'>): boolean {
  return values.withParties.includes('employer') || values.withParties.includes('tutor')
}

export function kindOf(values: Pick<LogValues, 'isMissed' | 'kind' | 'mode' | 'who'>): Kind {
  if (values.isMissed) return 'missed'
  return values.kind === '' ? usualKind(values.mode, values.who) : values.kind
}

/** Minutes of each person, in their order. `reserved` are those of people out of sight. */
export function sharesOf(values: LogValues, reserved = 0): number[] {
  const minutes = values.isMissed ? 0 : Math.max(0, (values.minutes ?? 0) - reserved)
  if (values.isMissed || !values.isSplitByHand || values.parts.length < 2)
    return equalSplit(minutes, values.parts.length)
  return splitAround(minutes, typedShares(values))
}

/** Minutes as they were typed for each person; `null` for a share of the rest. */
export function typedShares(values: Pick<LogValues, 'parts'>): (number | null)[] {
  return values.parts.map((part) => part.minutes)
}

/** What is sent: `entry` is the one to correct. A job is named only where its employer was met. */
export function factsOf(values: LogValues, goalIds: ReadonlySet<string>, entry: LogEntry | null): unknown {
  const shares = sharesOf(values, entry?.others.minutes ?? 0)
  const parts = (values.isWithoutPerson ? [] : values.parts).map(({ episodeId, placementId, note = '' }, index) => ({
    episodeId,
    placementId: meetsEmployer(values) ? placementId : null,
    minutes: shares[index] ?? 0,
    note,
  }))
  const isByJob = parts.some((part) => part.placementId !== null)
  return {
    occurredOn: values.occurredOn,
    startsAt: values.startsAt === '' ? null : values.startsAt,
    minutes: values.isMissed ? 0 : values.minutes,
    travelMinutes: values.travelMinutes ?? 0,
    withParties: values.withParties,
    forWhom: null,
    mode: values.mode,
    kind: kindOf(values),
    missedBy: values.isMissed ? values.missedBy : null,
    missedReason: values.isMissed ? values.missedReason : null,
    parts,
    employerId: isByJob ? null : (values.employer?.employerId ?? null),
    establishmentId: isByJob ? null : (entry?.establishmentId ?? null),
    goals: values.isMissed ? [] : values.goals.filter((goal) => goalIds.has(goal.goalId)),
    note: values.note,
    coachNote: values.coachNote,
  }
}

export function draftOf(values: LogValues, goalIds: ReadonlySet<string>, entryId: string): unknown {
  const { title, dueOn, side } = values.next
  return {
    ...(factsOf(values, goalIds, null) as object),
    entryId,
    next: title.trim() === '' ? null : { title, dueOn: dueOn === '' ? null : dueOn, side },
    settledTaskIds: values.settledTaskIds,
    appointmentId: values.appointmentId ?? null,
  }
}

const POINTERS: Readonly<Record<LogRefusal, string>> = {
  'date-in-future': '/occurredOn',
  'entry-too-long': '/minutes',
  'time-split-differs': '/parts',
  'missed-needs-who': '/missedBy',
  'with-nobody-else': '/withParties',
}

/** Refuses here what the server would refuse, so that nothing wrong waits for the network. */
export function refuseByRule(
  facts: Pick<LogEntryDraft, keyof LogEntryFacts>,
  reserved: number,
  today: CalendarDate,
): void {
  const partMinutes = facts.parts.map((part) => part.minutes)
  const refusal = logEntryRefusal(
    { ...facts, partMinutes: reserved > 0 ? [...partMinutes, reserved] : partMinutes },
    today,
  )
  if (refusal === null) return
  const { status, title } = PROBLEMS[refusal]
  const errors = [{ pointer: POINTERS[refusal], detail: refusal }]
  throw new CallFailed(refusal, { type: `/problems/${refusal}`, code: refusal, status, title, errors })
}
