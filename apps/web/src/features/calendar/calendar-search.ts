import { isCalendarDate } from '@tandem/domain/calendar-date'
import { z } from 'zod'

/** The calendar's address: a day of the week shown, whose, and the appointment that stands open. */
export const calendarSearch = z.object({
  week: z.string().refine(isCalendarDate).optional().catch(undefined),
  scope: z.enum(['mine', 'team']).optional().catch(undefined),
  open: z.uuid().optional().catch(undefined),
})
