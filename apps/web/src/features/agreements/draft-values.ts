import type { Agreement, AgreementParty, PartyDraft } from '@tandem/contract/agreement-records'
import { draftedParticipation } from '@tandem/domain/agreements'
import type { AgreementSection } from '@tandem/domain/agreements/sections'

/** A party in the editor: `key` tells two without a name apart. */
export type EditedParty = PartyDraft & { readonly key: string }

export type DraftValues = {
  readonly effectiveFromOn: string
  readonly effectiveToOn: string
  readonly parties: readonly EditedParty[]
  readonly sections: readonly AgreementSection[]
  readonly goalIds: readonly string[]
}

export function draftValuesOf(agreement: Agreement, draft: NonNullable<Agreement['draft']>): DraftValues {
  const [version] = agreement.versions
  return {
    effectiveFromOn: version?.effectiveFromOn ?? '',
    effectiveToOn: version?.effectiveToOn ?? '',
    parties: (version?.parties ?? []).map((party) => ({ ...draftOf(party), key: party.partyId })),
    sections: draft.sections,
    goalIds: draft.goalIds,
  }
}

function draftOf(party: Pick<AgreementParty, keyof PartyDraft>): PartyDraft {
  const { capacity, participation, name, functionLabel, scope, contactId, memberId, reach, locale } = party
  const takesPart = draftedParticipation(participation)
  return { capacity, participation: takesPart, name, functionLabel, scope, contactId, memberId, reach, locale }
}

const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text)

/** What is sent to be kept. */
export function draftBody(values: DraftValues) {
  return {
    effectiveFromOn: orNull(values.effectiveFromOn),
    effectiveToOn: orNull(values.effectiveToOn),
    sections: values.sections,
    goalIds: values.goalIds,
    parties: values.parties.map((party) => ({
      ...draftOf(party),
      functionLabel: orNull(party.functionLabel),
      scope: orNull(party.scope),
      reach: orNull(party.reach),
    })),
  }
}
