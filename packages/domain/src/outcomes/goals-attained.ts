import { GOAL_DOMAINS, GOAL_OWNERS } from '../goals.ts'
import type { Indicator, Rate } from './answers.ts'
import { Boxes } from './boxes.ts'
import type { GoalFact } from './facts.ts'
import type { OutcomeParameters } from './parameters.ts'
import { type DenominatorDetail, type ExcludedReason, isInPeriod } from './reasons.ts'
import { percentOf } from './rounding.ts'
import { knownBy } from './workers.ts'

const REASONS = [
  'notAgreed',
  'notClosed',
  'dropped',
  'replaced',
  'levelMissing',
  'outsidePeriod',
] as const satisfies readonly ExcludedReason[]
const DETAILS = ['partly', 'notReached'] as const satisfies readonly DenominatorDetail[]

/** E1: were the goals reached? Under the programme filter, the goals of the chosen episodes. */
export const goalsAttained: Indicator = {
  id: 'E1',
  unit: 'goal',
  needs: ['episodes', 'episodeProgrammes', 'goals'],
  reasons: REASONS,
  details: DETAILS,
  compute: (notions) => ({
    answers: () => {
      const { facts, workers, parameters } = notions
      const boxes = new Boxes(notions.keepsCases, REASONS, DETAILS)
      const tallies = new Map<string, { numerator: number; denominator: number }>()
      for (const goal of facts.goals) {
        const episode = workers.episodes.get(goal.episodeId)
        if (parameters.programmeIds.length > 0 && (episode === undefined || !notions.isChosen(episode))) continue
        const workerId = episode?.worker.id ?? null
        const box = boxOf(goal, parameters)
        if (box === 'attained') boxes.count(goal.id, workerId)
        else if (box === 'partly' || box === 'notReached') boxes.keepInDenominator(box, goal.id, workerId)
        else boxes.exclude(box, goal.id, workerId)
        if (box !== 'attained' && box !== 'partly' && box !== 'notReached') continue
        for (const key of [goal.owner, goal.domain]) {
          const tally = tallies.get(key) ?? { numerator: 0, denominator: 0 }
          tallies.set(key, {
            numerator: tally.numerator + (box === 'attained' ? 1 : 0),
            denominator: tally.denominator + 1,
          })
        }
      }
      const rate = (key: string): Rate => {
        const { numerator, denominator } = tallies.get(key) ?? { numerator: 0, denominator: 0 }
        return { numerator, denominator, percent: percentOf(numerator, denominator) }
      }
      const byOwner = Object.fromEntries(GOAL_OWNERS.map((owner) => [owner, rate(owner)]))
      const byDomain = Object.fromEntries(GOAL_DOMAINS.map((domain) => [domain, rate(domain)]))
      const byGoal = { ...byOwner, ...byDomain } as Record<(typeof GOAL_OWNERS | typeof GOAL_DOMAINS)[number], Rate>
      return [{ kind: 'rate', id: 'E1', unit: 'goal', ...boxes.rateAnswer(), byGoal }]
    },
  }),
}

type Box = (typeof REASONS)[number] | (typeof DETAILS)[number] | 'attained'

function boxOf(goal: GoalFact, parameters: OutcomeParameters): Box {
  const { asOfOn } = parameters
  const closedOn = knownBy(asOfOn, goal.closedOn)
  if (knownBy(asOfOn, goal.agreedOn) === null) return 'notAgreed'
  if (closedOn === null) return 'notClosed'
  if (goal.outcome === 'dropped' || goal.outcome === 'replaced') return goal.outcome
  if (goal.level === null) return 'levelMissing'
  if (!isInPeriod(closedOn, parameters)) return 'outsidePeriod'
  if (goal.level >= 0) return 'attained'
  return goal.level === -1 ? 'partly' : 'notReached'
}
