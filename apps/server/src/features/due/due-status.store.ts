import type { StatusAnswer } from '@tandem/domain/status-checks'
import { and, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { statusChecks } from '../status-checks/status-checks.table.ts'

const told = hot((db) =>
  db
    .select({
      episodeId: statusChecks.episodeId,
      kind: statusChecks.kind,
      number: statusChecks.number,
      placementId: statusChecks.placementId,
      situationOn: statusChecks.situationOn,
      employed: statusChecks.employed,
      sameEmployer: statusChecks.sameEmployer,
    })
    .from(statusChecks)
    .where(
      and(
        sql`${statusChecks.episodeId} in (select value from json_each(${sql.placeholder('episodeIds')}))`,
        isNull(statusChecks.voidedAt),
      ),
    )
    .prepare(),
)

/** What was told in these accompaniments of whether somebody is still at work. */
export function statusAnswersOf(
  db: Db,
  episodeIds: readonly string[],
): (StatusAnswer & { readonly episodeId: string })[] {
  return told(db).all({ episodeIds: JSON.stringify(episodeIds) })
}
