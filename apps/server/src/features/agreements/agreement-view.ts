import type {
  Agreement,
  AgreementParty,
  AgreementSummary,
  AgreementVersion,
  AwaitedParty,
} from '@tandem/contract/agreement-records'
import {
  type AgreementState,
  askRefusal,
  isAwaited,
  isSignatory,
  type PartyAsk,
  sideOfCapacity,
  signedByAllOn,
} from '@tandem/domain/agreements'
import { type ContactPage, contactPagesOf } from '@tandem/domain/agreements/told'
import type { Db } from '../../db/open.ts'
import { attachmentsOf } from '../attachments/attachments.store.ts'
import { draftOf } from './agreement-draft.ts'
import { actOf, companiesRefusal, contentOf, partyFacts, stateOf } from './agreement-standing.ts'
import type { AgreementRecord, PartyRecord, VersionRecord } from './agreements.store.ts'

const ASKS: readonly PartyAsk[] = ['sign', 'refuse', 'revoke', 'remind', 'link']

function saidBy(party: PartyRecord, act: 'refused' | 'revoked') {
  const found = actOf(party, act)
  if (found === undefined) return null
  return { on: found.actOn, words: found.words ?? '', recordedByName: found.recordedByName }
}

function signedBy(party: PartyRecord): AgreementParty['signed'] {
  const found = actOf(party, 'signed')
  if (found === undefined) return null
  const { actOn, recordedAt, method, typedName, strokes, place, interpreterName, recordedByName } = found
  const { onBehalfReason, scanAttachmentId, carriedFromVersion } = found
  const onBehalf = onBehalfReason === null ? null : { reason: onBehalfReason, byName: recordedByName ?? '' }
  const given = { on: actOn, at: recordedAt, method, typedName, strokes, place, interpreterName }
  return { ...given, onBehalf, recordedByName, scanAttachmentId, carriedFromVersion }
}

/** Those of the signature block, in its order, with what each did. */
export function signatoriesOf({ parties }: VersionRecord) {
  return parties.filter(isSignatory).map(toldBy)
}

function toldBy(party: PartyRecord) {
  const { refusedOn, revokedOn } = partyFacts(party)
  return { name: party.name, signed: signedBy(party), refusedOn, revokedOn }
}

/** The pages of those who took over from a contact who left. */
export function contactPagesIn({ parties }: VersionRecord): ContactPage[] {
  return contactPagesOf(parties).map(({ party, formerName, joinedOn }) => {
    const { capacity, functionLabel } = party
    return { ...toldBy(party), capacity, functionLabel, formerName, joinedOn }
  })
}

function partyFrom(party: PartyRecord, state: AgreementState): AgreementParty {
  const { id, capacity, participation, name, functionLabel, scope, contactId, memberId, reach, locale, link } = party
  const { joinedOn } = party
  const facts = partyFacts(party)
  return {
    partyId: id,
    capacity,
    participation,
    joinedOn,
    name,
    functionLabel,
    scope,
    contactId,
    memberId,
    reach,
    locale,
    side: sideOfCapacity(capacity),
    signed: signedBy(party),
    refused: saidBy(party, 'refused'),
    revoked: saidBy(party, 'revoked'),
    link: link === null ? null : { createdAt: link.createdAt, expiresAt: link.expiresAt },
    reminders: party.reminders.map(({ remindedOn, channel, byName }) => ({ remindedOn, channel, byName })),
    asks: ASKS.filter((ask) => askRefusal(ask, facts, state) === null),
  }
}

function versionFrom(db: Db, record: AgreementRecord, version: VersionRecord, today: string): AgreementVersion {
  const { number, sentOn, fallenOn, effectiveFromOn, effectiveToOn, contentHash } = version
  const state = stateOf(record, version, today)
  return {
    versionNumber: number,
    state,
    sentOn,
    fallenOn,
    effectiveFromOn,
    effectiveToOn,
    content: version.content ?? contentOf(db, record, version, today),
    contentHash,
    parties: version.parties.map((party) => partyFrom(party, state)),
  }
}

/** Whose signature is waited for in the latest version. */
export function awaitedOf(record: AgreementRecord, today: string): AwaitedParty[] {
  const [version] = record.versions
  const state = stateOf(record, version, today)
  return version.parties
    .filter((party) => isAwaited(partyFacts(party), state))
    .map((party) => ({
      partyId: party.id,
      name: party.name,
      capacity: party.capacity,
      side: sideOfCapacity(party.capacity),
      sinceOn: party.joinedOn ?? version.sentOn ?? today,
      remindedOn: party.reminders[0]?.remindedOn ?? null,
    }))
}

function againstOf({ parties }: VersionRecord): AgreementSummary['against'] {
  for (const party of parties) {
    const said = saidBy(party, 'revoked') ?? saidBy(party, 'refused')
    if (said !== null) return { name: party.name, on: said.on, words: said.words }
  }
  return null
}

export function summaryOf(record: AgreementRecord, today: string): AgreementSummary {
  const { agreement, employerName } = record
  const [version] = record.versions
  return {
    agreementId: agreement.id,
    kind: agreement.kind,
    number: agreement.number,
    versionNumber: version.number,
    state: stateOf(record, version, today),
    placementId: agreement.placementId,
    employerName,
    sentOn: version.sentOn,
    signedOn: signedByAllOn(version.parties.map(partyFacts)),
    effectiveFromOn: version.effectiveFromOn,
    effectiveToOn: version.effectiveToOn,
    endedOn: agreement.endedOn,
    awaited: awaitedOf(record, today),
    against: againstOf(version),
  }
}

export function agreementFrom(db: Db, record: AgreementRecord, mayEdit: boolean, today: string): Agreement {
  const { agreement, workerId, workerName, employerId, userEmployerId, versions } = record
  const { episodeId, planId, locale, endReason, version } = agreement
  return {
    ...summaryOf(record, today),
    episodeId,
    workerId,
    workerName,
    employerId,
    userEmployerId,
    planId,
    locale,
    endReason,
    versions: versions.map((one) => versionFrom(db, record, one, today)),
    draft: draftOf(db, record, today),
    files: attachmentsOf(db, 'agreement', agreement.id),
    isContactRefused: companiesRefusal(record, versions[0]) !== null,
    mayEdit,
    version,
  }
}
