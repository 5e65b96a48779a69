import type { CalendarFeed } from '@tandem/contract/calendar'
import type { NamesInCalendar } from '@tandem/domain/calendar'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { tokenHash } from '../../identity/tokens.ts'
import { members, memberTeams } from '../members/members.table.ts'
import { calendarFeeds } from './calendar-feeds.table.ts'

const NOTHING_CHOSEN: CalendarFeed = { madeAt: null, lastReadAt: null, names: 'none', version: 0 }

function rowOf(db: Db, memberId: string) {
  return db.select().from(calendarFeeds).where(eq(calendarFeeds.memberId, memberId)).get()
}

/** What a member chose for their calendar elsewhere; the address itself is known to nobody. */
export function calendarFeedOf(db: Db, memberId: string): CalendarFeed {
  const row = rowOf(db, memberId)
  if (row === undefined) return NOTHING_CHOSEN
  const { madeAt, lastReadAt, names, version } = row
  return { madeAt, lastReadAt, names, version }
}

type Change = {
  readonly names?: NamesInCalendar
  /** A new token, or `null` to end the address. */
  readonly token?: string | null
}

/** One's own choice. False when the version is no longer the one stored. */
export function updateCalendarFeed(db: Db, memberId: string, version: number, at: string, change: Change): boolean {
  const { names, token } = change
  const address =
    token === undefined
      ? {}
      : { tokenHash: token === null ? null : tokenHash(token), madeAt: token === null ? null : at, lastReadAt: null }
  const columns = { ...(names === undefined ? {} : { names }), ...address, version: version + 1 }
  if (rowOf(db, memberId) === undefined) {
    if (version !== 0) return false
    db.insert(calendarFeeds)
      .values({ memberId, ...columns })
      .run()
    return true
  }
  const isStored = and(eq(calendarFeeds.memberId, memberId), eq(calendarFeeds.version, version))
  return db.update(calendarFeeds).set(columns).where(isStored).run().changes === 1
}

/** Whose calendar asks with a token, or `undefined`: a wrong one, an ended one and that of a member who left look alike. */
export function feedReader(db: Db, token: string) {
  const found = db
    .select({
      id: members.id,
      roles: members.roles,
      locale: members.locale,
      names: calendarFeeds.names,
      lastReadAt: calendarFeeds.lastReadAt,
    })
    .from(calendarFeeds)
    .innerJoin(members, eq(members.id, calendarFeeds.memberId))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash(token)), isNull(members.disabledAt)))
    .get()
  if (found === undefined) return undefined
  const ofMember = db.select({ teamId: memberTeams.teamId }).from(memberTeams).where(eq(memberTeams.memberId, found.id))
  return { ...found, teamIds: ofMember.all().map(({ teamId }) => teamId) }
}

export type FeedReader = NonNullable<ReturnType<typeof feedReader>>

export function touchFeed(db: Db, memberId: string, at: string): void {
  db.update(calendarFeeds).set({ lastReadAt: at }).where(eq(calendarFeeds.memberId, memberId)).run()
}
