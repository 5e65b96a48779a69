import type { LogEntryState } from '@tandem/contract/log-entries'
import type { LogFormPerson } from '@tandem/contract/log-form'
import { isCalendarDate } from '@tandem/domain/calendar-date'
import { LOG_FIELDS, type LogField, type Movement } from '@tandem/domain/log-entries'
import {
  kindWords,
  missedByWords,
  missedReasonWords,
  modeWords,
  sideWords,
  withPartyWords,
} from '../../parts/log-entries.words.ts'
import { useFormats, useWords } from '../../words/locale.tsx'
import { entryWords } from './entry.words.ts'
import { nameOf } from './log-people.ts'
import { kindOf, meetsEmployer, sharesOf } from './log-sending.ts'
import type { LogValues } from './log-values.ts'

const SIGNS: Readonly<Record<Movement, string>> = { '-1': '−', 0: '=', 1: '+' }

/** One state of an entry in words, field by field, the same for the history and for two versions side by side. */
export function useToldFields(): (state: LogEntryState) => Readonly<Record<LogField, string>> {
  const t = useWords(entryWords)
  const party = useWords(withPartyWords)
  const side = useWords(sideWords)
  const mode = useWords(modeWords)
  const kind = useWords(kindWords)
  const by = useWords(missedByWords)
  const reason = useWords(missedReasonWords)
  const formats = useFormats()
  return (state) => ({
    occurredOn: isCalendarDate(state.occurredOn) ? formats.day(state.occurredOn) : t('none'),
    startsAt: state.startsAt ?? t('none'),
    minutes: formats.duration(state.minutes),
    travelMinutes: formats.duration(state.travelMinutes),
    withParties: state.withParties.map((one) => party(one)).join(', '),
    forWhom: state.forWhom === null ? t('none') : side(state.forWhom),
    mode: mode(state.mode),
    kind: kind(state.kind),
    missedBy: state.missedBy === null ? t('none') : by(state.missedBy),
    missedReason: state.missedReason === null ? t('none') : reason(state.missedReason),
    parts:
      state.parts
        .map(({ name, minutes, note }) => {
          const who = `${name}, ${formats.duration(minutes)}`
          return note === '' ? who : t('partTold', { who, note })
        })
        .join(' ; ') || t('none'),
    employer: state.employer ?? t('none'),
    goals: state.goals.map((goal) => `${goal.title} ${SIGNS[goal.movement]}`).join(' ; ') || t('none'),
    note: state.note === '' ? t('none') : state.note,
    coachNote: state.coachNote === '' ? t('none') : state.coachNote,
  })
}

/** The form's values as a state, to be told beside a stored one. */
export function stateOf(values: LogValues, people: readonly LogFormPerson[], reserved: number): LogEntryState {
  const shares = sharesOf(values, reserved)
  const personOf = (episodeId: string) => people.find((person) => person.episodeId === episodeId)
  const goals = people.flatMap((person) => person.goals)
  return {
    occurredOn: values.occurredOn,
    startsAt: values.startsAt === '' ? null : values.startsAt,
    minutes: values.isMissed ? 0 : (values.minutes ?? 0),
    travelMinutes: values.travelMinutes ?? 0,
    withParties: [...values.withParties],
    forWhom: null,
    mode: values.mode,
    kind: kindOf(values),
    missedBy: values.isMissed ? values.missedBy : null,
    missedReason: values.isMissed ? values.missedReason : null,
    establishmentId: null,
    parts: values.parts.map(({ episodeId, placementId, note = '' }, index) => {
      const person = personOf(episodeId)
      const job = person?.jobs.find((one) => one.placementId === placementId)
      return {
        name: person === undefined ? '' : nameOf(person),
        employerName: meetsEmployer(values) ? (job?.employerName ?? null) : null,
        minutes: shares[index] ?? 0,
        note,
      }
    }),
    employer: null,
    goals: values.goals.flatMap(({ goalId, movement }) => {
      const goal = goals.find((one) => one.goalId === goalId)
      return goal === undefined ? [] : [{ title: goal.title, movement }]
    }),
    note: values.note,
    coachNote: values.coachNote,
  }
}

/** Fields in whose words two states differ. */
export function differing(
  a: Readonly<Record<LogField, string>>,
  b: Readonly<Record<LogField, string>>,
): readonly LogField[] {
  return LOG_FIELDS.filter((field) => a[field] !== b[field])
}
