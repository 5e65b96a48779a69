import { addDays } from '@tandem/domain/calendar-date'
import {
  CHECK_IN_PARTIES,
  type CheckInJob,
  type CheckInParty,
  checkInSchedule,
  type HeldCheckIn,
  ON_TIME_DAYS,
  type ScheduledCheckIn,
} from '@tandem/domain/check-ins'
import type { DueCheckInFact, EpisodeFact, PauseFact, PlacementFact } from '@tandem/domain/outcomes/facts'
import { groupBy } from '@tandem/domain/outcomes/row-groups'
import { isJob } from '@tandem/domain/outcomes/workers'
import { and, asc, eq, isNull, lte, max, min } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { isIn } from './outcome-scope.store.ts'

export type DuePeriod = { readonly fromOn: string; readonly toOn: string; readonly asOfOn: string }

export type KnownFiles = {
  readonly episodes: readonly EpisodeFact[]
  readonly placements: readonly PlacementFact[]
  readonly pauses: readonly PauseFact[]
}

function heldOf(db: Db, placementIds: string, asOfOn: string) {
  const rows = db
    .select({
      placementId: checkIns.placementId,
      party: checkIns.party,
      heldOn: checkIns.heldOn,
      nextOn: checkIns.nextOn,
    })
    .from(checkIns)
    .where(and(isIn(checkIns.placementId, placementIds), isNull(checkIns.voidedAt), lte(checkIns.heldOn, asOfOn)))
    .orderBy(asc(checkIns.heldOn))
    .all()
  return groupBy(rows, ({ placementId, party }) => `${placementId}:${party}`)
}

/** What the cadence needs beside the placement: its trial, the person's first entry, and a start that was set. */
function cadenceFactsOf(db: Db, placementIds: string) {
  const rows = db
    .select({
      id: placements.id,
      cadenceFromOn: placements.cadenceFromOn,
      trialEndOn: max(contractSegments.trialEndOn),
      enteredOn: min(episodes.enteredOn),
    })
    .from(placements)
    .leftJoin(contractSegments, eq(contractSegments.placementId, placements.id))
    .leftJoin(episodes, eq(episodes.workerId, placements.workerId))
    .where(isIn(placements.id, placementIds))
    .groupBy(placements.id)
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}

type CadenceFacts = NonNullable<ReturnType<ReturnType<typeof cadenceFactsOf>['get']>>

/** The job as the cadence sees it on the as-of day: an end that came later is not known. */
function jobOf({ endedOn }: PlacementFact, startedOn: string, facts: CadenceFacts, asOfOn: string): CheckInJob {
  const enteredOn = facts.enteredOn ?? startedOn
  return {
    startedOn: enteredOn > startedOn ? enteredOn : startedOn,
    endedOn: endedOn !== null && endedOn <= asOfOn ? endedOn : null,
    trialEndOn: facts.trialEndOn,
    planEndsOn: null,
    cadenceFromOn: facts.cadenceFromOn,
  }
}

/** Nothing is asked in a pause, nor of an employer whom the person does not want contacted. */
function isCancelled(
  { dueOn, doneOn }: ScheduledCheckIn,
  party: CheckInParty,
  refusedOn: string | null,
  pauses: readonly PauseFact[],
): boolean {
  const lastOn = addDays(dueOn, ON_TIME_DAYS)
  if (doneOn !== null && doneOn <= lastOn) return false
  if (party === 'employer' && refusedOn !== null && refusedOn <= lastOn) return true
  return pauses.some(({ fromOn, toOn }) => fromOn <= dueOn && (toOn === null || dueOn <= toOn))
}

/** The accompaniment on a day; from the exit day on nothing is due. */
function episodeOn(episodesOf: readonly EpisodeFact[], day: string, asOfOn: string): EpisodeFact | undefined {
  const entered = episodesOf.filter(({ enteredOn }) => enteredOn !== null && enteredOn <= day)
  const latest = entered.reduce<EpisodeFact | undefined>(
    (last, one) => (last === undefined || (one.enteredOn ?? '') > (last.enteredOn ?? '') ? one : last),
    undefined,
  )
  const exitedOn = latest?.exitedOn ?? null
  return exitedOn !== null && exitedOn <= asOfOn && exitedOn <= day ? undefined : latest
}

/** A check-in that was due, with the job it is about. */
export type DueCheckIn = DueCheckInFact & { readonly placementId: string }

/**
 * The check-ins that fell due in the period, by the cadence of each job and what was agreed in those held: the same rule
 * as for what is due today. The cadence has no end, so those of other periods are not told of.
 */
export function dueCheckIns(db: Db, known: KnownFiles, { fromOn, toOn, asOfOn }: DuePeriod): DueCheckIn[] {
  const running = known.placements.filter(
    (one) =>
      isJob(one) && one.startedOn !== null && one.startedOn <= toOn && (one.endedOn === null || one.endedOn >= fromOn),
  )
  const placementIds = JSON.stringify(running.map(({ id }) => id))
  const held = heldOf(db, placementIds, asOfOn)
  const cadence = cadenceFactsOf(db, placementIds)
  const episodesOf = groupBy(known.episodes, ({ workerId }) => workerId)
  const pausesOf = groupBy(known.pauses, ({ episodeId }) => episodeId)

  return running.flatMap((placement) => {
    const { id: placementId, workerId, startedOn, employerContactRefusedOn } = placement
    const facts = cadence.get(placementId)
    if (startedOn === null || facts === undefined) return []
    const job = jobOf(placement, startedOn, facts, asOfOn)
    return CHECK_IN_PARTIES.flatMap((party) => {
      const checkIns: readonly HeldCheckIn[] = held.get(`${placementId}:${party}`) ?? []
      return checkInSchedule(party, job, checkIns, toOn).flatMap((scheduled): DueCheckIn[] => {
        const { dueOn, doneOn } = scheduled
        const isOver = dueOn < fromOn || (job.endedOn !== null && dueOn > job.endedOn)
        const episode = isOver ? undefined : episodeOn(episodesOf.get(workerId) ?? [], dueOn, asOfOn)
        if (episode === undefined) return []
        return [
          {
            id: `${placementId}:${party}:${dueOn}`,
            placementId,
            episodeId: episode.id,
            party,
            dueOn,
            doneOn,
            isCancelled: isCancelled(scheduled, party, employerContactRefusedOn, pausesOf.get(episode.id) ?? []),
          },
        ]
      })
    })
  })
}
