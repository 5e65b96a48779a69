import { JOB_TYPES } from '@tandem/domain/placements'
import { GoalsEditor } from '../features/goals/goals-card.tsx'
import { PlansCard } from '../features/plans/plans-card.tsx'
import { ReviewLink } from '../features/reviews/review-link.tsx'
import type { WorkerFile } from '../features/workers/worker-file.ts'

/** The jobs that a plan "in" may be about. */
function planJobsOf({ placements }: WorkerFile) {
  return placements
    .filter((one) => JOB_TYPES.includes(one.type) && one.endedOn === null)
    .map(({ placementId, employerName, segments }) => {
      const title = segments[segments.length - 1]?.jobTitle
      return { placementId, label: title == null ? employerName : `${employerName}, ${title}` }
    })
}

/** Plans with their reviews, and the goals. */
export function PersonPlan({ file }: { readonly file: WorkerFile }) {
  const { episodeId, allowedActions } = file.episode
  const { workerId } = file.worker
  const mayEdit = allowedActions.includes('plan:edit')
  return (
    <>
      <PlansCard
        episodeId={episodeId}
        today={file.today}
        mayEdit={mayEdit}
        mayAnswer={allowedActions.includes('extension:decide')}
        jobs={planJobsOf(file)}
        renderReviewLink={({ planId, number }) => <ReviewLink workerId={workerId} planId={planId} number={number} />}
      />
      <GoalsEditor episodeId={episodeId} workerId={workerId} today={file.today} mayEdit={mayEdit} />
    </>
  )
}
