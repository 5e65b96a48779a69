import type { uncoveredAbsence } from '@tandem/contract/today'
import { ABSENCE_SHOWS_DAYS } from '@tandem/domain/absences'
import { addDays } from '@tandem/domain/calendar-date'
import type { z } from 'zod'
import type { Db } from '../../db/open.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { coachesWithTeams } from '../members/coaches.store.ts'
import { absencesWithCover } from './absence-standing.ts'

/** Coaches of the teams that the actor leads who are or soon will be away, with people whom nobody takes on. */
export function uncoveredIn(db: Db, actor: SignedIn, today: string): z.infer<typeof uncoveredAbsence>[] {
  if (!actor.roles.includes('lead')) return []
  const coaches = coachesWithTeams(db, actor.teamIds)
  const away = absencesWithCover(
    db,
    coaches.map(({ memberId }) => memberId),
    today,
  )
  const untilOn = addDays(today, ABSENCE_SHOWS_DAYS)
  return coaches.flatMap(({ memberId, name }) =>
    (away.get(memberId) ?? []).flatMap(({ fromOn, toOn, people }) => {
      const uncovered = people.filter(({ standIn }) => standIn === null).length
      const isShown = uncovered > 0 && fromOn <= untilOn
      return isShown ? [{ memberId, name, fromOn, toOn, people: people.length, uncovered }] : []
    }),
  )
}
