/** A thing kept on the device. Only its id, its kind and whose it is lie in the clear; all the rest is sealed. */
export type Kept = { readonly id: string; readonly kind: string; readonly value: unknown }

/** Where drafts live. */
export type SealedStore = {
  /** False when things are kept only as long as the page is open. */
  readonly isLasting: boolean
  readonly all: () => Promise<Kept[]>
  readonly put: (kept: Kept) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

type SealedRow = {
  readonly id: string
  readonly memberId: string
  readonly kind: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

const DATABASE = 'tandem-log'
const KEYS = 'keys'
const ROWS = 'rows'

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Resolves when the write is on disk, not merely accepted. */
function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(KEYS)
    request.result.createObjectStore(ROWS, { keyPath: 'id' })
  }
  return done(request)
}

/** The member's key: made once, never readable by scripts, gone with the sign-out. */
async function keyOf(database: IDBDatabase, memberId: string): Promise<CryptoKey> {
  const find = () => done<CryptoKey | undefined>(database.transaction(KEYS).objectStore(KEYS).get(memberId))
  const known = await find()
  if (known !== undefined) return known
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const transaction = database.transaction(KEYS, 'readwrite', { durability: 'strict' })
  try {
    transaction.objectStore(KEYS).add(fresh, memberId)
    await committed(transaction)
    return fresh
  } catch {
    return (await find()) ?? fresh
  }
}

/** Ties the sealed bytes to their place, so that a row cannot be passed off as another. */
function placeOf({ memberId, kind, id }: Pick<SealedRow, 'memberId' | 'kind' | 'id'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${memberId}\n${kind}\n${id}`)
}

async function sealed(key: CryptoKey, memberId: string, { id, kind, value }: Kept): Promise<SealedRow> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = placeOf({ memberId, kind, id })
  const clear = new TextEncoder().encode(JSON.stringify(value))
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, clear)
  return { id, memberId, kind, iv, bytes }
}

async function opened(key: CryptoKey, row: SealedRow): Promise<Kept | null> {
  const { id, kind, iv, bytes } = row
  try {
    const clear = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: placeOf(row) }, key, bytes)
    return { id, kind, value: JSON.parse(new TextDecoder().decode(clear)) }
  } catch {
    return null
  }
}

/** Things kept as long as the page is open, for browsers that can do no better. */
export function memoryStore(): SealedStore {
  const rows = new Map<string, string>()
  return {
    isLasting: false,
    all: async () => [...rows.values()].map((text) => JSON.parse(text) as Kept),
    put: async (kept) => {
      rows.set(kept.id, JSON.stringify(kept))
    },
    remove: async (id) => {
      rows.delete(id)
    },
  }
}

/**
 * The member's things on this device: AES-GCM under a key that scripts cannot read and that goes with the sign-out.
 * Without a secure page or a working database they are kept in memory.
 */
export async function openSealedStore(memberId: string): Promise<SealedStore> {
  if (globalThis.indexedDB === undefined || globalThis.crypto?.subtle === undefined) return memoryStore()
  try {
    const database = await openDatabase()
    const key = await keyOf(database, memberId)
    const write = (change: (rows: IDBObjectStore) => void) => {
      const transaction = database.transaction(ROWS, 'readwrite', { durability: 'strict' })
      change(transaction.objectStore(ROWS))
      return committed(transaction)
    }
    return {
      isLasting: true,
      all: async () => {
        const rows = await done<SealedRow[]>(database.transaction(ROWS).objectStore(ROWS).getAll())
        const own = rows.filter((row) => row.memberId === memberId)
        const things = await Promise.all(own.map((row) => opened(key, row)))
        return things.filter((thing) => thing !== null)
      },
      put: async (kept) => {
        const row = await sealed(key, memberId, kept)
        await write((rows) => rows.put(row))
      },
      remove: (id) => write((rows) => rows.delete(id)),
    }
  } catch {
    return memoryStore()
  }
}

/** Deletes the member's key and things: nothing that was kept can be read any more. For the sign-out. */
export async function forgetOnDevice(memberId: string): Promise<void> {
  if (globalThis.indexedDB === undefined) return
  const database = await openDatabase()
  const transaction = database.transaction([KEYS, ROWS], 'readwrite', { durability: 'strict' })
  transaction.objectStore(KEYS).delete(memberId)
  const rows = transaction.objectStore(ROWS)
  const all = await done<SealedRow[]>(rows.getAll())
  for (const row of all) if (row.memberId === memberId) rows.delete(row.id)
  await committed(transaction)
  database.close()
}
