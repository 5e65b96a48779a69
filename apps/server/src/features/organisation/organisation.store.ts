import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { organisations } from './organisation.table.ts'

const organisation = hot((db) => db.select().from(organisations).prepare())

/** The organisation of this database, or `undefined` before the first run has created it. */
export function organisationOf(db: Db): typeof organisations.$inferSelect | undefined {
  return organisation(db).get()
}
