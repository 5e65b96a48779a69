import type { Agreement, AgreementSummary } from '@tandem/contract/agreement-records'
import { effectOf, type FillFacts, slotsOf } from '@tandem/domain/agreements/fill'
import { goalsForReaders } from '@tandem/domain/agreements/named-goals'
import { missingCapacities } from '@tandem/domain/agreements/parties'
import { draftSections, missingFields, type SectionTexts } from '@tandem/domain/agreements/sections'
import type { Db } from '../../db/open.ts'
import { ownWording } from '../documents/own-wording.store.ts'
import { rhythmOf } from '../episodes/check-in-cadence.store.ts'
import { signaturesBefore } from './agreement-carrying.ts'
import { agreementFacts } from './agreement-facts.store.ts'
import { goalsToName } from './agreement-goals.ts'
import { contentOf } from './agreement-standing.ts'
import type { AgreementRecord } from './agreements.store.ts'

/** The organisation's own words, which stand before Tandem's in whatever is written from now on. */
function ownSections(db: Db, kind: AgreementSummary['kind'], locale: Agreement['locale']): SectionTexts {
  return Object.fromEntries([...ownWording(db, kind, locale)].map(([section, text]) => [`${kind}.${section}`, text]))
}

/** What the file would write today, with the rhythm in which both sides of the job are spoken with. */
function factsFor(db: Db, episodeId: string, placementId: string | null, today: string): FillFacts {
  const rhythm = placementId === null ? undefined : rhythmOf(db, placementId, today)
  const facts = agreementFacts(db, episodeId, placementId, today)
  return rhythm === undefined ? facts : { ...facts, rhythm: rhythm.cadence }
}

/** What is still to be written, beside what the file would write today. */
export function draftOf(db: Db, record: AgreementRecord, today: string): Agreement['draft'] {
  const { agreement, versions } = record
  const [version] = versions
  if (version.sentOn !== null) return null
  const { kind, locale } = agreement
  const facts = factsFor(db, agreement.episodeId, agreement.placementId, today)
  const goals = facts.goals.filter(({ goalId }) => version.goalIds.includes(goalId))
  return {
    sections: version.sections,
    suggested: draftSections(kind, locale, slotsOf(kind, facts, goals, locale), ownSections(db, kind, locale)),
    goalIds: version.goalIds,
    goals: goalsToName(db, agreement, today),
    missing: missingFields(version.sections, locale),
    signatures: signaturesBefore(record, contentOf(db, record, version, today)),
    missingCapacities: missingCapacities(kind, version.parties),
  }
}

/** The first wording of an agreement, from what the file knows. Where no goal is chosen, none is asked for. */
export function beginning(
  db: Db,
  about: Pick<AgreementRecord['agreement'], 'kind' | 'locale' | 'placementId' | 'episodeId'>,
  goalIds: readonly string[] | null,
  today: string,
) {
  const { kind, locale } = about
  const facts = factsFor(db, about.episodeId, about.placementId, today)
  const goals =
    goalIds === null ? goalsForReaders(kind, facts.goals) : facts.goals.filter(({ goalId }) => goalIds.includes(goalId))
  const { from, to } = effectOf(kind, facts)
  const sections = draftSections(kind, locale, slotsOf(kind, facts, goals, locale), ownSections(db, kind, locale))
  return {
    facts,
    sections: sections.map((one) => (one.key === 'goals' && goalIds?.length === 0 ? { ...one, isLeftOut: true } : one)),
    goalIds: goals.map(({ goalId }) => goalId),
    effectiveFromOn: from,
    effectiveToOn: to,
  }
}
