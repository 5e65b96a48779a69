import type { CheckInParty } from '@tandem/domain/check-ins'
import { mayShare } from '@tandem/domain/consents'
import { outwardRefusal } from '@tandem/domain/outward'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/open.ts'
import { consentFactsOf } from '../features/consents/consents.store.ts'
import { guardedEpisode } from '../features/episodes/episodes.store.ts'
import { linkSurroundings } from '../features/personal-links/link-page.store.ts'

type Link = {
  readonly party: CheckInParty
  readonly episodeId: string
  readonly placementId: string | null
  readonly contactId: string | null
  readonly closedAt: string | null
  readonly expiresAt: string
}

type Around = NonNullable<ReturnType<typeof linkSurroundings>> & { readonly workerId: string }

/**
 * What a link may show now, or why it opens nothing: it was answered, has expired or ended, its contact has left, the
 * employer may no longer be contacted, the person is no longer written about, or `mayAsk` says that it is over.
 */
export function openLink(db: Db, link: Link, clock: Clock, mayAsk: (around: Around) => boolean) {
  const today = clock.today()
  const found = linkSurroundings(db, link)
  const episode = guardedEpisode(db, link.episodeId, today)
  if (found === undefined || episode === undefined) return 'link-over'
  const around = { ...found, workerId: episode.workerId }
  const { contactLeftOn, job } = around
  if (link.party === 'employer' && (job === null || outwardRefusal(job) !== null)) return 'contact-refused'
  const hasLeft = contactLeftOn !== null && contactLeftOn <= today
  const isClosed = link.closedAt !== null || link.expiresAt <= clock.now()
  const mayBeWrittenAbout = mayShare(consentFactsOf(db, episode.workerId), 'processData', today)
  return isClosed || hasLeft || !mayBeWrittenAbout || !mayAsk(around) ? 'link-over' : around
}
