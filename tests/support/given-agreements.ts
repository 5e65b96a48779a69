import type { Capacity, Participation } from '@tandem/domain/agreements'
import { agreementContent } from '@tandem/domain/agreements/content'
import { draftSections } from '@tandem/domain/agreements/sections'
import { v7 } from 'uuid'
import { hashOf } from '../../apps/server/src/features/agreements/agreement-standing.ts'
import {
  agreementActs,
  agreementParties,
  agreements,
  agreementVersions,
} from '../../apps/server/src/features/agreements/agreements.table.ts'
import type { World } from './app.ts'

const AT = '2026-11-01T08:00:00.000Z'

type GivenParty = {
  readonly capacity: Capacity
  readonly name: string
  readonly participation?: Participation
  readonly contactId?: string | null
  readonly memberId?: string | null
  /** The day of the signature; nobody has signed unless told. */
  readonly signedOn?: string
}

type Given = Partial<typeof agreements.$inferInsert> & {
  /** `null` for a draft; sent on 16 November unless told. */
  readonly sentOn?: string | null
  readonly effectiveToOn?: string | null
  readonly parties?: readonly GivenParty[]
}

/** Every gap is filled. */
const slots = new Proxy<Record<string, string>>({}, { get: (_all, name) => `the ${String(name)}` })

/** Agreements with their parties, in the wording that ships. */
export function givenAgreements(inWorld: World) {
  const { db } = inWorld.context
  let count = 0
  return {
    /** A tripartite agreement of the person, the bakery and the coach, sent a week ago and signed by nobody. */
    agreement(
      coach: { readonly memberId: string },
      person: { readonly episodeId: string },
      given: Given = {},
    ): { agreementId: string; versionId: string; partyIds: Readonly<Record<string, string>> } {
      const { sentOn = '2026-11-16', effectiveToOn = null, parties: told, ...values } = given
      const [agreementId, versionId] = [v7(), v7()]
      count += 1
      const row = {
        id: agreementId,
        episodeId: person.episodeId,
        kind: 'tripartite' as const,
        number: `A-2026-${String(count).padStart(3, '0')}`,
        locale: 'en' as const,
        createdAt: `2026-11-01T08:00:0${count % 10}.000Z`,
        createdBy: coach.memberId,
        ...values,
      }
      const parties = (
        told ?? [
          { capacity: 'worker', name: 'Samir Haddad' },
          { capacity: 'employer', name: 'Mme Lenoir' },
          { capacity: 'coach', name: 'Nadia Benali', memberId: coach.memberId },
        ]
      ).map((party) => ({ participation: 'signs' as const, functionLabel: null, scope: null, ...party }))
      const sections = draftSections(row.kind, row.locale, slots)
      const content = agreementContent({
        ...row,
        versionNumber: 1,
        organisationName: 'Maison de l’emploi',
        datedOn: sentOn ?? '2026-11-16',
        effectiveFromOn: null,
        effectiveToOn,
        parties,
        sections,
      })
      const sent = sentOn === null ? {} : { sentOn, content, contentHash: hashOf(content), sentBy: coach.memberId }
      db.insert(agreements).values(row).run()
      db.insert(agreementVersions)
        .values({
          id: versionId,
          agreementId,
          number: 1,
          sections,
          goalIds: [],
          effectiveToOn,
          createdAt: AT,
          createdBy: coach.memberId,
          ...sent,
        })
        .run()
      const partyIds: Record<string, string> = {}
      for (const [position, { signedOn, ...party }] of parties.entries()) {
        const partyId = v7()
        partyIds[party.capacity] = partyId
        db.insert(agreementParties)
          .values({ id: partyId, versionId, position, locale: row.locale, ...party })
          .run()
        if (signedOn !== undefined)
          db.insert(agreementActs)
            .values({
              id: v7(),
              partyId,
              act: 'signed',
              actOn: signedOn,
              method: 'screen',
              typedName: party.name,
              recordedBy: coach.memberId,
              recordedAt: `${signedOn}T09:00:00.000Z`,
            })
            .run()
      }
      return { agreementId, versionId, partyIds }
    },
  }
}
