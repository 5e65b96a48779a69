import type { Locale } from '@tandem/domain/members'
import { eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { organisations } from '../organisation/organisation.table.ts'
import { workers } from '../workers/workers.table.ts'

export type Recipient = {
  /** `null` for the person. */
  readonly contactId: string | null
  readonly name: string
  readonly email: string | null
  readonly locale: Locale
}

function houseLocale(db: Db): Locale {
  return db.select({ locale: organisations.locale }).from(organisations).get()?.locale ?? 'fr'
}

/** The person as somebody who is asked, by the name they are called. */
export function personAsked(db: Db, workerId: string): Recipient[] {
  const worker = db.select().from(workers).where(eq(workers.id, workerId)).get()
  if (worker === undefined) return []
  const { firstName, email, preferredLocale } = worker
  return [{ contactId: null, name: firstName, email, locale: preferredLocale ?? houseLocale(db) }]
}

type Contact = { readonly contactId: string; readonly name: string; readonly email: string | null }

/** Contacts of a company as those who are asked, in the language of the house until another is chosen. */
export function contactsAsked(db: Db, contacts: readonly Contact[]): Recipient[] {
  const locale = houseLocale(db)
  return contacts.map(({ contactId, name, email }) => ({ contactId, name, email, locale }))
}
