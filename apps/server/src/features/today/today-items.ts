import type { TodayItem } from '@tandem/contract/today'
import { addDays } from '@tandem/domain/calendar-date'
import type { Due } from '@tandem/domain/due/facts'
import { SHOWS_BEFORE_DAYS } from '@tandem/domain/due/kinds'
import { dueTo } from '@tandem/domain/due/lines'
import { outwardRefusal } from '@tandem/domain/outward'
import type { Actor } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { standsInFor } from '../absences/stand-ins.store.ts'
import { plannedAlone } from '../appointments/appointments.store.ts'
import { type Accompanied, accompaniedOf } from '../due/due.store.ts'
import { companyCommitmentsOf } from '../due/due-commitments.store.ts'
import { afterCareloadOf, caseloadOf } from '../due/due-rows.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { askedKey, employerTasksOf } from './today.store.ts'

/** What a line says of a person, their job and what is due for them: nothing where it concerns nobody in particular. */
const BARE = {
  reminder: null,
  episodeId: null,
  workerId: null,
  workerName: null,
  coachName: null,
  coversFor: null,
  phase: null,
  placementId: null,
  planId: null,
  recordId: null,
  milestone: null,
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
  askedOn: null,
  answer: null,
  unsent: null,
  commitment: null,
  appointment: null,
  hold: null,
} as const satisfies Partial<TodayItem>

/** The job that something due is about: its own, or the last one where the employer is concerned. */
function jobFor({ placementId, side }: Due, { jobs }: Accompanied) {
  return jobs.find((job) => job.placementId === placementId) ?? (side === 'worker' ? undefined : jobs.at(-1))
}

function shownJob(job: Accompanied['jobs'][number] | undefined) {
  if (job === undefined) return { employerId: null, employerName: null, jobTitle: null, jobStartedOn: null }
  const { employerId, employerName, jobTitle, startedOn } = job
  return { employerId, employerName, jobTitle, jobStartedOn: startedOn }
}

function shownMilestone({ milestone, placementId }: Due, { jobs }: Accompanied) {
  const job = jobs.find((one) => one.placementId === placementId)
  if (milestone === null) return null
  return { number: milestone, mayAskEmployer: job !== undefined && outwardRefusal(job) === null }
}

/** The words of what a line is about, where it has a record of its own. */
function shownRecord(due: Due, one: Accompanied) {
  const { tasks, agreements, answers, unsentLinks, divergences, commitments, appointments } = one
  const unsent = unsentLinks.find(({ linkId }) => due.key === `linkUnsent:${linkId}`)
  const task = tasks.find((one) => one.taskId === due.taskId)
  const agreement = agreements.find((one) => one.agreementId === due.agreementId)
  const answer = answers.find(({ linkId }) => due.key === `answerWaits:${linkId}`)
  const promised = commitments.find(({ commitmentId }) => due.kind === 'commitment' && commitmentId === due.recordId)
  const appointment = appointments.find(({ appointmentId }) => due.key === `appointment:${appointmentId}`)
  return {
    appointment: appointment === undefined ? null : shownAppointment(appointment),
    unsent: unsent === undefined ? null : shownUnsent(unsent),
    task: task === undefined ? null : shownTask(task),
    agreement: agreement === undefined ? null : shownAgreement(agreement),
    answer: answer === undefined ? null : shownAnswer(answer),
    commitment: promised === undefined ? null : shownCommitment(promised),
    divergences: due.kind === 'divergence' ? shownDivergences(divergences, due) : [],
  }
}

type Around = {
  /** By accompaniment, for whom the reader stands in. */
  readonly coveredNames: ReadonlyMap<string, string>
  /** By `askedKey`, the day on which a side of a job was asked by a link that waits for its answer. */
  readonly askedOn?: ReadonlyMap<string, string>
}

