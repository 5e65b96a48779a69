import { unsignedDueOn } from '../agreements.ts'
import type { CalendarDate } from '../calendar-date.ts'
import type { Side } from '../log-entries.ts'

/** An agreement that is on its way and lacks signatures. */
export type DueAgreement = {
  readonly agreementId: string
  readonly placementId: string | null
  readonly sentOn: CalendarDate
  /** The day up to which everybody awaited was reminded. */
  readonly remindedOn: CalendarDate | null
  /** Sides whose signature is waited for and may be asked for; nothing is due while nobody may be asked. */
  readonly awaits: readonly Exclude<Side, 'both'>[]
}

/** Agreements that somebody has not signed so many days after they were sent. Source: domain.md 7.3. */
export function unsignedDue(agreements: readonly DueAgreement[], offsets: readonly number[]) {
  return agreements.flatMap(({ agreementId, placementId, sentOn, remindedOn, awaits }) => {
    const dueOn = unsignedDueOn(sentOn, remindedOn, offsets)
    const sides = [...new Set(awaits)]
    const [first] = sides
    if (dueOn === null || first === undefined) return []
    const side: Side = sides.length === 1 ? first : 'both'
    const key = `agreementUnsigned:${agreementId}`
    return [{ key, kind: 'agreementUnsigned' as const, side, dueOn, placementId, agreementId, showsOn: dueOn }]
  })
}
