import { listCovers, openCover, readCoverDoor, revokeCover } from '@tandem/contract/covers'
import { addDays } from '@tandem/domain/calendar-date'
import { coverUntilOn, isCoverOpen } from '@tandem/domain/covers'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorize, authorizeInOrganisation } from '../../identity/authorize.ts'
import { coachesOn, guardedEpisode, guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { workerOf } from '../workers/workers.store.ts'
import { closeCover, coverOf, coversOfTeams, insertCover } from './covers.store.ts'

/** Days for which a cover that is over stays in the lead's list. */
const SHOWN_DAYS = 30

export function coverRoutes(serve: Serve): void {
  serve(readCoverDoor, ({ db, actor, params: { workerId }, clock }) => {
    const today = clock.today()
    const episode = guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found')
    authorize(actor, 'cover:open', episode)
    const { firstName, lastName } = workerOf(db, workerId) ?? refuse('not-found')
    const [coach] = coachesOn(db, episode.episodeId, today)
    return { firstName, lastName, coachName: coach?.name ?? null, untilOn: coverUntilOn(today) }
  })

  serve(openCover, ({ db, actor, params: { workerId }, body: { reason }, clock, newId, trace }) => {
    const today = clock.today()
    const episode = guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found')
    const permit = authorize(actor, 'cover:open', episode)
    const untilOn = coverUntilOn(today)
    const coverId = newId()
    insertCover(db, permit, { id: coverId, reason, fromOn: today, untilOn, openedAt: clock.now() })
    trace.changed({ noun: 'covers', recordId: coverId, workerId, before: null, after: { reason, untilOn } })
    return { untilOn }
  })

  serve(listCovers, ({ db, actor, clock }) => {
    authorizeInOrganisation(actor, 'team:read')
    const today = clock.today()
    const covers = coversOfTeams(db, actor.teamIds, addDays(today, -SHOWN_DAYS), today)
    return {
      today,
      covers: covers.map(({ firstName, lastName, fromOn, ...cover }) => ({
        ...cover,
        workerName: `${firstName} ${lastName}`,
        isOpen: isCoverOpen({ ...cover, fromOn }, today),
      })),
    }
  })

  serve(revokeCover, ({ db, actor, params: { coverId }, clock, trace }) => {
    const before = coverOf(db, coverId) ?? refuse('not-found')
    const episode = guardedEpisode(db, before.episodeId, clock.today()) ?? refuse('not-found')
    const permit = authorize(actor, 'cover:revoke', episode)
    const revokedAt = clock.now()
    closeCover(db, permit, coverId, revokedAt)
    const { workerId } = episode
    trace.changed({ noun: 'covers', recordId: coverId, workerId, before: null, after: { revokedAt } })
    return { coverId }
  })
}
