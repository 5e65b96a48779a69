import {
  addEpisode,
  assignCoach,
  closeEpisode,
  editEpisode,
  pauseEpisode,
  reopenEpisode,
  resumeEpisode,
} from '@tandem/contract/episodes'
import type { Episode } from '@tandem/contract/workers'
import { exitRefusal } from '@tandem/domain/episodes'
import { type EpisodeAction, permittedActions, withNotesLocked } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, authorizeInOrganisation, type Permit } from '../../identity/authorize.ts'
import { notesAreLocked } from '../consents/notes-lock.ts'
import { isCoachInTeam } from '../members/members.store.ts'
import { representativeOf } from '../workers/legal-representatives.store.ts'
import { workerOf } from '../workers/workers.store.ts'
import { refreshCadence } from './check-in-cadence.store.ts'
import { refreshSummary } from './episode-summary.store.ts'
import {
  endPause,
  episodeOf,
  handOver,
  hasOtherOpenEpisode,
  insertPause,
  isOpenProgramme,
  openPauseOf,
  placementIdsOf,
  updateEpisode,
} from './episode-writes.store.ts'
import {
  coversOn,
  episodesOfWorker,
  guardedEpisode,
  guardedEpisodeOfWorker,
  insertAssignment,
  insertEpisode,
} from './episodes.store.ts'

/** The accompaniments of a person with what the actor may do to each. */
export function episodesFor(db: Db, actor: SignedIn, workerId: string, today: string): Episode[] {
  const isLocked = notesAreLocked(db, workerId, today)
  return episodesOfWorker(db, workerId, today).map((episode) => {
    const coachIds = episode.coaches.map((coach) => coach.memberId)
    const covers = coversOn(db, episode.episodeId, today)
    const coverIds = covers.map((cover) => cover.memberId)
    const allowed = permittedActions(actor, { teamId: episode.teamId, coachIds, coverIds })
    const isAnyway = allowed.includes('file:edit')
    const coverUntilOn = isAnyway ? null : (covers.find(({ memberId }) => memberId === actor.id)?.untilOn ?? null)
    return { ...episode, coverUntilOn, allowedActions: isLocked ? withNotesLocked(allowed) : [...allowed] }
  })
}

type Guarded<Action extends EpisodeAction> = {
  readonly permit: Permit<Action>
  readonly workerId: string
  readonly before: NonNullable<ReturnType<typeof episodeOf>>
}

function guard<Action extends EpisodeAction>(
  db: Db,
  actor: SignedIn,
  action: Action,
  episodeId: string,
  today: string,
): Guarded<Action> {
  const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
  const permit = authorize(actor, action, episode)
  return { permit, workerId: episode.workerId, before: episodeOf(db, episodeId) ?? refuse('not-found') }
}

function episodeFor(db: Db, actor: SignedIn, workerId: string, episodeId: string, today: string): Episode {
  return (
    episodesFor(db, actor, workerId, today).find((episode) => episode.episodeId === episodeId) ?? refuse('not-found')
  )
}

/** A person joins a programme that is there and still open. */
export function refuseProgramme(db: Db, programmeId: string | null, pointer: string): void {
  if (programmeId !== null && !isOpenProgramme(db, programmeId)) refuseField('not-found', pointer)
}

/** Lists and check-ins follow the rules that hold from now on. */
export function followRules(db: Db, episodeId: string, today: string): void {
  refreshSummary(db, episodeId, today)
  for (const placementId of placementIdsOf(db, episodeId)) refreshCadence(db, placementId, today)
}

