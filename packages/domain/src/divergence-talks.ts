import { isBeforeJob } from './cadence.ts'
import type { CalendarDate } from './calendar-date.ts'
import { holdRefusal } from './due/holds.ts'
import type { Divergence } from './signals.ts'

/** How a talk of three about a divergence ended. */
export const TALK_OUTCOMES = ['explained', 'agreedReading', 'staysOpen'] as const
export type TalkOutcome = (typeof TALK_OUTCOMES)[number]

/** A talk of three about some questions of a job. */
export type DivergenceTalk = {
  readonly heldOn: CalendarDate
  readonly outcome: TalkOutcome
  /** The day to come back to what stays open; `null` for the other outcomes. */
  readonly untilOn: CalendarDate | null
  /** The questions it was about, by their codes. */
  readonly items: readonly string[]
  readonly voidedAt: string | null
}

/** What the talks leave of the divergences of a job. */
export type AfterTalks = {
  /** To be talked about. */
  readonly found: Divergence[]
  /** Talked about without an end, to be taken up again on a day to come. */
  readonly openUntilLater: Divergence[]
}

/**
 * The divergences that no talk has settled. Of the talks, latest first, the last one about a question decides, and only on
 * what the two sides had said by then: a newer answer of either side, or a silence that began since, diverges anew.
 */
export function afterTalks(
  divergences: readonly Divergence[],
  talks: readonly DivergenceTalk[],
  today: CalendarDate,
): AfterTalks {
  const lastTalkOf = ({ item, sinceOn }: Divergence) =>
    talks.find((talk) => talk.voidedAt === null && talk.heldOn >= sinceOn && talk.items.includes(item))
  const left: AfterTalks = { found: [], openUntilLater: [] }
  for (const divergence of divergences) {
    const talk = lastTalkOf(divergence)
    if (talk === undefined) left.found.push(divergence)
    else if (talk.outcome === 'staysOpen')
      left[(talk.untilOn ?? today) > today ? 'openUntilLater' : 'found'].push(divergence)
  }
  return left
}

/** Why a talk is refused, with the field that is wrong, or `null`. It is as early as the check-ins that it is about. */
export function talkRefusal(
  { heldOn, untilOn }: Pick<DivergenceTalk, 'heldOn' | 'untilOn'>,
  job: Parameters<typeof isBeforeJob>[1],
  today: CalendarDate,
) {
  if (heldOn > today) return { field: 'heldOn', code: 'date-in-future' } as const
  if (isBeforeJob(heldOn, job)) return { field: 'heldOn', code: 'too-early' } as const
  const code = untilOn === null ? null : holdRefusal(untilOn, today)
  return code === null ? null : ({ field: 'untilOn', code } as const)
}
