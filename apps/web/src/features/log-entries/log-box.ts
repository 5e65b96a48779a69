import {
  type LogEntry,
  type LogEntryDraft,
  readLogEntry,
  recordLogEntry,
  type SavedLogEntry,
} from '@tandem/contract/log-entries'
import type { LogFormContext } from '@tandem/contract/log-form'
import type { QueryClient } from '@tanstack/react-query'
import { CallFailed, call, type FailureCode } from '../../api/client.ts'
import { refetchAfter } from '../../api/query.ts'
import type { SealedStore } from '../../api/sealed-store.ts'
import type { LogValues } from './log-values.ts'

/** A form that was begun: `entry` is the one it corrects, `null` for a new one. */
export type LogDraft = {
  readonly kind: 'draft'
  /** Of a new entry, its id too. */
  readonly id: string
  readonly entry: LogEntry | null
  readonly values: LogValues
  /** The people it is about, by name. */
  readonly names: readonly string[]
  readonly keptAt: string
  /** Why the server would not take it, once it was sent from the outbox. */
  readonly refusal: FailureCode | null
}

/** A finished entry on its way to the server. */
export type LogWaiting = Omit<LogDraft, 'kind' | 'entry'> & { readonly kind: 'waiting'; readonly body: LogEntryDraft }

export type LogBoxState = {
  readonly isReady: boolean
  readonly isLasting: boolean
  readonly drafts: readonly LogDraft[]
  readonly waiting: readonly LogWaiting[]
  readonly isSending: boolean
}

export type Sent = { readonly is: 'saved'; readonly entry: SavedLogEntry } | { readonly is: 'waiting' }

export type LogBox = {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => LogBoxState
  readonly keep: (draft: LogDraft) => Promise<void>
  readonly discard: (id: string) => Promise<void>
  /** Sends a finished entry; resolves when it is saved or put by for later, throws `CallFailed` when it is refused. */
  readonly send: (waiting: LogWaiting) => Promise<Sent>
  /** Sends all that waits. */
  readonly flush: () => Promise<void>
  /** The session is good again. */
  readonly resume: () => void
  /** Reads the device again: another tab has changed something. */
  readonly reload: () => Promise<void>
  /** Keeps what the form needs, for a day without network. */
  readonly rememberForm: (context: LogFormContext) => Promise<void>
  readonly rememberedForm: () => LogFormContext | null
  readonly close: () => void
}

/** Failures after which the same try may well succeed later. */
const PASSING: readonly FailureCode[] = ['offline', 'busy', 'key-in-progress', 'too-many-tries', 'signed-out']
/** Days after which a forgotten draft goes. */
const KEPT_DAYS = 30
/** Milliseconds between tries while something waits. */
const RETRY_EVERY = 15_000

type Thing = LogDraft | LogWaiting

function isFresh(thing: Thing, now: number): boolean {
  return thing.kind === 'waiting' || now - Date.parse(thing.keptAt) < KEPT_DAYS * 86_400_000
}

/** One tab at a time sends; without locks the idempotency key still counts each entry once. */
async function alone(work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return work()
  await locks.request('tandem-log-send', { ifAvailable: true }, (lock) => (lock === null ? undefined : work()))
}

