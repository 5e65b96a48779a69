import { FRAMEWORK_ITEMS_MOST } from '@tandem/domain/frameworks'
import { GOAL_DOERS } from '@tandem/domain/goals'
import { SKILL_CONTEXTS, SKILL_SOURCES, SKILL_STATES } from '@tandem/domain/skills'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, name, questionCode, requiredText, text, version } from './fields.ts'
import { framework } from './frameworks.ts'
import { evidenceEntry } from './goal-reviews.ts'

const OTHERS = ['/api/episodes', '/api/tasks', '/api/today', '/api/caseload'] as const

const setting = {
  /** The job it is about, where it is about one. */
  placementId: id.nullable(),
  context: z.enum(SKILL_CONTEXTS),
  openedOn: calendarDate,
  /** What it is for and how it goes, as it is told to the person. */
  purpose: requiredText(2_000),
  /** When the person was told, and by whom; `null`: not yet. */
  toldOn: calendarDate.nullable(),
  toldByName: text(120),
}

/** Whoever was told was told by somebody. */
const isToldBySomebody = ({ toldOn, toldByName }: { toldOn: string | null; toldByName: string }) =>
  toldOn === null || toldByName.trim() !== ''
const WITHOUT_TELLER = { path: ['toldByName'], error: 'required' }

/** `null`: that source could not observe it. */
const level = z.int().min(0).max(10).nullable()

const mark = z.strictObject({
  item: questionCode,
  value: level,
  /** What shows it, in words. */
  evidence: text(1_000),
  /** Entries of the log that show it; of a coach alone. */
  entryIds: z.array(id).max(20),
})

/** An item has one level of each source. */
const namesEachOnce = (marks: readonly { readonly item: string }[]) =>
  new Set(marks.map(({ item }) => item)).size === marks.length

const answer = {
  source: z.enum(SKILL_SOURCES),
  /** Who said it. */
  speaker: name,
  answeredOn: calendarDate,
}

export const skillStep = z.strictObject({
  doer: z.enum(GOAL_DOERS),
  text: requiredText(240),
  /** A day makes it a next action. */
  dueOn: calendarDate.nullable(),
})

const reading = {
  heldOn: calendarDate,
  /** Who was there. */
  present: requiredText(500),
  /** What was agreed of each item that was taken up; `null`: "we see it differently". */
  levels: z
    .array(z.strictObject({ item: questionCode, value: level }))
    .max(FRAMEWORK_ITEMS_MOST)
    .refine(namesEachOnce, { error: 'twice' }),
  /** What each will do. */
  steps: z.array(skillStep).max(12),
}

const attestation = {
  /** The items that the person wants to show. */
  items: z.array(questionCode).min(1, { error: 'choose-one' }).max(FRAMEWORK_ITEMS_MOST),
  isCompanyNamed: z.boolean(),
}

const recorded = { recordedByName: z.string(), recordedAt: instant }

const skillEvaluation = z.object({
  evaluationId: id,
  ...setting,
  employerName: z.string().nullable(),
  /** The tutor of the job, where one is named. */
  tutorName: z.string().nullable(),
  frameworkCode: questionCode,
  frameworkVersion: version,
  /** As it was asked. */
  framework,
  openedByName: z.string(),
  state: z.enum(SKILL_STATES),
  /** Whose answers are awaited. */
  toAsk: z.array(z.enum(SKILL_SOURCES)),
  /** Latest first: of each source the first one holds, the others were corrected. */
  answers: z.array(
    z.object({
      ...answer,
      marks: z.array(
        mark.extend({ entries: z.array(z.object({ entryId: id, occurredOn: calendarDate })) }).omit({ entryIds: true }),
      ),
      ...recorded,
    }),
  ),
  /** Latest first: the first one holds. */
  readings: z.array(z.object({ ...reading, ...recorded })),
  attestation: z.object({ ...attestation, chosenOn: calendarDate }).nullable(),
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  version,
})
export type SkillEvaluation = z.infer<typeof skillEvaluation>

