import type { Actor } from '@tandem/domain/permissions'
import { digestSpan, type WeeklyDigest, weeklyDigest } from '@tandem/domain/weekly-digest'
import type { Db } from '../../db/open.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { accompaniedOf } from '../due/due.store.ts'
import { caseloadOf } from '../due/due-rows.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { closedBetween } from '../team-work/team-work.store.ts'
import { listedPeople, openPeople } from './caseload-rows.ts'

/** The week of the actor's people or of the teams they lead, in numbers of people; the same on the screen and in a letter. */
export function weekCounted(
  db: Db,
  actor: Actor,
  scope: 'mine' | 'team',
  today: string,
): WeeklyDigest & { readonly people: number } {
  const visible = visibilityValues(actor, today)
  const accompanied = accompaniedOf(db, caseloadOf(db, scope, visible, false), rulesInForce(db), today)
  const open = openPeople(listedPeople(db, accompanied, today), today).map(({ row }) => row)
  const closed = closedBetween(db, scope, visible, digestSpan(today).fromOn)
  return { people: open.length, ...weeklyDigest(open, closed, today) }
}
