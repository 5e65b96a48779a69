import { listGoals } from '@tandem/contract/goals'
import { goalsWithoutLevel } from '@tandem/domain/goals'
import { useQuery } from '@tanstack/react-query'
import { read } from '../api/query.ts'
import { Notice } from '../ui/notice.tsx'
import { useWords } from '../words/locale.tsx'
import { unratedGoalsWords } from './unrated-goals.words.ts'

type Props = { readonly episodeId: string; readonly planId: string }

/** Names the agreed goals of a plan that wait for their final level, before its end is decided. */
export function UnratedGoals({ episodeId, planId }: Props) {
  const t = useWords(unratedGoalsWords)
  const query = useQuery(read(listGoals, { params: { episodeId } }))
  const waiting = goalsWithoutLevel(query.data?.goals ?? [], planId)
  if (waiting.length === 0) return null
  return (
    <Notice tone="warn" role="none" title={t('title')}>
      {t('text', { goals: waiting.map((goal) => t('goal', { title: goal.title })).join(', '), count: waiting.length })}
    </Notice>
  )
}
