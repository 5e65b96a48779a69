import { type AgreementKind, type AgreementState, type Capacity, isLive, type Participation } from '../agreements.ts'
import type { CalendarDate } from '../calendar-date.ts'
import { type OutwardFacts, outwardRefusal } from '../outward.ts'
import { JOB_TYPES, type PlacementType } from '../placements.ts'

/** Who must sign each kind. Source: domain.md 4.3 and 5.6. */
const MUST_SIGN: Readonly<Record<AgreementKind, readonly Capacity[]>> = {
  servicePerson: ['worker', 'coach'],
  tripartite: ['worker', 'employer', 'coach'],
  workTrial: ['worker', 'employer', 'coach'],
  dataSharing: ['worker', 'coach'],
  employerService: ['employer', 'coach'],
}

/** Who must be named beside them, however they take part: a work trial has a host tutor. */
const MUST_BE_NAMED: Readonly<Partial<Record<AgreementKind, readonly Capacity[]>>> = { workTrial: ['tutor'] }

/** Kinds that are made with an employer, and so about one job or work trial. */
export const EMPLOYER_KINDS: readonly AgreementKind[] = ['tripartite', 'workTrial', 'employerService']

export type NamedParty = {
  readonly capacity: Capacity
  readonly participation: Participation
  readonly name: string
  readonly scope: string | null
}

export function mustSign(kind: AgreementKind): readonly Capacity[] {
  return MUST_SIGN[kind]
}

/** Capacities without which an agreement of this kind may not be sent, in the order of the list. */
export function missingCapacities(kind: AgreementKind, parties: readonly NamedParty[]): Capacity[] {
  const named = parties.filter((party) => party.name.trim() !== '')
  const signs = (capacity: Capacity) =>
    named.some((party) => party.capacity === capacity && party.participation === 'signs')
  return [
    ...MUST_SIGN[kind].filter((capacity) => !signs(capacity)),
    ...(MUST_BE_NAMED[kind] ?? []).filter((capacity) => !named.some((party) => party.capacity === capacity)),
  ]
}

/** Why an agreement may not be sent to these parties, or `null`. */
export function partiesRefusal(
  kind: AgreementKind,
  parties: readonly NamedParty[],
): 'party-missing' | 'scope-missing' | null {
  if (missingCapacities(kind, parties).length > 0 || parties.some((party) => party.name.trim() === ''))
    return 'party-missing'
  const lacksScope = (party: NamedParty) =>
    party.capacity === 'legalRepresentative' && (party.scope ?? '').trim() === ''
  return parties.some(lacksScope) ? 'scope-missing' : null
}

/** Why an agreement of this kind is not about a placement, or `null`: a work trial agreement needs a work trial. */
export function aboutRefusal(kind: AgreementKind, type: PlacementType): 'trial-missing' | null {
  return kind === 'workTrial' && type !== 'workTrial' ? 'trial-missing' : null
}

/** The agreement of the same kind about the same job that stands, waits or is being written: a second is not made silently. */
export function standingAgreement<Agreement extends KnownAgreement>(
  kind: AgreementKind,
  placementId: string | null,
  agreements: readonly Agreement[],
): Agreement | undefined {
  if (placementId === null || !EMPLOYER_KINDS.includes(kind)) return undefined
  return agreements.find((one) => one.kind === kind && one.placementId === placementId && isLive(one.state))
}

type KnownAgreement = {
  readonly kind: AgreementKind
  readonly placementId: string | null
  readonly state: AgreementState
}

type KnownPlacement = OutwardFacts & {
  readonly placementId: string
  readonly type: PlacementType
  readonly startedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
}

/** What an agreement for a placement is called for: three parties at work, or a work trial. */
export function kindForPlacement(type: PlacementType): 'tripartite' | 'workTrial' | null {
  if (JOB_TYPES.includes(type)) return 'tripartite'
  return type === 'workTrial' ? 'workTrial' : null
}

/**
 * Placements that go on or are about to begin without an agreement of the three parties. Nothing is asked for toward an
 * employer who may not be contacted. Source: domain.md 4.3, S-01, S-02, S-09.
 */
export function wantedAgreements(
  placements: readonly KnownPlacement[],
  agreements: readonly KnownAgreement[],
  today: CalendarDate,
): { readonly placementId: string; readonly kind: 'tripartite' | 'workTrial' }[] {
  return placements.flatMap((placement) => {
    const { placementId, type, startedOn, endedOn } = placement
    const kind = kindForPlacement(type)
    const isOver = endedOn !== null && endedOn < today
    if (kind === null || startedOn === null || isOver || outwardRefusal(placement) !== null) return []
    const isThere = agreements.some(
      (one) => one.kind === kind && one.placementId === placementId && (isLive(one.state) || one.state === 'refused'),
    )
    return isThere ? [] : [{ placementId, kind }]
  })
}
