import type { LogEntry } from '@tandem/contract/log-entries'
import { listTimeline, TIMELINE_THINGS, type TimelineItem } from '@tandem/contract/timeline'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { jobWeek } from '@tandem/domain/episodes'
import { SIDES } from '@tandem/domain/log-entries'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CallFailed, call } from '../../api/client.ts'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Party } from '../../parts/party.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { AgreementEvent } from './agreement-event.tsx'
import { ConsentEvent, ExtensionEvent, PlanEvent, ReviewEvent } from './decision-events.tsx'
import { CheckInEvent, PlacementEvent } from './event-cards.tsx'
import { MissedEvent } from './missed-event.tsx'
import { SkillsEvent } from './skills-event.tsx'
import { IncidentEvent, TalkEvent } from './talk-events.tsx'
import styles from './timeline.module.css'
import { timelineWords } from './timeline.words.ts'

export type TimelineFilter = {
  readonly side?: TimelineItem['side'] | undefined
  readonly what?: (typeof TIMELINE_THINGS)[number] | undefined
}

type Props = {
  readonly episodeId: string
  readonly workerId: string
  readonly workerName: string
  readonly employerName: string | null
  /** First day of the running job, to count its weeks. */
  readonly jobStartedOn: CalendarDate | null
  readonly filter: TimelineFilter
  readonly onFilter: (filter: TimelineFilter) => void
  readonly renderEntry: (entry: LogEntry) => ReactNode
  readonly renderCheckInMenu: (checkIn: Extract<TimelineItem, { what: 'checkIn' }>['checkIn']) => ReactNode
  readonly renderMissedMenu: (missed: Extract<TimelineItem, { what: 'missed' }>['missed']) => ReactNode
}

const PAGE = 50

/** The story of an accompaniment on two lanes, the worker's and the employer's; what was done together spans both. */
export function TwoLanes({ filter, onFilter, ...props }: Props) {
  const t = useWords(timelineWords)
  const { episodeId } = props
  const first = read(listTimeline, { params: { episodeId }, query: { limit: PAGE, ...filter } })
  const pages = useInfiniteQuery({
    queryKey: [...first.queryKey, 'pages'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call(listTimeline, {
        params: { episodeId },
        query: { limit: PAGE, ...filter, ...(pageParam === '' ? {} : { before: pageParam }) },
      }),
    getNextPageParam: (page) => page.next,
  })
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  const today = pages.data?.pages[0]?.today ?? ''
  const isFiltered = filter.side !== undefined || filter.what !== undefined
  return (
    <Card
      title={t('title')}
      actions={
        <>
          <SelectInput
            size="sm"
            aria-label={t('filterSide')}
            value={filter.side ?? ''}
            onChange={(value) => onFilter({ ...filter, side: SIDES.find((side) => side === value) })}
            options={[{ value: '', label: t('allSides') }, ...SIDES.map((value) => ({ value, label: t(value) }))]}
          />
          <SelectInput
            size="sm"
            aria-label={t('filterWhat')}
            value={filter.what ?? ''}
            onChange={(value) => onFilter({ ...filter, what: TIMELINE_THINGS.find((what) => what === value) })}
            options={[
              { value: '', label: t('everything') },
              ...TIMELINE_THINGS.map((value) => ({ value, label: t(value) })),
            ]}
          />
        </>
      }
    >
      <Loaded
        query={
          { ...pages, error: pages.error instanceof CallFailed ? pages.error : null } as Parameters<
            typeof Loaded<unknown>
          >[0]['query']
        }
        lines={8}
      >
        {() =>
          items.length === 0 ? (
            <p className="small">{isFiltered ? t('noneFound') : t('empty')}</p>
          ) : (
            <div className="stack">
              <div className={styles.story}>
                <Lanes items={items} today={today} {...props} />
              </div>
              {pages.hasNextPage ? (
                <Button isBusy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {t('older')}
                </Button>
              ) : (
                <p className="tiny">{t('end')}</p>
              )}
            </div>
          )
        }
      </Loaded>
    </Card>
  )
}

type LanesProps = Omit<Props, 'filter' | 'onFilter' | 'episodeId'> & {
  readonly items: readonly TimelineItem[]
  readonly today: CalendarDate
}

function Lanes({
  items,
  today,
  workerId,
  workerName,
  employerName,
  jobStartedOn,
  renderEntry,
  renderCheckInMenu,
  renderMissedMenu,
}: LanesProps) {
  const t = useWords(timelineWords)
  const content = (item: TimelineItem) => {
    switch (item.what) {
      case 'log':
        return renderEntry(item.entry)
      case 'checkIn':
        return <CheckInEvent item={item} menu={renderCheckInMenu(item.checkIn)} />
      case 'missed':
        return <MissedEvent item={item} menu={renderMissedMenu(item.missed)} />
      case 'talk':
        return <TalkEvent item={item} today={today} />
      case 'incident':
        return <IncidentEvent item={item} />
      case 'skills':
        return <SkillsEvent item={item} workerId={workerId} today={today} />
      case 'placement':
        return <PlacementEvent item={item} today={today} />
      case 'plan':
        return <PlanEvent item={item} workerId={workerId} today={today} />
      case 'extension':
        return <ExtensionEvent item={item} workerId={workerId} />
      case 'review':
        return <ReviewEvent item={item} workerId={workerId} />
      case 'consent':
        return <ConsentEvent item={item} workerId={workerId} workerName={workerName} />
      case 'agreement':
        return <AgreementEvent item={item} />
    }
  }
  return (
    <div className={styles.lanes}>
      <div className={`${styles.lane} ${styles.worker}`}>
        <Party side="worker" name={workerName} />
      </div>
      <div className={styles.axis} />
      <div className={`${styles.lane} ${styles.employer}`}>
        <Party side="employer" name={employerName ?? t('employer')} />
      </div>
      {items.map((item) => (
        <Lane key={item.itemId} item={item} today={today} jobStartedOn={jobStartedOn}>
          {content(item)}
        </Lane>
      ))}
    </div>
  )
}

type LaneProps = {
  readonly item: TimelineItem
  readonly today: CalendarDate
  readonly jobStartedOn: CalendarDate | null
  readonly children: ReactNode
}

function Lane({ item, today, jobStartedOn, children }: LaneProps) {
  const t = useWords(timelineWords)
  const formats = useFormats()
  const event = (
    <div className={styles.event} data-side={item.side}>
      {item.side === 'both' || item.side === 'other' ? (
        <div className="row row-between">
          <Party side={item.side} />
          <time dateTime={item.on} className="tiny">
            {formats.shortDay(item.on, today)}
          </time>
        </div>
      ) : null}
      {children}
    </div>
  )
  if (item.side === 'both' || item.side === 'other') return event
  const axis = (
    <div className={styles.axis}>
      <time dateTime={item.on} title={formats.longDay(item.on)} className={styles.day}>
        <strong>{formats.shortDay(item.on, today)}</strong>
        {jobStartedOn !== null && item.on >= jobStartedOn && (
          <span>{t('week', { week: jobWeek(jobStartedOn, item.on) })}</span>
        )}
      </time>
      <span className={styles.whose}>
        <Party side={item.side} />
      </span>
    </div>
  )
  return (
    <div className={styles.row}>
      {item.side === 'worker' ? event : <div className={styles.blank} />}
      {axis}
      {item.side === 'employer' ? event : <div className={styles.blank} />}
    </div>
  )
}
