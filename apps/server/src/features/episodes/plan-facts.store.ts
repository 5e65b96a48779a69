import { JOB_TYPES } from '@tandem/domain/placements'
import type { WorkedStretch } from '@tandem/domain/plan-hours'
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { logParts } from '../log-entries/log-entries.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { episodePauses, episodes } from './episodes.table.ts'

const placed = (name: string) => sql.placeholder(name)

const pauses = hot((db) =>
  db
    .select({ pauseId: episodePauses.id, fromOn: episodePauses.fromOn, toOn: episodePauses.toOn })
    .from(episodePauses)
    .where(eq(episodePauses.episodeId, placed('episodeId')))
    .orderBy(asc(episodePauses.fromOn))
    .prepare(),
)

/** The pauses of an accompaniment, oldest first. */
export function pausesOf(db: Db, episodeId: string) {
  return pauses(db).all({ episodeId })
}

const stretches = hot((db) =>
  db
    .select({
      placementId: placements.id,
      jobStartedOn: placements.startedOn,
      endedOn: placements.endedOn,
      fromOn: contractSegments.fromOn,
      toOn: contractSegments.toOn,
      weeklyMinutes: contractSegments.weeklyMinutes,
    })
    .from(contractSegments)
    .innerJoin(placements, eq(placements.id, contractSegments.placementId))
    .innerJoin(episodes, eq(episodes.workerId, placements.workerId))
    .where(
      and(
        eq(episodes.id, placed('episodeId')),
        isNotNull(placements.startedOn),
        inArray(placements.type, [...JOB_TYPES]),
      ),
    )
    .orderBy(asc(contractSegments.fromOn))
    .prepare(),
)

/** The contracts of the person over time: of one job, or of all when none is named. */
export function workedStretchesOf(db: Db, episodeId: string, placementId: string | null): WorkedStretch[] {
  return stretches(db)
    .all({ episodeId })
    .filter((row) => placementId === null || row.placementId === placementId)
    .map(({ jobStartedOn, endedOn, fromOn, toOn, weeklyMinutes }) => ({
      jobStartedOn: jobStartedOn ?? fromOn,
      fromOn,
      toOn: toOn === null || (endedOn !== null && endedOn < toOn) ? endedOn : toOn,
      weeklyMinutes,
    }))
}

/** Held shares of the log: desk work counts, travel does not. Source: indicators.md A9. */
const counted = hot((db) =>
  db
    .select({
      minutes: sql<number>`coalesce(sum(${logParts.minutes}), 0)`,
      entries: sql<number>`count(*)`,
    })
    .from(logParts)
    .where(
      and(
        eq(logParts.episodeId, placed('episodeId')),
        sql`${logParts.occurredOn} >= ${placed('fromOn')}`,
        sql`${logParts.occurredOn} <= ${placed('toOn')}`,
        eq(logParts.isHeld, true),
      ),
    )
    .prepare(),
)

const [FIRST_DAY, LAST_DAY] = ['0000-01-01', '9999-12-31']

/** Counted minutes and entries of an accompaniment between two days, both included; `null` has no bound. */
export function countedBetween(db: Db, episodeId: string, fromOn: string | null, toOn: string | null) {
  return (
    counted(db).get({ episodeId, fromOn: fromOn ?? FIRST_DAY, toOn: toOn ?? LAST_DAY }) ?? { minutes: 0, entries: 0 }
  )
}
