import { and, desc, eq, max, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { planAbsences, plans } from './plans.table.ts'

export type PlanRow = typeof plans.$inferSelect
type Row = PlanRow

const ofEpisode = hot((db) =>
  db
    .select()
    .from(plans)
    .where(eq(plans.episodeId, sql.placeholder('episodeId')))
    .orderBy(desc(plans.startsOn), desc(plans.number))
    .prepare(),
)

/** The plans of an accompaniment as they are kept, latest first. */
export function planRowsOf(db: Db, episodeId: string): PlanRow[] {
  return ofEpisode(db).all({ episodeId })
}

export function planOf(db: Db, planId: string): PlanRow | undefined {
  return db.select().from(plans).where(eq(plans.id, planId)).get()
}

type NewPlan = Pick<Row, 'id' | 'episodeId' | 'scope' | 'startsOn' | 'endsOn' | 'grantedMinutes' | 'createdAt'> &
  Partial<Pick<Row, 'status' | 'placementId' | 'ruleSetId'>>

export function insertPlan(db: Db, permit: Permit<'plan:edit'> | Permit<'imports:run'>, plan: NewPlan): void {
  const last = db
    .select({ number: max(plans.number) })
    .from(plans)
    .where(eq(plans.episodeId, plan.episodeId))
    .get()
  db.insert(plans)
    .values({ ...plan, number: (last?.number ?? 0) + 1, createdBy: permit.actorId })
    .run()
}

type PlanFacts = Partial<
  Pick<
    Row,
    | 'scope'
    | 'startsOn'
    | 'endsOn'
    | 'grantedMinutes'
    | 'placementId'
    | 'status'
    | 'decision'
    | 'decidedOn'
    | 'plannedMinutes'
    | 'cutMinutes'
  >
>

/** False when the version is no longer the one stored. */
export function updatePlan(
  db: Db,
  _permit: Permit<'plan:edit'> | Permit<'extension:decide'> | Permit<'imports:run'>,
  planId: string,
  version: number,
  facts: PlanFacts,
): boolean {
  return (
    db
      .update(plans)
      .set({ ...facts, version: version + 1 })
      .where(and(eq(plans.id, planId), eq(plans.version, version)))
      .run().changes === 1
  )
}

/** What was chosen for the absences of a plan. */
export function absencesOf(db: Db, planId: string) {
  return absences(db).all({ planId })
}

const absences = hot((db) =>
  db
    .select({ pauseId: planAbsences.pauseId, choice: planAbsences.choice, minutes: planAbsences.minutes })
    .from(planAbsences)
    .where(eq(planAbsences.planId, sql.placeholder('planId')))
    .prepare(),
)

export function insertAbsence(
  db: Db,
  permit: Permit<'plan:edit'>,
  absence: Omit<typeof planAbsences.$inferInsert, 'createdBy'>,
): void {
  db.insert(planAbsences)
    .values({ ...absence, createdBy: permit.actorId })
    .run()
}
