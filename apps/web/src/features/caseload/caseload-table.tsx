import type { CaseloadRow } from '@tandem/contract/caseload'
import { type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import { isLateDue } from '@tandem/domain/due'
import { weeklyTogether } from '@tandem/domain/placements'
import { Link } from '@tanstack/react-router'
import { dueShortWords, dueWords } from '../../parts/due.words.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { phaseWords } from '../../parts/episodes.words.ts'
import { toneOf } from '../../parts/party.tsx'
import { PlanBar } from '../../parts/plan-bar.tsx'
import { Chip } from '../../ui/chip.tsx'
import type { Column } from '../../ui/data-table.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './caseload.module.css'
import { caseloadWords } from './caseload.words.ts'
import type { Sort } from './caseload-filters.ts'

export type CaseloadColumn = Sort | 'job' | 'goals' | 'coach'

/** The columns of the list; the coach only where several coaches are shown. */
export function useCaseloadColumns(today: CalendarDate, showsCoach: boolean): Column<CaseloadRow, CaseloadColumn>[] {
  const t = useWords(caseloadWords)
  const phase = useWords(phaseWords)
  const due = useWords(dueWords)
  const short = useWords(dueShortWords)
  const formats = useFormats()
  const nothing = <span className={styles.nothing}>{t('nothing')}</span>
  const seen = (day: CalendarDate | null, tone: 'a' | 'b') => (
    <>
      <span className="only-phone">
        <PartyMark tone={tone} label={t(tone === 'a' ? 'lastWorker' : 'lastEmployer')} isCompact />
      </span>
      {day === null ? (
        t('never')
      ) : (
        <time dateTime={day} title={`${formats.relative(day, today)}, ${formats.longDay(day)}`}>
          {t('days', { days: daysBetween(day, today) })}
        </time>
      )}
    </>
  )

  const job = (row: CaseloadRow) => {
    const [first] = row.jobs
    if (first === undefined) return nothing
    const title = first.jobTitle === null ? first.employerName : `${first.employerName} · ${first.jobTitle}`
    const begins = first.startedOn > today ? ` · ${t('begins', { day: formats.shortDay(first.startedOn, today) })}` : ''
    const held = row.jobs.filter((one) => one.startedOn <= today)
    const minutes = weeklyTogether(held)
    const hours = minutes === null ? '' : `, ${formats.duration(minutes)}`
    const more = row.jobs.length > 1 ? ` ${t('moreJobs', { more: row.jobs.length - 1 })}` : ''
    const all = held.length > 1 ? ` · ${t('jobsTogether', { count: held.length })}${hours}` : ''
    const names = row.jobs.map((one) => one.employerName).join(', ')
    return <span title={held.length > 1 ? names : title}>{title + begins + more + all}</span>
  }

  const need = (row: CaseloadRow) => {
    if (row.exitedOn !== null && row.exitedOn <= today)
      return t('isClosed', { day: formats.shortDay(row.exitedOn, today) })
    if (row.isPaused) return <Chip>{t('isPaused')}</Chip>
    const { first, all, onHold } = row.due
    if (first === null)
      return <span className="small">{onHold > 0 ? t('held', { count: onHold }) : t('nothingDue')}</span>
    const tone = toneOf(first.side)
    return (
      <span className={styles.need}>
        <DueChip dueOn={first.dueOn} today={today} isShort />
        {tone !== undefined && <PartyMark tone={tone} label={due(first.kind)} isCompact />}
        <span className="small">
          {short(first.kind)}
          {all > 1 ? ` ${t('dueMore', { more: all - 1 })}` : ''}
        </span>
      </span>
    )
  }

  const columns: (Column<CaseloadRow, CaseloadColumn> | false)[] = [
    {
      key: 'name',
      header: t('name'),
      isSortable: true,
      isRowHeader: true,
      cell: (row) => (
        <Link to="/people/$workerId" params={{ workerId: row.workerId }} title={`${row.lastName} ${row.firstName}`}>
          {row.lastName} {row.firstName}
        </Link>
      ),
    },
    showsCoach && { key: 'coach', header: t('coach'), cell: (row) => row.coachName ?? nothing },
    { key: 'need', header: t('need'), isSortable: true, cell: need },
    { key: 'phase', header: t('phase'), isSortable: true, cell: (row) => phase(row.phase) },
    { key: 'job', header: t('job'), cell: job },
    {
      key: 'worker',
      header: t('lastWorker'),
      headerMark: <PartyMark tone="a" label="" isCompact />,
      isSortable: true,
      cell: (row) => seen(row.lastWorkerContactOn, 'a'),
    },
    {
      key: 'employer',
      header: t('lastEmployer'),
      headerMark: <PartyMark tone="b" label="" isCompact />,
      isSortable: true,
      cell: (row) =>
        row.jobs.length === 0 && row.lastEmployerContactOn === null ? nothing : seen(row.lastEmployerContactOn, 'b'),
    },
    {
      key: 'next',
      header: t('next'),
      isSortable: true,
      cell: ({ nextTask }) =>
        nextTask === null ? (
          nothing
        ) : (
          <span title={nextTask.title} className={isLateDue(nextTask.dueOn, today) ? styles.late : undefined}>
            {formats.shortDay(nextTask.dueOn, today)} · {nextTask.title}
          </span>
        ),
    },
    {
      key: 'plan',
      header: t('plan'),
      isSortable: true,
      cell: ({ plan }) =>
        plan === null ? (
          nothing
        ) : (
          <span className={styles.plan}>
            <PlanBar plan={plan} />
            <span className={plan.state === 'overdue' ? styles.late : 'small'}>
              {plan.daysLeft < 0 ? t('over', { days: -plan.daysLeft }) : t('days', { days: plan.daysLeft })}
            </span>
          </span>
        ),
    },
    { key: 'goals', header: t('goals'), align: 'end', cell: (row) => formats.number(row.openGoals) },
  ]
  return columns.filter((column) => column !== false)
}
