import { agreementState, type Capacity, isAwaited, sideOfCapacity } from '@tandem/domain/agreements'
import type { DueAgreement } from '@tandem/domain/due/agreements'
import { outwardRefusal, towardAgency } from '@tandem/domain/outward'
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import {
  agreementActs,
  agreementParties,
  agreementReminders,
  agreements,
  agreementVersions,
} from '../agreements/agreements.table.ts'
import { placements } from '../placements/placements.table.ts'

/** An agreement that waits for signatures, with whose they are, or to which somebody named said no. */
export type AwaitingAgreement = DueAgreement & {
  readonly episodeId: string
  readonly number: string
  readonly names: readonly string[]
}

const actOn = (act: 'signed' | 'refused' | 'revoked') =>
  sql<string | null>`(select ${agreementActs.actOn} from ${agreementActs}
    where ${agreementActs.partyId} = ${agreementParties.id} and ${agreementActs.act} = ${sql.raw(`'${act}'`)})`

/** The parties of every version that was sent and not overtaken. */
const parties = hot((db) =>
  db
    .select({
      episodeId: agreements.episodeId,
      agreementId: agreements.id,
      number: agreements.number,
      placementId: agreements.placementId,
      endedOn: agreements.endedOn,
      sentOn: agreementVersions.sentOn,
      fallenOn: agreementVersions.fallenOn,
      effectiveToOn: agreementVersions.effectiveToOn,
      name: agreementParties.name,
      capacity: agreementParties.capacity,
      participation: agreementParties.participation,
      joinedOn: agreementParties.joinedOn,
      signedOn: actOn('signed'),
      refusedOn: actOn('refused'),
      revokedOn: actOn('revoked'),
      remindedOn: sql<string | null>`(select max(${agreementReminders.remindedOn}) from ${agreementReminders}
        where ${agreementReminders.partyId} = ${agreementParties.id})`,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      coachVisibility: placements.coachVisibility,
      isAgencyApart: placements.isAgencyApart,
      agencyContactRefusedOn: placements.agencyContactRefusedOn,
      userEstablishmentId: placements.userEstablishmentId,
    })
    .from(agreements)
    .innerJoin(agreementVersions, eq(agreementVersions.agreementId, agreements.id))
    .innerJoin(agreementParties, eq(agreementParties.versionId, agreementVersions.id))
    .leftJoin(placements, eq(placements.id, agreements.placementId))
    .where(
      and(
        sql`${agreements.episodeId} in (select value from json_each(${sql.placeholder('episodeIds')}))`,
        isNull(agreementVersions.fallenOn),
        isNotNull(agreementVersions.sentOn),
      ),
    )
    .orderBy(asc(agreements.number), asc(agreementParties.position))
    .prepare(),
)

type Row = ReturnType<ReturnType<typeof parties>['all']>[number]

function awaiting(rows: readonly [Row, ...Row[]], today: string): AwaitingAgreement[] {
  const [{ episodeId, agreementId, number, placementId, sentOn, fallenOn, endedOn, effectiveToOn, ...first }] = rows
  const state = agreementState({ sentOn, fallenOn, endedOn, effectiveToOn, parties: rows }, today)
  const job = {
    employerContactRefusedOn: first.employerContactRefusedOn,
    coachVisibility: first.coachVisibility ?? ('openly' as const),
    isAgencyApart: first.isAgencyApart ?? false,
    agencyContactRefusedOn: first.agencyContactRefusedOn,
  }
  const toward = (capacity: Capacity) =>
    capacity === 'employer' && first.userEstablishmentId !== null ? towardAgency(job) : job
  const against = rows.find(({ refusedOn, revokedOn }) => (revokedOn ?? refusedOn) !== null)
  if (sentOn !== null && against !== undefined && outwardRefusal(job) === null) {
    const againstOn = against.revokedOn ?? against.refusedOn
    const told = { remindedOn: null, awaits: [], againstOn, names: [against.name] }
    return endedOn === null ? [{ episodeId, agreementId, number, placementId, sentOn, ...told }] : []
  }
  const awaited = rows
    .filter((row) => isAwaited(row, state))
    .map((row) => ({ ...row, side: sideOfCapacity(row.capacity) }))
    .filter(({ side, capacity }) => side !== 'employer' || outwardRefusal(toward(capacity)) === null)
  if (sentOn === null || awaited.length === 0) return []
  const reminded = awaited.map((row) => row.remindedOn)
  const remindedOn = reminded.includes(null) ? null : (reminded.sort()[0] ?? null)
  const awaits = awaited.map(({ side }) => side)
  const names = awaited.map(({ name }) => name)
  const sinceOn = awaited.map(({ joinedOn }) => joinedOn ?? sentOn).sort()[0] ?? sentOn
  return [{ episodeId, agreementId, number, placementId, sentOn: sinceOn, remindedOn, awaits, names }]
}

/** Agreements of these accompaniments that wait for somebody who may be asked, or to which somebody said no; by the rule that says where each stands. */
export function awaitingAgreementsOf(db: Db, episodeIds: readonly string[], today: string): AwaitingAgreement[] {
  const byAgreement = new Map<string, [Row, ...Row[]]>()
  for (const row of parties(db).all({ episodeIds: JSON.stringify(episodeIds) })) {
    const known = byAgreement.get(row.agreementId)
    if (known === undefined) byAgreement.set(row.agreementId, [row])
    else known.push(row)
  }
  return [...byAgreement.values()].flatMap((rows) => awaiting(rows, today))
}
