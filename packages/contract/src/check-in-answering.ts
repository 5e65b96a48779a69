import { saysNothing } from '@tandem/domain/check-in-links'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { MOST_QUESTIONS } from '@tandem/domain/questionnaires'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { longText, questionCode } from './fields.ts'
import { CHECK_IN_LINK_PATHS } from './personal-link-paths.ts'
import { locale, linkToken as token } from './personal-links.ts'

const wording = z.record(locale, z.string())
const asked = z.object({ code: questionCode, wording })

const answers = z.strictObject({
  ratings: z
    .array(z.strictObject({ code: questionCode, value: z.int().min(1).max(5).nullable() }))
    .max(MOST_QUESTIONS.ratings),
  words: z.array(z.strictObject({ code: questionCode, answer: longText })).max(MOST_QUESTIONS.words),
  wantsCall: z.boolean(),
})
export type LinkAnswers = z.infer<typeof answers>

export const readCheckInLink = endpoint({
  name: 'readCheckInLink',
  method: 'POST',
  path: CHECK_IN_LINK_PATHS.read,
  summary: 'What a check-in link asks, with what was answered so far, and nothing else of anybody',
  access: 'public',
  reads: true,
  body: z.strictObject({ token }),
  reply: z.object({
    party: z.enum(CHECK_IN_PARTIES),
    locale,
    organisationName: z.string(),
    /** Who is asked. */
    name: z.string(),
    /** Whom or what it is about: the first name of the person to the company, the company to the person. */
    about: z.string(),
    ratings: z.array(asked),
    words: z.array(asked),
    answers,
  }),
  refuses: ['link-expired', 'too-many-tries'],
})

export const keepCheckInAnswers = endpoint({
  name: 'keepCheckInAnswers',
  method: 'POST',
  path: CHECK_IN_LINK_PATHS.keep,
  summary: 'Keeps what was answered so far by a link, to go on later or on another device',
  access: 'public',
  body: z.strictObject({ token, answers }),
  reply: z.object({ isKept: z.boolean() }),
  refuses: ['link-expired', 'too-many-tries', 'not-found'],
})

export const answerCheckInLink = endpoint({
  name: 'answerCheckInLink',
  method: 'POST',
  path: CHECK_IN_LINK_PATHS.answer,
  summary: 'Sends what was answered by a link, or that there is no wish to answer, once',
  access: 'public',
  body: z
    .strictObject({ token, locale, answers, refuses: z.boolean() })
    .refine(({ answers: given, refuses }) => refuses || !saysNothing(given), {
      error: 'nothing-said',
      path: ['answers', 'ratings'],
    }),
  reply: z.object({ isAnswered: z.boolean() }),
  refuses: ['link-expired', 'too-many-tries', 'not-found'],
})
