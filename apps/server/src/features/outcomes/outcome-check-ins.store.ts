import { type Cadence, type CadenceJob, EARLIEST_DAY } from '@tandem/domain/cadence'
import { addDays } from '@tandem/domain/calendar-date'
import {
  CHECK_IN_PARTIES,
  type CheckInParty,
  checkInSchedule,
  type HeldCheckIn,
  ON_TIME_DAYS,
  type ScheduledCheckIn,
} from '@tandem/domain/check-ins'
import type { DueCheckInFact, EpisodeFact, PauseFact, PlacementFact } from '@tandem/domain/outcomes/facts'
import { groupBy } from '@tandem/domain/outcomes/row-groups'
import { isJob } from '@tandem/domain/outcomes/workers'
import { and, asc, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { contractSegments, placements } from '../placements/placements.table.ts'
import { isIn } from './outcome-scope.store.ts'

export type DuePeriod = { readonly fromOn: string; readonly toOn: string; readonly asOfOn: string }

export type KnownFiles = {
  readonly placements: readonly PlacementFact[]
  readonly episodesOf: ReadonlyMap<string, readonly EpisodeFact[]>
  readonly pausesOf: ReadonlyMap<string, readonly PauseFact[]>
  readonly checkIns: CheckInFacts
  /** The rhythm of each job by its identifier. */
  readonly rhythms: ReadonlyMap<string, JobRhythm>
}

type JobRhythm = {
  readonly cadence: Readonly<Record<CheckInParty, Cadence>>
  readonly planEndsOn: string | null
}

function heldOf(db: Db, placementIds: string) {
  const rows = db
    .select({
      placementId: checkIns.placementId,
      party: checkIns.party,
      heldOn: checkIns.heldOn,
      nextOn: checkIns.nextOn,
    })
    .from(checkIns)
    .where(and(isIn(checkIns.placementId, placementIds), isNull(checkIns.voidedAt)))
    .orderBy(asc(checkIns.heldOn))
    .all()
  return {
    worker: groupBy(
      rows.filter(({ party }) => party === 'worker'),
      ({ placementId }) => placementId,
    ),
    employer: groupBy(
      rows.filter(({ party }) => party === 'employer'),
      ({ placementId }) => placementId,
    ),
  } satisfies Record<CheckInParty, unknown>
}

/** What the cadence needs beside the placement: its trial, the person's first entry, and a start that was set. */
function cadenceFactsOf(db: Db, placementIds: string) {
  const rows = db
    .select({
      id: placements.id,
      cadenceFromOn: placements.cadenceFromOn,
      trialEndOn: sql<string | null>`(select max(${contractSegments.trialEndOn}) from ${contractSegments}
        where ${contractSegments}.placement_id = ${placements}.id)`,
      enteredOn: sql<string | null>`(select min(${episodes.enteredOn}) from ${episodes}
        where ${episodes}.worker_id = ${placements}.worker_id)`,
    })
    .from(placements)
    .where(isIn(placements.id, placementIds))
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}

type CadenceFacts = NonNullable<ReturnType<ReturnType<typeof cadenceFactsOf>['get']>>

/** What decides when the check-ins of these placements are due, and the check-ins held, by day. */
export function checkInFacts(db: Db, placementIds: string) {
  return { held: heldOf(db, placementIds), cadence: cadenceFactsOf(db, placementIds) }
}

export type CheckInFacts = ReturnType<typeof checkInFacts>

/** The job as the cadence sees it on the as-of day: an end that came later is not known. */
function jobOf(
  { endedOn }: PlacementFact,
  startedOn: string,
  { enteredOn, trialEndOn, cadenceFromOn }: CadenceFacts,
  { planEndsOn }: JobRhythm,
  asOfOn: string,
): CadenceJob {
  const entry = enteredOn ?? startedOn
  return {
    startedOn: entry > startedOn ? entry : startedOn,
    endedOn: endedOn !== null && endedOn <= asOfOn ? endedOn : null,
    trialEndOn,
    planEndsOn,
    cadenceFromOn: cadenceFromOn !== null && cadenceFromOn > entry ? cadenceFromOn : entry,
  }
}

/** Nothing is asked in a pause, nor of an employer whom the person does not want contacted. */
function isCancelled(
  { dueOn, doneOn }: ScheduledCheckIn,
  party: CheckInParty,
  refusedOn: string | null,
  pauses: readonly PauseFact[],
): boolean {
  const isRefusable = party === 'employer' && refusedOn !== null
  if (doneOn !== null || isRefusable) {
    const lastOn = addDays(dueOn, ON_TIME_DAYS)
    if (doneOn !== null && doneOn <= lastOn) return false
    if (isRefusable && refusedOn <= lastOn) return true
  }
  return pauses.some(({ fromOn, toOn }) => fromOn <= dueOn && (toOn === null || dueOn <= toOn))
}

/** The accompaniment on a day; from the exit day on nothing is due. */
function episodeOn(episodesOf: readonly EpisodeFact[], day: string, asOfOn: string): EpisodeFact | undefined {
  let latest: EpisodeFact | undefined
  for (const one of episodesOf) {
    if (one.enteredOn === null || one.enteredOn > day) continue
    if (latest === undefined || one.enteredOn > (latest.enteredOn ?? '')) latest = one
  }
  const exitedOn = latest?.exitedOn ?? null
  return exitedOn !== null && exitedOn <= asOfOn && exitedOn <= day ? undefined : latest
}

/** A check-in that was due, with the job it is about. */
export type DueCheckIn = DueCheckInFact & { readonly placementId: string }

/**
 * The check-ins that fell due in the period, by the cadence of each job and what was agreed in those held: the same rule
 * as for what is due today. The cadence has no end, so those of other periods are not told of.
 */
export function dueCheckIns(known: KnownFiles, period: DuePeriod): DueCheckIn[] {
  const dues: DueCheckIn[] = []
  for (const placement of known.placements) {
    const { startedOn, endedOn } = placement
    if (
      startedOn === null ||
      startedOn > addDays(period.toOn, -EARLIEST_DAY) ||
      (endedOn !== null && endedOn < period.fromOn)
    )
      continue
    if (!isJob(placement)) continue
    const facts = known.checkIns.cadence.get(placement.id)
    const rhythm = known.rhythms.get(placement.id)
    if (facts === undefined || rhythm === undefined) continue
    const job = jobOf(placement, startedOn, facts, rhythm, period.asOfOn)
    for (const party of CHECK_IN_PARTIES)
      addDues(dues, { party, cadence: rhythm.cadence[party] }, placement, job, known, period)
  }
  return dues
}

const NONE: readonly never[] = []

function addDues(
  dues: DueCheckIn[],
  { party, cadence }: { readonly party: CheckInParty; readonly cadence: Cadence },
  { id: placementId, workerId, employerContactRefusedOn }: PlacementFact,
  job: CadenceJob,
  { episodesOf, pausesOf, checkIns }: KnownFiles,
  { fromOn, toOn, asOfOn }: DuePeriod,
): void {
  const all: readonly HeldCheckIn[] = checkIns.held[party].get(placementId) ?? NONE
  const held = all.length === 0 ? all : all.filter(({ heldOn }) => heldOn <= asOfOn)
  for (const scheduled of checkInSchedule(cadence, job, held, toOn, fromOn)) {
    const { dueOn, doneOn } = scheduled
    if (job.endedOn !== null && dueOn > job.endedOn) continue
    const episodeId = episodeOn(episodesOf.get(workerId) ?? NONE, dueOn, asOfOn)?.id
    if (episodeId === undefined) continue
    const isCancelledOne = isCancelled(scheduled, party, employerContactRefusedOn, pausesOf.get(episodeId) ?? NONE)
    const id = `${placementId}:${party}:${dueOn}`
    dues.push({ id, placementId, episodeId, party, dueOn, doneOn, isCancelled: isCancelledOne })
  }
}
