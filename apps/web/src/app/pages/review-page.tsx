import { listGoals } from '@tandem/contract/goals'
import type { PlanReview } from '@tandem/contract/reviews'
import { readWorker } from '@tandem/contract/workers'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { ReviewGoalDialog } from '../../features/goals/review-goal-dialog.tsx'
import { ReviewScreen } from '../../features/reviews/review-screen.tsx'
import { SatisfactionCard } from '../../features/satisfaction/satisfaction-card.tsx'
import { useMember } from '../session.tsx'

const route = getRouteApi('/inside/people/$workerId/review/$planId')

/** The review of a plan, where a goal is reviewed without leaving it. */
export function ReviewPage() {
  const { workerId, planId } = route.useParams()
  const { open, step } = route.useSearch()
  const navigate = route.useNavigate()
  const { memberId, today } = useMember()
  const worker = useQuery(read(readWorker, { params: { workerId } }))
  const episode = worker.data?.episodes[0]
  const goals = useQuery({
    ...read(listGoals, { params: { episodeId: episode?.episodeId ?? '' } }),
    enabled: episode !== undefined,
  })
  const [goalId, setGoalId] = useState<string | null>(null)
  /** More time is asked for with what the review has decided; a hand-over goes on to its brief. */
  const onward = ({ reviewId, content: { decision } }: PlanReview) => {
    const to = '/people/$workerId'
    const params = { workerId }
    if (decision === 'extend') void navigate({ to, params, search: { tab: 'plan', extend: reviewId } })
    if (decision === 'handOver') void navigate({ to, params, search: { tab: 'documents', make: 'handOver' } })
  }
  const all = goals.data?.goals ?? []
  const goal = all.find((one) => one.goalId === goalId)
  return (
    <>
      <ReviewScreen
        workerId={workerId}
        planId={planId}
        openedId={open}
        memberId={memberId}
        today={today}
        mayWrite={episode?.allowedActions.includes('plan:edit') ?? false}
        onOpen={(reviewId) => void navigate({ search: { open: reviewId } })}
        step={step ?? 'agreed'}
        onStep={(reviewId, next) => void navigate({ search: { open: reviewId, step: next } })}
        onFinished={onward}
        onReviewGoal={setGoalId}
        atEnd={
          episode !== undefined && (
            <SatisfactionCard episodeId={episode.episodeId} firstName={worker.data?.firstName ?? ''} isAtEnd />
          )
        }
      />
      {goal !== undefined && <ReviewGoalDialog goal={goal} goals={all} today={today} onClose={() => setGoalId(null)} />}
    </>
  )
}
