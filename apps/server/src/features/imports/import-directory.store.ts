import type { ImportDirectory } from '@tandem/domain/imports/decisions'
import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { plans } from '../plans/plans.table.ts'
import { workers } from '../workers/workers.table.ts'
import { importKeys } from './imports.table.ts'

type Allowed = Permit<'imports:run'>

/** Everything that a file is compared with. The permit shows that the reader may import, and so meet these names. */
export function directoryOf(db: Db, _permit: Allowed, today: string): ImportDirectory {
  const keys = db.select().from(importKeys).all()
  return {
    today,
    members: db
      .select({ id: members.id, name: members.name, email: members.email })
      .from(members)
      .where(isNull(members.disabledAt))
      .orderBy(asc(members.name))
      .all(),
    workers: db
      .select({
        id: workers.id,
        lastName: workers.lastName,
        firstName: workers.firstName,
        birthOn: workers.birthOn,
        externalRef: workers.externalRef,
        enteredOn: sql<string | null>`(select max(${episodes.enteredOn}) from ${episodes}
          where ${episodes.workerId} = ${workers.id})`,
      })
      .from(workers)
      .all(),
    employers: db
      .select({ id: employers.id, name: employers.name, registerNumber: employers.registerNumber })
      .from(employers)
      .all(),
    importKeys: new Map(keys.map(({ key, recordId }) => [key, recordId])),
    importPrints: new Map(keys.flatMap(({ key, print }) => (print === null ? [] : [[key, print] as const]))),
  }
}

type NewKey = {
  readonly noun: string
  readonly key: string
  readonly recordId: string
  readonly print: string | null
  readonly fields: Readonly<Record<string, string>> | null
}

const putKey = hot((db) =>
  db
    .insert(importKeys)
    .values({
      noun: sql.placeholder('noun'),
      key: sql.placeholder('key'),
      recordId: sql.placeholder('recordId'),
      print: sql.placeholder('print'),
      fields: sql.placeholder('fields'),
    })
    .onConflictDoUpdate({
      target: [importKeys.noun, importKeys.key],
      set: { recordId: sql`excluded.record_id`, print: sql`excluded.print`, fields: sql`excluded.fields` },
    })
    .prepare(),
)

export function keepKey(db: Db, _permit: Allowed, { noun, key, recordId, print, fields }: NewKey): void {
  putKey(db).run({ noun, key, recordId, print, fields })
}

/** The prints of the values that were last imported into a record. */
export function fieldPrintsOf(db: Db, noun: string, recordId: string): Readonly<Record<string, string>> {
  const rows = db
    .select({ fields: importKeys.fields })
    .from(importKeys)
    .where(and(eq(importKeys.recordId, recordId), eq(importKeys.noun, noun)))
    .all()
  return Object.assign({}, ...rows.map(({ fields }) => fields ?? {}))
}

/** The prints of the values that were last imported into each record of a noun. */
export function fieldPrintsByRecord(db: Db, _permit: Allowed, noun: string) {
  const rows = db
    .select({ recordId: importKeys.recordId, fields: importKeys.fields })
    .from(importKeys)
    .where(eq(importKeys.noun, noun))
    .all()
  const prints = new Map<string, Readonly<Record<string, string>>>()
  for (const { recordId, fields } of rows) prints.set(recordId, { ...prints.get(recordId), ...fields })
  return prints
}

const episodesOf = hot((db) =>
  db
    .select({ episodeId: episodes.id, enteredOn: episodes.enteredOn, exitedOn: episodes.exitedOn })
    .from(episodes)
    .where(eq(episodes.workerId, sql.placeholder('workerId')))
    .orderBy(desc(episodes.enteredOn), desc(episodes.id))
    .prepare(),
)

/** The accompaniments of a person, latest first. */
export function accompanimentsOf(db: Db, workerId: string) {
  return episodesOf(db).all({ workerId })
}

const jobsOf = hot((db) =>
  db
    .select({
      placementId: placements.id,
      employerId: establishments.employerId,
      establishmentId: establishments.id,
      /** Who employs: of agency work the agency. */
      legalEmployerId: sql<string>`(select legal.employer_id from ${establishments} legal
        where legal.id = ${placements.establishmentId})`,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .where(eq(placements.workerId, sql.placeholder('workerId')))
    .orderBy(desc(placements.startedOn))
    .prepare(),
)

/** The jobs of a person with where the work is done and who employs, latest first. */
export function jobsHeldBy(db: Db, workerId: string) {
  return jobsOf(db).all({ workerId })
}

type HeldJob = ReturnType<typeof jobsHeldBy>[number]

/** A file may name either company of agency work. */
export function isAtCompany({ employerId, legalEmployerId }: HeldJob, named: string): boolean {
  return employerId === named || legalEmployerId === named
}

/** The plan of an accompaniment that begins on a day. */
export function planBeginning(db: Db, episodeId: string, startsOn: string): string | null {
  const same = and(eq(plans.episodeId, episodeId), eq(plans.startsOn, startsOn))
  return db.select({ id: plans.id }).from(plans).where(same).get()?.id ?? null
}

/** The first place of work of a company. */
export function placeOf(db: Db, employerId: string) {
  return db
    .select()
    .from(establishments)
    .where(eq(establishments.employerId, employerId))
    .orderBy(asc(establishments.id))
    .get()
}

/** Which of these ids belong to no record, for decisions that name records. */
export function strangersAmong(db: Db, table: 'members' | 'employers' | 'workers', ids: readonly string[]): string[] {
  const { id } = { members, employers, workers }[table]
  const from = { members, employers, workers }[table]
  const known = new Set(
    db
      .select({ id })
      .from(from)
      .where(inArray(id, [...ids]))
      .all()
      .map((row) => row.id),
  )
  return ids.filter((one) => !known.has(one))
}

/** The main coach of an accompaniment from a day on; the one before ends the day before. */
export function replaceCoach(
  db: Db,
  _permit: Allowed,
  coach: { readonly id: string; readonly episodeId: string; readonly memberId: string; readonly fromOn: string },
  untilOn: string,
): void {
  const main = and(eq(coachAssignments.episodeId, coach.episodeId), eq(coachAssignments.share, 'main'))
  db.delete(coachAssignments)
    .where(and(main, gte(coachAssignments.fromOn, coach.fromOn)))
    .run()
  db.update(coachAssignments)
    .set({ toOn: untilOn })
    .where(
      and(
        main,
        lte(coachAssignments.fromOn, untilOn),
        or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, coach.fromOn)),
      ),
    )
    .run()
  db.insert(coachAssignments)
    .values({ ...coach, share: 'main' })
    .run()
}

/** Counts the tables anew, so that queries choose the right index after many new rows. */
export function analyse(db: Db, _permit: Allowed): void {
  db.run(sql`ANALYZE`)
}
