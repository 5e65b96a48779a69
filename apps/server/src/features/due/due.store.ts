import { actRefusal } from '@tandem/domain/consented-acts'
import { consentEnds } from '@tandem/domain/consents'
import { duesOf } from '@tandem/domain/due'
import type { DueDivergence } from '@tandem/domain/due/divergence'
import type { Due, DueFacts, DueProof, DueSubsidy } from '@tandem/domain/due/facts'
import { type Phase, phaseOn } from '@tandem/domain/episodes'
import { planReviewDueOn } from '@tandem/domain/plan-reviews'
import { pushedEnd } from '@tandem/domain/plan-time'
import type { RuleSet, RulesInForce } from '@tandem/domain/rule-sets'
import { type Milestone, openMilestones } from '@tandem/domain/status-checks'
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

/** An accompaniment with everything that the list, the badge, Today and the file say of it. */
export type Accompanied = {
  readonly facts: CaseloadFacts
  readonly jobs: readonly JobFacts[]
  readonly tasks: readonly TaskFacts[]
  readonly appointments: readonly AppointmentFacts[]
  readonly agreements: readonly AwaitingAgreement[]
  readonly answers: readonly WaitingAnswer[]
  readonly unsentLinks: readonly UnsentMail[]
  /** Of the running jobs. */
  readonly divergences: readonly DueDivergence[]
  readonly commitments: readonly AwaitedCommitment[]
  /** At which it is asked today whether the person is still at work. */
  readonly milestones: readonly Milestone[]
  /** What the person agreed to for a time that is known. */
  readonly consentEnds: DueFacts['consentEnds']
  /** Of the running jobs. */
  readonly subsidies: readonly DueSubsidy[]
  readonly proofs: readonly DueProof[]
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

/** Joins the facts of a list of accompaniments and asks the rules what is due, ahead up to a day where one is given. */
export function accompaniedOf(
  db: Db,
  rows: readonly CaseloadFacts[],
  rules: RulesInForce,
  today: string,
  until: string = today,
): Accompanied[] {
  const read = readFor(db, rows, today)
  const grantOf = grantsReachedBy(db, rows, ({ programmeId }) => rules(programmeId), today)
  return rows.map((facts) => {
    const { episodeId, workerId, exitedOn, isPaused, enteredOn, summary } = facts
    const { lastWorkerContactOn, lastEmployerContactOn } = summary
    const own = rules(facts.programmeId)
    const jobs = read.jobsOf(workerId)
    const phase = phaseOn({ exitedOn, firstPlanOn: summary.firstPlanOn, jobs }, today)
    const heard = { phase, lastWorkerContactOn, lastEmployerContactOn, enteredOn }
    const plan = planClockFacts(facts, own.pausePushesEnd, today)
    const found = {
      jobs,
      phase,
      tasks: read.tasksOf(episodeId),
      appointments: read.appointmentsOf(episodeId),
      agreements: read.agreementsOf(episodeId),
      answers: read.answersOf(episodeId),
      unsentLinks: read.unsentOf(episodeId),
      divergences: read.divergencesOf(heard, jobs, own),
      subsidies: read.subsidiesOf(workerId),
      proofs: read.proofsOf(episodeId),
      commitments: read.commitmentsOf(workerId),
      milestones: facts.isFollowed ? [] : openMilestones({ ...facts, jobs }, read.statusAnswersOf(episodeId), today),
      consentEnds: consentEnds(read.consentsOf(workerId), today),
      mayCallAfter: actRefusal('contactAfterEnd', read.afterCareOf(workerId), today) === null,
    }
    const grant = grantOf(facts, own)
    const duePlan = duePlanOf(facts, plan.endsOn, read.reviewed, own, today, grant)
    const known = { ...heard, ...found, episodeId, exitedOn, isPaused, plan: duePlan, capEndsOn: plan.capEndsOn }
    return { facts, ...found, dues: duesOf(known, today, own, until), holds: read.holds, plan, rules: own }
  })
}

/** One accompaniment, closed or not. */
export function accompaniedOne(db: Db, episodeId: string, rules: RulesInForce, today: string): Accompanied | undefined {
  return accompaniedOf(db, caseOf(db, episodeId, today), rules, today)[0]
}
