import type { CalendarDate } from '../calendar-date.ts'
import { gasT } from '../gas.ts'
import type { Indicator } from './answers.ts'
import { Boxes } from './boxes.ts'
import type { GoalFact } from './facts.ts'
import { type ExcludedReason, isInPeriod } from './reasons.ts'
import { meanInTenths } from './rounding.ts'
import { groupBy } from './row-groups.ts'
import { knownBy } from './workers.ts'

const REASONS = ['goalsStillOpen', 'noReviewedGoal', 'outsidePeriod'] as const satisfies readonly ExcludedReason[]

type Reviewed = GoalFact & { readonly level: number; readonly closedOn: CalendarDate }

function isReviewed(goal: GoalFact): goal is Reviewed {
  return goal.outcome === 'reviewed' && goal.level !== null && goal.closedOn !== null
}

/** T is told of groups: a mean over the plans of fewer people would be somebody's own. Source: domain.md 8.2. */
const LEAST_PEOPLE = 2

/** E2: how far did people get, all the goals of a plan together? Told of groups only. */
export const goalAttainment: Indicator = {
  id: 'E2',
  unit: 'plan',
  needs: ['episodes', 'episodeProgrammes', 'goals', 'plans'],
  reasons: REASONS,
  details: [],
  compute: (notions) => ({
    answers: () => {
      const { facts, workers, parameters } = notions
      const { asOfOn } = parameters
      const boxes = new Boxes(notions.keepsCases, REASONS)
      const goalsOfPlan = groupBy(facts.goals, ({ planId }) => planId ?? '')
      const ends: number[] = []
      const changes: number[] = []
      const people = new Set<string | null>()
      let goals = 0
      let worse = 0
      for (const plan of facts.plans) {
        const episode = workers.episodes.get(plan.episodeId)
        if (parameters.programmeIds.length > 0 && (episode === undefined || !notions.isChosen(episode))) continue
        const workerId = episode?.worker.id ?? null
        const agreed = (goalsOfPlan.get(plan.id) ?? []).filter((goal) => knownBy(asOfOn, goal.agreedOn) !== null)
        const reviewed = agreed.filter(isReviewed)
        const lastOn = reviewed.reduce<CalendarDate>((last, { closedOn }) => (closedOn > last ? closedOn : last), '')
        if (agreed.some((goal) => knownBy(asOfOn, goal.closedOn) === null)) {
          boxes.exclude('goalsStillOpen', plan.id, workerId)
          continue
        }
        if (reviewed.length === 0 || !isInPeriod(lastOn, parameters)) {
          boxes.exclude(reviewed.length === 0 ? 'noReviewedGoal' : 'outsidePeriod', plan.id, workerId)
          continue
        }
        boxes.count(plan.id, workerId)
        people.add(workerId)
        goals += reviewed.length
        worse += reviewed.filter((goal) => goal.isWorse).length
        const end = gasT(reviewed) ?? 0
        ends.push(end)
        const starts = reviewed.flatMap(({ baselineLevel, weight }) =>
          baselineLevel === null ? [] : [{ level: baselineLevel, weight }],
        )
        if (starts.length === reviewed.length) changes.push(end - (gasT(starts) ?? 0))
      }
      const isGroup = people.size >= LEAST_PEOPLE
      return [
        {
          kind: 'mean',
          id: 'E2',
          unit: 'plan',
          value: isGroup ? meanInTenths(ends) : null,
          change: isGroup ? meanInTenths(changes) : null,
          changePlans: changes.length,
          goals,
          worse,
          ...boxes.countAnswer(),
        },
      ]
    },
  }),
}
