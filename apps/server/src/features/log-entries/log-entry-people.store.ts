import { asc, eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { isAssignedThis, isReadableThis, type VisibilityValues } from '../../identity/visibility.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'

const among = (column: typeof episodes.id | typeof placements.id) =>
  sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`

const people = hot((db) =>
  db
    .select({
      episodeId: episodes.id,
      workerId: episodes.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
      isReadable: sql<boolean>`${isReadableThis}`.mapWith(Boolean),
      isAssigned: sql<boolean>`${isAssignedThis}`.mapWith(Boolean),
    })
    .from(episodes)
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .where(among(episodes.id))
    .orderBy(asc(workers.lastName), asc(workers.firstName))
    .prepare(),
)

const companies = hot((db) =>
  db
    .select({ placementId: placements.id, name: employers.name })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(among(placements.id))
    .prepare(),
)

const once = (ids: readonly string[]) => JSON.stringify([...new Set(ids)])

/** Who these accompaniments are of, whether the reader may open their file and coaches them today, and their place by name. */
export function peopleOf(db: Db, sees: VisibilityValues, episodeIds: readonly string[]) {
  const rows = people(db).all({ ...sees, ids: once(episodeIds) })
  return new Map(rows.map((row, place) => [row.episodeId, { place, ...row }]))
}

/** The company of each of these jobs: the one where the work is done. */
export function employerNamesOf(db: Db, placementIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = placementIds.length === 0 ? [] : companies(db).all({ ids: once(placementIds) })
  return new Map(rows.map(({ placementId, name }) => [placementId, name]))
}
