import { addWorker, editRepresentative, editWorker, readWorker, type Worker } from '@tandem/contract/workers'
import { representativeRefusal } from '@tandem/domain/legal-representatives'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, authorizeInOrganisation } from '../../identity/authorize.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { episodesFor, refuseProgramme } from '../episodes/episodes.routes.ts'
import { guardedEpisodeOfWorker, insertAssignment, insertEpisode } from '../episodes/episodes.store.ts'
import { isCoachInTeam } from '../members/members.store.ts'
import { putRepresentative, representativeOf } from './legal-representatives.store.ts'
import { insertWorker, updateWorker, workerOf } from './workers.store.ts'

function workerFor(db: Db, actor: SignedIn, workerId: string, today: string): Worker {
  const worker = workerOf(db, workerId) ?? refuse('not-found')
  const representative = representativeOf(db, workerId)
  return { ...worker, representative, episodes: episodesFor(db, actor, workerId, today) }
}

export function workerRoutes(serve: Serve): void {
  serve(readWorker, ({ db, actor, params, clock, trace }) => {
    const episode = guardedEpisodeOfWorker(db, params.workerId, clock.today()) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    trace.opened(params.workerId)
    return workerFor(db, actor, params.workerId, clock.today())
  })

  serve(addWorker, ({ db, actor, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'people:add')
    const { coachId, ...episode } = body.episode
    if (!actor.teamIds.includes(episode.teamId) || !isCoachInTeam(db, coachId, episode.teamId)) refuse('not-found')
    refuseProgramme(db, episode.programmeId, '/episode/programmeId')
    if (episode.enteredOn > clock.today())
      refuse('date-in-future', { errors: [{ pointer: '/episode/enteredOn', detail: 'date-in-future' }] })
    const [workerId, episodeId, createdAt] = [newId(), newId(), clock.now()]
    insertWorker(db, permit, { ...body.worker, id: workerId, createdAt })
    insertEpisode(db, permit, { ...episode, id: episodeId, workerId, previousEpisodeId: null, createdAt })
    insertAssignment(db, permit, {
      id: newId(),
      episodeId,
      memberId: coachId,
      share: 'main',
      fromOn: episode.enteredOn,
    })
    refreshSummary(db, episodeId, clock.today())
    trace.changed({ noun: 'workers', recordId: workerId, workerId, before: null, after: body })
    return workerFor(db, actor, workerId, clock.today())
  })

  serve(editWorker, ({ db, actor, params, body, clock, trace }) => {
    const { workerId } = params
    const permit = authorize(
      actor,
      'file:edit',
      guardedEpisodeOfWorker(db, workerId, clock.today()) ?? refuse('not-found'),
    )
    const before = workerOf(db, workerId) ?? refuse('not-found')
    if (!updateWorker(db, permit, workerId, body)) refuse('stale', { current: before })
    trace.changed({ noun: 'workers', recordId: workerId, workerId, before, after: body })
    return workerFor(db, actor, workerId, clock.today())
  })

  serve(editRepresentative, ({ db, actor, params: { workerId }, body: { representative, version }, clock, trace }) => {
    const today = clock.today()
    const permit = authorize(actor, 'file:edit', guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found'))
    const refusal = representative === null ? null : representativeRefusal(representative)
    if (refusal !== null) refuseField(refusal, '/representative/scopeWords')
    const before = { representative: representativeOf(db, workerId) }
    if (!putRepresentative(db, permit, workerId, version, representative, clock.now()))
      refuse('stale', { current: workerFor(db, actor, workerId, today) })
    trace.changed({ noun: 'workers', recordId: workerId, workerId, before, after: { representative } })
    return workerFor(db, actor, workerId, today)
  })
}
