import { questionsInForce } from '@tandem/domain/house-questionnaire'
import type { Questionnaire } from '@tandem/domain/questionnaires'
import { desc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { questionnaires } from './questionnaires.table.ts'

type Published = { readonly version: number; readonly questionnaire: Questionnaire }

/** The number of what every service asks at first; its own versions follow. */
const FIRST_VERSION = 1

/** What is asked now. */
export function currentQuestionnaire(db: Db): Published {
  const latest = db.select().from(questionnaires).orderBy(desc(questionnaires.number)).get()
  return { version: latest?.number ?? FIRST_VERSION, questionnaire: questionsInForce(latest?.questions) }
}

/** What was asked in a version. */
export function questionnaireOf(db: Db, version: number): Questionnaire {
  const found = db.select().from(questionnaires).where(eq(questionnaires.number, version)).get()
  return questionsInForce(found?.questions)
}

/** Every version, latest first. */
export function questionnaireVersions(db: Db) {
  const own = db
    .select({
      version: questionnaires.number,
      publishedAt: questionnaires.publishedAt,
      publishedBy: members.name,
    })
    .from(questionnaires)
    .innerJoin(members, eq(members.id, questionnaires.publishedBy))
    .orderBy(desc(questionnaires.number))
    .all()
  return [...own, { version: FIRST_VERSION, publishedAt: null, publishedBy: null }]
}

export function insertQuestionnaire(
  db: Db,
  permit: Permit<'questions:edit'>,
  { version, questionnaire }: Published,
  publishedAt: string,
): void {
  db.insert(questionnaires)
    .values({ number: version, questions: questionnaire, publishedAt, publishedBy: permit.actorId })
    .run()
}
