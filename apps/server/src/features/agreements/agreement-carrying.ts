import type { Agreement } from '@tandem/contract/agreement-records'
import type { Endpoint } from '@tandem/contract/endpoint'
import { keptSignatures } from '@tandem/domain/agreements/commitments'
import type { AgreementContent } from '@tandem/domain/agreements/content'
import type { Call } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { partyFacts } from './agreement-standing.ts'
import { insertAct } from './agreement-writes.store.ts'
import type { AgreementRecord, PartyRecord } from './agreements.store.ts'

/** The signatures of the former version that stay when the latest one is sent with this content. */
function keptOf({ versions }: AgreementRecord, content: AgreementContent) {
  const [version, former] = versions
  if (former === undefined || former.content === null) return []
  const before = former.parties.map((record) => ({ ...record, ...partyFacts(record), record }))
  return keptSignatures({ content: former.content, parties: before }, { content, parties: version.parties }).map(
    ({ party, from }) => ({ party, from: from.record, formerNumber: former.number }),
  )
}

/** Whose signature on the former version stays, and whose is asked again, should the draft be sent as it is. */
export function signaturesBefore(
  record: AgreementRecord,
  content: AgreementContent,
): NonNullable<Agreement['draft']>['signatures'] {
  const kept = keptOf(record, content).map(({ from }) => from.id)
  const [, former] = record.versions
  return (former?.parties ?? []).flatMap((party) => {
    const { signedOn, revokedOn } = partyFacts(party)
    if (signedOn === null || revokedOn !== null) return []
    const { id, name, capacity } = party
    return [{ name, capacity, signedOn, stays: kept.includes(id) }]
  })
}

type Carrying = Pick<Call<Endpoint>, 'db' | 'newId'>

/** Carries over the signatures that stay; returns whose they are. Each says on which version it was given. */
export function carrySignatures(
  { db, newId }: Carrying,
  permit: Permit<'agreement:edit'>,
  record: AgreementRecord,
  content: AgreementContent,
): PartyRecord[] {
  return keptOf(record, content).flatMap(({ party, from, formerNumber }) => {
    const given = from.acts.find(({ act }) => act === 'signed')
    if (given === undefined) return []
    const { recordedByName: _name, recordedBy, ...act } = given
    const carriedFromVersion = given.carriedFromVersion ?? formerNumber
    insertAct(db, permit, { ...act, id: newId(), partyId: party.id, linkId: null, carriedFromVersion }, recordedBy)
    return [party]
  })
}
