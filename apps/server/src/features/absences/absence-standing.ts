import type { Absence, StandIn } from '@tandem/contract/absences'
import type { Db } from '../../db/open.ts'
import { groupedBy } from '../due/due-facts.store.ts'
import { absencesOf, peopleOfAbsent } from './absences.store.ts'

type Line = ReturnType<typeof peopleOfAbsent>[number]

/** Whoever is away themselves on a day that is left covers nobody: somebody else is to be found. */
const standInOf = ({ standInId, standInName, standInIsAway }: Line): StandIn['standIn'] =>
  standInId === null || standInName === null || standInIsAway ? null : { memberId: standInId, name: standInName }

/** Each person once; whoever of several stand-ins comes first. */
function peopleFrom(lines: readonly Line[]): StandIn[] {
  return [...groupedBy(lines, ({ episodeId }) => episodeId).values()].flatMap((ofOne) => {
    const [first] = ofOne
    if (first === undefined) return []
    const { episodeId, workerId, teamId, firstName, lastName } = first
    const standIn = ofOne.map(standInOf).find((one) => one !== null) ?? null
    return [{ episodeId, workerId, teamId, workerName: `${firstName} ${lastName}`, standIn }]
  })
}

/** When these members are away, now or to come, with who stands in for each of their people; by member. */
export function absencesWithCover(db: Db, memberIds: readonly string[], today: string): Map<string, Absence[]> {
  const lines = groupedBy(peopleOfAbsent(db, memberIds, today), ({ absenceId }) => absenceId)
  const absences = absencesOf(db, memberIds, today)
  const grouped = groupedBy(absences, ({ memberId }) => memberId)
  return new Map(
    [...grouped].map(([memberId, own]) => [
      memberId,
      own.map(({ memberId: _member, ...absence }) => ({
        ...absence,
        people: peopleFrom(lines.get(absence.absenceId) ?? []),
      })),
    ]),
  )
}
