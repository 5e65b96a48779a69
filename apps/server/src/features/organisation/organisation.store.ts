import { eq } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { organisations } from './organisation.table.ts'

const organisation = hot((db) => db.select().from(organisations).prepare())

/** The organisation of this database, or `undefined` before the first run has created it. */
export function organisationOf(db: Db): typeof organisations.$inferSelect | undefined {
  return organisation(db).get()
}

type Facts = Pick<typeof organisations.$inferInsert, 'name' | 'locale' | 'timeZone'>

/** The first run. */
export function insertOrganisation(
  db: Db,
  organisation: Facts & { readonly createdAt: string; readonly isDemo: boolean },
): void {
  db.insert(organisations)
    .values({ id: 1, ...organisation })
    .run()
}

/** False when the version is no longer the one stored. */
export function updateOrganisation(
  db: Db,
  _permit: Permit<'organisation:edit'>,
  version: number,
  facts: Facts,
): boolean {
  return (
    db
      .update(organisations)
      .set({ ...facts, version: version + 1 })
      .where(eq(organisations.version, version))
      .run().changes === 1
  )
}
