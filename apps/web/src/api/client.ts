import { type Endpoint, type InputOf, type ReplyOf, urlOf } from '@tandem/contract/endpoint'
import type { Problem, ProblemCode } from '@tandem/contract/problem'

/** Why a call brought no answer: the server's problem, or `offline` when it could not be reached. */
export type FailureCode = ProblemCode | 'offline'

export class CallFailed extends Error {
  readonly code: FailureCode
  readonly problem: Problem | null
  constructor(code: FailureCode, problem: Problem | null) {
    super(code)
    this.code = code
    this.problem = problem
  }
}

type LooseInput = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown }

const signedOutListeners = new Set<() => void>()

/** Tells when the server no longer knows the session. Returns the function that stops listening. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

type Early = { tandemEarly?: Map<string, Promise<Response>> }

/**
 * An answer asked for before the application had loaded (`boot.ts`); each is used once. A write, such as signing in,
 * makes the rest untrue.
 */
function earlyAnswer(method: Endpoint['method'], url: string): Promise<Response> | undefined {
  const early = (globalThis as Early).tandemEarly
  if (method !== 'GET') {
    early?.clear()
    return undefined
  }
  const answer = early?.get(url)
  early?.delete(url)
  return answer
}

/** Calls an operation. `key` is the same for every try of one write, so that the server counts it once. */
export async function call<E extends Endpoint>(operation: E, input: InputOf<E>, key?: string): Promise<ReplyOf<E>> {
  const { body } = input as LooseInput
  const url = urlOf(operation, input as LooseInput)
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (key !== undefined) headers['idempotency-key'] = key
  let response: Response
  try {
    response = await (earlyAnswer(operation.method, url) ??
      fetch(url, {
        method: operation.method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }))
  } catch {
    throw new CallFailed('offline', null)
  }
  if (!response.ok) throw await failureOf(response, operation)
  return (await response.json()) as ReplyOf<E>
}

/** What an answer that is no success means. A session that has ended is told to whoever listens. */
export async function failureOf(response: Response, operation: Pick<Endpoint, 'access'>): Promise<CallFailed> {
  const problem = (await response.json().catch(() => null)) as Problem | null
  const code = problem?.code ?? (response.status === 503 ? 'busy' : 'internal')
  if (code === 'signed-out' && operation.access === 'signed-in') for (const listener of signedOutListeners) listener()
  return new CallFailed(code, problem)
}
