import { type Cover, listCovers, revokeCover } from '@tandem/contract/covers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { coverWords } from './cover.words.ts'

/** What coaches of the team opened in need, for the lead: who, whose, why, how often. */
export function CoversCard() {
  const t = useWords(coverWords)
  const failureText = useFailureWords()
  const query = useQuery(read(listCovers, {}))
  const revoke = useWrite(revokeCover, { inPlace: true })
  return (
    <Card title={t('listTitle')}>
      <p className="small">{t('listText')}</p>
      {revoke.error !== null && (
        <Notice tone="bad" title={t('notRevoked')}>
          {failureText(revoke.error.code)}
        </Notice>
      )}
      <Loaded query={query} lines={2}>
        {({ covers, today }) =>
          covers.length === 0 ? (
            <p>{t('listEmpty')}</p>
          ) : (
            <ItemList label={t('listTitle')}>
              {covers.map((cover) => (
                <CoverLine
                  key={cover.coverId}
                  cover={cover}
                  today={today}
                  isBusy={revoke.isPending}
                  onRevoke={() => revoke.mutate({ params: { coverId: cover.coverId } })}
                />
              ))}
            </ItemList>
          )
        }
      </Loaded>
    </Card>
  )
}

type LineProps = {
  readonly cover: Cover
  readonly today: CalendarDate
  readonly isBusy: boolean
  readonly onRevoke: () => void
}

function CoverLine({ cover, today, isBusy, onRevoke }: LineProps) {
  const t = useWords(coverWords)
  const formats = useFormats()
  const { memberName, workerName, coachName, revokedAt, untilOn, isOpen, openings, reason } = cover
  const day = (on: string) => formats.shortDay(on, today)
  const told = [
    ...(coachName === null ? [] : [t('coach', { name: coachName })]),
    revokedAt === null ? t('until', { day: day(untilOn) }) : t('revoked', { day: day(revokedAt.slice(0, 10)) }),
    t('openings', { count: openings }),
  ]
  return (
    <ItemRow
      title={
        <>
          {t(isOpen ? 'line' : 'lineOver', { member: memberName })}{' '}
          <Link to="/people/$workerId" params={{ workerId: cover.workerId }}>
            {workerName}
          </Link>
        </>
      }
      sub={
        <>
          <span>{reason}</span>
          <br />
          {told.join(' · ')}
        </>
      }
      actions={
        isOpen && (
          <Button
            size="sm"
            isBusy={isBusy}
            aria-label={t('revokeOf', { worker: workerName, member: memberName })}
            onClick={onRevoke}
          >
            {t('revoke')}
          </Button>
        )
      }
    />
  )
}
