import { addDays, type CalendarDate } from '../calendar-date.ts'
import { showsDaysBefore } from '../rule-sets.ts'
import { trialDecisionBy, trialShowsOn } from '../trials.ts'
import type { DueFacts, DueRules, Found, Reminded } from './facts.ts'

/** How many reminders of a day have come by `today`; one that shows before its first offset counts as the first. */
export function remindedOn(dueOn: CalendarDate, offsets: readonly number[], today: CalendarDate): Reminded | null {
  if (offsets.length < 2) return null
  const come = offsets.filter((offset) => addDays(dueOn, offset) <= today).length
  return { number: Math.max(1, come), of: offsets.length }
}

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
    const reminder = remindedOn(dueOn, rules.reminders.trialDecision, today)
    return [{ key: `${kind}:${placementId}`, kind, side: 'both', dueOn, placementId, showsOn, reminder }]
  })
}

/** The next review of a plan, until it is held. */
function planReviewDue({ plan }: DueFacts, today: CalendarDate, { reminders }: DueRules): Found[] {
  if (plan === null || plan.reviewOn === null) return []
  const dueOn = plan.reviewOn
  const showsOn = addDays(dueOn, -showsDaysBefore(reminders.planReview))
  const reminder = remindedOn(dueOn, reminders.planReview, today)
  const { planId } = plan
  return [{ key: `planReview:${planId}`, kind: 'planReview', side: 'both', dueOn, planId, showsOn, reminder }]
}

/** The reviews of a plan, its end, also one that has passed without a decision, and the last day that the rules allow. */
export function plansDue(facts: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return [...planReviewDue(facts, today, rules), ...planEndsDue(facts, today, rules)]
}

function planEndsDue({ plan, capEndsOn, episodeId }: DueFacts, today: CalendarDate, { reminders }: DueRules): Found[] {
  if (plan === null || plan.decidedOn !== null) return []
  const { endsOn } = plan
  const ends: Found = {
    key: `planEnd:${plan.planId}`,
    kind: 'planEnd',
    side: 'worker',
    dueOn: endsOn,
    showsOn: addDays(endsOn, -showsDaysBefore(reminders.planEnd)),
    reminder: remindedOn(endsOn, reminders.planEnd, today),
  }
  if (capEndsOn == null) return [ends]
  const showsOn = addDays(capEndsOn, -showsDaysBefore(reminders.cap))
  const reminder = remindedOn(capEndsOn, reminders.cap, today)
  return [ends, { key: `capEnd:${episodeId}`, kind: 'capEnd', side: 'worker', dueOn: capEndsOn, showsOn, reminder }]
}
