import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { LOCALES } from '@tandem/domain/members'
import { MOST_QUESTIONS } from '@tandem/domain/questionnaires'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { instant, questionCode, text, version } from './fields.ts'

/** One sentence in every language; what is missing is refused by the rules, beside its box. */
const wording = z.record(z.enum(LOCALES), text(160))

const question = z.strictObject({
  code: questionCode,
  name: z.record(z.enum(LOCALES), text(40)),
  worker: wording.nullable(),
  employer: wording.nullable(),
  byLink: z.array(z.enum(CHECK_IN_PARTIES)).max(CHECK_IN_PARTIES.length).readonly(),
  isRetired: z.boolean(),
})

export const questionnaire = z.strictObject({
  ratings: z.array(question).max(MOST_QUESTIONS.ratings, { error: 'too-many' }).readonly(),
  words: z.array(question).max(MOST_QUESTIONS.words, { error: 'too-many' }).readonly(),
})

const published = z.object({
  /** 1 is what Tandem asks before the service changes anything. */
  version,
  publishedAt: instant.nullable(),
  publishedBy: z.string().nullable(),
})

const current = z.object({ version, questionnaire })

export const readQuestionnaire = endpoint({
  name: 'readQuestionnaire',
  method: 'GET',
  path: '/api/questionnaire',
  summary: 'What check-ins ask of both sides, in every language',
  reply: current,
})

export const listQuestionnaires = endpoint({
  name: 'listQuestionnaires',
  method: 'GET',
  path: '/api/questionnaires',
  summary: 'Every version of the questions, latest first, with who published it',
  reply: z.object({ versions: z.array(published) }),
  refuses: ['not-allowed'],
})

export const publishQuestionnaire = endpoint({
  name: 'publishQuestionnaire',
  method: 'PUT',
  path: '/api/questionnaire',
  summary: 'A new version of the questions; answers keep the question they answered',
  body: z.strictObject({ questionnaire, version }),
  reply: current,
  refuses: ['not-allowed', 'stale', 'questions-refused'],
  alsoChanges: ['/api/questionnaires', '/api/placements', '/api/workers'],
})
