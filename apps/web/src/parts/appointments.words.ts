import type { AppointmentKind } from '@tandem/domain/appointments'
import { words } from '../words/words.ts'

export const appointmentKindWords = words({
  en: { visit: 'Visit', meetingOfThree: 'Meeting of three', phone: 'Call', other: 'Appointment' },
  fr: {
    visit: 'Visite',
    meetingOfThree: 'Rencontre à trois',
    phone: 'Appel',
    other: 'Rendez-vous',
  } satisfies Record<AppointmentKind, string>,
})
