import type { TimelineItem } from '@tandem/contract/timeline'
import { CAPACITIES, sideOfCapacity } from '@tandem/domain/agreements'
import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { agreementActs, agreementParties, agreements, agreementVersions } from '../agreements/agreements.table.ts'
import { episodes } from '../episodes/episodes.table.ts'

type AgreementLine = Pick<Extract<TimelineItem, { what: 'agreement' }>, 'event' | 'agreement'>

/** The side of each capacity, as the rule has it. */
const sideCase = sql.join(
  CAPACITIES.map((capacity) => sql`when ${sql.raw(`'${capacity}'`)} then ${sql.raw(`'${sideOfCapacity(capacity)}'`)}`),
  sql` `,
)

/** Signatures, refusals and withdrawals, each on the side of its party: rows of the timeline. One that stayed is told once. */
export function agreementEvents(episodeId: SQLWrapper): SQL {
  return sql`select 'agreement', ${agreementActs.id}, ${agreementActs.act}, ${agreementActs.actOn},
      case ${agreementParties.capacity} ${sideCase} end, '00:00 ' || ${agreementActs.id}
    from ${agreements}
      join ${agreementVersions} on ${agreementVersions.agreementId} = ${agreements.id}
      join ${agreementParties} on ${agreementParties.versionId} = ${agreementVersions.id}
      join ${agreementActs} on ${agreementActs.partyId} = ${agreementParties.id}
    where ${agreements.episodeId} = ${episodeId} and ${agreementActs.carriedFromVersion} is null`
}

const details = hot((db) =>
  db
    .select({
      actId: agreementActs.id,
      event: agreementActs.act,
      words: agreementActs.words,
      name: agreementParties.name,
      capacity: agreementParties.capacity,
      versionNumber: agreementVersions.number,
      agreementId: agreements.id,
      number: agreements.number,
      kind: agreements.kind,
      workerId: episodes.workerId,
    })
    .from(agreementActs)
    .innerJoin(agreementParties, eq(agreementParties.id, agreementActs.partyId))
    .innerJoin(agreementVersions, eq(agreementVersions.id, agreementParties.versionId))
    .innerJoin(agreements, eq(agreements.id, agreementVersions.agreementId))
    .innerJoin(episodes, eq(episodes.id, agreements.episodeId))
    .where(sql`${agreementActs.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

export function agreementLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, AgreementLine> {
  const rows = details(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map(({ actId, event, ...agreement }) => [actId, { event, agreement }]))
}
