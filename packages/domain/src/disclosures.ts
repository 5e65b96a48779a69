import type { CalendarDate } from './calendar-date.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'

/** To whom something may be told, where nobody is named. */
export const LISTENER_ROLES = ['director', 'hr', 'directManager', 'tutor', 'team', 'other'] as const
export type ListenerRole = (typeof LISTENER_ROLES)[number]

/** Who tells it. */
export const DISCLOSERS = ['worker', 'coach', 'together'] as const
export type Discloser = (typeof DISCLOSERS)[number]

/** Source: domain.md 5.19. */
export const DISCLOSURE_STATUSES = ['notToBeTold', 'ifAsked', 'toBeTold', 'told', 'revoked'] as const
export type DisclosureStatus = (typeof DISCLOSURE_STATUSES)[number]

/** A part in the company, or one person there. Exactly one of the two is given. */
export type Listener = { readonly role: ListenerRole | null; readonly contactId: string | null }

export type Decision = {
  readonly status: DisclosureStatus
  readonly byWhom: Discloser
  readonly decidedOn: CalendarDate
  readonly wording: string | null
}

/** What holds now for one item and one listener. */
export type LedgerLine = Listener & Decision & { readonly item: string }

/** Why an answer is what it is. */
export const ANSWER_REASONS = [
  'told',
  'toBeTold',
  'ifAsked',
  'personTells',
  'notToBeTold',
  'revoked',
  'notDecided',
  'contactRefused',
] as const
export type AnswerReason = (typeof ANSWER_REASONS)[number]

export type Answer = {
  readonly item: string
  readonly wording: string | null
  readonly because: AnswerReason
  /** Day of the decision, and who tells; `null` where nothing was decided for this listener. */
  readonly decidedOn: CalendarDate | null
  readonly byWhom: Discloser | null
}

export type Answers = { readonly say: Answer[]; readonly ifAsked: Answer[]; readonly never: Answer[] }

function sameListener(one: Listener, other: Listener): boolean {
  return one.role === other.role && one.contactId === other.contactId
}

/**
 * What holds for one listener. A named person also has what was decided for their part, but never what somebody else in
 * that part was told: a successor inherits nothing. Source: domain.md S-03.
 */
function lineFor(
  lines: readonly LedgerLine[],
  listener: Listener,
  partOfContact: ListenerRole | null,
): LedgerLine | undefined {
  const own = lines.find((line) => sameListener(line, listener))
  if (own !== undefined || listener.contactId === null || partOfContact === null) return own
  return lines.find((line) => line.contactId === null && line.role === partOfContact && line.status !== 'told')
}

function reasonOf(line: LedgerLine | undefined, job: OutwardFacts): AnswerReason {
  if (outwardRefusal(job) !== null) return 'contactRefused'
  if (line === undefined) return 'notDecided'
  const { status, byWhom } = line
  return byWhom === 'worker' && (status === 'toBeTold' || status === 'ifAsked') ? 'personTells' : status
}

/**
 * What may the coach say to this listener? Of every item in the ledger of the job exactly one answer; what was not
 * decided for this listener is not to be said. Source: domain.md 12.3, S-21.
 */
export function answersFor(
  lines: readonly LedgerLine[],
  listener: Listener & { readonly part: ListenerRole | null },
  job: OutwardFacts,
): Answers {
  const answers: Answers = { say: [], ifAsked: [], never: [] }
  for (const item of new Set(lines.map((line) => line.item))) {
    const { part, ...who } = listener
    const line = lineFor(
      lines.filter((one) => one.item === item),
      who,
      part,
    )
    const because = reasonOf(line, job)
    const group = because === 'told' || because === 'toBeTold' ? 'say' : because === 'ifAsked' ? 'ifAsked' : 'never'
    answers[group].push({
      item,
      wording: line?.wording ?? null,
      because,
      decidedOn: line?.decidedOn ?? null,
      byWhom: line?.byWhom ?? null,
    })
  }
  return answers
}

/** Why a decision is refused, or `null`. Where nothing may leave toward the employer, the coach tells nothing there. */
export function decisionRefusal(
  decision: Pick<Decision, 'status' | 'byWhom' | 'decidedOn'>,
  job: OutwardFacts,
  today: CalendarDate,
): 'date-in-future' | 'contact-refused' | null {
  const { status, byWhom, decidedOn } = decision
  if (decidedOn > today) return 'date-in-future'
  const isTelling = status === 'ifAsked' || status === 'toBeTold' || status === 'told'
  return isTelling && byWhom !== 'worker' ? outwardRefusal(job, decidedOn) : null
}
