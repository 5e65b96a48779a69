import type { AppointmentKind } from '@tandem/domain/appointments'
import type { Side } from '@tandem/domain/log-entries'
import type { Locale } from '@tandem/domain/members'
import { typeset } from '@tandem/domain/typeset'

type Words = {
  readonly fileName: string
  readonly kinds: Readonly<Record<AppointmentKind, string>>
  /** A kind of thing with whom it is, as the title of an event: it names nobody. */
  readonly withSide: (what: string, side: Side) => string
  readonly withCoach: (what: string, coach: string) => string
}

const EN_SIDES: Readonly<Record<Side, string>> = {
  worker: ', with the person',
  employer: ', with the employer',
  both: ', with both',
  other: '',
}

const FR_SIDES: Readonly<Record<Side, string>> = {
  worker: ', avec la personne',
  employer: ', avec l’entreprise',
  both: ', avec les deux',
  other: '',
}

/** What a calendar outside Tandem reads. */
export const CALENDAR_WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    fileName: 'appointment',
    kinds: { visit: 'Visit', meetingOfThree: 'Meeting of three', phone: 'Call', other: 'Appointment' },
    withSide: (what, side) => `${what}${EN_SIDES[side]}`,
    withCoach: (what, coach) => `${what}: ${coach}`,
  },
  fr: {
    fileName: 'rendez-vous',
    kinds: { visit: 'Visite', meetingOfThree: 'Rencontre à trois', phone: 'Appel', other: 'Rendez-vous' },
    withSide: (what, side) => `${what}${FR_SIDES[side]}`,
    withCoach: (what, coach) => typeset(`${what} : ${coach}`, 'fr'),
  },
}
