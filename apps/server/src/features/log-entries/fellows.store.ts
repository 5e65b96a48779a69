import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../../db/open.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { workers } from '../workers/workers.table.ts'
import { logParts } from './log-entries.table.ts'

/** Who else an entry is about. */
export type Fellows = {
  readonly names: readonly string[]
  /** Place of the accompaniment among the people of the entry, which are in the order of their ids. */
  readonly place: number
}

const ownPart = alias(logParts, 'own_part')

/** The other people of an accompaniment's entries, by entry; entries about nobody else are not among them. */
export function fellowsIn(db: Db, episodeId: string): ReadonlyMap<string, Fellows> {
  const rows = db
    .select({
      entryId: logParts.entryId,
      episodeId: logParts.episodeId,
      name: sql<string>`${workers.firstName} || ' ' || ${workers.lastName}`,
    })
    .from(ownPart)
    .innerJoin(logParts, and(eq(logParts.entryId, ownPart.entryId), ne(logParts.episodeId, ownPart.episodeId)))
    .innerJoin(episodes, eq(episodes.id, logParts.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .where(eq(ownPart.episodeId, episodeId))
    .orderBy(asc(logParts.episodeId))
    .all()
  const fellows = new Map<string, { names: string[]; place: number }>()
  for (const row of rows) {
    const known = fellows.get(row.entryId) ?? { names: [], place: 0 }
    known.names.push(row.name)
    if (row.episodeId < episodeId) known.place += 1
    fellows.set(row.entryId, known)
  }
  return fellows
}
