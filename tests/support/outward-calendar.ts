import { v7 } from 'uuid'
import { appointments } from '../../apps/server/src/features/appointments/appointments.table.ts'
import { calendarFeeds } from '../../apps/server/src/features/calendar/calendar-feeds.table.ts'
import { tokenHash } from '../../apps/server/src/identity/tokens.ts'
import { TODAY, type Visitor } from './app.ts'
import { file, type OutwardWorld, type WayOut } from './outward-way.ts'
import type { Scene } from './scene.ts'

const AT = '2026-11-20T08:00:00.000Z'
const TOKEN = 'the address of a calendar'

/** An appointment with each side, in every column of which somebody could write a name; the coach’s own calendar with initials. */
export function appointmentRows({ w, coach, episodeId, placementId }: Scene): void {
  const { db } = w.context
  const about = { ownerId: coach.memberId, episodeId, placementId, kind: 'visit' as const, startsAt: '10:00' }
  const dated = { heldOn: TODAY, createdAt: AT, updatedAt: AT }
  for (const side of ['worker', 'employer'] as const)
    db.insert(appointments)
      .values({ id: v7(), ...about, side, ...dated })
      .run()
  db.insert(calendarFeeds)
    .values({ memberId: coach.memberId, tokenHash: tokenHash(TOKEN), names: 'initials', madeAt: AT })
    .run()
}

function appointmentOf({ w }: OutwardWorld, side: 'worker' | 'employer'): string {
  const found = w.context.db.$client.prepare('select id from appointments where side = ?').pluck().get(side)
  return String(found)
}

/** A calendar file with its folded lines made whole: a mark must not hide in a fold. */
async function calendar(who: Visitor, url: string): Promise<Uint8Array> {
  const folded = Buffer.from(await file(who, url)).toString('utf8')
  return Buffer.from(folded.replace(/\r\n[ \t]/g, ''))
}

/** Appointments and due days as other calendars get them: nobody by name, whatever the coach chose. */
export const CALENDAR_OUT: readonly WayOut[] = [
  {
    name: 'the calendar of a coach, at its secret address',
    reader: 'anybody',
    allows: [],
    fetch: ({ nobody }) => calendar(nobody, `/api/feeds/${encodeURIComponent(TOKEN)}/tandem.ics`),
  },
  {
    name: 'a wrong calendar address',
    reader: 'anybody',
    allows: [],
    fetch: ({ nobody }) => calendar(nobody, '/api/feeds/wrong/tandem.ics'),
  },
  {
    name: 'an appointment for one’s own calendar',
    reader: 'anybody',
    allows: [],
    fetch: (world) => calendar(world.coach, `/api/appointments/${appointmentOf(world, 'worker')}/own.ics`),
  },
  {
    name: 'an appointment for the employer who is met',
    reader: 'employer',
    allows: ['members.name', 'appointments.place employer'],
    fetch: (world) => calendar(world.coach, `/api/appointments/${appointmentOf(world, 'employer')}/employer.ics`),
  },
  {
    name: 'an appointment asked for by a coach of another team',
    reader: 'anybody',
    allows: [],
    fetch: (world) =>
      calendar(world.strangers.coachElsewhere, `/api/appointments/${appointmentOf(world, 'employer')}/employer.ics`),
  },
]
