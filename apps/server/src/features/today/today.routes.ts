import { holdDue, listDue, readToday, releaseDue, type TodayItem } from '@tandem/contract/today'
import { addDays, mondayOf } from '@tandem/domain/calendar-date'
import { holdRefusal, needsReason } from '@tandem/domain/due/holds'
import { SHOWS_BEFORE_DAYS } from '@tandem/domain/due/kinds'
import { isWorkedOn } from '@tandem/domain/episodes'
import { isFrozenTask } from '@tandem/domain/log-entries'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorize } from '../../identity/authorize.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { standsInFor } from '../absences/stand-ins.store.ts'
import { uncoveredIn } from '../absences/uncovered-absences.ts'
import { loadsOf } from '../caseload/caseload-loads.ts'
import { listedPeople, planSummaryOf } from '../caseload/caseload-rows.ts'
import { accompaniedOf, accompaniedOne } from '../due/due.store.ts'
import { insertHold, releaseHold } from '../due/due-holds.store.ts'
import { afterCareloadOf, caseloadOf } from '../due/due-rows.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { pendingExtensionsOf } from '../plans/extensions.store.ts'
import { askedByLink, employersSeenSince, minutesLoggedSince } from './today.store.ts'
import { byDue, concernsLead, employerItems, itemsOf } from './today-items.ts'

export function todayRoutes(serve: Serve): void {
  serve(readToday, ({ db, actor, query, clock }) => {
    const today = clock.today()
    const visible = visibilityValues(actor, today)
    const rules = rulesInForce(db)
    const accompanied = accompaniedOf(db, caseloadOf(db, query.scope, visible, false), rules, today)
    const ended = afterCareloadOf(db, query.scope, visible, addDays(today, SHOWS_BEFORE_DAYS.task))
    const shown = [...accompanied, ...accompaniedOf(db, ended, rules, today)]
    const coveredNames = standsInFor(db, actor.id, today)
    const all = itemsOf(shown, { coveredNames, askedOn: askedByLink(db, clock.now()) })
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
        load:
          query.scope === 'mine' ? (loadsOf(db, listedPeople(db, accompanied, today), actor, today)[0] ?? null) : null,
        minutes: minutesLoggedSince(db, actor.id, fromOn),
      },
    }
  })

  serve(listDue, ({ db, actor, params: { episodeId }, clock }) => {
    const today = clock.today()
    authorize(actor, 'file:read', guardedEpisode(db, episodeId, today) ?? refuse('not-found'))
    const one = accompaniedOne(db, episodeId, rulesInForce(db), today) ?? refuse('not-found')
    const frozen = one.tasks.filter((task) => isFrozenTask(task, one, today))
    return {
      today,
      ...itemsOf([one], { coveredNames: standsInFor(db, actor.id, today) }),
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
    if (reason.trim() === '' && needsReason(untilOn, today)) refuseField('hold-needs-reason', '/reason')
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
