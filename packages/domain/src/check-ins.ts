import { addDays, type CalendarDate, dateOfDay, dayNumber } from './calendar-date.ts'
import type { Cadence } from './rule-sets.ts'

export const CHECK_IN_PARTIES = ['worker', 'employer'] as const
export type CheckInParty = (typeof CHECK_IN_PARTIES)[number]

/** How a coach asks. */
export const GUIDE_CHANNELS = ['visit', 'phone', 'video', 'message'] as const
/** By `link` somebody answered alone, without account. */
export const CHECK_IN_CHANNELS = [...GUIDE_CHANNELS, 'link'] as const
export type CheckInChannel = (typeof CHECK_IN_CHANNELS)[number]

export const CONTRACT_INTENTIONS = ['confirm', 'renew', 'changeHours', 'unsure', 'no'] as const
export type ContractIntention = (typeof CONTRACT_INTENTIONS)[number]

/** What each side wishes of the coach from now on. */
export const VISIT_WISHES = ['more', 'same', 'fewer'] as const
export type VisitWish = (typeof VISIT_WISHES)[number]

/** A rating below which one example is asked. Source: domain.md 9.2. */
export const EXAMPLE_BELOW = 3
/** A gap from which the two sides diverge. */
export const DIVERGENCE = 2

/** Days after the first day worked on which a check-in falls due, then every `everyDays`. Source: domain.md 7.4, preset `rejoins`. */
export const CADENCE = {
  worker: { days: [3, 7, 14, 21, 28, 42, 56, 70, 84], everyDays: 30 },
  employer: { days: [3, 14, 28, 91], everyDays: 42 },
} as const satisfies Record<CheckInParty, { days: readonly number[]; everyDays: number }>

/** The employer is asked this many days before a trial ends. */
const BEFORE_TRIAL_END_DAYS = 7
/** A check-in held at most this many days early settles the day it was due. */
export const EARLY_DAYS = 3
/** Days after which a check-in is no longer on time. Source: indicators.md A13. */
export const ON_TIME_DAYS = 7

export type CheckInJob = {
  readonly startedOn: CalendarDate
  readonly endedOn: CalendarDate | null
  readonly trialEndOn: CalendarDate | null
  /** Last day of the coaching plan that covers the job; the cadence stops there. */
  readonly planEndsOn: CalendarDate | null
  /** Due days before this one are not asked for: the job was brought in from another file. */
  readonly cadenceFromOn: CalendarDate | null
  /** Stretches in which the accompaniment rests, such as a long absence; none unless told. Without `toOn` it goes on. */
  readonly rests?: readonly { readonly fromOn: CalendarDate; readonly toOn: CalendarDate | null }[]
}

export type HeldCheckIn = { readonly heldOn: CalendarDate; readonly nextOn: CalendarDate | null }
export type ScheduledCheckIn = { readonly dueOn: CalendarDate; readonly doneOn: CalendarDate | null }

/** A day within a rest is asked for on the first day after it, once; within a rest that goes on it is not asked for. */
function outsideRests(days: readonly CalendarDate[], { rests = [] }: CheckInJob, last: CalendarDate): CalendarDate[] {
  const moved = days.flatMap((day) => {
    const rest = rests.find(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day))
    if (rest === undefined) return [day]
    return rest.toOn === null ? [] : [addDays(rest.toOn, 1)]
  })
  return [...new Set(moved)].filter((day) => day <= last).sort()
}

