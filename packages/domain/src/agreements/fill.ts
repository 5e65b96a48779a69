import type { AgreementKind, Capacity, DraftedParticipation } from '../agreements.ts'
import { type Cadence, HOUSE_CADENCE, lastingDays } from '../cadence.ts'
import type { CalendarDate } from '../calendar-date.ts'
import { SILENCE_DAYS } from '../due/silence.ts'
import { shortDuration } from '../durations.ts'
import type { GoalDomain, GoalOwner } from '../goals.ts'
import { decidesOnAgreements, type RepresentativeScope, scopeText } from '../legal-representatives.ts'
import type { Locale } from '../members.ts'
import { writtenDay } from './content-words.ts'
import { EMPLOYER_KINDS } from './parties.ts'
import type { Slots } from './sections.ts'

export type FillContact = {
  readonly contactId: string
  readonly name: string
  readonly functionLabel: string | null
}

export type FillGoal = {
  readonly goalId: string
  readonly title: string
  readonly owner: GoalOwner
  readonly domain: GoalDomain
  /** It may have been agreed with another employer than that of the job which the agreement is about. */
  readonly mayBeAnotherEmployers?: boolean
}

type Company = { readonly employerName: string; readonly registerNumber: string | null }

/** All that an agreement may take from the file. Whatever is not listed here cannot get into one by itself. */
export type FillFacts = {
  readonly organisationName: string
  readonly workerName: string
  readonly coach: { readonly memberId: string; readonly name: string } | null
  readonly referrerName: string | null
  /** Who decides by law for the person. */
  readonly representative?: {
    readonly name: string
    readonly scope: RepresentativeScope
    readonly scopeWords: string | null
    readonly reach: string | null
  } | null
  readonly job: {
    readonly employerName: string
    readonly registerNumber: string | null
    readonly place: string | null
    readonly jobTitle: string | null
    readonly weeklyMinutes: number | null
    readonly startedOn: CalendarDate | null
    readonly plannedEndOn: CalendarDate | null
    readonly trialEndOn: CalendarDate | null
    readonly representative: FillContact | null
    readonly tutor: FillContact | null
    /** Where the work is done, when an agency is the employer. Source: domain.md S-14. */
    readonly userCompany?: (Company & { readonly representative: FillContact | null }) | null
  } | null
  readonly plan: {
    readonly startsOn: CalendarDate
    readonly endsOn: CalendarDate
    readonly grantedMinutes: number | null
  } | null
  /** How often each side of the job is spoken with; the rhythm of the house unless told. */
  readonly rhythm?: Readonly<Record<'worker' | 'employer', Cadence>>
  /** Open goals. */
  readonly goals: readonly FillGoal[]
}

const CADENCE_WORDS: Readonly<Record<Locale, { readonly job: string; readonly alone: string }>> = {
  en: { job: 'closely at first, then at least every {days} days', alone: 'at least every {days} days' },
  fr: { job: 'de près au début, puis au moins tous les {days} jours', alone: 'au moins tous les {days} jours' },
}

/** How often each is spoken with, by the same rules that ask for it. */
function cadenceOf(kind: AgreementKind, { rhythm = HOUSE_CADENCE }: FillFacts, locale: Locale): string {
  const words = CADENCE_WORDS[locale]
  const lasting = [rhythm.worker, rhythm.employer].flatMap((cadence) => lastingDays(cadence) ?? [])
  return EMPLOYER_KINDS.includes(kind) && lasting.length > 0
    ? words.job.replace('{days}', String(Math.max(...lasting)))
    : words.alone.replace('{days}', String(SILENCE_DAYS.workerToward))
}

/** When the agreement begins and ends: with the job or the plan, whichever is later, until the plan is over. */
export function effectOf(
  kind: AgreementKind,
  { job, plan }: FillFacts,
): { from: CalendarDate | null; to: CalendarDate | null } {
  if (kind === 'workTrial') return { from: job?.startedOn ?? null, to: job?.plannedEndOn ?? null }
  const begins = [plan?.startsOn, EMPLOYER_KINDS.includes(kind) ? job?.startedOn : null]
  const from = begins.reduce<CalendarDate | null>(
    (last, day) => (day != null && (last === null || day > last) ? day : last),
    null,
  )
  return { from, to: plan?.endsOn ?? null }
}

