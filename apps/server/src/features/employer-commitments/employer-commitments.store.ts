import type { Commitment } from '@tandem/contract/employer-commitments'
import { commitmentState } from '@tandem/domain/employer-commitments'
import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { logEntries } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'
import { commitmentSayings, employerCommitments } from './employer-commitments.table.ts'

type CompanyPermit = Permit<'log:write'> | Permit<'employers:edit'>

/** A commitment without what its reader may do. */
export type StoredCommitment = Omit<Commitment, 'mayWrite'>

/** By commitment, latest first. */
function sayingsOf(db: Db, commitmentIds: string[]): ReadonlyMap<string, Commitment['sayings']> {
  const sayings = new Map<string, Commitment['sayings']>()
  const rows = db
    .select({ row: commitmentSayings, recordedByName: members.name })
    .from(commitmentSayings)
    .leftJoin(members, eq(members.id, commitmentSayings.recordedBy))
    .where(inArray(commitmentSayings.commitmentId, commitmentIds))
    .orderBy(desc(commitmentSayings.seq))
    .all()
  for (const { row, recordedByName } of rows) {
    const { seq: _seq, commitmentId, recordedBy: _by, ...said } = row
    sayings.set(commitmentId, [...(sayings.get(commitmentId) ?? []), { ...said, recordedByName: recordedByName ?? '' }])
  }
  return sayings
}

const NO_DAY = '9999-12-31'

/** What is still open first, by its day; then the others, latest first. */
function inOrder(one: StoredCommitment, other: StoredCommitment): number {
  const rank = ({ state, voidedAt }: StoredCommitment) => (state === 'open' && voidedAt === null ? 0 : 1)
  if (rank(one) !== rank(other)) return rank(one) - rank(other)
  const [a, b] = [one.dueOn ?? NO_DAY, other.dueOn ?? NO_DAY]
  if (rank(one) === 0 && a !== b) return a < b ? -1 : 1
  return one.agreedOn > other.agreedOn ? -1 : one.agreedOn < other.agreedOn ? 1 : 0
}

function commitmentsWhere(db: Db, where: SQL): StoredCommitment[] {
  const rows = db
    .select({
      row: employerCommitments,
      memberName: members.name,
      entryOn: logEntries.occurredOn,
      workerId: placements.workerId,
      firstName: workers.firstName,
      lastName: workers.lastName,
    })
    .from(employerCommitments)
    .innerJoin(members, eq(members.id, employerCommitments.memberId))
    .leftJoin(logEntries, eq(logEntries.id, employerCommitments.entryId))
    .leftJoin(placements, eq(placements.id, employerCommitments.placementId))
    .leftJoin(workers, eq(workers.id, placements.workerId))
    .where(where)
    .orderBy(employerCommitments.id)
    .all()
  const sayings = sayingsOf(
    db,
    rows.map(({ row }) => row.id),
  )
  return rows
    .map(({ row: { id, memberId: _member, ...facts }, firstName, lastName, ...names }) => ({
      commitmentId: id,
      ...facts,
      ...names,
      workerName: names.workerId === null ? null : `${firstName} ${lastName}`,
      sayings: sayings.get(id) ?? [],
      state: commitmentState(sayings.get(id) ?? []),
    }))
    .sort(inOrder)
}

/** What a company promised and what was promised to it, open ones first, voided ones included. */
export function commitmentsOf(db: Db, employerId: string): StoredCommitment[] {
  return commitmentsWhere(db, eq(employerCommitments.employerId, employerId))
}

export function commitmentsOfJob(db: Db, placementId: string): StoredCommitment[] {
  return commitmentsWhere(db, eq(employerCommitments.placementId, placementId))
}

export function commitmentOf(db: Db, commitmentId: string): StoredCommitment | undefined {
  return commitmentsWhere(db, eq(employerCommitments.id, commitmentId))[0]
}

type NewCommitment = Omit<typeof employerCommitments.$inferInsert, 'memberId' | 'version' | 'voidedAt' | 'voidReason'>

export function insertCommitment(db: Db, permit: CompanyPermit, commitment: NewCommitment): void {
  db.insert(employerCommitments)
    .values({ ...commitment, memberId: permit.actorId })
    .run()
}

type NewSaying = Omit<typeof commitmentSayings.$inferInsert, 'seq' | 'recordedBy'>

export function insertSaying(db: Db, permit: CompanyPermit, saying: NewSaying): void {
  db.insert(commitmentSayings)
    .values({ ...saying, recordedBy: permit.actorId })
    .run()
}

type Change = Partial<Omit<typeof employerCommitments.$inferInsert, 'id' | 'employerId' | 'placementId' | 'version'>>

/** Changes some columns, or none, of the version given; false when it is no longer the one stored. */
export function updateCommitment(
  db: Db,
  _permit: CompanyPermit,
  commitmentId: string,
  version: number,
  change: Change,
): boolean {
  return (
    db
      .update(employerCommitments)
      .set({ ...change, version: version + 1 })
      .where(and(eq(employerCommitments.id, commitmentId), eq(employerCommitments.version, version)))
      .run().changes === 1
  )
}
