import { addDays, type CalendarDate } from './calendar-date.ts'
import { countsAsAsked, type MailState, neverLeft } from './mail.ts'

/** Days after which a link no longer opens: what is answered later is no answer to what was asked then. Source: trust.md R15. */
export const PERSONAL_LINK_DAYS = 14
/** Days before the same side may be asked the same again by link: nobody is pressed. */
export const ASK_AGAIN_DAYS = 3

/** How somebody answered a link. Not wanting to answer is an answer of its own, never a bad one. */
export const LINK_OUTCOMES = ['answered', 'refused'] as const
export type LinkOutcome = (typeof LINK_OUTCOMES)[number]

/** Where a link stands that was not answered. */
export const UNANSWERED_STATES = ['sent', 'begun', 'closed', 'expired', 'notSent'] as const
export type UnansweredState = (typeof UNANSWERED_STATES)[number]

/** States in which a link can still be ended; one that was not sent is then no longer told. */
const ENDABLE: readonly string[] = ['sent', 'begun', 'notSent'] satisfies readonly UnansweredState[]

export function mayEndLink(state: string): boolean {
  return ENDABLE.includes(state)
}

export type PersonalLinkFacts = {
  /** UTC instants. */
  readonly expiresAt: string
  readonly closedAt: string | null
  readonly begunAt: string | null
  /** Of its e-mail; `null` where it was handed over by other means. */
  readonly mailState: MailState | null
}

export function unansweredState(link: PersonalLinkFacts, now: string): UnansweredState {
  if (link.closedAt !== null) return 'closed'
  if (neverLeft(link.mailState)) return 'notSent'
  if (link.expiresAt <= now) return 'expired'
  return link.begunAt === null ? 'sent' : 'begun'
}

/** The day on which a side was last asked, of its links, latest first; one that nobody received counts as not asked. */
export function lastAskedOn(
  links: readonly { readonly sentOn: CalendarDate; readonly mail: { readonly state: MailState } | null }[],
): CalendarDate | null {
  return links.find(({ mail }) => countsAsAsked(mail?.state ?? null))?.sentOn ?? null
}

/** The first day on which a side may be asked again. */
export function askAgainOn(lastSentOn: CalendarDate | null): CalendarDate | null {
  return lastSentOn === null ? null : addDays(lastSentOn, ASK_AGAIN_DAYS)
}

/** Why nobody is asked again yet, or `null`. */
export function pressesRefusal(lastSentOn: CalendarDate | null, today: CalendarDate): 'asked-lately' | null {
  const from = askAgainOn(lastSentOn)
  return from !== null && from > today ? 'asked-lately' : null
}
