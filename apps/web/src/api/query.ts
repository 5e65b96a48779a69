import { type Endpoint, type InputOf, type ReplyOf, urlOf } from '@tandem/contract/endpoint'
import { MutationCache, QueryClient, queryOptions, useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 } from 'uuid'
import { CallFailed, call } from './client.ts'

type LooseInput = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown }

/** The address is the key: its segments, then its query, then the words of a question. */
function keyOf(operation: Endpoint, input: LooseInput): unknown[] {
  const [path = '', search = ''] = urlOf(operation, input).split('?')
  return [...segmentsOf(path), search, ...(operation.method === 'GET' ? [] : [input.body])]
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== 'api')
}

/** A stored answer of an operation, for `useQuery`. */
export function read<E extends Endpoint>(operation: E, input: InputOf<E>) {
  return queryOptions<ReplyOf<E>, CallFailed>({
    queryKey: keyOf(operation, input as LooseInput),
    queryFn: () => call(operation, input),
  })
}

/** What an act was about is no longer as it was shown: somebody else was quicker. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof CallFailed && (error.code === 'stale' || error.code === 'not-found')
}

/** Gone, or in a state that does not allow the act. */
const NOT_AS_SHOWN = [404, 409, 410]

function isNotAsShown(error: unknown): boolean {
  return error instanceof CallFailed && NOT_AS_SHOWN.includes(error.problem?.status ?? 0)
}

/**
 * A write, for forms and buttons. One key covers every try until it succeeds. When it has, the owning resource and
 * `alsoChanges` are fetched again; `isPending` lasts until then. So they are when an act `inPlace`, for which nothing was
 * typed, was refused because something is no longer as it was shown.
 */
export function useWrite<E extends Endpoint>(operation: E, { inPlace = false } = {}) {
  const key = useRef(v7())
  return useMutation<ReplyOf<E>, CallFailed, InputOf<E>>({
    mutationFn: (input) => call(operation, input, operation.method === 'POST' ? key.current : undefined),
    onSuccess: () => {
      key.current = v7()
    },
    meta: { operation, inPlace },
  })
}

/** Fetches again what a successful write has made old. */
export async function refetchAfter(client: QueryClient, operation: Endpoint, input: unknown): Promise<void> {
  const owner = segmentsOf(urlOf(operation, input as LooseInput).split('?')[0] ?? '').slice(0, 2)
  const others = operation.alsoChanges.map(segmentsOf)
  await Promise.all([owner, ...others].map((queryKey) => client.invalidateQueries({ queryKey })))
}

export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) =>
          error instanceof CallFailed && ['offline', 'busy'].includes(error.code) && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onSuccess: (_data, variables, _context, mutation) => {
        const operation = mutation.meta?.operation as Endpoint | undefined
        return operation === undefined ? undefined : refetchAfter(client, operation, variables)
      },
      onError: (error, variables, _context, mutation) => {
        const operation = mutation.meta?.operation as Endpoint | undefined
        if (operation === undefined || mutation.meta?.inPlace !== true || !isNotAsShown(error)) return
        return refetchAfter(client, operation, variables)
      },
    }),
  })
  return client
}
