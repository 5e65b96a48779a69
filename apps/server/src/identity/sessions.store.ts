import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { hot } from '../db/hot.ts'
import type { Db } from '../db/open.ts'
import { members, memberTeams, sessions } from '../features/members/members.table.ts'
import type { SignedIn } from './actor.ts'
import { tokenHash } from './tokens.ts'

export type OpenSession = SignedIn & {
  readonly idleMinutes: number
  readonly lastSeenAt: string
  readonly expiresAt: string
}

const byToken = hot((db) =>
  db
    .select({
      id: members.id,
      name: members.name,
      roles: members.roles,
      locale: members.locale,
      idleMinutes: members.idleMinutes,
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      teamIds:
        sql<string>`(select json_group_array(${memberTeams.teamId}) from ${memberTeams} where ${memberTeams.memberId} = ${members.id})`.mapWith(
          (json: string) => JSON.parse(json) as string[],
        ),
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('tokenHash')), isNull(members.disabledAt)))
    .prepare(),
)

export function sessionOf(db: Db, token: string): OpenSession | undefined {
  return byToken(db).get({ tokenHash: tokenHash(token) })
}

export function touchSession(db: Db, sessionId: string, at: string): void {
  db.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, sessionId)).run()
}

export type NewSession = {
  readonly id: string
  readonly token: string
  readonly memberId: string
  readonly device: string
  readonly at: string
  readonly expiresAt: string
}

export function insertSession(db: Db, { id, token, memberId, device, at, expiresAt }: NewSession): void {
  db.delete(sessions).where(lt(sessions.expiresAt, at)).run()
  db.insert(sessions)
    .values({ id, tokenHash: tokenHash(token), memberId, device, createdAt: at, lastSeenAt: at, expiresAt })
    .run()
  db.update(members).set({ lastSignInAt: at }).where(eq(members.id, memberId)).run()
}

/** Gives a session another name, so that what knew the old one is out; it still ends when it would have. */
export function renameSession(db: Db, sessionId: string, { id, token }: Pick<NewSession, 'id' | 'token'>): void {
  db.update(sessions)
    .set({ id, tokenHash: tokenHash(token) })
    .where(eq(sessions.id, sessionId))
    .run()
}

export function sessionsOfMember(db: Db, memberId: string) {
  return db.select().from(sessions).where(eq(sessions.memberId, memberId)).orderBy(sessions.lastSeenAt).all()
}

/** Returns how many sessions ended. */
export function deleteSession(db: Db, memberId: string, sessionId: string): number {
  return db
    .delete(sessions)
    .where(and(eq(sessions.memberId, memberId), eq(sessions.id, sessionId)))
    .run().changes
}

/** Ends every session of a member but, where given, the one that asks. */
export function deleteSessionsOf(db: Db, memberId: string, exceptSessionId = ''): void {
  db.delete(sessions)
    .where(and(eq(sessions.memberId, memberId), ne(sessions.id, exceptSessionId)))
    .run()
}

export function sessionEndOf(db: Db, sessionId: string): string | undefined {
  return db.select({ expiresAt: sessions.expiresAt }).from(sessions).where(eq(sessions.id, sessionId)).get()?.expiresAt
}
