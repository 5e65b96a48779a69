import { type Goal, type GoalStep, tickGoalStep } from '@tandem/contract/goals'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useWrite } from '../../api/query.ts'
import { goalDoerWords } from '../../parts/goals.words.ts'
import { CheckBox } from '../../ui/choices.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { goalWords } from './goal.words.ts'

type Props = { readonly goal: Goal; readonly today: CalendarDate; readonly mayEdit: boolean }

/** The steps of a goal, ticked in place. */
export function GoalSteps({ goal, today, mayEdit }: Props) {
  const t = useWords(goalWords)
  if (goal.steps.length === 0) return null
  return (
    <ul className="stack stack-s plain-list" aria-label={t('steps')}>
      {goal.steps.map((step) => (
        <Step key={step.stepId} step={step} today={today} mayEdit={mayEdit} />
      ))}
    </ul>
  )
}

type StepProps = Omit<Props, 'goal'> & { readonly step: GoalStep }

/** The tick stands at once; a refusal takes it back and says why. */
function Step({ step, today, mayEdit }: StepProps) {
  const t = useWords(goalWords)
  const doer = useWords(goalDoerWords)
  const failureText = useFailureWords()
  const { shortDay } = useFormats()
  const write = useWrite(tickGoalStep, { inPlace: true })
  const isDone = write.isPending ? write.variables.body.isDone : step.doneOn !== null
  const who = doer(step.doer)
  const facts = [
    step.dueOn === null ? who : t('stepFacts', { who, day: shortDay(step.dueOn, today) }),
    step.doneOn === null ? null : t('stepDone', { day: shortDay(step.doneOn, today) }),
  ]
  return (
    <li>
      <CheckBox
        checked={isDone}
        disabled={!mayEdit}
        onChange={(ticked) =>
          write.mutate({ params: { stepId: step.stepId }, body: { isDone: ticked, version: step.version } })
        }
        label={step.text}
        hint={facts.filter(Boolean).join(' · ')}
      />
      {write.error !== null && (
        <Notice tone="bad" title={t('notTicked')}>
          {failureText(write.error.code)}
        </Notice>
      )}
    </li>
  )
}