/** Drafts and the outbox of one member on this device, one for all dialogs of the tab. */
export function openLogBox(
  memberId: string,
  store: SealedStore,
  client: QueryClient,
  tell: () => void = () => undefined,
): LogBox {
  const things = new Map<string, Thing>()
  const listeners = new Set<() => void>()
  const signIns = new Set<() => void>()
  let sending = 0
  let state: LogBoxState = { isReady: false, isLasting: store.isLasting, drafts: [], waiting: [], isSending: false }
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  let writes = Promise.resolve()
  let context: LogFormContext | null = null

  function changed(): void {
    const all = [...things.values()].sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
    state = {
      isReady: true,
      isLasting: store.isLasting,
      drafts: all.filter((thing) => thing.kind === 'draft'),
      waiting: all.filter((thing) => thing.kind === 'waiting'),
      isSending: sending > 0,
    }
    clearTimeout(timer)
    if (state.waiting.length > 0 && !isClosed) timer = setTimeout(() => void flush(), RETRY_EVERY)
    for (const listener of listeners) listener()
  }

  /** Writes on the device one after the other, so that the last word typed is the last one written. */
  function onDevice(write: () => Promise<void>): Promise<void> {
    writes = writes.then(write, write)
    return writes.then(tell)
  }

  function put(thing: Thing): Promise<void> {
    things.set(thing.id, thing)
    changed()
    return onDevice(() => store.put({ id: thing.id, kind: 'log', value: thing }))
  }

  async function remove(id: string): Promise<void> {
    if (!things.delete(id)) return
    changed()
    await onDevice(() => store.remove(id))
  }

  async function reload(): Promise<void> {
    await writes.catch(() => undefined)
    const kept = await store.all()
    things.clear()
    for (const { kind, value } of kept) {
      if (kind === 'form') context = value as LogFormContext
      else if (kind === 'log' && isFresh(value as Thing, Date.now())) things.set((value as Thing).id, value as Thing)
    }
    changed()
  }

  /** An entry that the server holds already under this id was saved by an earlier try; other words become a correction. */
  async function meetSaved(waiting: LogWaiting, refusal: FailureCode): Promise<Sent> {
    const entry = await call(readLogEntry, { params: { entryId: waiting.id } })
    if (saysTheSame(entry, waiting.body)) {
      await remove(waiting.id)
      return { is: 'saved', entry: { ...entry, overlapsWith: [] } }
    }
    const { body: _body, ...draft } = waiting
    await put({ ...draft, kind: 'draft', entry, refusal })
    throw new CallFailed(refusal, null)
  }

  async function sendOne(waiting: LogWaiting): Promise<Sent> {
    sending += 1
    changed()
    try {
      const entry = await call(recordLogEntry, { body: waiting.body }, waiting.id)
      await remove(waiting.id)
      await refetchAfter(client, recordLogEntry, {})
      return { is: 'saved', entry }
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      if (PASSING.includes(error.code)) throw error
      if (error.code === 'already-exists' || error.code === 'key-reused') return await meetSaved(waiting, error.code)
      const { body: _body, ...draft } = waiting
      await put({ ...draft, kind: 'draft', entry: null, refusal: error.code })
      throw error
    } finally {
      sending -= 1
      changed()
    }
  }

  async function send(waiting: LogWaiting): Promise<Sent> {
    await put(waiting)
    for (;;) {
      try {
        return await sendOne(waiting)
      } catch (error) {
        if (!(error instanceof CallFailed) || !PASSING.includes(error.code)) throw error
        if (error.code !== 'signed-out') return { is: 'waiting' }
        await new Promise<void>((resolve) => signIns.add(resolve))
      }
    }
  }

  async function flush(): Promise<void> {
    if (isClosed || sending > 0) return
    await alone(async () => {
      for (const waiting of state.waiting) {
        const code = await sendOne(waiting).then(
          () => null,
          (error: unknown) => (error instanceof CallFailed ? error.code : 'internal'),
        )
        if (code === 'offline' || code === 'signed-out' || isClosed) return
      }
      releaseSignIns()
    })
    changed()
  }

  function releaseSignIns(): void {
    const waiting = [...signIns]
    signIns.clear()
    for (const go of waiting) go()
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    keep: put,
    discard: remove,
    send,
    flush,
    resume: () => {
      releaseSignIns()
      void flush()
    },
    reload,
    rememberForm: async (fresh) => {
      context = fresh
      await store.put({ id: `form:${memberId}`, kind: 'form', value: fresh })
    },
    rememberedForm: () => context,
    close: () => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}

/** Whether the entry stored now is what was to be saved. */
function saysTheSame(entry: LogEntry, body: LogEntryDraft): boolean {
  return (
    entry.occurredOn === body.occurredOn &&
    entry.minutes === body.minutes &&
    entry.note === body.note &&
    entry.coachNote === body.coachNote &&
    entry.kind === body.kind &&
    entry.parts.length === body.parts.length
  )
}
