import type { TodayItem } from '@tandem/contract/today'
import type { Due } from '@tandem/domain/due/facts'
import { dueTo } from '@tandem/domain/due/lines'
import type { Db } from '../../db/open.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { type Accompanied, accompaniedOf } from '../due/due.store.ts'
import { afterCareloadOf, caseloadOf } from '../due/due-rows.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { employerTasksOf } from './today.store.ts'

/** What a line says only where its kind has it. */
const BARE = {
  reminder: null,
  episodeId: null,
  workerId: null,
  workerName: null,
  coachName: null,
  phase: null,
  placementId: null,
  planId: null,
  recordId: null,
  by: null,
  leadOn: null,
  percent: null,
  purpose: null,
  about: null,
  employerId: null,
  employerName: null,
  jobTitle: null,
  jobStartedOn: null,
  lastContactOn: null,
  task: null,
  agreement: null,
  answer: null,
  hold: null,
} as const satisfies Partial<TodayItem>

/** The job that something due is about: its own, or the last one where the employer is concerned. */
function jobFor({ placementId, side }: Due, { jobs }: Accompanied) {
  return jobs.find((job) => job.placementId === placementId) ?? (side === 'worker' ? undefined : jobs.at(-1))
}

function shownJob(job: Accompanied['jobs'][number] | undefined) {
  if (job === undefined) return {}
  const { employerId, employerName, jobTitle, startedOn } = job
  return { employerId, employerName, jobTitle, jobStartedOn: startedOn }
}

/** The words of what a line is about, where it has a record of its own. */
function shownRecord(due: Due, { tasks, agreements, answers, divergences }: Accompanied) {
  const task = tasks.find((one) => one.taskId === due.taskId)
  const agreement = agreements.find((one) => one.agreementId === due.agreementId)
  const answer = answers.find(({ linkId }) => due.key === `answerWaits:${linkId}`)
  return {
    task: task === undefined ? null : shownTask(task),
    agreement: agreement === undefined ? null : shownAgreement(agreement),
    answer: answer === undefined ? null : shownAnswer(answer),
    divergences: due.kind === 'divergence' ? shownDivergences(divergences, due) : [],
  }
}

function itemOf(due: Due, one: Accompanied): TodayItem {
  const { facts, phase, holds } = one
  const { lastWorkerContactOn, lastEmployerContactOn } = facts.summary
  const { taskId: _taskId, agreementId: _agreementId, ...told } = due
  const hold = holds.get(due.key)
  return {
    ...BARE,
    ...told,
    ...shownJob(jobFor(due, one)),
    ...shownRecord(due, one),
    workerId: facts.workerId,
    workerName: `${facts.firstName} ${facts.lastName}`,
    coachName: facts.coachName,
    phase,
    lastContactOn: due.side === 'employer' ? lastEmployerContactOn : lastWorkerContactOn,
    hold: hold === undefined ? null : { untilOn: hold.untilOn, reason: hold.reason },
  }
}

function shownTask({ taskId, title, version }: { taskId: string; title: string; version: number }) {
  return { taskId, title, version }
}

function shownAnswer({ name, wantsCall, isRefused }: Accompanied['answers'][number]) {
  return { name, wantsCall, isRefused }
}

function shownDivergences(divergences: Accompanied['divergences'], { placementId }: Due) {
  return divergences.flatMap((job) => (job.placementId === placementId ? job.found : []))
}

function shownAgreement({ agreementId, number, sentOn, remindedOn, names }: Accompanied['agreements'][number]) {
  return { agreementId, number, sentOn, remindedOn, names: [...names] }
}

/** What is the coach's to do first is not shown to the lead yet. */
export function concernsLead(item: TodayItem, today: string): boolean {
  return dueTo(item, today) !== 'coachFirst'
}

export function byDue(a: TodayItem, b: TodayItem): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0
}

export function itemsOf(accompanied: readonly Accompanied[]): { items: TodayItem[]; onHold: TodayItem[] } {
  const all = accompanied.flatMap((one) => one.dues.map((due) => itemOf(due, one))).sort(byDue)
  return { items: all.filter((item) => item.hold === null), onHold: all.filter((item) => item.hold !== null) }
}

/** Next actions about an employer with nobody in mind, up to a day. */
export function employerItems(db: Db, actorId: string, until: string): TodayItem[] {
  return employerTasksOf(db, actorId, until).map((task) => ({
    ...BARE,
    key: `task:${task.taskId}`,
    kind: 'task',
    side: task.side,
    dueOn: task.dueOn,
    employerId: task.employerId,
    employerName: task.employerName,
    divergences: [],
    task: shownTask(task),
  }))
}

/** What is due and not on hold for the reader's people or the teams they lead, up to a day, earliest first. */
export function itemsUntil(db: Db, actor: SignedIn, scope: 'mine' | 'team', until: string, today: string): TodayItem[] {
  const visible = visibilityValues(actor, today)
  const rows = [...caseloadOf(db, scope, visible, false), ...afterCareloadOf(db, scope, visible, until)]
  const { items } = itemsOf(accompaniedOf(db, rows, rulesInForce(db), today))
  const isShown = (item: TodayItem) => scope === 'mine' || concernsLead(item, today)
  const own = scope === 'mine' ? employerItems(db, actor.id, until) : []
  return [...items.filter(isShown), ...own].sort(byDue)
}