/** What the texts may say, in the language of the agreement; `null` where the file does not know. */
export function slotsOf(kind: AgreementKind, facts: FillFacts, goals: readonly FillGoal[], locale: Locale): Slots {
  const { job, plan } = facts
  const day = (on: CalendarDate | null | undefined) => (on == null ? null : writtenDay(on, locale))
  const hours = plan?.grantedMinutes
  return {
    organisation: facts.organisationName === '' ? null : facts.organisationName,
    worker: facts.workerName,
    coach: facts.coach?.name ?? null,
    employer: job?.employerName ?? null,
    place: job?.place ?? null,
    job: job?.jobTitle ?? null,
    hours: job?.weeklyMinutes == null ? null : shortDuration(job.weeklyMinutes),
    start: day(job?.startedOn),
    plannedEnd: day(job?.plannedEndOn),
    trialEnd: day(job?.trialEndOn),
    tutor: job?.tutor?.name ?? null,
    goals: goals.length === 0 ? null : goals.map(({ title }) => `- ${title}`).join('\n'),
    cadence: cadenceOf(kind, facts, locale),
    planStart: day(plan?.startsOn),
    planEnd: day(plan?.endsOn),
    planHours: hours == null ? null : shortDuration(hours),
    programme: null,
    recipients: facts.referrerName,
    insurance: null,
  }
}

export type FirstParty = {
  readonly capacity: Capacity
  readonly participation: DraftedParticipation
  readonly name: string
  readonly functionLabel: string | null
  readonly scope: string | null
  readonly contactId: string | null
  readonly memberId: string | null
  readonly reach: string | null
  readonly locale: Locale
}

/** A contact under the name and number of the company for which they stand. */
function forCompany(contact: FillContact | null | undefined, job: Company | null | undefined) {
  if (job == null) return {}
  const number = job.registerNumber === null || job.registerNumber === '' ? '' : ` (${job.registerNumber})`
  const labels = [contact?.functionLabel, `${job.employerName}${number}`]
  return { ...contact, functionLabel: labels.filter((label) => label != null && label !== '').join(', ') }
}

/** Who takes part, as far as the file knows; who is missing stands there without a name. */
export function firstParties(kind: AgreementKind, facts: FillFacts, locale: Locale): FirstParty[] {
  const nobody = { functionLabel: null, scope: null, contactId: null, memberId: null, reach: null, locale } as const
  const signs = 'signs' as const
  const { job, coach, referrerName, representative } = facts
  const userCompany = job?.userCompany
  const withEmployer = EMPLOYER_KINDS.includes(kind)
  return [
    ...(kind === 'employerService'
      ? []
      : [{ ...nobody, capacity: 'worker' as const, participation: signs, name: facts.workerName }]),
    ...(kind !== 'employerService' && representative != null && decidesOnAgreements(representative)
      ? [
          {
            ...nobody,
            capacity: 'legalRepresentative' as const,
            participation: signs,
            name: representative.name,
            scope: scopeText(representative, locale),
            reach: representative.reach,
          },
        ]
      : []),
    ...(withEmployer
      ? [
          {
            ...nobody,
            capacity: 'employer' as const,
            participation: signs,
            name: '',
            ...forCompany(job?.representative, job),
          },
        ]
      : []),
    ...(withEmployer && userCompany != null
      ? [
          {
            ...nobody,
            capacity: 'userCompany' as const,
            participation: signs,
            name: '',
            ...forCompany(userCompany.representative, userCompany),
          },
        ]
      : []),
    ...(withEmployer && kind !== 'employerService' && (job?.tutor != null || kind === 'workTrial')
      ? [
          {
            ...nobody,
            capacity: 'tutor' as const,
            participation: 'witness' as const,
            name: '',
            ...forCompany(job?.tutor, userCompany ?? job),
          },
        ]
      : []),
    {
      ...nobody,
      capacity: 'coach',
      participation: signs,
      name: coach?.name ?? '',
      functionLabel: facts.organisationName === '' ? null : facts.organisationName,
      memberId: coach?.memberId ?? null,
    },
    ...(kind === 'dataSharing' && referrerName !== null
      ? [{ ...nobody, capacity: 'referrer' as const, participation: 'copy' as const, name: referrerName }]
      : []),
  ]
}
