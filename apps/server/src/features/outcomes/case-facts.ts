import type { OutcomePerson } from '@tandem/contract/outcomes'
import type { OutcomeCase, OutcomeUnit } from '@tandem/domain/outcomes/answers'
import type { EpisodeFact, PlacementFact, SurveyFact } from '@tandem/domain/outcomes/facts'
import type { Job } from '@tandem/domain/outcomes/jobs'
import { knownBy } from '@tandem/domain/outcomes/workers'
import type { Connection } from '../../db/open.ts'
import type { KnownOutcomes } from './known-outcomes.ts'
import type { DueCheckIn } from './outcome-check-ins.store.ts'
import type { KnownGoal, KnownPlan } from './outcome-goals.store.ts'
import { employersOfPlacements, type PersonName } from './outcome-people.store.ts'

/** A person in a box, before the facts that decided are filled in. */
export function bareCase(caseId: string, { workerId, firstName, lastName }: PersonName): OutcomePerson {
  return {
    caseId,
    workerId,
    firstName,
    lastName,
    enteredOn: null,
    exitedOn: null,
    situationAtEntry: null,
    employerName: null,
    startedOn: null,
    endedOn: null,
    party: null,
    dueOn: null,
    doneOn: null,
    goalTitle: null,
    closedOn: null,
    planNumber: null,
    entries: null,
    minutes: null,
  }
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

/** What a list says of the cases of a figure: the days that decided, as they are known on the as-of day. */
export class CaseFacts {
  readonly #names: ReadonlyMap<string, PersonName>
  readonly #episodes: ReadonlyMap<string, EpisodeFact>
  readonly #placements: ReadonlyMap<string, PlacementFact>
  readonly #dues: ReadonlyMap<string, DueCheckIn>
  readonly #employers: ReadonlyMap<string, string>
  readonly #jobs: ReadonlyMap<string, Job>
  readonly #goals: ReadonlyMap<string, KnownGoal>
  readonly #plans: ReadonlyMap<string, KnownPlan>
  readonly #surveys: ReadonlyMap<string, SurveyFact>
  readonly #asOfOn: string

  constructor(connection: Connection, known: KnownOutcomes, names: ReadonlyMap<string, PersonName>) {
    const { files, dues, parameters, ground } = known
    const { episodes, placements } = files
    this.#names = names
    this.#episodes = byId(episodes)
    this.#placements = byId(placements)
    this.#dues = byId(dues)
    this.#employers = employersOfPlacements(connection, JSON.stringify(placements.map(({ id }) => id)))
    this.#jobs = ground.jobOfPlacement
    const { goals, plans } = files.goalsAndPlans(connection)
    this.#goals = byId(goals)
    this.#plans = byId(plans)
    this.#surveys = byId(known.facts.surveys)
    this.#asOfOn = parameters.asOfOn
  }

  /** `null` for a person whose file the asker may not open. */
  personOf(unit: OutcomeUnit, { id, workerId, placementId }: OutcomeCase): OutcomePerson | null {
    const name = workerId === null ? undefined : this.#names.get(workerId)
    if (name === undefined) return null
    const person = bareCase(id, name)
    switch (unit) {
      case 'episode':
        return { ...person, ...this.#stay(id), ...this.#job(placementId) }
      case 'placement':
        return { ...person, ...this.#job(id) }
      case 'checkIn':
        return { ...person, ...this.#checkIn(id) }
      case 'goal':
        return { ...person, ...this.#goal(id) }
      case 'plan':
        return { ...person, planNumber: this.#plans.get(id)?.number ?? null }
      case 'survey':
        return { ...person, party: this.#surveys.get(id)?.party ?? null }
      case 'logEntry':
        return person
    }
  }

  #stay(episodeId: string): Partial<OutcomePerson> {
    const episode = this.#episodes.get(episodeId)
    if (episode === undefined) return {}
    const { enteredOn, situationAtEntry, exitedOn } = episode
    return { enteredOn, situationAtEntry, exitedOn: knownBy(this.#asOfOn, exitedOn) }
  }

  /** A counted start stands for its whole job; any other placement for itself. */
  #job(placementId: string | undefined): Partial<OutcomePerson> {
    const placement = placementId === undefined ? undefined : this.#placements.get(placementId)
    if (placement === undefined) return {}
    const job = this.#jobs.get(placement.id)
    const employerName = this.#employers.get(placement.id) ?? null
    if (job?.id === placement.id) return { employerName, startedOn: job.startedOn, endedOn: job.endedOn }
    return { employerName, startedOn: placement.startedOn, endedOn: knownBy(this.#asOfOn, placement.endedOn) }
  }

  #goal(goalId: string): Partial<OutcomePerson> {
    const goal = this.#goals.get(goalId)
    return goal === undefined ? {} : { goalTitle: goal.title, closedOn: knownBy(this.#asOfOn, goal.closedOn) }
  }

  #checkIn(caseId: string): Partial<OutcomePerson> {
    const due = this.#dues.get(caseId)
    if (due === undefined) return {}
    const { party, dueOn, doneOn, placementId } = due
    return { party, dueOn, doneOn, employerName: this.#employers.get(placementId) ?? null }
  }
}
