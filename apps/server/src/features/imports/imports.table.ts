import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { members } from '../members/members.table.ts'

/** A file read and waiting for decisions, or written. The cells are dropped once written. */
export const imports = sqliteTable(
  'imports',
  {
    id: text().primaryKey().notNull(),
    fileName: text().notNull(),
    sheets: text({ mode: 'json' }).$type<unknown>(),
    decisions: text({ mode: 'json' }).$type<unknown>(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    createdAt: text().notNull(),
    writtenAt: text(),
    counts: text({ mode: 'json' }).$type<unknown>(),
    version: integer().notNull().default(1),
  },
  (table) => [index('imports_member').on(table.memberId, table.createdAt)],
)

/** Which record an imported line became, so that the same file again updates instead of doubling. */
export const importKeys = sqliteTable(
  'import_keys',
  {
    noun: text().notNull(),
    key: text().notNull(),
    recordId: text().notNull(),
    /** Changes with every cell of the row; a row with the same print has not changed since. */
    print: text(),
    /** The print of each value that was written, so that a value changed by hand since is kept. */
    fields: text({ mode: 'json' }).$type<Readonly<Record<string, string>>>(),
  },
  (table) => [primaryKey({ columns: [table.noun, table.key] }), index('import_keys_record').on(table.recordId)],
)

/** How the organisation names a column, remembered for its next file. */
export const importHeadings = sqliteTable(
  'import_headings',
  {
    kind: text().notNull(),
    heading: text().notNull(),
    field: text(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.heading] })],
)
