import { againstDue, type DueAgreement, unsignedDue } from './agreements/unsigned-due.ts'
import { UNSIGNED_REMINDER_DAYS } from './agreements.ts'
import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts'
import { answersDue, type DueAnswer } from './check-in-links.ts'
import { type DueDivergence, divergencesDue, TALK_WITHIN_DAYS } from './due-divergence.ts'
import { plansDue, type Reminded, trialsDue } from './due-limits.ts'
import { SILENCE_DAYS, silenceDue } from './due-silence.ts'
import { isWorkedOn, type Phase } from './episodes.ts'
import { isFrozenTask, type Side } from './log-entries.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'
import type { RuleSet } from './rule-sets.ts'

/** What may be due for a person or an employer. One pure rule below per kind. */
export const DUE_KINDS = [
  'task',
  'employerCheckIn',
  'workerCheckIn',
  'trialEnd',
  'planReview',
  'trialDecision',
  'planEnd',
  'capEnd',
  'agreementUnsigned',
  'answerWaits',
  'divergence',
  'agreementAgainst',
  'silentWorker',
  'silentEmployer',
] as const
export type DueKind = (typeof DUE_KINDS)[number]

/** Days before the due day from which each kind shows, where no programme says otherwise. Source: domain.md 7.3. */
export const SHOWS_BEFORE_DAYS: Readonly<Record<DueKind, number>> = {
  task: 7,
  employerCheckIn: 7,
  workerCheckIn: 7,
  trialEnd: 21,
  planReview: 14,
  trialDecision: 21,
  planEnd: 30,
  capEnd: 90,
  agreementUnsigned: 0,
  answerWaits: 0,
  divergence: TALK_WITHIN_DAYS,
  agreementAgainst: 0,
  silentWorker: 0,
  silentEmployer: 0,
}

/** What the rules of a programme say of what is due. */
export type DueRules = Pick<RuleSet, 'silence' | 'trialNotice'> & {
  readonly reminders: Pick<
    RuleSet['reminders'],
    'planEnd' | 'planReview' | 'cap' | 'trialDecision' | 'unsignedAgreement'
  >
}

const USUAL: DueRules = {
  silence: SILENCE_DAYS,
  trialNotice: [],
  reminders: {
    planEnd: [-SHOWS_BEFORE_DAYS.planEnd],
    planReview: [-SHOWS_BEFORE_DAYS.planReview],
    cap: [-SHOWS_BEFORE_DAYS.capEnd],
    trialDecision: [-SHOWS_BEFORE_DAYS.trialDecision],
    unsignedAgreement: UNSIGNED_REMINDER_DAYS,
  },
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
  readonly reminder: Reminded | null
  readonly agreementId: string | null
  /** The plan whose review it is. */
  readonly planId: string | null
}

export type DueJob = OutwardFacts & {
  readonly placementId: string
  readonly startedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly trialEndOn: CalendarDate | null
  readonly nextWorkerCheckInOn: CalendarDate | null
  readonly nextEmployerCheckInOn: CalendarDate | null
}

export type DueTask = { readonly taskId: string; readonly side: Side; readonly dueOn: CalendarDate }

export type DueFacts = {
  readonly episodeId: string
  readonly enteredOn: CalendarDate
  readonly exitedOn: CalendarDate | null
  readonly isPaused: boolean
  /** The person agreed to be called once the accompaniment has ended. */
  readonly mayCallAfter: boolean
  readonly phase: Phase
  readonly lastWorkerContactOn: CalendarDate | null
  readonly lastEmployerContactOn: CalendarDate | null
  readonly plan: {
    readonly planId: string
    readonly endsOn: CalendarDate
    readonly decidedOn: CalendarDate | null
    /** The day its next review is due; `null` when none is. */
    readonly reviewOn: CalendarDate | null
  } | null
  /** Last day that the rules allow the plans of this accompaniment; `null` or left out without a cap. */
  readonly capEndsOn?: CalendarDate | null
  readonly jobs: readonly DueJob[]
  readonly tasks: readonly DueTask[]
  readonly agreements: readonly DueAgreement[]
  readonly answers: readonly DueAnswer[]
  readonly divergences: readonly DueDivergence[]
}

/** Something due before it is known whether it shows. */
export type Found = Omit<Due, 'episodeId' | 'placementId' | 'taskId' | 'reminder' | 'agreementId' | 'planId'> & {
  placementId?: string | null
  taskId?: string
  reminder?: Reminded | null
  agreementId?: string
  planId?: string
  showsOn: CalendarDate
}

