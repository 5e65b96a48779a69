import type { OwnConsentText } from '@tandem/domain/consent-wording'
import { asc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { consentTexts } from './consents.table.ts'

export type WrittenText = OwnConsentText & { readonly createdAt: string; readonly writtenByName: string | null }

/** Every text that the organisation wrote, oldest first. */
export function ownConsentTexts(db: Db): WrittenText[] {
  const { purpose, locale, version, text, createdAt } = consentTexts
  return db
    .select({ purpose, locale, version, text, createdAt, writtenByName: members.name })
    .from(consentTexts)
    .leftJoin(members, eq(members.id, consentTexts.createdBy))
    .orderBy(asc(version))
    .all()
}

type NewText = Omit<typeof consentTexts.$inferInsert, 'createdBy'>

export function insertConsentText(db: Db, permit: Permit<'organisation:edit'>, text: NewText): void {
  db.insert(consentTexts)
    .values({ ...text, createdBy: permit.actorId })
    .run()
}
