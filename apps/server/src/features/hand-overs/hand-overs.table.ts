import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { documents } from '../documents/documents.table.ts'
import { type coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { tasks } from '../tasks/tasks.table.ts'

/** People given from one coach to another on a day. */
export const handOvers = sqliteTable(
  'hand_overs',
  {
    id: text().primaryKey().notNull(),
    fromMemberId: text()
      .notNull()
      .references(() => members.id),
    toMemberId: text()
      .notNull()
      .references(() => members.id),
    /** The first day of the new main coach. */
    fromOn: text().notNull(),
    /** The first day on which the new coach comes along as a second one; empty without such a time. */
    togetherFromOn: text(),
    createdAt: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => members.id),
    /** Handed back. */
    takenBackAt: text(),
    takenBackBy: text().references(() => members.id),
  },
  (table) => [
    index('hand_overs_from').on(table.fromMemberId, table.fromOn),
    index('hand_overs_to').on(table.toMemberId, table.fromOn),
  ],
)

/** One person of a hand-over, with the note that was kept and the visit that was planned. */
export const handOverPeople = sqliteTable(
  'hand_over_people',
  {
    handOverId: text()
      .notNull()
      .references(() => handOvers.id),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    documentId: text().references(() => documents.id),
    taskId: text().references(() => tasks.id),
    /** The assignment that ended, and the end it had before: what is restored when it is handed back. */
    formerAssignmentId: text().notNull(),
    formerToOn: text(),
    /** Who stood in, came along or was to follow and was ended with it, as they stood; `null` before this was kept. */
    ended: text({ mode: 'json' }).$type<(typeof coachAssignments.$inferSelect)[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.handOverId, table.episodeId] }),
    index('hand_over_people_episode').on(table.episodeId),
  ],
)
