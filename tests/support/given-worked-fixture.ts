import type { OutcomeFacts } from '@tandem/domain/outcomes/facts'
import { v7 } from 'uuid'
import type { World } from './app.ts'
import { given } from './given.ts'

/** Puts the facts of an outcome calculation into the database, in the caseload of one coach. Returns the people by their fact id. */
export function givenFacts(
  inWorld: World,
  coach: { memberId: string; teamId: string },
  facts: OutcomeFacts,
): ReadonlyMap<string, string> {
  const g = given(inWorld)
  const workerIds = new Map<string, string>()
  const episodeOf = new Map<string, { workerId: string; episodeId: string }>()
  const places = new Map<string, string>()
  for (const { id, workerId, enteredOn, situationAtEntry, exitedOn, exitReason } of facts.episodes) {
    const row = { enteredOn: enteredOn ?? '2025-01-01', situationAtEntry, exitedOn, exitReason }
    const person = g.episode(coach, { ...row, firstName: id, lastName: workerId })
    const known = workerIds.get(workerId)
    if (known !== undefined) g.sameWorker(person, { workerId: known })
    workerIds.set(workerId, known ?? person.workerId)
    episodeOf.set(workerId, { ...person, workerId: known ?? person.workerId })
  }
  for (const placement of facts.placements) {
    const person = episodeOf.get(placement.workerId)
    if (person === undefined) throw new Error(`nobody is ${placement.workerId}`)
    const { establishmentId: place, type, startedOn, endedOn, endReason, paidMinutesTotal } = placement
    const establishmentId = places.get(place) ?? g.employer(place).establishmentId
    places.set(place, establishmentId)
    const [first, ...others] = facts.contractSegments.filter(({ placementId }) => placementId === placement.id)
    const row = { establishmentId, type, startedOn, endedOn, endReason, paidMinutesTotal }
    const { fromOn, toOn, weeklyMinutes } = first ?? { fromOn: '2025-01-01', toOn: null, weeklyMinutes: null }
    const placementId = g.placement(person, row, { fromOn, toOn, weeklyMinutes, trialEndOn: null })
    for (const segment of others)
      inWorld.context.db.$client
        .prepare(
          'INSERT INTO contract_segments (id, placement_id, from_on, to_on, weekly_minutes) VALUES (?, ?, ?, ?, ?)',
        )
        .run(v7(), placementId, segment.fromOn, segment.toOn, segment.weeklyMinutes)
  }
  return workerIds
}
