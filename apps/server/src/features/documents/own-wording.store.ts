import type { Locale } from '@tandem/domain/members'
import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { documentTexts } from './document-settings.table.ts'

export type OwnText = { readonly text: string | null; readonly version: number }

/** The last words of each section of a kind, those that went back to Tandem's own included. */
export function ownTextsOf(db: Db, kind: string, locale: Locale): ReadonlyMap<string, OwnText> {
  const rows = db
    .select({ section: documentTexts.section, text: documentTexts.text, version: documentTexts.version })
    .from(documentTexts)
    .where(and(eq(documentTexts.kind, kind), eq(documentTexts.locale, locale)))
    .orderBy(asc(documentTexts.version))
    .all()
  return new Map(rows.map(({ section, ...own }) => [section, own]))
}

/** The organisation's own words for the sections of a kind of document; a section that is missing keeps Tandem's. */
export function ownWording(db: Db, kind: string, locale: Locale): ReadonlyMap<string, string> {
  const own = [...ownTextsOf(db, kind, locale)]
  return new Map(own.flatMap(([section, { text }]): [string, string][] => (text === null ? [] : [[section, text]])))
}

type NewText = Omit<typeof documentTexts.$inferInsert, 'createdBy'>

export function insertOwnText(db: Db, permit: Permit<'organisation:edit'>, text: NewText): void {
  db.insert(documentTexts)
    .values({ ...text, createdBy: permit.actorId })
    .run()
}
