import type { correctLogEntry, LogEntryFacts, SavedLogEntry } from '@tandem/contract/log-entries'
import { forWhomOf, type LogRefusal, logEntryRefusal, overlaps, sideOf } from '@tandem/domain/log-entries'
import { permittedActions } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, authorizeInOrganisation, type GuardedEpisode } from '../../identity/authorize.ts'
import { notesAreLocked } from '../consents/notes-lock.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import {
  type EntryGoal,
  type EntryPart,
  type EntryRow,
  episodesOfGoals,
  isEmployer,
  ownHoursOn,
  placementsNamed,
} from './log-entries.store.ts'
import { entryFor } from './log-entry-reading.routes.ts'

const POINTERS: Readonly<Record<LogRefusal, string>> = {
  'date-in-future': '/occurredOn',
  'entry-too-long': '/minutes',
  'time-split-differs': '/parts',
  'missed-needs-who': '/missedBy',
  'with-nobody-else': '/withParties',
}

/** Why the actor may not write about somebody, or `null`. */
function writingRefusal(
  db: Db,
  actor: SignedIn,
  episode: GuardedEpisode | undefined,
  today: string,
): 'not-found' | 'not-allowed' | 'consent-withdrawn' | null {
  const permitted = episode === undefined ? [] : permittedActions(actor, episode)
  if (episode === undefined || !permitted.includes('file:read')) return 'not-found'
  if (!permitted.includes('log:write')) return 'not-allowed'
  return notesAreLocked(db, episode.workerId, today) ? 'consent-withdrawn' : null
}

/**
 * The accompaniments named, each of which the actor must be able to write about; whom they cannot write about is told
 * beside the name. Without any, the rights on employers decide.
 */
export function permitToWrite(db: Db, actor: SignedIn, parts: readonly EntryPart[], today: string) {
  const found = parts.map(({ episodeId }) => guardedEpisode(db, episodeId, today))
  const faults = found.flatMap((episode, index) => {
    const code = writingRefusal(db, actor, episode, today)
    return code === null ? [] : [{ code, episode, pointer: `/parts/${index}/episodeId` }]
  })
  const [fault] = faults
  if (fault !== undefined) {
    const errors = faults.map(({ pointer, code }) => ({ pointer, detail: code }))
    const { workerId: refusedWorkerId } = fault.episode ?? {}
    refuse(fault.code, { errors, ...(refusedWorkerId === undefined ? {} : { refusedWorkerId }) })
  }
  const episodes = found.flatMap((episode) => episode ?? [])
  const [permit = authorizeInOrganisation(actor, 'employers:edit')] = episodes.map((episode) =>
    authorize(actor, 'log:write', episode),
  )
  return { permit, episodes }
}

/** Everything but the coach-only words, which have their own store. */
type Facts = Omit<LogEntryFacts, 'coachNote'>

/** Jobs are of the persons named, goals of the accompaniments named, and the place of work is the employer's. */
export function refuseStrangers(
  db: Db,
  facts: Facts,
  people: readonly { readonly episodeId: string; readonly workerId: string }[],
): void {
  const workerOf = new Map(people.map((person) => [person.episodeId, person.workerId]))
  const jobs = placementsNamed(db, idsOfJobs(facts.parts))
  for (const [index, part] of facts.parts.entries())
    if (part.placementId !== null && jobs.get(part.placementId)?.workerId !== workerOf.get(part.episodeId))
      refuseField('not-found', `/parts/${index}/placementId`)
  const episodeOf = episodesOfGoals(
    db,
    facts.goals.map((goal) => goal.goalId),
  )
  for (const [index, { goalId }] of facts.goals.entries())
    if (!facts.parts.some((part) => part.episodeId === episodeOf.get(goalId)))
      refuseField('not-found', `/goals/${index}/goalId`)
  if (facts.employerId !== null && !isEmployer(db, facts.employerId, facts.establishmentId))
    refuseField('not-found', '/employerId')
}

function idsOfJobs(parts: readonly EntryPart[]): string[] {
  return parts.flatMap((part) => part.placementId ?? [])
}

/** The entry as it is stored; an employer met at one job only is that job's. */
export function storedFrom(db: Db, facts: Facts) {
  const { parts, goals: _goals, ...plain } = facts
  const side = sideOf(facts.withParties)
  const met = [...placementsNamed(db, idsOfJobs(parts)).values()]
  const places = new Set(met.map((job) => job.establishmentId))
  const isOnePlace = facts.employerId === null && side !== 'worker' && side !== 'other' && places.size === 1
  const [job] = isOnePlace ? met : []
  return {
    ...plain,
    withParties: [...new Set(facts.withParties)],
    side,
    forWhom: facts.forWhom ?? forWhomOf(facts.withParties),
    missedBy: facts.kind === 'missed' ? facts.missedBy : null,
    missedReason: facts.kind === 'missed' ? facts.missedReason : null,
    employerId: job?.employerId ?? facts.employerId,
    establishmentId: job?.establishmentId ?? facts.establishmentId,
  }
}

export function refuseByRule(facts: Facts, unseenMinutes: number, today: string): void {
  const partMinutes = [...facts.parts.map((part) => part.minutes), ...(unseenMinutes === 0 ? [] : [unseenMinutes])]
  const refusal = logEntryRefusal({ ...facts, partMinutes }, today)
  if (refusal !== null) refuseField(refusal, POINTERS[refusal])
}

export type Stored = ReturnType<typeof storedFrom>

/** What the change log keeps: everything but the coach-only words. */
export function tracedFrom(stored: Stored | EntryRow, parts: readonly EntryPart[], goals: readonly EntryGoal[]) {
  const { occurredOn, startsAt, minutes, travelMinutes, withParties, forWhom, mode, kind } = stored
  const { missedBy, missedReason, employerId, establishmentId, note } = stored
  const when = { occurredOn, startsAt, minutes, travelMinutes }
  const how = { withParties, forWhom, mode, kind, missedBy, missedReason }
  const touched = goals.map(({ goalId, movement }) => ({ goalId, movement }))
  return { ...when, ...how, employerId, establishmentId, parts, goals: touched, note }
}

/** The saved entry, with what its author did at the same hours. */
export function savedFor(
  { db, actor, clock }: Pick<Call<typeof correctLogEntry>, 'db' | 'actor' | 'clock'>,
  entryId: string,
): SavedLogEntry {
  const entry = entryFor(db, actor, entryId, clock.today())
  const overlapsWith = ownHoursOn(db, entry.author.memberId, entry.occurredOn)
    .filter((own) => own.entryId !== entryId && overlaps(own, entry))
    .flatMap(({ startsAt, ...own }) => (startsAt === null ? [] : [{ ...own, startsAt }]))
  return { ...entry, overlapsWith }
}
