import { listPlacements, type Placement } from '@tandem/contract/placements'
import { listPlans } from '@tandem/contract/plans'
import { type Episode, readWorker, type Worker } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { isWorkedOn } from '@tandem/domain/episodes'
import { outwardRefusal } from '@tandem/domain/outward'
import { JOB_TYPES, workplaceName } from '@tandem/domain/placements'
import { leadingPlan } from '@tandem/domain/plans'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TwoColumns } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import type { CoachChoice } from './add-worker-dialog.tsx'
import { BothSidesCard } from './both-sides-card.tsx'
import { GoalsCard, NextCard } from './side-cards.tsx'
import { workerWords } from './worker.words.ts'
import { useWorkerActs } from './worker-acts.tsx'
import type { WorkerFile } from './worker-file.ts'
import { WorkerHeader } from './worker-header.tsx'

export const WORKER_TABS = ['sides', 'plan', 'jobs', 'skills', 'agreements', 'documents', 'sharing', 'about'] as const
export type WorkerTab = (typeof WORKER_TABS)[number]

/** A tab is not current because another one of the same file is. */
const ONLY_ITSELF = { exact: true, explicitUndefined: true } as const

type Props = {
  readonly workerId: string
  readonly tab: WorkerTab
  readonly today: CalendarDate
  readonly openLog: (about: { episodeId: string; placementId: string | null }) => void
  readonly openCheckIn: (about: { placementId: string; party: 'worker' | 'employer' }) => void
  /** Who may take the accompaniment over. */
  readonly coaches: readonly CoachChoice[]
  readonly renderTimeline: (file: WorkerFile) => ReactNode
  /** What stands beside the timeline, below what comes next. */
  readonly renderBeside: (file: WorkerFile) => ReactNode
  /** Acts of other parts of the file, before those on the person. */
  readonly moreActs: (file: WorkerFile) => readonly MenuItem[]
  /** What waits for somebody, below the header. */
  readonly renderWaiting: (file: WorkerFile) => ReactNode
  /** Where the file is not the reader's to open; `none` says so. */
  readonly renderNoFile: (none: ReactNode) => ReactNode
  /** What is planned, above the next dates. */
  readonly renderPlanned: (file: WorkerFile) => ReactNode
  readonly renderTab: (tab: Exclude<WorkerTab, 'sides'>, file: WorkerFile) => ReactNode
}

/** Where do we stand, both sides? */
export function WorkerScreen(props: Props) {
  const { workerId } = props
  const worker = useQuery(read(readWorker, { params: { workerId } }))
  const placements = useQuery(read(listPlacements, { params: { workerId } }))
  const code = worker.data === undefined ? worker.error?.code : undefined
  /* What cannot be an address of a file is none either. */
  if (code === 'not-found') return props.renderNoFile(<NoFile />)
  if (code === 'invalid') return <NoFile />
  return (
    <Loaded query={worker} lines={8}>
      {(found) => (
        <Loaded query={placements} lines={8}>
          {(listed) => <File {...props} worker={found} placements={listed.placements} />}
        </Loaded>
      )}
    </Loaded>
  )
}

/** A person who is not there, or whose file is not the reader's to open: the two look alike. */
function NoFile() {
  const t = useWords(workerWords)
  return (
    <EmptyPage
      title={t('noFileTitle')}
      action={
        <Link className={buttonClass('primary')} to="/caseload">
          {t('toCaseload')}
        </Link>
      }
    >
      {t('noFileText')}
    </EmptyPage>
  )
}

type FileProps = Props & { readonly worker: Worker; readonly placements: readonly Placement[] }

