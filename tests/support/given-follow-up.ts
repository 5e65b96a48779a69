import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { checkIns } from '../../apps/server/src/features/check-ins/check-ins.table.ts'
import { coachNotes } from '../../apps/server/src/features/coach-notes/coach-notes.table.ts'
import { refreshCadence } from '../../apps/server/src/features/episodes/check-in-cadence.store.ts'
import { refreshSummary } from '../../apps/server/src/features/episodes/episode-summary.store.ts'
import { episodePauses } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { logEntries, logGoals, logParts } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import type { World } from './app.ts'

const AT = '2026-11-01T08:00:00.000Z'

/** What happened to somebody: entries, notes, check-ins, next actions. */
export function followUp(inWorld: World) {
  const { db } = inWorld.context
  const today = () => inWorld.context.clock.today()
  return {
    /** A visit with both, 75 minutes, on 5 November. */
    logEntry(
      coach: { memberId: string },
      person: { episodeId: string },
      values: Partial<typeof logEntries.$inferInsert> & { placementId?: string } = {},
    ): string {
      const { placementId, ...entry } = values
      const id = v7()
      const row = {
        id,
        authorId: coach.memberId,
        occurredOn: '2026-11-05',
        minutes: 75,
        travelMinutes: 40,
        withParties: ['worker' as const, 'employer' as const],
        side: 'both' as const,
        mode: 'onSite' as const,
        kind: 'observation' as const,
        note: 'Three-way talk at the workplace.',
        recordedAt: '2026-11-05T15:00:00.000Z',
        ...entry,
      }
      db.insert(logEntries).values(row).run()
      db.insert(logParts)
        .values({
          episodeId: person.episodeId,
          occurredOn: row.occurredOn,
          entryId: id,
          placementId: placementId ?? null,
          minutes: row.minutes,
          side: row.side,
          isHeld: row.kind !== 'missed',
        })
        .run()
      refreshSummary(db, person.episodeId, today())
      return id
    },
    /** A rest of the accompaniment, for a reason that says nothing. */
    pause(
      person: { episodeId: string },
      values: Partial<typeof episodePauses.$inferInsert> & { fromOn: string },
    ): string {
      const id = v7()
      db.insert(episodePauses)
        .values({ id, episodeId: person.episodeId, reason: 'unavailable', ...values })
        .run()
      refreshSummary(db, person.episodeId, today())
      return id
    },
    /** Another person's share of an entry that is written. */
    alsoAbout(entryId: string, person: { episodeId: string }, minutes: number, goalId?: string): void {
      const entry = db.select().from(logEntries).where(eq(logEntries.id, entryId)).get()
      if (entry === undefined) throw new Error('no such entry')
      const { occurredOn, side } = entry
      db.insert(logParts)
        .values({ episodeId: person.episodeId, occurredOn, entryId, minutes, side, isHeld: entry.kind !== 'missed' })
        .run()
      db.update(logEntries)
        .set({ minutes: entry.minutes + minutes })
        .where(eq(logEntries.id, entryId))
        .run()
      if (goalId !== undefined) db.insert(logGoals).values({ entryId, goalId, movement: 1 }).run()
      refreshSummary(db, person.episodeId, today())
    },
    coachNote(entryId: string, text: string): void {
      db.insert(coachNotes).values({ entryId, text }).run()
    },
    checkIn(
      coach: { memberId: string },
      person: { episodeId: string },
      placementId: string,
      values: Partial<typeof checkIns.$inferInsert> = {},
    ): string {
      const id = v7()
      db.insert(checkIns)
        .values({
          id,
          episodeId: person.episodeId,
          placementId,
          party: 'employer',
          heldOn: '2026-11-19',
          channel: 'phone',
          memberId: coach.memberId,
          templateVersion: 1,
          ratings: [],
          words: [],
          recordedAt: AT,
          ...values,
        })
        .run()
      refreshCadence(db, placementId, today())
      refreshSummary(db, person.episodeId, today())
      return id
    },
    task(
      coach: { memberId: string },
      person: { episodeId: string },
      values: Partial<typeof tasks.$inferInsert> = {},
    ): string {
      const id = v7()
      db.insert(tasks)
        .values({
          id,
          episodeId: person.episodeId,
          ownerId: coach.memberId,
          side: 'worker',
          title: 'Call back about the childcare place',
          dueOn: '2026-11-23',
          createdAt: AT,
          ...values,
        })
        .run()
      refreshSummary(db, person.episodeId, today())
      return id
    },
  }
}
