import type { BodyOf, Endpoint, ReplyOf } from '@tandem/contract/endpoint'
import { CallFailed, failureOf } from './client.ts'

/** Calls a public operation by its address, on a page where the schemas of the contract would weigh more than the rest. */
export async function callLightly<E extends Endpoint>(path: E['path'], body: BodyOf<E>): Promise<ReplyOf<E>> {
  let response: Response
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw new CallFailed('offline', null)
  }
  if (!response.ok) throw await failureOf(response, { access: 'public' })
  return (await response.json()) as ReplyOf<E>
}
