import { holdDue, listDue, readToday, releaseDue, type TodayItem, type uncoveredAbsence } from '@tandem/contract/today'
import { ABSENCE_SHOWS_DAYS } from '@tandem/domain/absences'
import { unsignedReachesLead } from '@tandem/domain/agreements'
import { addDays, mondayOf } from '@tandem/domain/calendar-date'
import { type Due, SHOWS_BEFORE_DAYS } from '@tandem/domain/due'
import { holdRefusal } from '@tandem/domain/due-holds'
import { isWorkedOn } from '@tandem/domain/episodes'
import { isFrozenTask } from '@tandem/domain/log-entries'
import type { z } from 'zod'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { absencesWithCover } from '../absences/absence-standing.ts'
import { standsInFor } from '../absences/absences.store.ts'
import { planSummaryOf } from '../caseload/caseload-rows.ts'
import { type Accompanied, accompaniedOf, accompaniedOne, afterCareloadOf, caseloadOf } from '../due/due.store.ts'
import { insertHold, releaseHold } from '../due/due-holds.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { coachesWithTeams } from '../members/coaches.store.ts'
import { pendingExtensionsOf } from '../plans/extensions.store.ts'
import { employersSeenSince, employerTasksOf, minutesLoggedSince } from './today.store.ts'

function itemOf(
  due: Due,
  { facts, jobs, tasks, agreements, answers, divergences, phase, holds }: Accompanied,
  coveredNames: ReadonlyMap<string, string>,
): TodayItem {
  const running = jobs.filter((job) => job.placementId === due.placementId)
  const [job] = running.length > 0 ? running : due.side === 'worker' ? [] : jobs.slice(-1)
  const task = tasks.find((one) => one.taskId === due.taskId)
  const agreement = agreements.find((one) => one.agreementId === due.agreementId)
  const answer = answers.find(({ linkId }) => due.key === `answerWaits:${linkId}`)
  const { lastWorkerContactOn, lastEmployerContactOn } = facts.summary
  const hold = holds.get(due.key)
  return {
    key: due.key,
    kind: due.kind,
    side: due.side,
    dueOn: due.dueOn,
    reminder: due.reminder,
    episodeId: facts.episodeId,
    workerId: facts.workerId,
    workerName: `${facts.firstName} ${facts.lastName}`,
    coachName: facts.coachName,
    coversFor: coveredNames.get(facts.episodeId) ?? null,
    phase,
    placementId: due.placementId,
    planId: due.planId,
    employerId: job?.employerId ?? null,
    employerName: job?.employerName ?? null,
    jobTitle: job?.jobTitle ?? null,
    jobStartedOn: job?.startedOn ?? null,
    lastContactOn: due.side === 'employer' ? lastEmployerContactOn : lastWorkerContactOn,
    task: task === undefined ? null : { taskId: task.taskId, title: task.title, version: task.version },
    agreement: agreement === undefined ? null : shownAgreement(agreement),
    answer:
      answer === undefined ? null : { name: answer.name, wantsCall: answer.wantsCall, isRefused: answer.isRefused },
    divergences: due.kind === 'divergence' ? shownDivergences(divergences, due) : [],
    hold: hold === undefined ? null : { untilOn: hold.untilOn, reason: hold.reason },
  }
}

function shownDivergences(divergences: Accompanied['divergences'], { placementId }: Due) {
  return divergences.flatMap((job) => (job.placementId === placementId ? job.found : []))
}

function shownAgreement({ agreementId, number, sentOn, remindedOn, names }: Accompanied['agreements'][number]) {
  return { agreementId, number, sentOn, remindedOn, names: [...names] }
}

/** What only the coach is to do yet is not shown to the lead. */
function concernsLead({ kind, agreement }: TodayItem, today: string): boolean {
  return kind !== 'agreementUnsigned' || agreement === null || unsignedReachesLead(agreement.sentOn, today)
}

function byDue(a: TodayItem, b: TodayItem): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0
}

/** `coveredNames`: by accompaniment, for whom the reader stands in. */
function itemsOf(accompanied: readonly Accompanied[], coveredNames: ReadonlyMap<string, string>) {
  const all = accompanied.flatMap((one) => one.dues.map((due) => itemOf(due, one, coveredNames))).sort(byDue)
  return { items: all.filter((item) => item.hold === null), onHold: all.filter((item) => item.hold !== null) }
}

/** Coaches of the teams that the actor leads who are or soon will be away, with people whom nobody takes on. */
function uncoveredIn(db: Db, actor: SignedIn, today: string): z.infer<typeof uncoveredAbsence>[] {
  if (!actor.roles.includes('lead')) return []
  const coaches = coachesWithTeams(db, actor.teamIds)
  const away = absencesWithCover(
    db,
    coaches.map(({ memberId }) => memberId),
    today,
  )
  const untilOn = addDays(today, ABSENCE_SHOWS_DAYS)
  return coaches.flatMap(({ memberId, name }) =>
    (away.get(memberId) ?? []).flatMap(({ fromOn, toOn, people }) => {
      const uncovered = people.filter(({ standIn }) => standIn === null).length
      return uncovered > 0 && fromOn <= untilOn
        ? [{ memberId, name, fromOn, toOn, people: people.length, uncovered }]
        : []
    }),
  )
}

