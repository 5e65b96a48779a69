import { type EmployerEvent, listEmployerTimeline } from '@tandem/contract/employer-timeline'
import { type LogEntry, readLogEntry } from '@tandem/contract/log-entries'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { EXAMPLE_BELOW } from '@tandem/domain/check-ins'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { CallFailed, call } from '../../api/client.ts'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { kindWords, missedByWords, modeWords } from '../../parts/log-entries.words.ts'
import { Party } from '../../parts/party.tsx'
import { jobEndWords } from '../../parts/placements.words.ts'
import { useQuestions } from '../../parts/questions.ts'
import { talkOutcomeWords } from '../../parts/talks.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { employerTimelineWords } from './employer-timeline.words.ts'
import styles from './employers.module.css'

type Props = { readonly employerId: string; readonly openCorrection: (entry: LogEntry) => void }

/** What happened with the company, newest first: the employer's lane, with what was done together. */
export function EmployerTimeline({ employerId, openCorrection }: Props) {
  const t = useWords(employerTimelineWords)
  const params = { employerId }
  const first = read(listEmployerTimeline, { params, query: {} })
  const pages = useInfiniteQuery({
    queryKey: [...first.queryKey, 'pages'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call(listEmployerTimeline, { params, query: pageParam === '' ? {} : { before: pageParam } }),
    getNextPageParam: (page) => page.next,
  })
  const events = pages.data?.pages.flatMap((page) => page.events) ?? []
  const today = pages.data?.pages[0]?.today ?? ''
  return (
    <Card title={t('timeline')}>
      <Loaded
        query={
          { ...pages, error: pages.error instanceof CallFailed ? pages.error : null } as Parameters<
            typeof Loaded<unknown>
          >[0]['query']
        }
        lines={8}
      >
        {() =>
          events.length === 0 ? (
            <p className="small">{t('nothing')}</p>
          ) : (
            <div className="stack">
              <ol className={styles.lane}>
                {events.map((event) => (
                  <Event key={event.eventId} event={event} today={today} openCorrection={openCorrection} />
                ))}
              </ol>
              {pages.hasNextPage && (
                <Button isBusy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {t('older')}
                </Button>
              )}
            </div>
          )
        }
      </Loaded>
    </Card>
  )
}

type EventProps = Pick<Props, 'openCorrection'> & { readonly event: EmployerEvent; readonly today: CalendarDate }

function Event({ event, today, openCorrection }: EventProps) {
  const t = useWords(employerTimelineWords)
  const formats = useFormats()
  return (
    <li className={styles.event}>
      <time dateTime={event.on} title={formats.longDay(event.on)} className={styles.when}>
        {formats.shortDay(event.on, today)}
      </time>
      <article className={styles.told} data-side={event.side}>
        <div className="row row-between row-wrap">
          <strong>
            <Headline event={event} />
          </strong>
          <span className="row row-s">
            <Ratings event={event} />
            <Party side={event.side} />
            {event.allowedActions.includes('correct') && event.people.length === 0 && (
              <CorrectButton entryId={event.recordId} openCorrection={openCorrection} />
            )}
          </span>
        </div>
        {event.note !== '' && <p className={styles.note}>{event.note}</p>}
        {event.people.map((person) =>
          person.note === '' ? null : (
            <p key={person.workerId ?? person.name} className={styles.note}>
              {t('toldOf', { name: person.name, note: person.note })}
            </p>
          ),
        )}
        <p className="tiny">
          {event.people.map((person, index) => (
            <span key={person.workerId ?? person.name}>
              {index > 0 && ', '}
              {person.workerId === null ? (
                person.name
              ) : (
                <Link to="/people/$workerId" params={{ workerId: person.workerId }}>
                  {person.name}
                </Link>
              )}
            </span>
          ))}
          {[
            event.people.length === 0 ? null : '',
            event.others === 0 ? null : t('aboutOthers', { count: event.others, named: event.people.length }),
            event.jobTitle,
            event.memberName === null ? null : t('by', { name: event.memberName }),
          ]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </p>
      </article>
    </li>
  )
}

function Headline({ event }: { readonly event: EmployerEvent }) {
  const t = useWords(employerTimelineWords)
  const mode = useWords(modeWords)
  const kind = useWords(kindWords)
  const by = useWords(missedByWords)
  const end = useWords(jobEndWords)
  const outcome = useWords(talkOutcomeWords)
  const { duration } = useFormats()
  if (event.what === 'checkIn') return t('checkIn')
  if (event.what === 'talk')
    return event.talkOutcome === null
      ? t('talkAlone')
      : t('talk', { outcome: outcome(event.talkOutcome).toLowerCase() })
  if (event.what === 'start') return t('started')
  if (event.what === 'end')
    return event.endReason === null ? t('ended') : t('endedWhy', { reason: end(event.endReason) })
  if (event.missedBy !== null) return t('missed', { by: by(event.missedBy).toLowerCase() })
  const facts = [
    event.mode === null ? null : mode(event.mode),
    event.kind === null ? null : kind(event.kind).toLowerCase(),
    event.minutes === null || event.minutes === 0 ? null : duration(event.minutes),
  ]
  return facts.filter((fact) => fact !== null).join(', ')
}

/** The overall rating, and the lowest one where it is low. */
function Ratings({ event }: { readonly event: EmployerEvent }) {
  const t = useWords(employerTimelineWords)
  const { nameOf: item } = useQuestions()
  const low = event.ratings
    .flatMap((rating) => (rating.value === null ? [] : [{ ...rating, value: rating.value }]))
    .sort((a, b) => a.value - b.value)[0]
  return (
    <>
      {low !== undefined && low.value < EXAMPLE_BELOW && low.item !== 'overall' && (
        <Chip tone="bad">{t('rated', { item: item(low.item).toLowerCase(), value: low.value })}</Chip>
      )}
      {event.overall !== null && (
        <Chip tone={event.overall >= 4 ? 'ok' : event.overall < EXAMPLE_BELOW ? 'bad' : 'neutral'}>
          {t('overall', { value: event.overall })}
        </Chip>
      )}
    </>
  )
}

/** An entry about a person is corrected in their file; one about the company alone has no other place. */
function CorrectButton({ entryId, openCorrection }: { readonly entryId: string } & Pick<Props, 'openCorrection'>) {
  const t = useWords(employerTimelineWords)
  const failureText = useFailureWords()
  const client = useQueryClient()
  const [problem, setProblem] = useState('')
  const open = () =>
    client.fetchQuery({ ...read(readLogEntry, { params: { entryId } }), staleTime: 0 }).then(
      (entry) => {
        setProblem('')
        openCorrection(entry)
      },
      (error: unknown) => setProblem(failureText(error instanceof CallFailed ? error.code : 'internal')),
    )
  return (
    <>
      {problem !== '' && <span role="alert">{problem}</span>}
      <Button size="sm" variant="quiet" onClick={() => void open()}>
        {t('correct')}
      </Button>
    </>
  )
}
