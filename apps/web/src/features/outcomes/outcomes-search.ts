import { FIGURE_KEYS } from '@tandem/contract/outcomes'
import { addDays, addMonths, type CalendarDate, isCalendarDate } from '@tandem/domain/calendar-date'
import { COHORT_BASES, SAME_EMPLOYER_BASES } from '@tandem/domain/outcomes/parameters'
import { z } from 'zod'

const day = z.string().refine(isCalendarDate).optional().catch(undefined)

/** What is asked, as it stands in the address. This year unless told otherwise. */
export const outcomesSearch = z.object({
  from: day,
  to: day,
  teamId: z.uuid().optional().catch(undefined),
  coachId: z.uuid().optional().catch(undefined),
  basis: z.enum(COHORT_BASES).optional().catch(undefined),
  sameEmployer: z.enum(SAME_EMPLOYER_BASES).optional().catch(undefined),
  /** The figure whose people are shown. */
  open: z.enum(FIGURE_KEYS).optional().catch(undefined),
})
export type OutcomesSearch = z.infer<typeof outcomesSearch>

export const PERIODS = ['thisYear', 'thisQuarter', 'lastMonths', 'lastYear'] as const
export type PeriodName = (typeof PERIODS)[number]
export type Period = { readonly from: CalendarDate; readonly to: CalendarDate }

/** Both days included; no period ends after today. */
export function periodOf(name: PeriodName, today: CalendarDate): Period {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  switch (name) {
    case 'thisYear':
      return { from: `${year}-01-01`, to: today }
    case 'thisQuarter':
      return { from: `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`, to: today }
    case 'lastMonths':
      return { from: addDays(addMonths(today, -12), 1), to: today }
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  }
}

export function periodAsked(search: OutcomesSearch, today: CalendarDate): Period {
  const usual = periodOf('thisYear', today)
  return { from: search.from ?? usual.from, to: search.to ?? usual.to }
}

/** The name of the period, or `null` for dates of one's own. */
export function nameOfPeriod({ from, to }: Period, today: CalendarDate): PeriodName | null {
  return (
    PERIODS.find((name) => {
      const period = periodOf(name, today)
      return period.from === from && period.to === to
    }) ?? null
  )
}
