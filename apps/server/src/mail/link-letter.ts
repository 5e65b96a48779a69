import { type MailFailure, mailSubject, mailText } from '@tandem/domain/mail'
import { LINK_PAGES, type LinkTextKind } from '@tandem/domain/personal-link-texts'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/open.ts'
import { frameOf } from './frame.ts'
import type { LetterWriter } from './post.ts'

/** The page that a link of a kind opens, up to the token. */
export const pageOf = (kind: LinkTextKind) => `${LINK_PAGES[kind]}#`

/** What a kind of link knows of its own rows. */
type Rows<Row> = {
  readonly find: (db: Db, linkId: string) => Row | undefined
  /** Why it may not be asked any more, or `null`. */
  readonly refusalOf: (db: Db, row: Row, clock: Clock) => MailFailure | null
  readonly renewToken: (db: Db, linkId: string, token: string) => void
}

/**
 * Writes the message of a link. Its token is made here, when it leaves: it stands in the message and nowhere else.
 * Whether the side may still be asked is asked again.
 */
export function linkLetter<Row>(kind: LinkTextKind, rows: Rows<Row>): LetterWriter {
  return ({ db, clock, mail, newToken }, { recordId, memberId, locale, text }) => {
    const row = rows.find(db, recordId)
    const withheld = row === undefined ? 'link-over' : rows.refusalOf(db, row, clock)
    if (withheld !== null) return { withheld }
    const token = newToken()
    rows.renewToken(db, recordId, token)
    const { replyTo, linkStart, signature } = frameOf(db, mail, memberId, pageOf(kind))
    return {
      subject: mailSubject(kind, locale),
      replyTo,
      text: mailText({ text: text ?? '', link: `${linkStart}${token}`, signature }),
    }
  }
}
