import type {
  ContractSegmentFact,
  EpisodeFact,
  EstablishmentFact,
  PauseFact,
  PlacementFact,
  StatusCheckFact,
  SurveyFact,
} from '@tandem/domain/outcomes/facts'
import { type StatusAnswer, statusResult } from '@tandem/domain/status-checks'
import { and, asc, type Column, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm'
import { changes } from '../../audit/audit.table.ts'
import type { Connection, Db } from '../../db/open.ts'
import { establishments } from '../employers/employers.table.ts'
import { episodePauses, episodes } from '../episodes/episodes.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { satisfactionSurveys } from '../satisfaction/satisfaction.table.ts'
import { statusChecks } from '../status-checks/status-checks.table.ts'
import { isIn, isInScope, type OutcomeScope } from './outcome-scope.store.ts'

/** Facts are named and ordered as the engine of outcomes asks: rows of one table each, joined by it. */

type Query = { readonly toSQL: () => { readonly sql: string; readonly params: unknown[] } }

function named(columns: Readonly<Record<string, Column>>): Record<string, SQL.Aliased> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, sql`${column}`.as(name)]))
}

/**
 * Rows as the driver makes them, under the names of the query: tens of thousands of rows bear no second making. Danger:
 * columns that need decoding (JSON, booleans) come as they are kept.
 */
function factsFrom<Fact>({ $client }: Connection, query: Query): Fact[] {
  const { sql: text, params } = query.toSQL()
  return $client.prepare(text).all(...params) as Fact[]
}

/** The accompaniments that the question is about: a list in JSON, like every list below. */
export function episodeIdsIn(db: Db, scope: OutcomeScope): string {
  const ids = sql<string>`json_group_array(${episodes.id})`
  return db.select({ ids }).from(episodes).where(isInScope(scope)).get()?.ids ?? '[]'
}

export function episodeFacts(connection: Connection, episodeIds: string): EpisodeFact[] {
  const { id, workerId, enteredOn, situationAtEntry, exitedOn, exitReason } = episodes
  const columns = named({ id, workerId, enteredOn, situationAtEntry, exitedOn, exitReason })
  return factsFrom(connection, connection.select(columns).from(episodes).where(isIn(id, episodeIds)))
}

export function pauseFacts(connection: Connection, episodeIds: string): PauseFact[] {
  const { episodeId, fromOn, toOn } = episodePauses
  const columns = named({ episodeId, fromOn, toOn })
  return factsFrom(connection, connection.select(columns).from(episodePauses).where(isIn(episodeId, episodeIds)))
}

export function establishmentFacts(connection: Connection): EstablishmentFact[] {
  const { id, employerId } = establishments
  return factsFrom(connection, connection.select(named({ id, employerId })).from(establishments))
}

/** Every placement of these people, in the order in which they were created; where nobody came no job began. */
export function placementFacts(connection: Connection, workerIds: string): PlacementFact[] {
  const columns = named({
    id: placements.id,
    workerId: placements.workerId,
    type: placements.type,
    establishmentId: placements.establishmentId,
    userEstablishmentId: placements.userEstablishmentId,
    startedOn: placements.startedOn,
    endedOn: placements.endedOn,
    endReason: placements.endReason,
    paidMinutesTotal: placements.paidMinutesTotal,
    continuesPlacementId: placements.continuesPlacementId,
    employerContactRefusedOn: placements.employerContactRefusedOn,
  })
  const query = connection
    .select(columns)
    .from(placements)
    .where(and(isIn(placements.workerId, workerIds), or(isNull(placements.noShowOn), eq(placements.type, 'workTrial'))))
    .orderBy(asc(placements.createdAt), asc(placements.id))
  return factsFrom(connection, query)
}

export function segmentFacts(connection: Connection, placementIds: string): ContractSegmentFact[] {
  const { id, placementId, fromOn, toOn, weeklyMinutes } = contractSegments
  const query = connection
    .select(named({ placementId, fromOn, toOn, weeklyMinutes }))
    .from(contractSegments)
    .where(isIn(placementId, placementIds))
    .orderBy(asc(id))
  return factsFrom(connection, query)
}

/** What both sides said of the coaching in these accompaniments, voided forms apart. */
export function surveyFacts(connection: Connection, episodeIds: string): SurveyFact[] {
  const { id, episodeId, party, askedOn, answeredOn, outcome, mark, way } = satisfactionSurveys
  const answered = sql<string | null>`case when ${outcome} = 'answered' then ${answeredOn} end`.as('answeredOn')
  const query = connection
    .select({ ...named({ id, episodeId, party, sentOn: askedOn, score: mark, way }), answeredOn: answered })
    .from(satisfactionSurveys)
    .where(and(isIn(episodeId, episodeIds), isNull(satisfactionSurveys.voidedAt)))
    .orderBy(asc(id))
  return factsFrom(connection, query)
}

type StatusRow = Pick<StatusAnswer, 'placementId' | 'situationOn' | 'employed' | 'sameEmployer'> & {
  readonly workerId: string
}

/** What was told of the work of these people in after-care and at milestones, voided answers apart. */
export function statusCheckFacts(connection: Connection, workerIds: string): StatusCheckFact[] {
  const { placementId, situationOn, employed, sameEmployer } = statusChecks
  const query = connection
    .select(named({ workerId: episodes.workerId, placementId, situationOn, employed, sameEmployer }))
    .from(statusChecks)
    .innerJoin(episodes, eq(episodes.id, statusChecks.episodeId))
    .where(and(isIn(episodes.workerId, workerIds), isNull(statusChecks.voidedAt)))
    .orderBy(asc(statusChecks.recordedAt), asc(statusChecks.id))
  return factsFrom<StatusRow>(connection, query).map(({ employed, sameEmployer, ...check }) => ({
    ...check,
    result: statusResult({ employed, sameEmployer, placementId: check.placementId }),
  }))
}

/** Changes beyond which it is quicker to read everything again. */
const MOST_CHANGES = 500

/**
 * The nouns that were changed since, and the days of entries of the log, before and after; `days` is `null` where they
 * cannot be told.
 */
export function changedSince(db: Db, seq: number): { readonly nouns: string[]; readonly days: string[] | null } {
  const day = (side: 'before' | 'after') => sql<string | null>`${changes[side]} ->> '$.occurredOn'`
  const rows = db
    .select({ noun: changes.noun, before: day('before'), after: day('after') })
    .from(changes)
    .where(gt(changes.seq, seq))
    .limit(MOST_CHANGES + 1)
    .all()
  const ofLog = rows.filter(({ noun }) => noun === 'log-entries')
  const isTold = rows.length <= MOST_CHANGES && ofLog.every(({ after }) => after !== null)
  return {
    nouns: [...new Set(rows.map(({ noun }) => noun))],
    days: isTold
      ? [...new Set(ofLog.flatMap(({ before, after }) => [before, after].filter((one) => one !== null)))]
      : null,
  }
}
