import type { Agreement } from '@tandem/contract/agreement-records'
import type { Endpoint } from '@tandem/contract/endpoint'
import { type AgreementState, askRefusal, type PartyAsk } from '@tandem/domain/agreements'
import { permittedActions } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Call } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { partyFacts, stateOf } from './agreement-standing.ts'
import { agreementFrom } from './agreement-view.ts'
import { type AgreementRecord, agreementOf, agreementOfParty } from './agreements.store.ts'

type Asking = Pick<Call<Endpoint>, 'db' | 'actor' | 'clock'>

/** An agreement with the permit to act on it; 404 where the file is not the actor's to open. */
export function guardAgreement<Action extends 'file:read' | 'agreement:edit'>(
  { db, actor, clock }: Asking,
  action: Action,
  record: AgreementRecord | undefined,
) {
  if (record === undefined) refuse('not-found')
  const episode = guardedEpisode(db, record.agreement.episodeId, clock.today()) ?? refuse('not-found')
  const permit = authorize(actor, action, episode)
  const [version] = record.versions
  return { record, version, episode, permit, state: stateOf(record, version, clock.today()) }
}

export function guardById<Action extends 'file:read' | 'agreement:edit'>(
  asking: Asking,
  action: Action,
  agreementId: string,
) {
  return guardAgreement(asking, action, agreementOf(asking.db, agreementId, asking.clock.now()))
}

/** Somebody who takes part in the latest version; an earlier one is no longer acted on. */
export function guardParty(asking: Asking, partyId: string, ask: PartyAsk | null) {
  const guarded = guardAgreement(asking, 'agreement:edit', agreementOfParty(asking.db, partyId, asking.clock.now()))
  const party = guarded.version.parties.find((one) => one.id === partyId) ?? refuse('agreement-not-open')
  const refusal = ask === null ? null : askRefusal(ask, partyFacts(party), guarded.state)
  if (refusal !== null) refuse(refusal)
  return { ...guarded, party }
}

/** The agreement as it is stored now, for whoever may read it. */
export function freshAgreement({ db, actor, clock }: Asking, agreementId: string): Agreement {
  const record = agreementOf(db, agreementId, clock.now()) ?? refuse('not-found')
  return agreementFrom(db, record, mayEdit(db, actor, record, clock.today()), clock.today())
}

export function mayEdit(db: Db, actor: SignedIn, record: AgreementRecord, today: string): boolean {
  const episode = guardedEpisode(db, record.agreement.episodeId, today)
  return episode !== undefined && permittedActions(actor, episode).includes('agreement:edit')
}

export function refuseUnless(state: AgreementState, wanted: AgreementState): void {
  if (state !== wanted) refuse('agreement-not-open')
}
