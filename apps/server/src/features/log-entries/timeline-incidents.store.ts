import type { INCIDENT_EVENTS, TimelineItem } from '@tandem/contract/timeline'
import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { incidentMediations, incidentReopenings, incidents, incidentVersions } from '../incidents/incidents.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'

type IncidentLine = Pick<Extract<TimelineItem, { what: 'incident' }>, 'event' | 'incident'>
type Event = (typeof INCIDENT_EVENTS)[number]

/**
 * What went wrong, each step a row of the timeline. A row is known by its incident, its step and its number; of a version
 * that was corrected only the last is told, in the lane of its side.
 */
export function incidentEvents(episodeId: SQLWrapper): SQL {
  /** `order` tells steps of one day apart: later ones have a higher number. */
  const row = (order: number, event: Event, number: SQL, day: SQL, side: SQL, rest: SQL) =>
    sql`select 'incident', ${incidents.id} || ' ' || ${number}, ${sql.raw(`'${event}'`)}, ${day}, ${side},
      '00:00 ' || ${incidents.id} || ' ' || ${sql.raw(String(order))} || ' ' || ${number}
      from ${incidents} ${rest} and ${incidents.episodeId} = ${episodeId}`
  const ofIncident = (table: typeof incidentMediations | typeof incidentReopenings) =>
    sql`join ${table} on ${table.incidentId} = ${incidents.id} where true`
  const holds = sql`${incidentVersions.seq} = (select max(later.seq) from ${incidentVersions} later
    where later.incident_id = ${incidents.id} and later.side = ${incidentVersions.side})`
  const both = sql`'both'`
  const reopened = incidentReopenings.seq
  return sql.join(
    [
      row(0, 'happened', sql`0`, sql`${incidents.happenedOn}`, both, sql`where true`),
      row(
        1,
        'told',
        sql`${incidentVersions.seq}`,
        sql`${incidentVersions.toldOn}`,
        sql`${incidentVersions.side}`,
        sql`join ${incidentVersions} on ${incidentVersions.incidentId} = ${incidents.id} where ${holds}`,
      ),
      row(
        2,
        'mediated',
        sql`${incidentMediations.seq}`,
        sql`${incidentMediations.heldOn}`,
        both,
        ofIncident(incidentMediations),
      ),
      row(5, 'closed', sql`0`, sql`${incidents.closedOn}`, both, sql`where ${incidents.closedOn} is not null`),
      row(3, 'closed', sql`${reopened}`, sql`${incidentReopenings.closedOn}`, both, ofIncident(incidentReopenings)),
      row(4, 'reopened', sql`${reopened}`, sql`${incidentReopenings.reopenedOn}`, both, ofIncident(incidentReopenings)),
    ],
    sql` union all `,
  )
}

const facts = hot((db) =>
  db
    .select({ row: incidents, employerName: employers.name })
    .from(incidents)
    .leftJoin(placements, eq(placements.id, incidents.placementId))
    .leftJoin(establishments, eq(establishments.id, workplaceId))
    .leftJoin(employers, eq(employers.id, establishments.employerId))
    .where(sql`${incidents.id} in (select substr(value, 1, 36) from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

const numbered = sql`(select cast(substr(value, 38) as integer) from json_each(${sql.placeholder('ids')}))`
const versions = hot((db) =>
  db.select().from(incidentVersions).where(sql`${incidentVersions.seq} in ${numbered}`).prepare(),
)
const mediations = hot((db) =>
  db.select().from(incidentMediations).where(sql`${incidentMediations.seq} in ${numbered}`).prepare(),
)
const reopenings = hot((db) =>
  db.select().from(incidentReopenings).where(sql`${incidentReopenings.seq} in ${numbered}`).prepare(),
)

const NOTHING = { words: null, speaker: null, isReached: true, outcome: null }

/** By the name of the row and its step, such as `<incident> 4 told`. */
export function incidentLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, IncidentLine> {
  const asked = { ids: JSON.stringify(ids) }
  const found = new Map<string, IncidentLine>()
  for (const { row, employerName } of facts(db).all(asked)) {
    const { id: incidentId, kind, isSafetyEvent, lessons, closedOn } = row
    const common = { incidentId, kind, isSafetyEvent, employerName, ...NOTHING }
    const tell = (event: Event, number: number, told: Partial<typeof common> | IncidentLine['incident']) =>
      found.set(`${incidentId} ${number} ${event}`, { event, incident: { ...common, ...told } })
    tell('happened', 0, {})
    if (closedOn !== null) tell('closed', 0, { ...common, words: lessons })
    for (const { seq, incidentId: of, words, speaker, isReached } of versions(db).all(asked))
      if (of === incidentId) tell('told', seq, { ...common, words, speaker, isReached })
    for (const { seq, incidentId: of, agreed, outcome } of mediations(db).all(asked))
      if (of === incidentId) tell('mediated', seq, { ...common, words: agreed, outcome })
    for (const { seq, incidentId: of, reason, lessons: before } of reopenings(db).all(asked)) {
      if (of !== incidentId) continue
      tell('closed', seq, { ...common, words: before })
      tell('reopened', seq, { ...common, words: reason })
    }
  }
  return found
}
