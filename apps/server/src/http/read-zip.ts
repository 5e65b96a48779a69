import { Inflate } from 'fflate'

/** Source: trust.md R35. Inflated bytes are counted while inflating: what the file says of its own sizes is not believed. */
export const ZIP_LIMITS = { parts: 200, inflatedBytes: 20 * 1024 * 1024 } as const

export type ZipRefusal = 'damaged' | 'too-many-parts' | 'too-much-inside'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
/** The end of the directory may be followed by a comment of this many bytes. */
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/** Compressed bytes given to the decoder at once: bounds what one step can swell to. */
const STEP_BYTES = 4_096

type Entry = {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly packedBytes: number
  readonly claimedBytes: number
  readonly headerAt: number
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] | ZipRefusal {
  const end = endOfDirectory(view)
  if (end === null) return 'damaged'
  const count = view.getUint16(end + 10, true)
  if (count > ZIP_LIMITS.parts) return 'too-many-parts'
  const names = new TextDecoder()
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'damaged'
    const nameLength = view.getUint16(at + 28, true)
    const nameAt = at + ENTRY_LENGTH
    entries.push({
      name: names.decode(bytes.subarray(nameAt, nameAt + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      claimedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return new Set(entries.map((entry) => entry.name)).size === entries.length ? entries : 'damaged'
}

function packedOf(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | null {
  const { headerAt, packedBytes } = entry
  if (headerAt + LOCAL_LENGTH > view.byteLength || view.getUint32(headerAt, true) !== LOCAL_HEADER) return null
  const from = headerAt + LOCAL_LENGTH + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  return from + packedBytes > view.byteLength ? null : bytes.subarray(from, from + packedBytes)
}

/** The bytes of a part, or a refusal as soon as there are more than `most`. */
function inflated(packed: Uint8Array, method: number, most: number): Uint8Array | ZipRefusal {
  if (method === STORED) return packed.byteLength > most ? 'too-much-inside' : packed
  if (method !== DEFLATED) return 'damaged'
  const chunks: Uint8Array[] = []
  let total = 0
  const inflate = new Inflate((chunk) => {
    total += chunk.byteLength
    if (total <= most) chunks.push(chunk)
  })
  try {
    for (let at = 0; at < packed.byteLength; at += STEP_BYTES) {
      inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.byteLength)
      if (total > most) return 'too-much-inside'
    }
  } catch {
    return 'damaged'
  }
  const whole = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** The parts of a zip file whose names `isWanted` accepts; the others are never unpacked. */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): { readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly refusal: ZipRefusal } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(bytes, view)
  if (typeof entries === 'string') return { refusal: entries }
  const parts = new Map<string, Uint8Array>()
  let left: number = ZIP_LIMITS.inflatedBytes
  for (const entry of entries) {
    if (!isWanted(entry.name)) continue
    const packed = entry.isEncrypted ? null : packedOf(bytes, view, entry)
    if (packed === null) return { refusal: 'damaged' }
    const part = inflated(packed, entry.method, left)
    if (typeof part === 'string') return { refusal: part }
    if (part.byteLength !== entry.claimedBytes) return { refusal: 'damaged' }
    left -= part.byteLength
    parts.set(entry.name, part)
  }
  return { parts }
}
