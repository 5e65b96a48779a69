import { JOB_TYPES } from '@tandem/domain/placements'
import { getRouteApi } from '@tanstack/react-router'
import { AgreementsTab, AwaitedNotice, WantedNotices } from '../../features/agreements/agreements-tab.tsx'
import { CheckInMenu } from '../../features/check-ins/check-in-menu.tsx'
import { DocumentsTab } from '../../features/documents/documents-tab.tsx'
import { GoalsEditor } from '../../features/goals/goals-card.tsx'
import { useLog } from '../../features/log-entries/log-context.ts'
import { PlansCard } from '../../features/plans/plans-card.tsx'
import { ReviewLink } from '../../features/reviews/review-link.tsx'
import { SharingTab } from '../../features/sharing/sharing-tab.tsx'
import { TwoLanes } from '../../features/timeline/two-lanes.tsx'
import { PersonTab } from '../../features/workers/person-tab.tsx'
import type { WorkerFile } from '../../features/workers/worker-file.ts'
import { WorkerScreen } from '../../features/workers/worker-screen.tsx'
import { useOpenCheckIn } from '../check-in-context.tsx'
import { useCoaches } from '../colleagues.ts'
import { EntryWithFiles } from '../entry-with-files.tsx'
import { PersonJobs } from '../person-jobs.tsx'
import { useMember } from '../session.tsx'

const route = getRouteApi('/inside/people/$workerId')

/** The jobs that a plan "in" may be about. */
function planJobsOf({ placements }: WorkerFile) {
  return placements
    .filter((one) => JOB_TYPES.includes(one.type) && one.endedOn === null)
    .map(({ placementId, employerName, segments }) => {
      const title = segments[segments.length - 1]?.jobTitle
      return { placementId, label: title == null ? employerName : `${employerName}, ${title}` }
    })
}

export function PersonPage() {
  const { workerId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const member = useMember()
  const openCheckIn = useOpenCheckIn()
  const { openLog } = useLog()
  const { today } = member
  const coaches = useCoaches()

  const timeline = ({ worker, episode, placements }: WorkerFile) => {
    const job = placements.find((one) => one.state === 'trial' || one.state === 'confirmed')
    const mayCheckIn = episode.allowedActions.includes('check-in:record')
    return (
      <TwoLanes
        episodeId={episode.episodeId}
        workerId={workerId}
        workerName={worker.firstName}
        employerName={job?.employerName ?? null}
        jobStartedOn={job?.startedOn ?? null}
        filter={{ side: search.side, what: search.what }}
        onFilter={(filter) => void navigate({ search: { ...search, ...filter }, replace: true })}
        renderEntry={(entry) => <EntryWithFiles entry={entry} episodeId={episode.episodeId} today={today} />}
        renderCheckInMenu={(checkIn) =>
          mayCheckIn && (
            <CheckInMenu
              checkIn={checkIn}
              onCorrect={() =>
                openCheckIn({
                  placementId: checkIn.placementId,
                  party: checkIn.party,
                  correctsId: checkIn.checkInId,
                })
              }
            />
          )
        }
      />
    )
  }

  return (
    <WorkerScreen
      workerId={workerId}
      tab={search.tab ?? 'sides'}
      today={today}
      openLog={({ episodeId, placementId }) =>
        openLog(placementId === null ? { episodeId } : { episodeId, placementId })
      }
      openCheckIn={openCheckIn}
      coaches={coaches}
      renderTimeline={timeline}
      renderWaiting={({ episode: { episodeId } }) =>
        search.tab === 'agreements' ? null : (
          <>
            <AwaitedNotice workerId={workerId} episodeId={episodeId} />
            <WantedNotices workerId={workerId} episodeId={episodeId} />
          </>
        )
      }
      renderTab={(tab, file) => {
        const mayEdit = file.episode.allowedActions.includes('plan:edit')
        const { episodeId } = file.episode
        if (tab === 'plan')
          return (
            <>
              <PlansCard
                episodeId={episodeId}
                today={today}
                mayEdit={mayEdit}
                mayAnswer={file.episode.allowedActions.includes('extension:decide')}
                jobs={planJobsOf(file)}
                renderReviewLink={({ planId, number }) => (
                  <ReviewLink workerId={workerId} planId={planId} number={number} />
                )}
              />
              <GoalsEditor episodeId={episodeId} workerId={workerId} today={today} mayEdit={mayEdit} />
            </>
          )
        if (tab === 'agreements')
          return <AgreementsTab workerId={workerId} episodeId={episodeId} placements={file.placements} />
        if (tab === 'jobs')
          return (
            <PersonJobs
              episodeId={episodeId}
              mayAddGoal={mayEdit}
              workerId={workerId}
              placements={file.placements}
              today={today}
              mayEdit={file.episode.allowedActions.includes('placement:edit')}
              mayCheckIn={file.episode.allowedActions.includes('check-in:record')}
              mayAddCompany={member.may('employers:edit')}
              openCheckIn={openCheckIn}
            />
          )
        if (tab === 'sharing')
          return (
            <SharingTab
              workerId={workerId}
              firstName={file.worker.firstName}
              placements={file.placements}
              mayEdit={file.episode.allowedActions.includes('consent:edit')}
            />
          )
        if (tab === 'documents')
          return (
            <DocumentsTab
              episodeId={episodeId}
              today={today}
              mayMake={file.episode.allowedActions.includes('document:make')}
            />
          )
        return <PersonTab file={file} />
      }}
    />
  )
}
