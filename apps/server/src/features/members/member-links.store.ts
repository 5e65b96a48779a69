import type { Member } from '@tandem/contract/members'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { tokenHash } from '../../identity/tokens.ts'
import { outbox } from '../../mail/outbox.table.ts'
import { memberLinks, members } from './members.table.ts'

/** The unused link of a member that still opens. */
export function openLinkOf(db: Db, memberId: string, now: string): Member['openLink'] {
  const link = db
    .select({
      purpose: memberLinks.purpose,
      expiresAt: memberLinks.expiresAt,
      mail: { state: outbox.state, at: outbox.settledAt, failure: outbox.failure },
    })
    .from(memberLinks)
    .leftJoin(outbox, and(eq(outbox.recordId, memberLinks.id), eq(outbox.kind, 'memberLink')))
    .where(and(eq(memberLinks.memberId, memberId), isNull(memberLinks.usedAt), gt(memberLinks.expiresAt, now)))
    .orderBy(desc(memberLinks.createdAt))
    .get()
  return link ?? null
}

type NewLink = Omit<typeof memberLinks.$inferInsert, 'tokenHash' | 'usedAt' | 'createdBy'> & { readonly token: string }

/** A link that still opens, of a member who may come in. */
export function openLinkRow(db: Db, linkId: string, now: string) {
  return db
    .select({ purpose: memberLinks.purpose })
    .from(memberLinks)
    .innerJoin(members, eq(members.id, memberLinks.memberId))
    .where(
      and(
        eq(memberLinks.id, linkId),
        isNull(memberLinks.usedAt),
        gt(memberLinks.expiresAt, now),
        isNull(members.disabledAt),
      ),
    )
    .get()
}

/** Gives a link that leaves by e-mail the token that it leaves with; by whoever sends what was asked for. */
export function renewLinkToken(db: Db, linkId: string, token: string): void {
  db.update(memberLinks)
    .set({ tokenHash: tokenHash(token) })
    .where(eq(memberLinks.id, linkId))
    .run()
}

/** A new link closes the earlier ones. */
export function insertLink(db: Db, permit: Permit<'members:edit'>, { token, ...link }: NewLink): void {
  closeLinks(db, link.memberId, link.createdAt)
  db.insert(memberLinks)
    .values({ ...link, tokenHash: tokenHash(token), createdBy: permit.actorId })
    .run()
}

export function closeLinks(db: Db, memberId: string, at: string): void {
  db.update(memberLinks)
    .set({ usedAt: at })
    .where(and(eq(memberLinks.memberId, memberId), isNull(memberLinks.usedAt)))
    .run()
}

/** The member behind a link that still opens. */
export function memberByLink(db: Db, token: string, now: string) {
  return db
    .select({ purpose: memberLinks.purpose, member: members })
    .from(memberLinks)
    .innerJoin(members, eq(members.id, memberLinks.memberId))
    .where(
      and(
        eq(memberLinks.tokenHash, tokenHash(token)),
        isNull(memberLinks.usedAt),
        gt(memberLinks.expiresAt, now),
        isNull(members.disabledAt),
      ),
    )
    .get()
}
