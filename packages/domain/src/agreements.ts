import { addDays, type CalendarDate } from './calendar-date.ts'

/** Source: domain.md 5.6. */
export const AGREEMENT_KINDS = ['servicePerson', 'tripartite', 'workTrial', 'dataSharing', 'employerService'] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]

/** In what capacity somebody is named in an agreement. Source: domain.md 5.6. */
export const CAPACITIES = [
  'worker',
  'legalRepresentative',
  'employer',
  'userCompany',
  'tutor',
  'referrer',
  'coach',
  'coordinator',
] as const
export type Capacity = (typeof CAPACITIES)[number]

/** Whether the agreement needs their signature, may bear it as a witness's, or only goes to them. */
export const DRAFTED_PARTICIPATIONS = ['signs', 'witness', 'copy'] as const
export type DraftedParticipation = (typeof DRAFTED_PARTICIPATIONS)[number]
/** `joins`: takes over from a contact who left, and signs a page of their own; the agreement stands without it. */
export const PARTICIPATIONS = [...DRAFTED_PARTICIPATIONS, 'joins'] as const
export type Participation = (typeof PARTICIPATIONS)[number]

/** The part somebody takes in a draft: who took over is a party like the others. */
export function draftedParticipation(participation: Participation): DraftedParticipation {
  return participation === 'joins' ? 'signs' : participation
}

/** How somebody signed. Source: domain.md 5.6. */
export const SIGNING_METHODS = ['screen', 'link', 'paper'] as const
export type SigningMethod = (typeof SIGNING_METHODS)[number]

/** Why somebody else put the name down. Source: peers.md 1.1. */
export const ON_BEHALF_REASONS = ['noEmailOrPhone', 'cannotUseScreen', 'optedOut', 'readAloud'] as const
export type OnBehalfReason = (typeof ON_BEHALF_REASONS)[number]

export const REMINDER_CHANNELS = ['phone', 'message', 'email', 'inPerson', 'post'] as const
export type ReminderChannel = (typeof REMINDER_CHANNELS)[number]

/** What a party did, each at most once for one version. */
export const AGREEMENT_ACTS = ['signed', 'refused', 'revoked'] as const
export type AgreementAct = (typeof AGREEMENT_ACTS)[number]

/** Source: domain.md 6.3. `amended` is said of an earlier version only. */
export const AGREEMENT_STATES = [
  'draft',
  'sent',
  'partiallySigned',
  'inForce',
  'amended',
  'ended',
  'refused',
  'expiredUnsigned',
  'revoked',
] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/** Days without a signature after which an agreement is no longer waited for. */
export const UNSIGNED_EXPIRY_DAYS = 60

/** Days for which a personal link opens. Source: trust.md R15. */
export const AGREEMENT_LINK_DAYS = 30

export type PartyFacts = {
  readonly participation: Participation
  readonly signedOn: CalendarDate | null
  readonly refusedOn: CalendarDate | null
  readonly revokedOn: CalendarDate | null
}

/** What must be known of one version of an agreement to say where it stands. */
export type VersionFacts = {
  readonly sentOn: CalendarDate | null
  /** The day on which a later version took its place, and its signatures fell. */
  readonly fallenOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly effectiveToOn: CalendarDate | null
  readonly parties: readonly PartyFacts[]
}

/** The day of the last signature that was needed; `null` while one is missing, refused or withdrawn. */
export function signedByAllOn(parties: readonly PartyFacts[]): CalendarDate | null {
  if (parties.some(({ refusedOn, revokedOn }) => refusedOn !== null || revokedOn !== null)) return null
  const days = parties.filter(({ participation }) => participation === 'signs').map(({ signedOn }) => signedOn)
  return days.reduce<CalendarDate | null>(
    (latest, day) => (day === null || latest === null ? null : day > latest ? day : latest),
    days[0] ?? null,
  )
}

