import { type Endpoint, type ReplyOf, urlOf } from '@tandem/contract/endpoint'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 } from 'uuid'
import { CallFailed, failureOf } from './client.ts'

type Address = { readonly params?: unknown; readonly query?: unknown }

/** Sends a file once; `key` is the same for every try of it. Throws `CallFailed`. */
export async function sendFile<E extends Endpoint>(
  operation: E,
  address: Address,
  file: File,
  key: string,
): Promise<ReplyOf<E>> {
  const body = new FormData()
  body.append('file', file)
  let response: Response
  try {
    response = await fetch(urlOf(operation, address), { method: 'POST', headers: { 'idempotency-key': key }, body })
  } catch {
    throw new CallFailed('offline', null)
  }
  if (!response.ok) throw await failureOf(response, operation)
  return (await response.json()) as ReplyOf<E>
}

/** Sends a file to the address that the parameters name. One key covers every try of the same file. */
export function useUpload<E extends Endpoint>(operation: E, address: Address = {}) {
  const sent = useRef<{ readonly file: File; readonly key: string } | null>(null)
  return useMutation<ReplyOf<E>, CallFailed, File>({
    mutationFn: (file) => {
      if (sent.current?.file !== file) sent.current = { file, key: v7() }
      return sendFile(operation, address, file, sent.current.key)
    },
    meta: { operation },
  })
}
