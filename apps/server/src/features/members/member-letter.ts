import { mailSubject, mailText } from '@tandem/domain/mail'
import { memberLinkText } from '@tandem/domain/member-link-texts'
import { frameOf } from '../../mail/frame.ts'
import type { LetterWriter } from '../../mail/post.ts'
import { openLinkRow, renewLinkToken } from './member-links.store.ts'

/** The page on which a password is chosen, up to the token. */
export const WELCOME = '/welcome#'

/** The message with a link to choose a password; its token is made here, when it leaves. */
export const writeMemberLetter: LetterWriter = ({ db, clock, mail, newToken }, { recordId, memberId, locale }) => {
  const link = openLinkRow(db, recordId, clock.now())
  if (link === undefined) return { withheld: 'link-over' }
  const token = newToken()
  renewLinkToken(db, recordId, token)
  const { replyTo, linkStart, signature } = frameOf(db, mail, memberId, WELCOME)
  return {
    subject: mailSubject('memberLink', locale),
    replyTo,
    text: mailText({ text: memberLinkText(link.purpose, locale), link: `${linkStart}${token}`, signature }),
  }
}
