import type { TimelineItem } from '@tandem/contract/timeline'
import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { divergenceTalks } from '../divergence-talks/divergence-talks.table.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'

type TalkLine = Extract<TimelineItem, { what: 'talk' }>['talk']

/** Talks of three, voided ones included: rows of the timeline. */
export function talkEvents(episodeId: SQLWrapper): SQL {
  return sql`select 'talk', ${divergenceTalks.id}, 'held', ${divergenceTalks.heldOn}, 'both',
      '00:00 ' || ${divergenceTalks.id}
    from ${divergenceTalks} where ${divergenceTalks.episodeId} = ${episodeId}`
}

const details = hot((db) =>
  db
    .select({ row: divergenceTalks, employerName: employers.name, memberName: members.name })
    .from(divergenceTalks)
    .innerJoin(placements, eq(placements.id, divergenceTalks.placementId))
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .innerJoin(members, eq(members.id, divergenceTalks.memberId))
    .where(sql`${divergenceTalks.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

export function talkLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, TalkLine> {
  const rows = details(db).all({ ids: JSON.stringify(ids) })
  return new Map(
    rows.map(({ row: { id, outcome, words, untilOn, items, voidedAt, voidReason }, ...names }) => [
      id,
      { talkId: id, outcome, words, untilOn, items, voidedAt, voidReason, ...names },
    ]),
  )
}
