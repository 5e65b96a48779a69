import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import { openLink } from '../../identity/personal-link.ts'
import { linkLetter } from '../../mail/link-letter.ts'
import { type LinkRow, linkRow, renewToken } from './check-in-links.store.ts'

/** What a check-in link may show now, or why it opens nothing: how it goes is asked while the person is accompanied. */
export function openCheckInLink(db: Db, row: LinkRow, clock: Clock) {
  return openLink(db, row, clock, ({ exitedOn }) => exitedOn === null || exitedOn >= clock.today())
}

export const writeCheckInLetter = linkLetter('checkInLink', {
  find: linkRow,
  refusalOf: (db, row, clock) => {
    const open = openCheckInLink(db, row, clock)
    return typeof open === 'string' ? open : null
  },
  renewToken,
})
