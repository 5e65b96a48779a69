import { HOUSE_CADENCE } from './cadence.ts'
import { SHOWS_BEFORE_DAYS } from './due/kinds.ts'
import { SILENCE_DAYS } from './due/silence.ts'
import { OPEN_GOALS_NUDGE } from './goals.ts'
import { PLAN_RUNNING_OUT_DAYS } from './plans.ts'
import { EXTENSION_REASONS, type NoticeStep, type RuleSet } from './rule-sets.ts'

export const PRESETS = [
  'rejoins',
  'mire-be',
  'aviq-be',
  'vdab-be',
  'ea-fr',
  'iae-fr',
  'uwv-nl',
  'gemeente-nl',
  'ub-de',
  'ips',
  'vr-us',
  'employability-ie',
] as const
export type Preset = (typeof PRESETS)[number]

const OPEN = { months: null, days: null }
const months = (count: number) => ({ months: count, days: null })
const NO_MINIMUM = { weeklyMinutes: null, months: null, paidMinutes: null }
const NO_SUPPORT = { kind: 'none', minutes: null, sharesByYear: [] } as const

/** Notice by the employer during a French trial period. Source: Code du travail, art. L1221-25 (domain.md 5.12). */
const FRENCH_NOTICE: readonly NoticeStep[] = [
  { fromMonths: 0, fromDays: 0, noticeMonths: 0, noticeDays: 1 },
  { fromMonths: 0, fromDays: 8, noticeMonths: 0, noticeDays: 2 },
  { fromMonths: 1, fromDays: 0, noticeMonths: 0, noticeDays: 14 },
  { fromMonths: 3, fromDays: 0, noticeMonths: 1, noticeDays: 0 },
]

/** The house preset: the field's usual values. Length, extension and cap are our reading of the field. Source: domain.md 3.6, 7.3, 7.4. */
const REJOINS: RuleSet = {
  planLength: months(6),
  extension: {
    isAllowed: true,
    months: 6,
    reasons: EXTENSION_REASONS,
    needsReason: true,
    approver: 'lead',
    fromDaysBefore: 60,
  },
  cap: months(24),
  reviews: { atMiddle: true, beforeEndDays: 30, everyMonths: null },
  support: NO_SUPPORT,
  grantWarnings: [80, 100],
  /* The week before stands first where a coach plans the week: it brings the line into Today. */
  reminders: {
    workerCheckIn: [-SHOWS_BEFORE_DAYS.workerCheckIn, 0, 3, 7],
    employerCheckIn: [-SHOWS_BEFORE_DAYS.employerCheckIn, 0, 3, 7],
    firstDay: [-7, -1, 1, 3],
    trialDecision: [-SHOWS_BEFORE_DAYS.trialDecision, -10, -3],
    shortTrial: [-3],
    contractEnd: [-45, -14],
    subsidyEnd: [-60, -30, -7],
    planReview: [-14, 0, 7],
    planEnd: [-60, -PLAN_RUNNING_OUT_DAYS, -14, 0, 7],
    cap: [-90, -30],
    unsignedAgreement: [3, 10, 20],
    consentEnd: [-30],
    eligibilityEnd: [-30],
  },
  leadFrom: {
    workerCheckIn: null,
    employerCheckIn: null,
    firstDay: null,
    trialDecision: null,
    shortTrial: null,
    contractEnd: null,
    subsidyEnd: -60,
    planReview: null,
    planEnd: -60,
    cap: -90,
    unsignedAgreement: 20,
    consentEnd: null,
    eligibilityEnd: null,
    grantHours: 0,
  },
  silence: SILENCE_DAYS,
  cadence: HOUSE_CADENCE,
  pausePushesEnd: false,
  reduceGrantAfterDays: null,
  minimumJob: NO_MINIMUM,
  openGoalsNudge: OPEN_GOALS_NUDGE,
  trialNotice: [],
  caseTarget: 20,
}

const NO_EXTENSION = {
  ...REJOINS.extension,
  isAllowed: false,
  months: null,
  needsReason: false,
  approver: 'nobody',
} as const
const FREE_EXTENSION = { ...REJOINS.extension, months: null, approver: 'nobody' } as const
const YEARLY = { atMiddle: false, beforeEndDays: null, everyMonths: 12 }
const HALF_YEARLY = { atMiddle: false, beforeEndDays: 30, everyMonths: 6 }

