import { addDays, type CalendarDate } from './calendar-date.ts'
import { type Countable, countsOf, TEAM_COUNTS, type TeamCount } from './team-work.ts'

/** Days looked back and ahead. */
export const DIGEST_DAYS = 7

/** What changed in the last days; the same names narrow the caseload to the people counted. */
export const DIGEST_PAST = ['seenWorker', 'seenEmployer', 'entered', 'jobBegan', 'jobEnded', 'closedLately'] as const

/** What comes in the next days. */
export const DIGEST_COMING = ['comingUp', 'jobBegins', 'planEnds'] as const

export type DigestCount = (typeof DIGEST_PAST)[number] | (typeof DIGEST_COMING)[number]

/** What must be known of an accompaniment to count it in a week. No name is asked for. */
export type DigestFacts = Countable & {
  readonly enteredOn: CalendarDate
  readonly exitedOn: CalendarDate | null
  readonly lastWorkerContactOn: CalendarDate | null
  readonly lastEmployerContactOn: CalendarDate | null
  /** Held today, and the next one to begin. */
  readonly jobs: readonly { readonly startedOn: CalendarDate }[]
  readonly lastJobEndedOn: CalendarDate | null
  readonly plan: (NonNullable<Countable['plan']> & { readonly endsOn: CalendarDate }) | null
  readonly due: Countable['due'] & { readonly soon: number }
}

/** The first of the days looked back on, and the last of those ahead. */
export function digestSpan(today: CalendarDate): { readonly fromOn: CalendarDate; readonly untilOn: CalendarDate } {
  return { fromOn: addDays(today, -DIGEST_DAYS), untilOn: addDays(today, DIGEST_DAYS) }
}

/** Whether one accompaniment is among those that a number of the week counts. */
export function isInDigest(facts: DigestFacts, what: DigestCount, today: CalendarDate): boolean {
  const { fromOn, untilOn } = digestSpan(today)
  const isLately = (day: CalendarDate | null) => day !== null && day >= fromOn && day <= today
  const isSoon = (day: CalendarDate) => day > today && day <= untilOn
  switch (what) {
    case 'seenWorker':
      return isLately(facts.lastWorkerContactOn)
    case 'seenEmployer':
      return isLately(facts.lastEmployerContactOn)
    case 'entered':
      return isLately(facts.enteredOn)
    case 'jobBegan':
      return facts.jobs.some(({ startedOn }) => isLately(startedOn))
    case 'jobEnded':
      return isLately(facts.lastJobEndedOn)
    case 'closedLately':
      return isLately(facts.exitedOn)
    case 'comingUp':
      return facts.due.soon > 0
    case 'jobBegins':
      return facts.jobs.some(({ startedOn }) => isSoon(startedOn))
    case 'planEnds':
      return facts.plan !== null && isSoon(facts.plan.endsOn)
  }
}

/** How many people a line counts. */
export type DigestLine<What extends string> = { readonly what: What; readonly people: number }

export type WeeklyDigest = {
  readonly past: readonly DigestLine<(typeof DIGEST_PAST)[number]>[]
  readonly now: readonly DigestLine<TeamCount>[]
  readonly coming: readonly DigestLine<(typeof DIGEST_COMING)[number]>[]
}

/**
 * A week in numbers without names, for the screen and for a letter: what changed, where it stands, what comes. `open` are
 * the people still accompanied, `closedLately` how many accompaniments ended in the days looked back on.
 */
export function weeklyDigest(open: readonly DigestFacts[], closedLately: number, today: CalendarDate): WeeklyDigest {
  const counted = (what: DigestCount) =>
    what === 'closedLately' ? closedLately : open.filter((facts) => isInDigest(facts, what, today)).length
  const counts = countsOf(open)
  return {
    past: DIGEST_PAST.map((what) => ({ what, people: counted(what) })),
    now: TEAM_COUNTS.map((what) => ({ what, people: counts[what] })),
    coming: DIGEST_COMING.map((what) => ({ what, people: counted(what) })),
  }
}
