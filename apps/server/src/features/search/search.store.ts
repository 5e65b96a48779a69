import { asc, eq, isNull, or, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { isReadable, type VisibilityValues } from '../../identity/visibility.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { workers } from '../workers/workers.table.ts'

const MOST = 8
const placed = (name: string) => sql.placeholder(name)

/** Every word typed begins a word of the name: `p1` to `p3` are patterns such as `% ha%`. */
function begins(name: ReturnType<typeof sql>) {
  const spaced = sql`' ' || ${name}`
  return sql`(${spaced} like ${placed('p1')} and ${spaced} like ${placed('p2')} and ${spaced} like ${placed('p3')})`
}

export type Patterns = { readonly p1: string; readonly p2: string; readonly p3: string }

/** The first three folded words as patterns; words that are missing match everything. */
export function patternsOf(folded: string): Patterns {
  const [a = '', b = '', c = ''] = folded.split(' ').filter(Boolean)
  return { p1: `% ${a}%`, p2: `% ${b}%`, p3: `% ${c}%` }
}

const latestEpisode = sql`${episodes.id} = (select latest.id from episodes latest where latest.worker_id = ${workers.id} order by latest.entered_on desc, latest.id desc limit 1)`

function peopleWhere(db: Db, scope: ReturnType<typeof sql>) {
  return db
    .select({
      id: workers.id,
      firstName: workers.firstName,
      lastName: workers.lastName,
      municipality: workers.municipality,
      exitedOn: episodes.exitedOn,
    })
    .from(workers)
    .innerJoin(episodes, eq(episodes.workerId, workers.id))
    .where(sql`${begins(sql`${workers.searchName}`)} and ${latestEpisode} and ${scope}`)
    .orderBy(sql`${episodes.exitedOn} is not null`, asc(workers.lastName))
    .limit(MOST)
    .prepare()
}

const readable = hot((db) => peopleWhere(db, isReadable))
const colleagues = hot((db) =>
  peopleWhere(
    db,
    sql`not ${isReadable} and ${episodes.teamId} in (select value from json_each(${placed('ownTeams')}))`,
  ),
)

/** People whose file the actor may open. */
export function peopleFound(db: Db, patterns: Patterns, values: VisibilityValues) {
  return readable(db).all({ ...patterns, ...values })
}

/** People of the actor's teams whose name alone they may know. */
export function colleaguesPeopleFound(
  db: Db,
  patterns: Patterns,
  values: VisibilityValues,
  ownTeams: readonly string[],
) {
  return colleagues(db).all({ ...patterns, ...values, ownTeams: JSON.stringify(ownTeams) })
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

export function placesFound(db: Db, patterns: Patterns) {
  return places(db).all(patterns)
}

const contacts = hot((db) =>
  db
    .select({ employerId: employers.id, name: employerContacts.name, employerName: employers.name })
    .from(employerContacts)
    .innerJoin(employers, eq(employers.id, employerContacts.employerId))
    .where(or(isNull(employerContacts.toOn), sql`${employerContacts.toOn} >= ${placed('today')}`))
    .prepare(),
)

/** Everybody who answers for a company today; names are folded by the caller. */
export function currentContacts(db: Db, today: string) {
  return contacts(db).all({ today })
}
