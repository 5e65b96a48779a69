import type { Programme } from '@tandem/contract/programmes'
import type { RuleSet } from '@tandem/domain/rule-sets'
import { ruleSetFrom } from '@tandem/domain/stored-rule-sets'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { programmes, ruleSets } from './programmes.table.ts'

function query(db: Db) {
  return db
    .select({ programme: programmes, version: ruleSets })
    .from(programmes)
    .innerJoin(ruleSets, eq(ruleSets.programmeId, programmes.id))
    .$dynamic()
}

const isLatest = sql`${ruleSets.number} = (select max(newer.number) from ${ruleSets} newer
  where newer.programme_id = ${ruleSets.programmeId})`

type Found = { readonly programme: typeof programmes.$inferSelect; readonly version: typeof ruleSets.$inferSelect }

function programmeFrom({ programme, version }: Found): Programme {
  const { id, createdAt: _at, createdBy: _by, ...facts } = programme
  const { number: rulesNumber, sinceOn: rulesSince } = version
  return { programmeId: id, ...facts, rules: ruleSetFrom(version.rules), rulesNumber, rulesSince }
}

/** Every programme with the rules that hold; archived ones last. */
export function programmesOf(db: Db): Programme[] {
  return query(db).where(isLatest).orderBy(asc(programmes.isArchived), asc(programmes.name)).all().map(programmeFrom)
}

export function programmeOf(db: Db, programmeId: string): Programme | undefined {
  const found = query(db)
    .where(and(isLatest, eq(programmes.id, programmeId)))
    .get()
  return found && programmeFrom(found)
}

/** True when another programme has this name. */
export function isNameTaken(db: Db, name: string, programmeId: string): boolean {
  const same = db
    .select({ id: programmes.id })
    .from(programmes)
    .where(and(sql`lower(${programmes.name}) = lower(${name.trim()})`, ne(programmes.id, programmeId)))
    .get()
  return same !== undefined
}

type Facts = Pick<typeof programmes.$inferInsert, 'name' | 'funder' | 'isHouse'>

/** One house at the most: the former one steps back. */
function makeRoom(db: Db, isHouse: boolean | undefined, programmeId: string): void {
  if (isHouse !== true) return
  db.update(programmes)
    .set({ isHouse: false, version: sql`${programmes.version} + 1` })
    .where(and(eq(programmes.isHouse, true), ne(programmes.id, programmeId)))
    .run()
}

type NewProgramme = Facts & Pick<typeof programmes.$inferInsert, 'id' | 'preset' | 'createdAt'>

export function insertProgramme(db: Db, permit: Permit<'programmes:edit'>, programme: NewProgramme): void {
  makeRoom(db, programme.isHouse, programme.id)
  db.insert(programmes)
    .values({ ...programme, createdBy: permit.actorId })
    .run()
}

type NewRules = {
  readonly id: string
  readonly programmeId: string
  readonly number: number
  readonly rules: RuleSet
  readonly sinceOn: string
  readonly createdAt: string
}

/** A new version of the rules; the former ones stay. */
export function insertRules(db: Db, permit: Permit<'programmes:edit'>, version: NewRules): void {
  db.insert(ruleSets)
    .values({ ...version, createdBy: permit.actorId })
    .run()
}

/** False when the version is no longer the one stored. */
export function updateProgramme(
  db: Db,
  _permit: Permit<'programmes:edit'>,
  programmeId: string,
  version: number,
  facts: Facts & { readonly isArchived: boolean },
): boolean {
  const current = db
    .select({ version: programmes.version })
    .from(programmes)
    .where(eq(programmes.id, programmeId))
    .get()
  if (current?.version !== version) return false
  makeRoom(db, facts.isHouse, programmeId)
  db.update(programmes)
    .set({ ...facts, version: version + 1 })
    .where(eq(programmes.id, programmeId))
    .run()
  return true
}

/** Accompaniments whose lists and check-ins follow these rules: of the programme, and of none. */
export function episodeIdsUnder(db: Db, programmeId: string): string[] {
  return db
    .select({ episodeId: episodes.id })
    .from(episodes)
    .where(sql`${episodes.programmeId} = ${programmeId} or ${episodes.programmeId} is null`)
    .all()
    .map(({ episodeId }) => episodeId)
}
