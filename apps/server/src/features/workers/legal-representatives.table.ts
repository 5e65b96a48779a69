import { REPRESENTATIVE_SCOPES } from '@tandem/domain/legal-representatives'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { workers } from './workers.table.ts'

/** Who decides by law for a person, and on what. */
export const legalRepresentatives = sqliteTable('legal_representatives', {
  workerId: text()
    .primaryKey()
    .notNull()
    .references(() => workers.id),
  name: text().notNull(),
  scope: text({ enum: REPRESENTATIVE_SCOPES }).notNull(),
  /** What they decide on, where the list does not say it. */
  scopeWords: text(),
  /** Where they are reached, in the coach's words. */
  reach: text(),
  updatedAt: text().notNull(),
  updatedBy: text().notNull(),
})
