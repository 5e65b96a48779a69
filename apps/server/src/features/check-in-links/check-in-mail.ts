import { mailSubject, mailText } from '@tandem/domain/mail'
import { frameOf } from '../../mail/frame.ts'
import type { LetterWriter } from '../../mail/post.ts'
import { linkRow, renewToken } from './check-in-links.store.ts'
import { openLink } from './open-link.ts'

/** The page that a link opens, up to the token. */
export const PAGE = '/answer#'

/**
 * The message of a check-in link. Its token is made here, when it leaves: it stands in the message and nowhere else.
 * Whether the side may still be asked is asked again.
 */
export const writeCheckInLetter: LetterWriter = (
  { db, clock, mail, newToken },
  { recordId, memberId, locale, text },
) => {
  const row = linkRow(db, recordId)
  if (row === undefined) return { withheld: 'link-over' }
  const open = openLink(db, row, clock)
  if (typeof open === 'string') return { withheld: open }
  const token = newToken()
  renewToken(db, row.id, token)
  const { replyTo, linkStart, signature } = frameOf(db, mail, memberId, PAGE)
  return {
    subject: mailSubject('checkInLink', locale),
    replyTo,
    text: mailText({ text: text ?? '', link: `${linkStart}${token}`, signature }),
  }
}
