import { mayShare } from '@tandem/domain/consents'
import { outwardRefusal } from '@tandem/domain/outward'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import { consentFactsOf } from '../consents/consents.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import type { LinkRow } from './check-in-links.store.ts'
import { linkSurroundings } from './check-in-page.store.ts'

/**
 * What a link may show now, or why it opens nothing: it was answered, has expired or ended, its contact has left, the
 * employer may no longer be contacted, the person is no longer accompanied or no longer written about.
 */
export function openLink(db: Db, row: LinkRow, clock: Clock) {
  const today = clock.today()
  const around = linkSurroundings(db, row.placementId, row.episodeId, row.contactId)
  const episode = guardedEpisode(db, row.episodeId, today)
  if (around === undefined || episode === undefined) return 'link-over'
  if (row.party === 'employer' && outwardRefusal(around) !== null) return 'contact-refused'
  const { contactLeftOn, exitedOn } = around
  const isOver = exitedOn !== null && exitedOn < today
  const hasLeft = contactLeftOn !== null && contactLeftOn <= today
  const isClosed = row.closedAt !== null || row.expiresAt <= clock.now()
  const mayBeWrittenAbout = mayShare(consentFactsOf(db, episode.workerId), 'processData', today)
  if (isClosed || isOver || hasLeft || !mayBeWrittenAbout) return 'link-over'
  return { around, workerId: episode.workerId }
}
