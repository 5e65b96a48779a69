import { actRefusal } from '@tandem/domain/consented-acts'
import { consentEnds } from '@tandem/domain/consents'
import { duesOf } from '@tandem/domain/due'
import type { Due, DueFacts } from '@tandem/domain/due/facts'
import { phaseOn } from '@tandem/domain/episodes'
import { planReviewDueOn } from '@tandem/domain/plan-reviews'
import { pushedEnd } from '@tandem/domain/plan-time'
import type { RuleSet, RulesInForce } from '@tandem/domain/rule-sets'
import { openMilestones } from '@tandem/domain/status-checks'
import type { Db } from '../../db/open.ts'
import { type AwaitingAgreement, awaitingAgreementsOf } from './due-agreements.store.ts'
import { type UnsentMail, unsentLinksOf, type WaitingAnswer, waitingAnswersOf } from './due-answers.store.ts'
import { type AwaitedCommitment, awaitedCommitmentsOf } from './due-commitments.store.ts'
import { divergencesBy } from './due-divergences.store.ts'
import {
  type AppointmentFacts,
  afterCareAnswersOf,
  holdsOf,
  type JobFacts,
  jobsOf,
  listed,
  openAppointmentsOf,
  openTasksOf,
  type TaskFacts,
} from './due-facts.store.ts'
import { consentsForATimeOf, endingProofsOf, endingSubsidiesOf, grantsReachedBy } from './due-limits.store.ts'
import { lastReviewsOf } from './due-reviews.store.ts'
import { type CaseloadFacts, caseOf } from './due-rows.store.ts'
import { statusAnswersOf } from './due-status.store.ts'

/** What the rules ask, where the lists, the badge, Today and the file say more of it than the rules do. */
type Told = {
  readonly jobs: readonly JobFacts[]
  readonly tasks: readonly TaskFacts[]
  readonly appointments: readonly AppointmentFacts[]
  readonly agreements: readonly AwaitingAgreement[]
  readonly answers: readonly WaitingAnswer[]
  readonly unsentLinks: readonly UnsentMail[]
  readonly commitments: readonly AwaitedCommitment[]
}

/** An accompaniment with everything that is known of it, and what is due. */
export type Accompanied = Omit<DueFacts, keyof Told> &
  Told & {
    readonly facts: CaseloadFacts
    /** The last day of the plan, with the days of a pause that goes on. */
    readonly planEndsOn: string | null
    readonly rules: RuleSet
    readonly holds: ReadonlyMap<string, { readonly untilOn: string; readonly reason: string }>
    /** Everything due, on hold or not. */
    readonly dues: readonly Due[]
  }

/** The ends of the plan and of all plans. The summary holds the pauses that have an end; one that goes on is added on the day. */
function endsOf({ summary, openPauseFromOn: fromOn }: CaseloadFacts, pushes: boolean, today: string) {
  const { planStartsOn, planEndsOn, firstPlanOn, capEndsOn } = summary
  const open = pushes && fromOn !== null ? [{ fromOn, toOn: null }] : []
  return {
    planEndsOn: planStartsOn === null || planEndsOn === null ? null : pushedEnd(planStartsOn, planEndsOn, open, today),
    capEndsOn: firstPlanOn === null || capEndsOn === null ? null : pushedEnd(firstPlanOn, capEndsOn, open, today),
  }
}

type GrantReached = ReturnType<ReturnType<typeof grantsReachedBy>>

function duePlanOf(
  { summary: { planId, planStartsOn, planDecidedOn } }: CaseloadFacts,
  endsOn: string | null,
  reviewed: ReadonlyMap<string, string | null>,
  rules: RuleSet,
  today: string,
  grant: GrantReached,
) {
  if (planId === null || planStartsOn === null || endsOn === null) return null
  const plan = {
    startsOn: planStartsOn,
    endsOn,
    decidedOn: planDecidedOn,
    lastReviewedOn: reviewed.get(planId) ?? null,
  }
  return { planId, endsOn, decidedOn: planDecidedOn, reviewOn: planReviewDueOn(plan, rules, today), grant }
}

