import { addDays } from '@tandem/domain/calendar-date'
import type Sqlite from 'better-sqlite3'
import { migrateDatabase } from '../db/migrate.ts'
import { type Connection, openDatabase } from '../db/open.ts'
import { refreshCadence } from '../features/episodes/check-in-cadence.store.ts'
import { refreshSummary } from '../features/episodes/episode-summary.store.ts'
import { AT, BENCH_DAY, benchId, DAYS, FIRST_DAY, insertInto, KIND, type Stay, sequence } from './bench-rows.ts'
import { fillLog } from './fill-log.ts'

export type BenchSize = { readonly people: number; readonly entries: number }

/** One coach for 200 people ever seen, of whom 25 are accompanied now; every hundredth file is heavy: 200 entries. */
export function fillBench(file: string, { people, entries }: BenchSize): Connection {
  const db = openDatabase(file)
  migrateDatabase(db, () => undefined)
  const { $client: sqlite } = db
  sqlite.pragma('synchronous = OFF')
  const next = sequence(7)
  const coaches = Math.max(1, Math.round(people / 200))
  const employers = Math.max(50, Math.round(people / 40))
  sqlite.exec('begin')
  fillOrganisation(sqlite, coaches, employers)
  const stays = fillPeople(sqlite, people, coaches, employers, next)
  fillLog(sqlite, stays, entries, coaches, next)
  sqlite.exec('commit')
  sqlite.exec('analyze')
  sqlite.exec('begin')
  for (let index = 0; index < people; index++) refreshSummary(db, benchId(KIND.episode, index), BENCH_DAY)
  for (const { id } of sqlite.prepare('select id from placements where ended_on is null').all() as { id: string }[])
    refreshCadence(db, id, BENCH_DAY)
  sqlite.exec('commit')
  sqlite.pragma('synchronous = FULL')
  return db
}

function fillOrganisation(sqlite: Sqlite.Database, coaches: number, employers: number): void {
  const team = benchId(0, 1)
  insertInto(sqlite, 'organisations', ['id', 'name', 'locale', 'time_zone', 'is_demo', 'created_at'])([
    1,
    'Bench',
    'fr',
    'UTC',
    0,
    AT,
  ])
  insertInto(sqlite, 'teams', ['id', 'name', 'created_at'])([team, 'Team', AT])
  const member = insertInto(sqlite, 'members', ['id', 'name', 'roles', 'locale', 'idle_minutes', 'created_at'])
  const inTeam = insertInto(sqlite, 'member_teams', ['member_id', 'team_id'])
  for (let index = 0; index < coaches; index++) {
    const roles = index === 0 ? '["coach","lead"]' : '["coach"]'
    member([benchId(KIND.coach, index), `Coach ${index}`, roles, 'fr', 480, AT])
    inTeam([benchId(KIND.coach, index), team])
  }
  const employer = insertInto(sqlite, 'employers', ['id', 'name', 'search_name', 'created_at', 'created_by'])
  const place = insertInto(sqlite, 'establishments', ['id', 'employer_id', 'municipality'])
  for (let index = 0; index < employers; index++) {
    employer([benchId(KIND.employer, index), `Entreprise ${index}`, `entreprise ${index}`, AT, 'bench'])
    place([benchId(KIND.place, index), benchId(KIND.employer, index), 'Tournai'])
  }
}

function fillPeople(
  sqlite: Sqlite.Database,
  people: number,
  coaches: number,
  employers: number,
  next: () => number,
): Stay[] {
  const worker = insertInto(sqlite, 'workers', [
    'id',
    'first_name',
    'last_name',
    'search_name',
    'created_at',
    'created_by',
  ])
  const episode = insertInto(sqlite, 'episodes', [
    'id',
    'worker_id',
    'team_id',
    'entered_on',
    'situation_at_entry',
    'exited_on',
    'created_at',
    'created_by',
  ])
  const coach = insertInto(sqlite, 'coach_assignments', ['id', 'episode_id', 'member_id', 'share', 'from_on'])
  const plan = insertInto(sqlite, 'plans', [
    'id',
    'episode_id',
    'number',
    'scope',
    'starts_on',
    'ends_on',
    'granted_minutes',
    'created_at',
    'created_by',
  ])
  const goal = insertInto(sqlite, 'goals', [
    'id',
    'episode_id',
    'plan_id',
    'owner',
    'domain',
    'title',
    'created_at',
    'created_by',
  ])
  const placement = insertInto(sqlite, 'placements', [
    'id',
    'worker_id',
    'establishment_id',
    'type',
    'started_on',
    'ended_on',
    'end_reason',
    'created_at',
    'created_by',
  ])
  const segment = insertInto(sqlite, 'contract_segments', [
    'id',
    'placement_id',
    'from_on',
    'contract_type',
    'weekly_minutes',
    'job_title',
  ])
  const activeFrom = people - Math.round(people / 8)
  let placements = 0
  return Array.from({ length: people }, (_, index) => {
    const isActive = index >= activeFrom
    const from = isActive
      ? DAYS - 450 + Math.floor(((index - activeFrom) / (people - activeFrom)) * 440)
      : Math.floor((index / activeFrom) * (DAYS - 500))
    const to = isActive ? DAYS : Math.min(DAYS - 1, from + 120 + Math.floor(next() * 800))
    const day = (offset: number) => addDays(FIRST_DAY, offset)
    const [workerId, episodeId, planId] = [
      benchId(KIND.worker, index),
      benchId(KIND.episode, index),
      benchId(KIND.plan, index),
    ]
    worker([
      workerId,
      `Prénom${index % 400}`,
      `Nom${index}`,
      `prenom${index % 400} nom${index} prenom${index % 400}`,
      AT,
      'bench',
    ])
    episode([episodeId, workerId, benchId(0, 1), day(from), 'unemployed', isActive ? null : day(to), AT, 'bench'])
    coach([benchId(KIND.episode, index + people), episodeId, benchId(KIND.coach, index % coaches), 'main', day(from)])
    plan([planId, episodeId, 1, 'both', day(from), day(from + 182), 2400, AT, 'bench'])
    for (let number = 0; number < 2; number++)
      goal([
        benchId(KIND.goal, index * 2 + number),
        episodeId,
        planId,
        'joint',
        'work',
        `Objectif ${number}`,
        AT,
        'bench',
      ])
    let last: number | null = null
    const jobs = next() < 0.35 ? 0 : 1 + Math.floor(next() * 2.2)
    let start = from + 20 + Math.floor(next() * 90)
    for (let number = 0; number < jobs && start < to; number++) {
      const end = start + 20 + Math.floor(-Math.log(1 - next()) * 300)
      last = placements
      const id = benchId(KIND.placement, placements++)
      placement([
        id,
        workerId,
        benchId(KIND.place, Math.floor(next() * employers)),
        'job',
        day(start),
        end >= DAYS ? null : day(end),
        end >= DAYS ? null : 'contractEnded',
        AT,
        'bench',
      ])
      segment([id.replace(/^0000000./, '000000a0'), id, day(start), 'fixedTerm', 1680, 'agent de nettoyage'])
      start = end + 15 + Math.floor(next() * 60)
    }
    return { from, to, placement: last }
  })
}
