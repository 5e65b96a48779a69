import { type CalendarDate, daysBetween } from './calendar-date.ts'
import { answersDue } from './check-in-links.ts'
import { againstDue, unsignedDue } from './due/agreements.ts'
import { appointmentsDue } from './due/appointments.ts'
import { checkInsDue } from './due/check-ins.ts'
import { commitmentsDue } from './due/commitments.ts'
import { divergencesDue } from './due/divergence.ts'
import { consentEndsDue, contractEndsDue, eligibilityEndsDue, grantDue, subsidyEndsDue } from './due/ends.ts'
import type { Due, DueFacts, DueRules, Found } from './due/facts.ts'
import { firstDaysDue } from './due/first-days.ts'
import { type DueKind, usuallyShowsOn } from './due/kinds.ts'
import { plansDue, trialsDue } from './due/limits.ts'
import { milestonesDue } from './due/milestones.ts'
import { onBoardDue } from './due/on-board.ts'
import { silenceDue } from './due/silence.ts'
import { unsentAfterEndDue, unsentLinksDue } from './due/unsent-links.ts'
import { isFrozenTask } from './log-entries.ts'
import { HOUSE_RULES } from './rule-set-presets.ts'

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

const CALLS: readonly DueKind[] = [
  'task',
  'appointment',
  'employerCheckIn',
  'workerCheckIn',
  'answerWaits',
  'divergence',
  'employerOnBoard',
]

/** A silence says nothing new where the coach is already asked to speak with that side, nor a first day where a check-in waits. */
function withoutEchoes(found: readonly Found[], today: CalendarDate): Found[] {
  const isAsked = ({ kind, showsOn, dueOn }: Found) => (kind === 'divergence' ? showsOn : dueOn) <= today
  const calls = found.filter((due) => CALLS.includes(due.kind) && isAsked(due))
  const asked = new Set(calls.flatMap((due) => (due.side === 'both' ? ['worker', 'employer'] : [due.side])))
  const checked = new Set(calls.flatMap(({ kind, placementId }) => (kind === 'workerCheckIn' ? [placementId] : [])))
  return found.filter(({ kind, side, placementId }) => {
    if (kind === 'firstDay') return !checked.has(placementId)
    return !kind.startsWith('silent') || !asked.has(side)
  })
}

/** One family of rules: what it finds for one accompaniment. */
type Family = (facts: DueFacts, today: CalendarDate, rules: DueRules) => readonly Found[]

/** Due also in a pause and after the exit. */
const ALWAYS: readonly Family[] = [tasksDue, appointmentsDue, ({ answers }) => answersDue(answers)]

const WHILE_ACCOMPANIED: readonly Family[] = [
  firstDaysDue,
  checkInsDue,
  trialsDue,
  plansDue,
  contractEndsDue,
  subsidyEndsDue,
  grantDue,
  ({ agreements }, _today, rules) => unsignedDue(agreements, rules),
  ({ agreements }, today) => againstDue(agreements, today),
  consentEndsDue,
  eligibilityEndsDue,
  silenceDue,
  onBoardDue,
  divergencesDue,
  ({ unsentLinks = [] }) => unsentLinksDue(unsentLinks),
  commitmentsDue,
  milestonesDue,
]

const AFTER_THE_END: readonly Family[] = [milestonesDue, ({ unsentLinks = [] }) => unsentAfterEndDue(unsentLinks)]

/** What was found, with every field that a thing due may have. Field by field: lists ask for it hundreds of times. */
function dueOf(found: Found, episodeId: string): Due {
  return {
    key: found.key,
    kind: found.kind,
    episodeId,
    side: found.side,
    dueOn: found.dueOn,
    placementId: found.placementId ?? null,
    taskId: found.taskId ?? null,
    reminder: found.reminder ?? null,
    agreementId: found.agreementId ?? null,
    planId: found.planId ?? null,
    recordId: found.recordId ?? null,
    milestone: found.milestone ?? null,
    by: found.by ?? null,
    leadOn: found.leadOn ?? null,
    percent: found.percent ?? null,
    purpose: found.purpose ?? null,
    about: found.about ?? null,
  }
}

function earliestFirst(a: Due, b: Due): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1
}

/** Shows today, or is looked at ahead. That nobody will have been in contact by then is no date of a calendar. */
function isShown({ kind, showsOn, dueOn }: Found, today: CalendarDate, until: CalendarDate): boolean {
  return showsOn <= today || (until > today && dueOn <= until && !kind.startsWith('silent'))
}

/**
 * Everything due for one accompaniment that shows on `today`, latest first; with a later `until`, also what is known
 * already to fall due up to that day. In a pause nothing but tasks, appointments and answers to be read is due, and
 * after the exit news of whoever agreed.
 */
export function duesOf(
  facts: DueFacts,
  today: CalendarDate,
  rules: DueRules = HOUSE_RULES,
  until: CalendarDate = today,
): Due[] {
  const isOver = facts.exitedOn !== null && facts.exitedOn <= today
  const more = isOver ? AFTER_THE_END : facts.isPaused ? [] : WHILE_ACCOMPANIED
  const families = [...ALWAYS, ...more]
  const { episodeId } = facts
  return withoutEchoes(
    families.flatMap((family) => family(facts, today, rules)),
    today,
  )
    .filter((due) => isShown(due, today, until))
    .map((found) => dueOf(found, episodeId))
    .sort(earliestFirst)
}

/** Days late; 0 on the day, negative before it. */
export const daysLate = (dueOn: CalendarDate, today: CalendarDate): number => daysBetween(dueOn, today)

export function isLateDue(dueOn: CalendarDate, today: CalendarDate): boolean {
  return dueOn < today
}
