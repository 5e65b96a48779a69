import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { teams } from './teams.table.ts'

export type StoredTeam = { readonly teamId: string; readonly name: string; readonly version: number }

const COLUMNS = { teamId: teams.id, name: teams.name, version: teams.version }

export function allTeams(db: Db): StoredTeam[] {
  return db.select(COLUMNS).from(teams).orderBy(asc(teams.name)).all()
}

export function teamOf(db: Db, teamId: string): StoredTeam | undefined {
  return db.select(COLUMNS).from(teams).where(eq(teams.id, teamId)).get()
}

/** `permit` is missing only in the first run, before anybody exists. */
export function insertTeam(db: Db, _permit: Permit<'organisation:edit'> | null, team: typeof teams.$inferInsert): void {
  db.insert(teams).values(team).run()
}

/** False when the version is no longer the one stored. */
export function updateTeam(
  db: Db,
  _permit: Permit<'organisation:edit'>,
  teamId: string,
  version: number,
  name: string,
): boolean {
  return (
    db
      .update(teams)
      .set({ name, version: version + 1 })
      .where(and(eq(teams.id, teamId), eq(teams.version, version)))
      .run().changes === 1
  )
}
