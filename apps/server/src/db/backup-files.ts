import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { isSound } from './attachment-files.ts'
import { flush } from './flush.ts'

/** A copy that was made but did not pass its check; it is removed. */
export class UnsoundCopy extends Error {}

/** The folder of the attached files that go with a copy of a database: of its name, beside it. */
export function filesBeside(database: string): string {
  return database.replace(/(\.db)?$/, '.files')
}

type Kept = { readonly id: string; readonly sha256: string; readonly fileName: string }

/** The files that a database names; none in a database from before there were any. */
export function filesNamedIn(database: string): Kept[] {
  const sqlite = new Sqlite(database, { readonly: true, fileMustExist: true })
  try {
    const isThere = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'attachments'").get() !== undefined
    if (!isThere) return []
    return sqlite
      .prepare('SELECT id, sha256, file_name AS fileName FROM attachments WHERE voided_at IS NULL ORDER BY id')
      .all() as Kept[]
  } finally {
    sqlite.close()
  }
}

/**
 * Copies every file that a database names into a folder of its own, each compared with the record by its hash, on the
 * disk when this returns. Throws `UnsoundCopy` when one is missing or is another.
 */
export function copyFiles(database: string, from: string, to: string): number {
  const kept = filesNamedIn(database)
  if (kept.length === 0) return 0
  const partial = `${to}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  try {
    for (const file of kept) {
      if (existsSync(path.join(from, file.id))) copyFileSync(path.join(from, file.id), path.join(partial, file.id))
      if (!isSound(partial, file))
        throw new UnsoundCopy(
          `The attached file ${file.id} is missing or damaged, so nothing was copied: put it back, or remove it from its entry, and try again.`,
        )
      flush(path.join(partial, file.id))
    }
    flush(partial)
    rmSync(to, { recursive: true, force: true })
    renameSync(partial, to)
    flush(path.dirname(to))
    return kept.length
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
}

/** Keeps files under another folder too, for a database that is kept aside. */
export function keepFilesAside(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(from)) {
    try {
      linkSync(path.join(from, name), path.join(to, name))
    } catch {
      copyFileSync(path.join(from, name), path.join(to, name))
    }
  }
  flush(to)
}

/** Puts checked files where the database looks for them; files of the same id are the same. */
export function bringFiles(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(from)) renameSync(path.join(from, name), path.join(to, name))
  rmSync(from, { recursive: true, force: true })
  flush(to)
}
