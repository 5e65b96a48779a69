import { type Cadence, type CadenceDay, type CadenceJob, cadenceDays, isBeforeJob } from './cadence.ts'
import { addDays, type CalendarDate } from './calendar-date.ts'

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

/** Why a check-in that was due did not take place. No value tells a health matter. */
export const MISSED_CHECK_IN_REASONS = ['notReached', 'noTime', 'putOff', 'declined', 'coachAway', 'other'] as const
export type MissedCheckInReason = (typeof MISSED_CHECK_IN_REASONS)[number]

/** A rating below which one example is asked. Source: domain.md 9.2. */
export const EXAMPLE_BELOW = 3
/** A gap from which the two sides diverge. */
export const DIVERGENCE = 2

/** A check-in held at most this many days early settles the day it was due. */
export const EARLY_DAYS = 3
/** Days after which a check-in is no longer on time. Source: indicators.md A13. */
export const ON_TIME_DAYS = 7

export type HeldCheckIn = { readonly heldOn: CalendarDate; readonly nextOn: CalendarDate | null }
export type ScheduledCheckIn = CadenceDay & { readonly doneOn: CalendarDate | null }

/**
 * The check-ins due with one side of a job from `from` up to `until`, each with the day it was held. One check-in settles
 * every due day before it; a next date agreed in a check-in replaces the cadence until that date. `held` is sorted by date.
 */
export function checkInSchedule(
  cadence: Cadence,
  job: CadenceJob,
  held: readonly HeldCheckIn[],
  until: CalendarDate,
  from: CalendarDate = '',
): ScheduledCheckIn[] {
  let due = cadenceDays(cadence, job, until, from).map((one): CadenceDay & { agreedOn: CalendarDate } => ({
    ...one,
    agreedOn: '',
  }))
  for (const { heldOn, nextOn } of held) {
    if (nextOn === null || nextOn <= heldOn) continue
    due = due.filter(({ dueOn }) => dueOn <= addDays(heldOn, EARLY_DAYS) || dueOn > nextOn)
    if (nextOn > until) continue
    due = due.filter(({ dueOn }) => dueOn !== nextOn)
    if (nextOn >= from) due.push({ dueOn: nextOn, by: null, agreedOn: heldOn })
  }
  return due
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map(({ dueOn, by, agreedOn }) => {
      if (held.length === 0) return { dueOn, by, doneOn: null }
      const settledBy = held.find(({ heldOn }) => heldOn >= addDays(dueOn, -EARLY_DAYS) && heldOn > agreedOn)
      return { dueOn, by, doneOn: settledBy?.heldOn ?? null }
    })
}

/** Days ahead in which the next due day is looked for: longer than any two days of a rhythm lie apart. */
const AHEAD_DAYS = 2 * 400

/** The due days ahead of `today` that no check-in has settled, nor one of the days on which one was missed. */
export function openCheckIns(
  cadence: Cadence,
  job: CadenceJob,
  { held, missed }: { readonly held: readonly HeldCheckIn[]; readonly missed: readonly CalendarDate[] },
  today: CalendarDate,
): CadenceDay[] {
  const passed = missed.reduce((last, day) => (day > last ? day : last), '')
  return checkInSchedule(cadence, job, held, addDays(today, AHEAD_DAYS)).filter(
    ({ doneOn, dueOn }) => doneOn === null && dueOn > passed,
  )
}

/** The first due day that is open, and how it is to be held; `null` when none comes. */
export function nextCheckInDue(
  cadence: Cadence,
  job: CadenceJob,
  held: readonly HeldCheckIn[],
  today: CalendarDate,
  missed: readonly CalendarDate[] = [],
): CadenceDay | null {
  const [next] = openCheckIns(cadence, job, { held, missed }, today)
  return next === undefined ? null : { dueOn: next.dueOn, by: next.by }
}

/** A next date further away than a year is a slip of the pen: until it comes, nothing else falls due. */
const NEXT_WITHIN_DAYS = 366

/** Why a check-in held on `heldOn` is refused, or `null`. */
export function checkInRefusal(
  checkIn: { readonly heldOn: CalendarDate; readonly nextOn: CalendarDate | null },
  job: { readonly startedOn: CalendarDate | null } | null,
  today: CalendarDate,
): 'date-in-future' | 'check-in-before-start' | 'next-before-held' | 'next-too-far' | null {
  if (checkIn.heldOn > today) return 'date-in-future'
  if (job !== null && isBeforeJob(checkIn.heldOn, job)) return 'check-in-before-start'
  if (checkIn.nextOn === null) return null
  if (checkIn.nextOn <= checkIn.heldOn) return 'next-before-held'
  return checkIn.nextOn > addDays(checkIn.heldOn, NEXT_WITHIN_DAYS) ? 'next-too-far' : null
}

/** The log's word for the way a check-in was held. */
export function modeOfChannel(channel: CheckInChannel): 'onSite' | 'phone' | 'video' | 'message' {
  if (channel === 'visit') return 'onSite'
  return channel === 'link' ? 'message' : channel
}
