import type { Locale } from '@tandem/domain/members'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { documentTemplates } from './document-settings.table.ts'

/** The Word file that wraps documents of a language from today on. */
export function currentTemplate(db: Db, locale: Locale) {
  const { id, fileName, createdAt } = documentTemplates
  return db
    .select({ id, fileName, createdAt })
    .from(documentTemplates)
    .where(and(eq(documentTemplates.locale, locale), isNull(documentTemplates.removedAt)))
    .orderBy(desc(documentTemplates.createdAt))
    .limit(1)
    .get()
}

/** The Word file that wrapped documents of a language on a day; `null` where there was none. */
export function templateOn(db: Db, locale: Locale, day: string): Uint8Array | null {
  const { bytes, createdAt, removedAt } = documentTemplates
  const found = db
    .select({ bytes })
    .from(documentTemplates)
    .where(
      and(
        eq(documentTemplates.locale, locale),
        sql`substr(${createdAt}, 1, 10) <= ${day}`,
        sql`(${removedAt} is null or substr(${removedAt}, 1, 10) > ${day})`,
      ),
    )
    .orderBy(desc(createdAt))
    .limit(1)
    .get()
  return found?.bytes ?? null
}

export function templateOf(db: Db, templateId: string): typeof documentTemplates.$inferSelect | undefined {
  return db.select().from(documentTemplates).where(eq(documentTemplates.id, templateId)).get()
}

type NewTemplate = Omit<typeof documentTemplates.$inferInsert, 'createdBy' | 'removedAt'>

/** Takes the place of the one before; documents that were made with that one keep it. */
export function insertTemplate(db: Db, permit: Permit<'organisation:edit'>, template: NewTemplate): void {
  removeTemplate(db, permit, template.locale, template.createdAt)
  db.insert(documentTemplates)
    .values({ ...template, createdBy: permit.actorId })
    .run()
}

export function removeTemplate(db: Db, _permit: Permit<'organisation:edit'>, locale: Locale, at: string): void {
  db.update(documentTemplates)
    .set({ removedAt: at })
    .where(and(eq(documentTemplates.locale, locale), isNull(documentTemplates.removedAt)))
    .run()
}
