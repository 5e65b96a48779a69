import type { RulesTrial } from '@tandem/contract/programmes'
import { duesOf } from '@tandem/domain/due'
import { planReviewDueOn } from '@tandem/domain/plan-reviews'
import { capEndsOn, effectiveEndsOn, usualEndsOn } from '@tandem/domain/plan-time'
import type { RuleSet, RulesInForce } from '@tandem/domain/rule-sets'
import { trialDecisionBy } from '@tandem/domain/trials'
import type { Db } from '../../db/open.ts'
import { type Accompanied, accompaniedOf } from '../due/due.store.ts'
import { divergencesBy } from '../due/due-divergences.store.ts'
import { grantsReachedBy } from '../due/due-limits.store.ts'
import { lastReviewsOf } from '../due/due-reviews.store.ts'
import type { CaseloadFacts } from '../due/due-rows.store.ts'
import { cadenceOf } from '../episodes/check-in-cadence.store.ts'
import { pausesOf } from '../episodes/plan-facts.store.ts'
import { rhythmsOf } from '../episodes/rhythm.store.ts'
import { planOf } from '../plans/plans.store.ts'

type Change = RulesTrial['people'][number]

/** The jobs with the check-ins that other rules would ask for; a plan's own rhythm stays. */
function jobsUnder(db: Db, { jobs }: Accompanied, rules: RuleSet, today: string): Accompanied['jobs'] {
  const placementIds = jobs.map(({ placementId }) => placementId)
  const rhythms = rhythmsOf(db, placementIds, () => rules, today)
  return jobs.map((job) => ({
    ...job,
    ...cadenceOf(db, job.placementId, today, rhythms.get(job.placementId)),
  }))
}

function trialOf({ jobs }: Accompanied, rules: RuleSet, today: string): string | null {
  const days = jobs.flatMap(({ startedOn, endedOn, trialEndOn }) =>
    startedOn === null || endedOn !== null || trialEndOn === null || trialEndOn < today
      ? []
      : [trialDecisionBy(startedOn, trialEndOn, rules.trialNotice)],
  )
  return days.sort()[0] ?? null
}

function duePlanOf(db: Db, row: NonNullable<ReturnType<typeof planOf>>, rules: RuleSet, today: string) {
  const lastReviewedOn = lastReviewsOf(db, [row.id]).get(row.id) ?? null
  const reviewOn = planReviewDueOn({ ...row, lastReviewedOn }, rules, today)
  return { planId: row.id, endsOn: row.endsOn, decidedOn: row.decidedOn, reviewOn }
}

/** What one accompaniment would be under some rules. */
function under(db: Db, one: Accompanied, rules: RuleSet, today: string) {
  const { facts, jobs } = one
  const { summary } = facts
  const pauses = pausesOf(db, facts.episodeId)
  const row = summary.planId === null ? undefined : planOf(db, summary.planId)
  const endsOn = row === undefined ? null : effectiveEndsOn(row, pauses, rules, today)
  const capOn = summary.firstPlanOn === null ? null : capEndsOn(summary.firstPlanOn, pauses, rules, today)
  const grant = grantsReachedBy(db, [facts], () => rules, today)(facts, rules)
  const plan =
    row === undefined || endsOn === null ? null : { ...duePlanOf(db, { ...row, endsOn }, rules, today), grant }
  const divergences = divergencesBy(db, jobs, today)(one, jobs, rules)
  const asked = { ...one, plan, capEndsOn: capOn, jobs: jobsUnder(db, one, rules, today), divergences }
  const dues = duesOf(asked, today, rules)
  const isOver = row !== undefined && row.decision === null && capOn !== null && endsOn !== null && endsOn > capOn
  return { endsOn, capOn, trialOn: trialOf(one, rules, today), dues: dues.length, isOver }
}

type Compared = Omit<Change, 'workerId' | 'workerName'> & { readonly one: Accompanied }

function compared(db: Db, one: Accompanied, before: RuleSet, after: RuleSet, today: string): Compared {
  const [was, is] = [under(db, one, before, today), under(db, one, after, today)]
  return {
    one,
    capEndsOn: { before: was.capOn, after: is.capOn },
    planEndsOn: { before: was.endsOn, after: is.endsOn },
    trialDecisionOn: { before: was.trialOn, after: is.trialOn },
    dues: { before: was.dues, after: is.dues },
    isOverCapNow: is.isOver && !was.isOver,
  }
}

const NEVER = '9999-12-31'
const moved = ({ before, after }: { before: string | number | null; after: string | number | null }) => before !== after

function changes({ capEndsOn: cap, planEndsOn, trialDecisionOn, dues, isOverCapNow }: Compared): boolean {
  return isOverCapNow || [cap, planEndsOn, trialDecisionOn, dues].some(moved)
}

/** What would change for whom; only those whom `maySee` accepts are named. */
export function trialOfRules(
  db: Db,
  rows: readonly CaseloadFacts[],
  current: RulesInForce,
  rules: { readonly before: RuleSet; readonly after: RuleSet },
  maySee: (episodeId: string) => boolean,
  today: string,
): RulesTrial {
  const { before, after } = rules
  const all = accompaniedOf(db, rows, current, today).map((one) => compared(db, one, before, after, today))
  const changed = all.filter(changes)
  const count = (holds: (one: Compared) => boolean) => changed.filter(holds).length
  const sum = (of: 'before' | 'after') => all.reduce((total, { dues }) => total + dues[of], 0)
  return {
    accompaniments: all.length,
    changed: {
      people: changed.length,
      longerCap: count(({ capEndsOn: cap }) => (cap.after ?? NEVER) > (cap.before ?? NEVER)),
      shorterCap: count(({ capEndsOn: cap }) => (cap.after ?? NEVER) < (cap.before ?? NEVER)),
      planEnd: count(({ planEndsOn }) => moved(planEndsOn)),
      trialDecision: count(({ trialDecisionOn }) => moved(trialDecisionOn)),
      overCapNow: count(({ isOverCapNow }) => isOverCapNow),
    },
    dues: { before: sum('before'), after: sum('after') },
    newPlanEndsOn: { before: usualEndsOn(today, before), after: usualEndsOn(today, after) },
    asksApproval: { before: before.extension.approver === 'lead', after: after.extension.approver === 'lead' },
    people: changed
      .filter(({ one }) => maySee(one.facts.episodeId))
      .map(({ one: { facts }, ...change }) => ({
        workerId: facts.workerId,
        workerName: `${facts.firstName} ${facts.lastName}`,
        ...change,
      })),
  }
}
