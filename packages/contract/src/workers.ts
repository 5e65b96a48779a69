import { EXIT_CATEGORIES, EXIT_REASONS, PHASES, REFERRAL_SOURCES, SITUATIONS } from '@tandem/domain/episodes'
import { REPRESENTATIVE_SCOPES } from '@tandem/domain/legal-representatives'
import { LOCALES } from '@tandem/domain/members'
import { EPISODE_ACTIONS } from '@tandem/domain/permissions'
import { PREFERRED_CHANNELS, SEXES } from '@tandem/domain/workers'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, email, id, name, phone, shortText, version } from './fields.ts'

/** What a coach fills in of the person. There is no field for a diagnosis, on purpose. */
export const workerDraft = z.strictObject({
  firstName: name,
  lastName: name,
  birthOn: calendarDate.nullable(),
  sex: z.enum(SEXES).nullable(),
  phone: phone.nullable(),
  email: email.nullable(),
  municipality: shortText.nullable(),
  preferredChannel: z.enum(PREFERRED_CHANNELS).nullable(),
  preferredLocale: z.enum(LOCALES).nullable(),
  languages: shortText.nullable(),
  externalRef: shortText.nullable(),
  reachNote: shortText.nullable(),
})
export type WorkerDraft = z.infer<typeof workerDraft>

export const episodeDraft = z.strictObject({
  enteredOn: calendarDate,
  situationAtEntry: z.enum(SITUATIONS),
  referralSource: z.enum(REFERRAL_SOURCES).nullable(),
  referrerName: shortText.nullable(),
  /** Whose rules hold; empty is the house. */
  programmeId: id.nullable().default(null),
  teamId: id,
  coachId: id,
})
export type EpisodeDraft = z.infer<typeof episodeDraft>

export const coachNow = z.object({ memberId: id, name: z.string(), share: z.enum(['main', 'second', 'replacement']) })

/** One accompaniment of a person, with what may be done to it. */
export const episode = z.object({
  episodeId: id,
  enteredOn: calendarDate,
  situationAtEntry: z.enum(SITUATIONS),
  referralSource: z.enum(REFERRAL_SOURCES).nullable(),
  referrerName: z.string().nullable(),
  programmeId: id.nullable(),
  programmeName: z.string().nullable(),
  teamId: id,
  teamName: z.string(),
  coaches: z.array(coachNow),
  phase: z.enum(PHASES),
  isPaused: z.boolean(),
  exitedOn: calendarDate.nullable(),
  exitCategory: z.enum(EXIT_CATEGORIES).nullable(),
  exitReason: z.enum(EXIT_REASONS).nullable(),
  exitProofOn: calendarDate.nullable(),
  version,
  /** The last day on which a reader who opened the file in need may read it; `null` for everybody else. */
  coverUntilOn: calendarDate.nullable(),
  allowedActions: z.array(z.enum(EPISODE_ACTIONS)),
})
export type Episode = z.infer<typeof episode>

/** Who decides by law for the person. */
export const representativeDraft = z.strictObject({
  name,
  scope: z.enum(REPRESENTATIVE_SCOPES),
  /** What they decide on, where the list does not say it. */
  scopeWords: shortText.nullable(),
  /** Where they are reached, in the coach's words. */
  reach: shortText.nullable(),
})
export type RepresentativeDraft = z.infer<typeof representativeDraft>

export const worker = z.object({
  workerId: id,
  ...workerDraft.shape,
  representative: representativeDraft.nullable(),
  version,
  /** The latest accompaniment first. */
  episodes: z.array(episode).min(1),
})
export type Worker = z.infer<typeof worker>

const workerParams = z.strictObject({ workerId: id })

export const readWorker = endpoint({
  name: 'readWorker',
  method: 'GET',
  path: '/api/workers/:workerId',
  summary: 'A person and their accompaniments',
  params: workerParams,
  reply: worker,
  refuses: ['not-found'],
})

export const addWorker = endpoint({
  name: 'addWorker',
  method: 'POST',
  path: '/api/workers',
  summary: 'Adds a person and opens their accompaniment',
  body: z.strictObject({ worker: workerDraft, episode: episodeDraft }),
  reply: worker,
  refuses: ['not-allowed', 'not-found', 'date-in-future'],
  alsoChanges: ['/api/caseload', '/api/today', '/api/log-form'],
})

export const editWorker = endpoint({
  name: 'editWorker',
  method: 'PUT',
  path: '/api/workers/:workerId',
  summary: 'Changes what is known of a person',
  params: workerParams,
  body: z.strictObject({ ...workerDraft.shape, version }),
  reply: worker,
  refuses: ['not-found', 'not-allowed', 'stale'],
  alsoChanges: ['/api/caseload', '/api/today', '/api/log-form'],
})

export const editRepresentative = endpoint({
  name: 'editRepresentative',
  method: 'PUT',
  path: '/api/workers/:workerId/representative',
  summary: 'Says who decides by law for a person and on what; `null` says that nobody does',
  params: workerParams,
  body: z.strictObject({ representative: representativeDraft.nullable(), version }),
  reply: worker,
  refuses: ['not-found', 'not-allowed', 'stale', 'scope-missing'],
})
