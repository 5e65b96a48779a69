import type { Extension } from '@tandem/contract/extensions'
import { type ExtensionEvidence, weeksOf } from '@tandem/domain/extensions'
import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { isInLedTeam, type VisibilityValues } from '../../identity/visibility.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { goals } from '../goals/goals.table.ts'
import { logParts } from '../log-entries/log-entries.table.ts'
import { members } from '../members/members.table.ts'
import { workers } from '../workers/workers.table.ts'
import { planExtensions, plans } from './plans.table.ts'

type Row = typeof planExtensions.$inferSelect

const requester = alias(members, 'requester')
const decider = alias(members, 'decider')

const ofPlan = hot((db) =>
  db
    .select({ row: planExtensions, requestedByName: requester.name, decidedByName: decider.name })
    .from(planExtensions)
    .leftJoin(requester, eq(requester.id, planExtensions.requestedBy))
    .leftJoin(decider, eq(decider.id, planExtensions.decidedBy))
    .where(eq(planExtensions.planId, sql.placeholder('planId')))
    .orderBy(asc(planExtensions.createdAt), asc(planExtensions.id))
    .prepare(),
)

/** Every request for more time of a plan, oldest first. */
export function extensionsOf(db: Db, planId: string): Extension[] {
  let granted = 0
  return ofPlan(db)
    .all({ planId })
    .map(({ row, ...names }) => {
      const { id, createdAt: _at, requestedBy: _by, decidedBy: _decider, ruleSetId: _rules, ...facts } = row
      const number = granted + 1
      if (row.status === 'granted') granted += 1
      return { extensionId: id, number, ...facts, ...names }
    })
}

export function extensionOf(db: Db, extensionId: string): Row | undefined {
  return db.select().from(planExtensions).where(eq(planExtensions.id, extensionId)).get()
}

export function insertExtension(
  db: Db,
  permit: Permit<'plan:edit'>,
  extension: Omit<typeof planExtensions.$inferInsert, 'requestedBy' | 'version'>,
): void {
  db.insert(planExtensions)
    .values({ ...extension, requestedBy: permit.actorId })
    .run()
}

type Settled = Pick<Row, 'status'> & Partial<Pick<Row, 'decidedOn' | 'decidedBy' | 'denialReason' | 'alternative'>>

/** False when the version is no longer the one stored. */
export function settleExtension(
  db: Db,
  _permit: Permit<'extension:decide'> | Permit<'plan:edit'>,
  extensionId: string,
  version: number,
  settled: Settled,
): boolean {
  return (
    db
      .update(planExtensions)
      .set({ ...settled, version: version + 1 })
      .where(and(eq(planExtensions.id, extensionId), eq(planExtensions.version, version)))
      .run().changes === 1
  )
}

const pending = hot((db) =>
  db
    .select({
      extensionId: planExtensions.id,
      planId: plans.id,
      episodeId: episodes.id,
      workerId: workers.id,
      firstName: workers.firstName,
      lastName: workers.lastName,
      requestedOn: planExtensions.requestedOn,
      requestedByName: members.name,
      endsOn: planExtensions.endsOn,
      formerEndsOn: planExtensions.formerEndsOn,
    })
    .from(planExtensions)
    .innerJoin(plans, eq(plans.id, planExtensions.planId))
    .innerJoin(episodes, eq(episodes.id, plans.episodeId))
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .leftJoin(members, eq(members.id, planExtensions.requestedBy))
    .where(and(eq(planExtensions.status, 'pending'), isInLedTeam))
    .orderBy(asc(planExtensions.requestedOn), asc(planExtensions.id))
    .prepare(),
)

/** Requests for more time that wait for the actor as a lead, oldest first. */
export function pendingExtensionsOf(db: Db, values: VisibilityValues) {
  return pending(db)
    .all(values)
    .map(({ firstName, lastName, ...facts }) => ({ ...facts, workerName: `${firstName} ${lastName}` }))
}

const askedFor = hot((db) =>
  db
    .selectDistinct({ episodeId: plans.episodeId })
    .from(planExtensions)
    .innerJoin(plans, eq(plans.id, planExtensions.planId))
    .where(
      and(
        eq(planExtensions.status, 'pending'),
        sql`${plans.episodeId} in (select value from json_each(${sql.placeholder('episodeIds')}))`,
      ),
    )
    .prepare(),
)

/** Those of these accompaniments for which more time was asked and nobody has answered. */
export function askingMoreTime(db: Db, episodeIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    askedFor(db)
      .all({ episodeIds: JSON.stringify(episodeIds) })
      .map(({ episodeId }) => episodeId),
  )
}

type PlanHours = {
  readonly planId: string
  readonly episodeId: string
  readonly startsOn: string
  readonly usedMinutes: number
  readonly grantedMinutes: number | null
}

/** What the records say on the day of a request. */
export function evidenceOf(db: Db, plan: PlanHours, today: string): ExtensionEvidence {
  const { planId, episodeId, startsOn } = plan
  const entries = db
    .select({ entryId: logParts.entryId, day: logParts.occurredOn })
    .from(logParts)
    .where(
      and(
        eq(logParts.episodeId, episodeId),
        eq(logParts.isHeld, true),
        gte(logParts.occurredOn, startsOn),
        lte(logParts.occurredOn, today),
      ),
    )
    .all()
  const held = db
    .select({ party: checkIns.party, day: checkIns.heldOn })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.episodeId, episodeId),
        isNull(checkIns.voidedAt),
        gte(checkIns.heldOn, startsOn),
        lte(checkIns.heldOn, today),
      ),
    )
    .all()
  const ofPlan = db
    .select({
      title: goals.title,
      baselineLevel: goals.baselineLevel,
      level: goals.level,
      domain: goals.domain,
      levelTexts: goals.levelTexts,
      closedOn: goals.closedOn,
    })
    .from(goals)
    .where(and(eq(goals.episodeId, episodeId), or(eq(goals.planId, planId), isNull(goals.planId))))
    .orderBy(asc(goals.createdAt))
    .all()
  return {
    asOfOn: today,
    ...weeksOf(
      startsOn,
      today,
      [...entries, ...held].map(({ day }) => day),
    ),
    entries: new Set(entries.map(({ entryId }) => entryId)).size,
    usedMinutes: plan.usedMinutes,
    grantedMinutes: plan.grantedMinutes,
    workerCheckIns: held.filter(({ party }) => party === 'worker').length,
    employerCheckIns: held.filter(({ party }) => party === 'employer').length,
    goals: ofPlan.filter(({ closedOn }) => closedOn === null).map(({ closedOn: _open, ...known }) => known),
    goalsClosed: ofPlan.filter(({ closedOn }) => closedOn !== null).length,
  }
}
