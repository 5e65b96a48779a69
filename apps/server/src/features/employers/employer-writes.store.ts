import type { ContactDraft, EmployerDraft, EstablishmentDraft } from '@tandem/contract/employers'
import { foldedName } from '@tandem/domain/workers'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { employerContacts, employers, establishments } from './employers.table.ts'

type Allowed = Permit<'employers:edit'> | Permit<'imports:run'>

export function insertEmployer(
  db: Db,
  permit: Allowed,
  employer: EmployerDraft & { readonly id: string; readonly createdAt: string },
): void {
  db.insert(employers)
    .values({ ...employer, searchName: foldedName(employer.name), createdBy: permit.actorId })
    .run()
}

/** False when the version is no longer the one stored. */
export function updateEmployer(
  db: Db,
  _permit: Allowed,
  employerId: string,
  version: number,
  draft: EmployerDraft,
): boolean {
  return (
    db
      .update(employers)
      .set({ ...draft, searchName: foldedName(draft.name), version: version + 1 })
      .where(and(eq(employers.id, employerId), eq(employers.version, version)))
      .run().changes === 1
  )
}

export function insertEstablishment(
  db: Db,
  _permit: Allowed,
  place: EstablishmentDraft & { readonly id: string; readonly employerId: string },
): void {
  db.insert(establishments).values(place).run()
}

/** False when the version is no longer the one stored, or the place is another company's. */
export function updateEstablishment(
  db: Db,
  _permit: Allowed,
  { employerId, establishmentId }: { readonly employerId: string; readonly establishmentId: string },
  version: number,
  draft: EstablishmentDraft,
): boolean {
  return (
    db
      .update(establishments)
      .set({ ...draft, version: version + 1 })
      .where(
        and(
          eq(establishments.id, establishmentId),
          eq(establishments.employerId, employerId),
          eq(establishments.version, version),
        ),
      )
      .run().changes === 1
  )
}

export function insertContact(
  db: Db,
  _permit: Allowed,
  contact: ContactDraft & { readonly id: string; readonly employerId: string },
): void {
  db.insert(employerContacts).values(contact).run()
}

/** False when the version is no longer the one stored, or the contact is another company's. */
export function updateContact(
  db: Db,
  _permit: Allowed,
  { employerId, contactId }: { readonly employerId: string; readonly contactId: string },
  version: number,
  draft: ContactDraft,
): boolean {
  return (
    db
      .update(employerContacts)
      .set({ ...draft, version: version + 1 })
      .where(
        and(
          eq(employerContacts.id, contactId),
          eq(employerContacts.employerId, employerId),
          eq(employerContacts.version, version),
        ),
      )
      .run().changes === 1
  )
}
