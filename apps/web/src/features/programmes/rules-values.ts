import type { Programme } from '@tandem/contract/programmes'
import type { NoticeStep, RuleSet } from '@tandem/domain/rule-sets'

/** The rules as a form holds them: flat, lists of numbers as they are. */
export type RulesValues = {
  readonly name: string
  readonly funder: string
  readonly isHouse: boolean
  readonly isArchived: boolean
  readonly planMonths: number | null
  readonly planDays: number | null
  readonly capMonths: number | null
  readonly capDays: number | null
  readonly pausePushesEnd: boolean
  readonly isAllowed: boolean
  readonly extensionMonths: number | null
  readonly fromDaysBefore: number | null
  readonly approver: string
  readonly needsReason: boolean
  readonly reasons: RuleSet['extension']['reasons']
  readonly atMiddle: boolean
  readonly beforeEndDays: number | null
  readonly everyMonths: number | null
  readonly supportKind: string
  readonly supportMinutes: number | null
  readonly sharesByYear: readonly number[]
  readonly grantWarnings: readonly number[]
  readonly reduceGrantAfterDays: number | null
  readonly reminders: RuleSet['reminders']
  readonly leadFrom: RuleSet['leadFrom']
  readonly workerToward: number | null
  readonly workerIn: number | null
  readonly employer: number | null
  readonly cadence: RuleSet['cadence']
  readonly trialNotice: readonly NoticeStep[]
  readonly openGoalsNudge: number | null
  readonly caseTarget: number | null
  readonly minimumWeekly: number | null
  readonly minimumMonths: number | null
  readonly minimumPaid: number | null
}

export function valuesOf({ rules, ...programme }: Programme): RulesValues {
  return {
    name: programme.name,
    funder: programme.funder ?? '',
    isHouse: programme.isHouse,
    isArchived: programme.isArchived,
    planMonths: rules.planLength.months,
    planDays: rules.planLength.days,
    capMonths: rules.cap.months,
    capDays: rules.cap.days,
    pausePushesEnd: rules.pausePushesEnd,
    isAllowed: rules.extension.isAllowed,
    extensionMonths: rules.extension.months,
    fromDaysBefore: rules.extension.fromDaysBefore,
    approver: rules.extension.approver,
    needsReason: rules.extension.needsReason,
    reasons: rules.extension.reasons,
    ...rules.reviews,
    supportKind: rules.support.kind,
    supportMinutes: rules.support.minutes,
    sharesByYear: rules.support.sharesByYear,
    grantWarnings: rules.grantWarnings,
    reduceGrantAfterDays: rules.reduceGrantAfterDays,
    reminders: rules.reminders,
    leadFrom: rules.leadFrom,
    ...rules.silence,
    cadence: rules.cadence,
    trialNotice: rules.trialNotice,
    openGoalsNudge: rules.openGoalsNudge,
    caseTarget: rules.caseTarget,
    minimumWeekly: rules.minimumJob.weeklyMinutes,
    minimumMonths: rules.minimumJob.months,
    minimumPaid: rules.minimumJob.paidMinutes,
  }
}

/** The rules as they are sent; what was left empty and may not be is refused beside its field. */
export function rulesOf(values: RulesValues): unknown {
  return {
    planLength: { months: values.planMonths, days: values.planDays },
    extension: {
      isAllowed: values.isAllowed,
      months: values.extensionMonths,
      reasons: values.reasons,
      needsReason: values.needsReason,
      approver: values.approver,
      fromDaysBefore: values.fromDaysBefore,
    },
    cap: { months: values.capMonths, days: values.capDays },
    reviews: { atMiddle: values.atMiddle, beforeEndDays: values.beforeEndDays, everyMonths: values.everyMonths },
    support: { kind: values.supportKind, minutes: values.supportMinutes, sharesByYear: values.sharesByYear },
    grantWarnings: values.grantWarnings,
    reminders: values.reminders,
    leadFrom: values.leadFrom,
    silence: { workerToward: values.workerToward, workerIn: values.workerIn, employer: values.employer },
    cadence: values.cadence,
    pausePushesEnd: values.pausePushesEnd,
    reduceGrantAfterDays: values.reduceGrantAfterDays,
    minimumJob: {
      weeklyMinutes: values.minimumWeekly,
      months: values.minimumMonths,
      paidMinutes: values.minimumPaid,
    },
    openGoalsNudge: values.openGoalsNudge,
    trialNotice: values.trialNotice,
    caseTarget: values.caseTarget,
  }
}

/** Where each field stands in the body. */
export const POINTERS = {
  name: '/name',
  funder: '/funder',
  planMonths: '/rules/planLength/months',
  planDays: '/rules/planLength/days',
  capMonths: '/rules/cap/months',
  capDays: '/rules/cap/days',
  extensionMonths: '/rules/extension/months',
  fromDaysBefore: '/rules/extension/fromDaysBefore',
  reasons: '/rules/extension/reasons',
  beforeEndDays: '/rules/reviews/beforeEndDays',
  everyMonths: '/rules/reviews/everyMonths',
  supportMinutes: '/rules/support/minutes',
  sharesByYear: '/rules/support/sharesByYear',
  grantWarnings: '/rules/grantWarnings',
  reduceGrantAfterDays: '/rules/reduceGrantAfterDays',
  reminders: '/rules/reminders',
  leadFrom: '/rules/leadFrom',
  workerToward: '/rules/silence/workerToward',
  workerIn: '/rules/silence/workerIn',
  employer: '/rules/silence/employer',
  cadence: '/rules/cadence',
  trialNotice: '/rules/trialNotice',
  openGoalsNudge: '/rules/openGoalsNudge',
  caseTarget: '/rules/caseTarget',
  minimumWeekly: '/rules/minimumJob/weeklyMinutes',
  minimumMonths: '/rules/minimumJob/months',
  minimumPaid: '/rules/minimumJob/paidMinutes',
} as const satisfies Partial<Record<keyof RulesValues, string>>

export type RuleField = keyof typeof POINTERS
