import type { planSummary } from '@tandem/contract/caseload'
import { GRANT_WARNING } from '@tandem/domain/plans'
import type { z } from 'zod'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { useFormats, useWords } from '../words/locale.tsx'
import { planClockWords } from './due.words.ts'

type PlanSummary = z.infer<typeof planSummary>

function toneOf({ state, hoursShare }: PlanSummary): 'brand' | 'warn' | 'bad' {
  if (state === 'overdue') return 'bad'
  return state === 'runningOut' || (hoursShare ?? 0) >= GRANT_WARNING ? 'warn' : 'brand'
}

/** The words of a plan's clock: days left or over, hours used of those granted. */
export function usePlanClock(plan: PlanSummary): { readonly days: string; readonly hours: string } {
  const t = useWords(planClockWords)
  const { duration } = useFormats()
  const { daysLeft, grantedMinutes, usedMinutes } = plan
  return {
    days: daysLeft < 0 ? t('overdue', { days: -daysLeft }) : t('daysLeft', { days: daysLeft }),
    hours:
      grantedMinutes === null
        ? t('noGrant', { used: duration(usedMinutes) })
        : t('hours', { used: duration(usedMinutes), granted: duration(grantedMinutes) }),
  }
}

/** Hours used as a bar, with the share of time passed as its marker; without a grant the bar is the time. */
export function PlanBar({ plan }: { readonly plan: PlanSummary }) {
  const t = useWords(planClockWords)
  const formats = useFormats()
  const clock = usePlanClock(plan)
  const share = formats.percent(Math.round(plan.timeShare * 100))
  const { hoursShare, timeShare } = plan
  return (
    <ProgressBar
      value={hoursShare ?? timeShare}
      max={1}
      marker={hoursShare === null ? undefined : timeShare}
      tone={toneOf(plan)}
      label={t('label', { share })}
      valueText={`${clock.hours}, ${clock.days}`}
    />
  )
}
