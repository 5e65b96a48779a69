import { actRefusal } from '@tandem/domain/consented-acts'
import { type Due, duesOf } from '@tandem/domain/due'
import type { DueDivergence } from '@tandem/domain/due-divergence'
import { type Phase, phaseOn } from '@tandem/domain/episodes'
import { planReviewDueOn } from '@tandem/domain/plan-reviews'
import { pushedEnd } from '@tandem/domain/plan-time'
import type { RuleSet, RulesInForce } from '@tandem/domain/rule-sets'
import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { isAssigned, isInLedTeam, type VisibilityValues } from '../../identity/visibility.ts'
import { coachAssignments, episodePauses, episodeSummaries, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { workers } from '../workers/workers.table.ts'
import { type AwaitingAgreement, awaitingAgreementsOf } from './due-agreements.store.ts'
import { type WaitingAnswer, waitingAnswersOf } from './due-answers.store.ts'
import { divergencesBy } from './due-divergences.store.ts'
import {
  afterCareAnswersOf,
  groupedBy,
  holdsOf,
  type JobFacts,
  jobsOf,
  openTasksOf,
  type TaskFacts,
} from './due-facts.store.ts'
import { lastReviewsOf } from './due-reviews.store.ts'

const placed = (name: string) => sql.placeholder(name)

/** Coach on the day: main before second before replacement. */
const coachName = sql<string | null>`(
  select ${members.name} from ${coachAssignments} join ${members} on ${members.id} = ${coachAssignments.memberId}
  where ${coachAssignments.episodeId} = ${episodes.id} and ${coachAssignments.fromOn} <= ${placed('today')}
    and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${placed('today')})
  order by ${coachAssignments.share}, ${coachAssignments.fromOn} desc limit 1)`

const isPaused = sql<number>`exists (
  select 1 from ${episodePauses} where ${episodePauses.episodeId} = ${episodes.id}
    and ${episodePauses.fromOn} <= ${placed('today')}
    and (${episodePauses.toOn} is null or ${episodePauses.toOn} >= ${placed('today')}))`

/** First day of a pause that has no end yet: its days are counted anew each day. */
const openPauseFromOn = sql<string | null>`(
  select max(${episodePauses.fromOn}) from ${episodePauses} where ${episodePauses.episodeId} = ${episodes.id}
    and ${episodePauses.fromOn} <= ${placed('today')} and ${episodePauses.toOn} is null)`

function rowsWhere(db: Db, scope: SQL) {
  return db
    .select({
      episodeId: episodes.id,
      workerId: episodes.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
      enteredOn: episodes.enteredOn,
      exitedOn: episodes.exitedOn,
      coachName,
      programmeId: episodes.programmeId,
      isPaused: isPaused.mapWith(Boolean),
      openPauseFromOn,
      summary: episodeSummaries,
    })
    .from(episodes)
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .innerJoin(episodeSummaries, eq(episodeSummaries.episodeId, episodes.id))
    .where(
      and(
        scope,
        or(isNull(episodes.exitedOn), sql`${placed('closed')} = 1`, sql`${episodes.exitedOn} > ${placed('today')}`),
      ),
    )
    .orderBy(asc(workers.lastName), asc(workers.firstName))
    .prepare()
}

const one = hot((db) => rowsWhere(db, sql`${episodes.id} = ${placed('episodeId')}`))
const mine = hot((db) => rowsWhere(db, isAssigned))
const ofTeam = hot((db) => rowsWhere(db, isInLedTeam))

/** The accompaniment has ended and something is still planned for one of the next days. */
const hasTaskAfterEnd = sql`(${episodes.exitedOn} <= ${placed('today')} and exists (
  select 1 from ${tasks} where ${tasks.episodeId} = ${episodes.id} and ${tasks.doneOn} is null
    and ${tasks.dueOn} <= ${placed('until')}))`
const mineAfter = hot((db) => rowsWhere(db, sql`${isAssigned} and ${hasTaskAfterEnd}`))
const ofTeamAfter = hot((db) => rowsWhere(db, sql`${isInLedTeam} and ${hasTaskAfterEnd}`))
const ofProgramme = hot((db) =>
  rowsWhere(
    db,
    sql`(${episodes.programmeId} = ${placed('programmeId')} or (${placed('isHouse')} = 1 and ${episodes.programmeId} is null))`,
  ),
)

export type CaseloadFacts = ReturnType<ReturnType<typeof rowsWhere>['all']>[number]

/** Accompaniments the actor coaches (`mine`) or leads (`team`), by name. */
export function caseloadOf(db: Db, scope: 'mine' | 'team', values: VisibilityValues, closed: boolean): CaseloadFacts[] {
  return (scope === 'mine' ? mine(db) : ofTeam(db)).all({ ...values, closed: closed ? 1 : 0 })
}

/** Ended accompaniments, of the actor or of the teams they lead, for which something is planned up to a day. */
export function afterCareloadOf(
  db: Db,
  scope: 'mine' | 'team',
  values: VisibilityValues,
  until: string,
): CaseloadFacts[] {
  return (scope === 'mine' ? mineAfter(db) : ofTeamAfter(db)).all({ ...values, until, closed: 1 })
}

/** Every open accompaniment of a programme; the house has those that name none. Names are for readers of the file alone. */
export function openOfProgramme(db: Db, programmeId: string, isHouse: boolean, today: string): CaseloadFacts[] {
  return ofProgramme(db).all({ programmeId, isHouse: isHouse ? 1 : 0, today, closed: 0 })
}

/** An accompaniment with everything that the list, the badge, Today and the file say of it. */
export type Accompanied = {
  readonly facts: CaseloadFacts
  readonly jobs: readonly JobFacts[]
  readonly tasks: readonly TaskFacts[]
  readonly agreements: readonly AwaitingAgreement[]
  readonly answers: readonly WaitingAnswer[]
  /** Of the running jobs. */
  readonly divergences: readonly DueDivergence[]
  readonly phase: Phase
  /** The person agreed to be called once the accompaniment has ended. */
  readonly mayCallAfter: boolean
  /** Everything due, on hold or not. */
  readonly dues: readonly Due[]
  /** The end of the plan and of all plans, with the days of a pause that goes on. */
  readonly plan: { readonly endsOn: string | null; readonly capEndsOn: string | null }
  readonly rules: RuleSet
  readonly holds: ReadonlyMap<string, { readonly untilOn: string; readonly reason: string }>
}

/** The summary holds the pauses that have an end; one that goes on is added on the day. */
function planClockFacts({ summary, openPauseFromOn: fromOn }: CaseloadFacts, pushes: boolean, today: string) {
  const { planStartsOn, planEndsOn, firstPlanOn, capEndsOn } = summary
  const open = pushes && fromOn !== null ? [{ fromOn, toOn: null }] : []
  return {
    endsOn: planStartsOn === null || planEndsOn === null ? null : pushedEnd(planStartsOn, planEndsOn, open, today),
    capEndsOn: firstPlanOn === null || capEndsOn === null ? null : pushedEnd(firstPlanOn, capEndsOn, open, today),
  }
}

function duePlanOf(
  { summary: { planId, planStartsOn, planDecidedOn } }: CaseloadFacts,
  endsOn: string | null,
  reviewed: ReadonlyMap<string, string | null>,
  rules: RuleSet,
  today: string,
) {
  if (planId === null || planStartsOn === null || endsOn === null) return null
  const plan = {
    startsOn: planStartsOn,
    endsOn,
    decidedOn: planDecidedOn,
    lastReviewedOn: reviewed.get(planId) ?? null,
  }
  return { planId, endsOn, decidedOn: planDecidedOn, reviewOn: planReviewDueOn(plan, rules, today) }
}

/** Joins the facts of a list of accompaniments and asks the rules what is due. */
export function accompaniedOf(
  db: Db,
  rows: readonly CaseloadFacts[],
  rules: RulesInForce,
  today: string,
): Accompanied[] {
  const episodeIds = rows.map((row) => row.episodeId)
  const jobsByWorker = groupedBy(
    jobsOf(
      db,
      rows.map((row) => row.workerId),
    ),
    (job) => job.workerId,
  )
  const tasksByEpisode = groupedBy(openTasksOf(db, episodeIds), (task) => task.episodeId ?? '')
  const reviewed = lastReviewsOf(
    db,
    rows.flatMap(({ summary }) => summary.planId ?? []),
  )
  const agreementsByEpisode = groupedBy(awaitingAgreementsOf(db, episodeIds, today), (one) => one.episodeId)
  const answersByEpisode = groupedBy(waitingAnswersOf(db, episodeIds), (one) => one.episodeId)
  const afterCare = groupedBy(
    afterCareAnswersOf(
      db,
      rows.flatMap(({ exitedOn, workerId }) => (exitedOn === null ? [] : [workerId])),
    ),
    (row) => row.workerId,
  )
  const divergencesOf = divergencesBy(db, [...jobsByWorker.values()].flat(), today)
  const holds = new Map(holdsOf(db, episodeIds, today).map((hold) => [hold.key, hold]))
  return rows.map((facts) => {
    const jobs = jobsByWorker.get(facts.workerId) ?? []
    const tasks = tasksByEpisode.get(facts.episodeId) ?? []
    const agreements = agreementsByEpisode.get(facts.episodeId) ?? []
    const answers = answersByEpisode.get(facts.episodeId) ?? []
    const { summary } = facts
    const phase = phaseOn({ exitedOn: facts.exitedOn, firstPlanOn: summary.firstPlanOn, jobs }, today)
    const mayCallAfter = actRefusal('contactAfterEnd', afterCare.get(facts.workerId) ?? [], today) === null
    const own = rules(facts.programmeId)
    const { lastWorkerContactOn, lastEmployerContactOn } = summary
    const heard = { phase, lastWorkerContactOn, lastEmployerContactOn, enteredOn: facts.enteredOn }
    const divergences = divergencesOf(heard, jobs, own)
    const clock = planClockFacts(facts, own.pausePushesEnd, today)
    const plan = duePlanOf(facts, clock.endsOn, reviewed, own, today)
    const dues = duesOf(
      {
        episodeId: facts.episodeId,
        ...heard,
        exitedOn: facts.exitedOn,
        isPaused: facts.isPaused,
        mayCallAfter,
        plan,
        capEndsOn: clock.capEndsOn,
        jobs,
        tasks,
        agreements,
        answers,
        divergences,
      },
      today,
      own,
    )
    return {
      facts,
      jobs,
      tasks,
      agreements,
      answers,
      divergences,
      phase,
      mayCallAfter,
      dues,
      holds,
      plan: clock,
      rules: own,
    }
  })
}

/** One accompaniment, closed or not. */
export function accompaniedOne(db: Db, episodeId: string, rules: RulesInForce, today: string): Accompanied | undefined {
  return accompaniedOf(db, one(db).all({ episodeId, today, closed: 1 }), rules, today)[0]
}
