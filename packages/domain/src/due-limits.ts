import { addDays, type CalendarDate } from './calendar-date.ts'
import type { DueFacts, DueRules, Found } from './due.ts'
import { showsDaysBefore } from './rule-sets.ts'
import { trialDecisionBy, trialShowsOn } from './trials.ts'

/**
 * Trial periods: decided by the day that leaves the employer its notice, or by their last day where there is none. Past
 * ends are settled by themselves and no longer due.
 */
export function trialsDue(facts: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return facts.jobs.flatMap(({ placementId, startedOn, endedOn, trialEndOn }): Found[] => {
    if (trialEndOn === null || trialEndOn < today || endedOn !== null || startedOn === null) return []
    const dueOn = trialDecisionBy(startedOn, trialEndOn, rules.trialNotice)
    const kind = dueOn < trialEndOn ? 'trialDecision' : 'trialEnd'
    const showsOn = trialShowsOn(startedOn, trialEndOn, dueOn, rules.reminders.trialDecision)
    return [{ key: `${kind}:${placementId}`, kind, side: 'both', dueOn, placementId, showsOn }]
  })
}

/** The next review of a plan, until it is held. */
function planReviewDue({ plan }: DueFacts, rules: DueRules): Found[] {
  if (plan === null || plan.reviewOn === null) return []
  const showsOn = addDays(plan.reviewOn, -showsDaysBefore(rules.reminders.planReview))
  return [{ key: `planReview:${plan.planId}`, kind: 'planReview', side: 'both', dueOn: plan.reviewOn, showsOn }]
}

/** The reviews of a plan, its end, also one that has passed without a decision, and the last day that the rules allow. */
export function plansDue(facts: DueFacts, rules: DueRules): Found[] {
  return [...planReviewDue(facts, rules), ...planEndsDue(facts, rules)]
}

function planEndsDue({ plan, capEndsOn, episodeId }: DueFacts, rules: DueRules): Found[] {
  if (plan === null || plan.decidedOn !== null) return []
  const { endsOn } = plan
  const ends: Found = {
    key: `planEnd:${plan.planId}`,
    kind: 'planEnd',
    side: 'worker',
    dueOn: endsOn,
    showsOn: addDays(endsOn, -showsDaysBefore(rules.reminders.planEnd)),
  }
  if (capEndsOn == null) return [ends]
  const showsOn = addDays(capEndsOn, -showsDaysBefore(rules.reminders.cap))
  return [ends, { key: `capEnd:${episodeId}`, kind: 'capEnd', side: 'worker', dueOn: capEndsOn, showsOn }]
}
