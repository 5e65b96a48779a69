import type { DueAnswer } from '@tandem/domain/check-in-links'
import { and, asc, isNotNull, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { checkInLinks } from '../check-in-links/check-in-links.table.ts'

/** An answer by link that waits to be read, with what tells how it must be read. */
export type WaitingAnswer = DueAnswer & {
  readonly episodeId: string
  readonly name: string
  readonly wantsCall: boolean
  readonly isRefused: boolean
}

const waiting = hot((db) =>
  db
    .select({
      episodeId: checkInLinks.episodeId,
      linkId: checkInLinks.id,
      placementId: checkInLinks.placementId,
      party: checkInLinks.party,
      answeredOn: sql<string>`${checkInLinks.answeredOn}`,
      name: checkInLinks.recipientName,
      wantsCall: checkInLinks.wantsCall,
      isRefused: sql<number>`${checkInLinks.outcome} = 'refused'`.mapWith(Boolean),
    })
    .from(checkInLinks)
    .where(
      and(
        sql`${checkInLinks.episodeId} in (select value from json_each(${sql.placeholder('episodeIds')}))`,
        isNotNull(checkInLinks.answeredAt),
        isNull(checkInLinks.settledAt),
      ),
    )
    .orderBy(asc(checkInLinks.answeredAt))
    .prepare(),
)

/** Answers by link of these accompaniments that nobody has read, earliest first. */
export function waitingAnswersOf(db: Db, episodeIds: readonly string[]): WaitingAnswer[] {
  return waiting(db).all({ episodeIds: JSON.stringify(episodeIds) })
}
