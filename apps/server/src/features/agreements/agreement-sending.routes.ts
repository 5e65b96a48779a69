import { closeAgreementLink, renewAgreementLink } from '@tandem/contract/agreement-signing'
import { sendAgreement } from '@tandem/contract/agreements'
import type { Endpoint } from '@tandem/contract/endpoint'
import { AGREEMENT_LINK_DAYS, sideOfCapacity } from '@tandem/domain/agreements'
import { partiesRefusal } from '@tandem/domain/agreements/parties'
import { missingFields } from '@tandem/domain/agreements/sections'
import { outwardRefusal } from '@tandem/domain/outward'
import { refuse } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { linkExpiry } from '../../identity/tokens.ts'
import { carrySignatures } from './agreement-carrying.ts'
import { agreeGoalsNamed, refuseGoalsWithoutLevels } from './agreement-goals.ts'
import { freshAgreement, guardById, guardParty, refuseUnless } from './agreement-guard.ts'
import { closeLinksOfParty, insertAgreementLink } from './agreement-links.store.ts'
import { companiesRefusal, contentOf, hashOf, outwardOf } from './agreement-standing.ts'
import { countChange, fixContent } from './agreement-writes.store.ts'
import type { PartyRecord } from './agreements.store.ts'

type Making = Pick<Call<Endpoint>, 'db' | 'clock' | 'newId' | 'context'>

/** A link of its own for one party. The token leaves once, in the answer; only its hash stays. */
function madeLink({ db, clock, newId, context }: Making, permit: Permit<'agreement:edit'>, partyId: string) {
  const [token, createdAt] = [context.newToken(), clock.now()]
  const expiresAt = linkExpiry(createdAt, AGREEMENT_LINK_DAYS)
  insertAgreementLink(db, permit, { id: newId(), partyId, token, expiresAt, createdAt })
  return { partyId, path: `/sign#${token}`, expiresAt }
}

/** Whether a contact no longer works at the company: their links are dead from that day on. */
export function hasLeft({ contactLeftOn }: Pick<PartyRecord, 'contactLeftOn'>, today: string): boolean {
  return contactLeftOn !== null && contactLeftOn <= today
}

export function agreementSendingRoutes(serve: Serve): void {
  serve(sendAgreement, (call) => {
    const { db, params, body, clock, trace } = call
    const { agreementId } = params
    const { record, version, state, permit } = guardById(call, 'agreement:edit', agreementId)
    refuseUnless(state, 'draft')
    const refusal = partiesRefusal(record.agreement.kind, version.parties)
    if (refusal !== null) refuse(refusal)
    if (missingFields(version.sections, record.agreement.locale).length > 0) refuse('agreement-incomplete')
    refuseGoalsWithoutLevels(db, record, version, clock.today())
    if (companiesRefusal(record, version) !== null) refuse('contact-refused')
    if (!countChange(db, permit, agreementId, body.version))
      refuse('stale', { current: freshAgreement(call, agreementId) })
    const content = contentOf(db, record, version, clock.today())
    const contentHash = hashOf(content)
    fixContent(db, permit, version.id, { content, contentHash, sentOn: clock.today() })
    const carried = carrySignatures(call, permit, record, content)
    const links = version.parties
      .filter((party) => !carried.includes(party))
      .filter((party) => party.memberId === null && !hasLeft(party, clock.today()))
      .map((party) => madeLink(call, permit, party.id))
    const after = {
      versionNumber: version.number,
      contentHash,
      links: links.length,
      carried: carried.map(({ capacity }) => capacity),
    }
    const { workerId } = record
    trace.changed({ noun: 'agreements', recordId: agreementId, workerId, before: { state }, after })
    agreeGoalsNamed(call, permit, agreementId)
    return { agreement: freshAgreement(call, agreementId), links }
  })

  serve(renewAgreementLink, (call) => {
    const { db, params, body, clock, trace } = call
    const { record, party, permit } = guardParty(call, params.partyId, 'link')
    const agreementId = record.agreement.id
    if (sideOfCapacity(party.capacity) === 'employer' && outwardRefusal(outwardOf(record, party.capacity)) !== null)
      refuse('contact-refused')
    if (hasLeft(party, clock.today())) refuse('contact-left')
    if (!countChange(db, permit, agreementId, body.version))
      refuse('stale', { current: freshAgreement(call, agreementId) })
    const link = madeLink(call, permit, party.id)
    const after = { link: party.capacity, expiresAt: link.expiresAt }
    trace.changed({ noun: 'agreements', recordId: agreementId, workerId: record.workerId, before: null, after })
    return { agreement: freshAgreement(call, agreementId), link }
  })

  serve(closeAgreementLink, (call) => {
    const { db, params, clock, trace } = call
    const { record, party, permit } = guardParty(call, params.partyId, null)
    const agreementId = record.agreement.id
    closeLinksOfParty(db, party.id, clock.now())
    countChange(db, permit, agreementId, null)
    const before = { link: party.capacity, expiresAt: party.link?.expiresAt ?? null }
    trace.changed({ noun: 'agreements', recordId: agreementId, workerId: record.workerId, before, after: null })
    return freshAgreement(call, agreementId)
  })
}
