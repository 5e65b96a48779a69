import { SIDES } from '@tandem/domain/log-entries'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, requiredText, version } from './fields.ts'

const LISTS = [
  '/api/caseload',
  '/api/today',
  '/api/episodes',
  '/api/workers',
  '/api/employers',
  '/api/log-form',
  '/api/log-entries',
] as const

/** A next action, toward a person, an employer or both. */
export const taskDraft = z.strictObject({
  title: requiredText(240),
  dueOn: calendarDate,
  side: z.enum(SIDES),
})

export const task = z.object({
  taskId: id,
  /** The entry that it was written in. */
  entryId: id.nullable(),
  episodeId: id.nullable(),
  employerId: id.nullable(),
  ownerId: id,
  ...taskDraft.shape,
  doneOn: calendarDate.nullable(),
  version,
})
export type Task = z.infer<typeof task>

const params = z.strictObject({ taskId: id })
const changesOne = { params, reply: task, alsoChanges: LISTS } as const

export const addTask = endpoint({
  name: 'addTask',
  method: 'POST',
  path: '/api/tasks',
  summary: 'Plans a next action for a person or an employer',
  body: z.strictObject({ ...taskDraft.shape, episodeId: id.nullable(), employerId: id.nullable() }),
  reply: task,
  refuses: ['not-found', 'not-allowed', 'contact-refused', 'after-care-not-agreed'],
  alsoChanges: LISTS,
})

export const editTask = endpoint({
  ...changesOne,
  name: 'editTask',
  method: 'PUT',
  path: '/api/tasks/:taskId',
  summary: 'Changes the words, the day or the side of a next action',
  body: z.strictObject({ ...taskDraft.shape, version }),
  refuses: ['not-found', 'not-allowed', 'stale', 'contact-refused', 'after-care-not-agreed'],
})

export const completeTask = endpoint({
  ...changesOne,
  name: 'completeTask',
  method: 'PUT',
  path: '/api/tasks/:taskId/complete',
  summary: 'Ticks a next action off',
  body: z.strictObject({ version }),
  refuses: ['not-found', 'not-allowed', 'stale'],
})

export const reopenTask = endpoint({
  ...changesOne,
  name: 'reopenTask',
  method: 'PUT',
  path: '/api/tasks/:taskId/reopen',
  summary: 'Takes a next action up again that was ticked off by mistake',
  body: z.strictObject({ version }),
  refuses: ['not-found', 'not-allowed', 'stale'],
})
