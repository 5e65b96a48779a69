import type { Endpoint, InputOf } from '@tandem/contract/endpoint'
import { useQueryClient } from '@tanstack/react-query'
import { CallFailed, type FailureCode } from '../api/client.ts'
import { refetchAfter, useWrite } from '../api/query.ts'
import { useToast } from '../ui/toasts.tsx'
import { useFailureWords } from '../words/failure.tsx'

/** Refusals that say: somebody else has changed this meanwhile. */
const OVERTAKEN: readonly FailureCode[] = ['stale', 'already-exists', 'not-found']

/**
 * A write of a button whose line shows what is stored. Somebody else was quicker: that is said in a toast, since the line
 * may go, and what is stored is fetched again. `failure` is what else stood against it, for the line itself.
 */
export function useWriteInPlace<E extends Endpoint>(operation: E, told: Partial<Record<FailureCode, string>> = {}) {
  const client = useQueryClient()
  const toast = useToast()
  const failureText = useFailureWords()
  const write = useWrite(operation)
  type Options = Parameters<typeof write.mutate>[1]
  const mutate = (input: InputOf<E>, options?: Options) =>
    write.mutate(input, {
      ...options,
      onError: (error) => {
        if (!(error instanceof CallFailed) || !OVERTAKEN.includes(error.code)) return
        toast({ text: told[error.code] ?? failureText(error.code) })
        void refetchAfter(client, operation, input)
      },
    })
  const code = write.error?.code ?? null
  return { mutate, isPending: write.isPending, failure: code === null || OVERTAKEN.includes(code) ? null : code }
}
