import type { ReplyOf } from '@tandem/contract/endpoint'
import { SATISFACTION_LINK_PATHS } from '@tandem/contract/personal-link-paths'
import type {
  answerSatisfactionLink,
  keepSatisfactionAnswers,
  OpinionAnswers,
  readSatisfactionLink,
} from '@tandem/contract/satisfaction-answering'
import { callLightly } from '../../api/light-call.ts'
import type { LinkCalls } from './use-answering.ts'

/** What a satisfaction link shows. */
export type OpinionPage = ReplyOf<typeof readSatisfactionLink>

const PATHS = SATISFACTION_LINK_PATHS

export const OPINION_CALLS: LinkCalls<OpinionPage, OpinionAnswers> = {
  read: (token) => callLightly<typeof readSatisfactionLink>(PATHS.read, { token }),
  keep: (token, answers) => callLightly<typeof keepSatisfactionAnswers>(PATHS.keep, { token, answers }),
  answer: (token, answers, _locale, refuses) =>
    callLightly<typeof answerSatisfactionLink>(PATHS.answer, { token, answers, refuses }),
  doneBy: () => 'answered',
}

/** `null` leaves the statement out. */
export function withLevel(answers: OpinionAnswers, code: string, value: number | null): OpinionAnswers {
  const others = answers.statements.filter((one) => one.code !== code)
  return { ...answers, statements: value === null ? others : [...others, { code, value }] }
}

/** Questions that were answered, the mark included. */
export function answeredOf({ statements, mark }: OpinionAnswers): number {
  return statements.length + (mark === null ? 0 : 1)
}

/** The step at which to go on: the first statement left open, or the mark, or the end. */
export function firstOpenOpinion({ statements, answers }: Pick<OpinionPage, 'statements' | 'answers'>): number {
  const open = statements.findIndex(({ code }) => !answers.statements.some((one) => one.code === code))
  if (open >= 0) return open
  return answers.mark === null ? statements.length : statements.length + 1
}
