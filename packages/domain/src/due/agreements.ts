import { unsignedDueOn } from '../agreements.ts'
import { addDays, type CalendarDate } from '../calendar-date.ts'
import type { Side } from '../log-entries.ts'
import type { DueRules } from './facts.ts'

/** An agreement that is on its way and lacks signatures, or to which somebody said no. */
export type DueAgreement = {
  readonly agreementId: string
  readonly placementId: string | null
  /** Since when it waits: the day it was sent, or that on which somebody took over. */
  readonly sentOn: CalendarDate
  /** The day up to which everybody awaited was reminded. */
  readonly remindedOn: CalendarDate | null
  /** Sides whose signature is waited for and may be asked for; nothing is due while nobody may be asked. */
  readonly awaits: readonly Exclude<Side, 'both'>[]
  /** The day on which a party did not agree, or withdrew. */
  readonly againstOn?: CalendarDate | null
}

/** Agreements that somebody has not signed so many days after they were sent; the lead is told of those that wait long. Source: domain.md 7.3. */
export function unsignedDue(agreements: readonly DueAgreement[], { reminders, leadFrom }: DueRules) {
  const lead = leadFrom.unsignedAgreement
  return agreements.flatMap(({ agreementId, placementId, sentOn, remindedOn, awaits }) => {
    const dueOn = unsignedDueOn(sentOn, remindedOn, reminders.unsignedAgreement)
    const sides = [...new Set(awaits)]
    const [first] = sides
    if (dueOn === null || first === undefined) return []
    const side: Side = sides.length === 1 ? first : 'both'
    const key = `agreementUnsigned:${agreementId}`
    const leadOn = lead === null ? null : addDays(sentOn, lead)
    return [{ key, kind: 'agreementUnsigned' as const, side, dueOn, placementId, agreementId, showsOn: dueOn, leadOn }]
  })
}

/** Days for which a refusal or a withdrawal is told to the coach, unless a new version is begun before. */
export const AGAINST_SHOWN_DAYS = 14

/** Agreements to which a party said no: the others are told, and it is made anew or left. Source: domain.md 6.3. */
export function againstDue(agreements: readonly DueAgreement[], today: CalendarDate) {
  return agreements.flatMap(({ agreementId, placementId, againstOn = null }) =>
    againstOn === null || addDays(againstOn, AGAINST_SHOWN_DAYS) < today
      ? []
      : [
          {
            key: `agreementAgainst:${agreementId}:${againstOn}`,
            kind: 'agreementAgainst' as const,
            side: placementId === null ? ('worker' as const) : ('both' as const),
            dueOn: againstOn,
            placementId,
            agreementId,
            showsOn: againstOn,
          },
        ],
  )
}
