import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
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
import { satisfactionWords } from '../../features/satisfaction/satisfaction.words.ts'
import { AskSatisfaction, SatisfactionCard } from '../../features/satisfaction/satisfaction-card.tsx'
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
import { PersonTab } from '../person-tab.tsx'
import { useMember } from '../session.tsx'

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
  const ofEnd = useWords(satisfactionWords)
  const app = useWords(appWords)
  const [act, setAct] = useState<IncidentAct | null>(null)
  const [isAsking, setAsking] = useState(false)

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
          ? [
              { key: 'wrong', label: t('wrong'), onSelect: () => setAct({ what: 'open', placementId: null }) },
              { key: 'satisfaction', label: ofEnd('act'), onSelect: () => setAsking(true) },
            ]
          : []),
        ...handOverAct(episode, app('handOver')),
      ]}
      renderBeside={({ worker: { firstName }, episode: { episodeId, exitedOn } }) => (
        <SatisfactionCard episodeId={episodeId} firstName={firstName} isAtEnd={exitedOn !== null} />
      )}
      renderWaiting={({ worker: { firstName }, episode: { episodeId }, placements }) => (
        <>
          <IncidentNotices episodeId={episodeId} onAct={setAct} />
          {search.tab !== 'agreements' && (
            <>
              <AwaitedNotice workerId={workerId} episodeId={episodeId} />
              <WantedNotices workerId={workerId} episodeId={episodeId} />
            </>
          )}
          {isAsking && <AskSatisfaction episodeId={episodeId} firstName={firstName} onClose={() => setAsking(false)} />}
          {act !== null && (
            <IncidentForm
              act={act}
              episodeId={episodeId}
              firstName={firstName}
              placements={placements}
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
        <PersonTab
          tab={tab}
          file={file}
          search={search}
          onAsked={(asked) => void navigate({ search: { tab: asked }, replace: true })}
          onWrong={(placementId) => setAct({ what: 'open', placementId })}
        />
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
