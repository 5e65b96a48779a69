import type { Appointment } from '@tandem/contract/appointments'
import { readCalendar } from '@tandem/contract/calendar'
import { addDays, type CalendarDate, mondayOf } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { AppointmentDialog } from './appointment-dialog.tsx'
import { NewAppointmentDialog } from './appointment-dialogs.tsx'
import styles from './calendar.module.css'
import { calendarWords } from './calendar.words.ts'
import { AppointmentBlock, type DueActs, DueLine } from './calendar-items.tsx'
import { WeekGrid } from './week-grid.tsx'

type Props = {
  /** Coaches people of their own. */
  readonly hasOwn: boolean
  /** May lead a team. */
  readonly hasTeam: boolean
  readonly mayPlan: boolean
  readonly today: CalendarDate
  readonly acts: DueActs & { readonly logAppointment: (appointment: Appointment) => void }
}

/** More late things than this are counted and opened at will: the week itself is what is looked for. */
const MOST_LATE_SHOWN = 12

/** The week: what has its hour, and what is due on each day; what is late apart on top. */
export function CalendarScreen({ hasOwn, hasTeam, mayPlan, today, acts }: Props) {
  const t = useWords(calendarWords)
  const formats = useFormats()
  const navigate = useNavigate({ from: '/calendar' })
  const search = useSearch({ from: '/inside/calendar' })
  const scope = search.scope ?? (hasTeam && !hasOwn ? 'team' : 'mine')
  const monday = mondayOf(search.week ?? today)
  const query = useQuery({
    ...read(readCalendar, { query: { scope, weekOf: monday } }),
    placeholderData: (before) => before,
  })
  const [planning, setPlanning] = useState<CalendarDate | null>(null)
  const { from, to } = formats.stretch(monday, addDays(monday, 6), today)
  const open = (appointment: Appointment) =>
    void navigate({ search: { ...search, open: appointment.appointmentId }, replace: true })
  const close = () => void navigate({ search: { ...search, open: undefined }, replace: true })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { from, to })}
        actions={
          <>
            {hasTeam && hasOwn && (
              <SegmentedControl
                aria-label={t('scope')}
                value={scope}
                onChange={(next) =>
                  void navigate({ search: { ...search, open: undefined, scope: next === 'mine' ? undefined : next } })
                }
                options={[
                  { value: 'mine', label: t('mine') },
                  { value: 'team', label: t('team') },
                ]}
              />
            )}
            <Weeks monday={monday} />
            {mayPlan && <Button onClick={() => setPlanning(monday > today ? monday : today)}>{t('plan')}</Button>}
          </>
        }
      />
      <Loaded query={query} lines={8}>
        {(week) => {
          const opened = week.appointments.find(({ appointmentId }) => appointmentId === search.open)
          const line = { today: week.today, scope, acts }
          const isEmpty = week.appointments.length + week.dues.length === 0
          return (
            <div className="stack stack-l">
              {week.late.length > 0 && (
                <Card padding="list">
                  <Disclosure
                    summary={t('late', { count: week.late.length })}
                    isOpenAtFirst={week.late.length <= MOST_LATE_SHOWN}
                  >
                    <ul className={styles.late} aria-label={t('lateList')}>
                      {week.late.map((item) => (
                        <li key={`${item.episodeId}${item.key}`}>
                          <DueLine {...line} item={item} isApart />
                        </li>
                      ))}
                    </ul>
                  </Disclosure>
                </Card>
              )}
              <WeekGrid
                {...week}
                due={(item) => <DueLine {...line} item={item} />}
                block={(appointment) => (
                  <AppointmentBlock
                    appointment={appointment}
                    today={week.today}
                    showsOwner={scope === 'team'}
                    onOpen={open}
                  />
                )}
                {...(mayPlan ? { onPlan: setPlanning } : {})}
              />
              {isEmpty && (
                <Card>
                  <EmptyState title={t('emptyTitle')}>{t(scope === 'team' ? 'emptyTeam' : 'emptyText')}</EmptyState>
                </Card>
              )}
              {opened !== undefined && (
                <AppointmentDialog
                  key={opened.appointmentId}
                  appointment={opened}
                  today={week.today}
                  onLog={acts.logAppointment}
                  onClose={close}
                />
              )}
            </div>
          )
        }}
      </Loaded>
      {planning !== null && (
        <NewAppointmentDialog
          about={{ heldOn: planning }}
          scope={scope}
          today={today}
          onClose={() => setPlanning(null)}
        />
      )}
    </>
  )
}

/** From week to week; the address holds which one is shown. */
function Weeks({ monday }: { readonly monday: CalendarDate }) {
  const t = useWords(calendarWords)
  const to = (week: CalendarDate | undefined) => ({
    to: '/calendar' as const,
    search: (before: object) => ({ ...before, week, open: undefined }),
    className: buttonClass('plain'),
  })
  return (
    <nav className="row row-s" aria-label={t('weeks')}>
      <Link {...to(addDays(monday, -7))} aria-label={t('before')}>
        ‹
      </Link>
      <Link {...to(undefined)} activeProps={{}}>
        {t('now')}
      </Link>
      <Link {...to(addDays(monday, 7))} aria-label={t('after')}>
        ›
      </Link>
    </nav>
  )
}
