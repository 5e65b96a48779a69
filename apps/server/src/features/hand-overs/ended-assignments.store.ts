import { coverEndsOn } from '@tandem/domain/absences'
import { addDays } from '@tandem/domain/calendar-date'
import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { memberAbsences } from '../absences/absences.table.ts'
import { coachAssignments } from '../episodes/episodes.table.ts'
import { handOverOf } from './hand-overs.store.ts'
import type { handOverPeople } from './hand-overs.table.ts'

type Assignment = typeof coachAssignments.$inferSelect

function assignmentRow(db: Db, id: string): Assignment | undefined {
  return db.select().from(coachAssignments).where(eq(coachAssignments.id, id)).get()
}

/** Every assignment of an accompaniment that is in force on a day or after it. */
export function assignmentsFrom(db: Db, episodeId: string, day: string): Assignment[] {
  return db
    .select()
    .from(coachAssignments)
    .where(
      and(
        eq(coachAssignments.episodeId, episodeId),
        or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, day)),
      ),
    )
    .all()
}

/** Of assignments as they stood, those that are gone or end on another day now. */
export function endedOf(db: Db, stood: readonly Assignment[]): Assignment[] {
  return stood.filter(({ id, toOn }) => assignmentRow(db, id)?.toOn !== toOn)
}

/** The last day that an assignment would have today, or `undefined` where what it came with was taken back since. */
function lastDayOf(db: Db, { absenceId, handOverId, toOn }: Assignment, coachEndsOn: string | null) {
  if (handOverId !== null && handOverOf(db, handOverId) === undefined) return undefined
  if (absenceId === null) return toOn
  const isStanding = and(eq(memberAbsences.id, absenceId), isNull(memberAbsences.cancelledAt))
  const absence = db.select({ toOn: memberAbsences.toOn }).from(memberAbsences).where(isStanding).get()
  return absence && coverEndsOn(absence.toOn, coachEndsOn)
}

/**
 * What a hand-over ended beside the former coach goes on as it was: who stands in, who comes along, who follows. What
 * somebody changed since stays as they left it. `fromOn`: the day from which it would have held.
 */
export function restoreEnded(
  db: Db,
  _permit: Permit<'episode:assign'>,
  { ended, formerToOn }: Pick<typeof handOverPeople.$inferSelect, 'ended' | 'formerToOn'>,
  fromOn: string,
): void {
  for (const row of ended ?? []) {
    const toOn = lastDayOf(db, row, formerToOn)
    if (toOn === undefined || (toOn !== null && toOn < row.fromOn)) continue
    const left = assignmentRow(db, row.id)
    if (left?.toOn === addDays(fromOn, -1))
      db.update(coachAssignments).set({ toOn }).where(eq(coachAssignments.id, row.id)).run()
    if (left === undefined && row.fromOn >= fromOn)
      db.insert(coachAssignments)
        .values({ ...row, toOn })
        .run()
  }
}
