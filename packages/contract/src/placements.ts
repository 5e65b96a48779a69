import {
  COACH_VISIBILITIES,
  CONTRACT_TYPES,
  JOB_END_REASONS,
  PLACEMENT_STATES,
  PLACEMENT_TYPES,
  TRIAL_OUTCOMES,
} from '@tandem/domain/placements'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, requiredText, shortText, version } from './fields.ts'

/** At most a full week. */
const weeklyMinutes = z.int().min(1, { error: 'too-small' }).max(10_080, { error: 'too-large' })

const LISTS = [
  '/api/caseload',
  '/api/today',
  '/api/workers',
  '/api/episodes',
  '/api/employers',
  '/api/log-form',
  '/api/plans',
] as const

export const contractTerms = z.strictObject({
  contractType: z.enum(CONTRACT_TYPES).nullable(),
  /** The contract in the organisation's own words. */
  contractLabel: shortText.nullable(),
  weeklyMinutes: weeklyMinutes.nullable(),
  jobTitle: shortText.nullable(),
  plannedEndOn: calendarDate.nullable(),
  trialEndOn: calendarDate.nullable(),
})
export type ContractTerms = z.infer<typeof contractTerms>

export const contractSegment = z.object({
  segmentId: id,
  fromOn: calendarDate,
  toOn: calendarDate.nullable(),
  ...contractTerms.shape,
})

export const placementContact = z.object({
  contactId: id,
  name: z.string(),
  part: z.enum(['responsible', 'tutor']),
  fromOn: calendarDate.nullable(),
  toOn: calendarDate.nullable(),
})

export const placement = z.object({
  placementId: id,
  workerId: id,
  employerId: id,
  employerName: z.string(),
  establishmentId: id,
  establishmentName: z.string().nullable(),
  municipality: z.string().nullable(),
  /** Agency work: where the work is done. */
  userEstablishmentId: id.nullable(),
  userEmployerId: id.nullable(),
  userEmployerName: z.string().nullable(),
  type: z.enum(PLACEMENT_TYPES),
  state: z.enum(PLACEMENT_STATES),
  startedOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  endReason: z.enum(JOB_END_REASONS).nullable(),
  /** The day on which the person was expected and did not come. */
  noShowOn: calendarDate.nullable(),
  trialOutcome: z.enum(TRIAL_OUTCOMES).nullable(),
  /** The company where the work is done. */
  employerContactRefusedOn: calendarDate.nullable(),
  isAgencyApart: z.boolean(),
  agencyContactRefusedOn: calendarDate.nullable(),
  coachVisibility: z.enum(COACH_VISIBILITIES),
  continuesPlacementId: id.nullable(),
  /** Paid minutes of the whole job as somebody counted them; `null` where the contract is counted. */
  paidMinutesTotal: z.int().nullable(),
  nextWorkerCheckInOn: calendarDate.nullable(),
  nextEmployerCheckInOn: calendarDate.nullable(),
  /** Oldest first; the last one holds. */
  segments: z.array(contractSegment).min(1),
  contacts: z.array(placementContact),
  version,
})
export type Placement = z.infer<typeof placement>

const params = z.strictObject({ placementId: id })
const workerParams = z.strictObject({ workerId: id })

export const listPlacements = endpoint({
  name: 'listPlacements',
  method: 'GET',
  path: '/api/workers/:workerId/placements',
  summary: 'The jobs and work trials of a person, latest first',
  params: workerParams,
  reply: z.object({ placements: z.array(placement) }),
  refuses: ['not-found'],
})

