import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Who changed what, when, from what to what. Rows are only ever added, in the transaction of the change. */
export const changes = sqliteTable(
  'changes',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    memberId: text(),
    operation: text().notNull(),
    noun: text().notNull(),
    recordId: text().notNull(),
    workerId: text(),
    before: text({ mode: 'json' }).$type<unknown>(),
    after: text({ mode: 'json' }).$type<unknown>(),
  },
  (table) => [index('changes_record').on(table.recordId), index('changes_worker').on(table.workerId)],
)

/** Who opened, exported or tried to reach a person's file. No content, no search words. Rows are only ever added. */
export const accesses = sqliteTable(
  'accesses',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    memberId: text(),
    operation: text().notNull(),
    workerId: text(),
    outcome: text({ enum: ['allowed', 'refused'] }).notNull(),
    requestId: text().notNull(),
    /** The cover under which a coach of the team opened the file; empty for whoever may open it anyway. */
    coverId: text(),
  },
  (table) => [index('accesses_worker').on(table.workerId, table.seq)],
)

/** Answers already given, by the caller's key, so that a repeated write is counted once. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    memberId: text().notNull(),
    key: text().notNull(),
    operation: text().notNull(),
    /** SHA-256 of the parameters and the body. */
    fingerprint: text().notNull(),
    answer: text().notNull(),
    createdAt: text().notNull(),
  },
  (table) => [
    index('idempotency_keys_member_key').on(table.memberId, table.key),
    index('idempotency_keys_created').on(table.createdAt),
  ],
)
