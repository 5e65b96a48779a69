import type { ReviewFacts } from '@tandem/contract/reviews'
import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'

type Period = { readonly fromOn: string; readonly toOn: string }

/** What the log and the check-ins tell of a stretch of an accompaniment, both days included. */
export function happenedIn(db: Db, episodeId: string, { fromOn, toOn }: Period) {
  const minutes = { worker: 0, employer: 0, both: 0, other: 0 }
  const contacts = { worker: 0, employer: 0 }
  let missed = 0
  const parts = db
    .select({ side: logParts.side, isHeld: logParts.isHeld, minutes: logParts.minutes })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(
      and(
        eq(logParts.episodeId, episodeId),
        gte(logParts.occurredOn, fromOn),
        lte(logParts.occurredOn, toOn),
        isNull(logEntries.voidedAt),
      ),
    )
    .all()
  for (const part of parts) {
    if (!part.isHeld) {
      missed += 1
      continue
    }
    minutes[part.side] += part.minutes
    if (part.side === 'worker' || part.side === 'both') contacts.worker += 1
    if (part.side === 'employer' || part.side === 'both') contacts.employer += 1
  }
  const asked = { worker: 0, employer: 0 }
  const held = db
    .select({ party: checkIns.party, count: sql<number>`count(*)` })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.episodeId, episodeId),
        gte(checkIns.heldOn, fromOn),
        lte(checkIns.heldOn, toOn),
        isNull(checkIns.voidedAt),
      ),
    )
    .groupBy(checkIns.party)
    .all()
  for (const { party, count } of held) asked[party] = count
  return { minutes, contacts, missed, checkIns: asked }
}

/** The jobs of a person that were held at some time of a stretch. */
export function jobsIn(db: Db, workerId: string, { fromOn, toOn }: Period): ReviewFacts['jobs'] {
  return db
    .select({ employerName: employers.name, startedOn: placements.startedOn, endedOn: placements.endedOn })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(
      and(
        eq(placements.workerId, workerId),
        lte(placements.startedOn, toOn),
        or(isNull(placements.endedOn), gte(placements.endedOn, fromOn)),
      ),
    )
    .orderBy(asc(placements.startedOn))
    .all()
}
