import path from 'node:path'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Context } from './context.ts'
import { type Connection, openReader } from './db/open.ts'
import { faultOf } from './faults.ts'
import { Refusal } from './http/problems.ts'

/** Milliseconds after which a question is given up. */
const LONGEST_MS = 120_000
/** Milliseconds without a question after which the thread ends. */
const IDLE_MS = 300_000

const IS_SOURCE = import.meta.filename.endsWith('.ts')

/** A thread has a bundle of its own once built; sources run as they are once the loader is there too. */
function newWorker(entry: string, file: string): Worker {
  const options = { workerData: { file } }
  if (!IS_SOURCE) return new Worker(path.join(import.meta.dirname, `${path.basename(entry)}.js`), options)
  const load = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(`${entry}.ts`)})))`
  return new Worker(load, { ...options, eval: true })
}

type Asked = { readonly id: number; readonly question: unknown }
type Told = { readonly id: number } & ({ readonly answer: unknown } | { readonly fault: unknown })
type Waiting = {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly limit: NodeJS.Timeout
}

/** A thread beside the server for long readings: started when it is asked, one question at a time. */
export class SideThread {
  readonly #entry: string
  readonly #file: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #lastId = 0
  #idle: NodeJS.Timeout | undefined

  /** `entry`: path of the source without its ending; `file`: the database that it reads. */
  constructor(entry: string, file: string) {
    this.#entry = entry
    this.#file = file
  }

  ask(question: unknown): Promise<unknown> {
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
    const worker = newWorker(this.#entry, this.#file)
    worker.on('message', (told: Told) => this.#hear(worker, told))
    worker.on('error', (error: Error) => this.#stop(worker, error))
    worker.on('exit', () => this.#stop(worker, new Error('a side thread ended')))
    worker.unref()
    this.#worker = worker
    return worker
  }

  #hear(worker: Worker, told: Told): void {
    const waiting = this.#waiting.get(told.id)
    this.#waiting.delete(told.id)
    clearTimeout(waiting?.limit)
    if ('answer' in told) waiting?.resolve(told.answer)
    else waiting?.reject(new Error('a side thread could not answer', { cause: told.fault }))
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

/** One thread for each running server, made when it is first wanted; `null` where the database lives in memory. */
export function sideThreads<Thread>(make: (file: string) => Thread): (context: Context) => Thread | null {
  const threads = new WeakMap<Context, Thread>()
  return (context) => {
    if (context.file === null) return null
    const known = threads.get(context)
    if (known !== undefined) return known
    const thread = make(context.file)
    threads.set(context, thread)
    return thread
  }
}

/** The other end, in the thread: answers one question after the other, from a read-only connection of its own. */
export function answerAside(answer: (connection: Connection, question: unknown) => unknown): void {
  const connection = openReader((workerData as { readonly file: string }).file)
  let before: Promise<void> = Promise.resolve()
  const tell = async ({ id, question }: Asked) => {
    try {
      parentPort?.postMessage({ id, answer: await answer(connection, question) })
    } catch (error) {
      parentPort?.postMessage({ id, fault: faultOf(error) })
    }
  }
  parentPort?.on('message', (asked: Asked) => {
    before = before.then(() => tell(asked))
  })
}
