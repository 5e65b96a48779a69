import { listDivergenceTalks, recordDivergenceTalk, voidDivergenceTalk } from '@tandem/contract/divergence-talks'
import { talkRefusal } from '@tandem/domain/divergence-talks'
import { outwardRefusal } from '@tandem/domain/outward'
import { permittedActions } from '@tandem/domain/permissions'
import { mirroredOf } from '@tandem/domain/questionnaires'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { guardJob } from '../check-ins/check-in-guard.ts'
import { notesAreLocked, refuseLockedNotes } from '../consents/notes-lock.ts'
import { currentQuestionnaire } from '../questionnaires/questionnaires.store.ts'
import { divergenceTalkOf, divergenceTalksOf, insertDivergenceTalk, markTalkVoided } from './divergence-talks.store.ts'

export function divergenceTalkRoutes(serve: Serve): void {
  serve(listDivergenceTalks, ({ db, actor, params: { placementId }, clock }) => {
    const today = clock.today()
    const { placement, episode } = guardJob(db, actor, 'file:read', placementId, today)
    const mayRecord =
      permittedActions(actor, episode).includes('check-in:record') &&
      outwardRefusal(placement, today) === null &&
      !notesAreLocked(db, placement.workerId, today)
    return { mayRecord, talks: divergenceTalksOf(db, placementId) }
  })

  serve(recordDivergenceTalk, ({ db, actor, params: { placementId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { placement, episode, permit } = guardJob(db, actor, 'check-in:record', placementId, today)
    refuseLockedNotes(db, [episode], today)
    const outward = outwardRefusal(placement, body.heldOn)
    if (outward !== null) refuse(outward)
    const refusal = talkRefusal(body, placement, today)
    if (refusal?.code === 'too-early')
      refuse('invalid', { errors: [{ pointer: `/${refusal.field}`, detail: refusal.code }] })
    if (refusal !== null) refuseField(refusal.code, `/${refusal.field}`)
    const asked = new Set(mirroredOf(currentQuestionnaire(db).questionnaire.ratings))
    if (body.items.some((item) => !asked.has(item))) refuse('not-found')
    const talkId = newId()
    const { episodeId, workerId } = episode
    insertDivergenceTalk(db, permit, { ...body, id: talkId, placementId, episodeId, createdAt: clock.now() })
    trace.changed({ noun: 'divergence-talks', recordId: talkId, workerId, before: null, after: body })
    return divergenceTalkOf(db, talkId) ?? refuse('not-found')
  })

  serve(voidDivergenceTalk, ({ db, actor, params: { talkId }, body: { version, reason }, clock, trace }) => {
    const before = divergenceTalkOf(db, talkId) ?? refuse('not-found')
    const { episode, permit } = guardJob(db, actor, 'check-in:record', before.placementId, clock.today())
    if (before.voidedAt !== null) refuse('voided')
    const voided = { voidedAt: clock.now(), voidReason: reason }
    if (!markTalkVoided(db, permit, talkId, version, voided)) refuse('stale', { current: before })
    trace.changed({ noun: 'divergence-talks', recordId: talkId, workerId: episode.workerId, before, after: voided })
    return divergenceTalkOf(db, talkId) ?? refuse('not-found')
  })
}
