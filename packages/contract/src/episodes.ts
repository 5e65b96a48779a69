import {
  COACH_SHARES,
  EXIT_CATEGORIES,
  EXIT_REASONS,
  PAUSE_REASONS,
  REFERRAL_SOURCES,
  SITUATIONS,
} from '@tandem/domain/episodes'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, shortText, version } from './fields.ts'
import { episode, episodeDraft, worker } from './workers.ts'

const params = z.strictObject({ episodeId: id })
const LISTS = ['/api/caseload', '/api/today', '/api/workers', '/api/log-form'] as const

export const editEpisode = endpoint({
  name: 'editEpisode',
  method: 'PUT',
  path: '/api/episodes/:episodeId',
  summary: 'Corrects the facts of an entry',
  params,
  body: z.strictObject({
    enteredOn: calendarDate,
    situationAtEntry: z.enum(SITUATIONS),
    referralSource: z.enum(REFERRAL_SOURCES).nullable(),
    referrerName: shortText.nullable(),
    /** Left out: as it was. */
    programmeId: id.nullable().optional(),
    version,
  }),
  reply: episode,
  refuses: ['not-found', 'not-allowed', 'stale', 'date-in-future', 'exit-before-entry'],
  alsoChanges: LISTS,
})

export const addEpisode = endpoint({
  name: 'addEpisode',
  method: 'POST',
  path: '/api/workers/:workerId/episodes',
  summary: 'Opens a new accompaniment of somebody who comes back',
  params: z.strictObject({ workerId: id }),
  body: episodeDraft,
  reply: worker,
  refuses: ['not-found', 'not-allowed', 'date-in-future', 'episode-open', 'exit-before-entry'],
  alsoChanges: LISTS,
})

export const assignCoach = endpoint({
  name: 'assignCoach',
  method: 'PUT',
  path: '/api/episodes/:episodeId/coach',
  summary: 'Gives an accompaniment to a coach from a day on; a new main coach ends the former one',
  params,
  body: z.strictObject({ memberId: id, share: z.enum(COACH_SHARES), fromOn: calendarDate, version }),
  reply: episode,
  refuses: ['not-found', 'not-allowed', 'stale', 'exit-before-entry'],
  alsoChanges: LISTS,
})

export const pauseEpisode = endpoint({
  name: 'pauseEpisode',
  method: 'PUT',
  path: '/api/episodes/:episodeId/pause',
  summary: 'Puts an accompaniment on hold, with a reason',
  params,
  body: z.strictObject({ reason: z.enum(PAUSE_REASONS), fromOn: calendarDate, toOn: calendarDate.nullable(), version }),
  reply: episode,
  refuses: ['not-found', 'not-allowed', 'stale', 'end-before-start', 'already-exists'],
  alsoChanges: LISTS,
})

export const resumeEpisode = endpoint({
  name: 'resumeEpisode',
  method: 'PUT',
  path: '/api/episodes/:episodeId/resume',
  summary: 'Takes an accompaniment up again from a day on',
  params,
  body: z.strictObject({ fromOn: calendarDate, version }),
  reply: episode,
  refuses: ['not-found', 'not-allowed', 'stale', 'end-before-start'],
  alsoChanges: LISTS,
})

export const closeEpisode = endpoint({
  name: 'closeEpisode',
  method: 'PUT',
  path: '/api/episodes/:episodeId/close',
  summary: 'Closes an accompaniment with its category and reason; a correction closes it again',
  params,
  body: z.strictObject({
    exitedOn: calendarDate,
    exitCategory: z.enum(EXIT_CATEGORIES).nullable(),
    exitReason: z.enum(EXIT_REASONS),
    exitProofOn: calendarDate.nullable(),
    version,
  }),
  reply: episode,
  refuses: ['not-found', 'not-allowed', 'stale', 'date-in-future', 'exit-before-entry'],
  alsoChanges: LISTS,
})

export const reopenEpisode = endpoint({
  name: 'reopenEpisode',
  method: 'PUT',
  path: '/api/episodes/:episodeId/reopen',
  summary: 'Takes back a closing made by mistake; a return is a new accompaniment',
  params,
  body: z.strictObject({ version }),
  reply: episode,
  refuses: ['not-found', 'not-allowed', 'stale', 'episode-open'],
  alsoChanges: LISTS,
})
