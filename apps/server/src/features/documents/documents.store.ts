import type { DocumentContent } from '@tandem/contract/document-content'
import type { DocumentSubjects, KeptDocument } from '@tandem/contract/documents'
import { documentReference } from '@tandem/domain/documents'
import { outwardRefusal } from '@tandem/domain/outward'
import { and, asc, desc, eq, isNull, max, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { contractSegments, placements, workplaceId } from '../placements/placements.table.ts'
import { documents } from './documents.table.ts'

/** Entries and check-ins offered to be written about: the latest. */
const MOST_OFFERED = 60

type Row = typeof documents.$inferSelect

function query(db: Db) {
  const latest = sql<number>`(select max(later.version) from ${documents} later
    where later.year = ${documents}.year and later.number = ${documents}.number)`
  return db
    .select({ row: documents, createdByName: members.name, latest })
    .from(documents)
    .innerJoin(members, eq(members.id, documents.createdBy))
}

function keptFrom(found: { readonly row: Row; readonly createdByName: string; readonly latest: number }): KeptDocument {
  const { row, createdByName, latest } = found
  const { id, episodeId, kind, reader, locale, year, number, version, content, datedOn, createdAt } = row
  const facts = { episodeId, kind, reader, locale, version, datedOn, createdAt, createdByName }
  const reference = documentReference(year, number)
  return { documentId: id, ...facts, title: content.title, reference, isLatest: version === latest }
}

/** The documents of an accompaniment, latest first. */
export function documentsOf(db: Db, episodeId: string): KeptDocument[] {
  return query(db)
    .where(eq(documents.episodeId, episodeId))
    .orderBy(desc(documents.createdAt), desc(documents.id))
    .all()
    .map(keptFrom)
}

export function documentOf(db: Db, documentId: string) {
  const found = query(db).where(eq(documents.id, documentId)).get()
  if (found === undefined) return undefined
  const { letterheadId, templateId, placementId } = found.row
  const content = found.row.content as DocumentContent
  return { document: keptFrom(found), content, letterheadId, templateId, placementId }
}

/** The number that the next making of a series gets: the next version of its own, or the next number of the year. */
export function nextNumber(db: Db, episodeId: string, series: string, year: number) {
  const last = db
    .select({ year: documents.year, number: documents.number, version: documents.version })
    .from(documents)
    .where(and(eq(documents.episodeId, episodeId), eq(documents.series, series)))
    .orderBy(desc(documents.year), desc(documents.number), desc(documents.version))
    .get()
  if (last !== undefined) return { ...last, version: last.version + 1 }
  const highest = db
    .select({ number: max(documents.number) })
    .from(documents)
    .where(eq(documents.year, year))
    .get()
  return { year, number: (highest?.number ?? 0) + 1, version: 1 }
}

type NewDocument = Omit<Row, 'createdBy'> & { readonly content: DocumentContent }

export function insertDocument(db: Db, permit: Permit<'document:make'>, document: NewDocument): void {
  db.insert(documents)
    .values({ ...document, createdBy: permit.actorId })
    .run()
}

const jobTitle = sql<string | null>`(select ${contractSegments.jobTitle} from ${contractSegments}
  where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} desc limit 1)`

/** What a document of this accompaniment can be about, latest first. */
export function subjectsOf(
  db: Db,
  episodeId: string,
  workerId: string,
): Omit<DocumentSubjects, 'funderRefusal' | 'extensions' | 'reviews' | 'evaluations'> {
  const jobs = db
    .select({ row: placements, employerName: employers.name, jobTitle })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(eq(placements.workerId, workerId))
    .orderBy(desc(placements.startedOn))
    .all()
  const entries = db
    .select({ entryId: logEntries.id, occurredOn: logParts.occurredOn, kind: logEntries.kind })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(and(eq(logParts.episodeId, episodeId), isNull(logEntries.voidedAt)))
    .orderBy(desc(logParts.occurredOn), desc(logEntries.id))
    .limit(MOST_OFFERED)
    .all()
  const held = db
    .select({
      checkInId: checkIns.id,
      heldOn: checkIns.heldOn,
      placementId: checkIns.placementId,
      employerName: employers.name,
    })
    .from(checkIns)
    .innerJoin(placements, eq(placements.id, checkIns.placementId))
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(and(eq(checkIns.episodeId, episodeId), eq(checkIns.party, 'employer'), isNull(checkIns.voidedAt)))
    .orderBy(desc(checkIns.heldOn), asc(checkIns.id))
    .limit(MOST_OFFERED)
    .all()
  return {
    placements: jobs.map(({ row, ...names }) => ({ placementId: row.id, ...names, refusal: outwardRefusal(row) })),
    entries,
    checkIns: held,
  }
}
