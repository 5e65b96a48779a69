import { type Endpoint, type ReplyOf, urlOf } from '@tandem/contract/endpoint'
import { problemSchema } from '@tandem/contract/problem'
import { v7 } from 'uuid'
import type { Visitor } from './app.ts'
import { multipartOf } from './file-upload.ts'

type Sent = { readonly bytes: Uint8Array | string; readonly name: string; readonly key?: string }

/** Sends a file as the part `file` of a form, as a page does. */
export async function sendTo(who: Visitor, operation: Endpoint, about: object, { bytes, name, key = v7() }: Sent) {
  const form = new FormData()
  form.append('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
  const { payload, type } = await multipartOf(form)
  return who.world.server.inject({
    method: 'POST',
    url: urlOf(operation, about),
    headers: { ...(who.cookie === '' ? {} : { cookie: who.cookie }), 'content-type': type, 'idempotency-key': key },
    payload,
  })
}

/** A file that must be taken; the reply is read by the contract. */
export async function taken<E extends Endpoint>(who: Visitor, operation: E, about: object, sent: Sent) {
  const answer = await sendTo(who, operation, about, sent)
  if (answer.statusCode !== 201) throw new Error(`${operation.name} answered ${answer.statusCode}: ${answer.body}`)
  return operation.reply.parse(answer.json()) as ReplyOf<E>
}

/** The problem of a file that must be refused. */
export async function notTaken(who: Visitor, operation: Endpoint, about: object, sent: Sent) {
  const answer = await sendTo(who, operation, about, sent)
  if (answer.statusCode < 400) throw new Error(`${operation.name} took the file: ${answer.body}`)
  return problemSchema.parse(answer.json())
}
