import { DENIAL_REASONS, EXTENSION_STATUSES, type ExtensionEvidence } from '@tandem/domain/extensions'
import { GOAL_DOMAINS } from '@tandem/domain/goals'
import { EXTENSION_REFUSALS } from '@tandem/domain/plan-time'
import { EXTENSION_REASONS } from '@tandem/domain/rule-sets'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, longText, minutes, requiredText, version } from './fields.ts'

const LISTS = ['/api/caseload', '/api/today', '/api/workers', '/api/episodes', '/api/plans', '/api/log-form'] as const

/** What was known on the day of the request: computed, never typed. */
export const extensionEvidence: z.ZodType<ExtensionEvidence, ExtensionEvidence> = z.object({
  asOfOn: calendarDate,
  weeks: z.int(),
  weeksWithEntries: z.int(),
  entries: z.int(),
  usedMinutes: z.int(),
  grantedMinutes: z.int().nullable(),
  workerCheckIns: z.int(),
  employerCheckIns: z.int(),
  goals: z.array(
    z.object({
      title: z.string(),
      baselineLevel: z.int().nullable(),
      level: z.int().nullable(),
      domain: z.enum(GOAL_DOMAINS).optional(),
      levelTexts: z.array(z.string()).nullable().optional(),
    }),
  ),
  goalsClosed: z.int(),
})

export const extension = z.object({
  extensionId: id,
  planId: id,
  /** Counts the requests of the plan that were granted before, and this one. */
  number: z.int(),
  requestedOn: calendarDate,
  requestedByName: z.string().nullable(),
  reason: z.enum(EXTENSION_REASONS).nullable(),
  words: z.string().nullable(),
  formerEndsOn: calendarDate,
  endsOn: calendarDate,
  extraMinutes: z.int(),
  evidence: extensionEvidence,
  status: z.enum(EXTENSION_STATUSES),
  decidedOn: calendarDate.nullable(),
  decidedByName: z.string().nullable(),
  denialReason: z.enum(DENIAL_REASONS).nullable(),
  alternative: z.string().nullable(),
  version,
})
export type Extension = z.infer<typeof extension>

const planParams = z.strictObject({ planId: id })
const params = z.strictObject({ extensionId: id })

const asked = { endsOn: calendarDate, extraMinutes: minutes }

export const extensionPreview = z.object({
  /** Why it would be refused as it stands, or `null`. */
  refusal: z.enum([...EXTENSION_REFUSALS, 'extension-pending', 'plan-decided']).nullable(),
  number: z.int(),
  formerEndsOn: calendarDate,
  endsOn: calendarDate,
  /** The latest end that the rules allow this time; `null` when nothing limits it. */
  latestEndsOn: calendarDate.nullable(),
  opensOn: calendarDate,
  capEndsOn: calendarDate.nullable(),
  capMonths: z.int().nullable(),
  /** The first day of the first plan: from there the cap counts. */
  capFromOn: calendarDate,
  /** Months of the cap that would be planned. */
  monthsPlanned: z.int(),
  grantedMinutes: z.int().nullable(),
  usedMinutes: z.int(),
  reviewsOn: z.array(calendarDate),
  needsReason: z.boolean(),
  asksApproval: z.boolean(),
  evidence: extensionEvidence,
})
export type ExtensionPreview = z.infer<typeof extensionPreview>

export const previewExtension = endpoint({
  name: 'previewExtension',
  method: 'POST',
  path: '/api/plans/:planId/extension-preview',
  summary: 'What an extension would bring with it, before it is asked for; nothing is written',
  reads: true,
  params: planParams,
  body: z.strictObject(asked),
  reply: extensionPreview,
  refuses: ['not-found'],
})

export const requestExtension = endpoint({
  name: 'requestExtension',
  method: 'POST',
  path: '/api/plans/:planId/extensions',
  summary: 'Asks for more time; granted at once where the rules ask nobody',
  params: planParams,
  body: z.strictObject({
    ...asked,
    reason: z.enum(EXTENSION_REASONS).nullable(),
    words: longText.nullable(),
  }),
  reply: extension,
  refuses: [
    'not-found',
    'not-allowed',
    'reason-missing',
    'extension-not-foreseen',
    'extension-too-early',
    'extension-not-later',
    'extension-over-cap',
    'extension-too-long',
    'extension-pending',
    'plan-decided',
    'plan-overlaps',
  ],
  alsoChanges: LISTS,
})

export const decideExtension = endpoint({
  name: 'decideExtension',
  method: 'PUT',
  path: '/api/extensions/:extensionId/decision',
  summary: 'Grants more time, or denies it with a reason and what is proposed instead',
  params,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('granted'), version }),
    z.strictObject({
      decision: z.literal('denied'),
      denialReason: z.enum(DENIAL_REASONS),
      alternative: requiredText(2_000),
      version,
    }),
  ]),
  reply: extension,
  refuses: ['not-found', 'not-allowed', 'stale', 'extension-settled', 'extension-over-cap', 'plan-overlaps'],
  alsoChanges: LISTS,
})

export const withdrawExtension = endpoint({
  name: 'withdrawExtension',
  method: 'PUT',
  path: '/api/extensions/:extensionId/withdrawal',
  summary: 'Takes back a request for more time that waits for a decision',
  params,
  body: z.strictObject({ version }),
  reply: extension,
  refuses: ['not-found', 'not-allowed', 'stale', 'extension-settled'],
  alsoChanges: LISTS,
})
