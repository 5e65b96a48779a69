import type { CoachWork } from '@tandem/contract/team-work'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { FULL_TIME } from '@tandem/domain/case-target'
import type { TeamCount } from '@tandem/domain/team-work'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Chip } from '../../ui/chip.tsx'
import type { Column } from '../../ui/data-table.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import type { TeamAct } from './team-screen.tsx'
import styles from './team-work.module.css'
import { teamWorkWords } from './team-work.words.ts'

/** A line of the table: a coach, or those whom nobody coaches. */
export type TeamLine = {
  readonly key: string
  /** What the caseload is narrowed to. */
  readonly coach: string
  readonly name: string
  readonly people: number
  readonly counts: CoachWork['counts']
  /** `null` for those whom nobody coaches. */
  readonly work: CoachWork | null
}

const SEE = {
  late: 'seeLate',
  silentWorker: 'seeSilentWorker',
  silentEmployer: 'seeSilentEmployer',
  planOverdue: 'seePlanOverdue',
  unsigned: 'seeUnsigned',
  divergence: 'seeDivergence',
  moreTime: 'seeMoreTime',
} as const satisfies Record<TeamCount, string>

const MARK: Partial<Record<TeamCount, 'a' | 'b' | 'ab'>> = {
  silentWorker: 'a',
  silentEmployer: 'b',
  divergence: 'ab',
}

type Column_ = Column<TeamLine>

/** The columns of the team: every number leads to the people that it counts. */
export function useTeamColumns(more: {
  readonly today: CalendarDate
  readonly onLag: (work: CoachWork) => void
  readonly onAct: (act: TeamAct) => void
}): readonly Column_[] {
  const t = useWords(teamWorkWords)
  const { number } = useFormats()

  const counted = (what: TeamCount): Column_ => {
    const tone = MARK[what]
    return {
      key: what,
      header: t(what),
      align: 'end',
      cell: ({ coach, name, counts }) => {
        const count = counts[what]
        if (count === 0) return <span className={styles.none}>0</span>
        const mark = tone !== undefined && <PartyMark tone={tone} label="" isCompact />
        return (
          <Link
            to="/caseload"
            search={{ scope: 'team', coach, show: what }}
            aria-label={t(SEE[what], { name, count })}
            className={styles.number}
          >
            {mark}
            {number(count)}
          </Link>
        )
      },
    }
  }

  const people = (line: TeamLine): ReactNode => {
    const { work } = line
    if (line.people === 0) return <span className={styles.none}>0</span>
    const text =
      work === null || work.percent === null
        ? number(line.people)
        : work.target === null
          ? t('ofPercent', { people: work.people, percent: work.percent })
          : t('ofTarget', { people: work.people, target: number(work.target, Number.isInteger(work.target) ? 0 : 1) })
    return (
      <Link
        to="/caseload"
        search={{ scope: 'team', coach: line.coach }}
        aria-label={`${text} – ${t('peopleOf', { name: line.name })}`}
        className={styles.number}
      >
        {text}
      </Link>
    )
  }

  const lag = ({ work }: TeamLine): ReactNode => {
    if (work === null || work.logLag.days === null) return <span className={styles.none}>{t('noEntries')}</span>
    const { days, entries } = work.logLag
    return (
      <button
        type="button"
        className={styles.number}
        aria-label={t('seeLag', { name: work.name, days, entries })}
        onClick={() => more.onLag(work)}
      >
        {t('lagDays', { days: number(days, Number.isInteger(days) ? 0 : 1) })}
      </button>
    )
  }

  return [
    {
      key: 'coach',
      header: t('coach'),
      isRowHeader: true,
      cell: ({ name, work }) => (
        <>
          {name}
          {work?.isGone === true && <Chip>{t('gone')}</Chip>}
          <Beside work={work} />
        </>
      ),
    },
    { key: 'people', header: t('people'), align: 'end', cell: people },
    counted('late'),
    counted('silentWorker'),
    counted('silentEmployer'),
    counted('planOverdue'),
    counted('unsigned'),
    counted('divergence'),
    counted('moreTime'),
    { key: 'lag', header: t('lag'), align: 'end', cell: lag },
    { key: 'away', header: t('away'), cell: ({ work }) => <Away work={work} today={more.today} /> },
    {
      key: 'more',
      header: t('more'),
      isHeaderHidden: true,
      align: 'end',
      cell: ({ work }) =>
        work !== null && (
          <Menu
            size="sm"
            label={t('moreOf', { name: work.name })}
            items={[
              ...(work.isGone
                ? []
                : [
                    {
                      key: 'absence',
                      label: t('absence'),
                      onSelect: () => more.onAct({ what: 'absence', memberId: work.memberId }),
                    },
                    {
                      key: 'share',
                      label: t('share'),
                      onSelect: () => more.onAct({ what: 'share', memberId: work.memberId }),
                    },
                  ]),
              {
                key: 'handOver',
                label: t('handOver'),
                render: (link) => <Link {...link} to="/hand-over/$memberId" params={{ memberId: work.memberId }} />,
              },
            ]}
          >
            <Icon name="more" size={16} />
          </Menu>
        ),
    },
  ]
}

/** The absence that goes on or comes next, and who stands in. */
function Away({ work, today }: { readonly work: CoachWork | null; readonly today: CalendarDate }) {
  const t = useWords(teamWorkWords)
  const formats = useFormats()
  if (work === null || work.absence === null) return <span className={styles.none}>{t('noEntries')}</span>
  const { fromOn, toOn, isNow, coveredBy, uncovered } = work.absence
  const days =
    toOn === null
      ? t(isNow ? 'awaySince' : 'awayFrom', { day: formats.shortDay(fromOn, today) })
      : t(isNow ? 'awayUntil' : 'awayDays', {
          day: formats.shortDay(toOn, today),
          ...formats.stretch(fromOn, toOn, today),
        })
  const told = [
    ...(coveredBy.length === 0 ? [] : [t('coveredBy', { names: formats.list(coveredBy) })]),
    ...(uncovered === 0 ? [] : [t('uncovered', { count: uncovered })]),
  ]
  return (
    <div className={styles.away}>
      {days}
      {told.length > 0 && <div className={styles.beside}>{told.join(' · ')}</div>}
    </div>
  )
}

/** Whom the coach stands in for or helps with. */
function Beside({ work }: { readonly work: CoachWork | null }) {
  const t = useWords(teamWorkWords)
  if (work === null) return null
  const told = [
    ...(work.ftePercent === FULL_TIME ? [] : [t('fte', { percent: work.ftePercent })]),
    ...(work.covering > 0 ? [t('covering', { count: work.covering })] : []),
    ...(work.second > 0 ? [t('second', { count: work.second })] : []),
  ]
  return told.length === 0 ? null : <div className={styles.beside}>{told.join(' · ')}</div>
}
