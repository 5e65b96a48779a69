import type { z } from 'zod'
import type { ProblemCode } from './problem.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One operation of the API as data: the server serves it, the web calls it, tests and the OpenAPI document walk it. */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  readonly name: string
  readonly method: Method
  readonly path: `/api/${string}`
  readonly summary: string
  /** `public` needs no sign-in; every other operation answers 401 without a session. */
  readonly access: 'public' | 'signed-in'
  /** A POST that only asks a question: nothing is written, no idempotency key is needed. */
  readonly reads: boolean
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly reply: Reply
  readonly refuses: readonly ProblemCode[]
  /** First path segments of other resources whose stored answers a write makes old, such as `/api/today`. */
  readonly alsoChanges: readonly `/api/${string}`[]
}

type Parts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Pick<
  Endpoint<P, Q, B, R>,
  'name' | 'method' | 'path' | 'summary' | 'reply'
> &
  Partial<Endpoint<P, Q, B, R>>

/** Names an operation once. Parts left out mean: signed in, no parameters, no query, no body. */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(parts: Parts<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return {
    access: 'signed-in',
    reads: parts.method === 'GET',
    refuses: [],
    alsoChanges: [],
    ...parts,
  } as Endpoint<P, Q, B, R>
}

export type ReplyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.input<B> : never

type PartOf<Name extends string, T> = undefined extends T ? { readonly [K in Name]?: T } : { readonly [K in Name]: T }

/** What a caller gives: only the parts that the operation has. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? PartOf<'params', z.input<P>> & PartOf<'query', z.input<Q>> & PartOf<'body', z.input<B>>
    : never

/** What a handler receives once the contract has read the request. */
export type ParsedOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B> }
    : never

type LooseInput = { readonly params?: unknown; readonly query?: unknown }

/** The address of an operation with its parameters and query filled in; empty query values are left out. */
export function urlOf(operation: Pick<Endpoint, 'path'>, input: LooseInput): string {
  const params = (input.params ?? {}) as Record<string, string>
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries((input.query ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`),
  )
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}
