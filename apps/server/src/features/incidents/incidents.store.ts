import type { Incident } from '@tandem/contract/incidents'
import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { incidentMediations, incidentReopenings, incidents, incidentVersions } from './incidents.table.ts'

/** What went wrong in an accompaniment, latest first. */
export function incidentRowsOf(db: Db, episodeId: string) {
  return db
    .select()
    .from(incidents)
    .where(eq(incidents.episodeId, episodeId))
    .orderBy(desc(incidents.happenedOn), desc(incidents.id))
    .all()
}

export function incidentRow(db: Db, incidentId: string) {
  return db.select().from(incidents).where(eq(incidents.id, incidentId)).get()
}

export type IncidentRow = NonNullable<ReturnType<typeof incidentRow>>

export function memberName(db: Db, memberId: string): string {
  return db.select({ name: members.name }).from(members).where(eq(members.id, memberId)).get()?.name ?? ''
}

/** Every version of both sides, latest first. */
export function versionsOf(db: Db, incidentId: string) {
  return db
    .select({ row: incidentVersions, recordedByName: members.name })
    .from(incidentVersions)
    .leftJoin(members, eq(members.id, incidentVersions.recordedBy))
    .where(eq(incidentVersions.incidentId, incidentId))
    .orderBy(desc(incidentVersions.seq))
    .all()
    .map(({ row: { seq: _seq, incidentId: _incident, recordedBy: _by, ...told }, recordedByName }) => ({
      ...told,
      recordedByName: recordedByName ?? '',
    }))
}

/** Latest first. */
export function mediationsOf(db: Db, incidentId: string): Incident['mediations'] {
  return db
    .select({ row: incidentMediations, recordedByName: members.name })
    .from(incidentMediations)
    .leftJoin(members, eq(members.id, incidentMediations.recordedBy))
    .where(eq(incidentMediations.incidentId, incidentId))
    .orderBy(desc(incidentMediations.seq))
    .all()
    .map(({ row: { seq: _seq, incidentId: _incident, recordedBy: _by, ...note }, recordedByName }) => ({
      ...note,
      recordedByName: recordedByName ?? '',
    }))
}

/** Latest first. */
export function reopeningsOf(db: Db, incidentId: string): Incident['reopenings'] {
  return db
    .select({ row: incidentReopenings, recordedByName: members.name })
    .from(incidentReopenings)
    .leftJoin(members, eq(members.id, incidentReopenings.recordedBy))
    .where(eq(incidentReopenings.incidentId, incidentId))
    .orderBy(desc(incidentReopenings.seq))
    .all()
    .map(({ row: { seq: _seq, incidentId: _incident, recordedBy: _by, ...told }, recordedByName }) => ({
      ...told,
      recordedByName: recordedByName ?? '',
    }))
}

type NewIncident = Omit<typeof incidents.$inferInsert, 'closedOn' | 'lessons' | 'version' | 'createdBy'>
type NewVersion = Omit<typeof incidentVersions.$inferInsert, 'seq' | 'recordedBy'>
type NewMediation = Omit<typeof incidentMediations.$inferInsert, 'seq' | 'recordedBy'>
type NewReopening = Omit<typeof incidentReopenings.$inferInsert, 'seq' | 'recordedBy'>
type Change = Partial<Omit<typeof incidents.$inferInsert, 'id' | 'version'>>

export function insertIncident(db: Db, permit: Permit<'log:write'>, incident: NewIncident): void {
  db.insert(incidents)
    .values({ ...incident, createdBy: permit.actorId })
    .run()
}

export function insertVersion(db: Db, permit: Permit<'log:write'>, version: NewVersion): void {
  db.insert(incidentVersions)
    .values({ ...version, recordedBy: permit.actorId })
    .run()
}

export function insertMediation(db: Db, permit: Permit<'log:write'>, mediation: NewMediation): void {
  db.insert(incidentMediations)
    .values({ ...mediation, recordedBy: permit.actorId })
    .run()
}

export function insertReopening(db: Db, permit: Permit<'log:write'>, reopening: NewReopening): void {
  db.insert(incidentReopenings)
    .values({ ...reopening, recordedBy: permit.actorId })
    .run()
}

/** Changes some columns, or none, of the version given; false when it is no longer the one stored. */
export function updateIncident(
  db: Db,
  _permit: Permit<'log:write'>,
  incidentId: string,
  version: number,
  change: Change,
): boolean {
  return (
    db
      .update(incidents)
      .set({ ...change, version: version + 1 })
      .where(and(eq(incidents.id, incidentId), eq(incidents.version, version)))
      .run().changes === 1
  )
}
