import { shareOn } from '@tandem/domain/member-shares'
import { and, desc, eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { memberShares } from './member-shares.table.ts'

const ofMembers = hot((db) =>
  db
    .select({ memberId: memberShares.memberId, percent: memberShares.percent, fromOn: memberShares.fromOn })
    .from(memberShares)
    .where(sql`${memberShares.memberId} in (select value from json_each(${sql.placeholder('memberIds')}))`)
    .orderBy(desc(memberShares.fromOn))
    .prepare(),
)

/** The working time of a member over time, latest first. */
export function sharesOf(db: Db, memberId: string) {
  return ofMembers(db).all({ memberIds: JSON.stringify([memberId]) })
}

/** Percent of a full time of each of these members on a day. */
export function sharesOn(db: Db, memberIds: readonly string[], day: string): ReadonlyMap<string, number> {
  const rows = ofMembers(db).all({ memberIds: JSON.stringify(memberIds) })
  return new Map(
    memberIds.map((memberId) => [
      memberId,
      shareOn(
        rows.filter((row) => row.memberId === memberId),
        day,
      ),
    ]),
  )
}

type NewShare = Omit<typeof memberShares.$inferInsert, 'createdBy'>

/** One row for each day: said again, it is corrected. */
export function putShare(db: Db, permit: Permit<'share:edit'>, share: NewShare): void {
  const { percent } = share
  db.insert(memberShares)
    .values({ ...share, createdBy: permit.actorId })
    .onConflictDoUpdate({ target: [memberShares.memberId, memberShares.fromOn], set: { percent } })
    .run()
}

export function removeShare(db: Db, _permit: Permit<'share:edit'>, memberId: string, fromOn: string): void {
  db.delete(memberShares)
    .where(and(eq(memberShares.memberId, memberId), eq(memberShares.fromOn, fromOn)))
    .run()
}