export function episodeRoutes(serve: Serve): void {
  serve(editEpisode, ({ db, actor, params: { episodeId }, body: { version, programmeId, ...entry }, clock, trace }) => {
    const today = clock.today()
    const { permit, workerId, before } = guard(db, actor, 'file:edit', episodeId, today)
    const facts = { ...entry, programmeId: programmeId === undefined ? before.programmeId : programmeId }
    if (facts.programmeId !== before.programmeId) refuseProgramme(db, facts.programmeId, '/programmeId')
    if (facts.enteredOn > today) refuseField('date-in-future', '/enteredOn')
    if (before.exitedOn !== null && before.exitedOn < facts.enteredOn) refuseField('exit-before-entry', '/enteredOn')
    if (!updateEpisode(db, permit, episodeId, version, facts))
      refuse('stale', { current: episodeFor(db, actor, workerId, episodeId, today) })
    followRules(db, episodeId, today)
    trace.changed({ noun: 'episodes', recordId: episodeId, workerId, before, after: facts })
    return episodeFor(db, actor, workerId, episodeId, today)
  })

  serve(addEpisode, ({ db, actor, params: { workerId }, body: { coachId, ...draft }, clock, newId, trace }) => {
    const today = clock.today()
    const former = guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found')
    authorize(actor, 'file:edit', former)
    const permit = authorizeInOrganisation(actor, 'people:add')
    if (!actor.teamIds.includes(draft.teamId) || !isCoachInTeam(db, coachId, draft.teamId)) refuse('not-found')
    if (draft.enteredOn > today) refuseField('date-in-future', '/enteredOn')
    refuseProgramme(db, draft.programmeId, '/programmeId')
    const last = episodeOf(db, former.episodeId) ?? refuse('not-found')
    if (last.exitedOn === null) refuse('episode-open')
    if (last.exitedOn > draft.enteredOn) refuseField('exit-before-entry', '/enteredOn')
    const episodeId = newId()
    insertEpisode(db, permit, {
      ...draft,
      id: episodeId,
      workerId,
      previousEpisodeId: former.episodeId,
      createdAt: clock.now(),
    })
    insertAssignment(db, permit, { id: newId(), episodeId, memberId: coachId, share: 'main', fromOn: draft.enteredOn })
    refreshSummary(db, episodeId, today)
    trace.changed({ noun: 'episodes', recordId: episodeId, workerId, before: null, after: draft })
    const worker = workerOf(db, workerId) ?? refuse('not-found')
    const representative = representativeOf(db, workerId)
    return { ...worker, representative, episodes: episodesFor(db, actor, workerId, today) }
  })

  serve(assignCoach, ({ db, actor, params: { episodeId }, body: { version, ...handover }, clock, newId, trace }) => {
    const today = clock.today()
    const { permit, workerId, before } = guard(db, actor, 'episode:assign', episodeId, today)
    if (!isCoachInTeam(db, handover.memberId, before.teamId)) refuse('not-found')
    if (handover.fromOn < before.enteredOn) refuseField('exit-before-entry', '/fromOn')
    if (!updateEpisode(db, permit, episodeId, version, {}))
      refuse('stale', { current: episodeFor(db, actor, workerId, episodeId, today) })
    handOver(db, permit, { id: newId(), ...handover })
    trace.changed({ noun: 'episodes', recordId: episodeId, workerId, before: null, after: handover })
    return episodeFor(db, actor, workerId, episodeId, today)
  })

  serve(pauseEpisode, ({ db, actor, params: { episodeId }, body: { version, ...pause }, clock, newId, trace }) => {
    const today = clock.today()
    const { permit, workerId, before } = guard(db, actor, 'file:edit', episodeId, today)
    if (pause.toOn !== null && pause.toOn < pause.fromOn) refuseField('end-before-start', '/toOn')
    if (pause.fromOn < before.enteredOn) refuseField('end-before-start', '/fromOn')
    if (openPauseOf(db, episodeId, pause.fromOn) !== undefined) refuse('already-exists')
    if (!updateEpisode(db, permit, episodeId, version, {}))
      refuse('stale', { current: episodeFor(db, actor, workerId, episodeId, today) })
    insertPause(db, permit, { id: newId(), ...pause })
    followRules(db, episodeId, today)
    trace.changed({ noun: 'episodes', recordId: episodeId, workerId, before: null, after: pause })
    return episodeFor(db, actor, workerId, episodeId, today)
  })

  serve(resumeEpisode, ({ db, actor, params: { episodeId }, body: { version, fromOn }, clock, trace }) => {
    const today = clock.today()
    const { permit, workerId } = guard(db, actor, 'file:edit', episodeId, today)
    const pause = openPauseOf(db, episodeId, fromOn) ?? refuse('not-found')
    if (fromOn <= pause.fromOn) refuseField('end-before-start', '/fromOn')
    if (!updateEpisode(db, permit, episodeId, version, {}))
      refuse('stale', { current: episodeFor(db, actor, workerId, episodeId, today) })
    endPause(db, permit, pause.id, fromOn)
    followRules(db, episodeId, today)
    trace.changed({ noun: 'episodes', recordId: episodeId, workerId, before: pause, after: { fromOn } })
    return episodeFor(db, actor, workerId, episodeId, today)
  })

  serve(closeEpisode, ({ db, actor, params: { episodeId }, body: { version, ...exit }, clock, trace }) => {
    const today = clock.today()
    const { permit, workerId, before } = guard(db, actor, 'episode:close', episodeId, today)
    const refusal = exitRefusal(before.enteredOn, exit.exitedOn, today)
    if (refusal !== null) refuseField(refusal, '/exitedOn')
    if (!updateEpisode(db, permit, episodeId, version, exit))
      refuse('stale', { current: episodeFor(db, actor, workerId, episodeId, today) })
    refreshSummary(db, episodeId, today)
    trace.changed({ noun: 'episodes', recordId: episodeId, workerId, before, after: exit })
    return episodeFor(db, actor, workerId, episodeId, today)
  })

  serve(reopenEpisode, ({ db, actor, params: { episodeId }, body: { version }, clock, trace }) => {
    const today = clock.today()
    const { permit, workerId, before } = guard(db, actor, 'episode:close', episodeId, today)
    if (before.exitedOn !== null && hasOtherOpenEpisode(db, workerId, episodeId, before.exitedOn))
      refuse('episode-open')
    const open = { exitedOn: null, exitCategory: null, exitReason: null, exitProofOn: null }
    if (!updateEpisode(db, permit, episodeId, version, open))
      refuse('stale', { current: episodeFor(db, actor, workerId, episodeId, today) })
    refreshSummary(db, episodeId, today)
    trace.changed({ noun: 'episodes', recordId: episodeId, workerId, before, after: open })
    return episodeFor(db, actor, workerId, episodeId, today)
  })
}
