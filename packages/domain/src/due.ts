import { type DueAgreement, unsignedDue } from './agreements/unsigned-due.ts'
import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts'
import type { Phase } from './episodes.ts'
import type { Side } from './log-entries.ts'

/** What may be due for a person or an employer. One pure rule below per kind. */
export const DUE_KINDS = [
  'task',
  'employerCheckIn',
  'workerCheckIn',
  'trialEnd',
  'planEnd',
  'agreementUnsigned',
  'silentWorker',
  'silentEmployer',
] as const
export type DueKind = (typeof DUE_KINDS)[number]

/** Days without contact after which a side counts as silent. Source: domain.md 7.3. */
export const SILENCE_DAYS = { workerToward: 21, workerIn: 30, employer: 45 } as const
/** Days before the due day from which each kind shows. Source: domain.md 7.3. */
export const SHOWS_BEFORE_DAYS: Readonly<Record<DueKind, number>> = {
  task: 7,
  employerCheckIn: 7,
  workerCheckIn: 7,
  trialEnd: 21,
  planEnd: 30,
  agreementUnsigned: 0,
  silentWorker: 0,
  silentEmployer: 0,
}

export type Due = {
  /** Stable name of the thing due, so that it can be put on hold. */
  readonly key: string
  readonly kind: DueKind
  readonly episodeId: string
  readonly side: Side
  readonly dueOn: CalendarDate
  readonly placementId: string | null
  readonly taskId: string | null
  readonly agreementId: string | null
}

export type DueJob = {
  readonly placementId: string
  readonly startedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly trialEndOn: CalendarDate | null
  /** The person does not want this employer contacted. */
  readonly employerContactRefusedOn: CalendarDate | null
  readonly nextWorkerCheckInOn: CalendarDate | null
  readonly nextEmployerCheckInOn: CalendarDate | null
}

export type DueTask = { readonly taskId: string; readonly side: Side; readonly dueOn: CalendarDate }

export type DueFacts = {
  readonly episodeId: string
  readonly enteredOn: CalendarDate
  readonly exitedOn: CalendarDate | null
  readonly isPaused: boolean
  readonly phase: Phase
  readonly lastWorkerContactOn: CalendarDate | null
  readonly lastEmployerContactOn: CalendarDate | null
  readonly plan: {
    readonly planId: string
    readonly endsOn: CalendarDate
    readonly decidedOn: CalendarDate | null
  } | null
  readonly jobs: readonly DueJob[]
  readonly tasks: readonly DueTask[]
  readonly agreements: readonly DueAgreement[]
}

type Found = Omit<Due, 'episodeId' | 'placementId' | 'taskId' | 'agreementId'> & {
  placementId?: string | null
  taskId?: string
  agreementId?: string
}

function goesOn(job: Pick<DueJob, 'startedOn' | 'endedOn'>, today: CalendarDate): boolean {
  return job.startedOn !== null && job.startedOn <= today && (job.endedOn === null || job.endedOn >= today)
}

/** Next actions written in the log, whoever they concern. */
function tasksDue(facts: DueFacts): Found[] {
  return facts.tasks.map(({ taskId, side, dueOn }) => ({ key: `task:${taskId}`, kind: 'task', side, dueOn, taskId }))
}

/** The next check-in with the employer of a running job; one whom the person does not want contacted is never due. */
export function employerCheckInOn(
  job: Pick<DueJob, 'startedOn' | 'endedOn' | 'employerContactRefusedOn' | 'nextEmployerCheckInOn'>,
  today: CalendarDate,
): CalendarDate | null {
  return goesOn(job, today) && job.employerContactRefusedOn === null ? job.nextEmployerCheckInOn : null
}

/** Check-ins by the cadence. */
function checkInsDue(facts: DueFacts, today: CalendarDate): Found[] {
  return facts.jobs
    .filter((job) => goesOn(job, today))
    .flatMap((job) => {
      const { placementId, nextWorkerCheckInOn } = job
      const found: Found[] = []
      const employerOn = employerCheckInOn(job, today)
      if (employerOn !== null)
        found.push({
          key: `employerCheckIn:${placementId}`,
          kind: 'employerCheckIn',
          side: 'employer',
          dueOn: employerOn,
          placementId,
        })
      if (nextWorkerCheckInOn !== null)
        found.push({
          key: `workerCheckIn:${placementId}`,
          kind: 'workerCheckIn',
          side: 'worker',
          dueOn: nextWorkerCheckInOn,
          placementId,
        })
      return found
    })
}

