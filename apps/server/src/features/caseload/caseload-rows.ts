import type { CaseloadRow } from '@tandem/contract/caseload'
import { carriersOf } from '@tandem/domain/case-target'
import { isLateDue } from '@tandem/domain/due'
import { isWorkedOn } from '@tandem/domain/episodes'
import { isFrozenTask } from '@tandem/domain/log-entries'
import { planClock } from '@tandem/domain/plans'
import { digestSpan } from '@tandem/domain/weekly-digest'
import type { Db } from '../../db/open.ts'
import type { Accompanied } from '../due/due.store.ts'
import { groupedBy, type JobFacts } from '../due/due-facts.store.ts'
import { type AssignedCoach, assignedOn } from '../episodes/assignments.store.ts'
import { askingMoreTime } from '../plans/extensions.store.ts'

/** An accompaniment as the lists tell it, with all that is known of it and who coaches it today. */
export type ListedPerson = {
  readonly row: CaseloadRow
  readonly accompanied: Accompanied
  readonly assigned: readonly AssignedCoach[]
}

/** The plan of a summary with its clock. */
export function planSummaryOf({ facts, planEndsOn, isPaused }: Accompanied, today: string): CaseloadRow['plan'] {
  const { planId, planStartsOn: startsOn, planGrantedMinutes, planUsedMinutes, planDecidedOn } = facts.summary
  if (planId === null || startsOn === null || planEndsOn === null) return null
  const hours = { grantedMinutes: planGrantedMinutes, usedMinutes: planUsedMinutes }
  const clock = planClock({ startsOn, endsOn: planEndsOn, ...hours, decidedOn: planDecidedOn, isPaused }, today)
  return { planId, startsOn, endsOn: planEndsOn, ...hours, ...clock }
}

type Beside = Pick<CaseloadRow, 'carriedBy' | 'asksMoreTime'>

type Begun = JobFacts & { readonly startedOn: string }

/** Held today, or to begin on a day that is known. */
function isListed(job: JobFacts, today: string): boolean {
  return isWorkedOn(job, today) || (job.startedOn !== null && job.startedOn > today)
}

function rowOf(accompanied: Accompanied, beside: Beside, today: string): CaseloadRow {
  const { facts, jobs, tasks, dues, holds } = accompanied
  const { summary } = facts
  const active = dues.filter((due) => !holds.has(due.key))
  const [first] = active
  const next = tasks.find((task) => !isFrozenTask(task, accompanied, today))
  return {
    episodeId: facts.episodeId,
    workerId: facts.workerId,
    firstName: facts.firstName,
    lastName: facts.lastName,
    coachName: facts.coachName,
    carriedBy: beside.carriedBy,
    asksMoreTime: beside.asksMoreTime,
    phase: accompanied.phase,
    isPaused: facts.isPaused,
    enteredOn: facts.enteredOn,
    exitedOn: facts.exitedOn,
    jobs: jobs.filter((job): job is Begun => isListed(job, today)),
    lastJobEndedOn: jobs.reduce<string | null>(
      (last, { endedOn }) =>
        endedOn !== null && endedOn <= today && (last === null || endedOn > last) ? endedOn : last,
      null,
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
      soon: active.filter((due) => due.dueOn >= today && due.dueOn <= digestSpan(today).untilOn).length,
      kinds: [...new Set(active.map((due) => due.kind))],
      first: first === undefined ? null : { kind: first.kind, side: first.side, dueOn: first.dueOn },
    },
  }
}

/** The rows of these accompaniments: the caseload, the team and the exports say the same of each. */
export function listedPeople(db: Db, list: readonly Accompanied[], today: string): ListedPerson[] {
  const episodeIds = list.map(({ facts }) => facts.episodeId)
  const assigned = groupedBy(assignedOn(db, episodeIds, today), ({ episodeId }) => episodeId)
  const asking = askingMoreTime(db, episodeIds)
  return list.map((accompanied) => {
    const { episodeId } = accompanied.facts
    const coaches = assigned.get(episodeId) ?? []
    const carriedBy = carriersOf(coaches).map(({ memberId }) => memberId)
    const row = rowOf(accompanied, { carriedBy, asksMoreTime: asking.has(episodeId) }, today)
    return { row, accompanied, assigned: coaches }
  })
}

/** Those who are still accompanied: whose load they are. */
export function openPeople(list: readonly ListedPerson[], today: string): ListedPerson[] {
  return list.filter(({ row: { exitedOn } }) => exitedOn === null || exitedOn > today)
}
