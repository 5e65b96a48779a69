import type {
  answerCheckInLink,
  keepCheckInAnswers,
  LinkAnswers,
  readCheckInLink,
} from '@tandem/contract/check-in-answering'
import type { ReplyOf } from '@tandem/contract/endpoint'
import { CHECK_IN_LINK_PATHS } from '@tandem/contract/personal-link-paths'
import { callLightly } from '../../api/light-call.ts'
import type { LinkCalls } from './use-answering.ts'

/** What a check-in link shows. */
export type AskedPage = ReplyOf<typeof readCheckInLink>

const PATHS = CHECK_IN_LINK_PATHS

export const CHECK_IN_CALLS: LinkCalls<AskedPage, LinkAnswers> = {
  read: (token) => callLightly<typeof readCheckInLink>(PATHS.read, { token }),
  keep: (token, answers) => callLightly<typeof keepCheckInAnswers>(PATHS.keep, { token, answers }),
  answer: (token, answers, locale, refuses) =>
    callLightly<typeof answerCheckInLink>(PATHS.answer, { token, locale, answers, refuses }),
  doneBy: ({ wantsCall }) => (wantsCall ? 'call' : 'answered'),
}

export function withRating(answers: LinkAnswers, code: string, value: number | null): LinkAnswers {
  const others = answers.ratings.filter((one) => one.code !== code)
  return { ...answers, ratings: [...others, { code, value }] }
}

export function withWords(answers: LinkAnswers, code: string, answer: string): LinkAnswers {
  const others = answers.words.filter((one) => one.code !== code)
  return { ...answers, words: answer === '' ? others : [...others, { code, answer }] }
}

/** The step at which to go on: the first question without an answer; after the last comes the end. */
export function firstOpenStep({ ratings, answers }: Pick<AskedPage, 'ratings' | 'answers'>): number {
  const open = ratings.findIndex(({ code }) => !answers.ratings.some((one) => one.code === code))
  return open < 0 ? ratings.length : open
}

/** What was written in words, each under its question. */
export function writtenIn({ words, answers }: Pick<AskedPage, 'words' | 'answers'>) {
  return words.flatMap((question) => {
    const answer = answers.words.find(({ code }) => code === question.code)?.answer ?? ''
    return answer.trim() === '' ? [] : [{ ...question, answer }]
  })
}
