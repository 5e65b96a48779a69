import type { Appointment } from '@tandem/contract/appointments'
import type { TodayItem } from '@tandem/contract/today'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './calendar.module.css'
import { calendarWords } from './calendar.words.ts'

type Props = {
  readonly fromOn: CalendarDate
  readonly today: CalendarDate
  readonly dues: readonly TodayItem[]
  readonly appointments: readonly Appointment[]
  readonly due: (item: TodayItem) => ReactNode
  readonly block: (appointment: Appointment) => ReactNode
  /** Plans something on a day; left out where nothing may be planned. */
  readonly onPlan?: (day: CalendarDate) => void
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const

/** Seven days side by side, under one another on a phone: what is due, then what has its hour. */
export function WeekGrid({ fromOn, today, dues, appointments, due, block, onPlan }: Props) {
  const t = useWords(calendarWords)
  const formats = useFormats()
  const endsOn = addDays(fromOn, DAYS.length - 1)
  return (
    <ol className={styles.week}>
      {DAYS.map((offset) => {
        const day = addDays(fromOn, offset)
        const dueThen = dues.filter(({ dueOn }) => dueOn === day)
        const heldThen = appointments.filter(({ heldOn }) => heldOn === day)
        const isEmpty = dueThen.length + heldThen.length === 0
        return (
          <li
            key={day}
            className={classNames(
              styles.day,
              day === today && styles.now,
              isEmpty && styles.free,
              isEmpty && fromOn <= today && day < today && endsOn >= today && styles.gone,
            )}
          >
            <div className={styles.dayHead}>
              <h2>
                {formats.weekday(day)}
                {day === today && <span className={styles.nowWord}> {t('today')}</span>}
              </h2>
              {onPlan !== undefined && (
                <IconButton
                  size="sm"
                  variant="quiet"
                  label={t('planOn', { day: formats.longDay(day) })}
                  onClick={() => onPlan(day)}
                >
                  <Icon name="plus" size={16} />
                </IconButton>
              )}
            </div>
            {isEmpty ? (
              <p className={classNames('tiny', styles.nothing)}>{t('nothing')}</p>
            ) : (
              <ul className={styles.things} aria-label={formats.longDay(day)}>
                {dueThen.map((item) => (
                  <li key={`${item.episodeId}${item.key}`}>{due(item)}</li>
                ))}
                {heldThen.map((appointment) => (
                  <li key={appointment.appointmentId}>{block(appointment)}</li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}
