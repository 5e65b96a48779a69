import { SUBSIDY_KINDS } from '@tandem/domain/placements'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, requiredText, shortText, version } from './fields.ts'

const LISTS = ['/api/placements', '/api/workers', '/api/episodes', '/api/today', '/api/caseload'] as const

const facts = {
  kind: z.enum(SUBSIDY_KINDS),
  /** Who pays, in words. */
  payer: requiredText(120),
  /** How much, in words: an amount or a share. */
  amount: shortText,
  fromOn: calendarDate.nullable(),
  /** Last day; empty while it is not known. */
  toOn: calendarDate.nullable(),
}

const subsidy = z.object({ subsidyId: id, placementId: id, ...facts, version })
export type Subsidy = z.infer<typeof subsidy>

const params = z.strictObject({ placementId: id })

export const listSubsidies = endpoint({
  name: 'listSubsidies',
  method: 'GET',
  path: '/api/placements/:placementId/subsidies',
  summary: 'What somebody pays toward a job, the one that ends first on top',
  params,
  reply: z.object({ subsidies: z.array(subsidy) }),
  refuses: ['not-found'],
})

export const addSubsidy = endpoint({
  name: 'addSubsidy',
  method: 'POST',
  path: '/api/placements/:placementId/subsidies',
  summary: 'Writes down what somebody pays toward a job',
  params,
  body: z.strictObject(facts),
  reply: subsidy,
  refuses: ['not-found', 'not-allowed', 'end-before-start'],
  alsoChanges: LISTS,
})

export const editSubsidy = endpoint({
  name: 'editSubsidy',
  method: 'PUT',
  path: '/api/subsidies/:subsidyId',
  summary: 'Corrects or renews what somebody pays toward a job; one noted by mistake is taken off the list',
  params: z.strictObject({ subsidyId: id }),
  body: z.strictObject({ ...facts, isMistake: z.boolean(), version }),
  reply: subsidy,
  refuses: ['not-found', 'not-allowed', 'stale', 'end-before-start'],
  alsoChanges: LISTS,
})
