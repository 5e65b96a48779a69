import { MATCH_FITS, MATCH_PAIRS, MATCH_TREATMENTS } from '@tandem/domain/matches'
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { placements } from '../placements/placements.table.ts'

/** One of the five pairs of a person and a workplace. The goal that a gap becomes names its pair. */
export const matchPairs = sqliteTable(
  'match_pairs',
  {
    id: text().primaryKey().notNull(),
    placementId: text()
      .notNull()
      .references(() => placements.id),
    pair: text({ enum: MATCH_PAIRS }).notNull(),
    workerSide: text().notNull(),
    workSide: text().notNull(),
    fit: text({ enum: MATCH_FITS }),
    treatment: text({ enum: MATCH_TREATMENTS }),
    /** What was agreed for the work or with the colleagues. */
    agreed: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [uniqueIndex('match_pairs_placement').on(table.placementId, table.pair)],
)