/** Next actions about an employer with nobody in mind. */
function employerItems(db: Db, actorId: string, today: string): TodayItem[] {
  return employerTasksOf(db, actorId, addDays(today, SHOWS_BEFORE_DAYS.task)).map((task) => ({
    key: `task:${task.taskId}`,
    kind: 'task',
    side: task.side,
    dueOn: task.dueOn,
    reminder: null,
    episodeId: null,
    workerId: null,
    workerName: null,
    coachName: null,
    coversFor: null,
    phase: null,
    placementId: null,
    planId: null,
    employerId: task.employerId,
    employerName: task.employerName,
    jobTitle: null,
    jobStartedOn: null,
    lastContactOn: null,
    task: { taskId: task.taskId, title: task.title, version: task.version },
    agreement: null,
    answer: null,
    divergences: [],
    hold: null,
  }))
}

export function todayRoutes(serve: Serve): void {
  serve(readToday, ({ db, actor, query, clock }) => {
    const today = clock.today()
    const visible = visibilityValues(actor, today)
    const rules = rulesInForce(db)
    const accompanied = accompaniedOf(db, caseloadOf(db, query.scope, visible, false), rules, today)
    const ended = afterCareloadOf(db, query.scope, visible, addDays(today, SHOWS_BEFORE_DAYS.task))
    const shown = [...accompanied, ...accompaniedOf(db, ended, rules, today)]
    const all = itemsOf(shown, standsInFor(db, actor.id, today))
    const isShown = (item: TodayItem) => query.scope === 'mine' || concernsLead(item, today)
    const [items, onHold] = [all.items.filter(isShown), all.onHold.filter(isShown)]
    const active = accompanied.filter((one) => !one.facts.isPaused)
    const fromOn = mondayOf(today)
    const jobs = active.flatMap((one) => one.jobs.filter((job) => isWorkedOn(job, today)))
    const plans = active.flatMap((one) => {
      const { facts } = one
      const plan = planSummaryOf(one, today)
      return plan !== null && (plan.state === 'runningOut' || plan.state === 'overdue')
        ? [
            {
              workerId: facts.workerId,
              episodeId: facts.episodeId,
              workerName: `${facts.firstName} ${facts.lastName}`,
              plan,
            },
          ]
        : []
    })
    const own = query.scope === 'mine' ? employerItems(db, actor.id, today) : []
    return {
      today,
      items: [...items, ...own].sort(byDue),
      onHold,
      approvals: pendingExtensionsOf(db, visible),
      plans: plans.sort((a, b) => a.plan.daysLeft - b.plan.daysLeft),
      uncovered: uncoveredIn(db, actor, today),
      week: {
        fromOn,
        workersSeen: active.filter((one) => (one.facts.summary.lastWorkerContactOn ?? '') >= fromOn).length,
        workers: active.length,
        employersSeen: employersSeenSince(
          db,
          jobs.map((job) => job.placementId),
          fromOn,
        ),
        jobs: jobs.length,
        minutes: minutesLoggedSince(db, actor.id, fromOn),
      },
    }
  })

  serve(listDue, ({ db, actor, params: { episodeId }, clock }) => {
    const today = clock.today()
    authorize(actor, 'file:read', guardedEpisode(db, episodeId, today) ?? refuse('not-found'))
    const one = accompaniedOne(db, episodeId, rulesInForce(db), today) ?? refuse('not-found')
    const frozen = one.tasks.filter((task) => isFrozenTask(task, { ...one, exitedOn: one.facts.exitedOn }, today))
    return {
      today,
      ...itemsOf([one], standsInFor(db, actor.id, today)),
      frozen: frozen.map(({ taskId, title }) => ({ taskId, title })),
    }
  })

  serve(holdDue, ({ db, actor, body: { episodeId, key, untilOn, reason }, clock, newId, trace }) => {
    const today = clock.today()
    const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    const permit = authorize(actor, 'due:hold', episode)
    const accompanied = accompaniedOne(db, episodeId, rulesInForce(db), today) ?? refuse('not-found')
    if (!accompanied.dues.some((due) => due.key === key)) refuse('not-found')
    const refusal = holdRefusal(untilOn, today)
    if (refusal !== null) refuseField(refusal, '/untilOn')
    insertHold(db, permit, { id: newId(), key, untilOn, reason, heldAt: clock.now() })
    trace.changed({ noun: 'due', recordId: key, workerId: episode.workerId, before: null, after: { untilOn, reason } })
    return { key, untilOn, reason }
  })

  serve(releaseDue, ({ db, actor, body: { episodeId, key }, clock, trace }) => {
    const episode = guardedEpisode(db, episodeId, clock.today()) ?? refuse('not-found')
    const permit = authorize(actor, 'due:hold', episode)
    if (releaseHold(db, permit, key, clock.now()) === 0) refuse('not-found')
    trace.changed({ noun: 'due', recordId: key, workerId: episode.workerId, before: null, after: null })
    return { key }
  })
}
