import type { Task } from '@tandem/contract/tasks'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { placements } from '../placements/placements.table.ts'
import { tasks } from './tasks.table.ts'

type TaskPermit = Permit<'file:edit' | 'log:write' | 'check-in:record' | 'employers:edit' | 'imports:run'>

function taskFrom({ id, doneBy: _by, createdAt: _at, ...facts }: typeof tasks.$inferSelect): Task {
  return { taskId: id, ...facts }
}

export function taskOf(db: Db, taskId: string): Task | undefined {
  const row = db.select().from(tasks).where(eq(tasks.id, taskId)).get()
  return row && taskFrom(row)
}

const ofEntries = hot((db) =>
  db
    .select()
    .from(tasks)
    .where(sql`${tasks.entryId} in (select value from json_each(${sql.placeholder('entryIds')}))`)
    .orderBy(asc(tasks.dueOn))
    .prepare(),
)

/** Next actions written in these entries, done or not, earliest first. */
export function tasksOfEntries(db: Db, entryIds: readonly string[]): Task[] {
  return ofEntries(db)
    .all({ entryIds: JSON.stringify(entryIds) })
    .map(taskFrom)
}

/** Every job of a person as the next action sees it. */
export function reachableJobsOf(db: Db, workerId: string) {
  return db
    .select({
      placementId: placements.id,
      endedOn: placements.endedOn,
      employerContactRefusedOn: placements.employerContactRefusedOn,
      coachVisibility: placements.coachVisibility,
    })
    .from(placements)
    .where(eq(placements.workerId, workerId))
    .all()
}

type NewTask = Omit<typeof tasks.$inferInsert, 'doneOn' | 'doneBy' | 'version'>

export function insertTask(db: Db, _permit: TaskPermit, task: NewTask): void {
  db.insert(tasks).values(task).run()
}

type TaskChange = Partial<Pick<typeof tasks.$inferInsert, 'title' | 'dueOn' | 'side' | 'doneOn' | 'doneBy'>>

/** Returns false when the version is no longer the one stored. */
export function updateTask(db: Db, _permit: TaskPermit, taskId: string, version: number, change: TaskChange): boolean {
  return (
    db
      .update(tasks)
      .set({ ...change, version: version + 1 })
      .where(and(eq(tasks.id, taskId), eq(tasks.version, version)))
      .run().changes === 1
  )
}

/** What a voided entry had planned is no longer planned; the change log keeps it. */
export function deleteOpenTasksOfEntry(
  db: Db,
  _permit: Permit<'log:write'> | Permit<'employers:edit'>,
  entryId: string,
): Task[] {
  const open = and(eq(tasks.entryId, entryId), isNull(tasks.doneOn))
  const rows = db.select().from(tasks).where(open).all()
  db.delete(tasks).where(open).run()
  return rows.map(taskFrom)
}
