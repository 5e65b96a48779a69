import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { flush } from './flush.ts'

/** Where the files lie beside the database. */
export const ATTACHMENTS_NAME = 'attachments'

/** Milliseconds after which a file that no record knows is nobody's: an upload under way takes less. */
const ORPHAN_MS = 3_600_000

/** A file is found by its id alone: whatever it was called is never part of a path. */
function fileIn(folder: string, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('no id of a file')
  return path.join(folder, id)
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Writes a file whole, for its owner only, on the disk when this returns: the record may then name it. */
export function putFile(folder: string, id: string, bytes: Uint8Array): void {
  const file = fileIn(folder, id)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  const handle = openSync(partial, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.byteLength; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(partial, file)
  flush(folder)
}

export function bytesOf(folder: string, id: string): Promise<Uint8Array> {
  return readFile(fileIn(folder, id))
}

export function removeFile(folder: string, id: string): void {
  rmSync(fileIn(folder, id), { force: true })
}

/** True when the file is there and is the one that was put. */
export function isSound(folder: string, { id, sha256 }: { readonly id: string; readonly sha256: string }): boolean {
  const file = fileIn(folder, id)
  return existsSync(file) && sha256Of(readFileSync(file)) === sha256
}

/** Removes files that no record knows: of uploads that were refused or cut off, and of removals. */
export function sweepFiles(folder: string, kept: ReadonlySet<string>, now: number): number {
  if (!existsSync(folder)) return 0
  const orphans = readdirSync(folder).filter(
    (name) => !kept.has(name) && now - statSync(path.join(folder, name)).mtimeMs > ORPHAN_MS,
  )
  for (const name of orphans) rmSync(path.join(folder, name), { force: true })
  return orphans.length
}
