import { createHash } from 'node:crypto'
import type { FileRefusal } from '@tandem/contract/imports'
import type { Sheet } from '@tandem/domain/imports/cells'
import type { FastifyRequest } from 'fastify'
import { refuse } from '../../http/problems.ts'
import { fileIn } from '../../http/uploads.ts'
import { readWorkbook, type WorkbookRefusal } from './read-workbook.ts'

export type Uploaded = { readonly fileName: string; readonly sheets: readonly Sheet[] }

const LONGEST_NAME = 240

function refuseFile(refusal: WorkbookRefusal): never {
  const detail: FileRefusal = refusal
  refuse('file-refused', { detail, errors: [{ pointer: '/file', detail }] })
}

/** Reads the file of a request, before anything is written. */
export async function uploaded(request: FastifyRequest): Promise<Uploaded> {
  const { bytes, fileName } = await fileIn(request)
  /* The same key with another file is another request. */
  request.body = { print: createHash('sha256').update(bytes).digest('hex') }
  const read = await readWorkbook(bytes, fileName)
  if ('refusal' in read) refuseFile(read.refusal)
  const base = fileName.split(/[/\\]/).at(-1) ?? fileName
  return { fileName: base.slice(-LONGEST_NAME), sheets: read.sheets }
}
