import { AGREEMENT_ACTS, AGREEMENT_KINDS, CAPACITIES } from '@tandem/domain/agreements'
import { CHECK_IN_CHANNELS, CHECK_IN_PARTIES, CONTRACT_INTENTIONS, VISIT_WISHES } from '@tandem/domain/check-ins'
import { CONSENT_ANSWERS, CONSENT_PURPOSES, CONSENT_WAYS } from '@tandem/domain/consents'
import { TALK_OUTCOMES } from '@tandem/domain/divergence-talks'
import { DENIAL_REASONS } from '@tandem/domain/extensions'
import { INCIDENT_KINDS, MEDIATION_OUTCOMES } from '@tandem/domain/incidents'
import { SIDES } from '@tandem/domain/log-entries'
import { LOCALES } from '@tandem/domain/members'
import { JOB_END_REASONS, PLACEMENT_TYPES, TRIAL_OUTCOMES } from '@tandem/domain/placements'
import { PLAN_REVIEW_DECISIONS, PLAN_REVIEW_KINDS } from '@tandem/domain/plan-reviews'
import { PLAN_DECISIONS } from '@tandem/domain/plans'
import { SKILL_CONTEXTS } from '@tandem/domain/skills'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, questionCode, version } from './fields.ts'
import { logEntry } from './log-entries.ts'
import { missedCheckIn } from './missed-check-ins.ts'
import { skillStep } from './skills.ts'

/** What a line of the timeline tells. */
export const TIMELINE_THINGS = [
  'log',
  'checkIn',
  'talk',
  'incident',
  'skills',
  'placement',
  'plan',
  'review',
  'agreement',
  'consent',
] as const

const line = { itemId: z.string(), on: calendarDate, side: z.enum(SIDES) }

const logLine = z.object({ what: z.literal('log'), ...line, entry: logEntry })

const checkInLine = z.object({
  what: z.literal('checkIn'),
  ...line,
  checkIn: z.object({
    checkInId: id,
    placementId: id,
    employerName: z.string(),
    party: z.enum(CHECK_IN_PARTIES),
    channel: z.enum(CHECK_IN_CHANNELS),
    contactName: z.string().nullable(),
    memberName: z.string(),
    overall: z.int().nullable(),
    ratings: z.array(z.object({ item: questionCode, value: z.int().nullable() })),
    words: z.array(z.object({ word: z.string(), question: z.string(), answer: z.string() })),
    intention: z.enum(CONTRACT_INTENTIONS).nullable(),
    wish: z.enum(VISIT_WISHES).nullable(),
    nextOn: calendarDate.nullable(),
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
    version,
  }),
})

export const PLACEMENT_EVENTS = ['started', 'trialEnded', 'ended'] as const

const placementLine = z.object({
  what: z.literal('placement'),
  ...line,
  event: z.enum(PLACEMENT_EVENTS),
  placement: z.object({
    placementId: id,
    employerId: id,
    employerName: z.string(),
    type: z.enum(PLACEMENT_TYPES),
    jobTitle: z.string().nullable(),
    trialEndOn: calendarDate.nullable(),
    endReason: z.enum(JOB_END_REASONS).nullable(),
    trialOutcome: z.enum(TRIAL_OUTCOMES).nullable(),
  }),
})

export const PLAN_EVENTS = ['started', 'decided'] as const

const planLine = z.object({
  what: z.literal('plan'),
  ...line,
  event: z.enum(PLAN_EVENTS),
  plan: z.object({
    planId: id,
    number: z.int(),
    startsOn: calendarDate,
    /** As it was agreed, before any extension. */
    endsOn: calendarDate,
    grantedMinutes: z.int().nullable(),
    decision: z.enum(PLAN_DECISIONS).nullable(),
  }),
})

const agreementLine = z.object({
  what: z.literal('agreement'),
  ...line,
  event: z.enum(AGREEMENT_ACTS),
  agreement: z.object({
    agreementId: id,
    workerId: id,
    kind: z.enum(AGREEMENT_KINDS),
    number: z.string(),
    versionNumber: z.int(),
    name: z.string(),
    capacity: z.enum(CAPACITIES),
    /** Why somebody does not agree, or no longer. */
    words: z.string().nullable(),
  }),
})

