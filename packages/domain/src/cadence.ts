import { addDays, type CalendarDate, dateOfDay, dayNumber } from './calendar-date.ts'

/** How a check-in of the rhythm is to be held, where a line says so. */
export const CADENCE_CHANNELS = ['visit', 'phone'] as const
export type CadenceChannel = (typeof CADENCE_CHANNELS)[number]

/** On a day of the job, again and again, or so many days before the trial or the plan ends. */
export const CADENCE_STEPS = ['day', 'every', 'trialEnd', 'planEnd'] as const
export type CadenceStep = (typeof CADENCE_STEPS)[number]

/** When a check-in falls due. Days of the job count from the first day worked, which is day 0; before it they are negative. */
export type CadenceLine = { readonly by: CadenceChannel | null } & (
  | { readonly at: 'day'; readonly day: number }
  /** Every `days` days after `fromDay`, up to `untilDay`; `null` goes on as long as the plan. */
  | { readonly at: 'every'; readonly days: number; readonly fromDay: number; readonly untilDay: number | null }
  | { readonly at: 'trialEnd'; readonly before: number }
  | { readonly at: 'planEnd'; readonly before: number }
)
export type Cadence = readonly CadenceLine[]

/** The earliest day of a job on which a check-in may be asked for or held: the contact in the week before. Source: domain.md 4.8. */
export const EARLIEST_DAY = -7

/** Whether a day lies before everything that may be asked or told of a job; never of one without a first day. */
export function isBeforeJob(on: CalendarDate, job: { readonly startedOn: CalendarDate | null }): boolean {
  return job.startedOn !== null && on < addDays(job.startedOn, EARLIEST_DAY)
}

const day = (number: number): CadenceLine => ({ at: 'day', day: number, by: null })
const every = (days: number, fromDay: number, untilDay: number | null): CadenceLine => ({
  at: 'every',
  days,
  fromDay,
  untilDay,
  by: null,
})

/** The house rhythm with each side. Source: domain.md 7.4, preset `rejoins`. */
export const HOUSE_CADENCE = {
  worker: [day(-3), day(0), day(3), every(7, 0, 28), every(14, 28, 91), every(30, 84, null)],
  employer: [
    day(3),
    day(14),
    day(28),
    { at: 'trialEnd', before: 7, by: null },
    day(91),
    every(42, 91, null),
    { at: 'planEnd', before: 0, by: null },
  ],
} as const satisfies Readonly<Record<'worker' | 'employer', Cadence>>

export type CadenceJob = {
  readonly startedOn: CalendarDate
  readonly endedOn: CalendarDate | null
  readonly trialEndOn: CalendarDate | null
  /** Last day of the coaching plan that covers the job; the cadence stops there. */
  readonly planEndsOn: CalendarDate | null
  /** Due days before this one are not asked for: the person was not accompanied yet, or the job came from another file. */
  readonly cadenceFromOn: CalendarDate | null
  /** Stretches in which the accompaniment rests, such as a long absence; none unless told. Without `toOn` it goes on. */
  readonly rests?: readonly { readonly fromOn: CalendarDate; readonly toOn: CalendarDate | null }[]
}

export type CadenceDay = { readonly dueOn: CalendarDate; readonly by: CadenceChannel | null }

function earliest(days: readonly (CalendarDate | null)[], first: CalendarDate): CalendarDate {
  return days.reduce<CalendarDate>((held, one) => (one !== null && one < held ? one : held), first)
}

/** The days of the job on which one line asks, from `first` to `last`, both included. */
function daysOfLine(line: CadenceLine, { startedOn, trialEndOn, planEndsOn }: CadenceJob, first: number, last: number) {
  const start = dayNumber(startedOn)
  const before = (end: CalendarDate | null, days: number) => {
    const on = end === null ? 0 : dayNumber(end) - days - start
    return on > 0 ? [on] : []
  }
  const within = (days: readonly number[]) => days.filter((one) => one >= first && one <= last)
  if (line.at === 'day') return within([line.day])
  if (line.at === 'trialEnd') return within(before(trialEndOn, line.before))
  if (line.at === 'planEnd') return within(before(planEndsOn, line.before))
  const { days, fromDay, untilDay } = line
  if (days < 1) return []
  const stop = untilDay === null || untilDay > last ? last : untilDay
  const found: number[] = []
  for (let one = fromDay + days * Math.max(1, Math.ceil((first - fromDay) / days)); one <= stop; one += days)
    found.push(one)
  return found
}

/** The first day from `on` that lies in no rest, or `null` where a rest goes on. */
function afterRests(on: CalendarDate, rests: NonNullable<CadenceJob['rests']>): CalendarDate | null {
  const rest = rests.find(({ fromOn, toOn }) => fromOn <= on && (toOn === null || toOn >= on))
  if (rest === undefined) return on
  return rest.toOn === null ? null : afterRests(addDays(rest.toOn, 1), rests)
}

/** One check-in a day; a line that says how it is held speaks for the day. */
function oneADay(days: readonly CadenceDay[]): CadenceDay[] {
  const byDay = new Map<CalendarDate, CadenceDay>()
  for (const one of days) {
    const other = byDay.get(one.dueOn)
    if (other === undefined || other.by === null) byDay.set(one.dueOn, one)
  }
  return [...byDay.values()].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

/**
 * Every day on which a rhythm asks for a check-in of a job, from `from` to `until`, whatever was held: never after the job
 * or its plan, never in a rest. What falls due in a rest is asked for on the first day after it, once.
 */
export function cadenceDays(
  cadence: Cadence,
  job: CadenceJob,
  until: CalendarDate,
  from: CalendarDate = '',
): CadenceDay[] {
  const { startedOn, endedOn, planEndsOn, cadenceFromOn, rests = [] } = job
  const last = earliest([endedOn, planEndsOn], until)
  const asked = [addDays(startedOn, EARLIEST_DAY), cadenceFromOn ?? ''].reduce((held, one) => (one > held ? one : held))
  const first = rests.length > 0 || from < asked ? asked : from
  if (first > last) return []
  const start = dayNumber(startedOn)
  const [firstDay, lastDay] = [dayNumber(first) - start, dayNumber(last) - start]
  const found = cadence.flatMap((line) =>
    daysOfLine(line, job, firstDay, lastDay).map((one) => ({ dueOn: dateOfDay(start + one), by: line.by })),
  )
  const moved = found.flatMap(({ dueOn, by }): CadenceDay[] => {
    const on = rests.length === 0 ? dueOn : afterRests(dueOn, rests)
    return on === null || on > last || on < from ? [] : [{ dueOn: on, by }]
  })
  return oneADay(moved)
}

/** The longest that a rhythm leaves between two check-ins once it has settled, in days, or `null` where it ends. */
export function lastingDays(cadence: Cadence): number | null {
  const lasting = cadence.flatMap((line) => (line.at === 'every' && line.untilDay === null ? [line.days] : []))
  return lasting.length === 0 ? null : Math.min(...lasting)
}
