import type { FillGoal } from '@tandem/domain/agreements/fill'
import { type JobAmongOthers, mayBeAnotherEmployers } from '@tandem/domain/outward'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { goals } from '../goals/goals.table.ts'
import { placements } from '../placements/placements.table.ts'

function jobsOf(db: Db, episodeId: string): JobAmongOthers[] {
  return db
    .select({
      placementId: placements.id,
      employerId: establishments.employerId,
      userEstablishmentId: placements.userEstablishmentId,
      endedOn: placements.endedOn,
    })
    .from(episodes)
    .innerJoin(placements, eq(placements.workerId, episodes.workerId))
    .innerJoin(establishments, eq(establishments.id, placements.establishmentId))
    .where(eq(episodes.id, episodeId))
    .all()
}

/** A goal that an agreement may be about, with what must be known before it is signed. */
export type OpenGoal = FillGoal & Pick<typeof goals.$inferSelect, 'levelTexts' | 'agreedOn' | 'agreedWith' | 'version'>

/** The open goals of an accompaniment, oldest first. `placementId` is the job that the agreement is about. */
export function openGoals(db: Db, episodeId: string, placementId: string | null, today: string): OpenGoal[] {
  const jobs = placementId === null ? [] : jobsOf(db, episodeId)
  const isAnothers = (since: string) => placementId !== null && mayBeAnotherEmployers(since, placementId, jobs, today)
  return db
    .select({
      goalId: goals.id,
      title: goals.title,
      owner: goals.owner,
      domain: goals.domain,
      levelTexts: goals.levelTexts,
      agreedOn: goals.agreedOn,
      agreedWith: goals.agreedWith,
      version: goals.version,
      since: sql<string>`coalesce(${goals.agreedOn}, substr(${goals.createdAt}, 1, 10))`,
    })
    .from(goals)
    .where(and(eq(goals.episodeId, episodeId), isNull(goals.closedOn)))
    .orderBy(asc(goals.createdAt))
    .all()
    .map(({ since, ...goal }) => ({ ...goal, mayBeAnotherEmployers: isAnothers(since) }))
}
