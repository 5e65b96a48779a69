import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import {
  INCIDENT_KINDS,
  INCIDENT_RAISERS,
  INCIDENT_SEVERITIES,
  INCIDENT_STATES,
  INCIDENT_STEPS,
  MEDIATION_OUTCOMES,
} from '@tandem/domain/incidents'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, name, requiredText, version } from './fields.ts'

const OTHERS = ['/api/episodes', '/api/tasks', '/api/today', '/api/caseload'] as const

const facts = {
  /** The job it is about, where it is about one. */
  placementId: id.nullable(),
  kind: z.enum(INCIDENT_KINDS),
  severity: z.enum(INCIDENT_SEVERITIES),
  /** An event with safety: declared elsewhere, where the law asks for it. */
  isSafetyEvent: z.boolean(),
  raisedBy: z.enum(INCIDENT_RAISERS),
  happenedOn: calendarDate,
}

/** What one side said, in their words. */
const told = {
  side: z.enum(CHECK_IN_PARTIES),
  words: requiredText(10_000),
  /** Who said it. */
  speaker: name,
  toldOn: calendarDate,
}

const heard = {
  ...told,
  /** False where nobody could be reached: the words tell what was tried. */ isReached: z.boolean(),
}

const mediation = {
  heldOn: calendarDate,
  /** Who was there. */
  present: requiredText(500),
  agreed: requiredText(10_000),
  outcome: z.enum(MEDIATION_OUTCOMES),
  followUpOn: calendarDate.nullable(),
}

const recorded = { recordedByName: z.string(), recordedAt: instant }

const incident = z.object({
  incidentId: id,
  ...facts,
  employerName: z.string().nullable(),
  openedOn: calendarDate,
  openedByName: z.string(),
  /** Last day on which both versions are to be heard. */
  hearBothBy: calendarDate,
  state: z.enum(INCIDENT_STATES),
  missing: z.array(z.enum(INCIDENT_STEPS)),
  /** Whose version may be asked for. */
  toHear: z.array(z.enum(CHECK_IN_PARTIES)),
  /** Latest first: of each side the first one holds that no former company told, the others were corrected. */
  versions: z.array(
    z.object({
      ...heard,
      ...recorded,
      /** The company that told it, where the incident is about another one since. */
      formerCompany: z.string().nullable(),
    }),
  ),
  /** Latest first. */
  mediations: z.array(z.object({ ...mediation, ...recorded })),
  closedOn: calendarDate.nullable(),
  lessons: z.string(),
  /** Latest first: why it was opened again, and what it had been closed with. */
  reopenings: z.array(
    z.object({
      reopenedOn: calendarDate,
      reason: z.string(),
      closedOn: calendarDate,
      lessons: z.string(),
      ...recorded,
    }),
  ),
  version,
})
export type Incident = z.infer<typeof incident>

const incidents = z.object({
  today: calendarDate,
  mayWrite: z.boolean(),
  /** Latest first. */
  incidents: z.array(incident),
})

const episodeParams = z.strictObject({ episodeId: id })
const oneOf = { params: z.strictObject({ incidentId: id }), reply: incident, alsoChanges: OTHERS } as const
const WRITING = ['not-found', 'not-allowed', 'consent-withdrawn'] as const

export const listIncidents = endpoint({
  name: 'listIncidents',
  method: 'GET',
  path: '/api/episodes/:episodeId/incidents',
  summary: 'What went wrong, as each side tells it, and what was agreed',
  params: episodeParams,
  reply: incidents,
  refuses: ['not-found'],
})

export const openIncident = endpoint({
  name: 'openIncident',
  method: 'POST',
  path: '/api/episodes/:episodeId/incidents',
  summary: 'Writes down that something is wrong and plans to hear both versions within 48 hours',
  params: episodeParams,
  body: z.strictObject({ ...facts, ...told, /** Words of the next action. */ taskTitle: requiredText(240) }),
  reply: incident,
  refuses: [...WRITING, 'invalid', 'date-in-future', 'contact-refused', 'job-missing', 'after-care-not-agreed'],
  alsoChanges: OTHERS,
})

export const correctIncident = endpoint({
  ...oneOf,
  name: 'correctIncident',
  method: 'PUT',
  path: '/api/incidents/:incidentId',
  summary: 'Corrects what an incident is about; the change log keeps what stood there',
  body: z.strictObject({ ...facts, version }),
  refuses: [...WRITING, 'stale', 'date-in-future', 'incident-closed'],
})

export const hearIncidentSide = endpoint({
  ...oneOf,
  name: 'hearIncidentSide',
  method: 'PUT',
  path: '/api/incidents/:incidentId/versions',
  summary: 'Writes down the version of one side; a former one stays in the history',
  body: z.strictObject({ ...heard, version }),
  refuses: [...WRITING, 'stale', 'invalid', 'date-in-future', 'contact-refused', 'job-missing', 'incident-closed'],
})

export const mediateIncident = endpoint({
  ...oneOf,
  name: 'mediateIncident',
  method: 'PUT',
  path: '/api/incidents/:incidentId/mediations',
  summary: 'Notes a mediation: who was there, what was agreed and how it ended; a follow-up becomes a next action',
  body: z
    .strictObject({
      ...mediation,
      /** Words of the next action of a follow-up. */ taskTitle: requiredText(240),
      version,
    })
    .refine(({ outcome, followUpOn }) => (outcome === 'followUp') === (followUpOn !== null), {
      path: ['followUpOn'],
      error: 'required',
    })
    .refine(({ heldOn, followUpOn }) => followUpOn === null || followUpOn > heldOn, {
      path: ['followUpOn'],
      error: 'too-early',
    }),
  refuses: [...WRITING, 'stale', 'date-in-future', 'incident-closed', 'after-care-not-agreed'],
})

export const closeIncident = endpoint({
  ...oneOf,
  name: 'closeIncident',
  method: 'PUT',
  path: '/api/incidents/:incidentId/close',
  summary: 'Closes an incident with what was learnt from it',
  body: z.strictObject({ lessons: requiredText(10_000), version }),
  refuses: [...WRITING, 'stale', 'incident-closed', 'side-not-heard', 'mediation-missing'],
})

export const reopenIncident = endpoint({
  ...oneOf,
  name: 'reopenIncident',
  method: 'PUT',
  path: '/api/incidents/:incidentId/reopening',
  summary: 'Opens a closed incident again, with a reason; what it was closed with stays to be read',
  body: z.strictObject({ reason: requiredText(1000), version }),
  refuses: [...WRITING, 'stale'],
})
