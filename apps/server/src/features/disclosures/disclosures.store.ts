import type { Disclosure } from '@tandem/contract/disclosures'
import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { employerContacts } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'
import { disclosureDecisions, disclosures } from './disclosures.table.ts'

/** Decisions about one thing, latest first. */
function decisionsOf(db: Db, disclosureId: string): Disclosure['history'] {
  return db
    .select({
      status: disclosureDecisions.status,
      byWhom: disclosureDecisions.byWhom,
      decidedOn: disclosureDecisions.decidedOn,
      wording: disclosureDecisions.wording,
      recordedByName: members.name,
      recordedAt: disclosureDecisions.recordedAt,
    })
    .from(disclosureDecisions)
    .leftJoin(members, eq(members.id, disclosureDecisions.recordedBy))
    .where(eq(disclosureDecisions.disclosureId, disclosureId))
    .orderBy(desc(disclosureDecisions.seq))
    .all()
    .map(({ recordedByName, ...decision }) => ({ ...decision, recordedByName: recordedByName ?? '' }))
}

/** The ledger of a job: every item with the decision that holds and those before it. */
export function disclosuresOf(db: Db, placementId: string): Disclosure[] {
  return db
    .select({ row: disclosures, contactName: employerContacts.name })
    .from(disclosures)
    .leftJoin(employerContacts, eq(employerContacts.id, disclosures.contactId))
    .where(eq(disclosures.placementId, placementId))
    .orderBy(asc(disclosures.createdAt), asc(disclosures.id))
    .all()
    .flatMap(({ row: { id, item, role, contactId }, contactName }) => {
      const [last, ...history] = decisionsOf(db, id)
      if (last === undefined) return []
      const { recordedByName: _name, recordedAt: _at, ...decision } = last
      return [
        { disclosureId: id, item, role, contactId, contactName, ...decision, history, version: history.length + 1 },
      ]
    })
}

export function disclosureOf(db: Db, disclosureId: string) {
  return db.select().from(disclosures).where(eq(disclosures.id, disclosureId)).get()
}

/** Contacts of the companies of a job, former ones too: what was told to them stays theirs. */
export function contactsAt(db: Db, employerIds: readonly (string | null)[]) {
  return db
    .select({
      contactId: employerContacts.id,
      name: employerContacts.name,
      part: employerContacts.function,
      toOn: employerContacts.toOn,
    })
    .from(employerContacts)
    .where(
      inArray(
        employerContacts.employerId,
        employerIds.filter((id) => id !== null),
      ),
    )
    .orderBy(asc(employerContacts.name))
    .all()
}

type NewDisclosure = Omit<typeof disclosures.$inferInsert, 'createdBy'>
type NewDecision = Omit<typeof disclosureDecisions.$inferInsert, 'seq' | 'recordedBy'>

export function insertDisclosure(db: Db, permit: Permit<'consent:edit'>, disclosure: NewDisclosure): void {
  db.insert(disclosures)
    .values({ ...disclosure, createdBy: permit.actorId })
    .run()
}

export function insertDecision(db: Db, permit: Permit<'consent:edit'>, decision: NewDecision): void {
  db.insert(disclosureDecisions)
    .values({ ...decision, recordedBy: permit.actorId })
    .run()
}
