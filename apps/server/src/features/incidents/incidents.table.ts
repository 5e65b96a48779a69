import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { INCIDENT_KINDS, INCIDENT_RAISERS, INCIDENT_SEVERITIES, MEDIATION_OUTCOMES } from '@tandem/domain/incidents'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { episodes } from '../episodes/episodes.table.ts'
import { placements } from '../placements/placements.table.ts'
import { tasks } from '../tasks/tasks.table.ts'

/** Something that went wrong. It stays in the file: no document, export or link may import these tables or their store. */
export const incidents = sqliteTable(
  'incidents',
  {
    id: text().primaryKey().notNull(),
    episodeId: text()
      .notNull()
      .references(() => episodes.id),
    placementId: text().references(() => placements.id),
    kind: text({ enum: INCIDENT_KINDS }).notNull(),
    severity: text({ enum: INCIDENT_SEVERITIES }).notNull(),
    isSafetyEvent: integer({ mode: 'boolean' }).notNull(),
    raisedBy: text({ enum: INCIDENT_RAISERS }).notNull(),
    happenedOn: text().notNull(),
    openedOn: text().notNull(),
    /** The next action to hear both versions. */
    taskId: text()
      .notNull()
      .references(() => tasks.id),
    closedOn: text(),
    lessons: text().notNull().default(''),
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (table) => [
    index('incidents_episode').on(table.episodeId, table.happenedOn),
    index('incidents_placement').on(table.placementId),
    index('incidents_task').on(table.taskId),
  ],
)

/** What each side said. Rows are only ever added; the last one of a side holds. */
export const incidentVersions = sqliteTable(
  'incident_versions',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    incidentId: text()
      .notNull()
      .references(() => incidents.id),
    side: text({ enum: CHECK_IN_PARTIES }).notNull(),
    /** The job that the incident was about when it was told; `null`: none, or told before this was kept. */
    placementId: text().references(() => placements.id),
    words: text().notNull(),
    speaker: text().notNull(),
    toldOn: text().notNull(),
    isReached: integer({ mode: 'boolean' }).notNull(),
    recordedAt: text().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [index('incident_versions_incident').on(table.incidentId, table.seq)],
)

/** Rows are only ever added; the outcome of the last one holds. */
export const incidentMediations = sqliteTable(
  'incident_mediations',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    incidentId: text()
      .notNull()
      .references(() => incidents.id),
    heldOn: text().notNull(),
    present: text().notNull(),
    agreed: text().notNull(),
    outcome: text({ enum: MEDIATION_OUTCOMES }).notNull(),
    followUpOn: text(),
    recordedAt: text().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [index('incident_mediations_incident').on(table.incidentId, table.seq)],
)

/** Why a closed incident was opened again, and what it had been closed with. Rows are only ever added. */
export const incidentReopenings = sqliteTable(
  'incident_reopenings',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    incidentId: text()
      .notNull()
      .references(() => incidents.id),
    reopenedOn: text().notNull(),
    reason: text().notNull(),
    closedOn: text().notNull(),
    lessons: text().notNull(),
    recordedAt: text().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [index('incident_reopenings_incident').on(table.incidentId, table.seq)],
)
