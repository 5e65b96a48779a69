import type { CalendarDate } from './calendar-date.ts'
import { CHECK_IN_PARTIES, type CheckInParty, DIVERGENCE, EXAMPLE_BELOW } from './check-ins.ts'
import { mirroredOf, type Question } from './questionnaires.ts'

/** How many of its last check-ins speak for a side; what it said further back is history. */
export const CHECK_INS_THAT_SPEAK = 4

/** What one side answered to a question: 1 (not at all) to 5 (fully), `null` for not seen. */
export type Said = { readonly heldOn: CalendarDate; readonly value: number | null }

type Rated = {
  readonly party: CheckInParty
  readonly heldOn: CalendarDate
  readonly ratings: readonly { readonly item: string; readonly value: number | null }[]
}

/** Each side's last answer by question. The two are set side by side and never averaged. */
export type BothSaid = Readonly<Record<CheckInParty, ReadonlyMap<string, Said>>>

/** The last answers of both sides of a job in its check-ins, latest first. */
export function lastSaid(checkIns: readonly Rated[]): BothSaid {
  const of = (party: CheckInParty) => {
    const said = new Map<string, Said>()
    const speaking = checkIns.filter((one) => one.party === party).slice(0, CHECK_INS_THAT_SPEAK)
    for (const { heldOn, ratings } of speaking)
      for (const { item, value } of ratings) if (!said.has(item)) said.set(item, { heldOn, value })
    return said
  }
  return { worker: of('worker'), employer: of('employer') }
}

/** The day from which each side counts as silent; `null`: it is not expected to say anything. */
export type SilentOn = Readonly<Record<CheckInParty, CalendarDate | null>>

export type Divergence = {
  readonly item: string
  /** Whom nobody has heard while the other reports difficulty; `null`: both spoke, and are apart. */
  readonly silent: CheckInParty | null
  /** The day it came to be. */
  readonly sinceOn: CalendarDate
  readonly worker: number | null
  readonly employer: number | null
}

const OTHER = { worker: 'employer', employer: 'worker' } as const satisfies Record<CheckInParty, CheckInParty>

/** Levels between the two sides, or `null` where one has not answered or not seen. */
export function gapOf(worker: number | null | undefined, employer: number | null | undefined): number | null {
  return worker == null || employer == null ? null : Math.abs(worker - employer)
}

/**
 * The mirrored questions on which the two sides diverge: at least `DIVERGENCE` levels apart, or one side silent while the
 * other, which is heard, reports difficulty. In the order of the questions.
 */
export function divergences(
  questions: readonly Question[],
  said: BothSaid,
  silentOn: SilentOn,
  today: CalendarDate,
): Divergence[] {
  const silentSince = (party: CheckInParty) => {
    const day = silentOn[party]
    return day !== null && day <= today ? day : null
  }
  return mirroredOf(questions).flatMap((item): Divergence[] => {
    const [worker, employer] = CHECK_IN_PARTIES.map((party) => said[party].get(item))
    const values = { item, worker: worker?.value ?? null, employer: employer?.value ?? null }
    const gap = gapOf(worker?.value, employer?.value)
    if (worker !== undefined && employer !== undefined && gap !== null && gap >= DIVERGENCE)
      return [{ ...values, silent: null, sinceOn: later(worker.heldOn, employer.heldOn) }]
    return CHECK_IN_PARTIES.flatMap((silent): Divergence[] => {
      const since = silentSince(silent)
      const other = said[OTHER[silent]].get(item)
      const isHard = other !== undefined && other.value !== null && other.value < EXAMPLE_BELOW
      if (since === null || !isHard || silentSince(OTHER[silent]) !== null) return []
      return [{ ...values, silent, sinceOn: later(since, other.heldOn) }]
    })
  })
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b
}
