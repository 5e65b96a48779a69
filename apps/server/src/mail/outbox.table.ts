import { MAIL_FAILURES, MAIL_KINDS, MAIL_STATES } from '@tandem/domain/mail'
import { LOCALES } from '@tandem/domain/members'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { members } from '../features/members/members.table.ts'

/** What is owed by e-mail: written with the act that asks for it, sent after its commit. No link stands in it. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey().notNull(),
    kind: text({ enum: MAIL_KINDS }).notNull(),
    /** What it is about: the personal link, or the member. */
    recordId: text().notNull(),
    /** Names the message among all that ever were: the same is never owed twice. */
    onceKey: text().notNull(),
    /** Who asked for it; answers go to them. */
    memberId: text()
      .notNull()
      .references(() => members.id),
    locale: text({ enum: LOCALES }).notNull(),
    /** To whom. Gone once it is settled, as is the text. */
    address: text(),
    /** What the sender wrote; `null` where Tandem says it by itself. */
    text: text(),
    state: text({ enum: MAIL_STATES }).notNull().default('waiting'),
    failure: text({ enum: MAIL_FAILURES }),
    attempts: integer().notNull().default(0),
    createdAt: text().notNull(),
    nextTryAt: text().notNull(),
    settledAt: text(),
  },
  (table) => [
    uniqueIndex('outbox_once').on(table.onceKey),
    index('outbox_record').on(table.recordId),
    index('outbox_owed').on(table.nextTryAt).where(sql`settled_at is null`),
    check('outbox_settled', sql`(${table.state} in ('waiting', 'sending')) = (${table.settledAt} is null)`),
  ],
)
