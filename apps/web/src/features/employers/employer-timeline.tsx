import { type EmployerEvent, listEmployerTimeline } from '@tandem/contract/employers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { modeWords } from '../../parts/log-entries.words.ts'
import { Party } from '../../parts/party.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { employerWords } from './employer.words.ts'

const PAGE = 20

/** What happened with the company, newest first. */
export function EmployerTimeline({ employerId }: { readonly employerId: string }) {
  const t = useWords(employerWords)
  const [limit, setLimit] = useState(PAGE)
  const query = useQuery({
    ...read(listEmployerTimeline, { params: { employerId }, query: { limit } }),
    placeholderData: (before) => before,
  })
  return (
    <Card title={t('timeline')} padding="list">
      <Loaded query={query} lines={6}>
        {({ today, events, hasMore }) =>
          events.length === 0 ? (
            <p className="small">{t('nothing')}</p>
          ) : (
            <div className="stack">
              <ItemList label={t('timeline')}>
                {events.map((event) => (
                  <Event key={event.eventId} event={event} today={today} />
                ))}
              </ItemList>
              {hasMore && (
                <Button isBusy={query.isFetching} onClick={() => setLimit(Math.min(200, limit + 60))}>
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

function Event({ event, today }: { readonly event: EmployerEvent; readonly today: CalendarDate }) {
  const t = useWords(employerWords)
  const mode = useWords(modeWords)
  const formats = useFormats()
  const name = event.workerName ?? t('somebody')
  const isJob = event.what === 'start' || event.what === 'end'
  const head =
    event.what === 'checkIn'
      ? t('checkIn')
      : isJob
        ? t(event.what === 'start' ? 'started' : 'ended', { name })
        : event.mode === null
          ? ''
          : mode(event.mode)
  const facts = [event.minutes === null ? null : formats.duration(event.minutes), event.memberName].filter(
    (fact) => fact !== null,
  )
  return (
    <ItemRow
      lead={
        <time dateTime={event.on} title={formats.longDay(event.on)} className="small">
          {formats.shortDay(event.on, today)}
        </time>
      }
      title={
        <>
          <strong>{head}</strong>{' '}
          {!isJob && event.workerName !== null && (
            <span className="small">
              {event.workerId === null ? (
                t('about', { name })
              ) : (
                <Link to="/people/$workerId" params={{ workerId: event.workerId }}>
                  {t('about', { name })}
                </Link>
              )}
            </span>
          )}
        </>
      }
      sub={[event.note, facts.join(' · ')].filter((text) => text !== '').join('\n')}
      actions={
        <>
          {event.overall !== null && (
            <Chip tone={event.overall >= 4 ? 'ok' : event.overall <= 2 ? 'bad' : 'neutral'}>
              {t('overall', { value: event.overall })}
            </Chip>
          )}
          <Party side={event.side} />
        </>
      }
    />
  )
}
