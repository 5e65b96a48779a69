import type { CalendarDate } from '../calendar-date.ts'
import { JOB_TYPES } from '../placements.ts'
import type { EpisodeFact, OutcomeFacts, PauseFact, PlacementFact, StatusCheckFact } from './facts.ts'
import type { OutcomeParameters } from './parameters.ts'
import { groupBy } from './row-groups.ts'

export type Episode = {
  readonly id: string
  readonly fact: EpisodeFact
  readonly worker: Worker
  /** The exit, if it is known on the as-of day. */
  readonly exitOn: CalendarDate | null
  /** Main programme first. */
  readonly programmeIds: readonly string[]
  readonly pauses: readonly PauseFact[]
}

/** What is known of one person on the as-of day. */
export type Worker = {
  readonly id: string
  /** Those entered by then, by entry. */
  readonly episodes: readonly Episode[]
  /** Jobs and apprenticeships begun by then, eligible or not, in the order in which they were created. */
  readonly jobPlacements: readonly PlacementFact[]
  readonly statusChecks: readonly StatusCheckFact[]
  /** Last day on which the service follows the person: the as-of day while an episode is open, else the latest exit. */
  readonly followedOn: CalendarDate | null
  readonly diedOn: CalendarDate | null
}

export type Workers = {
  readonly byId: ReadonlyMap<string, Worker>
  /** Every episode, in the order of the facts. */
  readonly episodes: ReadonlyMap<string, Episode>
}

export function isJob(placement: Pick<PlacementFact, 'type'>): boolean {
  return JOB_TYPES.includes(placement.type)
}

/** A day that is not known yet on the as-of day counts as empty. */
export function knownBy(asOfOn: CalendarDate, date: CalendarDate | null): CalendarDate | null {
  return date !== null && date <= asOfOn ? date : null
}

type Draft = {
  readonly id: string
  readonly episodes: Episode[]
  readonly jobPlacements: PlacementFact[]
  readonly statusChecks: StatusCheckFact[]
  isFollowed: boolean
  followedOn: CalendarDate | null
  diedOn: CalendarDate | null
}

export function workersOf(facts: Omit<OutcomeFacts, 'log'>, { asOfOn }: Pick<OutcomeParameters, 'asOfOn'>): Workers {
  const byId = new Map<string, Draft>()
  const episodes = new Map<string, Episode>()
  const programmes = groupBy(facts.episodeProgrammes, (row) => row.episodeId)
  const pauses = groupBy(facts.pauses, (row) => row.episodeId)

  for (const fact of facts.episodes) {
    const worker = draftOf(byId, fact.workerId)
    const exitOn = knownBy(asOfOn, fact.exitedOn)
    const programmeIds = (programmes.get(fact.id) ?? []).map((row) => row.programmeId)
    const episode = { id: fact.id, fact, worker, exitOn, programmeIds, pauses: pauses.get(fact.id) ?? [] }
    episodes.set(fact.id, episode)
    if (knownBy(asOfOn, fact.enteredOn) !== null) {
      worker.episodes.push(episode)
      if (exitOn === null) worker.isFollowed = true
    }
    worker.followedOn = latest(worker.followedOn, exitOn)
    if (fact.exitReason === 'death') worker.diedOn = earliest(worker.diedOn, exitOn)
  }
  for (const placement of facts.placements) {
    if (!isJob(placement)) continue
    const worker = draftOf(byId, placement.workerId)
    if (knownBy(asOfOn, placement.startedOn) !== null) worker.jobPlacements.push(placement)
    if (placement.endReason === 'death') {
      worker.diedOn = earliest(worker.diedOn, knownBy(asOfOn, placement.endedOn))
    }
  }
  for (const check of facts.statusChecks) {
    if (check.situationOn <= asOfOn) draftOf(byId, check.workerId).statusChecks.push(check)
  }
  for (const worker of byId.values()) {
    if (worker.isFollowed) worker.followedOn = asOfOn
    worker.episodes.sort(byEntry)
  }
  return { byId, episodes }
}

function draftOf(byId: Map<string, Draft>, id: string): Draft {
  const known = byId.get(id)
  if (known !== undefined) return known
  const draft: Draft = {
    id,
    episodes: [],
    jobPlacements: [],
    statusChecks: [],
    isFollowed: false,
    followedOn: null,
    diedOn: null,
  }
  byId.set(id, draft)
  return draft
}

function byEntry(one: Episode, other: Episode): number {
  const a = one.fact.enteredOn ?? ''
  const b = other.fact.enteredOn ?? ''
  return a < b ? -1 : a > b ? 1 : 0
}

function latest(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

function earliest(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
