import {
  editPartyContact,
  noteReminder,
  refuseAgreement,
  revokeAgreement,
  signAgreement,
} from '@tandem/contract/agreement-signing'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { attachmentsOf } from '../attachments/attachments.store.ts'
import { agreeGoalsNamed } from './agreement-goals.ts'
import { freshAgreement, guardParty } from './agreement-guard.ts'
import { closeLinksOfParty } from './agreement-links.store.ts'
import { partyFacts } from './agreement-standing.ts'
import { closeLinksOfVersion, countChange, insertAct, insertReminder, updateReach } from './agreement-writes.store.ts'

/** A fact of the past, and not of a time before what it is about. */
function refuseDay(on: string, earliest: string | null, today: string, pointer: string): void {
  if (on > today) refuseField('date-in-future', pointer)
  if (earliest !== null && on < earliest) refuseField('signed-before-sent', pointer)
}

/** A scan is a file of the same agreement that is still there. */
function refuseStrangeScan(db: Db, agreementId: string, scanAttachmentId: string | null): void {
  if (scanAttachmentId === null) return
  const there = attachmentsOf(db, 'agreement', agreementId).find((file) => file.attachmentId === scanAttachmentId)
  if (there === undefined || there.voidedAt !== null) refuse('not-found')
}

export function agreementSigningRoutes(serve: Serve): void {
  serve(signAgreement, (call) => {
    const { db, actor, params, body, clock, newId, trace } = call
    const { record, version, party, permit } = guardParty(call, params.partyId, 'sign')
    const { onBehalf, signedOn, ...signature } = body
    const isOwnHand = onBehalf === null && body.method === 'screen'
    if (isOwnHand && party.memberId !== null && party.memberId !== actor.id) refuse('not-allowed')
    if (onBehalf !== null && !onBehalf.isInformed) refuseField('not-informed', '/onBehalf/isInformed')
    const on = body.method === 'screen' ? clock.today() : signedOn
    refuseDay(on, version.sentOn, clock.today(), '/signedOn')
    const { scanAttachmentId = null } = body
    refuseStrangeScan(db, record.agreement.id, scanAttachmentId)
    insertAct(db, permit, {
      ...signature,
      id: newId(),
      partyId: party.id,
      act: 'signed',
      actOn: on,
      onBehalfReason: onBehalf?.reason ?? null,
      recordedAt: clock.now(),
    })
    closeLinksOfParty(db, party.id, clock.now())
    agreeGoalsNamed(call, permit, record.agreement.id)
    countChange(db, permit, record.agreement.id, null)
    const after = { signed: party.capacity, on, method: body.method, onBehalf: onBehalf?.reason ?? null }
    const { workerId, agreement } = record
    trace.changed({ noun: 'agreements', recordId: agreement.id, workerId, before: null, after })
    return freshAgreement(call, agreement.id)
  })

  for (const [operation, ask, act] of [
    [refuseAgreement, 'refuse', 'refused'],
    [revokeAgreement, 'revoke', 'revoked'],
  ] as const)
    serve(operation, (call) => {
      const { db, params, body, clock, newId, trace } = call
      const { record, version, party, permit } = guardParty(call, params.partyId, ask)
      const earliest = act === 'revoked' ? partyFacts(party).signedOn : version.sentOn
      refuseDay(body.saidOn, earliest, clock.today(), '/saidOn')
      insertAct(db, permit, {
        id: newId(),
        partyId: party.id,
        act,
        actOn: body.saidOn,
        method: 'paper',
        typedName: party.name,
        words: body.words,
        recordedAt: clock.now(),
      })
      closeLinksOfVersion(db, version.id, clock.now())
      countChange(db, permit, record.agreement.id, null)
      const after = { [act]: party.capacity, on: body.saidOn, words: body.words }
      const { workerId, agreement } = record
      trace.changed({ noun: 'agreements', recordId: agreement.id, workerId, before: null, after })
      return freshAgreement(call, agreement.id)
    })

  serve(noteReminder, (call) => {
    const { db, params, body, clock, newId, trace } = call
    const { record, version, party, permit } = guardParty(call, params.partyId, 'remind')
    refuseDay(body.remindedOn, version.sentOn, clock.today(), '/remindedOn')
    insertReminder(db, permit, { ...body, id: newId(), partyId: party.id, recordedAt: clock.now() })
    countChange(db, permit, record.agreement.id, null)
    const after = { reminded: party.capacity, ...body }
    const { workerId, agreement } = record
    trace.changed({ noun: 'agreements', recordId: agreement.id, workerId, before: null, after })
    return freshAgreement(call, agreement.id)
  })

  serve(editPartyContact, (call) => {
    const { db, params, body, trace } = call
    const { version: counted, ...facts } = body
    const { record, party, permit } = guardParty(call, params.partyId, null)
    const { workerId, agreement } = record
    if (!countChange(db, permit, agreement.id, counted))
      refuse('stale', { current: freshAgreement(call, agreement.id) })
    updateReach(db, permit, party.id, facts)
    const before = { reach: party.reach, locale: party.locale }
    trace.changed({ noun: 'agreements', recordId: agreement.id, workerId, before, after: facts })
    return freshAgreement(call, agreement.id)
  })
}
