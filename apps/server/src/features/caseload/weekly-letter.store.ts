import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { members } from '../members/members.table.ts'

type Row = typeof members.$inferSelect

/** Those who asked for their week by e-mail and may have it. */
export function membersWantingDigest(db: Db): Row[] {
  return db
    .select()
    .from(members)
    .where(and(eq(members.wantsDigest, true), isNull(members.disabledAt), isNotNull(members.email)))
    .all()
}

/** By the member, about themselves. */
export function setWantsDigest(db: Db, memberId: string, wantsDigest: boolean): void {
  db.update(members).set({ wantsDigest }).where(eq(members.id, memberId)).run()
}
