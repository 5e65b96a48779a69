import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { copyFiles, filesBeside, UnsoundCopy } from './backup-files.ts'
import { flush } from './flush.ts'
import { inspectDatabase } from './open.ts'

/** What a copy leaves out: whoever holds it must not hold a way in, nor answers a second time. */
const LEFT_OUT = ['sessions', 'member_links', 'idempotency_keys']

function stripAndCheck(file: string): void {
  const sqlite = new Sqlite(file)
  try {
    sqlite.pragma('secure_delete = ON')
    for (const table of LEFT_OUT)
      if (sqlite.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table) !== undefined)
        sqlite.exec(`DELETE FROM ${table}`)
    const faults = sqlite.pragma('foreign_key_check') as unknown[]
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok' || faults.length > 0)
      throw new UnsoundCopy('The copy did not pass its check and was removed.')
  } finally {
    sqlite.close()
  }
}

/**
 * Copies a database as it stands at one instant, while others read and write it. The copy is one file, readable by its
 * owner only, without sessions, links and stored answers, checked, and on the disk when this returns.
 */
export function copyDatabase(from: string, to: string): void {
  const partial = `${to}.partial`
  rmSync(partial, { force: true })
  writeFileSync(partial, '', { mode: 0o600, flag: 'wx' })
  try {
    const reader = new Sqlite(from, { readonly: true, fileMustExist: true })
    try {
      reader.pragma('busy_timeout = 5000')
      reader.prepare('VACUUM INTO ?').run(partial)
    } finally {
      reader.close()
    }
    stripAndCheck(partial)
    flush(partial)
    renameSync(partial, to)
    flush(path.dirname(to))
  } catch (error) {
    for (const leftover of [partial, `${partial}-journal`]) rmSync(leftover, { force: true })
    throw error
  }
}

/** `2026-11-24T09:30:00.000Z` as it may stand in a file name. */
export function stampOf(at: string): string {
  return `${at.slice(0, 19).replaceAll(':', '-')}Z`
}

/** How often a backup begins anew because a file was removed while it ran. */
const TRIES = 3

/** Copies the database under a name that nothing restores yet, then the files that this copy names. */
function copyWhole(file: string, attachments: string, target: string, tries = TRIES): void {
  const unfinished = `${target}.unfinished`
  try {
    copyDatabase(file, unfinished)
    copyFiles(unfinished, attachments, filesBeside(target))
    renameSync(unfinished, target)
    flush(path.dirname(target))
  } catch (error) {
    rmSync(unfinished, { force: true })
    rmSync(filesBeside(target), { recursive: true, force: true })
    if (error instanceof UnsoundCopy && tries > 1) copyWhole(file, attachments, target, tries - 1)
    else throw error
  }
}

/**
 * Backs a database up into a folder, under a name with the instant, with its attached files in a folder beside it, and
 * returns the new file with its bytes. Without `attachments` the files stay where they are.
 */
export function backUp(
  file: string,
  folder: string,
  at: string,
  { prefix = 'tandem', attachments }: { readonly prefix?: string; readonly attachments?: string } = {},
): { file: string; bytes: number } {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  inspectDatabase(file)
  const target = path.join(folder, `${prefix}-${stampOf(at)}.db`)
  if (attachments === undefined) copyDatabase(file, target)
  else copyWhole(file, attachments, target)
  return { file: target, bytes: statSync(target).size }
}
