import type { Plan } from '@tandem/contract/plans'
import { planClock } from '@tandem/domain/plans'
import { and, desc, eq, isNull, max, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { plans } from './plans.table.ts'

type Row = typeof plans.$inferSelect

/** Held minutes from the plan's first day to the day before the next plan. Source: indicators.md A9. */
function usedMinutes(db: Db, episodeId: string, startsOn: string, beforeOn: string | undefined): number {
  const row = db
    .select({ minutes: sql<number>`coalesce(sum(${logParts.minutes}), 0)` })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(
      and(
        eq(logParts.episodeId, episodeId),
        sql`${logParts.occurredOn} >= ${startsOn}`,
        beforeOn === undefined ? undefined : sql`${logParts.occurredOn} < ${beforeOn}`,
        sql`${logEntries.kind} <> 'missed'`,
        isNull(logEntries.voidedAt),
      ),
    )
    .get()
  return row?.minutes ?? 0
}

function planFrom({ id, createdAt: _at, createdBy: _by, ...facts }: Row, used: number, today: string): Plan {
  return { planId: id, ...facts, usedMinutes: used, ...planClock({ ...facts, usedMinutes: used }, today) }
}

/** The plans of an accompaniment, latest first. */
export function plansOf(db: Db, episodeId: string, today: string): Plan[] {
  const rows = db
    .select()
    .from(plans)
    .where(eq(plans.episodeId, episodeId))
    .orderBy(desc(plans.startsOn), desc(plans.number))
    .all()
  return rows.map((row, index) =>
    planFrom(row, usedMinutes(db, episodeId, row.startsOn, rows[index - 1]?.startsOn), today),
  )
}

export function planOf(db: Db, planId: string): Row | undefined {
  return db.select().from(plans).where(eq(plans.id, planId)).get()
}

type NewPlan = Pick<Row, 'id' | 'episodeId' | 'scope' | 'startsOn' | 'endsOn' | 'grantedMinutes' | 'createdAt'>

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

type PlanFacts = Partial<Pick<Row, 'scope' | 'startsOn' | 'endsOn' | 'grantedMinutes' | 'decision' | 'decidedOn'>>

/** False when the version is no longer the one stored. */
export function updatePlan(
  db: Db,
  _permit: Permit<'plan:edit'> | Permit<'imports:run'>,
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
