import path from 'node:path'
import type { Context } from '../../context.ts'
import { SideThread, sideThreads } from '../../side-thread.ts'
import { type FileQuestion, writtenFile } from './document-file.ts'

const threadOf = sideThreads((file) => new SideThread(path.join(import.meta.dirname, 'documents-worker'), file))

/** A document as a file, written in a thread of its own; in the process where the database lives in memory. */
export function askFile(context: Context, question: FileQuestion): Promise<Uint8Array> {
  const thread = threadOf(context)
  return thread === null ? writtenFile(question) : (thread.ask(question) as Promise<Uint8Array>)
}
