import type { CheckInLink } from '@tandem/contract/check-in-links'
import type { CheckIn } from '@tandem/contract/check-ins'
import { type Actor, type EpisodeAction, permittedActions } from '@tandem/domain/permissions'
import { NOT_FOR_EMPLOYER } from '@tandem/domain/questionnaires'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import { authorize, type GuardedEpisode } from '../../identity/authorize.ts'
import { refreshCadence } from '../episodes/check-in-cadence.store.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { placementOf } from '../placements/placements.store.ts'

/** The job, the accompaniment behind it, and the leave to act on it. */
export function guardJob<Action extends EpisodeAction>(
  db: Db,
  actor: Actor,
  action: Action,
  placementId: string,
  today: string,
) {
  const placement = placementOf(db, placementId, today) ?? refuse('not-found')
  const episode = guardedEpisodeOfWorker(db, placement.workerId, today) ?? refuse('not-found')
  return { placement, episode, permit: authorize(actor, action, episode) }
}

type Worded = { readonly words: readonly { readonly word: string }[] }

/** What the worker asked not to tell the employer is read by the coaches of the file alone. */
export function shownTo<Said extends Worded>(actor: Actor, episode: GuardedEpisode, said: Said): Said {
  if (permittedActions(actor, episode).includes('coach-note:read')) return said
  return { ...said, words: said.words.filter(({ word }) => word !== NOT_FOR_EMPLOYER) }
}

export function linkShownTo(actor: Actor, episode: GuardedEpisode, link: CheckInLink): CheckInLink {
  return link.answer === null ? link : { ...link, answer: shownTo(actor, episode, link.answer) }
}

/** What is due after a check-in changed. */
export function settled(
  db: Db,
  episode: GuardedEpisode,
  { placementId }: Pick<CheckIn, 'placementId'>,
  today: string,
): void {
  refreshCadence(db, placementId, today)
  refreshSummary(db, episode.episodeId, today)
}
