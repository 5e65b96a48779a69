import type { Cadence } from './cadence.ts'
import type { CheckInParty } from './check-ins.ts'
import { cadenceFaults, growing, MOST_OFFSET, type RuleFault, within } from './rule-faults.ts'

/** Why more time is asked for. Source: domain.md 5.18. */
export const EXTENSION_REASONS = [
  'goalsNotReached',
  'newFunction',
  'hoursIncrease',
  'newTeam',
  'longAbsence',
  'trialRenewed',
  'newEmployer',
  'training',
  'other',
] as const
export type ExtensionReason = (typeof EXTENSION_REASONS)[number]

export const EXTENSION_APPROVERS = ['nobody', 'lead'] as const
export type ExtensionApprover = (typeof EXTENSION_APPROVERS)[number]

/** How the funder counts support: not at all, a number of hours, or a share of the hours worked. */
export const SUPPORT_KINDS = ['none', 'hours', 'shareOfHours'] as const
export type SupportKind = (typeof SUPPORT_KINDS)[number]

/** A length in calendar months or in days; neither means open. */
export type Span = { readonly months: number | null; readonly days: number | null }

/** From this much presence on, the employer must give this much notice to end a trial. */
export type NoticeStep = {
  readonly fromMonths: number
  readonly fromDays: number
  readonly noticeMonths: number
  readonly noticeDays: number
}

/**
 * Lines of reminders. Each offset is in days from the day concerned; negative is before it, and a line without any is
 * switched off. Source: domain.md 7.3.
 */
export const REMINDERS = [
  'workerCheckIn',
  'employerCheckIn',
  'firstDay',
  'trialDecision',
  'shortTrial',
  'contractEnd',
  'subsidyEnd',
  'planReview',
  'planEnd',
  'cap',
  'unsignedAgreement',
  'consentEnd',
  'eligibilityEnd',
] as const
export type Reminder = (typeof REMINDERS)[number]

/** What the lead of the team may be told of beside the coach. */
export const LEAD_LINES = [...REMINDERS, 'grantHours'] as const
export type LeadLine = (typeof LEAD_LINES)[number]

/** Everything a programme may decide of time, hours and rhythm. Kept as data, so that it changes without code. */
export type RuleSet = {
  readonly planLength: Span
  readonly extension: {
    readonly isAllowed: boolean
    /** The longest one extension may be; `null` leaves it to the cap. */
    readonly months: number | null
    readonly reasons: readonly ExtensionReason[]
    readonly needsReason: boolean
    readonly approver: ExtensionApprover
    /** Days before the end of the plan from which it may be asked for. */
    readonly fromDaysBefore: number
  }
  /** The longest that the plans of one accompaniment may last together, counted from the first day of the first. */
  readonly cap: Span
  readonly reviews: {
    readonly atMiddle: boolean
    readonly beforeEndDays: number | null
    readonly everyMonths: number | null
  }
  readonly support: {
    readonly kind: SupportKind
    readonly minutes: number | null
    /** Percent of the hours worked in the first, the second and every later year of the job. */
    readonly sharesByYear: readonly number[]
  }
  /** Percent of the granted hours at which a warning shows. */
  readonly grantWarnings: readonly number[]
  readonly reminders: Readonly<Record<Reminder, readonly number[]>>
  /** Days from the day concerned from which the lead is told as well; `null` leaves it with the coach. */
  readonly leadFrom: Readonly<Record<LeadLine, number | null>>
  readonly silence: { readonly workerToward: number; readonly workerIn: number; readonly employer: number }
  readonly cadence: Readonly<Record<CheckInParty, Cadence>>
  /** A pause pushes the end of the plan; otherwise the days are lost. */
  readonly pausePushesEnd: boolean
  /** Days of absence in a row after which the grant may be reduced pro rata; `null` never asks. */
  readonly reduceGrantAfterDays: number | null
  readonly minimumJob: {
    readonly weeklyMinutes: number | null
    readonly months: number | null
    readonly paidMinutes: number | null
  }
  readonly openGoalsNudge: number
  /** Empty where the law knows no notice: the trial is decided by its last day. */
  readonly trialNotice: readonly NoticeStep[]
  /** People for one full-time coach. */
  readonly caseTarget: number | null
}

/** The rules of each programme; `null` is the house. */
export type RulesInForce = (programmeId: string | null) => RuleSet

const MOST_MONTHS = 240
const MOST_DAYS = 7_300

/** Days in a calendar month at the most and at the least, to compare a length in days with one in months. */
const MONTH_DAYS = { least: 28, most: 31 }

