import { readMatch, savePair } from '@tandem/contract/matches'
import { matchRefusal } from '@tandem/domain/matches'
import type { EpisodeAction } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { insertPair, matchOf, pairOf, updatePair, workerOfPlacement } from './matches.store.ts'

function guard<Action extends EpisodeAction>(
  db: Db,
  actor: SignedIn,
  action: Action,
  placementId: string,
  today: string,
) {
  const workerId = workerOfPlacement(db, placementId) ?? refuse('not-found')
  const episode = guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found')
  return { permit: authorize(actor, action, episode), workerId }
}

export function matchRoutes(serve: Serve): void {
  serve(readMatch, ({ db, actor, params: { placementId }, clock, trace }) => {
    const { workerId } = guard(db, actor, 'file:read', placementId, clock.today())
    trace.opened(workerId)
    return { pairs: matchOf(db, placementId) }
  })

  serve(savePair, ({ db, actor, params: { placementId }, body, clock, newId, trace }) => {
    const { permit, workerId } = guard(db, actor, 'placement:edit', placementId, clock.today())
    const { version, pair, ...facts } = body
    const refusal = matchRefusal(facts)
    if (refusal !== null) refuseField(refusal, refusal === 'no-gap' ? '/treatment' : '/agreed')
    const before = pairOf(db, placementId, pair)
    const current = () => matchOf(db, placementId).find((one) => one.pair === pair)
    const id = before?.id ?? newId()
    if (before === undefined) insertPair(db, permit, { ...facts, id, placementId, pair, createdAt: clock.now() })
    else if (!updatePair(db, permit, id, version, facts)) refuse('stale', { current: current() })
    trace.changed({ noun: 'matches', recordId: id, workerId, before: before ?? null, after: facts })
    return { pairs: matchOf(db, placementId) }
  })
}
