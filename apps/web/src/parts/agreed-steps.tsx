import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { GoalDoer } from '@tandem/domain/goals'
import { useFormats, useWords } from '../words/locale.tsx'
import styles from './agreed-steps.module.css'
import { agreedStepsWords } from './agreed-steps.words.ts'
import { SourceMark } from './source-mark.tsx'

type Step = { readonly doer: GoalDoer; readonly text: string; readonly dueOn: CalendarDate | null }

/** What each will do after a talk; nothing where nothing was agreed. */
export function AgreedSteps({ steps, today }: { readonly steps: readonly Step[]; readonly today: CalendarDate }) {
  const t = useWords(agreedStepsWords)
  const { shortDay } = useFormats()
  if (steps.length === 0) return null
  return (
    <ul className="plain-list stack stack-s" aria-label={t('willDo')}>
      {steps.map(({ doer, text, dueOn }) => (
        <li key={`${doer} ${text}`} className="row row-s row-wrap">
          <SourceMark source={doer} />
          <span className={styles.text}>{text}</span>
          {dueOn !== null && <span className="small">{t('byDay', { day: shortDay(dueOn, today) })}</span>}
        </li>
      ))}
    </ul>
  )
}
