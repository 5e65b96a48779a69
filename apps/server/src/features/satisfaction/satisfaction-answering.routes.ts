import {
  answerSatisfactionLink,
  keepSatisfactionAnswers,
  type OpinionAnswers,
  readSatisfactionLink,
} from '@tandem/contract/satisfaction-answering'
import { areAsked, SATISFACTION_STATEMENTS } from '@tandem/domain/satisfaction'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { slowlyTried } from '../personal-links/link-tries.ts'
import { openSatisfactionLink } from './open-satisfaction-link.ts'
import { answerForm, holdsAnswer, keepDraft, linkByToken } from './satisfaction-links.store.ts'

const NOTHING: OpinionAnswers = { statements: [], mark: null }

/** What a token opens now; wrong, expired, answered and ended ones look alike. */
function opened(db: Db, token: string, clock: Clock) {
  const link = linkByToken(db, token) ?? refuse('link-expired')
  const around = openSatisfactionLink(db, link, clock)
  if (typeof around === 'string') refuse('link-expired')
  return { link, around }
}

export function satisfactionAnsweringRoutes(serve: Serve): void {
  const slowly = slowlyTried('satisfaction-link', (db, token) => linkByToken(db, token) !== undefined)

  serve(
    readSatisfactionLink,
    ({ db, body, clock, trace }) => {
      const { link, around } = opened(db, body.token, clock)
      trace.opened(around.workerId)
      const { party, locale, recipientName, draft } = link
      return {
        party,
        locale,
        organisationName: around.organisationName,
        name: recipientName,
        about: party === 'employer' ? around.firstName : null,
        statements: [...SATISFACTION_STATEMENTS[party]],
        answers: draft ?? NOTHING,
      }
    },
    slowly,
  )

  serve(
    keepSatisfactionAnswers,
    ({ db, body, clock }) => {
      const { link } = opened(db, body.token, clock)
      if (!areAsked(link.party, body.answers.statements)) refuse('not-found')
      keepDraft(db, link, body.answers, clock.now())
      return { isKept: true }
    },
    slowly,
  )

  serve(
    answerSatisfactionLink,
    ({ db, body, clock, trace }) => {
      const outcome = body.refuses ? ('refused' as const) : ('answered' as const)
      const said = { ...(body.refuses ? NOTHING : body.answers), outcome }
      /* The same answer, sent again because its reply was lost, is not a second one; another one is, and is not taken. */
      const before = linkByToken(db, body.token)
      if (before !== undefined && before.outcome !== null && holdsAnswer(db, before, said)) return { isAnswered: true }
      const { link, around } = opened(db, body.token, clock)
      if (!areAsked(link.party, body.answers.statements)) refuse('not-found')
      answerForm(db, link, { ...said, answeredOn: clock.today() }, clock.now())
      /* What was said is in no change log: coaches and leads read it. */
      const after = { way: 'link', outcome }
      trace.changed({ noun: 'satisfaction', recordId: link.surveyId, workerId: around.workerId, before: null, after })
      return { isAnswered: true }
    },
    slowly,
  )
}
