import type { DueAnswer } from '@tandem/domain/check-in-links'
import type { UnsentLink } from '@tandem/domain/due/unsent-links'
import type { MailFailure, MailState } from '@tandem/domain/mail'
import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { outbox } from '../../mail/outbox.table.ts'
import { checkInLinks } from '../check-in-links/check-in-links.table.ts'
import { satisfactionSurveys } from '../satisfaction/satisfaction.table.ts'
import { satisfactionLinks } from '../satisfaction/satisfaction-links.table.ts'

/** An answer by link that waits to be read, with what tells how it must be read. */
export type WaitingAnswer = DueAnswer & {
  readonly episodeId: string
  readonly name: string
  readonly wantsCall: boolean
  readonly isRefused: boolean
}

const waiting = hot((db) =>
  db
    .select({
      episodeId: checkInLinks.episodeId,
      linkId: checkInLinks.id,
      placementId: checkInLinks.placementId,
      party: checkInLinks.party,
      answeredOn: sql<string>`${checkInLinks.answeredOn}`,
      name: checkInLinks.recipientName,
      wantsCall: checkInLinks.wantsCall,
      isRefused: sql<number>`${checkInLinks.outcome} = 'refused'`.mapWith(Boolean),
    })
    .from(checkInLinks)
    .where(
      and(
        sql`${checkInLinks.episodeId} in (select value from json_each(${sql.placeholder('episodeIds')}))`,
        isNotNull(checkInLinks.answeredAt),
        isNull(checkInLinks.settledAt),
      ),
    )
    .orderBy(asc(checkInLinks.answeredAt))
    .prepare(),
)

/** Answers by link of these accompaniments that nobody has read, earliest first. */
export function waitingAnswersOf(db: Db, episodeIds: readonly string[]): WaitingAnswer[] {
  return waiting(db).all({ episodeIds: JSON.stringify(episodeIds) })
}

/** A link whose e-mail did not leave for certain, with why. */
export type UnsentMail = UnsentLink & {
  readonly episodeId: string
  readonly name: string
  readonly state: MailState
  readonly failure: MailFailure | null
}

/** States in which nobody received a message for certain. */
const UNSENT = ['failed', 'withheld', 'unknown'] as const

const unsentCheckIns = hot((db) =>
  db
    .select({
      episodeId: checkInLinks.episodeId,
      linkId: checkInLinks.id,
      placementId: checkInLinks.placementId,
      party: checkInLinks.party,
      sentOn: checkInLinks.sentOn,
      name: checkInLinks.recipientName,
      state: outbox.state,
      failure: outbox.failure,
    })
    .from(checkInLinks)
    .innerJoin(outbox, and(eq(outbox.recordId, checkInLinks.id), eq(outbox.kind, 'checkInLink')))
    .where(
      and(
        sql`${checkInLinks.episodeId} in (select value from json_each(${sql.placeholder('episodeIds')}))`,
        isNull(checkInLinks.closedAt),
        inArray(outbox.state, UNSENT),
      ),
    )
    .orderBy(asc(checkInLinks.createdAt))
    .prepare(),
)

const unsentForms = hot((db) =>
  db
    .select({
      episodeId: satisfactionSurveys.episodeId,
      linkId: satisfactionLinks.id,
      placementId: satisfactionSurveys.placementId,
      party: satisfactionSurveys.party,
      sentOn: satisfactionLinks.sentOn,
      name: satisfactionLinks.recipientName,
      state: outbox.state,
      failure: outbox.failure,
    })
    .from(satisfactionSurveys)
    .innerJoin(satisfactionLinks, eq(satisfactionLinks.surveyId, satisfactionSurveys.id))
    .innerJoin(outbox, and(eq(outbox.recordId, satisfactionLinks.id), eq(outbox.kind, 'satisfactionLink')))
    .where(
      and(
        sql`${satisfactionSurveys.episodeId} in (select value from json_each(${sql.placeholder('episodeIds')}))`,
        isNull(satisfactionLinks.closedAt),
        inArray(outbox.state, UNSENT),
      ),
    )
    .orderBy(asc(satisfactionLinks.createdAt))
    .prepare(),
)

/** Links of these accompaniments that nobody received for certain and that are still open. */
export function unsentLinksOf(db: Db, episodeIds: readonly string[]): UnsentMail[] {
  const about = { episodeIds: JSON.stringify(episodeIds) }
  const checkIns = unsentCheckIns(db).all(about)
  const forms = unsentForms(db).all(about)
  return [
    ...checkIns.map((link) => ({ ...link, asks: 'checkInLink' as const })),
    ...forms.map((link) => ({ ...link, asks: 'satisfactionLink' as const })),
  ]
}
