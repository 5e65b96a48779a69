import { readReview } from '@tandem/contract/reviews'
import { JOB_TYPES, workplaceName } from '@tandem/domain/placements'
import { useQuery } from '@tanstack/react-query'
import { read } from '../api/query.ts'
import { GoalsEditor } from '../features/goals/goals-card.tsx'
import { PlansCard } from '../features/plans/plans-card.tsx'
import { ReviewLink } from '../features/reviews/review-link.tsx'
import type { WorkerFile } from '../features/workers/worker-file.ts'
import { DocumentLink } from '../parts/document-link.tsx'

/** The jobs that a plan "in" may be about. */
function planJobsOf({ placements }: WorkerFile) {
  return placements
    .filter((one) => JOB_TYPES.includes(one.type) && one.endedOn === null)
    .map((one) => {
      const title = one.segments[one.segments.length - 1]?.jobTitle
      const employer = workplaceName(one)
      return { placementId: one.placementId, label: title == null ? employer : `${employer}, ${title}` }
    })
}

/** What a finished review decided about more time. */
function useAskedExtension(reviewId: string | undefined) {
  const review = useQuery({
    ...read(readReview, { params: { reviewId: reviewId ?? '' } }),
    enabled: reviewId !== undefined,
  })
  if (reviewId === undefined || review.data === undefined) return null
  const { planId, content } = review.data
  return content.extendToOn === null ? null : { planId, endsOn: content.extendToOn, words: content.decisionReason }
}

type Props = {
  readonly file: WorkerFile
  /** The review whose decision asks for more time. */
  readonly askedByReview: string | undefined
  readonly onAskedDone: () => void
}

/** Plans with their reviews, and the goals. */
export function PersonPlan({ file, askedByReview, onAskedDone }: Props) {
  const { episodeId, allowedActions } = file.episode
  const { workerId } = file.worker
  const mayEdit = allowedActions.includes('plan:edit')
  const asked = useAskedExtension(askedByReview)
  return (
    <>
      <PlansCard
        episodeId={episodeId}
        today={file.today}
        mayEdit={mayEdit}
        mayAnswer={allowedActions.includes('extension:decide')}
        jobs={planJobsOf(file)}
        renderDocumentLink={({ extensionId }, label) => (
          <DocumentLink workerId={workerId} kind="extensionRequest" about={extensionId} size="sm" label={label} />
        )}
        asked={asked}
        onAskedDone={onAskedDone}
        renderReviewLink={({ planId, number }) => <ReviewLink workerId={workerId} planId={planId} number={number} />}
      />
      <GoalsEditor episodeId={episodeId} workerId={workerId} today={file.today} mayEdit={mayEdit} />
    </>
  )
}
