import type { CalendarDate } from '../calendar-date.ts'
import type { HeldCheckInFact, LogRow, OutcomeFacts, PlacementFact } from './facts.ts'
import { type Job, jobsOf } from './jobs.ts'
import { isDirect } from './log-words.ts'
import type { OutcomeParameters } from './parameters.ts'
import { groupBy } from './row-groups.ts'
import { type Episode, knownBy, type Worker, type Workers, workersOf } from './workers.ts'

/** What several indicators share, worked out once for a calculation. Source: indicators.md, section 3. */
export type Notions = {
  readonly facts: OutcomeFacts
  readonly parameters: OutcomeParameters
  /** Whether answers list their cases or only count them. */
  readonly keepsCases: boolean
  readonly workers: Workers
  /** Under the programme filter, the episodes that have one of the programmes; otherwise all. */
  readonly chosenEpisodes: readonly Episode[]
  readonly isChosen: (episode: Episode) => boolean
  /** Every job of the person, eligible or not, by first day. */
  readonly jobsOf: (worker: Worker) => readonly Job[]
  readonly jobOfPlacement: ReadonlyMap<string, Job>
  /** The first counted job of each episode that has one. */
  readonly firstJobOf: ReadonlyMap<string, Job>
  /** Latest day with a held direct entry, or a done check-in, that names the placement. */
  readonly lastNewsOf: ReadonlyMap<string, CalendarDate>
}

/**
 * The part of the notions that the period does not touch. Worked out once, it serves every question about the same facts
 * with the same as-of day, programmes and job rules: only period, cohort, milestones and status window may differ.
 */
export type Ground = Pick<Notions, 'workers' | 'jobsOf' | 'jobOfPlacement' | 'firstJobOf' | 'lastNewsOf'> & {
  readonly everyEpisode: readonly Episode[]
}

export type NotionsAtWork = {
  readonly notions: Notions
  /** Takes the rows of one entry: what the log tells about jobs. */
  readonly readNews: (rows: readonly LogRow[]) => void
}

export function groundOf(facts: Omit<OutcomeFacts, 'log'>, parameters: OutcomeParameters): Ground {
  const workers = workersOf(facts, parameters)
  const segments = groupBy(facts.contractSegments, (segment) => segment.placementId)
  const rules = {
    parameters,
    segmentsOf: (placementId: string) => segments.get(placementId) ?? [],
    employerOf: employerRule(facts, parameters),
  }

  const jobsByWorker = new Map<Worker, readonly Job[]>()
  const jobOfPlacement = new Map<string, Job>()
  const firstJobOf = new Map<string, Job>()
  for (const worker of workers.byId.values()) {
    if (worker.jobPlacements.length === 0) continue
    const jobs = jobsOf(worker, rules)
    jobsByWorker.set(worker, jobs)
    for (const job of jobs) {
      for (const placement of job.placements) jobOfPlacement.set(placement.id, job)
      const { episode } = job.belonging
      if (episode === null || job.hoursReason !== null) continue
      const first = firstJobOf.get(episode.id)
      if (first === undefined || isBefore(job, first)) firstJobOf.set(episode.id, job)
    }
  }

  const lastNewsOf = newsOf(facts.heldCheckIns, parameters)
  return {
    workers,
    everyEpisode: [...workers.episodes.values()],
    jobsOf: (worker) => jobsByWorker.get(worker) ?? [],
    jobOfPlacement,
    firstJobOf,
    lastNewsOf,
  }
}

/** The latest day on which each placement was heard of, as it is known on the as-of day. */
export function newsOf(
  held: readonly HeldCheckInFact[],
  { asOfOn }: Pick<OutcomeParameters, 'asOfOn'>,
): ReadonlyMap<string, CalendarDate> {
  const lastNewsOf = new Map<string, CalendarDate>()
  for (const { placementId, heldOn } of held) hear(lastNewsOf, placementId, knownBy(asOfOn, heldOn))
  return lastNewsOf
}

/** `ground`: the same as would be worked out here, where it is known already. */
export function notionsOf(
  facts: OutcomeFacts,
  parameters: OutcomeParameters,
  keepsCases: boolean,
  ground: Ground = groundOf(facts, parameters),
): NotionsAtWork {
  const chosenProgrammes = new Set(parameters.programmeIds)
  const isChosen = (episode: Episode) =>
    chosenProgrammes.size === 0 || episode.programmeIds.some((id) => chosenProgrammes.has(id))
  const lastNewsOf = new Map(ground.lastNewsOf)
  const { everyEpisode } = ground
  return {
    notions: {
      ...ground,
      facts,
      parameters,
      keepsCases,
      chosenEpisodes: chosenProgrammes.size === 0 ? everyEpisode : everyEpisode.filter(isChosen),
      isChosen,
      lastNewsOf,
    },
    readNews: (rows) => {
      for (const row of rows)
        if (row.placementId !== null && isDirect(row))
          hear(lastNewsOf, row.placementId, knownBy(parameters.asOfOn, row.occurredOn))
    },
  }
}

function hear(lastNewsOf: Map<string, CalendarDate>, placementId: string, day: CalendarDate | null): void {
  if (day === null) return
  const last = lastNewsOf.get(placementId)
  if (last === undefined || last < day) lastNewsOf.set(placementId, day)
}

/** The legal employer; for agency work the agency, or the user company if the parameters say so. */
function employerRule(
  facts: Pick<OutcomeFacts, 'establishments'>,
  { sameEmployerBy }: OutcomeParameters,
): (job: PlacementFact) => string {
  const employers = new Map(facts.establishments.map(({ id, employerId }) => [id, employerId]))
  return ({ establishmentId, userEstablishmentId }) => {
    const id = sameEmployerBy === 'userCompany' ? (userEstablishmentId ?? establishmentId) : establishmentId
    return employers.get(id) ?? id
  }
}

/** Jobs come by first day, then hours, then creation: only a later end can put one before another of the same day. */
function isBefore(job: Job, first: Job): boolean {
  if (job.startedOn !== first.startedOn || job.weeklyMinutesAtStart !== first.weeklyMinutesAtStart) return false
  if (first.endedOn === null) return false
  return job.endedOn === null || job.endedOn > first.endedOn
}
