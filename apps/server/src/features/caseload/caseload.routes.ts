import { type CaseLoadOfCoach, type CaseloadRow, listCaseload } from '@tandem/contract/caseload'
import { caseLoad } from '@tandem/domain/case-target'
import { isLateDue } from '@tandem/domain/due'
import { isWorkedOn } from '@tandem/domain/episodes'
import { isFrozenTask } from '@tandem/domain/log-entries'
import { planClock } from '@tandem/domain/plans'
import { showsDaysBefore } from '@tandem/domain/rule-sets'
import type { z } from 'zod'
import type { Db } from '../../db/open.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { type Accompanied, accompaniedOf } from '../due/due.store.ts'
import { caseloadOf } from '../due/due-rows.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'

function rowOf(accompanied: Accompanied, today: string): CaseloadRow {
  const { facts, jobs, tasks, phase, mayCallAfter, dues, holds } = accompanied
  const { summary } = facts
  const active = dues.filter((due) => !holds.has(due.key))
  const [first] = active
  const next = tasks.find((task) => !isFrozenTask(task, { jobs, exitedOn: facts.exitedOn, mayCallAfter }, today))
  return {
    episodeId: facts.episodeId,
    workerId: facts.workerId,
    firstName: facts.firstName,
    lastName: facts.lastName,
    coachName: facts.coachName,
    phase,
    isPaused: facts.isPaused,
    enteredOn: facts.enteredOn,
    exitedOn: facts.exitedOn,
    jobs: jobs.flatMap(({ startedOn, ...job }) =>
      startedOn !== null && (isWorkedOn({ startedOn, endedOn: job.endedOn }, today) || startedOn > today)
        ? [{ ...job, startedOn }]
        : [],
    ),
    lastWorkerContactOn: summary.lastWorkerContactOn,
    lastEmployerContactOn: summary.lastEmployerContactOn,
    openGoals: summary.openGoals,
    nextTask: next === undefined ? null : { title: next.title, dueOn: next.dueOn },
    plan: planSummaryOf(accompanied, today),
    due: {
      late: active.filter((due) => isLateDue(due.dueOn, today)).length,
      all: active.length,
      onHold: dues.length - active.length,
      first: first === undefined ? null : { kind: first.kind, side: first.side, dueOn: first.dueOn },
    },
  }
}

/** The plan of a summary with its clock. */
export function planSummaryOf(
  { facts: { summary, isPaused }, plan, rules }: Accompanied,
  today: string,
): CaseloadRow['plan'] {
  const { planId, planStartsOn } = summary
  if (planId === null || planStartsOn === null || plan.endsOn === null) return null
  const facts = {
    startsOn: planStartsOn,
    endsOn: plan.endsOn,
    grantedMinutes: summary.planGrantedMinutes,
    usedMinutes: summary.planUsedMinutes,
  }
  const clock = planClock(
    { ...facts, decidedOn: summary.planDecidedOn, isPaused },
    today,
    showsDaysBefore(rules.reminders.planEnd),
  )
  return { planId, ...facts, ...clock }
}

/** Latest first; who has nothing due comes last, by name. */
function byNeed(a: CaseloadRow, b: CaseloadRow): number {
  const [x, y] = [a.due.first?.dueOn ?? '9999', b.due.first?.dueOn ?? '9999']
  return x < y ? -1 : x > y ? 1 : 0
}

type Asked = z.output<typeof listCaseload.query>

function listed(db: Db, actor: SignedIn, { scope, closed }: Asked, today: string): Accompanied[] {
  const facts = caseloadOf(db, scope, visibilityValues(actor, today), closed === 'true')
  return accompaniedOf(db, facts, rulesInForce(db), today)
}

function rowsOf(list: readonly Accompanied[], today: string): CaseloadRow[] {
  return list.map((accompanied) => rowOf(accompanied, today)).sort(byNeed)
}

/** The list of the actor, latest first. */
export function caseloadRowsOf(db: Db, actor: SignedIn, asked: Asked, today: string): CaseloadRow[] {
  return rowsOf(listed(db, actor, asked, today), today)
}

/** Coach by coach, the fullest first. Own people are the actor's, whoever else is their coach. */
function loadsOf(list: readonly Accompanied[], ownName: string | null, today: string): CaseLoadOfCoach[] {
  const open = list.filter(({ facts: { exitedOn } }) => exitedOn === null || exitedOn > today)
  const targets = new Map<string | null, (number | null)[]>()
  for (const { facts, rules } of open) {
    const name = ownName ?? facts.coachName
    targets.set(name, [...(targets.get(name) ?? []), rules.caseTarget])
  }
  return [...targets]
    .map(([coachName, held]) => ({ coachName, ...caseLoad(held) }))
    .sort((one, other) => (other.percent ?? -1) - (one.percent ?? -1) || other.people - one.people)
}

export function caseloadRoutes(serve: Serve): void {
  serve(listCaseload, ({ db, actor, query, clock }) => {
    const today = clock.today()
    const list = listed(db, actor, query, today)
    const loads = loadsOf(list, query.scope === 'mine' ? actor.name : null, today)
    return { today, rows: rowsOf(list, today), loads }
  })
}
