import { LINK_OUTCOMES } from '@tandem/domain/personal-links'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { linkColumns } from '../personal-links/link-columns.table.ts'
import { satisfactionSurveys } from './satisfaction.table.ts'

export type StoredOpinion = { statements: { code: string; value: number }[]; mark: number | null }

/** A form that one side was asked to fill in by itself, by a personal link without account. */
export const satisfactionLinks = sqliteTable(
  'satisfaction_links',
  {
    ...linkColumns,
    surveyId: text()
      .notNull()
      .references(() => satisfactionSurveys.id),
    /** What was answered so far. */
    draft: text({ mode: 'json' }).$type<StoredOpinion>(),
    /** What came of it by this link. The answer itself stands in the form. */
    outcome: text({ enum: LINK_OUTCOMES }),
  },
  (table) => [
    uniqueIndex('satisfaction_links_token').on(table.tokenHash),
    index('satisfaction_links_survey').on(table.surveyId, table.createdAt),
    index('satisfaction_links_contact').on(table.contactId),
  ],
)
