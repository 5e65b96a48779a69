import type { CalendarDate } from './calendar-date.ts'

/** What a person is asked to agree to, each on its own. Source: domain.md 5.19. */
export const CONSENT_PURPOSES = [
  'processData',
  'contactEmployer',
  'shareProfile',
  'shareLogWithEmployer',
  'shareWithReferrer',
  'afterCare',
  'statistics',
  'photo',
] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

export const CONSENT_ACTS = ['asked', 'given', 'refused', 'withdrawn'] as const
export type ConsentAct = (typeof CONSENT_ACTS)[number]

/** What a person says, once they were asked or of their own accord. */
export const CONSENT_ANSWERS = ['given', 'refused', 'withdrawn'] as const satisfies readonly ConsentAct[]

/** Who answered. */
export const CONSENT_GIVERS = ['person', 'legalRepresentative'] as const
export type ConsentGiver = (typeof CONSENT_GIVERS)[number]

/** How it was answered; what was said aloud is noted. */
export const CONSENT_WAYS = ['paper', 'oral', 'screen'] as const
export type ConsentWay = (typeof CONSENT_WAYS)[number]

export const CONSENT_STATES = ['notAsked', 'asked', 'given', 'refused', 'withdrawn', 'expired'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** One thing that happened to a consent. Rows are only ever added. */
export type ConsentFacts = {
  readonly purpose: ConsentPurpose
  readonly act: ConsentAct
  readonly happenedOn: CalendarDate
  /** Last day of a consent given for a time. */
  readonly untilOn: CalendarDate | null
}

export type ConsentStanding = {
  readonly state: ConsentState
  /** Day since which it stands so; `null` while nobody asked. */
  readonly sinceOn: CalendarDate | null
  readonly untilOn: CalendarDate | null
}

const NOT_ASKED: ConsentStanding = { state: 'notAsked', sinceOn: null, untilOn: null }

function expiredBy(standing: ConsentStanding, day: CalendarDate): ConsentStanding {
  const { state, untilOn } = standing
  return state === 'given' && untilOn !== null && untilOn < day
    ? { state: 'expired', sinceOn: untilOn, untilOn }
    : standing
}

/**
 * Where a consent stands on `day`, from the rows in the order in which they were written. Asking again takes no answer
 * back: a withdrawal or a refusal holds until the person gives the consent anew. Source: domain.md 6.7.
 */
export function consentOn(rows: readonly ConsentFacts[], purpose: ConsentPurpose, day: CalendarDate): ConsentStanding {
  const standing = rows
    .filter((row) => row.purpose === purpose && row.happenedOn <= day)
    .reduce<ConsentStanding>((before, { act, happenedOn, untilOn }) => {
      const now = expiredBy(before, happenedOn)
      if (act === 'asked' && now.state !== 'notAsked' && now.state !== 'expired') return now
      return { state: act, sinceOn: happenedOn, untilOn: act === 'given' ? untilOn : null }
    }, NOT_ASKED)
  return expiredBy(standing, day)
}

/** What the person agreed to for a time, running or run out, with its last day. */
export function consentEnds(
  rows: readonly ConsentFacts[],
  today: CalendarDate,
): { readonly purpose: ConsentPurpose; readonly untilOn: CalendarDate }[] {
  return CONSENT_PURPOSES.flatMap((purpose) => {
    const { state, untilOn } = consentOn(rows, purpose, today)
    return untilOn !== null && (state === 'given' || state === 'expired') ? [{ purpose, untilOn }] : []
  })
}

/**
 * Purposes on which the accompaniment itself rests, by mission and not by consent: they go on until the person objects.
 * Everything else waits for a yes. Source: trust.md 3.2.
 */
const UNLESS_REFUSED: readonly ConsentPurpose[] = ['processData', 'contactEmployer', 'statistics']

/** May this be done on `day`? The one question that every outward act asks. */
export function mayShare(rows: readonly ConsentFacts[], purpose: ConsentPurpose, day: CalendarDate): boolean {
  const { state } = consentOn(rows, purpose, day)
  return UNLESS_REFUSED.includes(purpose) ? state !== 'refused' && state !== 'withdrawn' : state === 'given'
}

/** Purposes that have no last day: they hold until they are withdrawn. */
export const OPEN_ENDED: readonly ConsentPurpose[] = ['processData', 'contactEmployer']

export const CONSENT_REFUSALS = [
  'date-in-future',
  'consent-out-of-order',
  'end-before-start',
  'consent-open-ended',
  'consent-given',
  'consent-not-given',
] as const
export type ConsentRefusal = (typeof CONSENT_REFUSALS)[number]

/** Why an act is refused, or `null`. What is written down comes after what is written already. */
export function consentRefusal(
  rows: readonly ConsentFacts[],
  next: ConsentFacts,
  today: CalendarDate,
): ConsentRefusal | null {
  const { purpose, act, happenedOn, untilOn } = next
  if (happenedOn > today) return 'date-in-future'
  if (rows.some((row) => row.purpose === purpose && row.happenedOn > happenedOn)) return 'consent-out-of-order'
  if (untilOn !== null && untilOn < happenedOn) return 'end-before-start'
  if (untilOn !== null && OPEN_ENDED.includes(purpose)) return 'consent-open-ended'
  const { state } = consentOn(rows, purpose, happenedOn)
  if (act === 'refused' && state === 'given') return 'consent-given'
  return act === 'withdrawn' && state !== 'given' && state !== 'notAsked' && state !== 'asked'
    ? 'consent-not-given'
    : null
}

/** What a withdrawal does, said before it is confirmed. */
export const CONSENT_EFFECT_CODES = [
  'coachInvisible',
  'tasksFrozen',
  'checkInsStop',
  'agreementsRevoked',
  'pastLogKept',
  'accompanimentMayClose',
  'notesLocked',
  'minimalRecordKept',
  'profileStays',
  'notesLeaveEmployerView',
  'leftOutForReferrer',
  'countsContinue',
  'noAfterCare',
  'noPhoto',
] as const
export type ConsentEffect = (typeof CONSENT_EFFECT_CODES)[number]

/** Source: domain.md 12.4. */
export const CONSENT_EFFECTS: Readonly<Record<ConsentPurpose, readonly ConsentEffect[]>> = {
  processData: ['accompanimentMayClose', 'notesLocked', 'minimalRecordKept'],
  contactEmployer: ['coachInvisible', 'tasksFrozen', 'checkInsStop', 'agreementsRevoked', 'pastLogKept'],
  shareProfile: ['profileStays'],
  shareLogWithEmployer: ['notesLeaveEmployerView', 'pastLogKept'],
  shareWithReferrer: ['leftOutForReferrer', 'countsContinue'],
  afterCare: ['noAfterCare'],
  statistics: ['countsContinue'],
  photo: ['noPhoto'],
}
