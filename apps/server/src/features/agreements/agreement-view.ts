import type {
  Agreement,
  AgreementParty,
  AgreementSummary,
  AgreementVersion,
  AwaitedParty,
} from '@tandem/contract/agreement-records'
import {
  type AgreementState,
  agreementState,
  askRefusal,
  isAwaited,
  type PartyAsk,
  type PartyFacts,
  sideOfCapacity,
} from '@tandem/domain/agreements'
import { type AgreementContent, agreementContent } from '@tandem/domain/agreements/content'
import { effectOf, goalsForReaders, slotsOf } from '@tandem/domain/agreements/fill'
import { missingCapacities } from '@tandem/domain/agreements/parties'
import { draftSections, missingFields, type SectionTexts } from '@tandem/domain/agreements/sections'
import { type OutwardFacts, outwardRefusal } from '@tandem/domain/outward'
import type { Db } from '../../db/open.ts'
import { fingerprintOf } from '../../identity/tokens.ts'
import { ownWording } from '../documents/own-wording.store.ts'
import { agreementFacts } from './agreement-facts.store.ts'
import type { AgreementRecord, PartyRecord, VersionRecord } from './agreements.store.ts'

const ASKS: readonly PartyAsk[] = ['sign', 'refuse', 'revoke', 'remind', 'link']

function actOf(party: PartyRecord, act: 'signed' | 'refused' | 'revoked') {
  return party.acts.find((one) => one.act === act)
}

export function partyFacts(party: PartyRecord): PartyFacts {
  const on = (act: Parameters<typeof actOf>[1]) => actOf(party, act)?.actOn ?? null
  return {
    participation: party.participation,
    signedOn: on('signed'),
    refusedOn: on('refused'),
    revokedOn: on('revoked'),
  }
}

export function stateOf(record: AgreementRecord, version: VersionRecord, today: string): AgreementState {
  const { sentOn, fallenOn, effectiveToOn } = version
  const { endedOn } = record.agreement
  return agreementState({ sentOn, fallenOn, effectiveToOn, endedOn, parties: version.parties.map(partyFacts) }, today)
}

/** What must be known before anything leaves toward the employer; nothing stands in the way without one. */
export function outwardOf({ employerContactRefusedOn, coachVisibility }: AgreementRecord): OutwardFacts {
  return { employerContactRefusedOn, coachVisibility: coachVisibility ?? 'openly' }
}

function saidBy(party: PartyRecord, act: 'refused' | 'revoked') {
  const found = actOf(party, act)
  if (found === undefined) return null
  return { on: found.actOn, words: found.words ?? '', recordedByName: found.recordedByName }
}

function signedBy(party: PartyRecord): AgreementParty['signed'] {
  const found = actOf(party, 'signed')
  if (found === undefined) return null
  const { actOn, recordedAt, method, typedName, strokes, place, interpreterName, recordedByName } = found
  const onBehalf = found.onBehalfReason === null ? null : { reason: found.onBehalfReason, byName: recordedByName ?? '' }
  return { on: actOn, at: recordedAt, method, typedName, strokes, place, interpreterName, onBehalf, recordedByName }
}

/** Those of the signature block, in its order, with what each did. */
export function signatoriesOf({ parties }: VersionRecord) {
  return parties
    .filter(({ participation }) => participation !== 'copy')
    .map((party) => {
      const { refusedOn, revokedOn } = partyFacts(party)
      return { name: party.name, signed: signedBy(party), refusedOn, revokedOn }
    })
}

function partyFrom(party: PartyRecord, state: AgreementState): AgreementParty {
  const { id, capacity, participation, name, functionLabel, scope, contactId, memberId, reach, locale, link } = party
  const facts = partyFacts(party)
  return {
    partyId: id,
    capacity,
    participation,
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

/** The content as it would be sent on a day. */
export function contentOf(db: Db, record: AgreementRecord, version: VersionRecord, today: string): AgreementContent {
  const { agreement } = record
  const { organisationName } = agreementFacts(db, agreement.episodeId, null, today)
  return agreementContent({
    kind: agreement.kind,
    number: agreement.number,
    versionNumber: version.number,
    locale: agreement.locale,
    organisationName,
    datedOn: today,
    effectiveFromOn: version.effectiveFromOn,
    effectiveToOn: version.effectiveToOn,
    parties: version.parties,
    sections: version.sections,
  })
}

/** The fingerprint of a content as it is stored: another letter gives another one. */
export function hashOf(content: AgreementContent): string {
  return fingerprintOf(JSON.stringify(content))
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
      sinceOn: version.sentOn ?? today,
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
    effectiveFromOn: version.effectiveFromOn,
    effectiveToOn: version.effectiveToOn,
    endedOn: agreement.endedOn,
    awaited: awaitedOf(record, today),
    against: againstOf(version),
  }
}

/** The organisation's own words, which stand before Tandem's in whatever is written from now on. */
function ownSections(db: Db, kind: AgreementSummary['kind'], locale: Agreement['locale']): SectionTexts {
  return Object.fromEntries([...ownWording(db, kind, locale)].map(([section, text]) => [`${kind}.${section}`, text]))
}

/** What is still to be written, beside what the file would write today. */
function draftOf(db: Db, { agreement, versions }: AgreementRecord, today: string): Agreement['draft'] {
  const [version] = versions
  if (version.sentOn !== null) return null
  const { kind, locale } = agreement
  const facts = agreementFacts(db, agreement.episodeId, agreement.placementId, today)
  const goals = facts.goals.filter(({ goalId }) => version.goalIds.includes(goalId))
  return {
    sections: version.sections,
    suggested: draftSections(kind, locale, slotsOf(kind, facts, goals, locale), ownSections(db, kind, locale)),
    goalIds: version.goalIds,
    missing: missingFields(version.sections, locale),
    missingCapacities: missingCapacities(kind, version.parties),
  }
}

export function agreementFrom(db: Db, record: AgreementRecord, mayEdit: boolean, today: string): Agreement {
  const { agreement, workerId, workerName, employerId, versions } = record
  const { episodeId, planId, locale, endReason, version } = agreement
  return {
    ...summaryOf(record, today),
    episodeId,
    workerId,
    workerName,
    employerId,
    planId,
    locale,
    endReason,
    versions: versions.map((one) => versionFrom(db, record, one, today)),
    draft: draftOf(db, record, today),
    isContactRefused: outwardRefusal(outwardOf(record)) !== null,
    mayEdit,
    version,
  }
}

/** The first wording of an agreement, from what the file knows. */
export function beginning(
  db: Db,
  about: Pick<AgreementRecord['agreement'], 'kind' | 'locale' | 'placementId' | 'episodeId'>,
  goalIds: readonly string[] | null,
  today: string,
) {
  const { kind, locale } = about
  const facts = agreementFacts(db, about.episodeId, about.placementId, today)
  const goals =
    goalIds === null ? goalsForReaders(kind, facts.goals) : facts.goals.filter(({ goalId }) => goalIds.includes(goalId))
  const { from, to } = effectOf(kind, facts)
  return {
    facts,
    sections: draftSections(kind, locale, slotsOf(kind, facts, goals, locale), ownSections(db, kind, locale)),
    goalIds: goals.map(({ goalId }) => goalId),
    effectiveFromOn: from,
    effectiveToOn: to,
  }
}
