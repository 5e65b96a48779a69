import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { tellsNothing } from '@tandem/domain/satisfaction'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { questionCode } from './fields.ts'
import { SATISFACTION_LINK_PATHS } from './personal-link-paths.ts'
import { locale, linkToken as token } from './personal-links.ts'
import { opinion } from './satisfaction.ts'

const answers = z.strictObject(opinion)
export type OpinionAnswers = z.infer<typeof answers>

const REFUSES = ['link-expired', 'too-many-tries', 'not-found'] as const

export const readSatisfactionLink = endpoint({
  name: 'readSatisfactionLink',
  method: 'POST',
  path: SATISFACTION_LINK_PATHS.read,
  summary: 'What a satisfaction link asks, with what was answered so far, and nothing else of anybody',
  access: 'public',
  reads: true,
  body: z.strictObject({ token }),
  reply: z.object({
    party: z.enum(CHECK_IN_PARTIES),
    locale,
    organisationName: z.string(),
    /** Who is asked. */
    name: z.string(),
    /** To the company the first name of the person; `null` to the person. */
    about: z.string().nullable(),
    statements: z.array(z.object({ code: questionCode, wording: z.record(locale, z.string()) })),
    answers,
  }),
  refuses: ['link-expired', 'too-many-tries'],
})

export const keepSatisfactionAnswers = endpoint({
  name: 'keepSatisfactionAnswers',
  method: 'POST',
  path: SATISFACTION_LINK_PATHS.keep,
  summary: 'Keeps what was answered so far by a link, to go on later or on another device',
  access: 'public',
  body: z.strictObject({ token, answers }),
  reply: z.object({ isKept: z.boolean() }),
  refuses: REFUSES,
})

export const answerSatisfactionLink = endpoint({
  name: 'answerSatisfactionLink',
  method: 'POST',
  path: SATISFACTION_LINK_PATHS.answer,
  summary: 'Sends what a side thinks of the coaching, or that it would rather not answer, once; no coach reads it',
  access: 'public',
  body: z
    .strictObject({ token, answers, refuses: z.boolean() })
    .refine(({ answers: given, refuses }) => refuses || !tellsNothing(given), {
      error: 'nothing-said',
      path: ['answers', 'statements'],
    }),
  reply: z.object({ isAnswered: z.boolean() }),
  refuses: REFUSES,
})
