import { CatchBoundary, getRouteApi, Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { AwaitedNotice, WantedNotices } from '../../features/agreements/agreement-notices.tsx'
import { PersonAppointments } from '../../features/calendar/appointments-card.tsx'
import { CheckInMenu } from '../../features/check-ins/check-in-menu.tsx'
import { MissedMenu } from '../../features/check-ins/missed-menu.tsx'
import { CoverDoor } from '../../features/covers/cover-door.tsx'
import { incidentWords } from '../../features/incidents/incident.words.ts'
import { type IncidentAct, IncidentForm } from '../../features/incidents/incident-form.tsx'
import { IncidentNotices } from '../../features/incidents/incident-notices.tsx'
import { IncidentsCard } from '../../features/incidents/incidents-card.tsx'
import { useLog } from '../../features/log-entries/log-context.ts'
import { TwoLanes } from '../../features/timeline/two-lanes.tsx'
import type { WorkerFile } from '../../features/workers/worker-file.ts'
import { WorkerScreen } from '../../features/workers/worker-screen.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { useWords } from '../../words/locale.tsx'
import { appWords } from '../app.words.ts'
import { useOpenCheckIn } from '../check-in-context.tsx'
import { useCoaches } from '../colleagues.ts'
import { EntryWithFiles } from '../entry-with-files.tsx'
import { useLogAppointment } from '../log-appointment.ts'
import { PersonAfter } from '../person-after.tsx'
import { satisfactionOf, useSatisfactionAct } from '../person-satisfaction.tsx'
import { PERSON_TABS } from '../person-tabs.ts'
import { useMember } from '../session.tsx'
import { TabNotLoaded, TabOnItsWay } from '../tab-fallbacks.tsx'

const route = getRouteApi('/inside/people/$workerId')

export function PersonPage() {
  const { workerId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const member = useMember()
  const openCheckIn = useOpenCheckIn()
  const { openLog } = useLog()
  const logAppointment = useLogAppointment()
  const { today } = member
  const coaches = useCoaches()
  const t = useWords(incidentWords)
  const app = useWords(appWords)
  const [act, setAct] = useState<IncidentAct | null>(null)
  const satisfaction = useSatisfactionAct()

  const timeline = (file: WorkerFile) => {
    const { worker, episode, placements } = file
    const job = placements.find((one) => one.state === 'trial' || one.state === 'confirmed')
    const mayCheckIn = episode.allowedActions.includes('check-in:record')
    return (
      <>
        <PersonAfter file={file} coaches={coaches} />
        <IncidentsCard episodeId={episode.episodeId} onAct={setAct} />
        <TwoLanes
          episodeId={episode.episodeId}
          workerId={workerId}
          workerName={worker.firstName}
          employerName={job?.employerName ?? null}
          jobStartedOn={job?.startedOn ?? null}
          filter={{ side: search.side, what: search.what }}
          onFilter={(filter) => void navigate({ search: { ...search, ...filter }, replace: true })}
          renderEntry={(entry) => <EntryWithFiles entry={entry} episodeId={episode.episodeId} today={today} />}
          renderMissedMenu={(missed) => mayCheckIn && <MissedMenu missed={missed} />}
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
      </>
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
      moreActs={({ episode }) => [
        ...(episode.allowedActions.includes('log:write')
          ? [{ key: 'wrong', label: t('wrong'), onSelect: () => setAct({ what: 'open', placementId: null }) }]
          : []),
        ...satisfaction.items(episode),
        ...handOverAct(episode, app('handOver')),
      ]}
      renderBeside={satisfactionOf}
      renderWaiting={(file) => (
        <>
          <IncidentNotices episodeId={file.episode.episodeId} onAct={setAct} />
          {search.tab !== 'agreements' && (
            <>
              <AwaitedNotice workerId={workerId} episodeId={file.episode.episodeId} />
              <WantedNotices workerId={workerId} episodeId={file.episode.episodeId} />
            </>
          )}
          {satisfaction.form(file)}
          {act !== null && (
            <IncidentForm
              act={act}
              episodeId={file.episode.episodeId}
              firstName={file.worker.firstName}
              placements={file.placements}
              today={today}
              onClose={() => setAct(null)}
            />
          )}
        </>
      )}
      renderNoFile={(none) =>
        member.roles.includes('coach') ? <CoverDoor workerId={workerId} fallback={none} /> : none
      }
      renderPlanned={({ worker, episode: { episodeId }, placements }) => (
        <PersonAppointments
          person={{
            episodeId,
            name: `${worker.firstName} ${worker.lastName}`,
            jobs: placements
              .filter(({ endedOn }) => endedOn === null || endedOn >= today)
              .map(({ placementId, employerName }) => ({ placementId, employerName, jobTitle: null })),
          }}
          onLog={logAppointment}
        />
      )}
      renderTab={(tab, file) => (
        <CatchBoundary getResetKey={() => tab} errorComponent={TabNotLoaded}>
          <Suspense key={tab} fallback={<TabOnItsWay />}>
            <Tab tab={tab} file={file} onAct={setAct} />
          </Suspense>
        </CatchBoundary>
      )}
    />
  )
}

/** The guided way of giving a person to another coach, from the main one. */
function handOverAct(
  { episodeId, coaches, exitedOn, allowedActions }: WorkerFile['episode'],
  label: string,
): MenuItem[] {
  const main = coaches.find(({ share }) => share === 'main')
  if (main === undefined || exitedOn !== null || !allowedActions.includes('episode:assign')) return []
  const { memberId } = main
  return [
    {
      key: 'handOver',
      label,
      render: (link) => (
        <Link {...link} to="/hand-over/$memberId" params={{ memberId }} search={{ person: episodeId }} />
      ),
    },
  ]
}

type TabProps = {
  readonly tab: keyof typeof PERSON_TABS
  readonly file: WorkerFile
  readonly onAct: (act: IncidentAct) => void
}

function Tab({ tab, file, onAct }: TabProps) {
  const t = useWords(incidentWords)
  const member = useMember()
  const openCheckIn = useOpenCheckIn()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { worker, placements, today } = file
  const { workerId, firstName } = worker
  const { episodeId, allowedActions } = file.episode
  const may = (action: (typeof allowedActions)[number]) => allowedActions.includes(action)
  switch (tab) {
    case 'plan':
      return (
        <PERSON_TABS.plan
          file={file}
          askedByReview={search.extend}
          onAskedDone={() => void navigate({ search: { tab: 'plan' }, replace: true })}
        />
      )
    case 'agreements':
      return <PERSON_TABS.agreements workerId={workerId} episodeId={episodeId} placements={placements} />
    case 'jobs':
      return (
        <PERSON_TABS.jobs
          episodeId={episodeId}
          mayAddGoal={may('plan:edit')}
          firstName={firstName}
          workerId={workerId}
          placements={placements}
          today={today}
          mayEdit={may('placement:edit')}
          mayCheckIn={may('check-in:record')}
          mayAddCompany={member.may('employers:edit')}
          openCheckIn={openCheckIn}
          wrong={
            may('log:write')
              ? { label: t('wrong'), onSelect: ({ placementId }) => onAct({ what: 'open', placementId }) }
              : undefined
          }
        />
      )
    case 'skills':
      return (
        <PERSON_TABS.skills
          episodeId={episodeId}
          workerId={workerId}
          firstName={firstName}
          ownName={member.name}
          placements={placements}
          mayMake={may('document:make')}
        />
      )
    case 'sharing':
      return (
        <PERSON_TABS.sharing
          workerId={workerId}
          firstName={firstName}
          placements={placements}
          mayEdit={may('consent:edit')}
        />
      )
    case 'documents':
      return (
        <PERSON_TABS.documents
          episodeId={episodeId}
          today={today}
          mayMake={may('document:make')}
          asked={search.make === undefined ? null : { kind: search.make, about: search.about }}
          onAskedDone={() => void navigate({ search: { tab: 'documents' }, replace: true })}
        />
      )
    case 'about':
      return <PERSON_TABS.about file={file} />
  }
}
