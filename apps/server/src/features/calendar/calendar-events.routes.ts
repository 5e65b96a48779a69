import { appointmentState, initialsOf, USUAL_APPOINTMENT_MINUTES } from '@tandem/domain/appointments'
import { feedSpan, isWithin, type NamesInCalendar } from '@tandem/domain/calendar'
import type { DueKind } from '@tandem/domain/due/kinds'
import type { Side } from '@tandem/domain/log-entries'
import type { Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { fingerprintOf } from '../../identity/tokens.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { refusalOf } from '../appointments/appointment-view.routes.ts'
import { type AppointmentFound, appointmentsIn } from '../appointments/appointments.store.ts'
import { CASELOAD_EXPORT_WORDS } from '../caseload/caseload-export-words.ts'
import { accompaniedOf } from '../due/due.store.ts'
import { afterCareloadOf, caseloadOf } from '../due/due-rows.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { employerItems } from '../today/today-items.ts'
import type { FeedReader } from './calendar-feeds.store.ts'
import type { CalendarEvent } from './calendar-file.ts'
import { CALENDAR_WORDS } from './calendar-words.ts'

type Named = { readonly firstName: string | null; readonly lastName: string | null }

/** A title, with the initials of the person where they were chosen. */
function titled(title: string, { firstName, lastName }: Named, names: NamesInCalendar): string {
  const initials = names === 'none' || firstName === null ? '' : initialsOf(firstName, lastName ?? '')
  return initials === '' ? title : `${title} · ${initials}`
}

const uidOf = (...parts: readonly string[]) => `${fingerprintOf(parts.join('\n')).slice(0, 32)}@tandem`

/** When an appointment is, under which name for ever, and where it stands: nothing else of it. */
function bareEvent({ row }: AppointmentFound): Omit<CalendarEvent, 'title' | 'place'> {
  const { id, heldOn, startsAt, minutes, createdAt, updatedAt, version } = row
  return {
    uid: uidOf('appointment', id),
    on: heldOn,
    hours: startsAt === null ? null : { startsAt, minutes: minutes ?? USUAL_APPOINTMENT_MINUTES },
    isCancelled: appointmentState(row) === 'cancelled',
    sequence: version - 1,
    kept: { createdAt, changedAt: updatedAt },
  }
}

/** For the coach's own calendar: neither company nor place, words or note; the person by their initials at most. */
export function ownEvent(found: AppointmentFound, locale: Locale, names: NamesInCalendar): CalendarEvent {
  const { kinds, withSide } = CALENDAR_WORDS[locale]
  const { kind, side } = found.row
  const title = kind === 'meetingOfThree' ? kinds[kind] : withSide(kinds[kind], side)
  return { ...bareEvent(found), title: titled(title, found, names), place: '' }
}

/** For the employer who is met: what kind of meeting, with which coach, when and where. Nobody coached is named. */
export function employerEvent(found: AppointmentFound, locale: Locale): CalendarEvent {
  const { kinds, withCoach } = CALENDAR_WORDS[locale]
  return { ...bareEvent(found), title: withCoach(kinds[found.row.kind], found.ownerName), place: found.row.place }
}

type DueThing = Named & {
  readonly episodeId: string
  readonly key: string
  readonly kind: DueKind
  readonly side: Side
  readonly dueOn: string
}

/** Due on another day, it is another event: nothing of it is kept that a change could count. */
function dueEvent(
  { episodeId, key, kind, side, dueOn, ...named }: DueThing,
  { locale, names }: FeedReader,
): CalendarEvent {
  const what = CASELOAD_EXPORT_WORDS[locale].dues[kind]
  const title = kind === 'task' ? CALENDAR_WORDS[locale].withSide(what, side) : what
  return {
    uid: uidOf('due', episodeId, key, dueOn),
    title: titled(title, named, names),
    on: dueOn,
    hours: null,
    place: '',
    isCancelled: false,
    sequence: 0,
    kept: null,
  }
}

/** What a coach's own calendar is told: appointments and due days of some weeks. What rests or is on hold is absent. */
export function feedEvents(db: Db, reader: FeedReader, today: string): CalendarEvent[] {
  const span = feedSpan(today)
  const visible = { ...visibilityValues(reader, today), ownerId: reader.id }
  const planned = appointmentsIn(db, 'mine', visible, span)
    .filter((found) => refusalOf(db, found.row, found, today) === null)
    .map((found) => ownEvent(found, reader.locale, reader.names))
  const rows = [...caseloadOf(db, 'mine', visible, false), ...afterCareloadOf(db, 'mine', visible, span.toOn)]
  const accompanied = accompaniedOf(db, rows, rulesInForce(db), today, span.toOn)
  const ofPeople = accompanied.flatMap(({ facts, dues, holds }) => {
    const { firstName, lastName } = facts
    const isOpen = ({ kind, key }: (typeof dues)[number]) => kind !== 'appointment' && !holds.has(key)
    return dues.filter(isOpen).map((due) => ({ ...due, firstName, lastName }))
  })
  const ofCompanies = employerItems(db, reader.id, today, span.toOn)
    .filter(({ kind }) => kind !== 'appointment')
    .map(({ key, kind, side, dueOn }) => ({ key, kind, side, dueOn, episodeId: '', firstName: null, lastName: null }))
  const due = [...ofPeople, ...ofCompanies].filter(({ dueOn }) => isWithin(span, dueOn))
  return [...planned, ...due.map((one) => dueEvent(one, reader))]
}