/** The funders' rules as they were read. Source: domain.md 3.6; what could not be verified is said in place. */
export const RULE_SET_PRESETS: Readonly<Record<Preset, RuleSet>> = {
  rejoins: REJOINS,
  /* Reviews unverified: those of the house. */
  'mire-be': { ...REJOINS, planLength: months(2), extension: FREE_EXTENSION, caseTarget: null },
  /* Length open with a yearly review is our reading; the review itself is unverified. */
  'aviq-be': { ...REJOINS, planLength: OPEN, extension: NO_EXTENSION, cap: OPEN, reviews: YEARLY, caseTarget: 15 },
  /* Length, extension and cap unverified; the hours granted are those of each decision. */
  'vdab-be': {
    ...REJOINS,
    cap: months(6),
    support: { kind: 'hours', minutes: null, sharesByYear: [] },
    caseTarget: null,
  },
  /* The agreement sets the length; the yearly review is unverified, 12 people per coach were observed. */
  'ea-fr': {
    ...REJOINS,
    planLength: OPEN,
    extension: FREE_EXTENSION,
    cap: OPEN,
    reviews: YEARLY,
    trialNotice: FRENCH_NOTICE,
    caseTarget: 12,
  },
  /* 730 days; the cap is five to seven years by reason, the longest is kept here. A suspension pushes the end. */
  'iae-fr': {
    ...REJOINS,
    planLength: { months: null, days: 730 },
    extension: { ...REJOINS.extension, months: 12 },
    cap: months(84),
    reviews: { atMiddle: false, beforeEndDays: 60, everyMonths: null },
    pausePushesEnd: true,
    trialNotice: FRENCH_NOTICE,
    caseTarget: null,
  },
  /* 36 months, beyond them exceptional. Shares of the hours worked: 15 %, 7.5 %, then 6 %. Source: peers.md 3.2 no 3. */
  'uwv-nl': {
    ...REJOINS,
    cap: months(36),
    reviews: HALF_YEARLY,
    support: { kind: 'shareOfHours', minutes: null, sharesByYear: [15, 7.5, 6] },
    reduceGrantAfterDays: 28,
    minimumJob: { weeklyMinutes: 12 * 60, months: 6, paidMinutes: null },
    caseTarget: null,
  },
  /* Four times six months is one town's example; its regimes light, medium and intensive are hours of each decision. */
  'gemeente-nl': {
    ...REJOINS,
    reviews: HALF_YEARLY,
    support: { kind: 'hours', minutes: null, sharesByYear: [] },
    reduceGrantAfterDays: 28,
    minimumJob: { weeklyMinutes: null, months: 6, paidMinutes: null },
    caseTarget: null,
  },
  /* Reviews and the target of five are unverified. */
  'ub-de': {
    ...REJOINS,
    planLength: months(24),
    extension: { ...REJOINS.extension, months: 12 },
    cap: months(36),
    caseTarget: 5,
  },
  /* Unlimited in time; a start counts from four paid hours. */
  ips: {
    ...REJOINS,
    planLength: OPEN,
    extension: NO_EXTENSION,
    cap: OPEN,
    reviews: { atMiddle: false, beforeEndDays: null, everyMonths: 3 },
    minimumJob: { weeklyMinutes: null, months: null, paidMinutes: 4 * 60 },
  },
  /* The cap and the monthly report are unverified. */
  'vr-us': {
    ...REJOINS,
    planLength: months(18),
    extension: FREE_EXTENSION,
    reviews: { atMiddle: false, beforeEndDays: null, everyMonths: 1 },
    support: { kind: 'hours', minutes: null, sharesByYear: [] },
    minimumJob: { weeklyMinutes: null, months: 3, paidMinutes: null },
    caseTarget: null,
  },
  /* No extension: the person leaves after 18 months. Reviews unverified. */
  'employability-ie': {
    ...REJOINS,
    planLength: months(18),
    extension: NO_EXTENSION,
    cap: months(18),
    minimumJob: { weeklyMinutes: 8 * 60, months: null, paidMinutes: null },
    caseTarget: 25,
  },
}

/** The rules of a house that has set up no programme. */
export const HOUSE_RULES: RuleSet = RULE_SET_PRESETS.rejoins
