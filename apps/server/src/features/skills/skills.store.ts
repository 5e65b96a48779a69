import type { DocumentSubjects } from '@tandem/contract/documents'
import type { SkillEvaluation } from '@tandem/contract/skills'
import { holdingAnswers } from '@tandem/domain/skills'
import { and, desc, eq, exists, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { logEntries } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { skillAnswers, skillEvaluations, skillReadings } from './skills.table.ts'

type WritePermit = Permit<'check-in:record'>

const withWriter = (db: Db) =>
  db
    .select({ row: skillEvaluations, openedByName: members.name })
    .from(skillEvaluations)
    .leftJoin(members, eq(members.id, skillEvaluations.createdBy))

/** The evaluations of an accompaniment, latest first. */
export function evaluationRowsOf(db: Db, episodeId: string) {
  return withWriter(db)
    .where(eq(skillEvaluations.episodeId, episodeId))
    .orderBy(desc(skillEvaluations.openedOn), desc(skillEvaluations.id))
    .all()
    .map(({ row, openedByName }) => ({ ...row, openedByName: openedByName ?? '' }))
}

export function evaluationRow(db: Db, evaluationId: string) {
  const found = withWriter(db).where(eq(skillEvaluations.id, evaluationId)).get()
  return found && { ...found.row, openedByName: found.openedByName ?? '' }
}

export type EvaluationRow = NonNullable<ReturnType<typeof evaluationRow>>

/** The evaluations of an accompaniment that somebody answered and nobody voided, latest first. */
export function answeredEvaluationsOf(db: Db, episodeId: string): DocumentSubjects['evaluations'] {
  return db
    .select({
      evaluationId: skillEvaluations.id,
      openedOn: skillEvaluations.openedOn,
      framework: skillEvaluations.framework,
      attestedOn: skillEvaluations.attestedOn,
    })
    .from(skillEvaluations)
    .where(
      and(
        eq(skillEvaluations.episodeId, episodeId),
        isNull(skillEvaluations.voidedAt),
        exists(db.select().from(skillAnswers).where(eq(skillAnswers.evaluationId, skillEvaluations.id))),
      ),
    )
    .orderBy(desc(skillEvaluations.openedOn), desc(skillEvaluations.id))
    .all()
    .map(({ evaluationId, openedOn, framework, attestedOn }) => ({
      ...{ evaluationId, openedOn, name: framework.name, isAttested: attestedOn !== null },
    }))
}

/** One of an accompaniment that was not voided, with what of it holds. */
export function standingEvaluation(db: Db, episodeId: string, evaluationId: string) {
  const row = evaluationRow(db, evaluationId)
  if (row === undefined || row.episodeId !== episodeId || row.voidedAt !== null) return null
  return { row, said: holdingAnswers(answersOf(db, evaluationId)), reading: readingsOf(db, evaluationId)[0] ?? null }
}

function daysOf(db: Db, entryIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = db
    .select({ entryId: logEntries.id, occurredOn: logEntries.occurredOn })
    .from(logEntries)
    .where(inArray(logEntries.id, [...new Set(entryIds)]))
    .all()
  return new Map(rows.map(({ entryId, occurredOn }) => [entryId, occurredOn]))
}

/** Everything every source said, latest first. */
export function answersOf(db: Db, evaluationId: string): SkillEvaluation['answers'] {
  const rows = db
    .select({ row: skillAnswers, recordedByName: members.name })
    .from(skillAnswers)
    .leftJoin(members, eq(members.id, skillAnswers.recordedBy))
    .where(eq(skillAnswers.evaluationId, evaluationId))
    .orderBy(desc(skillAnswers.seq))
    .all()
  const days = daysOf(
    db,
    rows.flatMap(({ row }) => row.marks.flatMap(({ entryIds }) => entryIds)),
  )
  return rows.map(({ row: { source, speaker, answeredOn, marks, recordedAt }, recordedByName }) => ({
    ...{ source, speaker, answeredOn, recordedAt, recordedByName: recordedByName ?? '' },
    marks: marks.map(({ entryIds, ...mark }) => ({
      ...mark,
      entries: entryIds.flatMap((entryId) => {
        const occurredOn = days.get(entryId)
        return occurredOn === undefined ? [] : [{ entryId, occurredOn }]
      }),
    })),
  }))
}

/** What was agreed, latest first. */
export function readingsOf(db: Db, evaluationId: string): SkillEvaluation['readings'] {
  return db
    .select({ row: skillReadings, recordedByName: members.name })
    .from(skillReadings)
    .leftJoin(members, eq(members.id, skillReadings.recordedBy))
    .where(eq(skillReadings.evaluationId, evaluationId))
    .orderBy(desc(skillReadings.seq))
    .all()
    .map(({ row: { seq: _seq, evaluationId: _of, recordedBy: _by, levels, steps, ...talk }, recordedByName }) => ({
      ...talk,
      levels: [...levels],
      steps: [...steps],
      recordedByName: recordedByName ?? '',
    }))
}

type NewEvaluation = Omit<typeof skillEvaluations.$inferInsert, 'version' | 'createdBy'>
type NewAnswer = Omit<typeof skillAnswers.$inferInsert, 'seq' | 'recordedBy'>
type NewReading = Omit<typeof skillReadings.$inferInsert, 'seq' | 'recordedBy'>
type Change = Partial<Omit<typeof skillEvaluations.$inferInsert, 'id' | 'version'>>

export function insertEvaluation(db: Db, permit: WritePermit, evaluation: NewEvaluation): void {
  db.insert(skillEvaluations)
    .values({ ...evaluation, createdBy: permit.actorId })
    .run()
}

export function insertAnswer(db: Db, permit: WritePermit, answer: NewAnswer): void {
  db.insert(skillAnswers)
    .values({ ...answer, recordedBy: permit.actorId })
    .run()
}

export function insertReading(db: Db, permit: WritePermit, reading: NewReading): void {
  db.insert(skillReadings)
    .values({ ...reading, recordedBy: permit.actorId })
    .run()
}

/** Changes some columns, or none, of the version given; false when it is no longer the one stored. */
export function updateEvaluation(
  db: Db,
  _permit: WritePermit,
  evaluationId: string,
  version: number,
  change: Change,
): boolean {
  return (
    db
      .update(skillEvaluations)
      .set({ ...change, version: version + 1 })
      .where(and(eq(skillEvaluations.id, evaluationId), eq(skillEvaluations.version, version)))
      .run().changes === 1
  )
}
