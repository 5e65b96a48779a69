import { SESSION_HOURS } from '@tandem/domain/members'
import type { Context } from '../context.ts'
import type { SignedIn } from './actor.ts'
import { deleteSession, sessionOf, touchSession } from './sessions.store.ts'

/** `__Host-` binds the cookie to this host, to TLS (or the local machine) and to the whole site. */
export const SESSION_COOKIE = '__Host-tandem'

/** Seconds between two writes of "last seen". Kept short: a screen counts the idle time from its own last request. */
const TOUCH_AFTER_SECONDS = 10

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000
}

/** The member behind a cookie, or `null`: unknown, ended, idle for too long, or disabled. */
export function identify(context: Context, token: string | undefined): SignedIn | null {
  if (token === undefined || token === '') return null
  const session = sessionOf(context.db, token)
  if (session === undefined) return null
  const now = context.clock.now()
  const idleSeconds = secondsBetween(session.lastSeenAt, now)
  if (session.expiresAt <= now || idleSeconds > session.idleMinutes * 60) {
    deleteSession(context.db, session.id, session.sessionId)
    return null
  }
  if (idleSeconds > TOUCH_AFTER_SECONDS) touchSession(context.db, session.sessionId, now)
  return session
}

export function sessionEnd(at: string): string {
  return new Date(Date.parse(at) + SESSION_HOURS * 3_600_000).toISOString()
}
