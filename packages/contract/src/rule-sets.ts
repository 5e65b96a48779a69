import {
  EXTENSION_APPROVERS,
  EXTENSION_REASONS,
  LEAD_LINES,
  type LeadLine,
  REMINDERS,
  type Reminder,
  type RuleSet,
  SUPPORT_KINDS,
} from '@tandem/domain/rule-sets'
import { z } from 'zod'
import { cadence } from './cadences.ts'
import { minutes } from './fields.ts'

const whole = z.int()
const span = z.strictObject({ months: whole.nullable(), days: whole.nullable() })
const offsets = z.array(whole).max(12, { error: 'too-large' })
const noticeStep = z.strictObject({ fromMonths: whole, fromDays: whole, noticeMonths: whole, noticeDays: whole })

const everyLine = <Line extends string, T extends z.ZodType>(lines: readonly Line[], schema: T) =>
  Object.fromEntries(lines.map((line) => [line, schema])) as Record<Line, T>

/** A set of rules as it travels; what contradicts itself is refused by `ruleSetRefusals`. */
export const ruleSet: z.ZodType<RuleSet, RuleSet> = z.strictObject({
  planLength: span,
  extension: z.strictObject({
    isAllowed: z.boolean(),
    months: whole.nullable(),
    reasons: z.array(z.enum(EXTENSION_REASONS)),
    needsReason: z.boolean(),
    approver: z.enum(EXTENSION_APPROVERS),
    fromDaysBefore: whole,
  }),
  cap: span,
  reviews: z.strictObject({
    atMiddle: z.boolean(),
    beforeEndDays: whole.nullable(),
    everyMonths: whole.nullable(),
  }),
  support: z.strictObject({
    kind: z.enum(SUPPORT_KINDS),
    minutes: minutes.nullable(),
    sharesByYear: z.array(z.number()).max(20, { error: 'too-large' }),
  }),
  grantWarnings: offsets,
  reminders: z.strictObject(everyLine<Reminder, typeof offsets>(REMINDERS, offsets)),
  leadFrom: z.strictObject(everyLine<LeadLine, z.ZodNullable<typeof whole>>(LEAD_LINES, whole.nullable())),
  silence: z.strictObject({ workerToward: whole, workerIn: whole, employer: whole }),
  cadence: z.strictObject({ worker: cadence, employer: cadence }),
  pausePushesEnd: z.boolean(),
  reduceGrantAfterDays: whole.nullable(),
  minimumJob: z.strictObject({
    weeklyMinutes: minutes.nullable(),
    months: whole.nullable(),
    paidMinutes: minutes.nullable(),
  }),
  openGoalsNudge: whole,
  trialNotice: z.array(noticeStep).max(12, { error: 'too-large' }),
  caseTarget: whole.nullable(),
})
