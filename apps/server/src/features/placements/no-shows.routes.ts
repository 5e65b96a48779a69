import { recordNoShow } from '@tandem/contract/placements'
import { nextActionRefusal } from '@tandem/domain/log-entries'
import { noShowRefusal } from '@tandem/domain/placements'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorize } from '../../identity/authorize.ts'
import { refuseLockedNotes } from '../consents/notes-lock.ts'
import { guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { insertTask, reachableJobsOf } from '../tasks/tasks.store.ts'
import { updatePlacement } from './placement-writes.store.ts'
import { guardPlacement, settled } from './placements.routes.ts'
import { workplaceEmployerId } from './placements.store.ts'

function refuseNoShow(noShowOn: string, job: Parameters<typeof noShowRefusal>[1], today: string): void {
  const refusal = noShowRefusal(noShowOn, job, today)
  if (refusal === null) return
  if (refusal === 'date-in-future') refuseField(refusal, '/noShowOn')
  refuse('invalid', { errors: [{ pointer: '/noShowOn', detail: refusal }] })
}

export function noShowRoutes(serve: Serve): void {
  serve(recordNoShow, ({ db, actor, params: { placementId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { before, permit, episodeId } = guardPlacement(db, actor, placementId, today)
    const { noShowOn, next, version } = body
    if (noShowOn !== null) refuseNoShow(noShowOn, before, today)
    const isTrial = before.type === 'workTrial'
    const facts =
      noShowOn === null
        ? { noShowOn, startedOn: before.startedOn ?? before.noShowOn, ...(isTrial ? { trialOutcome: null } : {}) }
        : {
            noShowOn,
            startedOn: null,
            endedOn: null,
            endReason: null,
            ...(isTrial ? { trialOutcome: 'noShow' as const } : {}),
          }
    if (!updatePlacement(db, permit, placementId, version, facts)) refuse('stale', { current: before })
    const { workerId } = before
    trace.changed({ noun: 'placements', recordId: placementId, workerId, before, after: facts })
    if (next !== null) {
      const episode = guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found')
      refuseLockedNotes(db, [episode], today)
      const refusal = nextActionRefusal('employer', reachableJobsOf(db, workerId), placementId, today)
      if (refusal !== null) refuseField(refusal, '/next/title')
      const about = { entryId: null, employerId: workplaceEmployerId(before), episodeId, ownerId: actor.id }
      const task = { ...next, ...about, id: newId(), side: 'employer' as const, createdAt: clock.now() }
      insertTask(db, authorize(actor, 'file:edit', episode), task)
      trace.changed({ noun: 'tasks', recordId: task.id, workerId, before: null, after: task })
    }
    return settled(db, placementId, episodeId, today)
  })
}
