import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { letterheads } from './documents.table.ts'

/** The head that documents get today, or `undefined` before the first one. */
export function currentLetterhead(db: Db): typeof letterheads.$inferSelect | undefined {
  return db.select().from(letterheads).orderBy(desc(letterheads.version)).limit(1).get()
}

/** The head that a document was made with. */
export function letterheadOf(db: Db, letterheadId: string): typeof letterheads.$inferSelect | undefined {
  return db.select().from(letterheads).where(eq(letterheads.id, letterheadId)).get()
}

/** The head that documents had on a day. */
export function letterheadOn(db: Db, day: string): typeof letterheads.$inferSelect | undefined {
  return db
    .select()
    .from(letterheads)
    .where(sql`substr(${letterheads.createdAt}, 1, 10) <= ${day}`)
    .orderBy(desc(letterheads.version))
    .limit(1)
    .get()
}

type NewLetterhead = Omit<typeof letterheads.$inferInsert, 'createdBy'>

export function insertLetterhead(db: Db, permit: Permit<'organisation:edit'>, letterhead: NewLetterhead): void {
  db.insert(letterheads)
    .values({ ...letterhead, createdBy: permit.actorId })
    .run()
}
