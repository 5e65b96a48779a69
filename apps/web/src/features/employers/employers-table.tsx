import type { EmployerRow } from '@tandem/contract/employers'
import { type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import { DueChip } from '../../parts/due-chip.tsx'
import type { Column } from '../../ui/data-table.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { employerWords } from './employer.words.ts'
import styles from './employers.module.css'
import type { Sort } from './employers-filter.ts'

export type EmployerColumn = Sort | 'before'

/** The columns of the list of companies. */
export function useEmployerColumns(today: CalendarDate): Column<EmployerRow, EmployerColumn>[] {
  const t = useWords(employerWords)
  const formats = useFormats()
  const none = <span className={styles.none}>{t('none')}</span>
  const whole = (text: string | null) => (text === null || text === '' ? none : <span title={text}>{text}</span>)
  return [
    {
      key: 'name',
      header: t('name'),
      isSortable: true,
      isRowHeader: true,
      cell: (row) => (
        <span title={row.doNotContact ? `${row.name} · ${t('doNotContact')}` : row.name}>
          {row.doNotContact && <span className={styles.barred}>{t('doNotContact')} · </span>}
          <Link to="/employers/$employerId" params={{ employerId: row.employerId }}>
            {row.name}
          </Link>
        </span>
      ),
    },
    {
      key: 'need',
      header: t('nextCheckIn'),
      isSortable: true,
      cell: (row) => (row.nextCheckInOn === null ? none : <DueChip dueOn={row.nextCheckInOn} today={today} />),
    },
    {
      key: 'now',
      header: t('peopleNow'),
      isSortable: true,
      align: 'end',
      cell: (row) => formats.number(row.peopleNow),
    },
    { key: 'before', header: t('peopleBefore'), align: 'end', cell: (row) => formats.number(row.peopleBefore) },
    {
      key: 'last',
      header: t('lastContact'),
      isSortable: true,
      cell: (row) =>
        row.lastContactOn === null ? (
          t('never')
        ) : (
          <time dateTime={row.lastContactOn} title={formats.longDay(row.lastContactOn)}>
            {t('days', { days: daysBetween(row.lastContactOn, today) })}
          </time>
        ),
    },
    { key: 'municipality', header: t('municipality'), isSortable: true, cell: (row) => whole(row.municipality) },
    { key: 'sector', header: t('sector'), isSortable: true, cell: (row) => whole(row.sector) },
    { key: 'owner', header: t('owner'), isSortable: true, cell: (row) => whole(row.ownerName) },
  ]
}