const episodeParams = z.strictObject({ episodeId: id })
const params = z.strictObject({ evaluationId: id })
const oneOf = { params, reply: skillEvaluation, alsoChanges: OTHERS } as const
const WRITING = ['not-found', 'not-allowed', 'consent-withdrawn'] as const
const ON_ONE = [...WRITING, 'stale', 'voided'] as const

export const listSkillEvaluations = endpoint({
  name: 'listSkillEvaluations',
  method: 'GET',
  path: '/api/episodes/:episodeId/skill-evaluations',
  summary: 'What person, tutor and coach say of the same skills, evaluation by evaluation',
  params: episodeParams,
  reply: z.object({
    today: calendarDate,
    mayWrite: z.boolean(),
    /** Latest first, voided ones included. */
    evaluations: z.array(skillEvaluation),
  }),
  refuses: ['not-found'],
})

export const listSkillEvidence = endpoint({
  name: 'listSkillEvidence',
  method: 'GET',
  path: '/api/skill-evaluations/:evaluationId/evidence',
  summary: 'Entries of the log that may show a skill, latest first',
  params,
  reply: z.object({ entries: z.array(evidenceEntry) }),
  refuses: ['not-found'],
})

export const openSkillEvaluation = endpoint({
  name: 'openSkillEvaluation',
  method: 'POST',
  path: '/api/episodes/:episodeId/skill-evaluations',
  summary: 'Begins an evaluation of skills by a framework as it stands today',
  params: episodeParams,
  body: z.strictObject({ frameworkCode: questionCode, ...setting }).refine(isToldBySomebody, WITHOUT_TELLER),
  reply: skillEvaluation,
  refuses: [...WRITING, 'date-in-future'],
  alsoChanges: OTHERS,
})

export const editSkillEvaluation = endpoint({
  ...oneOf,
  name: 'editSkillEvaluation',
  method: 'PUT',
  path: '/api/skill-evaluations/:evaluationId',
  summary: 'Writes down that the person was told, or corrects what an evaluation is about',
  body: z.strictObject({ ...setting, version }).refine(isToldBySomebody, WITHOUT_TELLER),
  refuses: [...ON_ONE, 'date-in-future', 'process-not-told', 'job-missing'],
})

export const answerSkillEvaluation = endpoint({
  ...oneOf,
  name: 'answerSkillEvaluation',
  method: 'PUT',
  path: '/api/skill-evaluations/:evaluationId/answers',
  summary: 'What one source says; a former answer of the same source stays in the history',
  body: z.strictObject({
    ...answer,
    marks: z
      .array(mark)
      .min(1, { error: 'nothing-said' })
      .max(FRAMEWORK_ITEMS_MOST)
      .refine(namesEachOnce, { error: 'twice' }),
    version,
  }),
  refuses: [
    ...ON_ONE,
    'date-in-future',
    'process-not-told',
    'job-missing',
    'contact-refused',
    'level-without-evidence',
  ],
})

export const agreeSkillReading = endpoint({
  ...oneOf,
  name: 'agreeSkillReading',
  method: 'PUT',
  path: '/api/skill-evaluations/:evaluationId/readings',
  summary: 'What was agreed in the talk, item by item, and what each will do; a step with a day becomes a next action',
  body: z.strictObject({ ...reading, version }),
  refuses: [
    ...ON_ONE,
    'date-in-future',
    'process-not-told',
    'sources-too-few',
    'contact-refused',
    'after-care-not-agreed',
  ],
})

export const attestSkills = endpoint({
  ...oneOf,
  name: 'attestSkills',
  method: 'PUT',
  path: '/api/skill-evaluations/:evaluationId/attestation',
  summary: 'What the person wants to show of it to others',
  body: z.strictObject({ ...attestation, version }),
  refuses: [...ON_ONE, 'not-attestable'],
})

export const voidSkillEvaluation = endpoint({
  ...oneOf,
  name: 'voidSkillEvaluation',
  method: 'PUT',
  path: '/api/skill-evaluations/:evaluationId/void',
  summary: 'Voids an evaluation that was begun by mistake; it stays to be seen',
  body: z.strictObject({ reason: requiredText(240), version }),
  refuses: [...ON_ONE],
})
