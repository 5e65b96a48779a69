import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { tokenHash } from '../../identity/tokens.ts'
import { agreementLinks } from './agreements.table.ts'

type NewLink = Omit<typeof agreementLinks.$inferInsert, 'tokenHash' | 'closedAt' | 'createdBy'> & {
  readonly token: string
}

/** Only the latest link of a party opens. */
export function insertAgreementLink(db: Db, permit: Permit<'agreement:edit'>, { token, ...link }: NewLink): void {
  closeLinksOfParty(db, link.partyId, link.createdAt)
  db.insert(agreementLinks)
    .values({ ...link, tokenHash: tokenHash(token), createdBy: permit.actorId })
    .run()
}

export function closeLinksOfParty(db: Db, partyId: string, at: string): void {
  db.update(agreementLinks)
    .set({ closedAt: at })
    .where(and(eq(agreementLinks.partyId, partyId), isNull(agreementLinks.closedAt)))
    .run()
}

/** The link of a token, dead or alive. */
export function linkByToken(db: Db, token: string) {
  return db
    .select()
    .from(agreementLinks)
    .where(eq(agreementLinks.tokenHash, tokenHash(token)))
    .get()
}
