import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id } from './fields.ts'

const params = z.strictObject({ memberId: id })

const percent = z.int({ error: 'not-right' }).min(1, { error: 'too-small' }).max(100, { error: 'too-large' })

export const memberShares = z.object({
  today: calendarDate,
  name: z.string(),
  /** Percent of a full time today. */
  now: z.int(),
  /** From each day on, the latest first; full time before the first one. */
  shares: z.array(z.object({ percent: z.int(), fromOn: calendarDate })),
})

export const readShares = endpoint({
  name: 'readShares',
  method: 'GET',
  path: '/api/members/:memberId/shares',
  summary: 'The working time of a coach over time',
  params,
  reply: memberShares,
  refuses: ['not-found', 'not-allowed'],
})

export const setShare = endpoint({
  name: 'setShare',
  method: 'POST',
  path: '/api/members/:memberId/shares',
  summary: 'Says the working time of a coach from a day on; `null` takes the day back out',
  params,
  body: z.strictObject({ fromOn: calendarDate, percent: percent.nullable() }),
  reply: memberShares,
  refuses: ['not-found', 'not-allowed'],
  alsoChanges: ['/api/members', '/api/caseload'],
})
