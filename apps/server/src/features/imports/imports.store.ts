import type { ImportChoices } from '@tandem/contract/import-decisions'
import type { ImportCounts } from '@tandem/contract/imports'
import type { Sheet } from '@tandem/domain/imports/cells'
import type { KnownKind } from '@tandem/domain/imports/headings'
import { and, desc, eq, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { importHeadings, imports } from './imports.table.ts'

type Allowed = Permit<'imports:run'>

export type StoredImport = {
  readonly importId: string
  readonly fileName: string
  readonly createdAt: string
  readonly version: number
  /** `null` once written. */
  readonly sheets: readonly Sheet[] | null
  readonly decisions: ImportChoices
  readonly writtenAt: string | null
  readonly counts: ImportCounts | null
}

export function insertImport(
  db: Db,
  permit: Allowed,
  file: Pick<StoredImport, 'fileName' | 'createdAt' | 'sheets' | 'decisions'> & { readonly id: string },
): void {
  db.insert(imports)
    .values({ ...file, memberId: permit.actorId })
    .run()
}

/** A file of this member: others do not see the cells of a file that waits. */
export function ownImport(db: Db, permit: Allowed, importId: string, noChoices: ImportChoices): StoredImport | null {
  const own = and(eq(imports.id, importId), eq(imports.memberId, permit.actorId))
  const row = db.select().from(imports).where(own).get()
  if (row === undefined) return null
  const { fileName, createdAt, version, writtenAt } = row
  return {
    ...{ importId, fileName, createdAt, version, writtenAt },
    sheets: row.sheets as StoredImport['sheets'],
    decisions: (row.decisions ?? noChoices) as ImportChoices,
    counts: row.counts as StoredImport['counts'],
  }
}

type Kept = Pick<StoredImport, 'decisions'> & Partial<Pick<StoredImport, 'sheets'>>

/** False when the version is no longer the one stored. */
export function updateImport(db: Db, _permit: Allowed, importId: string, version: number, kept: Kept): boolean {
  return (
    db
      .update(imports)
      .set({ ...kept, version: version + 1 })
      .where(and(eq(imports.id, importId), eq(imports.version, version)))
      .run().changes === 1
  )
}

/** Forgets the cells and what was decided; that a file was written, by whom and how much, is kept. */
export function closeImport(
  db: Db,
  _permit: Allowed,
  importId: string,
  version: number,
  written: { readonly writtenAt: string; readonly counts: ImportCounts },
): boolean {
  return (
    db
      .update(imports)
      .set({ ...written, sheets: null, decisions: null, version: version + 1 })
      .where(and(eq(imports.id, importId), eq(imports.version, version)))
      .run().changes === 1
  )
}

export function deleteImport(db: Db, _permit: Allowed, importId: string): void {
  db.delete(imports).where(eq(imports.id, importId)).run()
}

/** Files that were left alone since before an instant are forgotten: they hold names. */
export function forgetOldImports(db: Db, _permit: Allowed, before: string): void {
  db.delete(imports)
    .where(and(isNull(imports.writtenAt), lt(imports.createdAt, before)))
    .run()
}

/** Files that were written, by anybody, and one's own that wait, latest first. */
export function importsFor(db: Db, permit: Allowed) {
  return db
    .select({
      importId: imports.id,
      fileName: imports.fileName,
      memberName: members.name,
      createdAt: imports.createdAt,
      writtenAt: imports.writtenAt,
      counts: imports.counts,
    })
    .from(imports)
    .innerJoin(members, eq(members.id, imports.memberId))
    .where(or(isNotNull(imports.writtenAt), eq(imports.memberId, permit.actorId)))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(50)
    .all()
    .map((row) => ({ ...row, counts: row.counts as ImportCounts | null }))
}

/** How the organisation names its columns, by kind of sheet. */
export function rememberedHeadings(db: Db): ImportChoices['columns'] {
  const columns: Record<KnownKind, ImportChoices['columns'][KnownKind]> = { people: {}, companies: {}, log: {} }
  for (const { kind, heading, field } of db.select().from(importHeadings).all())
    columns[kind as KnownKind][heading] = field as ImportChoices['columns'][KnownKind][string] & string
  return columns
}

export function rememberHeadings(db: Db, _permit: Allowed, columns: ImportChoices['columns']): void {
  for (const [kind, headings] of Object.entries(columns))
    for (const [heading, field] of Object.entries(headings))
      db.insert(importHeadings)
        .values({ kind, heading, field })
        .onConflictDoUpdate({ target: [importHeadings.kind, importHeadings.heading], set: { field } })
        .run()
}
