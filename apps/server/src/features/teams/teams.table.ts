import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const teams = sqliteTable('teams', {
  id: text().primaryKey().notNull(),
  name: text().notNull(),
  version: integer().notNull().default(1),
  createdAt: text().notNull(),
})
