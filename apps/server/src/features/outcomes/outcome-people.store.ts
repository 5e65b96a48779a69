import type { ConsentFacts } from '@tandem/domain/consents'
import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../../db/open.ts'
import { isReadable, type VisibilityValues } from '../../identity/visibility.ts'
import { consents } from '../consents/consents.table.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'
import { isIn } from './outcome-scope.store.ts'

export type PersonName = { readonly workerId: string; readonly firstName: string; readonly lastName: string }

const later = alias(episodes, 'later')

/** Those of these people whose file the asker may open, by name: their latest accompaniment decides. */
export function readablePeople(db: Db, workerIds: string, visibility: VisibilityValues): PersonName[] {
  return db
    .select({ workerId: workers.id, firstName: workers.firstName, lastName: workers.lastName })
    .from(workers)
    .innerJoin(episodes, eq(episodes.workerId, workers.id))
    .where(
      and(
        isIn(workers.id, workerIds),
        isReadable,
        sql`not exists (select 1 from ${episodes} later where ${later.workerId} = ${episodes.workerId}
          and (${later.enteredOn}, ${later.id}) > (${episodes.enteredOn}, ${episodes.id}))`,
      ),
    )
    .orderBy(workers.lastName, workers.firstName, workers.id)
    .prepare()
    .all(visibility)
}

/** Where these placements are. */
export function employersOfPlacements(db: Db, placementIds: string): ReadonlyMap<string, string> {
  const rows = db
    .select({ placementId: placements.id, name: employers.name })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(isIn(placements.id, placementIds))
    .all()
  return new Map(rows.map(({ placementId, name }) => [placementId, name]))
}

/** What these people answered, in the order in which it was written down. */
export function consentsOfPeople(db: Db, workerIds: string): (ConsentFacts & { readonly workerId: string })[] {
  const { workerId, purpose, act, happenedOn, untilOn } = consents
  return db
    .select({ workerId, purpose, act, happenedOn, untilOn })
    .from(consents)
    .where(isIn(workerId, workerIds))
    .orderBy(asc(consents.seq))
    .all()
}
