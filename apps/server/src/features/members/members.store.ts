import type { Member, MemberDraft } from '@tandem/contract/members'
import type { Session } from '@tandem/contract/session'
import type { Locale } from '@tandem/domain/members'
import type { MemberAccess } from '@tandem/domain/permissions'
import { and, asc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { teams } from '../teams/teams.table.ts'
import { openLinkOf } from './member-links.store.ts'
import { members, memberTeams } from './members.table.ts'

type Row = typeof members.$inferSelect

/** True for an active coach of the team. */
export function isCoachInTeam(db: Db, memberId: string, teamId: string): boolean {
  const row = db
    .select({ roles: members.roles })
    .from(members)
    .innerJoin(memberTeams, eq(memberTeams.memberId, members.id))
    .where(and(eq(members.id, memberId), eq(memberTeams.teamId, teamId), isNull(members.disabledAt)))
    .get()
  return row?.roles.includes('coach') === true
}

/** What permissions need of a member; whether or not the access is closed. */
export function memberAccessOf(db: Db, memberId: string): (MemberAccess & { readonly name: string }) | undefined {
  const row = memberRow(db, memberId)
  return (
    row && { memberId, name: row.name, roles: row.roles, teamIds: teamsOf(db, memberId).map(({ teamId }) => teamId) }
  )
}

export function memberRow(db: Db, memberId: string): Row | undefined {
  return db.select().from(members).where(eq(members.id, memberId)).get()
}

/** The account behind an e-mail address, whatever its case. */
export function memberByEmail(db: Db, email: string): Row | undefined {
  return db.select().from(members).where(eq(members.email, email.trim().toLowerCase())).get()
}

export function teamsOf(db: Db, memberId: string): { teamId: string; name: string }[] {
  return db
    .select({ teamId: teams.id, name: teams.name })
    .from(memberTeams)
    .innerJoin(teams, eq(teams.id, memberTeams.teamId))
    .where(eq(memberTeams.memberId, memberId))
    .orderBy(asc(teams.name))
    .all()
}

function memberFrom(db: Db, row: Row, now: string): Member {
  return {
    memberId: row.id,
    name: row.name,
    email: row.email,
    roles: row.roles,
    teamIds: teamsOf(db, row.id).map((team) => team.teamId),
    locale: row.locale,
    hasAccess: row.passwordHash !== null,
    isDisabled: row.disabledAt !== null,
    lastSignInAt: row.lastSignInAt,
    openLink: openLinkOf(db, row.id, now),
    version: row.version,
  }
}

/** Every member, by name. */
export function allMembers(db: Db, now: string): Member[] {
  return db
    .select()
    .from(members)
    .orderBy(asc(members.name))
    .all()
    .map((row) => memberFrom(db, row, now))
}

export function memberOf(db: Db, memberId: string, now: string): Member | undefined {
  const row = memberRow(db, memberId)
  return row && memberFrom(db, row, now)
}

/** Active accounts of the demonstration, coaches first. */
export function demoAccounts(db: Db): Session['demoAccounts'] {
  return db
    .select({ name: members.name, email: members.email, roles: members.roles })
    .from(members)
    .where(and(isNull(members.disabledAt), sql`${members.passwordHash} is not null`))
    .orderBy(asc(members.createdAt), asc(members.id))
    .all()
    .flatMap(({ email, ...account }) => (email === null ? [] : [{ ...account, email }]))
}

/** True when nobody else may administer and can sign in: an administrator who never chose a password does not count. */
export function isLastAdministrator(db: Db, memberId: string): boolean {
  const others = db
    .select({ roles: members.roles })
    .from(members)
    .where(
      and(
        ne(members.id, memberId),
        isNull(members.disabledAt),
        isNotNull(members.passwordHash),
        isNotNull(members.email),
      ),
    )
    .all()
  return !others.some((other) => other.roles.includes('administrator'))
}

type NewMember = MemberDraft & {
  readonly id: string
  readonly idleMinutes: number
  readonly createdAt: string
  readonly passwordHash?: string
}

/** `permit` is missing only in the first run, before anybody exists. */
export function insertMember(
  db: Db,
  _permit: Permit<'members:edit'> | Permit<'imports:run'> | null,
  { teamIds, email, ...row }: NewMember,
): void {
  db.insert(members)
    .values({ ...row, email: email?.toLowerCase() ?? null })
    .run()
  putTeams(db, row.id, teamIds)
}

function putTeams(db: Db, memberId: string, teamIds: readonly string[]): void {
  db.delete(memberTeams).where(eq(memberTeams.memberId, memberId)).run()
  for (const teamId of new Set(teamIds)) db.insert(memberTeams).values({ memberId, teamId }).run()
}

/** False when the version is no longer the one stored. */
export function updateMember(
  db: Db,
  _permit: Permit<'members:edit'>,
  memberId: string,
  version: number,
  { teamIds, email, ...draft }: MemberDraft,
): boolean {
  const isFresh =
    db
      .update(members)
      .set({ ...draft, email: email?.toLowerCase() ?? null, version: version + 1 })
      .where(and(eq(members.id, memberId), eq(members.version, version)))
      .run().changes === 1
  if (isFresh) putTeams(db, memberId, teamIds)
  return isFresh
}

/** False when the version is no longer the one stored. */
export function setDisabledAt(
  db: Db,
  _permit: Permit<'members:edit'>,
  memberId: string,
  version: number,
  disabledAt: string | null,
): boolean {
  return (
    db
      .update(members)
      .set({ disabledAt, version: version + 1 })
      .where(and(eq(members.id, memberId), eq(members.version, version)))
      .run().changes === 1
  )
}

/** One's own facts; the version moves so that an administrator's older form is refused. */
export function updateSelf(
  db: Db,
  memberId: string,
  facts: { readonly name: string; readonly locale: Locale; readonly idleMinutes: number },
): void {
  db.update(members)
    .set({ ...facts, version: sql`${members.version} + 1` })
    .where(eq(members.id, memberId))
    .run()
}

export function setPasswordHash(db: Db, memberId: string, passwordHash: string): void {
  db.update(members).set({ passwordHash }).where(eq(members.id, memberId)).run()
}
