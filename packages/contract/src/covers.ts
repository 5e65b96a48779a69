import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, requiredText } from './fields.ts'

/** A file opened in need, as the lead sees it. */
export const cover = z.object({
  coverId: id,
  workerId: id,
  workerName: z.string(),
  memberName: z.string(),
  /** Who coaches the person; `null` for nobody. */
  coachName: z.string().nullable(),
  reason: z.string(),
  openedAt: instant,
  untilOn: calendarDate,
  revokedAt: instant.nullable(),
  /** May be read today. */
  isOpen: z.boolean(),
  /** Times that the file was opened under it. */
  openings: z.int(),
})
export type Cover = z.infer<typeof cover>

const ofWorker = z.strictObject({ workerId: id })

/** What a coach may know before opening the file of a colleague's person: a name, and who to ask first. */
export const readCoverDoor = endpoint({
  name: 'readCoverDoor',
  method: 'GET',
  path: '/api/workers/:workerId/cover',
  summary: 'Whose person this is, for a coach of the same team who may open the file in need',
  params: ofWorker,
  reply: z.object({
    firstName: z.string(),
    lastName: z.string(),
    coachName: z.string().nullable(),
    /** The last day of a cover that began today. */
    untilOn: calendarDate,
  }),
  refuses: ['not-found', 'not-allowed'],
})

export const openCover = endpoint({
  name: 'openCover',
  method: 'POST',
  path: '/api/workers/:workerId/cover',
  summary: 'Opens a file of the team in need, for reading, for seven days, with a reason that the lead sees',
  params: ofWorker,
  body: z.strictObject({ reason: requiredText(240) }),
  reply: z.object({ untilOn: calendarDate }),
  refuses: ['not-found', 'not-allowed'],
  alsoChanges: ['/api/workers', '/api/placements', '/api/episodes', '/api/search'],
})

export const listCovers = endpoint({
  name: 'listCovers',
  method: 'GET',
  path: '/api/covers',
  summary: 'The files of the teams led that were opened in need over the last 30 days, latest first',
  reply: z.object({ today: calendarDate, covers: z.array(cover) }),
  refuses: ['not-allowed'],
})

export const revokeCover = endpoint({
  name: 'revokeCover',
  method: 'PUT',
  path: '/api/covers/:coverId/revoke',
  summary: 'Closes a file that was opened in need',
  params: z.strictObject({ coverId: id }),
  reply: z.object({ coverId: id }),
  refuses: ['not-found', 'not-allowed'],
  alsoChanges: ['/api/covers'],
})
