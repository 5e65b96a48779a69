import { type CaseloadRow, listCaseload } from '@tandem/contract/caseload'
import { isLateDue } from '@tandem/domain/due'
import { isWorkedOn } from '@tandem/domain/episodes'
import { isFrozenTask } from '@tandem/domain/log-entries'
import { planClock } from '@tandem/domain/plans'
import type { z } from 'zod'
import type { Db } from '../../db/open.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { type Accompanied, accompaniedOf, caseloadOf } from '../due/due.store.ts'

function rowOf({ facts, jobs, tasks, phase, dues, holds }: Accompanied, today: string): CaseloadRow {
  const { summary } = facts
  const active = dues.filter((due) => !holds.has(due.key))
  const [first] = active
  const next = tasks.find((task) => !isFrozenTask(task, jobs, today))
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
    nextTask: next === undefined ? null : { title: next.title, dueOn: next.dueOn },
    plan: planSummaryOf(summary, today),
    openGoals: summary.openGoals,
    due: {
      late: active.filter((due) => isLateDue(due.dueOn, today)).length,
      all: active.length,
      onHold: dues.length - active.length,
      first: first === undefined ? null : { kind: first.kind, side: first.side, dueOn: first.dueOn },
    },
  }
}

/** The plan of a summary with its clock. */
export function planSummaryOf(summary: Accompanied['facts']['summary'], today: string): CaseloadRow['plan'] {
  const { planId, planStartsOn, planEndsOn } = summary
  if (planId === null || planStartsOn === null || planEndsOn === null) return null
  const facts = {
    startsOn: planStartsOn,
    endsOn: planEndsOn,
    grantedMinutes: summary.planGrantedMinutes,
    usedMinutes: summary.planUsedMinutes,
  }
  return { planId, ...facts, ...planClock({ ...facts, decidedOn: summary.planDecidedOn }, today) }
}

/** Latest first; who has nothing due comes last, by name. */
function byNeed(a: CaseloadRow, b: CaseloadRow): number {
  const [x, y] = [a.due.first?.dueOn ?? '9999', b.due.first?.dueOn ?? '9999']
  return x < y ? -1 : x > y ? 1 : 0
}

/** The list of the actor, latest first. */
export function caseloadRowsOf(
  db: Db,
  actor: SignedIn,
  { scope, closed }: z.output<typeof listCaseload.query>,
  today: string,
): CaseloadRow[] {
  const facts = caseloadOf(db, scope, visibilityValues(actor, today), closed === 'true')
  return accompaniedOf(db, facts, today)
    .map((accompanied) => rowOf(accompanied, today))
    .sort(byNeed)
}

export function caseloadRoutes(serve: Serve): void {
  serve(listCaseload, ({ db, actor, query, clock }) => {
    const today = clock.today()
    return { today, rows: caseloadRowsOf(db, actor, query, today) }
  })
}
