import type { CalendarDate } from './calendar-date.ts'
import { type ConsentFacts, type ConsentPurpose, mayShare } from './consents.ts'
import type { Side } from './log-entries.ts'

/** What is done toward others that rests on what the person agreed to. Source: domain.md 5.19 and 12.4. */
type ConsentedAct = 'reportToFunder' | 'nameToFunder' | 'contactAfterEnd'

export const ACT_REFUSALS = ['report-not-agreed', 'after-care-not-agreed'] as const
export type ActRefusal = (typeof ACT_REFUSALS)[number]

/** The purposes that each act rests on, all of them, and what is said where one is missing. */
const RESTS_ON: Readonly<Record<ConsentedAct, { purposes: readonly ConsentPurpose[]; refusal: ActRefusal }>> = {
  reportToFunder: { purposes: ['shareWithReferrer'], refusal: 'report-not-agreed' },
  nameToFunder: { purposes: ['shareWithReferrer', 'statistics'], refusal: 'report-not-agreed' },
  contactAfterEnd: { purposes: ['afterCare'], refusal: 'after-care-not-agreed' },
}

/** Why an act may not be done on `day`, by what the person agreed to, or `null`. A withdrawal holds from its day on. */
export function actRefusal(act: ConsentedAct, consents: readonly ConsentFacts[], day: CalendarDate): ActRefusal | null {
  const { purposes, refusal } = RESTS_ON[act]
  return purposes.every((purpose) => mayShare(consents, purpose, day)) ? null : refusal
}

/** An accompaniment that has ended, as whoever would call the person afterwards sees it. */
export type AfterEnd = { readonly exitedOn: CalendarDate | null; readonly mayCallAfter: boolean }

/** Why nothing is planned toward the person once the accompaniment has ended, or `null`. The employer is another matter. */
export function afterEndRefusal(
  side: Side,
  { exitedOn, mayCallAfter }: AfterEnd,
  today: CalendarDate,
): 'after-care-not-agreed' | null {
  const isOver = exitedOn !== null && exitedOn <= today
  const meetsPerson = side === 'worker' || side === 'both'
  return isOver && meetsPerson && !mayCallAfter ? 'after-care-not-agreed' : null
}
