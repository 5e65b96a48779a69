import type { AgreementGoal } from '@tandem/contract/agreement-records'
import { Link } from '@tanstack/react-router'
import { goalDomainWords, goalOwnerWords } from '../../parts/goals.words.ts'
import { CheckBox } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { goalChoiceWords } from './goal-choice.words.ts'

type Props = {
  readonly goals: readonly AgreementGoal[]
  readonly chosen: readonly string[]
  readonly error?: string | undefined
  readonly onChange: (goalIds: readonly string[]) => void
}

/** The goals that the agreement names: those that its readers may know, chosen one by one. */
export function GoalChoice({ goals, chosen, error, onChange }: Props) {
  const t = useWords(goalChoiceWords)
  const owner = useWords(goalOwnerWords)
  const domain = useWords(goalDomainWords)
  if (goals.length === 0) return <p className="small">{t('none')}</p>
  const toggle = (goalId: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, goalId] : chosen.filter((one) => one !== goalId))
  return (
    <Field isGroup label={t('goals')} hint={t('hint')} error={error}>
      {(wiring) => (
        <fieldset {...wiring} className="stack stack-s">
          {goals.map((goal) => (
            <CheckBox
              key={goal.goalId}
              checked={chosen.includes(goal.goalId)}
              onChange={(isOn) => toggle(goal.goalId, isOn)}
              label={goal.title}
              hint={[owner(goal.owner), ...(goal.domain === 'work' ? [] : [domain(goal.domain)])].join(' · ')}
            />
          ))}
        </fieldset>
      )}
    </Field>
  )
}

/** Goals that cannot be signed as they are, each by its name, and the way to them. */
export function LevelsMissing({ goals, workerId }: Pick<Props, 'goals'> & { readonly workerId: string }) {
  const t = useWords(goalChoiceWords)
  const formats = useFormats()
  if (goals.length === 0) return null
  const names = goals.map(({ title }) => t('named', { title }))
  return (
    <Notice
      tone="warn"
      role="none"
      actions={
        <Link to="/people/$workerId" params={{ workerId }} search={{ tab: 'plan' }}>
          {t('write')}
        </Link>
      }
    >
      {t('levelsMissing', { count: goals.length, names: formats.list(names) })}
    </Notice>
  )
}
