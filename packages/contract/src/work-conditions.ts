import { CONDITION_KINDS } from '@tandem/domain/work-conditions'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, name, requiredText, version } from './fields.ts'

const facts = {
  kind: z.enum(CONDITION_KINDS),
  words: requiredText(500),
  /** Who said it: a contact, a person, a colleague. */
  saidBy: name,
  saidOn: calendarDate,
}

export const workCondition = z.object({
  conditionId: id,
  employerId: id,
  ...facts,
  memberName: z.string(),
  version,
})
export type WorkCondition = z.infer<typeof workCondition>

const oneOf = {
  params: z.strictObject({ conditionId: id }),
  reply: workCondition,
  alsoChanges: ['/api/employers'],
} as const

export const addWorkCondition = endpoint({
  name: 'addWorkCondition',
  method: 'POST',
  path: '/api/employers/:employerId/work-conditions',
  summary: 'Writes down a condition of work at a company, with who said it and when',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject(facts),
  reply: workCondition,
  refuses: ['not-allowed', 'not-found', 'date-in-future'],
})

export const editWorkCondition = endpoint({
  ...oneOf,
  name: 'editWorkCondition',
  method: 'PUT',
  path: '/api/work-conditions/:conditionId',
  summary: 'Changes a condition of work; the change log keeps what stood there',
  body: z.strictObject({ ...facts, version }),
  refuses: ['not-allowed', 'not-found', 'date-in-future', 'stale'],
})

export const endWorkCondition = endpoint({
  ...oneOf,
  name: 'endWorkCondition',
  method: 'PUT',
  path: '/api/work-conditions/:conditionId/end',
  summary: 'Takes a condition that no longer holds off the list; the change log keeps it with the reason',
  body: z.strictObject({ reason: requiredText(240), version }),
  refuses: ['not-allowed', 'not-found', 'stale'],
})