function File(props: FileProps) {
  const { worker, placements, tab, today, openLog, openCheckIn, coaches, renderTimeline, renderTab } = props
  const t = useWords(workerWords)
  const formats = useFormats()
  const [episode] = worker.episodes as [Episode]
  const plans = useQuery(read(listPlans, { params: { episodeId: episode.episodeId } }))
  const jobs = placements.filter((one) => JOB_TYPES.includes(one.type) && isWorkedOn(one, today))
  const [job] = jobs
  const file: WorkerFile = { worker, episode, placements, today }
  const acts = useWorkerActs(file, coaches)
  const actItems = [...props.moreActs(file), ...acts.items]
  const may = (action: Episode['allowedActions'][number]) => episode.allowedActions.includes(action)
  const plan = leadingPlan(plans.data?.plans ?? [], today)
  const checkIns: MenuItem[] = jobs.flatMap((one) => [
    {
      key: `w${one.placementId}`,
      label: t('checkInWorker'),
      onSelect: () => openCheckIn({ placementId: one.placementId, party: 'worker' }),
    },
    ...(outwardRefusal(one) === null
      ? [
          {
            key: `e${one.placementId}`,
            label: t('checkInEmployer', { employer: workplaceName(one) }),
            onSelect: () => openCheckIn({ placementId: one.placementId, party: 'employer' as const }),
          },
        ]
      : []),
  ])
  const labels = {
    sides: t('tabSides'),
    plan: t('tabPlan'),
    jobs: t('tabJobs'),
    skills: t('tabSkills'),
    agreements: t('tabAgreements'),
    sharing: t('tabSharing'),
    documents: t('tabDocuments'),
    about: t('tabAbout'),
  }
  return (
    <>
      <WorkerHeader
        worker={worker}
        episode={episode}
        plan={plan}
        jobs={jobs}
        today={today}
        actions={
          <>
            {actItems.length > 0 && (
              <Menu label={t('more')} items={actItems}>
                <Icon name="more" />
              </Menu>
            )}
            {may('check-in:record') && checkIns.length > 0 && <Menu items={checkIns}>{t('checkIn')}</Menu>}
            {may('log:write') && (
              <Button
                variant="primary"
                onClick={() => openLog({ episodeId: episode.episodeId, placementId: job?.placementId ?? null })}
              >
                {t('log')}
              </Button>
            )}
          </>
        }
      />
      {episode.coverUntilOn !== null && (
        <Notice tone="warn" role="none">
          {t('coverUntil', { day: formats.longDay(episode.coverUntilOn) })}
        </Notice>
      )}
      {/* Only the person's own withdrawal takes writing from the coach of the file. */}
      {may('consent:edit') && !may('log:write') && (
        <Notice tone="warn" role="none">
          {t('notesLocked', { name: worker.firstName })}
        </Notice>
      )}
      {jobs
        .filter((one) => outwardRefusal(one) !== null)
        .map((one) => (
          <Notice key={one.placementId} tone="warn" role="none">
            {one.employerContactRefusedOn === null
              ? t('invisible', { employer: workplaceName(one) })
              : t('invisibleSince', {
                  day: formats.day(one.employerContactRefusedOn),
                  employer: workplaceName(one),
                })}
          </Notice>
        ))}
      {props.renderWaiting(file)}
      <Tabs
        label={t('tabs')}
        tabs={WORKER_TABS.map((key) => ({
          key,
          label: labels[key],
          isCurrent: key === tab,
          render: (link) => (
            <Link
              {...link}
              to="/people/$workerId"
              params={{ workerId: worker.workerId }}
              search={{ tab: key === 'sides' ? undefined : key }}
              activeOptions={ONLY_ITSELF}
            />
          ),
        }))}
      />
      {tab === 'sides' ? (
        <TwoColumns
          aside={
            <>
              <BothSidesCard workerId={worker.workerId} firstName={worker.firstName} today={today} />
              <GoalsCard episodeId={episode.episodeId} />
              {props.renderPlanned(file)}
              <NextCard episodeId={episode.episodeId} />
              {props.renderBeside(file)}
            </>
          }
        >
          {renderTimeline(file)}
        </TwoColumns>
      ) : (
        renderTab(tab, file)
      )}
      {acts.dialog}
    </>
  )
}
