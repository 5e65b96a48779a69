import { lastChangeOf } from '../../audit/audit.store.ts'
import type { Connection } from '../../db/open.ts'
import { changedSince, episodeIdsIn } from './outcome-facts.store.ts'
import { OutcomeFiles } from './outcome-files.ts'
import { authorsInScope, type OutcomeScope } from './outcome-scope.store.ts'

/** Accompaniments that are kept in memory; one question may be about more. */
const MOST_KEPT = 60_000

/** Nouns of the trace that goals and plans are read again after; a change of a plan moves check-ins too. */
const OF_GOALS: readonly string[] = ['goal-reviews', 'goals']

/** Nouns of the trace that change nothing else of what is kept. */
const OF_NO_MATTER: readonly string[] = [...OF_GOALS, 'coach-notes', 'due', 'matches', 'reviews', 'sessions', 'tasks']

/**
 * What the thread of outcomes has read, kept from one question to the next while the trace of changes tells that nothing
 * has changed it. Danger: a write that leaves no trace is not seen.
 */
export class OutcomeMemory {
  readonly #files = new Map<string, OutcomeFiles>()
  #seq = -1

  /** Called within the transaction that answers the question, so that all of it is of one state. */
  filesIn(connection: Connection, scope: OutcomeScope): OutcomeFiles {
    this.#forgetChanged(connection)
    const [episodeIds, authorIds] = [episodeIdsIn(connection, scope), authorsInScope(connection, scope)]
    const key = `${authorIds} ${episodeIds}`
    const files = this.#files.get(key) ?? new OutcomeFiles(connection, episodeIds, authorIds)
    this.#files.delete(key)
    this.#files.set(key, files)
    this.#forgetOldest()
    return files
  }

  /** An entry of the log changes its days; what nobody knows of changes everything. */
  #forgetChanged(connection: Connection): void {
    const seq = lastChangeOf(connection)
    if (seq === this.#seq) return
    const { nouns, days } = this.#seq > seq || this.#files.size === 0 ? EVERYTHING : changedSince(connection, this.#seq)
    this.#seq = seq
    if (nouns.some((noun) => OF_GOALS.includes(noun))) for (const files of this.#files.values()) files.forgetGoals()
    const mattering = nouns.filter((noun) => !OF_NO_MATTER.includes(noun))
    if (mattering.length === 0) return
    if (days === null || mattering.some((noun) => noun !== 'log-entries')) this.#files.clear()
    for (const files of this.#files.values()) files.readLogAgain(connection, days ?? [])
  }

  #forgetOldest(): void {
    let total = 0
    for (const [key, files] of [...this.#files].reverse()) {
      total += files.episodes.length
      if (total > MOST_KEPT && total > files.episodes.length) this.#files.delete(key)
    }
  }
}

const EVERYTHING = { nouns: ['everything'], days: null } as const
