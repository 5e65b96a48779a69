import { mailSubject, mailText } from '@tandem/domain/mail'
import type { Db } from '../../db/open.ts'
import type { Mail } from '../../mail/mail.ts'
import type { LetterWriter } from '../../mail/post.ts'
import { memberRow } from '../members/members.store.ts'
import { organisationOf } from '../organisation/organisation.store.ts'
import { linkRow, renewToken } from './check-in-links.store.ts'
import { openLink } from './open-link.ts'

const PAGE = '/answer#'

/** The path of the page that a token opens. */
export function answerPath(token: string): string {
  return `${PAGE}${token}`
}

/** What every message asking one side holds beside its text. */
export function frameOf(db: Db, { from, origin }: Mail, memberId: string) {
  const member = memberRow(db, memberId)
  const signature = [member?.name, organisationOf(db)?.name].filter((one) => one !== undefined)
  return { from, replyTo: member?.email ?? null, linkStart: `${origin}${PAGE}`, signature }
}

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
  const { replyTo, linkStart, signature } = frameOf(db, mail, memberId)
  return {
    subject: mailSubject('checkInLink', locale),
    replyTo,
    text: mailText({ text: text ?? '', link: `${linkStart}${token}`, signature }),
  }
}
