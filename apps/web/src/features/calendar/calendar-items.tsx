import type { Appointment } from '@tandem/contract/appointments'
import type { TodayItem } from '@tandem/contract/today'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { isLateDue } from '@tandem/domain/due'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { appointmentKindWords } from '../../parts/appointments.words.ts'
import { dueShortWords, dueWords } from '../../parts/due.words.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { TAB_OF } from '../../parts/due-tabs.ts'
import { sideWords } from '../../parts/log-entries.words.ts'
import { toneOf } from '../../parts/party.tsx'
import { classNames } from '../../ui/class-names.ts'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './calendar.module.css'
import { calendarWords } from './calendar.words.ts'

/** The hue and shape of a side, its word read out. */
function Mark({ side }: Pick<TodayItem, 'side'>) {
  const t = useWords(sideWords)
  const tone = toneOf(side)
  return tone === undefined ? null : <PartyMark tone={tone} label={t(side)} isCompact />
}

type BlockProps = {
  readonly appointment: Appointment
  readonly today: CalendarDate
  readonly showsOwner: boolean
  readonly onOpen: (appointment: Appointment) => void
}

/** An appointment in its day: hour, side, what, whom, and where it stands when it is no longer simply to come. */
export function AppointmentBlock({ appointment, today, showsOwner, onOpen }: BlockProps) {
  const t = useWords(calendarWords)
  const kind = useWords(appointmentKindWords)
  const { state, isFrozen, startsAt, side, workerName, employerName, title, place, heldOn, ownerName } = appointment
  const stands = state !== 'planned' ? t(state) : isFrozen ? t('frozen') : isLateDue(heldOn, today) ? t('toTell') : null
  const whom = [workerName, employerName].filter((name) => name !== null).join(' · ')
  return (
    <button
      type="button"
      className={classNames(styles.block, styles[side], (state !== 'planned' || isFrozen) && styles.settled)}
      onClick={() => onOpen(appointment)}
    >
      <span className={styles.line}>
        {startsAt !== null && <span className={classNames('num', styles.hour)}>{startsAt}</span>}
        <Mark side={side} />
        <span className={classNames(styles.what, state === 'cancelled' && styles.struck)}>
          {kind(appointment.kind)}
        </span>
      </span>
      {whom !== '' && <span>{whom}</span>}
      {title !== '' && <span className="small">{title}</span>}
      {place !== '' && <span className="tiny">{place}</span>}
      {showsOwner && <span className="tiny">{t('coach', { name: ownerName })}</span>}
      {stands !== null && <span className={styles.stands}>{stands}</span>}
    </button>
  )
}

/** What the rest of the application does about something due. */
export type DueActs = {
  readonly openLog: (item: TodayItem) => void
  readonly openCheckIn: (about: { placementId: string; party: 'worker' | 'employer' }) => void
  readonly openAnswer: (about: { placementId: string; party: 'worker' | 'employer' }) => void
}

type DueProps = {
  readonly item: TodayItem
  readonly today: CalendarDate
  readonly scope: 'mine' | 'team'
  readonly acts: DueActs
  /** In the list of what is late, with how late it is. */
  readonly isApart?: boolean
}

/** Something due as one line of its day. It opens what is done about it; for a lead, the file. */
export function DueLine({ item, today, scope, acts, isApart = false }: DueProps) {
  const t = useWords(calendarWords)
  const due = useWords(isApart ? dueWords : dueShortWords)
  const { side, task, appointment, commitment, workerName, employerName, coachName } = item
  const words = task?.title ?? commitment?.words ?? appointment?.title ?? ''
  const whom = workerName ?? employerName
  return (
    <Opening item={item} scope={scope} acts={acts}>
      <span className={styles.line}>
        <Mark side={side} />
        <span className={styles.what}>{words === '' ? due(item.kind) : words}</span>
        {isApart && <DueChip dueOn={item.dueOn} today={today} isShort />}
      </span>
      {whom !== null && <span className="small">{whom}</span>}
      {scope === 'team' && coachName !== null && <span className="tiny">{t('coach', { name: coachName })}</span>}
    </Opening>
  )
}

function Opening({
  item,
  scope,
  acts,
  children,
}: Pick<DueProps, 'item' | 'scope' | 'acts'> & { readonly children: ReactNode }) {
  const { workerId, employerId, placementId, planId, agreement, kind, answer, side } = item
  const className = classNames(styles.due, styles[side])
  const button = (open: () => void) => (
    <button type="button" className={className} onClick={open}>
      {children}
    </button>
  )
  if (scope === 'mine') {
    const about = { placementId: placementId ?? '', party: side === 'employer' ? 'employer' : 'worker' } as const
    if (answer !== null) return button(() => acts.openAnswer(about))
    if (kind === 'employerCheckIn' || kind === 'workerCheckIn') return button(() => acts.openCheckIn(about))
    if (kind === 'task' || kind === 'appointment' || kind.startsWith('silent')) return button(() => acts.openLog(item))
  }
  if (workerId === null)
    return employerId === null ? (
      <span className={className}>{children}</span>
    ) : (
      <Link className={className} to="/employers/$employerId" params={{ employerId }}>
        {children}
      </Link>
    )
  if (planId !== null)
    return (
      <Link className={className} to="/people/$workerId/review/$planId" params={{ workerId, planId }}>
        {children}
      </Link>
    )
  if (agreement !== null)
    return (
      <Link
        className={className}
        to="/people/$workerId/agreements/$agreementId"
        params={{ workerId, agreementId: agreement.agreementId }}
      >
        {children}
      </Link>
    )
  const tab = TAB_OF[kind]
  return (
    <Link
      className={className}
      to="/people/$workerId"
      params={{ workerId }}
      search={{ tab: tab === 'sides' ? undefined : tab }}
    >
      {children}
    </Link>
  )
}
