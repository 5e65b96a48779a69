import { LOCALES, type Role } from '@tandem/domain/members'
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { teams } from '../teams/teams.table.ts'

export const members = sqliteTable(
  'members',
  {
    id: text().primaryKey().notNull(),
    name: text().notNull(),
    /** Lower case; empty until the member is invited. */
    email: text(),
    roles: text({ mode: 'json' }).$type<Role[]>().notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    /** argon2id; empty until the invitation is accepted. */
    passwordHash: text(),
    idleMinutes: integer().notNull(),
    disabledAt: text(),
    lastSignInAt: text(),
    /** Their week by e-mail on Monday morning. */
    wantsDigest: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
  },
  (table) => [
    uniqueIndex('members_email').on(table.email),
    check('members_roles_json', sql`json_valid(${table.roles})`),
  ],
)

export const memberTeams = sqliteTable(
  'member_teams',
  {
    memberId: text()
      .notNull()
      .references(() => members.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.teamId] }), index('member_teams_team').on(table.teamId)],
)

export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey().notNull(),
    /** SHA-256 of the cookie's value; the value itself is never stored. */
    tokenHash: text().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    device: text().notNull(),
    createdAt: text().notNull(),
    lastSeenAt: text().notNull(),
    expiresAt: text().notNull(),
  },
  (table) => [uniqueIndex('sessions_token').on(table.tokenHash), index('sessions_member').on(table.memberId)],
)

/** Invitations and password links. */
export const memberLinks = sqliteTable(
  'member_links',
  {
    id: text().primaryKey().notNull(),
    tokenHash: text().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    purpose: text({ enum: ['invitation', 'reset'] }).notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
    createdBy: text()
      .notNull()
      .references(() => members.id),
    createdAt: text().notNull(),
  },
  (table) => [uniqueIndex('member_links_token').on(table.tokenHash), index('member_links_member').on(table.memberId)],
)
