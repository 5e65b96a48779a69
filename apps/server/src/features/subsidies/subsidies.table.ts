import { SUBSIDY_KINDS } from '@tandem/domain/placements'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { placements } from '../placements/placements.table.ts'

/** What somebody pays toward a job, as last agreed; former words are in the change log. */
export const placementSubsidies = sqliteTable(
  'placement_subsidies',
  {
    id: text().primaryKey().notNull(),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    kind: text({ enum: SUBSIDY_KINDS }).notNull(),
    payer: text().notNull(),
    amount: text().notNull(),
    fromOn: text(),
    toOn: text(),
    /** Noted by mistake: no list shows it. */
    isMistake: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [index('placement_subsidies_placement').on(table.placementId, table.toOn)],
)
