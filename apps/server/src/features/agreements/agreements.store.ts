import { and, asc, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../../db/open.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { placements, placesOfJob } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'
import {
  agreementActs,
  agreementLinks,
  agreementParties,
  agreementReminders,
  agreements,
  agreementVersions,
} from './agreements.table.ts'

/** Where the work is done, when an agency is the employer. */
const userEstablishments = alias(establishments, 'user_establishments')

function headQuery(db: Db) {
  return db
    .select({
      row: agreements,
      workerId: episodes.workerId,
      workerName: sql<string>`${workers.firstName} || ' ' || ${workers.lastName}`,
      employerId: employers.id,
      employerName: employers.name,
      userEmployerId: userEstablishments.employerId,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      coachVisibility: placements.coachVisibility,
      isAgencyApart: placements.isAgencyApart,
      agencyContactRefusedOn: placements.agencyContactRefusedOn,
    })
    .from(agreements)
    .innerJoin(episodes, eq(episodes.id, agreements.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .leftJoin(placements, eq(placements.id, agreements.placementId))
    .leftJoin(establishments, eq(establishments.id, placements.establishmentId))
    .leftJoin(employers, eq(employers.id, establishments.employerId))
    .leftJoin(userEstablishments, eq(userEstablishments.id, placements.userEstablishmentId))
}

type Head = NonNullable<ReturnType<ReturnType<typeof headQuery>['get']>>
type ActRow = typeof agreementActs.$inferSelect & { readonly recordedByName: string | null }
type LinkRow = typeof agreementLinks.$inferSelect
type ReminderRow = typeof agreementReminders.$inferSelect & { readonly byName: string }

export type PartyRecord = typeof agreementParties.$inferSelect & {
  readonly acts: readonly ActRow[]
  /** The link that opens now. */
  readonly link: LinkRow | null
  /** Latest first. */
  readonly reminders: readonly ReminderRow[]
  /** The day from which the contact no longer works there. */
  readonly contactLeftOn: string | null
}

export type VersionRecord = typeof agreementVersions.$inferSelect & { readonly parties: readonly PartyRecord[] }

/** An agreement with all that happened to it; versions latest first. */
export type AgreementRecord = Omit<Head, 'row'> & {
  readonly agreement: Head['row']
  readonly versions: readonly [VersionRecord, ...VersionRecord[]]
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

const idsIn = (ids: readonly string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`

function partiesOf(db: Db, versionIds: readonly string[], now: string): PartyRecord[] {
  const rows = db
    .select({ party: agreementParties, contactLeftOn: employerContacts.toOn })
    .from(agreementParties)
    .leftJoin(employerContacts, eq(employerContacts.id, agreementParties.contactId))
    .where(sql`${agreementParties.versionId} in ${idsIn(versionIds)}`)
    .orderBy(asc(agreementParties.position))
    .all()
  const partyIds = idsIn(rows.map(({ party }) => party.id))
  const acts = db
    .select({ act: agreementActs, recordedByName: members.name })
    .from(agreementActs)
    .leftJoin(members, eq(members.id, agreementActs.recordedBy))
    .where(sql`${agreementActs.partyId} in ${partyIds}`)
    .all()
    .map(({ act, recordedByName }) => ({ ...act, recordedByName }))
  const links = db
    .select()
    .from(agreementLinks)
    .where(
      and(
        sql`${agreementLinks.partyId} in ${partyIds}`,
        isNull(agreementLinks.closedAt),
        gt(agreementLinks.expiresAt, now),
      ),
    )
    .all()
  const reminders = db
    .select({ reminder: agreementReminders, byName: members.name })
    .from(agreementReminders)
    .innerJoin(members, eq(members.id, agreementReminders.recordedBy))
    .where(sql`${agreementReminders.partyId} in ${partyIds}`)
    .orderBy(desc(agreementReminders.remindedOn), desc(agreementReminders.recordedAt))
    .all()
    .map(({ reminder, byName }) => ({ ...reminder, byName }))
  const actsBy = grouped(acts, (act) => act.partyId)
  const linksBy = grouped(links, (link) => link.partyId)
  const remindersBy = grouped(reminders, (reminder) => reminder.partyId)
  return rows.map(({ party, contactLeftOn }) => ({
    ...party,
    contactLeftOn,
    acts: actsBy.get(party.id) ?? [],
    link: linksBy.get(party.id)?.[0] ?? null,
    reminders: remindersBy.get(party.id) ?? [],
  }))
}

function recordsWhere(db: Db, where: SQL, now: string): AgreementRecord[] {
  const heads = headQuery(db).where(where).orderBy(desc(agreements.createdAt), desc(agreements.id)).all()
  if (heads.length === 0) return []
  const versions = db
    .select()
    .from(agreementVersions)
    .where(sql`${agreementVersions.agreementId} in ${idsIn(heads.map(({ row }) => row.id))}`)
    .orderBy(desc(agreementVersions.number))
    .all()
  const parties = grouped(
    partiesOf(
      db,
      versions.map((one) => one.id),
      now,
    ),
    (party) => party.versionId,
  )
  const versionsBy = grouped(
    versions.map((one) => ({ ...one, parties: parties.get(one.id) ?? [] })),
    (one) => one.agreementId,
  )
  return heads.flatMap(({ row, ...head }) => {
    const [latest, ...earlier] = versionsBy.get(row.id) ?? []
    return latest === undefined ? [] : [{ ...head, agreement: row, versions: [latest, ...earlier] as const }]
  })
}

/** The agreements of an accompaniment, latest first. */
export function agreementsOf(db: Db, episodeId: string, now: string): AgreementRecord[] {
  return recordsWhere(db, sql`${agreements.episodeId} = ${episodeId}`, now)
}

export function agreementOf(db: Db, agreementId: string, now: string): AgreementRecord | undefined {
  return recordsWhere(db, sql`${agreements.id} = ${agreementId}`, now)[0]
}

/** The agreement in which somebody takes part. */
export function agreementOfParty(db: Db, partyId: string, now: string): AgreementRecord | undefined {
  const version = db
    .select({ agreementId: agreementVersions.agreementId })
    .from(agreementParties)
    .innerJoin(agreementVersions, eq(agreementVersions.id, agreementParties.versionId))
    .where(eq(agreementParties.id, partyId))
    .get()
  return version && agreementOf(db, version.agreementId, now)
}

/** Agreements about jobs and work trials at a company, latest first. */
export function agreementsAt(db: Db, employerId: string, now: string): AgreementRecord[] {
  const there = db
    .select({ id: placements.id })
    .from(placements)
    .innerJoin(establishments, sql`${establishments.id} in ${placesOfJob}`)
    .where(eq(establishments.employerId, employerId))
  return recordsWhere(db, inArray(agreements.placementId, there), now)
}
