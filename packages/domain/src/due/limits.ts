import { addDays, type CalendarDate } from '../calendar-date.ts'
import { trialDecisionBy, trialReminderDays } from '../trials.ts'
import type { DueFacts, DueRules, Found } from './facts.ts'
import { onLine } from './lines.ts'

/**
 * Trial periods: decided by the day that leaves the employer its notice, or by their last day where there is none. Past
 * ends are settled by themselves and no longer due.
 */
export function trialsDue(facts: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return facts.jobs.flatMap(({ placementId, startedOn, endedOn, trialEndOn }): Found[] => {
    if (trialEndOn === null || trialEndOn < today || endedOn !== null || startedOn === null) return []
    const dueOn = trialDecisionBy(startedOn, trialEndOn, rules.trialNotice)
    const kind = dueOn < trialEndOn ? 'trialDecision' : 'trialEnd'
    const days = trialReminderDays(startedOn, trialEndOn, dueOn, rules.reminders)
    const [showsOn] = days
    if (showsOn === undefined) return []
    const number = Math.max(1, days.filter((day) => day <= today).length)
    const lead = rules.leadFrom.trialDecision
    const reminder = days.length < 2 ? null : { number, of: days.length }
    const leadOn = lead === null ? null : addDays(dueOn, lead)
    return [{ key: `${kind}:${placementId}`, kind, side: 'both', dueOn, placementId, showsOn, reminder, leadOn }]
  })
}

/** The next review of a plan, until it is held. */
function planReviewDue({ plan }: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  if (plan === null || plan.reviewOn === null) return []
  const { planId, reviewOn: dueOn } = plan
  const line = onLine('planReview', dueOn, rules, today)
  return line === null
    ? []
    : [{ key: `planReview:${planId}`, kind: 'planReview', side: 'both', dueOn, planId, ...line }]
}

/** The reviews of a plan, its end, also one that has passed without a decision, and the last day that the rules allow. */
export function plansDue(facts: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return [...planReviewDue(facts, today, rules), ...planEndsDue(facts, today, rules)]
}

function planEndsDue({ plan, capEndsOn, episodeId }: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  if (plan === null || plan.decidedOn !== null) return []
  const found = (line: 'planEnd' | 'cap', key: string, dueOn: CalendarDate | null | undefined): Found[] => {
    const reminded = dueOn == null ? null : onLine(line, dueOn, rules, today)
    if (dueOn == null || reminded === null) return []
    const kind = line === 'cap' ? 'capEnd' : 'planEnd'
    return [{ key: `${kind}:${key}`, kind, side: 'worker', dueOn, ...reminded }]
  }
  return [...found('planEnd', plan.planId, plan.endsOn), ...found('cap', episodeId, capEndsOn)]
}
