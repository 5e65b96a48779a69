import type { CaseloadRow } from '@tandem/contract/caseload'
import { CASELOAD_SCOPES } from '@tandem/contract/caseload'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { PHASES } from '@tandem/domain/episodes'
import { isCountedAs, TEAM_COUNTS } from '@tandem/domain/team-work'
import { DIGEST_COMING, DIGEST_PAST, isInDigest } from '@tandem/domain/weekly-digest'
import { foldedName } from '@tandem/domain/workers'
import { z } from 'zod'

/** What a coach narrows the list by, one chip each. */
export const SHOWS = ['late', 'planEnding', 'noEmployerContact', 'onHold', 'paused'] as const

const DIGEST = [...DIGEST_PAST, ...DIGEST_COMING] as const

/** The same, and what a number of the team or of the week leads to. */
const ALL_SHOWS = [...new Set([...SHOWS, ...TEAM_COUNTS, ...DIGEST])]
export type Show = (typeof ALL_SHOWS)[number]

/** In place of a coach: people whom nobody coaches. */
export const NO_COACH = 'none'

export const SORTS = ['need', 'name', 'phase', 'worker', 'employer', 'next', 'plan'] as const
export type Sort = (typeof SORTS)[number]

/** The filters of the list as they stand in the address. Names are never put there. */
export const caseloadSearch = z.object({
  scope: z.enum(CASELOAD_SCOPES).optional().catch(undefined),
  phase: z.enum(PHASES).optional().catch(undefined),
  show: z.enum(ALL_SHOWS).optional().catch(undefined),
  coach: z.string().optional().catch(undefined),
  closed: z.literal(true).optional().catch(undefined),
  sort: z.enum(SORTS).optional().catch(undefined),
  down: z.literal(true).optional().catch(undefined),
})
export type CaseloadSearch = z.infer<typeof caseloadSearch>

function isShown(row: CaseloadRow, show: Show, today: CalendarDate): boolean {
  const inWeek = DIGEST.find((what) => what === show)
  if (inWeek !== undefined) return isInDigest(row, inWeek, today)
  const counted = TEAM_COUNTS.find((what) => what === show)
  if (counted !== undefined) return isCountedAs(row, counted)
  switch (show) {
    case 'planEnding':
      return row.plan?.state === 'runningOut' || row.plan?.state === 'overdue'
    case 'noEmployerContact':
      return row.phase === 'in' && row.lastEmployerContactOn === null
    case 'onHold':
      return row.due.onHold > 0
    case 'paused':
      return row.isPaused
    default:
      return true
  }
}

/** A coach's people are those in whose caseload they count. */
export function isOfCoach({ carriedBy }: CaseloadRow, coach: string): boolean {
  return coach === NO_COACH ? carriedBy.length === 0 : carriedBy.includes(coach)
}

/** The rows that the filters leave; `typed` is matched to names and jobs, accents and case aside. */
export function filtered(
  rows: readonly CaseloadRow[],
  search: CaseloadSearch,
  typed: string,
  today: CalendarDate,
): CaseloadRow[] {
  const { phase, show, coach } = search
  const words = foldedName(typed).split(' ').filter(Boolean)
  return rows.filter((row) => {
    if (phase !== undefined && row.phase !== phase) return false
    if (show !== undefined && !isShown(row, show, today)) return false
    if (coach !== undefined && !isOfCoach(row, coach)) return false
    if (words.length === 0) return true
    const text = foldedName(row.firstName, row.lastName, ...row.jobs.map((job) => job.employerName))
    return words.every((word) => text.includes(word))
  })
}

/** Missing values sort last, whichever way the column runs. */
const KEYS: Readonly<Record<Exclude<Sort, 'need'>, (row: CaseloadRow) => string | number | null>> = {
  name: (row) => foldedName(row.lastName, row.firstName),
  phase: (row) => PHASES.indexOf(row.phase),
  worker: (row) => row.lastWorkerContactOn ?? '',
  employer: (row) => row.lastEmployerContactOn ?? (row.phase === 'in' ? '' : null),
  next: (row) => row.nextTask?.dueOn ?? null,
  plan: (row) => row.plan?.daysLeft ?? null,
}

/** By need as the server gives it; a column sorts by its own value, people with the same value by need. */
export function sorted(rows: readonly CaseloadRow[], { sort, down }: CaseloadSearch): CaseloadRow[] {
  if (sort === undefined || sort === 'need') return [...rows]
  const keyOf = KEYS[sort]
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    if (x === y) return 0
    return (x < y ? -1 : 1) * (down === true ? -1 : 1)
  })
}
