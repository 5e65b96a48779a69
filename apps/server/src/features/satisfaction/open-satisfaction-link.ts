import { satisfactionAskRefusal } from '@tandem/domain/satisfaction'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import { openLink } from '../../identity/personal-link.ts'
import { linkLetter } from '../../mail/link-letter.ts'
import { mayCallAfter } from '../consents/consents.store.ts'
import { type AskedLink, linkRow, renewToken } from './satisfaction-links.store.ts'

/** What a satisfaction link may show now, or why it opens nothing: its form waits, and the side may be asked today. */
export function openSatisfactionLink(db: Db, link: AskedLink, clock: Clock) {
  const askedOn = clock.today()
  return openLink(db, link, clock, ({ workerId, job, exitedOn }) => {
    const around = { job, exitedOn, mayCallAfter: mayCallAfter(db, workerId, askedOn) }
    const isWaiting = link.surveyOutcome === 'waits' && link.voidedAt === null
    return isWaiting && satisfactionAskRefusal({ party: link.party, askedOn }, around) === null
  })
}

export const writeSatisfactionLetter = linkLetter('satisfactionLink', {
  find: linkRow,
  refusalOf: (db, link, clock) => {
    const open = openSatisfactionLink(db, link, clock)
    return typeof open === 'string' ? open : null
  },
  renewToken,
})
