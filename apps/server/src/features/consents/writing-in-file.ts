import { type Actor, type EpisodeAction, permittedActions, withNotesLocked } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import { authorize, type GuardedEpisode } from '../../identity/authorize.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { notesAreLocked, refuseLockedNotes } from './notes-lock.ts'

/** Leave to write something new in a file: whoever may not find it, may not do so, or writes of somebody who withdrew is refused. */
export function permitToWriteIn<Action extends EpisodeAction>(
  db: Db,
  actor: Actor,
  action: Action,
  episodeId: string,
  today: string,
) {
  const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
  const permit = authorize(actor, action, episode)
  refuseLockedNotes(db, [episode], today)
  return { permit, workerId: episode.workerId }
}

/** What somebody may do in a file, as long as its notes allow it. */
export function actionsIn(db: Db, actor: Actor, episode: GuardedEpisode, today: string): readonly EpisodeAction[] {
  const allowed = permittedActions(actor, episode)
  return notesAreLocked(db, episode.workerId, today) ? withNotesLocked(allowed) : allowed
}