function itemOf(due: Due, one: Accompanied, { coveredNames, askedOn }: Around): TodayItem {
  const { facts, phase, holds, lastWorkerContactOn, lastEmployerContactOn } = one
  const { taskId: _taskId, agreementId: _agreementId, ...told } = due
  const hold = holds.get(due.key)
  return {
    workerId: facts.workerId,
    workerName: `${facts.firstName} ${facts.lastName}`,
    coachName: facts.coachName,
    coversFor: coveredNames.get(facts.episodeId) ?? null,
    phase,
    askedOn: isCheckIn(due) ? (askedOn?.get(askedKey(due.placementId, due.side)) ?? null) : null,
    lastContactOn: due.side === 'employer' ? lastEmployerContactOn : lastWorkerContactOn,
    hold: hold === undefined ? null : { untilOn: hold.untilOn, reason: hold.reason },
    ...told,
    ...shownJob(jobFor(due, one)),
    ...shownRecord(due, one),
    milestone: shownMilestone(due, one),
  }
}

const isCheckIn = ({ kind }: Due) => kind === 'workerCheckIn' || kind === 'employerCheckIn'

function shownTask({ taskId, title, version }: { taskId: string; title: string; version: number }) {
  return { taskId, title, version }
}

type ShownAppointment = NonNullable<TodayItem['appointment']>

function shownAppointment({ appointmentId, kind, title, startsAt, minutes }: ShownAppointment): ShownAppointment {
  return { appointmentId, kind, title, startsAt, minutes }
}

function shownAnswer({ name, wantsCall, isRefused }: Accompanied['answers'][number]) {
  return { name, wantsCall, isRefused }
}

function shownUnsent({ name, asks, state, failure }: Accompanied['unsentLinks'][number]) {
  return { name, asks, state, failure }
}

function shownCommitment({
  employerId,
  party,
  words,
}: Pick<Accompanied['commitments'][number], 'employerId' | 'party' | 'words'>) {
  return { employerId, party, words }
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

export function itemsOf(
  accompanied: readonly Accompanied[],
  around: Around,
): { items: TodayItem[]; onHold: TodayItem[] } {
  const all = accompanied.flatMap((one) => one.dues.map((due) => itemOf(due, one, around))).sort(byDue)
  return { items: all.filter((item) => item.hold === null), onHold: all.filter((item) => item.hold !== null) }
}

/** What concerns an employer, or nobody, in particular: next actions, promises and appointments; also up to a later day. */
export function employerItems(db: Db, actorId: string, today: string, until: string = today): TodayItem[] {
  const soon = addDays(today, SHOWS_BEFORE_DAYS.task)
  const last = until > soon ? until : soon
  const promised = companyCommitmentsOf(db, actorId, last, today).map(({ employerName, dueOn, ...commitment }) => ({
    ...BARE,
    key: `commitment:${commitment.commitmentId}`,
    kind: 'commitment' as const,
    side: 'employer' as const,
    dueOn,
    recordId: commitment.commitmentId,
    employerId: commitment.employerId,
    employerName,
    divergences: [],
    commitment: shownCommitment(commitment),
  }))
  const tasks = employerTasksOf(db, actorId, last).map((task) => ({
    ...BARE,
    key: `task:${task.taskId}`,
    kind: 'task' as const,
    side: task.side,
    dueOn: task.dueOn,
    employerId: task.employerId,
    employerName: task.employerName,
    divergences: [],
    task: shownTask(task),
  }))
  const appointments = plannedAlone(db, actorId, today).map(({ row, companyName }) => ({
    ...BARE,
    key: `appointment:${row.id}`,
    kind: 'appointment' as const,
    side: row.side,
    dueOn: row.heldOn,
    recordId: row.id,
    employerId: row.employerId,
    employerName: companyName,
    divergences: [],
    appointment: shownAppointment({ ...row, appointmentId: row.id }),
  }))
  return [...promised, ...tasks, ...appointments]
}

/** What is due and not on hold for the reader's people or the teams they lead, shown ahead up to a day, earliest first. */
export function itemsUntil(db: Db, actor: Actor, scope: 'mine' | 'team', until: string, today: string): TodayItem[] {
  const visible = visibilityValues(actor, today)
  const rows = [...caseloadOf(db, scope, visible, false), ...afterCareloadOf(db, scope, visible, until)]
  const coveredNames = standsInFor(db, actor.id, today)
  const { items } = itemsOf(accompaniedOf(db, rows, rulesInForce(db), today, until), { coveredNames })
  const isShown = (item: TodayItem) => scope === 'mine' || concernsLead(item, today)
  const own = scope === 'mine' ? employerItems(db, actor.id, today, until) : []
  return [...items.filter(isShown), ...own].sort(byDue)
}
