import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CallFailed } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFailureWords } from '../words/failure.tsx'
import { useWords } from '../words/locale.tsx'
import { loadedWords } from './loaded.words.ts'

type Props<Data> = {
  readonly query: UseQueryResult<Data, CallFailed>
  readonly lines?: number
  readonly children: (data: Data) => ReactNode
}

/** The three states of every screen, always in this order: pending, problem, data. Data once shown stays in sight. */
export function Loaded<Data>({ query, lines = 4, children }: Props<Data>) {
  const t = useWords(loadedWords)
  const failureText = useFailureWords()
  if (query.data !== undefined) return children(query.data)
  const isCutOff = query.fetchStatus === 'paused'
  if (query.isPending && !isCutOff) return <Skeleton label={t('loading')} lines={lines} />
  return (
    <Notice tone="bad" title={t('failed')} actions={<Button onClick={() => void query.refetch()}>{t('again')}</Button>}>
      {failureText(query.error?.code ?? (isCutOff ? 'offline' : 'internal'))}
    </Notice>
  )
}