/** What is known of each of these accompaniments, each kind of fact read once. */
function readFor(db: Db, rows: readonly CaseloadFacts[], today: string) {
  const episodeIds = rows.map(({ episodeId }) => episodeId)
  const workerIds = rows.map(({ workerId }) => workerId)
  const endedIds = rows.flatMap(({ exitedOn, workerId }) => (exitedOn === null ? [] : [workerId]))
  const planIds = rows.flatMap(({ summary }) => summary.planId ?? [])
  const jobs = jobsOf(db, workerIds)
  return {
    jobsOf: listed(jobs, ({ workerId }) => workerId),
    tasksOf: listed(openTasksOf(db, episodeIds), ({ episodeId }) => episodeId ?? ''),
    appointmentsOf: listed(openAppointmentsOf(db, episodeIds), ({ episodeId }) => episodeId ?? ''),
    agreementsOf: listed(awaitingAgreementsOf(db, episodeIds, today), ({ episodeId }) => episodeId),
    unsentOf: listed(unsentLinksOf(db, episodeIds), ({ episodeId }) => episodeId),
    statusAnswersOf: listed(statusAnswersOf(db, episodeIds), ({ episodeId }) => episodeId),
    answersOf: listed(waitingAnswersOf(db, episodeIds), ({ episodeId }) => episodeId),
    subsidiesOf: listed(endingSubsidiesOf(db, workerIds), ({ workerId }) => workerId),
    proofsOf: listed(endingProofsOf(db, episodeIds), ({ episodeId }) => episodeId),
    consentsOf: listed(consentsForATimeOf(db, workerIds), ({ workerId }) => workerId),
    afterCareOf: listed(afterCareAnswersOf(db, endedIds), ({ workerId }) => workerId),
    divergencesOf: divergencesBy(db, jobs, today),
    commitmentsOf: listed(awaitedCommitmentsOf(db, workerIds), ({ workerId }) => workerId),
    reviewed: lastReviewsOf(db, planIds),
    holds: new Map(holdsOf(db, episodeIds, today).map((hold) => [hold.key, hold])),
  }
}

/**
 * Joins the facts of a list of accompaniments and asks the rules what is due, ahead up to a day where one is given.
 */
export function accompaniedOf(
  db: Db,
  rows: readonly CaseloadFacts[],
  rules: RulesInForce,
  today: string,
  until: string = today,
): Accompanied[] {
  if (rows.length === 0) return []
  const read = readFor(db, rows, today)
  const grantOf = grantsReachedBy(db, rows, ({ programmeId }) => rules(programmeId), today)
  return rows.map((facts) => {
    const { episodeId, workerId, enteredOn, exitedOn, afterCareMonths, summary } = facts
    const { firstPlanOn, lastWorkerContactOn, lastEmployerContactOn } = summary
    const own = rules(facts.programmeId)
    const jobs = read.jobsOf(workerId)
    const phase = phaseOn({ exitedOn, firstPlanOn, jobs }, today)
    const heard = { phase, lastWorkerContactOn, lastEmployerContactOn, enteredOn }
    const asked = { enteredOn, exitedOn, afterCareMonths, jobs }
    const { planEndsOn, capEndsOn } = endsOf(facts, own.pausePushesEnd, today)
    const known = {
      facts,
      episodeId,
      enteredOn,
      exitedOn,
      isPaused: facts.isPaused,
      phase,
      lastWorkerContactOn,
      lastEmployerContactOn,
      jobs,
      tasks: read.tasksOf(episodeId),
      appointments: read.appointmentsOf(episodeId),
      agreements: read.agreementsOf(episodeId),
      answers: read.answersOf(episodeId),
      unsentLinks: read.unsentOf(episodeId),
      divergences: read.divergencesOf(heard, jobs, own),
      subsidies: read.subsidiesOf(workerId),
      proofs: read.proofsOf(episodeId),
      commitments: read.commitmentsOf(workerId),
      milestones: facts.isFollowed ? [] : openMilestones(asked, read.statusAnswersOf(episodeId), today),
      consentEnds: consentEnds(read.consentsOf(workerId), today),
      mayCallAfter: actRefusal('contactAfterEnd', read.afterCareOf(workerId), today) === null,
      plan: duePlanOf(facts, planEndsOn, read.reviewed, own, today, grantOf(facts, own)),
      planEndsOn,
      capEndsOn,
      rules: own,
      holds: read.holds,
    }
    return { dues: duesOf(known, today, own, until), ...known }
  })
}

/** One accompaniment, closed or not. */
export function accompaniedOne(db: Db, episodeId: string, rules: RulesInForce, today: string): Accompanied | undefined {
  return accompaniedOf(db, caseOf(db, episodeId, today), rules, today)[0]
}
