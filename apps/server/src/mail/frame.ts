import type { Db } from '../db/open.ts'
import { memberRow } from '../features/members/members.store.ts'
import { organisationOf } from '../features/organisation/organisation.store.ts'
import type { Mail } from './mail.ts'

/** What every message with a link holds beside its text; `page` is the path up to the personal part. */
export function frameOf(db: Db, { from, origin }: Mail, memberId: string, page: string) {
  const member = memberRow(db, memberId)
  const signature = [member?.name, organisationOf(db)?.name].filter((one) => one !== undefined)
  return { from, replyTo: member?.email ?? null, linkStart: `${origin}${page}`, signature }
}
