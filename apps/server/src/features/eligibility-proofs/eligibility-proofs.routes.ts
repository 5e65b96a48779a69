import { addEligibilityProof, editEligibilityProof, listEligibilityProofs } from '@tandem/contract/eligibility-proofs'
import type { EpisodeAction } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { insertProof, proofOf, proofsOf, updateProof } from './eligibility-proofs.store.ts'

function guard<Action extends EpisodeAction>(
  db: Db,
  actor: SignedIn,
  action: Action,
  episodeId: string,
  today: string,
) {
  const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
  return { permit: authorize(actor, action, episode), workerId: episode.workerId }
}

export function eligibilityProofRoutes(serve: Serve): void {
  serve(listEligibilityProofs, ({ db, actor, params: { episodeId }, clock }) => {
    guard(db, actor, 'file:read', episodeId, clock.today())
    return { proofs: proofsOf(db, episodeId) }
  })

  serve(addEligibilityProof, ({ db, actor, params: { episodeId }, body, clock, newId, trace }) => {
    const { permit, workerId } = guard(db, actor, 'file:edit', episodeId, clock.today())
    const proofId = newId()
    insertProof(db, permit, { ...body, id: proofId, createdAt: clock.now() })
    trace.changed({ noun: 'episodes', recordId: proofId, workerId, before: null, after: body })
    return proofOf(db, proofId) ?? refuse('not-found')
  })

  serve(editEligibilityProof, ({ db, actor, params: { proofId }, body: { version, ...facts }, clock, trace }) => {
    const before = proofOf(db, proofId) ?? refuse('not-found')
    const { permit, workerId } = guard(db, actor, 'file:edit', before.episodeId, clock.today())
    if (!updateProof(db, permit, proofId, version, facts)) refuse('stale', { current: before })
    trace.changed({ noun: 'episodes', recordId: proofId, workerId, before, after: facts })
    return proofOf(db, proofId) ?? refuse('not-found')
  })
}