function before(kind: DueKind, dueOn: CalendarDate): CalendarDate {
  return addDays(dueOn, -SHOWS_BEFORE_DAYS[kind])
}

/** Next actions written in the log, whoever they concern. */
function tasksDue(facts: DueFacts, today: CalendarDate): Found[] {
  const moving = facts.tasks.filter((task) => !isFrozenTask(task, facts, today))
  return moving.map(({ taskId, side, dueOn }) => ({
    key: `task:${taskId}`,
    kind: 'task',
    side,
    dueOn,
    taskId,
    showsOn: before('task', dueOn),
  }))
}

/** The next check-in with the employer of a running job; one toward whom nothing may leave is never due. */
export function employerCheckInOn(
  job: Pick<DueJob, 'startedOn' | 'endedOn' | 'nextEmployerCheckInOn'> & OutwardFacts,
  today: CalendarDate,
): CalendarDate | null {
  return isWorkedOn(job, today) && outwardRefusal(job) === null ? job.nextEmployerCheckInOn : null
}

/** Check-ins by the cadence. */
function checkInsDue(facts: DueFacts, today: CalendarDate): Found[] {
  return facts.jobs
    .filter((job) => isWorkedOn(job, today))
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
          showsOn: before('employerCheckIn', employerOn),
        })
      if (nextWorkerCheckInOn !== null)
        found.push({
          key: `workerCheckIn:${placementId}`,
          kind: 'workerCheckIn',
          side: 'worker',
          dueOn: nextWorkerCheckInOn,
          placementId,
          showsOn: before('workerCheckIn', nextWorkerCheckInOn),
        })
      return found
    })
}

const CALLS: readonly DueKind[] = ['task', 'employerCheckIn', 'workerCheckIn', 'answerWaits', 'divergence']

/** A silence says nothing new where the coach is already asked to speak with that side. */
function withoutEchoes(found: readonly Found[], today: CalendarDate): Found[] {
  const isAsked = ({ kind, showsOn, dueOn }: Found) => (kind === 'divergence' ? showsOn : dueOn) <= today
  const calls = found.filter((due) => CALLS.includes(due.kind) && isAsked(due))
  const asked = new Set(calls.flatMap((due) => (due.side === 'both' ? ['worker', 'employer'] : [due.side])))
  return found.filter((due) => !due.kind.startsWith('silent') || !asked.has(due.side))
}

/** Whoever has answered by link is not asked again before the answer is read. */
function withoutAnswered(found: readonly Found[], answers: readonly DueAnswer[]): Found[] {
  const isAnswered = ({ placementId, side }: Found) =>
    answers.some((answer) => answer.placementId === placementId && answer.party === side)
  return found.filter((due) => !(due.kind === 'employerCheckIn' || due.kind === 'workerCheckIn') || !isAnswered(due))
}

/** Everything due for one accompaniment that shows on `today`, latest first. Nothing but tasks and answers to be read is due in a pause or after the exit. */
export function duesOf(facts: DueFacts, today: CalendarDate, rules: DueRules = USUAL): Due[] {
  const resting = facts.isPaused || (facts.exitedOn !== null && facts.exitedOn <= today)
  const found = resting
    ? [...tasksDue(facts, today), ...answersDue(facts.answers)]
    : [
        ...tasksDue(facts, today),
        ...answersDue(facts.answers),
        ...withoutAnswered(checkInsDue(facts, today), facts.answers),
        ...trialsDue(facts, today, rules),
        ...plansDue(facts, today, rules),
        ...unsignedDue(facts.agreements, rules.reminders.unsignedAgreement),
        ...againstDue(facts.agreements, today),
        ...silenceDue(facts, today, rules),
        ...divergencesDue(facts),
      ]
  return withoutEchoes(found, today)
    .filter((due) => due.showsOn <= today)
    .map(
      ({
        showsOn: _showsOn,
        placementId = null,
        taskId = null,
        reminder = null,
        agreementId = null,
        planId = null,
        ...due
      }) => ({
        ...due,
        episodeId: facts.episodeId,
        placementId,
        taskId,
        reminder,
        agreementId,
        planId,
      }),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1))
}

/** Days late; 0 on the day, negative before it. */
export const daysLate = (dueOn: CalendarDate, today: CalendarDate): number => daysBetween(dueOn, today)

export function isLateDue(dueOn: CalendarDate, today: CalendarDate): boolean {
  return dueOn < today
}
