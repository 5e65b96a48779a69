import path from 'node:path'
import { lastChangeOf } from '../../audit/audit.store.ts'
import type { Context } from '../../context.ts'
import { SideThread, sideThreads } from '../../side-thread.ts'
import type { OutcomeQuestion } from './outcome-question.ts'
import { answerInFull, type OutcomeAnswer } from './outcome-replies.ts'

/** Answers kept for the next who asks the same, until something is written. */
const MOST_STORED = 40

type Stored = { readonly seq: number; readonly answer: Promise<unknown> }

/** Where outcomes are asked for: a thread beside the server, another for exports, and answers kept while nothing changes. */
class Desk {
  readonly #thread: SideThread
  /** An export reads the whole log: a screen does not wait for it. */
  readonly #exports: SideThread
  readonly #stored = new Map<string, Stored>()

  constructor(file: string) {
    const entry = path.join(import.meta.dirname, 'outcomes-worker')
    this.#thread = new SideThread(entry, file)
    this.#exports = new SideThread(entry, file)
  }

  ask(question: OutcomeQuestion, seq: number): Promise<unknown> {
    if (question.kind === 'export') return this.#exports.ask(question)
    const name = JSON.stringify(question)
    const known = this.#stored.get(name)
    if (known?.seq === seq) return known.answer
    const answer = this.#thread.ask(question)
    this.#stored.delete(name)
    this.#stored.set(name, { seq, answer })
    const [oldest] = this.#stored.keys()
    if (this.#stored.size > MOST_STORED && oldest !== undefined) this.#stored.delete(oldest)
    answer.catch(() => this.#stored.delete(name))
    return answer
  }
}

const deskOf = sideThreads((file) => new Desk(file))

/** Answers in a thread of its own, on a read-only connection; in the process where the database lives in memory. */
export function askOutcomes<Question extends OutcomeQuestion>(
  context: Context,
  question: Question,
): Promise<OutcomeAnswer<Question>> {
  const desk = deskOf(context)
  if (desk === null) return answerInFull(context.db, question)
  return desk.ask(question, lastChangeOf(context.db)) as Promise<OutcomeAnswer<Question>>
}
