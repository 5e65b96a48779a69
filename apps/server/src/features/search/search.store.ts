import { asc, eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { isInOwnTeam, isReadable, type VisibilityValues } from '../../identity/visibility.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'

/** Most results of one kind. */
export const MOST = 8
const placed = (name: string) => sql.placeholder(name)

/** What is looked for, as patterns such as `% ha%`: the longest word, which turns most names away, and all of them as JSON. */
export type Patterns = { readonly longest: string; readonly all: string }

/** Folded words hold letters and digits only, nothing that a pattern would read otherwise. Without words, everything fits. */
export function patternsOf(words: readonly string[]): Patterns {
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '')
  return { longest: `% ${longest}%`, all: JSON.stringify(words.map((word) => `% ${word}%`)) }
}

/** Every word typed begins a word of the name. */
function begins(name: ReturnType<typeof sql>) {
  const spaced = sql`' ' || ${name}`
  return sql`${spaced} like ${placed('longest')}
    and not exists (select 1 from json_each(${placed('all')}) pattern where ${spaced} not like pattern.value)`
}

const latestEpisode = sql`${episodes.id} = (select latest.id from episodes latest where latest.worker_id = ${workers.id} order by latest.entered_on desc, latest.id desc limit 1)`

/** Where the person works today, else where they live. */
const whereabouts = sql<string | null>`coalesce((
  select ${employers.name} from ${placements}
  join ${establishments} on ${establishments.id} = ${workplaceId}
  join ${employers} on ${employers.id} = ${establishments.employerId}
  where ${placements.workerId} = ${workers.id} and ${placements.startedOn} <= ${placed('today')}
    and (${placements.endedOn} is null or ${placements.endedOn} >= ${placed('today')})
  order by ${placements.startedOn} desc limit 1), ${workers.municipality})`

const coachToday = sql<string | null>`(
  select ${members.name} from ${coachAssignments} join ${members} on ${members.id} = ${coachAssignments.memberId}
  where ${coachAssignments.episodeId} = ${episodes.id} and ${coachAssignments.fromOn} <= ${placed('today')}
    and (${coachAssignments.toOn} is null or ${coachAssignments.toOn} >= ${placed('today')})
  order by ${coachAssignments.share}, ${coachAssignments.fromOn} desc limit 1)`

/** `sub` is all that is told beside the name. */
function peopleWhere(db: Db, scope: ReturnType<typeof sql>, sub: typeof whereabouts) {
  return db
    .select({ id: workers.id, firstName: workers.firstName, lastName: workers.lastName, sub })
    .from(workers)
    .innerJoin(episodes, eq(episodes.workerId, workers.id))
    .where(sql`${begins(sql`${workers.searchName}`)} and ${latestEpisode} and ${scope}`)
    .orderBy(sql`${episodes.exitedOn} is not null`, asc(workers.lastName), asc(workers.firstName))
    .limit(MOST)
    .prepare()
}

const readable = hot((db) => peopleWhere(db, isReadable, whereabouts))
const colleagues = hot((db) => peopleWhere(db, sql`not ${isReadable} and ${isInOwnTeam}`, coachToday))

/** People whose file the actor may open, with where they are. */
export function peopleFound(db: Db, patterns: Patterns, values: VisibilityValues) {
  return readable(db).all({ ...patterns, ...values })
}

/** People of the actor's teams whose name alone they may know, with who coaches them. */
export function colleaguesPeopleFound(db: Db, patterns: Patterns, values: VisibilityValues) {
  return colleagues(db).all({ ...patterns, ...values })
}

const companies = hot((db) =>
  db
    .select({
      id: employers.id,
      name: employers.name,
      municipality: sql<string | null>`(select place.municipality from establishments place
        where place.employer_id = employers.id and place.municipality is not null order by place.name limit 1)`,
    })
    .from(employers)
    .where(begins(sql`${employers.searchName}`))
    .orderBy(asc(employers.searchName))
    .limit(MOST)
    .prepare(),
)

export function employersFound(db: Db, patterns: Patterns) {
  return companies(db).all(patterns)
}

const places = hot((db) =>
  db
    .select({
      establishmentId: establishments.id,
      employerId: employers.id,
      name: employers.name,
      place: establishments.name,
      municipality: establishments.municipality,
    })
    .from(employers)
    .innerJoin(establishments, eq(establishments.employerId, employers.id))
    .where(begins(sql`${employers.searchName}`))
    .orderBy(asc(employers.searchName))
    .limit(20)
    .prepare(),
)

/** Places by the words typed; without any, the first ones. */
export function placesFound(db: Db, patterns: Patterns) {
  return places(db).all(patterns)
}

const contacts = hot((db) =>
  db
    .select({
      employerId: employers.id,
      name: employerContacts.name,
      employerName: employers.name,
      toOn: employerContacts.toOn,
    })
    .from(employerContacts)
    .innerJoin(employers, eq(employers.id, employerContacts.employerId))
    .orderBy(asc(employerContacts.name))
    .prepare(),
)

/** Everybody who answers or answered for a company, by name; names are folded by the caller. */
export function allContacts(db: Db) {
  return contacts(db).all()
}
