import { addDays } from '@tandem/domain/calendar-date'
import { MEETING_DAYS } from '@tandem/domain/outcomes/both-parties-seen'
import type { EpisodeFact, LogRow, OutcomeFacts, PauseFact, PlacementFact } from '@tandem/domain/outcomes/facts'
import { NO_FACTS } from '@tandem/domain/outcomes/facts'
import { type Ground, groundOf, newsOf } from '@tandem/domain/outcomes/notions'
import type { OutcomeParameters } from '@tandem/domain/outcomes/parameters'
import { groupBy } from '@tandem/domain/outcomes/row-groups'
import { isJob, workersOf } from '@tandem/domain/outcomes/workers'
import type { Connection } from '../../db/open.ts'
import { type Rhythm, rhythmsOf } from '../episodes/rhythm.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { LogTotals } from './log-totals.ts'
import { type CheckInFacts, checkInFacts } from './outcome-check-ins.store.ts'
import {
  episodeFacts,
  establishmentFacts,
  pauseFacts,
  placementFacts,
  segmentFacts,
  statusCheckFacts,
  surveyFacts,
} from './outcome-facts.store.ts'
import { type GoalsAndPlans, goalsAndPlansOf } from './outcome-goals.store.ts'
import { entriesWithin, heldCheckInFacts, newsFacts, type WantedDays } from './outcome-log.store.ts'

/** As-of days for which what was worked out is kept. */
const MOST_KEPT = 4
/** The day on which everything recorded is known. */
const LAST_DAY = '9999-12-31'

const idList = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
const idsOf = (rows: readonly { readonly id: string }[]) => JSON.stringify(idList(rows))

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key)
  if (known !== undefined) return known
  const made = make()
  values.set(key, made)
  const [oldest] = values.keys()
  if (values.size > MOST_KEPT && oldest !== undefined) values.delete(oldest)
  return made
}

/** All that is known of some accompaniments in one state of the database, and what was worked out of it. */
export class OutcomeFiles {
  readonly episodeIds: string
  readonly workerIds: string
  readonly episodes: readonly EpisodeFact[]
  readonly episodesOf: ReadonlyMap<string, readonly EpisodeFact[]>
  readonly pausesOf: ReadonlyMap<string, readonly PauseFact[]>
  readonly placements: readonly PlacementFact[]
  readonly checkIns: CheckInFacts
  readonly rhythms: ReadonlyMap<string, Rhythm>
  readonly totals: LogTotals
  readonly #facts: OutcomeFacts
  /** Without the news, which the log brings. */
  readonly #grounds = new Map<string, Ground>()
  readonly #news = new Map<string, Ground['lastNewsOf']>()
  /** Of each placement whose first days were asked for. */
  readonly #starts = new Map<string, LogRow[]>()
  #goals: GoalsAndPlans | null = null

  constructor(connection: Connection, episodeIds: string, authorIds: string | null) {
    this.episodeIds = episodeIds
    this.episodes = episodeFacts(connection, episodeIds)
    this.workerIds = JSON.stringify([...new Set(this.episodes.map(({ workerId }) => workerId))])
    const pauses = pauseFacts(connection, episodeIds)
    this.pausesOf = groupBy(pauses, ({ episodeId }) => episodeId)
    this.placements = placementFacts(connection, this.workerIds)
    const placementIds = idsOf(this.placements)
    this.checkIns = checkInFacts(connection, placementIds)
    this.rhythms = rhythmsOf(connection, idList(this.placements), rulesInForce(connection), LAST_DAY)
    this.#facts = {
      ...NO_FACTS,
      episodes: this.episodes,
      pauses,
      establishments: establishmentFacts(connection),
      placements: this.placements,
      contractSegments: segmentFacts(connection, placementIds),
      surveys: surveyFacts(connection, episodeIds),
      statusChecks: statusCheckFacts(connection, this.workerIds),
    }
    this.episodesOf = groupBy(this.episodes, ({ workerId }) => workerId)
    const today = workersOf(this.#facts, { asOfOn: LAST_DAY }).episodes
    const episodes = (JSON.parse(episodeIds) as string[]).map((id) => today.get(id))
    this.totals = new LogTotals({ episodeIds, episodes, authorIds })
  }

  /** The facts and what follows from them, but for the log and the check-ins due: these depend on the period. */
  knownOn(
    connection: Connection,
    parameters: OutcomeParameters,
  ): { readonly facts: OutcomeFacts; readonly ground: Ground } {
    const { asOfOn, sameEmployerBy } = parameters
    const ground = kept(this.#grounds, `${asOfOn} ${sameEmployerBy}`, () => groundOf(this.#facts, parameters))
    const lastNewsOf = kept(this.#news, asOfOn, () => {
      const open = this.#openPlacementIds(asOfOn)
      return newsOf([...heldCheckInFacts(connection, open, asOfOn), ...newsFacts(connection, open, asOfOn)], parameters)
    })
    return { facts: this.#facts, ground: { ...ground, lastNewsOf } }
  }

  /**
   * The entries of the first days of the jobs that began in a period: all that the meeting of both parties asks of the
   * log. An entry about two such jobs comes twice.
   */
  startsLog(connection: Connection, { fromOn, toOn }: OutcomeParameters): LogRow[] {
    const starts = this.placements.filter(
      (one) => one.startedOn !== null && fromOn <= one.startedOn && one.startedOn <= toOn && isJob(one),
    )
    const wanted = starts
      .filter(({ id }) => !this.#starts.has(id))
      .flatMap(({ id, workerId, startedOn }): { id: string; days: WantedDays }[] => {
        this.#starts.set(id, [])
        const first = startedOn ?? ''
        const untilOn = addDays(first, MEETING_DAYS)
        return (this.episodesOf.get(workerId) ?? []).map((episode) => ({ id, days: [episode.id, first, untilOn] }))
      })
    const found =
      wanted.length === 0
        ? []
        : entriesWithin(
            connection,
            wanted.map(({ days }) => days),
          )
    found.forEach((entries, place) => {
      const id = wanted[place]?.id ?? ''
      this.#starts.get(id)?.push(...entries)
    })
    return starts.flatMap(({ id }) => this.#starts.get(id) ?? [])
  }

  /** Read when first asked for. */
  goalsAndPlans(connection: Connection): GoalsAndPlans {
    this.#goals ??= goalsAndPlansOf(connection, this.episodeIds)
    return this.#goals
  }

  /** A goal, a review or a plan has changed. */
  forgetGoals(): void {
    this.#goals = null
  }

  /** The log has changed on these days. */
  readLogAgain(connection: Connection, days: Iterable<string>): void {
    const changed = [...days]
    this.#news.clear()
    for (const { id, startedOn } of this.placements) {
      if (startedOn === null || !this.#starts.has(id)) continue
      const untilOn = addDays(startedOn, MEETING_DAYS)
      if (changed.some((day) => startedOn <= day && day <= untilOn)) this.#starts.delete(id)
    }
    this.totals.readAgain(connection, changed)
  }

  /** News of a job is heard while it may be open: placements of people who have one that is not known to have ended. */
  #openPlacementIds(asOfOn: string): string {
    const isOpen = (one: PlacementFact) => isJob(one) && (one.endedOn === null || one.endedOn > asOfOn)
    const people = new Set(this.placements.filter(isOpen).map(({ workerId }) => workerId))
    return idsOf(this.placements.filter(({ workerId }) => people.has(workerId)))
  }
}
