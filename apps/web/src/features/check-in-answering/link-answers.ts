import type { LinkAnswers, readCheckInLink } from '@tandem/contract/check-in-answering'
import type { ReplyOf } from '@tandem/contract/endpoint'

/** What a link shows. */
export type AskedPage = ReplyOf<typeof readCheckInLink>

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
