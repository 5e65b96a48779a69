import { listGoals } from '@tandem/contract/goals'
import { listPlans } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { GoalDialog } from './goal-dialog.tsx'
import type { GoalStart } from './goal-form-values.ts'

type Props = {
  readonly episodeId: string
  readonly today: CalendarDate
  readonly start: GoalStart
  readonly onClose: () => void
}

/** A new goal from elsewhere than its own card, begun with what is known there. */
export function NewGoalDialog({ episodeId, today, start, onClose }: Props) {
  const goals = useQuery(read(listGoals, { params: { episodeId } }))
  const plans = useQuery(read(listPlans, { params: { episodeId } }))
  if (goals.data === undefined || plans.data === undefined) return null
  const known = { goals: goals.data.goals, plans: plans.data.plans, most: plans.data.rules.openGoalsNudge }
  return <GoalDialog {...known} episodeId={episodeId} today={today} goal={null} start={start} onClose={onClose} />
}
