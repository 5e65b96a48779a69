import type { CalendarDate } from './calendar-date.ts'
import type { CheckInParty } from './check-ins.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'
import { type PersonalLinkFacts, pressesRefusal, UNANSWERED_STATES, unansweredState } from './personal-links.ts'

/** Answers in which nobody said anything, not even that they wish to be called: there is nothing to send. */
export function saysNothing(answers: {
  readonly ratings: readonly unknown[]
  readonly words: readonly { readonly answer: string }[]
  readonly wantsCall: boolean
}): boolean {
  return answers.ratings.length === 0 && !answers.wantsCall && answers.words.every(({ answer }) => answer.trim() === '')
}

export const CHECK_IN_LINK_STATES = [...UNANSWERED_STATES, 'waits', 'takenUp', 'setAside'] as const
export type CheckInLinkState = (typeof CHECK_IN_LINK_STATES)[number]

export type CheckInLinkFacts = PersonalLinkFacts & {
  readonly answeredAt: string | null
  /** When a coach had read the answer and said what becomes of it. */
  readonly settledAt: string | null
  readonly checkInId: string | null
}

/** Where a link stands at an instant. An answer waits until a coach has read it: before that it counts nowhere. */
export function checkInLinkState(link: CheckInLinkFacts, now: string): CheckInLinkState {
  if (link.settledAt !== null) return link.checkInId === null ? 'setAside' : 'takenUp'
  return link.answeredAt === null ? unansweredState(link, now) : 'waits'
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
  return pressesRefusal(lastSentOn, today)
}