export const addPlacement = endpoint({
  name: 'addPlacement',
  method: 'POST',
  path: '/api/workers/:workerId/placements',
  summary: 'Records a job or a work trial',
  params: workerParams,
  body: z.strictObject({
    establishmentId: id,
    userEstablishmentId: id.nullable(),
    type: z.enum(PLACEMENT_TYPES),
    startedOn: calendarDate.nullable(),
    coachVisibility: z.enum(COACH_VISIBILITIES),
    continuesPlacementId: id.nullable(),
    tutorContactId: id.nullable(),
    contract: contractTerms,
  }),
  reply: placement,
  refuses: ['not-found', 'not-allowed', 'trial-before-start', 'planned-end-before-start'],
  alsoChanges: LISTS,
})

export const editPlacement = endpoint({
  name: 'editPlacement',
  method: 'PUT',
  path: '/api/placements/:placementId',
  summary: 'Corrects a placement: first day, who may be contacted, how the coach appears',
  params,
  body: z.strictObject({
    establishmentId: id,
    userEstablishmentId: id.nullable(),
    type: z.enum(PLACEMENT_TYPES),
    startedOn: calendarDate.nullable(),
    coachVisibility: z.enum(COACH_VISIBILITIES),
    employerContactRefusedOn: calendarDate.nullable(),
    /** Agency work: whether the agency may be contacted, where that is decided apart. Absent leaves it as it is. */
    agencyContact: z.strictObject({ isApart: z.boolean(), refusedOn: calendarDate.nullable() }).optional(),
    continuesPlacementId: id.nullable(),
    version,
  }),
  reply: placement,
  refuses: [
    'not-found',
    'not-allowed',
    'stale',
    'end-before-start',
    'trial-before-start',
    'planned-end-before-start',
    'contact-refused',
  ],
  alsoChanges: LISTS,
})

export const amendContract = endpoint({
  name: 'amendContract',
  method: 'PUT',
  path: '/api/placements/:placementId/contract',
  summary: 'Changes the contract from a day on; from the first day of a segment it corrects that segment',
  params,
  body: z.strictObject({ fromOn: calendarDate, ...contractTerms.shape, version }),
  reply: placement,
  refuses: ['not-found', 'not-allowed', 'stale', 'end-before-start', 'trial-before-start', 'planned-end-before-start'],
  alsoChanges: LISTS,
})

export const endPlacement = endpoint({
  name: 'endPlacement',
  method: 'PUT',
  path: '/api/placements/:placementId/end',
  summary: 'Ends a placement with its typed reason; `null` takes the end back',
  params,
  body: z.strictObject({
    endedOn: calendarDate.nullable(),
    endReason: z.enum(JOB_END_REASONS).nullable(),
    trialOutcome: z.enum(TRIAL_OUTCOMES).nullable(),
    version,
  }),
  reply: placement,
  refuses: ['not-found', 'not-allowed', 'stale', 'end-before-start', 'end-in-future', 'end-reason-missing'],
  alsoChanges: LISTS,
})

export const recordNoShow = endpoint({
  name: 'recordNoShow',
  method: 'PUT',
  path: '/api/placements/:placementId/no-show',
  summary:
    'Records that the person did not come on the first day, and what is next with the employer; `null` takes it back',
  params,
  body: z.strictObject({
    noShowOn: calendarDate.nullable(),
    /** So that the relation survives: what is done next with the employer. */
    next: z.strictObject({ title: requiredText(240), dueOn: calendarDate }).nullable(),
    version,
  }),
  reply: placement,
  refuses: ['not-found', 'not-allowed', 'stale', 'invalid', 'date-in-future', 'contact-refused', 'consent-withdrawn'],
  alsoChanges: LISTS,
})

export const setPlacementContact = endpoint({
  name: 'setPlacementContact',
  method: 'PUT',
  path: '/api/placements/:placementId/contact',
  summary: 'Names the tutor or the person responsible from a day on; the former one keeps their dates',
  params,
  body: z.strictObject({
    part: z.enum(['responsible', 'tutor']),
    contactId: id.nullable(),
    fromOn: calendarDate,
    version,
  }),
  reply: placement,
  refuses: ['not-found', 'not-allowed', 'stale'],
  alsoChanges: LISTS,
})
