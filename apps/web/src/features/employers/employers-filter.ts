import type { EmployerRow } from '@tandem/contract/employers'
import { foldedName } from '@tandem/domain/workers'
import { z } from 'zod'

export const SHOWS = ['mine', 'withPeople', 'due', 'doNotContact'] as const
export type Show = (typeof SHOWS)[number]

export const SORTS = ['need', 'name', 'municipality', 'sector', 'now', 'last', 'owner'] as const
export type Sort = (typeof SORTS)[number]

/** The filters of the list as they stand in the address. Names are never put there. */
export const employersSearch = z.object({
  show: z.enum(SHOWS).optional().catch(undefined),
  sort: z.enum(SORTS).optional().catch(undefined),
  down: z.literal(true).optional().catch(undefined),
})
export type EmployersSearch = z.infer<typeof employersSearch>

function isShown(row: EmployerRow, show: Show | undefined, today: string): boolean {
  switch (show) {
    case undefined:
      return true
    case 'mine':
      return row.isMine
    case 'withPeople':
      return row.peopleNow > 0
    case 'due':
      return row.nextCheckInOn !== null && row.nextCheckInOn <= today
    case 'doNotContact':
      return row.doNotContact
  }
}

/** The rows that the filters leave; `typed` is matched to name, town and sector, accents and case aside. */
export function filtered(
  rows: readonly EmployerRow[],
  { show }: EmployersSearch,
  typed: string,
  today: string,
): EmployerRow[] {
  const words = foldedName(typed).split(' ').filter(Boolean)
  return rows.filter((row) => {
    if (!isShown(row, show, today)) return false
    if (words.length === 0) return true
    const text = foldedName(row.name, row.municipality ?? '', row.sector ?? '')
    return words.every((word) => text.includes(word))
  })
}

/** Missing values sort last, whichever way the column runs. */
const KEYS: Readonly<Record<Exclude<Sort, 'need'>, (row: EmployerRow) => string | number | null>> = {
  name: (row) => foldedName(row.name),
  municipality: (row) => row.municipality && foldedName(row.municipality),
  sector: (row) => row.sector && foldedName(row.sector),
  now: (row) => -row.peopleNow,
  last: (row) => row.lastContactOn,
  owner: (row) => row.ownerName && foldedName(row.ownerName),
}

/** By need as the server gives it; a column sorts by its own value, companies with the same value by need. */
export function sorted(rows: readonly EmployerRow[], { sort, down }: EmployersSearch): EmployerRow[] {
  if (sort === undefined || sort === 'need') return [...rows]
  const keyOf = KEYS[sort]
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    if (x === y) return 0
    return (x < y ? -1 : 1) * (down === true ? -1 : 1)
  })
}

/** Companies already known under this name, accents, case and punctuation aside. */
export function sameName(rows: readonly EmployerRow[], name: string): EmployerRow[] {
  const folded = foldedName(name)
  return folded === '' ? [] : rows.filter((row) => foldedName(row.name) === folded)
}
