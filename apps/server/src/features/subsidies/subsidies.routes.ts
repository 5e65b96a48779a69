import { addSubsidy, editSubsidy, listSubsidies } from '@tandem/contract/subsidies'
import type { EpisodeAction } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { placementOf } from '../placements/placements.store.ts'
import { insertSubsidy, subsidiesOf, subsidyOf, updateSubsidy } from './subsidies.store.ts'

function guard<Action extends EpisodeAction>(
  db: Db,
  actor: SignedIn,
  action: Action,
  placementId: string,
  today: string,
) {
  const { workerId } = placementOf(db, placementId, today) ?? refuse('not-found')
  const episode = guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found')
  return { permit: authorize(actor, action, episode), workerId }
}

function refuseDays({ fromOn, toOn }: { readonly fromOn: string | null; readonly toOn: string | null }): void {
  if (fromOn !== null && toOn !== null && toOn < fromOn) refuseField('end-before-start', '/toOn')
}

export function subsidyRoutes(serve: Serve): void {
  serve(listSubsidies, ({ db, actor, params: { placementId }, clock }) => {
    guard(db, actor, 'file:read', placementId, clock.today())
    return { subsidies: subsidiesOf(db, placementId) }
  })

  serve(addSubsidy, ({ db, actor, params: { placementId }, body, clock, newId, trace }) => {
    const { permit, workerId } = guard(db, actor, 'placement:edit', placementId, clock.today())
    refuseDays(body)
    const subsidyId = newId()
    insertSubsidy(db, permit, { ...body, id: subsidyId, placementId, createdAt: clock.now() })
    trace.changed({ noun: 'placements', recordId: subsidyId, workerId, before: null, after: body })
    return subsidyOf(db, subsidyId) ?? refuse('not-found')
  })

  serve(editSubsidy, ({ db, actor, params: { subsidyId }, body: { version, ...facts }, clock, trace }) => {
    const before = subsidyOf(db, subsidyId) ?? refuse('not-found')
    const { permit, workerId } = guard(db, actor, 'placement:edit', before.placementId, clock.today())
    refuseDays(facts)
    if (!updateSubsidy(db, permit, subsidyId, version, facts)) refuse('stale', { current: before })
    trace.changed({ noun: 'placements', recordId: subsidyId, workerId, before, after: facts })
    return subsidyOf(db, subsidyId) ?? refuse('not-found')
  })
}