/** Every day from `from` on which a check-in with `party` falls due up to `until`, whatever was held. */
export function cadenceDays(
  party: CheckInParty,
  job: CheckInJob,
  until: CalendarDate,
  from: CalendarDate = '',
  cadence: Cadence = CADENCE[party],
): CalendarDate[] {
  const last = [until, job.endedOn, job.planEndsOn].reduce<CalendarDate>(
    (earliest, day) => (day !== null && day < earliest ? day : earliest),
    until,
  )
  const first = [from, job.cadenceFromOn].reduce<CalendarDate>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    job.startedOn,
  )
  if (first > last) return []
  const start = dayNumber(job.startedOn)
  const [firstOffset, lastOffset] = [dayNumber(first) - start, dayNumber(last) - start]
  const offsets: number[] = cadence.days.filter((offset) => offset >= firstOffset && offset <= lastOffset)
  const opening = cadence.days[cadence.days.length - 1] ?? 0
  const skipped = Math.max(0, Math.ceil((firstOffset - opening) / cadence.everyDays) - 1)
  for (let offset = opening + (skipped + 1) * cadence.everyDays; offset <= lastOffset; offset += cadence.everyDays)
    offsets.push(offset)
  if (party === 'employer' && job.trialEndOn !== null) {
    const offset = dayNumber(job.trialEndOn) - BEFORE_TRIAL_END_DAYS - start
    const isWithin = offset > 0 && offset >= firstOffset && offset <= lastOffset
    if (isWithin && !offsets.includes(offset)) offsets.push(offset)
    offsets.sort((a, b) => a - b)
  }
  return outsideRests(
    offsets.map((offset) => dateOfDay(start + offset)),
    job,
    last,
  )
}

/**
 * The check-ins due with one side of a job from `from` up to `until`, each with the day it was held. One check-in settles
 * every due day before it; a next date agreed in a check-in replaces the cadence until that date. `held` is sorted by date.
 */
export function checkInSchedule(
  party: CheckInParty,
  job: CheckInJob,
  held: readonly HeldCheckIn[],
  until: CalendarDate,
  from: CalendarDate = '',
  cadence: Cadence = CADENCE[party],
): ScheduledCheckIn[] {
  let due = cadenceDays(party, job, until, from, cadence).map(
    (dueOn): { dueOn: CalendarDate; agreedOn: CalendarDate } => ({
      dueOn,
      agreedOn: '',
    }),
  )
  for (const { heldOn, nextOn } of held) {
    if (nextOn === null || nextOn <= heldOn) continue
    due = due.filter(({ dueOn }) => dueOn <= addDays(heldOn, EARLY_DAYS) || dueOn > nextOn)
    if (nextOn > until) continue
    due = due.filter(({ dueOn }) => dueOn !== nextOn)
    if (nextOn >= from) due.push({ dueOn: nextOn, agreedOn: heldOn })
  }
  return due
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map(({ dueOn, agreedOn }) => {
      if (held.length === 0) return { dueOn, doneOn: null }
      const settledBy = held.find(({ heldOn }) => heldOn >= addDays(dueOn, -EARLY_DAYS) && heldOn > agreedOn)
      return { dueOn, doneOn: settledBy?.heldOn ?? null }
    })
}

/** The first due day that no check-in has settled, looking one cadence ahead of `today`, or `null`. */
export function nextCheckInDue(
  party: CheckInParty,
  job: CheckInJob,
  held: readonly HeldCheckIn[],
  today: CalendarDate,
  cadence: Cadence = CADENCE[party],
): CalendarDate | null {
  const horizon = addDays(today, cadence.everyDays + 400)
  return (
    checkInSchedule(party, job, held, horizon, '', cadence).find((scheduled) => scheduled.doneOn === null)?.dueOn ??
    null
  )
}

/** Why a check-in held on `heldOn` is refused, or `null`. */
export function checkInRefusal(
  checkIn: { readonly heldOn: CalendarDate; readonly nextOn: CalendarDate | null },
  job: { readonly startedOn: CalendarDate | null } | null,
  today: CalendarDate,
): 'date-in-future' | 'check-in-before-start' | 'next-before-held' | null {
  if (checkIn.heldOn > today) return 'date-in-future'
  if (job?.startedOn != null && checkIn.heldOn < job.startedOn) return 'check-in-before-start'
  return checkIn.nextOn !== null && checkIn.nextOn <= checkIn.heldOn ? 'next-before-held' : null
}

/** The log's word for the way a check-in was held. */
export function modeOfChannel(channel: CheckInChannel): 'onSite' | 'phone' | 'video' | 'message' {
  if (channel === 'visit') return 'onSite'
  return channel === 'link' ? 'message' : channel
}
