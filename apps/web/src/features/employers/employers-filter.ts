import type { EmployerRow } from '@tandem/contract/employers'
import { z } from 'zod'

export const SHOWS = ['withPeople', 'due', 'doNotContact'] as const
export type Show = (typeof SHOWS)[number]

/** The filter of the list as it stands in the address. */
export const employersSearch = z.object({ show: z.enum(SHOWS).optional().catch(undefined) })

export function isShown(row: EmployerRow, show: Show | undefined, today: string): boolean {
  switch (show) {
    case undefined:
      return true
    case 'withPeople':
      return row.peopleNow > 0
    case 'due':
      return row.nextCheckInOn !== null && row.nextCheckInOn <= today
    case 'doNotContact':
      return row.doNotContact
  }
}
