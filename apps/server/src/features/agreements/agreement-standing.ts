import {
  type AgreementState,
  agreementState,
  type Capacity,
  type PartyFacts,
  sideOfCapacity,
} from '@tandem/domain/agreements'
import { type AgreementContent, agreementContent } from '@tandem/domain/agreements/content'
import { type OutwardFacts, outwardRefusal, towardAgency } from '@tandem/domain/outward'
import type { Db } from '../../db/open.ts'
import { fingerprintOf } from '../../identity/tokens.ts'
import { agreementFacts } from './agreement-facts.store.ts'
import type { AgreementRecord, PartyRecord, VersionRecord } from './agreements.store.ts'

export function actOf(party: PartyRecord, act: 'signed' | 'refused' | 'revoked') {
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

/** What must be known before anything leaves toward a company of the job; nothing stands in the way without one. */
export function outwardOf(record: Standing, capacity: Capacity): OutwardFacts {
  const { employerContactRefusedOn, agencyContactRefusedOn, userEmployerId } = record
  const job = {
    employerContactRefusedOn,
    agencyContactRefusedOn,
    isAgencyApart: record.isAgencyApart ?? false,
    coachVisibility: record.coachVisibility ?? ('openly' as const),
  }
  return capacity === 'employer' && userEmployerId !== null ? towardAgency(job) : job
}

type Standing = Pick<
  AgreementRecord,
  'employerContactRefusedOn' | 'agencyContactRefusedOn' | 'isAgencyApart' | 'coachVisibility' | 'userEmployerId'
>

/** Why nothing of an agreement may leave toward one of the companies that take part in it, or `null`. */
export function companiesRefusal(record: Standing, { parties }: Pick<VersionRecord, 'parties'>) {
  const refusals = parties
    .filter(({ capacity }) => sideOfCapacity(capacity) === 'employer')
    .map(({ capacity }) => outwardRefusal(outwardOf(record, capacity)))
  return refusals.find((refusal) => refusal !== null) ?? null
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
