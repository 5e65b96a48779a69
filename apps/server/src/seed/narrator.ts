import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { Locale } from '@tandem/domain/members'
import { elided } from '@tandem/domain/typeset'
import { type CompanyKey, companyOf } from './companies.ts'
import { voiceOf } from './company.ts'
import { type Chance, deckOf } from './deck.ts'
import type { Person } from './person.ts'
import { filled, type Slots, type Text, type Texts } from './text.ts'
import { TRADES } from './trades.ts'

const DAYS = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
} as const
const HOURS = {
  fr: ['9 h', '9 h 30', '10 h', '13 h 30', '14 h', '15 h'],
  en: ['9:00', '9:30', '10:00', '13:30', '14:00', '15:00'],
} as const
const EARLY = {
  fr: ['5 h 50', '6 h 15', '6 h 40', '7 h 05'],
  en: ['5:50', '6:15', '6:40', '7:05'],
} as const

export type Narrator = {
  readonly locale: Locale
  /** One line of a pool that this person has not had yet. */
  readonly line: (pool: Texts, slots: Slots) => string
  /** What happened, and most often what was agreed. */
  readonly lines: (pool: Texts, agreed: Texts | null, slots: Slots) => string
}

/** Tells one person's story in words that do not come back before the others have been used. */
export function narratorOf(person: Pick<Person, 'name' | 'town'>, locale: Locale, chance: Chance): Narrator {
  const decks = new Map<Texts, () => Text>()
  const draw = (pool: Texts) => {
    const deck = decks.get(pool) ?? deckOf(chance, pool)
    decks.set(pool, deck)
    return deck()
  }
  const own = (): Slots => ({
    first: person.name[0],
    town: person.town,
    day: chance.pick(DAYS[locale]),
    hour: chance.pick(HOURS[locale]),
    early: chance.pick(EARLY[locale]),
    n: String(chance.between(2, 4)),
  })
  const line = (pool: Texts, slots: Slots) => {
    const said = { ...own(), ...slots }
    return filled(elided(draw(pool)[locale], locale, said), said)
  }
  return {
    locale,
    line,
    lines: (pool, agreed, slots) => {
      const told = line(pool, slots)
      return agreed === null || chance.oneIn(3) ? told : `${told} ${line(agreed, slots)}`
    },
  }
}

/** The company, its people and its work, as they are named on a day. */
export function workSlots(
  companyKey: CompanyKey,
  { today, locale, on, chance }: { today: CalendarDate; locale: Locale; on: CalendarDate; chance: Chance },
  withTutor: boolean,
): Slots {
  const company = companyOf(companyKey)
  const trade = TRADES[company.trade]
  const contact = voiceOf(company, today, on, withTutor)?.name ?? company.name
  return {
    company: company.name,
    contact,
    tutor: voiceOf(company, today, on, true)?.name ?? contact,
    task: chance.pick<Text>(trade.tasks)[locale],
    trade: trade.field[locale],
  }
}
