import type { SatisfactionSurvey } from '@tandem/contract/satisfaction'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { satisfactionSurveys } from './satisfaction.table.ts'

function query(db: Db) {
  return db
    .select({ row: satisfactionSurveys, memberName: members.name, employerName: employers.name })
    .from(satisfactionSurveys)
    .innerJoin(members, eq(members.id, satisfactionSurveys.memberId))
    .leftJoin(placements, eq(placements.id, satisfactionSurveys.placementId))
    .leftJoin(establishments, eq(establishments.id, workplaceId))
    .leftJoin(employers, eq(employers.id, establishments.employerId))
}

export type KnownSurvey = Omit<SatisfactionSurvey, 'isAnswerShown' | 'isOwn'> & { readonly memberId: string }

type Found = {
  readonly row: typeof satisfactionSurveys.$inferSelect
  readonly memberName: string
  readonly employerName: string | null
}

function surveyFrom({ row: { id, ...facts }, ...names }: Found): KnownSurvey {
  return { surveyId: id, ...facts, ...names }
}

/** What both sides of one accompaniment were asked, latest first, voided forms included. */
export function surveysOf(db: Db, episodeId: string): KnownSurvey[] {
  return query(db)
    .where(eq(satisfactionSurveys.episodeId, episodeId))
    .orderBy(desc(satisfactionSurveys.askedOn), desc(satisfactionSurveys.recordedAt))
    .all()
    .map(surveyFrom)
}

export function surveyOf(db: Db, surveyId: string): KnownSurvey | undefined {
  const found = query(db).where(eq(satisfactionSurveys.id, surveyId)).get()
  return found && surveyFrom(found)
}

/** What one company was asked and answered, about anybody: no name and no words. */
export function surveysOfEmployer(db: Db, employerId: string) {
  return db
    .select({
      outcome: satisfactionSurveys.outcome,
      answeredOn: satisfactionSurveys.answeredOn,
      mark: satisfactionSurveys.mark,
      way: satisfactionSurveys.way,
    })
    .from(satisfactionSurveys)
    .innerJoin(placements, eq(placements.id, satisfactionSurveys.placementId))
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .where(
      and(
        eq(establishments.employerId, employerId),
        eq(satisfactionSurveys.party, 'employer'),
        isNull(satisfactionSurveys.voidedAt),
      ),
    )
    .all()
}

type NewSurvey = Omit<typeof satisfactionSurveys.$inferInsert, 'memberId' | 'voidedAt' | 'voidReason' | 'version'>

export function insertSurvey(db: Db, permit: Permit<'check-in:record'>, survey: NewSurvey): void {
  db.insert(satisfactionSurveys)
    .values({ ...survey, memberId: permit.actorId })
    .run()
}

type Change = Partial<Omit<typeof satisfactionSurveys.$inferInsert, 'id' | 'version'>>

/** False when the version is no longer the one stored. */
export function updateSurvey(
  db: Db,
  _permit: Permit<'check-in:record'>,
  surveyId: string,
  version: number,
  change: Change,
): boolean {
  return (
    db
      .update(satisfactionSurveys)
      .set({ ...change, version: version + 1 })
      .where(and(eq(satisfactionSurveys.id, surveyId), eq(satisfactionSurveys.version, version)))
      .run().changes === 1
  )
}
