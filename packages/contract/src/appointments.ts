import { APPOINTMENT_KINDS, APPOINTMENT_STATES, sidesOfKind } from '@tandem/domain/appointments'
import { FOR_WHOM, LONGEST_ENTRY_MINUTES } from '@tandem/domain/log-entries'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, longText, requiredText, shortText, timeOfDay, version } from './fields.ts'

const OTHERS = ['/api/today', '/api/caseload', '/api/episodes', '/api/employers', '/api/workers'] as const

const facts = {
  kind: z.enum(APPOINTMENT_KINDS),
  side: z.enum(FOR_WHOM),
  /** What it is about, for whoever may open the file. */
  title: shortText,
  heldOn: calendarDate,
  /** Wall time of the organisation; empty for a day without an hour. */
  startsAt: timeOfDay.nullable(),
  minutes: z.int().min(1, { error: 'too-small' }).max(LONGEST_ENTRY_MINUTES, { error: 'too-large' }).nullable(),
  /** Where, in words; an employer who is sent the appointment reads them. */
  place: shortText,
}

/** For whoever planned it alone, in no feed and no file; `null` where it is somebody else's, and leaves theirs as it is. */
const note = longText.nullable()

const about = {
  /** The person; empty for a company alone, or for nobody in the files. */
  episodeId: id.nullable(),
  /** The job or work trial of the person that it is about. */
  placementId: id.nullable(),
  /** A company with nobody in mind. */
  employerId: id.nullable(),
}

type Met = { readonly kind: (typeof APPOINTMENT_KINDS)[number]; readonly side: (typeof FOR_WHOM)[number] }
const isOfKind = ({ kind, side }: Met) => sidesOfKind(kind).includes(side)
const THREE_NEEDS_BOTH = { path: ['side'], error: 'three-needs-both' }

export const appointment = z.object({
  appointmentId: id,
  ...facts,
  note,
  ...about,
  workerId: id.nullable(),
  workerName: z.string().nullable(),
  employerName: z.string().nullable(),
  ownerName: z.string(),
  isOwn: z.boolean(),
  state: z.enum(APPOINTMENT_STATES),
  /** Nobody may be contacted about it any more: it rests. */
  isFrozen: z.boolean(),
  cancelReason: z.string().nullable(),
  /** The entry of the log that tells what came of it. */
  entryId: id.nullable(),
  mayEdit: z.boolean(),
  mayLog: z.boolean(),
  version,
})
export type Appointment = z.infer<typeof appointment>

const oneOf = {
  params: z.strictObject({ appointmentId: id }),
  reply: appointment,
  alsoChanges: OTHERS,
} as const
const CHANGING = ['not-found', 'not-allowed', 'stale'] as const
const PLANNING = ['contact-refused', 'after-care-not-agreed', 'company-not-to-contact'] as const

export const addAppointment = endpoint({
  name: 'addAppointment',
  method: 'POST',
  path: '/api/appointments',
  summary: 'Plans a visit, a meeting or a call with a person, a company or both',
  body: z
    .strictObject({ ...facts, note, ...about })
    .refine(isOfKind, THREE_NEEDS_BOTH)
    .refine(({ episodeId, placementId }) => placementId === null || episodeId !== null, {
      path: ['placementId'],
      error: 'job-of-nobody',
    })
    .refine(({ episodeId, employerId }) => employerId === null || episodeId === null, {
      path: ['employerId'],
      error: 'not-right',
    }),
  reply: appointment,
  refuses: ['not-found', 'not-allowed', ...PLANNING],
  alsoChanges: OTHERS,
})

export const editAppointment = endpoint({
  ...oneOf,
  name: 'editAppointment',
  method: 'PUT',
  path: '/api/appointments/:appointmentId',
  summary: 'Moves an appointment or changes what is written of it',
  body: z.strictObject({ ...facts, note, placementId: id.nullable(), version }).refine(isOfKind, THREE_NEEDS_BOTH),
  refuses: [...CHANGING, ...PLANNING, 'appointment-settled'],
})

export const cancelAppointment = endpoint({
  ...oneOf,
  name: 'cancelAppointment',
  method: 'PUT',
  path: '/api/appointments/:appointmentId/cancel',
  summary: 'Cancels an appointment with a reason; it stays to be seen',
  body: z.strictObject({ reason: requiredText(240), version }),
  refuses: [...CHANGING, 'appointment-settled'],
})

export const completeAppointment = endpoint({
  ...oneOf,
  name: 'completeAppointment',
  method: 'PUT',
  path: '/api/appointments/:appointmentId/complete',
  summary: 'Says that an appointment took place and is written down already',
  body: z.strictObject({ version }),
  refuses: [...CHANGING, 'appointment-settled', 'date-in-future'],
})

export const reopenAppointment = endpoint({
  ...oneOf,
  name: 'reopenAppointment',
  method: 'PUT',
  path: '/api/appointments/:appointmentId/reopen',
  summary: 'Takes up again an appointment that was cancelled or ticked off',
  body: z.strictObject({ version }),
  refuses: [...CHANGING, ...PLANNING],
})

const planned = z.object({
  today: calendarDate,
  mayPlan: z.boolean(),
  /** Those still planned, earliest first. */
  appointments: z.array(appointment),
})

export const listAppointments = endpoint({
  name: 'listAppointments',
  method: 'GET',
  path: '/api/episodes/:episodeId/appointments',
  summary: 'The appointments planned about one accompaniment',
  params: z.strictObject({ episodeId: id }),
  reply: planned,
  refuses: ['not-found'],
})

export const listOwnAppointments = endpoint({
  name: 'listOwnAppointments',
  method: 'GET',
  path: '/api/appointments/own',
  summary: 'What one planned oneself on a day at an hour and that still stands, by hour',
  query: z.strictObject({ heldOn: calendarDate }),
  reply: z.object({
    appointments: z.array(
      appointment.pick({ appointmentId: true, kind: true, startsAt: true, minutes: true }).extend({
        /** The person, else the company, else what it is about. */
        whom: z.string(),
      }),
    ),
  }),
  refuses: [],
})

export const listEmployerAppointments = endpoint({
  name: 'listEmployerAppointments',
  method: 'GET',
  path: '/api/employers/:employerId/appointments',
  summary:
    'The appointments planned with a company, of people whose file the reader may open and of nobody in particular',
  params: z.strictObject({ employerId: id }),
  reply: planned,
  refuses: ['not-allowed', 'not-found'],
})
