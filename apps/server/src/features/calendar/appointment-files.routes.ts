import { z } from 'zod'
import type { FileCall, FileToSend, ServeFile } from '../../http/files.ts'
import { refuse } from '../../http/problems.ts'
import { authorize, authorizeInOrganisation } from '../../identity/authorize.ts'
import { refusalOf } from '../appointments/appointment-view.routes.ts'
import { type AppointmentFound, appointmentFound } from '../appointments/appointments.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { organisationOf } from '../organisation/organisation.store.ts'
import { employerEvent, ownEvent } from './calendar-events.routes.ts'
import { calendarFeedOf } from './calendar-feeds.store.ts'
import { type CalendarEvent, calendarText } from './calendar-file.ts'
import { CALENDAR_WORDS } from './calendar-words.ts'

const params = z.strictObject({ appointmentId: z.uuid() })
type Asked = FileCall<typeof params>

/** An appointment that the reader may open and take along; one with whom nobody may be in contact goes nowhere. */
function foundFor({ db, actor, clock, trace, params: { appointmentId } }: Asked): AppointmentFound {
  const today = clock.today()
  const found = appointmentFound(db, appointmentId) ?? refuse('not-found')
  const { episodeId, ownerId } = found.row
  if (episodeId !== null) {
    const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    trace.opened(episode.workerId)
  } else if (found.row.employerId === null && ownerId !== actor.id) refuse('not-found')
  authorizeInOrganisation(actor, 'exports:take')
  const refusal = refusalOf(db, found.row, found, today)
  if (refusal !== null) refuse(refusal)
  return found
}

function fileOf({ db, actor, clock }: Asked, event: CalendarEvent): FileToSend {
  const timeZone = organisationOf(db)?.timeZone ?? 'UTC'
  const text = calendarText([event], { timeZone, locale: actor.locale, now: clock.now() })
  return {
    fileName: `${CALENDAR_WORDS[actor.locale].fileName}.ics`,
    type: 'text/calendar; charset=utf-8',
    bytes: async () => new TextEncoder().encode(text),
  }
}

/** One appointment as a calendar file: for one's own calendar, and for the employer who is met. */
export function appointmentFileRoutes(serveFile: ServeFile): void {
  serveFile(
    {
      name: 'ownAppointmentFile',
      path: '/api/appointments/:appointmentId/own.ics',
      summary: 'An appointment for one’s own calendar, without names unless initials were chosen',
      params,
    },
    (call) => fileOf(call, ownEvent(foundFor(call), call.actor.locale, calendarFeedOf(call.db, call.actor.id).names)),
  )

  serveFile(
    {
      name: 'employerAppointmentFile',
      path: '/api/appointments/:appointmentId/employer.ics',
      summary: 'An appointment for the employer who is met: kind, coach, hour and place alone',
      params,
    },
    (call) => {
      const found = foundFor(call)
      if (found.row.side === 'worker') refuse('not-found')
      return fileOf(call, employerEvent(found, call.actor.locale))
    },
  )
}
