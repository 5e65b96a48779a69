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
  readonly planEnd: readonly number[]
  readonly cap: readonly number[]
  readonly trialDecision: readonly number[]
  readonly planReview: readonly number[]
  readonly unsignedAgreement: readonly number[]
  readonly workerToward: number | null
  readonly workerIn: number | null
  readonly employer: number | null
  readonly workerDays: readonly number[]
  readonly workerEvery: number | null
  readonly employerDays: readonly number[]
  readonly employerEvery: number | null
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
    ...rules.reminders,
    ...rules.silence,
    workerDays: rules.cadence.worker.days,
    workerEvery: rules.cadence.worker.everyDays,
    employerDays: rules.cadence.employer.days,
    employerEvery: rules.cadence.employer.everyDays,
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
    reminders: {
      planEnd: values.planEnd,
      cap: values.cap,
      trialDecision: values.trialDecision,
      planReview: values.planReview,
      unsignedAgreement: values.unsignedAgreement,
    },
    silence: { workerToward: values.workerToward, workerIn: values.workerIn, employer: values.employer },
    cadence: {
      worker: { days: values.workerDays, everyDays: values.workerEvery },
      employer: { days: values.employerDays, everyDays: values.employerEvery },
    },
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
  planEnd: '/rules/reminders/planEnd',
  cap: '/rules/reminders/cap',
  trialDecision: '/rules/reminders/trialDecision',
  planReview: '/rules/reminders/planReview',
  unsignedAgreement: '/rules/reminders/unsignedAgreement',
  workerToward: '/rules/silence/workerToward',
  workerIn: '/rules/silence/workerIn',
  employer: '/rules/silence/employer',
  workerDays: '/rules/cadence/worker/days',
  workerEvery: '/rules/cadence/worker/everyDays',
  employerDays: '/rules/cadence/employer/days',
  employerEvery: '/rules/cadence/employer/everyDays',
  trialNotice: '/rules/trialNotice',
  openGoalsNudge: '/rules/openGoalsNudge',
  caseTarget: '/rules/caseTarget',
  minimumWeekly: '/rules/minimumJob/weeklyMinutes',
  minimumMonths: '/rules/minimumJob/months',
  minimumPaid: '/rules/minimumJob/paidMinutes',
} as const satisfies Partial<Record<keyof RulesValues, string>>

export type RuleField = keyof typeof POINTERS
