import { UNSIGNED_REMINDER_DAYS } from './agreements.ts'
import { type CalendarDate, daysBetween } from './calendar-date.ts'
import { answersDue } from './check-in-links.ts'
import { againstDue, unsignedDue } from './due/agreements.ts'
import { checkInsDue } from './due/check-ins.ts'
import { commitmentsDue } from './due/commitments.ts'
import { divergencesDue } from './due/divergence.ts'
import type { Due, DueFacts, DueRules, Found } from './due/facts.ts'
import { type DueKind, SHOWS_BEFORE_DAYS, usuallyShowsOn } from './due/kinds.ts'
import { plansDue, trialsDue } from './due/limits.ts'
import { milestonesDue } from './due/milestones.ts'
import { SILENCE_DAYS, silenceDue } from './due/silence.ts'
import { isFrozenTask } from './log-entries.ts'

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

/** Next actions written in the log, whoever they concern. */
function tasksDue(facts: DueFacts, today: CalendarDate): Found[] {
  const moving = facts.tasks.filter((task) => !isFrozenTask(task, facts, today))
  return moving.map(({ taskId, side, dueOn }) => ({
    key: `task:${taskId}`,
    kind: 'task',
    side,
    dueOn,
    taskId,
    showsOn: usuallyShowsOn('task', dueOn),
  }))
}

const CALLS: readonly DueKind[] = ['task', 'employerCheckIn', 'workerCheckIn', 'answerWaits', 'divergence']

/** A silence says nothing new where the coach is already asked to speak with that side. */
function withoutEchoes(found: readonly Found[], today: CalendarDate): Found[] {
  const isAsked = ({ kind, showsOn, dueOn }: Found) => (kind === 'divergence' ? showsOn : dueOn) <= today
  const calls = found.filter((due) => CALLS.includes(due.kind) && isAsked(due))
  const asked = new Set(calls.flatMap((due) => (due.side === 'both' ? ['worker', 'employer'] : [due.side])))
  return found.filter((due) => !due.kind.startsWith('silent') || !asked.has(due.side))
}

/** One family of rules: what it finds for one accompaniment. */
type Family = (facts: DueFacts, today: CalendarDate, rules: DueRules) => readonly Found[]

/** Due also in a pause and after the exit. */
const ALWAYS: readonly Family[] = [tasksDue, ({ answers }) => answersDue(answers)]

const WHILE_ACCOMPANIED: readonly Family[] = [
  checkInsDue,
  trialsDue,
  plansDue,
  ({ agreements }, _today, { reminders }) => unsignedDue(agreements, reminders.unsignedAgreement),
  ({ agreements }, today) => againstDue(agreements, today),
  silenceDue,
  divergencesDue,
  commitmentsDue,
  milestonesDue,
]

const AFTER_THE_END: readonly Family[] = [milestonesDue]

const BARE = {
  placementId: null,
  taskId: null,
  reminder: null,
  agreementId: null,
  planId: null,
  recordId: null,
  milestone: null,
}

function earliestFirst(a: Due, b: Due): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1
}

/** Everything due for one accompaniment that shows on `today`, latest first. In a pause nothing but tasks and answers to be read is due, and after the exit news of whoever agreed. */
export function duesOf(facts: DueFacts, today: CalendarDate, rules: DueRules = USUAL): Due[] {
  const isOver = facts.exitedOn !== null && facts.exitedOn <= today
  const more = isOver ? AFTER_THE_END : facts.isPaused ? [] : WHILE_ACCOMPANIED
  const families = [...ALWAYS, ...more]
  const { episodeId } = facts
  return withoutEchoes(
    families.flatMap((family) => family(facts, today, rules)),
    today,
  )
    .filter((due) => due.showsOn <= today)
    .map(({ showsOn: _showsOn, ...due }) => ({ ...BARE, ...due, episodeId }))
    .sort(earliestFirst)
}

/** Days late; 0 on the day, negative before it. */
export const daysLate = (dueOn: CalendarDate, today: CalendarDate): number => daysBetween(dueOn, today)

export function isLateDue(dueOn: CalendarDate, today: CalendarDate): boolean {
  return dueOn < today
}
