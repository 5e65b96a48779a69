import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { JOB_TYPES } from '@tandem/domain/placements'
import { type CompanyKey, companyOf } from './companies.ts'
import type { CoachKey } from './demo-team.ts'
import type { Day, Job, Person, Plan, Stay } from './person.ts'
import type { Stage } from './stage.ts'

export type JobLife = {
  readonly job: Job
  readonly key: string
  /** Name of its id. */
  readonly name: string
  readonly startedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly trialEndOn: CalendarDate | null
  /** Where the work is done: with agency work, not the agency. */
  readonly company: CompanyKey
  /** A job or an apprenticeship. */
  readonly isJob: boolean
}

export type PlanLife = {
  readonly plan: Plan
  readonly name: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}

/** One accompaniment with its days. */
export type Life = {
  readonly person: Person
  readonly stay: Stay
  readonly index: number
  /** Name of its id. */
  readonly name: string
  readonly enteredOn: CalendarDate
  readonly exitedOn: CalendarDate | null
  /** The last day that the story tells of it. */
  readonly lastOn: CalendarDate
  readonly plans: readonly PlanLife[]
  readonly jobs: readonly JobLife[]
}

/** Whoever left for a job or a training agreed to be called afterwards. */
export function isCalledAfter({ exit }: Stay): boolean {
  return exit !== undefined && ['durable', 'transition', 'positive'].includes(exit.category ?? '')
}

export function isHeldOn(job: JobLife, day: CalendarDate): boolean {
  return job.startedOn !== null && job.startedOn <= day && (job.endedOn === null || job.endedOn >= day)
}

/** The main coach of a day, before and after a hand-over. */
export function coachOn({ person, stay }: Life, stage: Stage, day: CalendarDate): CoachKey {
  const before = (stay.coaches ?? []).find(
    ({ share, to }) => share === 'main' && to !== undefined && stage.day(to) >= day,
  )
  return before?.coach ?? person.coach
}

export function jobLifeOf(stage: Stage, person: Person, job: Job): JobLife {
  const key = job.key ?? job.at
  return {
    job,
    key,
    name: `job:${person.key}:${key}`,
    startedOn: job.from === null ? null : stage.workday(job.from),
    endedOn: job.to === undefined ? null : stage.workday(job.to),
    trialEndOn: job.trialEnd === undefined ? null : stage.day(job.trialEnd),
    company: job.user ?? job.at,
    isJob: JOB_TYPES.includes(job.type ?? 'job'),
  }
}

const FIRST_PLAN_AFTER = 11
const USUAL_LENGTHS = [182, 273, 365]
const USUAL_HOURS = [24, 32, 40]
/** A plan made up ends no sooner than this, so that only told ones run out. */
const FAR_ENOUGH = 45

/** Plans as they usually follow each other: extended while the accompaniment goes on, ended with it. */
function usualPlans({ entered, exit }: Stay): Plan[] {
  const until = exit?.on ?? FAR_ENOUGH
  const plans: Plan[] = []
  let from: Day = entered + FIRST_PLAN_AFTER
  if (from >= (exit?.on ?? 0)) return []
  for (;;) {
    const reach = USUAL_LENGTHS.findIndex((length) => from + length - 1 >= until)
    const choice = reach === -1 ? 0 : reach
    const to = from + (USUAL_LENGTHS[choice] ?? 182) - 1
    const hours = USUAL_HOURS[choice] ?? 24
    if (reach !== -1) {
      const end =
        exit === undefined
          ? {}
          : { decision: exit.on < to - 20 ? ('endedEarly' as const) : ('ended' as const), decided: exit.on }
      return [...plans, { from, to, hours, ...end }]
    }
    plans.push({ from, to, hours, decision: 'extended', decided: to - 6 })
    from = to + 1
  }
}

export function livesOf(stage: Stage, person: Person): Life[] {
  const jobs = person.jobs.map((job) => jobLifeOf(stage, person, job))
  return person.stays.map((stay, index) => {
    const name = `stay:${person.key}:${index}`
    const enteredOn = stage.workday(stay.entered)
    const exitedOn = stay.exit === undefined ? null : stage.workday(stay.exit.on)
    const isLatest = index === person.stays.length - 1
    const plans = (stay.plans ?? usualPlans(stay)).map((plan, number) => ({
      plan,
      name: `plan:${person.key}:${index}:${number}`,
      startsOn: number === 0 && plan.from < 0 ? stage.workday(plan.from) : stage.day(plan.from),
      endsOn: stage.day(plan.to),
    }))
    const belongs = ({ startedOn, endedOn }: JobLife) =>
      startedOn === null
        ? isLatest
        : (exitedOn === null || startedOn <= exitedOn) && (endedOn === null || endedOn >= enteredOn)
    return {
      person,
      stay,
      index,
      name,
      enteredOn,
      exitedOn,
      lastOn: exitedOn !== null && exitedOn < stage.last ? exitedOn : stage.last,
      plans,
      jobs: jobs.filter(belongs),
    }
  })
}

/** Days on which nobody is to be seen. */
export function isPausedOn({ stay }: Life, stage: Stage, day: CalendarDate): boolean {
  return (stay.pauses ?? []).some(
    ({ from, to }) => stage.day(from) <= day && (to === undefined || stage.day(to) >= day),
  )
}

/** True when the coach may speak with the employer of a job on a day. */
export function mayMeetEmployer({ job }: JobLife, stage: Stage, day: CalendarDate): boolean {
  if (job.seen === 'notAtAll') return false
  return job.contactRefused === undefined || day < stage.day(job.contactRefused)
}

export function wantsCallsOnly({ company }: JobLife): boolean {
  return companyOf(company).phoneOnly === true
}

export function dayBefore(day: CalendarDate): CalendarDate {
  return addDays(day, -1)
}