/** Where one version of an agreement stands on a day. The only place that says it. */
export function agreementState(version: VersionFacts, today: CalendarDate): AgreementState {
  const { sentOn, fallenOn, endedOn, effectiveToOn, parties } = version
  if (fallenOn !== null) return 'amended'
  if (sentOn === null) return 'draft'
  if (parties.some((party) => party.revokedOn !== null)) return 'revoked'
  if (parties.some((party) => party.refusedOn !== null)) return 'refused'
  if (endedOn !== null && endedOn <= today) return 'ended'
  if (signedByAllOn(parties) !== null) return effectiveToOn !== null && effectiveToOn < today ? 'ended' : 'inForce'
  const signing = parties.filter((party) => party.participation === 'signs')
  const signed = signing.flatMap(({ signedOn }) => (signedOn === null ? [] : [signedOn]))
  const last = signed.reduce((latest, day) => (day > latest ? day : latest), sentOn)
  if (addDays(last, UNSIGNED_EXPIRY_DAYS) < today) return 'expiredUnsigned'
  return signed.length > 0 ? 'partiallySigned' : 'sent'
}

/** Somebody is waited for. */
export function isAwaiting(state: AgreementState): boolean {
  return state === 'sent' || state === 'partiallySigned'
}

/** Whether a party's signature is waited for; a contact who takes over is asked while the agreement stands. */
export function isAwaited({ participation, signedOn }: PartyFacts, state: AgreementState): boolean {
  if (signedOn !== null) return false
  if (participation === 'joins') return state === 'inForce' || isAwaiting(state)
  return isAwaiting(state) && participation === 'signs'
}

/** Whether somebody stands in the signature block; who joined later has a page of their own. */
export function isSignatory({ participation }: Pick<PartyFacts, 'participation'>): boolean {
  return participation === 'signs' || participation === 'witness'
}

/** An agreement that stands or is on its way: another of its kind is not asked for. */
export function isLive(state: AgreementState): boolean {
  return state === 'draft' || state === 'inForce' || isAwaiting(state)
}

export type PartyAsk = 'sign' | 'refuse' | 'revoke' | 'remind' | 'link'
export type AskRefusal = 'agreement-not-open' | 'party-answered' | 'party-does-not-sign' | 'nothing-to-revoke'

const hasAnswered = (party: PartyFacts) =>
  party.signedOn !== null || party.refusedOn !== null || party.revokedOn !== null

/** Why a party may not do this now, or `null`. A witness may sign until the agreement ends, and is never waited for. */
export function askRefusal(ask: PartyAsk, party: PartyFacts, state: AgreementState): AskRefusal | null {
  const { participation } = party
  if (ask === 'revoke') {
    if (state !== 'inForce' && state !== 'partiallySigned') return 'agreement-not-open'
    if (participation !== 'signs') return 'party-does-not-sign'
    return party.signedOn === null || party.revokedOn !== null ? 'nothing-to-revoke' : null
  }
  const isOpen = isAwaiting(state) || (state === 'inForce' && participation !== 'signs')
  if (!isOpen) return 'agreement-not-open'
  if (ask === 'link' && participation === 'copy') return null
  if (participation === 'copy') return 'party-does-not-sign'
  if (participation === 'witness' && (ask === 'refuse' || ask === 'remind')) return 'party-does-not-sign'
  if (participation === 'joins' && ask === 'refuse') return 'party-does-not-sign'
  return hasAnswered(party) ? 'party-answered' : null
}

/** Why an agreement may not get a new version, or `null`: a draft is edited in place, an ended one is over. */
export function amendRefusal(state: AgreementState): 'agreement-not-open' | null {
  return state === 'draft' || state === 'ended' || state === 'amended' ? 'agreement-not-open' : null
}

/** The day on which the next reminder falls due; a reminder settles every day up to its own. `null` when none is left. */
export function unsignedDueOn(
  sentOn: CalendarDate,
  remindedOn: CalendarDate | null,
  offsets: readonly number[],
): CalendarDate | null {
  const days = offsets.map((after) => addDays(sentOn, after))
  return days.find((day) => remindedOn === null || day > remindedOn) ?? null
}

/** The side of somebody named in an agreement; the service and others have none. */
export function sideOfCapacity(capacity: Capacity): 'worker' | 'employer' | 'other' {
  if (capacity === 'worker' || capacity === 'legalRepresentative') return 'worker'
  return capacity === 'employer' || capacity === 'userCompany' || capacity === 'tutor' ? 'employer' : 'other'
}
