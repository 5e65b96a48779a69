import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { uploadImport } from '@tandem/contract/imports'
import { problemSchema } from '@tandem/contract/problem'
import { v7 } from 'uuid'
import type { Visitor } from './app.ts'

const BOUNDARY = 'tandem-test-boundary'

/** A form with files, as a browser would send it. */
export async function multipartOf(form: FormData): Promise<{ readonly payload: Buffer; readonly type: string }> {
  const parts: Buffer[] = []
  for (const [name, value] of form.entries()) {
    const file = typeof value === 'string' ? null : value
    const named = file === null ? '' : `; filename="${file.name}"\r\nContent-Type: application/octet-stream`
    parts.push(Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${named}\r\n\r\n`))
    parts.push(file === null ? Buffer.from(String(value)) : Buffer.from(await bytesOf(file)))
    parts.push(Buffer.from('\r\n'))
  }
  const payload = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])
  return { payload, type: `multipart/form-data; boundary=${BOUNDARY}` }
}

/** The files of a test's document cannot always be read as a buffer. */
async function bytesOf(file: File): Promise<ArrayBuffer> {
  if (typeof file.arrayBuffer === 'function') return file.arrayBuffer()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(file)
  })
}

export function fixture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../fixtures', name))
}

/** Sends a file to be imported; `key` tells tries of one upload. */
export async function sendFile(who: Visitor, bytes: Uint8Array | string, fileName: string, key: string = v7()) {
  const form = new FormData()
  form.append('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], fileName))
  const { payload, type } = await multipartOf(form)
  return who.world.server.inject({
    method: 'POST',
    url: uploadImport.path,
    headers: { ...(who.cookie === '' ? {} : { cookie: who.cookie }), 'content-type': type, 'idempotency-key': key },
    payload,
  })
}

/** The id of a file that must be taken. */
export async function uploaded(who: Visitor, bytes: Uint8Array | string, fileName: string): Promise<string> {
  const answer = await sendFile(who, bytes, fileName)
  if (answer.statusCode !== 201) throw new Error(`the upload answered ${answer.statusCode}: ${answer.body}`)
  return uploadImport.reply.parse(answer.json()).importId
}

/** The problem of a file that must be refused. */
export async function refusedFile(who: Visitor, bytes: Uint8Array | string, fileName: string) {
  const answer = await sendFile(who, bytes, fileName)
  if (answer.statusCode < 400) throw new Error(`the upload was not refused: ${answer.body}`)
  return problemSchema.parse(answer.json())
}
