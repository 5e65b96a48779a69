import { eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { coachNotes } from './coach-notes.table.ts'

const ofEntries = hot((db) =>
  db
    .select({ entryId: coachNotes.entryId, text: coachNotes.text })
    .from(coachNotes)
    .where(sql`${coachNotes.entryId} in (select value from json_each(${sql.placeholder('entryIds')}))`)
    .prepare(),
)

/** The coach's own words beside these entries. Ask only for entries whose coach note the reader may read. */
export function coachNotesOf(db: Db, entryIds: readonly string[]): ReadonlyMap<string, string> {
  if (entryIds.length === 0) return new Map()
  const rows = ofEntries(db).all({ entryIds: JSON.stringify(entryIds) })
  return new Map(rows.map(({ entryId, text }) => [entryId, text]))
}

/** Writes, replaces or, when `text` is empty, removes the coach's own words. */
export function putCoachNote(
  db: Db,
  _permit: Permit<'log:write'> | Permit<'employers:edit'> | Permit<'imports:run'>,
  entryId: string,
  text: string,
): void {
  if (text === '') {
    db.delete(coachNotes).where(eq(coachNotes.entryId, entryId)).run()
    return
  }
  db.insert(coachNotes)
    .values({ entryId, text })
    .onConflictDoUpdate({ target: coachNotes.entryId, set: { text, version: sql`${coachNotes.version} + 1` } })
    .run()
}
