import type { EpisodeDraft } from '@tandem/contract/workers'
import { phaseOn } from '@tandem/domain/episodes'
import { JOB_TYPES } from '@tandem/domain/placements'
import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { GuardedEpisode, Permit } from '../../identity/authorize.ts'
import { coverAccesses } from '../covers/covers.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'
import { plans } from '../plans/plans.table.ts'
import { programmes } from '../programmes/programmes.table.ts'
import { teams } from '../teams/teams.table.ts'
import { coachAssignments, episodePauses, episodes } from './episodes.table.ts'

const guardRow = hot((db) =>
  db
    .select({ episodeId: episodes.id, workerId: episodes.workerId, teamId: episodes.teamId })
    .from(episodes)
    .where(eq(episodes.id, sql.placeholder('episodeId')))
    .prepare(),
)

const assignedToday = hot((db) =>
  db
    .select({ memberId: coachAssignments.memberId, name: members.name, share: coachAssignments.share })
    .from(coachAssignments)
    .innerJoin(members, eq(members.id, coachAssignments.memberId))
    .where(
      and(
        eq(coachAssignments.episodeId, sql.placeholder('episodeId')),
        lte(coachAssignments.fromOn, sql.placeholder('today')),
        or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, sql.placeholder('today'))),
      ),
    )
    .orderBy(asc(coachAssignments.share), desc(coachAssignments.fromOn))
    .prepare(),
)

const openCovers = hot((db) =>
  db
    .select({ memberId: coverAccesses.memberId, untilOn: coverAccesses.untilOn })
    .from(coverAccesses)
    .where(
      and(
        eq(coverAccesses.episodeId, sql.placeholder('episodeId')),
        isNull(coverAccesses.revokedAt),
        lte(coverAccesses.fromOn, sql.placeholder('today')),
        gte(coverAccesses.untilOn, sql.placeholder('today')),
      ),
    )
    .prepare(),
)

const latestOfWorker = hot((db) =>
  db
    .select({ episodeId: episodes.id })
    .from(episodes)
    .where(eq(episodes.workerId, sql.placeholder('workerId')))
    .orderBy(desc(episodes.enteredOn), desc(episodes.id))
    .limit(1)
    .prepare(),
)

/** What permissions need of an accompaniment. */
export function guardedEpisode(db: Db, episodeId: string, today: string): GuardedEpisode | undefined {
  const row = guardRow(db).get({ episodeId })
  if (row === undefined) return undefined
  const coachIds = coachesOn(db, episodeId, today).map((coach) => coach.memberId)
  return { ...row, coachIds, coverIds: coversOn(db, episodeId, today).map((cover) => cover.memberId) }
}

/** The latest accompaniment of a person: the one that decides who may open the file. */
export function guardedEpisodeOfWorker(db: Db, workerId: string, today: string): GuardedEpisode | undefined {
  const latest = latestOfWorker(db).get({ workerId })
  return latest && guardedEpisode(db, latest.episodeId, today)
}

/** Coaches assigned on a day; the main one first, of two the latest. */
export function coachesOn(db: Db, episodeId: string, today: string) {
  return assignedToday(db).all({ episodeId, today })
}

/** Coaches of the team to whom the file is open in need on a day, and until when. */
export function coversOn(db: Db, episodeId: string, today: string) {
  return openCovers(db).all({ episodeId, today })
}

const ofWorker = hot((db) =>
  db
    .select({ episode: episodes, teamName: teams.name, programmeName: programmes.name })
    .from(episodes)
    .innerJoin(teams, eq(teams.id, episodes.teamId))
    .leftJoin(programmes, eq(programmes.id, episodes.programmeId))
    .where(eq(episodes.workerId, sql.placeholder('workerId')))
    .orderBy(desc(episodes.enteredOn), desc(episodes.id))
    .prepare(),
)

const jobsOfWorker = hot((db) =>
  db
    .select({ startedOn: placements.startedOn, endedOn: placements.endedOn })
    .from(placements)
    .where(and(eq(placements.workerId, sql.placeholder('workerId')), inArray(placements.type, [...JOB_TYPES])))
    .prepare(),
)

const firstPlanOf = hot((db) =>
  db
    .select({ startsOn: sql<string | null>`min(${plans.startsOn})` })
    .from(plans)
    .where(and(eq(plans.episodeId, sql.placeholder('episodeId')), eq(plans.status, 'agreed')))
    .prepare(),
)

const pauseOn = hot((db) =>
  db
    .select({ id: episodePauses.id })
    .from(episodePauses)
    .where(
      and(
        eq(episodePauses.episodeId, sql.placeholder('episodeId')),
        lte(episodePauses.fromOn, sql.placeholder('today')),
        or(isNull(episodePauses.toOn), gte(episodePauses.toOn, sql.placeholder('today'))),
      ),
    )
    .prepare(),
)

/** The accompaniments of a person, latest first, without what the actor may do. */
export function episodesOfWorker(db: Db, workerId: string, today: string) {
  const rows = ofWorker(db).all({ workerId })
  const jobs = jobsOfWorker(db).all({ workerId })
  return rows.map(({ episode, teamName, programmeName }) => {
    const { id, createdAt: _at, createdBy: _by, previousEpisodeId: _previous, workerId: _worker, ...rest } = episode
    const { afterCareMonths: _months, ...facts } = rest
    const firstPlanOn = firstPlanOf(db).get({ episodeId: id })?.startsOn ?? null
    return {
      episodeId: id,
      ...facts,
      teamName,
      programmeName,
      coaches: coachesOn(db, id, today),
      phase: phaseOn({ exitedOn: episode.exitedOn, firstPlanOn, jobs }, today),
      isPaused: pauseOn(db).get({ episodeId: id, today }) !== undefined,
    }
  })
}

type NewEpisode = Omit<EpisodeDraft, 'coachId' | 'programmeId'> & {
  readonly programmeId?: string | null
  readonly id: string
  readonly workerId: string
  readonly previousEpisodeId: string | null
  readonly createdAt: string
}

export function insertEpisode(db: Db, permit: Permit<'people:add'> | Permit<'imports:run'>, episode: NewEpisode): void {
  db.insert(episodes)
    .values({ ...episode, createdBy: permit.actorId })
    .run()
}

type NewAssignment = Omit<typeof coachAssignments.$inferInsert, 'toOn'>

export function insertAssignment(
  db: Db,
  _permit: Permit<'people:add'> | Permit<'episode:assign'> | Permit<'imports:run'>,
  assignment: NewAssignment,
): void {
  db.insert(coachAssignments).values(assignment).run()
}