function spanFaults(span: Span, pointer: string): RuleFault[] {
  const faults: RuleFault[] = []
  if (span.months !== null && span.days !== null) faults.push({ pointer: `${pointer}/days`, code: 'months-or-days' })
  faults.push(...within(span.months, `${pointer}/months`, 1, MOST_MONTHS))
  faults.push(...within(span.days, `${pointer}/days`, 1, MOST_DAYS))
  return faults
}

/** True when `length` is longer than `most` whatever the months are. */
function isSurelyLonger(length: Span, most: Span): boolean {
  if (length.months !== null && most.months !== null) return length.months > most.months
  const least = length.days ?? (length.months === null ? null : length.months * MONTH_DAYS.least)
  const limit = most.days ?? (most.months === null ? null : most.months * MONTH_DAYS.most)
  return least !== null && limit !== null && least > limit
}

function supportFaults({ support }: RuleSet): RuleFault[] {
  if (support.kind === 'hours') return within(support.minutes, '/support/minutes', 1, 100_000)
  if (support.kind === 'none') return []
  if (support.sharesByYear.length === 0) return [{ pointer: '/support/sharesByYear', code: 'rules-missing' }]
  return support.sharesByYear.flatMap((share) => [
    ...(share <= 0 ? [{ pointer: '/support/sharesByYear', code: 'too-small' as const }] : []),
    ...(share > 100 ? [{ pointer: '/support/sharesByYear', code: 'too-large' as const }] : []),
  ])
}

function rhythmFaults({ silence, cadence }: RuleSet): RuleFault[] {
  const sides = ['workerToward', 'workerIn', 'employer'] as const
  const parties = ['worker', 'employer'] as const
  return [
    ...sides.flatMap((side) => within(silence[side], `/silence/${side}`, 1, MOST_OFFSET)),
    ...parties.flatMap((party) => cadenceFaults(cadence[party], `/cadence/${party}`)),
  ]
}

/** What is wrong with a set of rules, beside which field; none when it may be kept. */
export function ruleSetRefusals(rules: RuleSet): RuleFault[] {
  const { extension, reviews } = rules
  const faults: RuleFault[] = [
    ...spanFaults(rules.planLength, '/planLength'),
    ...spanFaults(rules.cap, '/cap'),
    ...(isSurelyLonger(rules.planLength, rules.cap)
      ? [
          {
            pointer: rules.planLength.months === null ? '/planLength/days' : '/planLength/months',
            code: 'length-over-cap' as const,
          },
        ]
      : []),
    ...within(extension.months, '/extension/months', 1, MOST_MONTHS),
    ...within(extension.fromDaysBefore, '/extension/fromDaysBefore', 1, MOST_OFFSET),
    ...(extension.isAllowed && extension.needsReason && extension.reasons.length === 0
      ? [{ pointer: '/extension/reasons', code: 'rules-missing' as const }]
      : []),
    ...within(reviews.everyMonths, '/reviews/everyMonths', 1, MOST_MONTHS),
    ...within(reviews.beforeEndDays, '/reviews/beforeEndDays', 1, MOST_OFFSET),
    ...supportFaults(rules),
    ...growing(rules.grantWarnings, '/grantWarnings'),
    ...rules.grantWarnings.flatMap((percent) => within(percent, '/grantWarnings', 1, 200)),
    ...REMINDERS.flatMap((line) => [
      ...growing(rules.reminders[line], `/reminders/${line}`),
      ...rules.reminders[line].flatMap((offset) => within(offset, `/reminders/${line}`, -MOST_OFFSET, MOST_OFFSET)),
    ]),
    ...LEAD_LINES.flatMap((line) => within(rules.leadFrom[line], `/leadFrom/${line}`, -MOST_OFFSET, MOST_OFFSET)),
    ...rhythmFaults(rules),
    ...within(rules.reduceGrantAfterDays, '/reduceGrantAfterDays', 1, MOST_OFFSET),
    ...within(rules.openGoalsNudge, '/openGoalsNudge', 1, 20),
    ...within(rules.caseTarget, '/caseTarget', 1, 200),
    ...within(rules.minimumJob.weeklyMinutes, '/minimumJob/weeklyMinutes', 1, 10_080),
    ...within(rules.minimumJob.months, '/minimumJob/months', 1, MOST_MONTHS),
    ...within(rules.minimumJob.paidMinutes, '/minimumJob/paidMinutes', 1, 100_000),
  ]
  return faults.filter(
    (fault, index) => faults.findIndex((one) => one.pointer === fault.pointer && one.code === fault.code) === index,
  )
}
