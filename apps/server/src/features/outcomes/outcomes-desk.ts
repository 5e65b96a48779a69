import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Context } from '../../context.ts'
import { Refusal } from '../../http/problems.ts'
import { lastChangeOf } from './outcome-facts.store.ts'
import type { OutcomeQuestion } from './outcome-question.ts'
import { answerInFull, type OutcomeAnswer } from './outcome-replies.ts'

/** Answers kept for the next who asks the same, until something is written. */
const MOST_STORED = 40
/** Milliseconds after which a question is given up. */
const LONGEST_MS = 120_000
/** Milliseconds without a question after which the thread ends. */
const IDLE_MS = 300_000

const IS_SOURCE = import.meta.filename.endsWith('.ts')

/** The thread has a bundle of its own once built; sources run as they are once the loader is there too. */
function newWorker(file: string): Worker {
  const options = { workerData: { file } }
  const entry = path.join(import.meta.dirname, IS_SOURCE ? 'outcomes-worker.ts' : 'outcomes-worker.js')
  if (!IS_SOURCE) return new Worker(entry, options)
  const load = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(entry)})))`
  return new Worker(load, { ...options, eval: true })
}

type Told = { readonly id: number } & ({ readonly answer: unknown } | { readonly fault: unknown })
type Waiting = {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly limit: NodeJS.Timeout
}
type Stored = { readonly seq: number; readonly answer: Promise<unknown> }

/** Where outcomes are asked for: one thread beside the server, one question at a time, answers kept while nothing changes. */
class Desk {
  readonly #file: string
  readonly #stored = new Map<string, Stored>()
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #lastId = 0
  #idle: NodeJS.Timeout | undefined

  constructor(file: string) {
    this.#file = file
  }

  ask(question: OutcomeQuestion, seq: number): Promise<unknown> {
    if (question.kind === 'export') return this.#send(question)
    const name = JSON.stringify(question)
    const known = this.#stored.get(name)
    if (known?.seq === seq) return known.answer
    const answer = this.#send(question)
    this.#stored.delete(name)
    this.#stored.set(name, { seq, answer })
    const [oldest] = this.#stored.keys()
    if (this.#stored.size > MOST_STORED && oldest !== undefined) this.#stored.delete(oldest)
    answer.catch(() => this.#stored.delete(name))
    return answer
  }

  #send(question: OutcomeQuestion): Promise<unknown> {
    const worker = this.#worker ?? this.#start()
    clearTimeout(this.#idle)
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => this.#stop(worker, new Refusal('busy', { retryAfterSeconds: 10 })), LONGEST_MS)
      limit.unref()
      this.#waiting.set(id, { resolve, reject, limit })
      worker.postMessage({ id, question })
    })
  }

  #start(): Worker {
    const worker = newWorker(this.#file)
    worker.on('message', (told: Told) => this.#hear(worker, told))
    worker.on('error', (error: Error) => this.#stop(worker, error))
    worker.on('exit', () => this.#stop(worker, new Error('the thread of outcomes ended')))
    worker.unref()
    this.#worker = worker
    return worker
  }

  #hear(worker: Worker, told: Told): void {
    const waiting = this.#waiting.get(told.id)
    this.#waiting.delete(told.id)
    clearTimeout(waiting?.limit)
    if ('answer' in told) waiting?.resolve(told.answer)
    else waiting?.reject(new Error('outcomes could not be read', { cause: told.fault }))
    if (this.#waiting.size > 0) return
    this.#idle = setTimeout(() => this.#stop(worker, new Error('idle')), IDLE_MS)
    this.#idle.unref()
  }

  #stop(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = null
    clearTimeout(this.#idle)
    for (const { reject, limit } of this.#waiting.values()) {
      clearTimeout(limit)
      reject(error)
    }
    this.#waiting.clear()
    void worker.terminate()
  }
}

const desks = new WeakMap<Context, Desk>()

function deskOf(context: Context, file: string): Desk {
  const known = desks.get(context)
  if (known !== undefined) return known
  const desk = new Desk(file)
  desks.set(context, desk)
  return desk
}

/** Answers in a thread of its own, on a read-only connection; in the process where the database lives in memory. */
export function askOutcomes<Question extends OutcomeQuestion>(
  context: Context,
  question: Question,
): Promise<OutcomeAnswer<Question>> {
  const { db, file } = context
  if (file === null) return answerInFull(db, question)
  return deskOf(context, file).ask(question, lastChangeOf(db)) as Promise<OutcomeAnswer<Question>>
}