const reviewLine = z.object({
  what: z.literal('review'),
  ...line,
  review: z.object({
    reviewId: id,
    planId: id,
    planNumber: z.int(),
    kind: z.enum(PLAN_REVIEW_KINDS),
    decision: z.enum(PLAN_REVIEW_DECISIONS).nullable(),
  }),
})

const consentLine = z.object({
  what: z.literal('consent'),
  ...line,
  event: z.enum(CONSENT_ANSWERS),
  consent: z.object({ consentId: id, purpose: z.enum(CONSENT_PURPOSES), way: z.enum(CONSENT_WAYS).nullable() }),
})

export const EXTENSION_EVENTS = ['asked', 'granted', 'denied'] as const

/** More time for a plan: it comes with the plans. */
const extensionLine = z.object({
  what: z.literal('extension'),
  ...line,
  event: z.enum(EXTENSION_EVENTS),
  extension: z.object({
    extensionId: id,
    planNumber: z.int(),
    endsOn: calendarDate,
    extraMinutes: z.int(),
    denialReason: z.enum(DENIAL_REASONS).nullable(),
  }),
})

/** A check-in that did not take place: a gap. */
const missedLine = z.object({
  what: z.literal('missed'),
  ...line,
  missed: z.object({ ...missedCheckIn.shape, employerName: z.string() }),
})

/** A talk of three about what the two sides see differently. */
const talkLine = z.object({
  what: z.literal('talk'),
  ...line,
  talk: z.object({
    talkId: id,
    employerName: z.string(),
    outcome: z.enum(TALK_OUTCOMES),
    words: z.string(),
    untilOn: calendarDate.nullable(),
    items: z.array(questionCode),
    memberName: z.string(),
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
  }),
})

/** `told`: what one side says of it, in its own lane. */
export const INCIDENT_EVENTS = ['happened', 'told', 'mediated', 'closed', 'reopened'] as const

/** Something that went wrong: for those who read the file, and in no document. */
const incidentLine = z.object({
  what: z.literal('incident'),
  ...line,
  event: z.enum(INCIDENT_EVENTS),
  incident: z.object({
    incidentId: id,
    kind: z.enum(INCIDENT_KINDS),
    isSafetyEvent: z.boolean(),
    employerName: z.string().nullable(),
    /** What a side says, what was agreed, what was learnt, why it was opened again. */
    words: z.string().nullable(),
    /** Who said it. */
    speaker: z.string().nullable(),
    /** False where the side could not be reached: the words tell what was tried. */
    isReached: z.boolean(),
    outcome: z.enum(MEDIATION_OUTCOMES).nullable(),
  }),
})

/** A talk about skills and what was agreed in it, with the tutor where they had answered: for those who read the file. */
const skillsLine = z.object({
  what: z.literal('skills'),
  ...line,
  skills: z.object({
    evaluationId: id,
    framework: z.record(z.enum(LOCALES), z.string()),
    context: z.enum(SKILL_CONTEXTS),
    employerName: z.string().nullable(),
    /** How many skills have a level, and of how many it stays that they are seen differently. */
    agreed: z.int(),
    differently: z.int(),
    steps: z.array(skillStep),
    memberName: z.string(),
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
  }),
})

export const timelineItem = z.discriminatedUnion('what', [
  logLine,
  checkInLine,
  placementLine,
  planLine,
  reviewLine,
  agreementLine,
  consentLine,
  extensionLine,
  missedLine,
  talkLine,
  incidentLine,
  skillsLine,
])
export type TimelineItem = z.infer<typeof timelineItem>

export const listTimeline = endpoint({
  name: 'listTimeline',
  method: 'GET',
  path: '/api/episodes/:episodeId/timeline',
  summary: 'Everything that happened on both sides, newest first, a page at a time',
  params: z.strictObject({ episodeId: id }),
  query: z.strictObject({
    /** `next` of the page before. */
    before: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    side: z.enum(SIDES).optional(),
    what: z.enum(TIMELINE_THINGS).optional(),
  }),
  reply: z.object({
    today: calendarDate,
    items: z.array(timelineItem),
    /** Give it as `before` for older ones; `null` at the end. */
    next: z.string().nullable(),
  }),
  refuses: ['not-found'],
})
