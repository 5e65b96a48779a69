import { countsAsAsked } from '@tandem/domain/mail'
import { and, asc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { outbox } from '../../mail/outbox.table.ts'
import { checkInLinks } from '../check-in-links/check-in-links.table.ts'
import { employers } from '../employers/employers.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { tasks } from '../tasks/tasks.table.ts'

const placed = (name: string) => sql.placeholder(name)

const ownEmployerTasks = hot((db) =>
  db
    .select({
      taskId: tasks.id,
      title: tasks.title,
      side: tasks.side,
      dueOn: tasks.dueOn,
      version: tasks.version,
      employerId: tasks.employerId,
      employerName: employers.name,
    })
    .from(tasks)
    .leftJoin(employers, eq(employers.id, tasks.employerId))
    .where(
      and(
        eq(tasks.ownerId, placed('actorId')),
        isNull(tasks.doneOn),
        isNull(tasks.episodeId),
        lte(tasks.dueOn, placed('until')),
      ),
    )
    .orderBy(asc(tasks.dueOn))
    .prepare(),
)

/** Open next actions of a member that concern an employer and nobody in particular. */
export function employerTasksOf(db: Db, actorId: string, until: string) {
  return ownEmployerTasks(db).all({ actorId, until })
}

const waitingLinks = hot((db) =>
  db
    .select({
      placementId: checkInLinks.placementId,
      party: checkInLinks.party,
      sentOn: checkInLinks.sentOn,
      mail: outbox.state,
    })
    .from(checkInLinks)
    .leftJoin(outbox, and(eq(outbox.recordId, checkInLinks.id), eq(outbox.kind, 'checkInLink')))
    .where(and(isNull(checkInLinks.closedAt), gt(checkInLinks.expiresAt, placed('now'))))
    .prepare(),
)

export const askedKey = (placementId: string | null, side: string) => `${placementId} ${side}`

/** The day on which each side of a job was asked by a link that reached them and waits for its answer. */
export function askedByLink(db: Db, now: string): ReadonlyMap<string, string> {
  const links = waitingLinks(db).all({ now })
  return new Map(
    links
      .filter(({ mail }) => countsAsAsked(mail))
      .map(({ placementId, party, sentOn }) => [askedKey(placementId, party), sentOn]),
  )
}

const minutesSince = hot((db) =>
  db
    .select({ minutes: sql<number>`coalesce(sum(${logEntries.minutes}), 0)` })
    .from(logEntries)
    .where(
      and(
        eq(logEntries.authorId, placed('actorId')),
        sql`${logEntries.occurredOn} >= ${placed('fromOn')}`,
        isNull(logEntries.voidedAt),
      ),
    )
    .prepare(),
)

/** Minutes that a member has logged since a day, travel apart. */
export function minutesLoggedSince(db: Db, actorId: string, fromOn: string): number {
  return minutesSince(db).get({ actorId, fromOn })?.minutes ?? 0
}

const seenPlacements = hot((db) =>
  db
    .selectDistinct({ placementId: logParts.placementId })
    .from(logParts)
    .where(
      and(
        sql`${logParts.placementId} in (select value from json_each(${placed('placementIds')}))`,
        sql`${logParts.occurredOn} >= ${placed('fromOn')}`,
        sql`${logParts.side} in ('employer', 'both')`,
        eq(logParts.isHeld, true),
      ),
    )
    .prepare(),
)

/** Jobs whose employer was contacted since a day. */
export function employersSeenSince(db: Db, placementIds: readonly string[], fromOn: string): number {
  return seenPlacements(db).all({ placementIds: JSON.stringify(placementIds), fromOn }).length
}
