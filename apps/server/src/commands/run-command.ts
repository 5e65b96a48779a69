import { BadSetting } from '../config.ts'
import { UnsoundCopy } from '../db/backup-files.ts'
import { CannotMigrate } from '../db/migrate.ts'
import { CannotOpen } from '../db/open.ts'
import { faultOf } from '../faults.ts'

/** A command that cannot be done; the message is one sentence for the person who gave it. */
export class CannotRun extends Error {}

const SAID_IN_WORDS = [BadSetting, CannotMigrate, CannotOpen, CannotRun, UnsoundCopy]

const BY_CODE: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  SQLITE_FULL: 'The disk is full.',
  EROFS: 'The disk is read-only.',
  EACCES: 'A file or folder cannot be written: check its rights.',
  EPERM: 'A file or folder cannot be written: check its rights.',
  SQLITE_BUSY: 'The database is busy: try again in a moment.',
}

function sentenceFor(error: unknown): string {
  if (error instanceof Error && SAID_IN_WORDS.some((kind) => error instanceof kind)) return error.message
  const fault = faultOf(error)
  return BY_CODE[fault.code ?? ''] ?? `Something unexpected happened: ${JSON.stringify(fault)}`
}

/** Runs a command of the terminal: what goes wrong is said in one sentence, with exit code 1. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  process.umask(0o077)
  try {
    await command()
  } catch (error) {
    process.stderr.write(`Tandem: ${sentenceFor(error)}\n`)
    process.exit(1)
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
