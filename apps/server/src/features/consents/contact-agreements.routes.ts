import type { recordConsent } from '@tandem/contract/consents'
import { askRefusal } from '@tandem/domain/agreements'
import { CONTACT_WITHDRAWN } from '@tandem/domain/agreements/content-words'
import { EMPLOYER_KINDS } from '@tandem/domain/agreements/parties'
import type { Db } from '../../db/open.ts'
import type { Call } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { partyFacts, stateOf } from '../agreements/agreement-standing.ts'
import { closeLinksOfVersion, countChange, insertAct } from '../agreements/agreement-writes.store.ts'
import { type AgreementRecord, agreementsOf, type PartyRecord } from '../agreements/agreements.store.ts'

/** What the person can still do against an agreement: take a signature back, or not give it. */
function actAgainst(record: AgreementRecord, party: PartyRecord, today: string): 'revoked' | 'refused' | null {
  const state = stateOf(record, record.versions[0], today)
  const facts = partyFacts(party)
  if (askRefusal('revoke', facts, state) === null) return 'revoked'
  return askRefusal('refuse', facts, state) === null ? 'refused' : null
}

/** Agreements of the three parties that were sent and that the person can still say no to. */
export function agreementsToStop(db: Db, episodeId: string, now: string, today: string) {
  return agreementsOf(db, episodeId, now)
    .filter(({ agreement }) => EMPLOYER_KINDS.includes(agreement.kind))
    .flatMap((record) => {
      const party = record.versions[0].parties.find(({ capacity }) => capacity === 'worker')
      const act = party === undefined ? null : actAgainst(record, party, today)
      return party === undefined || act === null ? [] : [{ record, party, act }]
    })
}

type Writing = Pick<Call<typeof recordConsent>, 'db' | 'clock' | 'newId' | 'trace'>

/**
 * The person no longer stands in an agreement with an employer who may not be contacted; all its links die. What they
 * said of their reasons stays with the consent: an agreement has other readers.
 */
export function stopAgreements({ db, clock, newId, trace }: Writing, permit: Permit<'agreement:edit'>, on: string) {
  for (const { record, party, act } of agreementsToStop(db, permit.episodeId, clock.now(), clock.today())) {
    const [version] = record.versions
    const { agreement, workerId } = record
    const earliest = (act === 'revoked' ? partyFacts(party).signedOn : version.sentOn) ?? on
    const actOn = on < earliest ? earliest : on
    const words = CONTACT_WITHDRAWN[agreement.locale]
    insertAct(db, permit, {
      id: newId(),
      partyId: party.id,
      act,
      actOn,
      method: 'paper',
      typedName: party.name,
      words,
      recordedAt: clock.now(),
    })
    closeLinksOfVersion(db, version.id, clock.now())
    countChange(db, permit, agreement.id, null)
    const after = { [act]: party.capacity, on: actOn, words }
    trace.changed({ noun: 'agreements', recordId: agreement.id, workerId, before: null, after })
  }
}
