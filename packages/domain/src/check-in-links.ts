import { addDays, type CalendarDate } from './calendar-date.ts'
import type { CheckInParty } from './check-ins.ts'
import { type MailState, neverLeft } from './mail.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'

/** Days after which a link no longer opens: what is answered later is no answer to how it is going now. */
export const CHECK_IN_LINK_DAYS = 14
/** Days before the same side of a job may be asked again by link: nobody is pressed. */
export const ASK_AGAIN_DAYS = 3

/** How somebody answered a link. Not wanting to answer is an answer of its own, never a bad one. */
export const LINK_OUTCOMES = ['answered', 'refused'] as const
export type LinkOutcome = (typeof LINK_OUTCOMES)[number]

/** Answers in which nobody said anything, not even that they wish to be called: there is nothing to send. */
export function saysNothing(answers: {
  readonly ratings: readonly unknown[]
  readonly words: readonly { readonly answer: string }[]
  readonly wantsCall: boolean
}): boolean {
  return answers.ratings.length === 0 && !answers.wantsCall && answers.words.every(({ answer }) => answer.trim() === '')
}

export const CHECK_IN_LINK_STATES = [
  'sent',
  'begun',
  'waits',
  'takenUp',
  'setAside',
  'closed',
  'expired',
  'notSent',
] as const
export type CheckInLinkState = (typeof CHECK_IN_LINK_STATES)[number]

export type CheckInLinkFacts = {
  /** UTC instants. */
  readonly expiresAt: string
  readonly closedAt: string | null
  readonly begunAt: string | null
  readonly answeredAt: string | null
  /** When a coach had read the answer and said what becomes of it. */
  readonly settledAt: string | null
  readonly checkInId: string | null
  /** Of its e-mail; `null` where it was handed over by other means. */
  readonly mailState: MailState | null
}

/** Where a link stands at an instant. An answer waits until a coach has read it: before that it counts nowhere. */
export function checkInLinkState(link: CheckInLinkFacts, now: string): CheckInLinkState {
  if (link.settledAt !== null) return link.checkInId === null ? 'setAside' : 'takenUp'
  if (link.answeredAt !== null) return 'waits'
  if (link.closedAt !== null) return 'closed'
  if (neverLeft(link.mailState)) return 'notSent'
  if (link.expiresAt <= now) return 'expired'
  return link.begunAt === null ? 'sent' : 'begun'
}

/** The first day on which a side may be asked again. */
export function askAgainOn(lastSentOn: CalendarDate | null): CalendarDate | null {
  return lastSentOn === null ? null : addDays(lastSentOn, ASK_AGAIN_DAYS)
}

/** An answer by link that no coach has read. */
export type DueAnswer = {
  readonly linkId: string
  readonly placementId: string
  readonly party: CheckInParty
  readonly answeredOn: CalendarDate
}

/** Answers to be read, from the day they came. */
export function answersDue(answers: readonly DueAnswer[]) {
  return answers.map(({ linkId, placementId, party, answeredOn }) => ({
    key: `answerWaits:${linkId}`,
    kind: 'answerWaits' as const,
    side: party,
    dueOn: answeredOn,
    placementId,
    showsOn: answeredOn,
  }))
}

/** A link whose e-mail did not leave, or of which nobody knows whether it did. */
export type UnsentLink = {
  readonly linkId: string
  readonly placementId: string
  readonly party: CheckInParty
  readonly sentOn: CalendarDate
}

/** Links that nobody received for certain, from the day they were asked for until they are ended or another is made. */
export function unsentLinksDue(links: readonly UnsentLink[]) {
  return links.map(({ linkId, placementId, party, sentOn }) => ({
    key: `linkUnsent:${linkId}`,
    kind: 'linkUnsent' as const,
    side: party,
    dueOn: sentOn,
    placementId,
    recordId: linkId,
    showsOn: sentOn,
  }))
}

export type AskFacts = {
  readonly party: CheckInParty
  readonly job: OutwardFacts & { readonly startedOn: CalendarDate | null }
  /** Since when the contact is no longer at the company. */
  readonly contactLeftOn: CalendarDate | null
  readonly lastSentOn: CalendarDate | null
  /** An answer of this side has not been read yet. */
  readonly isAnswerWaiting: boolean
}

export type AskRefusal = 'contact-refused' | 'check-in-before-start' | 'contact-left' | 'answer-waits' | 'asked-lately'

/** Why one side of a job is not asked by link on a day, or `null`. */
export function askByLinkRefusal(facts: AskFacts, today: CalendarDate): AskRefusal | null {
  const { party, job, contactLeftOn, lastSentOn, isAnswerWaiting } = facts
  if (party === 'employer' && outwardRefusal(job) !== null) return 'contact-refused'
  if (job.startedOn === null || job.startedOn > today) return 'check-in-before-start'
  if (contactLeftOn !== null && contactLeftOn <= today) return 'contact-left'
  if (isAnswerWaiting) return 'answer-waits'
  const from = askAgainOn(lastSentOn)
  return from !== null && from > today ? 'asked-lately' : null
}
