import type { Agreement, AgreementParty, PartyDraft } from '@tandem/contract/agreement-records'
import { addAgreement, editAgreementDraft } from '@tandem/contract/agreements'
import { draftedParticipation } from '@tandem/domain/agreements'
import { v7 } from 'uuid'
import { employerContacts } from '../../apps/server/src/features/employers/employers.table.ts'
import { ok, type Visitor, world } from './app.ts'
import { given } from './given.ts'

/** Samir at the bakery, with a contact who answers for the job, and his coach. */
export async function bakery() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const coach = g.coach()
  const person = g.episode(coach)
  const { employerId, establishmentId } = g.employer()
  const contactId = v7()
  const contact = { id: contactId, employerId, name: 'Mme Lenoir', function: 'director' as const }
  w.context.db.insert(employerContacts).values(contact).run()
  const placementId = g.placement(person, { establishmentId })
  g.plan(person)
  return { w, g, coach, ...person, employerId, establishmentId, contactId, placementId }
}

export type Bakery = Awaited<ReturnType<typeof bakery>>

const partyOf = (party: Pick<AgreementParty, keyof PartyDraft>): PartyDraft => {
  const { capacity, participation, name, functionLabel, scope, contactId, memberId, reach, locale } = party
  const takesPart = draftedParticipation(participation)
  return { capacity, participation: takesPart, name, functionLabel, scope, contactId, memberId, reach, locale }
}

/** What the editor sends when nothing was changed but what is told. */
export function draftOf(agreement: Agreement, some: Partial<{ parties: PartyDraft[]; goalIds: string[] }> = {}) {
  const [version] = agreement.versions
  if (version === undefined || agreement.draft === null) throw new Error('no draft')
  return {
    effectiveFromOn: version.effectiveFromOn,
    effectiveToOn: version.effectiveToOn,
    sections: agreement.draft.sections.map((section) => ({
      ...section,
      text: section.text.replace(/\[to be completed: ([^\]]*)\]/g, '$1'),
    })),
    goalIds: agreement.draft.goalIds,
    parties: version.parties.map(partyOf),
    version: agreement.version,
    ...some,
  }
}

/** A tripartite agreement ready to be sent. */
export async function readyDraft(
  coach: Visitor,
  { episodeId, placementId }: Bakery,
  isSecond = false,
): Promise<Agreement> {
  const body = { kind: 'tripartite' as const, placementId, goalIds: null, isSecond }
  const draft = await ok(coach, addAgreement, { params: { episodeId }, body })
  return ok(coach, editAgreementDraft, { params: { agreementId: draft.agreementId }, body: draftOf(draft) })
}

export function partyIdOf(agreement: Agreement, capacity: PartyDraft['capacity']): string {
  const found = agreement.versions[0]?.parties.find((party) => party.capacity === capacity)
  if (found === undefined) throw new Error(`no ${capacity}`)
  return found.partyId
}

export const SIGNATURE = {
  method: 'screen' as const,
  typedName: 'Samir Haddad',
  strokes: [[100, 100, 300, 200, 500, 80]],
  signedOn: '2026-11-24',
  place: null,
  interpreterName: null,
  onBehalf: null,
}
