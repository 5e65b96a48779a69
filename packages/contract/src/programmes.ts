import { PRESETS } from '@tandem/domain/rule-set-presets'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, name, shortText, version } from './fields.ts'
import { ruleSet } from './rule-sets.ts'

const LISTS = ['/api/caseload', '/api/today', '/api/workers', '/api/episodes', '/api/log-form'] as const

export const programme = z.object({
  programmeId: id,
  name: z.string(),
  funder: z.string().nullable(),
  preset: z.enum(PRESETS),
  /** Holds for every accompaniment that names no programme. */
  isHouse: z.boolean(),
  isArchived: z.boolean(),
  rules: ruleSet,
  /** Counts the versions of its rules. */
  rulesNumber: z.int(),
  rulesSince: calendarDate,
  version,
})
export type Programme = z.infer<typeof programme>

export const listProgrammes = endpoint({
  name: 'listProgrammes',
  method: 'GET',
  path: '/api/programmes',
  summary: 'The programmes with their rules, and the rules of the house for those that name none',
  reply: z.object({ programmes: z.array(programme), house: ruleSet }),
  refuses: ['not-allowed'],
})

const programmeFacts = z.strictObject({ name, funder: shortText.nullable(), isHouse: z.boolean() })

export const addProgramme = endpoint({
  name: 'addProgramme',
  method: 'POST',
  path: '/api/programmes',
  summary: 'Begins a programme with the rules of a preset',
  body: z.strictObject({ ...programmeFacts.shape, preset: z.enum(PRESETS) }),
  reply: programme,
  refuses: ['not-allowed', 'already-exists'],
  alsoChanges: LISTS,
})

const params = z.strictObject({ programmeId: id })

export const editProgramme = endpoint({
  name: 'editProgramme',
  method: 'PUT',
  path: '/api/programmes/:programmeId',
  summary: 'Changes a programme; changed rules are a new version, the former ones are kept',
  params,
  body: z.strictObject({ ...programmeFacts.shape, isArchived: z.boolean(), rules: ruleSet, version }),
  reply: programme,
  refuses: ['not-found', 'not-allowed', 'stale', 'already-exists', 'rules-refused'],
  alsoChanges: ['/api/programmes', ...LISTS],
})

const beforeAfter = <T extends z.ZodType>(schema: T) => z.object({ before: schema, after: schema })
const day = calendarDate.nullable()

/** What the rules would change for one person; only people whom the reader may see are named. */
export const rulesChange = z.object({
  workerId: id,
  workerName: z.string(),
  capEndsOn: beforeAfter(day),
  planEndsOn: beforeAfter(day),
  trialDecisionOn: beforeAfter(day),
  dues: beforeAfter(z.int()),
  isOverCapNow: z.boolean(),
})

export const rulesTrial = z.object({
  /** Open accompaniments of the programme. */
  accompaniments: z.int(),
  /** Those for whom something changes, by what changes. */
  changed: z.object({
    people: z.int(),
    longerCap: z.int(),
    shorterCap: z.int(),
    planEnd: z.int(),
    trialDecision: z.int(),
    overCapNow: z.int(),
  }),
  /** What asks for something today, in all. */
  dues: beforeAfter(z.int()),
  /** Last day of a plan that would begin today. */
  newPlanEndsOn: beforeAfter(day),
  asksApproval: beforeAfter(z.boolean()),
  people: z.array(rulesChange),
})
export type RulesTrial = z.infer<typeof rulesTrial>

export const tryRules = endpoint({
  name: 'tryRules',
  method: 'POST',
  path: '/api/programmes/:programmeId/trial',
  summary: 'What would change for whom if a programme had these rules; nothing is written',
  reads: true,
  params,
  body: z.strictObject({ rules: ruleSet }),
  reply: rulesTrial,
  refuses: ['not-found', 'not-allowed', 'rules-refused'],
})
