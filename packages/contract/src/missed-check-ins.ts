import { CHECK_IN_PARTIES, MISSED_CHECK_IN_REASONS } from '@tandem/domain/check-ins'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, requiredText, shortText, version } from './fields.ts'

const LISTS = ['/api/placements', '/api/workers', '/api/episodes', '/api/today', '/api/caseload', '/api/plans'] as const

/** A check-in that did not take place: a gap in the history, never an answer. */
export const missedCheckIn = z.object({
  missedId: id,
  placementId: id,
  party: z.enum(CHECK_IN_PARTIES),
  /** The day on which it was due. */
  dueOn: calendarDate,
  reason: z.enum(MISSED_CHECK_IN_REASONS),
  words: z.string(),
  memberName: z.string(),
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  version,
})
export type MissedCheckIn = z.infer<typeof missedCheckIn>

export const markCheckInMissed = endpoint({
  name: 'markCheckInMissed',
  method: 'POST',
  path: '/api/placements/:placementId/missed-check-ins',
  summary: 'Says that a check-in that was due did not take place, and why; the next one by the rhythm is asked for',
  params: z.strictObject({ placementId: id }),
  body: z.strictObject({
    party: z.enum(CHECK_IN_PARTIES),
    dueOn: calendarDate,
    reason: z.enum(MISSED_CHECK_IN_REASONS),
    words: shortText,
  }),
  reply: missedCheckIn,
  refuses: ['not-found', 'not-allowed', 'consent-withdrawn', 'already-exists', 'date-in-future'],
  alsoChanges: LISTS,
})

export const voidMissedCheckIn = endpoint({
  name: 'voidMissedCheckIn',
  method: 'PUT',
  path: '/api/missed-check-ins/:missedId/void',
  summary: 'Takes back that a check-in was missed; it stays to be seen and the check-in is asked for again',
  params: z.strictObject({ missedId: id }),
  body: z.strictObject({ reason: requiredText(240), version }),
  reply: missedCheckIn,
  refuses: ['not-found', 'not-allowed', 'stale', 'voided'],
  alsoChanges: LISTS,
})
