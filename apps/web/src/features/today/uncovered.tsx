import type { uncoveredAbsence } from '@tandem/contract/today'
import { isAwayOn } from '@tandem/domain/absences'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { Card } from '../../ui/card.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { todayWords } from './today.words.ts'

type Props = {
  readonly absences: readonly z.infer<typeof uncoveredAbsence>[]
  readonly today: CalendarDate
}

/** Coaches who are or soon will be away while nobody stands in, for the lead. */
export function Uncovered({ absences, today }: Props) {
  const t = useWords(todayWords)
  const formats = useFormats()
  if (absences.length === 0) return null
  return (
    <Card title={t('uncovered')}>
      <div className="stack">
        {absences.map((absence) => (
          <div key={`${absence.memberId}${absence.fromOn}`} className="stack stack-s">
            <strong>{absence.name}</strong>
            <span className="small">
              {t('uncoveredLine', {
                isNow: isAwayOn(absence, today),
                from: formats.shortDay(absence.fromOn, today),
                to: absence.toOn === null ? 'none' : formats.shortDay(absence.toOn, today),
                uncovered: absence.uncovered,
              })}
            </span>
          </div>
        ))}
        <Link to="/team">{t('seeTeam')}</Link>
      </div>
    </Card>
  )
}
