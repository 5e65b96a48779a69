import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { refuse } from './problems.ts'
import type { Server } from './server.ts'

export type SentFile = { readonly bytes: Buffer; readonly fileName: string }

/** Lets the routes of a server of its own take one file of so many bytes, as the only part of a form. */
export async function takeFiles(server: Server, most: number): Promise<void> {
  await server.register(multipart, { limits: { fileSize: most, files: 1, fields: 0, parts: 1, headerPairs: 20 } })
}

/** The file of a request, sent as the part `file`. */
export async function fileIn(request: FastifyRequest): Promise<SentFile> {
  if (!request.isMultipart()) refuse('file-missing')
  const file = await request.file()
  if (file === undefined || file.fieldname !== 'file' || file.filename === '') refuse('file-missing')
  return { bytes: await file.toBuffer(), fileName: file.filename }
}

/** The longest name that is kept of a file. */
const LONGEST_NAME = 200

/** As `fileIn`, under a name without a folder; the same idempotency key with another file is another request. */
export async function keyedFileIn(request: FastifyRequest): Promise<SentFile> {
  const { bytes, fileName } = await fileIn(request)
  request.body = { print: createHash('sha256').update(bytes).update(fileName).digest('hex') }
  const name = (fileName.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cs}]/gu, '')
  return { bytes, fileName: [...name].slice(-LONGEST_NAME).join('') }
}
