import { markCheckInMissed, voidMissedCheckIn } from '@tandem/contract/missed-check-ins'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { refuseLockedNotes } from '../consents/notes-lock.ts'
import { guardJob, settled } from './check-in-guard.ts'
import { insertMissedCheckIn, missedCheckInOf, voidMissed } from './missed-check-ins.store.ts'

export function missedCheckInRoutes(serve: Serve): void {
  serve(markCheckInMissed, ({ db, actor, params: { placementId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { placement, episode, permit } = guardJob(db, actor, 'check-in:record', placementId, today)
    const { workerId, nextWorkerCheckInOn, nextEmployerCheckInOn } = placement
    refuseLockedNotes(db, [episode], today)
    const dueOn = body.party === 'worker' ? nextWorkerCheckInOn : nextEmployerCheckInOn
    if (dueOn !== body.dueOn) refuse('already-exists')
    if (dueOn > today) refuseField('date-in-future', '/dueOn')
    const missedId = newId()
    const { episodeId } = episode
    insertMissedCheckIn(db, permit, {
      ...body,
      id: missedId,
      episodeId,
      placementId,
      missedOn: today,
      recordedAt: clock.now(),
    })
    settled(db, episode, { placementId }, today)
    trace.changed({ noun: 'check-ins', recordId: missedId, workerId, before: null, after: body })
    return missedCheckInOf(db, missedId) ?? refuse('not-found')
  })

  serve(voidMissedCheckIn, ({ db, actor, params: { missedId }, body: { version, reason }, clock, trace }) => {
    const today = clock.today()
    const before = missedCheckInOf(db, missedId) ?? refuse('not-found')
    const { placement, episode, permit } = guardJob(db, actor, 'check-in:record', before.placementId, today)
    if (before.voidedAt !== null) refuse('voided')
    const after = { voidedAt: clock.now(), voidReason: reason }
    if (!voidMissed(db, permit, missedId, version, after)) refuse('stale', { current: before })
    settled(db, episode, before, today)
    trace.changed({ noun: 'check-ins', recordId: missedId, workerId: placement.workerId, before, after })
    return missedCheckInOf(db, missedId) ?? refuse('not-found')
  })
}