/** Trial periods that end; past ends are settled by themselves and no longer due. */
function trialEndsDue(facts: DueFacts, today: CalendarDate): Found[] {
  return facts.jobs.flatMap((job) =>
    job.trialEndOn === null || job.trialEndOn < today || job.endedOn !== null || job.startedOn === null
      ? []
      : [
          {
            key: `trialEnd:${job.placementId}`,
            kind: 'trialEnd',
            side: 'both',
            dueOn: job.trialEndOn,
            placementId: job.placementId,
          },
        ],
  )
}

/** A plan that ends, or has ended without a decision. */
function planEndDue(facts: DueFacts): Found[] {
  const { plan } = facts
  if (plan === null || plan.decidedOn !== null) return []
  return [{ key: `planEnd:${plan.planId}`, kind: 'planEnd', side: 'worker', dueOn: plan.endsOn }]
}

/** The day from which the worker counts as silent. */
export function workerSilentOn(facts: Pick<DueFacts, 'phase' | 'lastWorkerContactOn' | 'enteredOn'>): CalendarDate {
  const days = facts.phase === 'in' ? SILENCE_DAYS.workerIn : SILENCE_DAYS.workerToward
  return addDays(facts.lastWorkerContactOn ?? facts.enteredOn, days)
}

/** The day from which the employer of a running job counts as silent; contact before the job does not count for it. */
export function employerSilentOn(job: DueJob, lastEmployerContactOn: CalendarDate | null): CalendarDate | null {
  if (job.startedOn === null || job.employerContactRefusedOn !== null) return null
  const since =
    lastEmployerContactOn !== null && lastEmployerContactOn > job.startedOn ? lastEmployerContactOn : job.startedOn
  return addDays(since, SILENCE_DAYS.employer)
}

function silenceDue(facts: DueFacts, today: CalendarDate): Found[] {
  const worker: Found = {
    key: `silentWorker:${facts.episodeId}`,
    kind: 'silentWorker',
    side: 'worker',
    dueOn: workerSilentOn(facts),
  }
  const employers = facts.jobs
    .filter((job) => goesOn(job, today))
    .flatMap((job): Found[] => {
      const dueOn = employerSilentOn(job, facts.lastEmployerContactOn)
      if (dueOn === null) return []
      return [
        {
          key: `silentEmployer:${job.placementId}`,
          kind: 'silentEmployer',
          side: 'employer',
          dueOn,
          placementId: job.placementId,
        },
      ]
    })
  return [worker, ...employers]
}

const CALLS: readonly DueKind[] = ['task', 'employerCheckIn', 'workerCheckIn']

/** A silence says nothing new where the coach is already asked to speak with that side. */
function withoutEchoes(found: readonly Found[], today: CalendarDate): Found[] {
  const calls = found.filter((due) => CALLS.includes(due.kind) && due.dueOn <= today)
  const asked = new Set(calls.flatMap((due) => (due.side === 'both' ? ['worker', 'employer'] : [due.side])))
  return found.filter((due) => !due.kind.startsWith('silent') || !asked.has(due.side))
}

/** Everything due for one accompaniment that shows on `today`, latest first. Nothing but tasks is due in a pause or after the exit. */
export function duesOf(facts: DueFacts, today: CalendarDate): Due[] {
  const resting = facts.isPaused || (facts.exitedOn !== null && facts.exitedOn <= today)
  const found = resting
    ? tasksDue(facts)
    : [
        ...tasksDue(facts),
        ...checkInsDue(facts, today),
        ...trialEndsDue(facts, today),
        ...planEndDue(facts),
        ...unsignedDue(facts.agreements),
        ...silenceDue(facts, today),
      ]
  return withoutEchoes(found, today)
    .filter((due) => due.dueOn <= addDays(today, SHOWS_BEFORE_DAYS[due.kind]))
    .map((due) => ({
      key: due.key,
      kind: due.kind,
      side: due.side,
      dueOn: due.dueOn,
      episodeId: facts.episodeId,
      placementId: due.placementId ?? null,
      taskId: due.taskId ?? null,
      agreementId: due.agreementId ?? null,
    }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1))
}

/** Days late; 0 on the day, negative before it. */
export function daysLate(dueOn: CalendarDate, today: CalendarDate): number {
  return daysBetween(dueOn, today)
}

export function isLateDue(dueOn: CalendarDate, today: CalendarDate): boolean {
  return dueOn < today
}

/** Something put on hold comes back on the day given. */
export function isOnHold(hold: { readonly untilOn: CalendarDate } | undefined, today: CalendarDate): boolean {
  return hold !== undefined && hold.untilOn > today
}

/** A hold needs a reason, and a day to come back within three months. */
export function holdRefusal(untilOn: CalendarDate, today: CalendarDate): 'hold-in-past' | 'hold-too-long' | null {
  if (untilOn <= today) return 'hold-in-past'
  return untilOn > addDays(today, 92) ? 'hold-too-long' : null
}
