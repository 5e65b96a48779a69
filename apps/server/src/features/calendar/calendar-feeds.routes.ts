import { editCalendarFeed, endCalendarAddress, makeCalendarAddress, readCalendarFeed } from '@tandem/contract/calendar'
import type { Endpoint } from '@tandem/contract/endpoint'
import { z } from 'zod'
import { insertExport } from '../../audit/audit.store.ts'
import type { Context } from '../../context.ts'
import { refuse } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { Server } from '../../http/server.ts'
import { newPace, newThrottle } from '../../identity/throttle.ts'
import { organisationOf } from '../organisation/organisation.store.ts'
import { feedEvents } from './calendar-events.routes.ts'
import { calendarFeedOf, feedReader, touchFeed, updateCalendarFeed } from './calendar-feeds.store.ts'
import { calendarText } from './calendar-file.ts'

type Changing = Pick<Call<Endpoint>, 'db' | 'actor' | 'clock' | 'trace'>

function changeFeed(
  { db, actor, clock, trace }: Changing,
  version: number,
  change: Parameters<typeof updateCalendarFeed>[4],
  after: object,
) {
  if (!updateCalendarFeed(db, actor.id, version, clock.now(), change))
    refuse('stale', { current: calendarFeedOf(db, actor.id) })
  trace.changed({ noun: 'calendar-feeds', recordId: actor.id, before: null, after })
  return calendarFeedOf(db, actor.id)
}

/** One's own calendar address. Made by a PUT: the answers of creates are remembered, and a token must not be. */
export function calendarFeedRoutes(serve: Serve): void {
  serve(readCalendarFeed, ({ db, actor }) => calendarFeedOf(db, actor.id))

  serve(editCalendarFeed, (call) => {
    const { names, version } = call.body
    return changeFeed(call, version, { names }, { names })
  })

  serve(makeCalendarAddress, (call) => {
    const token = call.context.newToken()
    const feed = changeFeed(call, call.body.version, { token }, { address: 'made' })
    return { path: `/api/feeds/${token}/tandem.ics`, feed }
  })

  serve(endCalendarAddress, (call) => changeFeed(call, call.body.version, { token: null }, { address: 'ended' }))
}

/** The account under which tries of addresses are counted: there is no owner to let in. */
const FEEDS = 'calendar-feed'
/** Readings of one address in a minute: calendars ask a few times an hour. */
const READINGS = 20

/**
 * The feed itself, for a calendar that cannot sign in: the secret stands in the address, which no log holds. A wrong, an
 * ended and a former member's address get the answer of an address that does not exist.
 */
export function serveCalendarFeeds(server: Server, context: Context): void {
  const { db, clock } = context
  const throttle = newThrottle()
  const pace = newPace(READINGS, 60)
  const params = z.strictObject({ token: z.string().max(100) })
  const schema = {
    params,
    summary: 'Appointments and due days of a member, for their own calendar (ics)',
    operationId: 'calendarFeed',
    tags: ['feeds'],
    security: [],
  }
  const read = (token: string, requestId: string) => {
    const at = clock.now()
    const reader = feedReader(db, token) ?? refuse('not-found')
    if (reader.lastReadAt?.slice(0, 10) !== at.slice(0, 10))
      insertExport(db, { at, today: clock.today(), memberId: reader.id, operation: 'calendarFeed', requestId })
    touchFeed(db, reader.id, at)
    const surroundings = { timeZone: organisationOf(db)?.timeZone ?? 'UTC', locale: reader.locale, now: at }
    return calendarText(feedEvents(db, reader, clock.today()), surroundings)
  }
  server.get('/api/feeds/:token/tandem.ics', { schema }, async (request, reply) => {
    const { token } = request.params as z.output<typeof params>
    await throttle.begin(FEEDS, request.ip)
    const reader = feedReader(db, token)
    if (reader === undefined) refuse('not-found')
    await throttle.right(FEEDS, request.ip)
    await pace.spend(reader.id)
    const text = db.$client.transaction(() => read(token, request.id)).immediate()
    return reply
      .header('x-robots-tag', 'noindex, nofollow')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', 'attachment; filename="tandem.ics"')
      .type('text/calendar; charset=utf-8')
      .send(text)
  })
}
