import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { z } from 'zod'
import { cadence } from './cadences.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, version } from './fields.ts'

const params = z.strictObject({ planId: id })
const day = calendarDate.nullable()
const held = z.array(z.object({ heldOn: calendarDate, nextOn: day }))

/** The rhythm with one side: that of the programme, or the plan's own. */
const partyCadence = z.object({
  party: z.enum(CHECK_IN_PARTIES),
  /** `null` follows the programme. */
  own: cadence.nullable(),
  programme: cadence,
  /** Who changed it and when, latest first. */
  changes: z.array(z.object({ number: z.int(), changedOn: calendarDate, byName: z.string(), isOwn: z.boolean() })),
  version,
})
export type PartyCadence = z.infer<typeof partyCadence>

/** What the days of a running job follow from, so that they can be shown while a rhythm is changed. */
const cadenceJob = z.object({
  placementId: id,
  employerName: z.string(),
  startedOn: calendarDate,
  endedOn: day,
  trialEndOn: day,
  planEndsOn: day,
  cadenceFromOn: day,
  rests: z.array(z.object({ fromOn: calendarDate, toOn: day })),
  held: z.object({ worker: held, employer: held }),
  missed: z.object({ worker: z.array(calendarDate), employer: z.array(calendarDate) }),
  /** Nothing is asked of a company toward which nothing may leave. */
  mayAskEmployer: z.boolean(),
})
export type PlanCadenceJob = z.infer<typeof cadenceJob>

const planCadence = z.object({
  planId: id,
  today: calendarDate,
  parties: z.array(partyCadence),
  jobs: z.array(cadenceJob),
})
export type PlanCadence = z.infer<typeof planCadence>

export const readPlanCadence = endpoint({
  name: 'readPlanCadence',
  method: 'GET',
  path: '/api/plans/:planId/cadence',
  summary: 'The rhythm of check-ins of a plan with each side, and what its days follow from',
  params,
  reply: planCadence,
  refuses: ['not-found'],
})

export const setPlanCadence = endpoint({
  name: 'setPlanCadence',
  method: 'PUT',
  path: '/api/plans/:planId/cadence',
  summary: 'Gives a plan its own rhythm with one side; `null` goes back to that of the programme',
  params,
  body: z.strictObject({ party: z.enum(CHECK_IN_PARTIES), lines: cadence.nullable(), version }),
  reply: planCadence,
  refuses: ['not-found', 'not-allowed', 'stale', 'rules-refused'],
  alsoChanges: ['/api/caseload', '/api/today', '/api/workers', '/api/episodes', '/api/plans', '/api/placements'],
})
