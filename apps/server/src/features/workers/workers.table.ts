import { LOCALES } from '@tandem/domain/members'
import { PREFERRED_CHANNELS, SEXES } from '@tandem/domain/workers'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The person coached. There is no field for a diagnosis, on purpose. */
export const workers = sqliteTable(
  'workers',
  {
    id: text().primaryKey().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** Folded names in both orders, for searching. */
    searchName: text().notNull(),
    birthOn: text(),
    sex: text({ enum: SEXES }),
    phone: text(),
    email: text(),
    municipality: text(),
    preferredChannel: text({ enum: PREFERRED_CHANNELS }),
    preferredLocale: text({ enum: LOCALES }),
    /** Languages as the person names them. */
    languages: text(),
    /** The organisation's own number for the person. */
    externalRef: text(),
    /** What a coach must know to reach the person, such as "not before noon". */
    reachNote: text(),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('workers_name').on(table.lastName, table.firstName),
    index('workers_external').on(table.externalRef),
  ],
)
