import type { OutcomePerson } from '@tandem/contract/outcomes'
import type { LogRow } from '@tandem/domain/outcomes/facts'
import { dateReason } from '@tandem/domain/outcomes/reasons'
import { bareCase } from './case-facts.ts'
import type { KnownOutcomes } from './known-outcomes.ts'
import type { PersonName } from './outcome-people.store.ts'

/** Adds up the counted entries of each person while the log goes by. */
export class HoursByPerson {
  /** Entries about at least one person who may be named. */
  namedEntries = 0
  readonly #workerOf: ReadonlyMap<string, string>
  readonly #names: ReadonlyMap<string, PersonName>
  readonly #parameters: KnownOutcomes['parameters']
  readonly #sums = new Map<string, { entries: number; minutes: number }>()
  #lastNamedEntry = ''

  constructor({ episodes, parameters }: KnownOutcomes, names: ReadonlyMap<string, PersonName>) {
    this.#workerOf = new Map(episodes.map(({ id, workerId }) => [id, workerId]))
    this.#names = names
    this.#parameters = parameters
  }

  *through(log: Iterable<LogRow>): Generator<LogRow> {
    for (const row of log) {
      this.#add(row)
      yield row
    }
  }

  #add({ entryId, occurredOn, episodeId, partMinutes, minutes }: LogRow): void {
    const workerId = episodeId === null ? undefined : this.#workerOf.get(episodeId)
    if (workerId === undefined || !this.#names.has(workerId)) return
    if (dateReason(occurredOn, this.#parameters) !== null) return
    const sum = this.#sums.get(workerId) ?? { entries: 0, minutes: 0 }
    this.#sums.set(workerId, { entries: sum.entries + 1, minutes: sum.minutes + (partMinutes ?? minutes ?? 0) })
    if (entryId !== this.#lastNamedEntry) this.namedEntries += 1
    this.#lastNamedEntry = entryId
  }

  people(): OutcomePerson[] {
    return [...this.#sums].flatMap(([workerId, sum]) => {
      const name = this.#names.get(workerId)
      return name === undefined ? [] : [{ ...bareCase(workerId, name), ...sum }]
    })
  }
}
