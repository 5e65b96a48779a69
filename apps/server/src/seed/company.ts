import type { CalendarDate } from '@tandem/domain/calendar-date'
import { addDays } from '@tandem/domain/calendar-date'
import type { ContactFunction, SizeBand } from '@tandem/domain/employers'
import type { PreferredChannel } from '@tandem/domain/workers'
import type { CoachKey } from './demo-team.ts'
import type { Text } from './text.ts'
import type { Town } from './towns.ts'
import type { TradeKey } from './trades.ts'

export type Contact = {
  readonly name: string
  readonly part: ContactFunction
  readonly label?: Text
  readonly phone?: string
  readonly channel?: PreferredChannel
  readonly reach?: Text
  /** Days from today. */
  readonly from?: number
  readonly to?: number
}

export type Company = {
  readonly name: string
  readonly town: Town
  readonly address?: string
  readonly access?: Text
  readonly sector: Text
  readonly size: SizeBand
  readonly trade: TradeKey
  /** Who looks after the relation. */
  readonly owner: CoachKey
  readonly contacts: readonly Contact[]
  /** Takes calls, wants no visits. */
  readonly phoneOnly?: true
  readonly remark?: Text
  readonly doNotContact?: Text
  readonly second?: { readonly name: Text; readonly town: Town }
}

/** Those who work there on a day. */
export function contactsOn(company: Company, today: CalendarDate, day: CalendarDate): readonly Contact[] {
  return company.contacts.filter(
    ({ from, to }) =>
      (from === undefined || addDays(today, from) <= day) && (to === undefined || addDays(today, to) >= day),
  )
}

const ANSWERS_FIRST: readonly ContactFunction[] = ['directManager', 'director', 'hr', 'tutor', 'other']

/** Who speaks for the company on a day; the one who shows the work, where `shows`. */
export function voiceOf(company: Company, today: CalendarDate, day: CalendarDate, shows: boolean): Contact | undefined {
  const present = contactsOn(company, today, day)
  const tutor = present.find((contact) => contact.part === 'tutor')
  if (shows && tutor !== undefined) return tutor
  const rank = (contact: Contact) => (ANSWERS_FIRST.indexOf(contact.part) + 10) % 10
  return [...present].sort((one, other) => rank(one) - rank(other))[0]
}
