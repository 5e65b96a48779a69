import { HOUSE_QUESTIONNAIRE } from '@tandem/domain/house-questionnaire'
import type { Questionnaire } from '@tandem/domain/questionnaires'
import { desc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { questionnaires } from './questionnaires.table.ts'

type Published = { readonly version: number; readonly questionnaire: Questionnaire }

const HOUSE: Published = { version: 1, questionnaire: HOUSE_QUESTIONNAIRE }

/** What is asked now. */
export function currentQuestionnaire(db: Db): Published {
  const latest = db.select().from(questionnaires).orderBy(desc(questionnaires.number)).get()
  return latest === undefined ? HOUSE : { version: latest.number, questionnaire: latest.questions }
}

/** What was asked in a version. */
export function questionnaireOf(db: Db, version: number): Questionnaire {
  const found = db.select().from(questionnaires).where(eq(questionnaires.number, version)).get()
  return found?.questions ?? HOUSE_QUESTIONNAIRE
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
  return [...own, { version: HOUSE.version, publishedAt: null, publishedBy: null }]
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
