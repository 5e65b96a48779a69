import {
  type Actor,
  type EpisodeAccess,
  type EpisodeAction,
  type MemberAccess,
  type MemberAction,
  type OrganisationAction,
  permittedActions,
  permittedInOrganisation,
  permittedOnMember,
} from '@tandem/domain/permissions'
import { refuse } from '../http/problems.ts'

declare const proof: unique symbol

/** Proof that the question "may this actor do this?" was asked. Only `authorize` makes one; store writes ask for it. */
export type Permit<Action extends EpisodeAction | OrganisationAction | MemberAction> = {
  readonly [proof]: Action
  readonly actorId: string
  /** The accompaniment it was asked about; empty for an act on the organisation. */
  readonly episodeId: string
}

/** An accompaniment as permissions see it. */
export type GuardedEpisode = EpisodeAccess & { readonly episodeId: string; readonly workerId: string }

/** 404 for a file the actor cannot see, 403 for an act on a file they can. */
export function authorize<Action extends EpisodeAction>(
  actor: Actor,
  action: Action,
  episode: GuardedEpisode,
): Permit<Action> {
  const permitted = permittedActions(actor, episode)
  if (!permitted.includes(action))
    refuse(permitted.includes('file:read') ? 'not-allowed' : 'not-found', { refusedWorkerId: episode.workerId })
  return { actorId: actor.id, episodeId: episode.episodeId } as Permit<Action>
}

/** 404 for a member on whom the actor may do nothing, 403 for an act on one whom they plan for. */
export function authorizeOnMember<Action extends MemberAction>(
  actor: Actor,
  action: Action,
  member: MemberAccess,
): Permit<Action> {
  const permitted = permittedOnMember(actor, member)
  if (!permitted.includes(action)) refuse(permitted.length > 0 ? 'not-allowed' : 'not-found')
  return { actorId: actor.id, episodeId: '' } as Permit<Action>
}

export function authorizeInOrganisation<Action extends OrganisationAction>(
  actor: Actor,
  action: Action,
): Permit<Action> {
  if (!permittedInOrganisation(actor).includes(action)) refuse('not-allowed')
  return { actorId: actor.id, episodeId: '' } as Permit<Action>
}
