import type { Goal } from '@tandem/contract/goals'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/locale.tsx'
import { goalFormWords } from './goal-form.words.ts'

type Props = { readonly goals: readonly Goal[]; readonly most: number | undefined }

/** Said where it is decided: one more goal would be more than the programme advises. Never a reason not to go on. */
export function GoalNudge({ goals, most }: Props) {
  const t = useWords(goalFormWords)
  const open = goals.filter(({ closedOn }) => closedOn === null)
  if (most === undefined || open.length < most) return null
  return (
    <Notice tone="warn" role="none" title={t('many', { count: open.length })}>
      {t('manyText', { most })}
      <ul className="bullets">
        {open.map(({ goalId, title }) => (
          <li key={goalId}>{title}</li>
        ))}
      </ul>
    </Notice>
  )
}
