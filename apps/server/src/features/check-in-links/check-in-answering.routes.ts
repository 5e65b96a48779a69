import {
  answerCheckInLink,
  keepCheckInAnswers,
  type LinkAnswers,
  readCheckInLink,
} from '@tandem/contract/check-in-answering'
import type { BodyOf } from '@tandem/contract/endpoint'
import type { Locale } from '@tandem/domain/members'
import { type AskedQuestion, askedByLink } from '@tandem/domain/questionnaires'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { slowlyTried } from '../personal-links/link-tries.ts'
import { questionnaireOf } from '../questionnaires/questionnaires.store.ts'
import { insertAnswer, keepDraft, type LinkRow, linkByToken } from './check-in-links.store.ts'
import { openCheckInLink } from './open-check-in-link.ts'

const NOTHING: LinkAnswers = { ratings: [], words: [], wantsCall: false }

/** What a token opens now, or `undefined`: wrong, expired, answered and ended ones look alike. */
function opened(db: Db, token: string, clock: Clock) {
  const row = linkByToken(db, token)
  if (row === undefined) return undefined
  const open = openCheckInLink(db, row, clock)
  if (typeof open === 'string') return undefined
  return { row, around: open, workerId: open.workerId, asked: askedBy(db, row) }
}

function askedBy(db: Db, { questionnaireVersion, party }: LinkRow) {
  const { ratings, words } = questionnaireOf(db, questionnaireVersion)
  return { ratings: askedByLink(ratings, party), words: askedByLink(words, party) }
}

type Asked = { readonly asked: ReturnType<typeof askedBy> }

/** Answers are to what this link asks. */
function refuseUnasked({ asked }: Asked, { ratings, words }: LinkAnswers): void {
  const isAsked = (questions: readonly AskedQuestion[], code: string) => questions.some((one) => one.code === code)
  if (!ratings.every(({ code }) => isAsked(asked.ratings, code))) refuse('not-found')
  if (!words.every(({ code }) => isAsked(asked.words, code))) refuse('not-found')
}

/** The answers in the order of the questions, each with its question as it stood on the page. */
function withQuestions({ asked }: Asked, answers: LinkAnswers, locale: Locale) {
  const ratings = asked.ratings.flatMap(({ code, wording }) => {
    const given = answers.ratings.find((one) => one.code === code)
    return given === undefined ? [] : [{ item: code, question: wording[locale], value: given.value, example: null }]
  })
  const words = asked.words.flatMap(({ code, wording }) => {
    const answer = answers.words.find((one) => one.code === code)?.answer ?? ''
    return answer.trim() === '' ? [] : [{ word: code, question: wording[locale], answer }]
  })
  return { ratings, words }
}

type Sent = Omit<BodyOf<typeof answerCheckInLink>, 'token'>

/** What is kept of what was sent: of a refusal no answer. */
function saidBy(asked: Asked, { answers, refuses, locale }: Sent) {
  const { wantsCall } = answers
  if (refuses) return { ratings: [], words: [], outcome: 'refused' as const, wantsCall }
  return { ...withQuestions(asked, answers, locale), outcome: 'answered' as const, wantsCall }
}

/** The same answer, sent again because its reply was lost, is not a second one; another one is, and is not taken. */
function wasAnsweredSo(db: Db, row: LinkRow | undefined, sent: Sent): boolean {
  if (row === undefined || row.answeredAt === null) return false
  const said = saidBy({ asked: askedBy(db, row) }, sent)
  const told = ({ ratings, words, outcome, wantsCall }: Pick<LinkRow, keyof typeof said>) =>
    JSON.stringify([ratings, words, outcome, wantsCall])
  return told(row) === told(said)
}

export function checkInAnsweringRoutes(serve: Serve): void {
  const slowly = slowlyTried('check-in-link', (db, token) => linkByToken(db, token) !== undefined)

  serve(
    readCheckInLink,
    ({ db, body, clock, trace }) => {
      const { row, around, asked, workerId } = opened(db, body.token, clock) ?? refuse('link-expired')
      trace.opened(workerId)
      return {
        party: row.party,
        locale: row.locale,
        organisationName: around.organisationName,
        name: row.recipientName,
        about: row.party === 'employer' ? around.firstName : (around.job?.employerName ?? ''),
        ...asked,
        answers: row.draft ?? NOTHING,
      }
    },
    slowly,
  )

  serve(
    keepCheckInAnswers,
    ({ db, body, clock }) => {
      const found = opened(db, body.token, clock) ?? refuse('link-expired')
      refuseUnasked(found, body.answers)
      keepDraft(db, found.row, body.answers, clock.now())
      return { isKept: true }
    },
    slowly,
  )

  serve(
    answerCheckInLink,
    ({ db, body, clock, trace }) => {
      if (wasAnsweredSo(db, linkByToken(db, body.token), body)) return { isAnswered: true }
      const found = opened(db, body.token, clock) ?? refuse('link-expired')
      refuseUnasked(found, body.answers)
      const said = saidBy(found, body)
      insertAnswer(db, found.row, said, clock.now(), clock.today())
      const { row, workerId } = found
      trace.changed({
        noun: 'check-in-links',
        recordId: row.id,
        workerId,
        before: null,
        after: { outcome: said.outcome, wantsCall: said.wantsCall, ratings: said.ratings.length },
      })
      return { isAnswered: true }
    },
    slowly,
  )
}
