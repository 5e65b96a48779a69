import { closeGoal, type Goal } from '@tandem/contract/goals'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { GOAL_LEVELS, GOAL_OUTCOMES, type GoalLevel, type GoalOutcome } from '@tandem/domain/goals'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useGoalLevel, useLevelChoice } from '../../parts/goal-levels.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { goalWords } from './goal.words.ts'
import { levelFrom, levelText } from './goal-form-values.ts'

const OUTCOME_WORDS = { reviewed: 'outcomeReviewed', dropped: 'outcomeDropped', replaced: 'outcomeReplaced' } as const

type Values = { outcome: string; level: string; closedOn: string; dropReason: string; replacedById: string }

type Props = {
  readonly goal: Goal
  /** The others, of which one may take its place. */
  readonly goals: readonly Goal[]
  readonly today: CalendarDate
  readonly onClose: () => void
}

export function CloseGoalDialog({ goal, goals, today, onClose }: Props) {
  const t = useWords(goalWords)
  const levelName = useGoalLevel()
  const levelChoice = useLevelChoice()
  const toast = useToast()
  const write = useWrite(closeGoal)
  const version = useRef(goal.version)
  const form = useForm<Values, z.output<typeof closeGoal.body>>({
    initial: { outcome: 'reviewed', level: levelText(goal.level), closedOn: today, dropReason: '', replacedById: '' },
    schema: closeGoal.body,
    draft: { id: `goal-close:${goal.goalId}`, version },
    bodyOf: ({ outcome, level, closedOn, dropReason, replacedById }) => ({
      outcome,
      level: levelFrom(level),
      closedOn,
      dropReason: outcome === 'dropped' && dropReason !== '' ? dropReason : null,
      replacedById: outcome === 'replaced' && replacedById !== '' ? replacedById : null,
      version: version.current,
    }),
    send: (body) =>
      write.mutateAsync({ params: { goalId: goal.goalId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const others = goals.filter((one) => one.goalId !== goal.goalId)
  return (
    <FormDialog
      size="sm"
      title={t('closeTitle')}
      saveLabel={t('closeSave')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'outcome', label: t('outcome'), format: (code) => t(OUTCOME_WORDS[code as GoalOutcome]) },
        { name: 'level', label: t('finalLevel'), format: (level) => levelName(Number(level) as GoalLevel) },
        { name: 'closedOn', label: t('closedOn') },
        { name: 'dropReason', label: t('dropReason') },
        {
          name: 'replacedById',
          label: t('replacedBy'),
          format: (goalId) => others.find((one) => one.goalId === goalId)?.title ?? '',
        },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p className="strong">{goal.title}</p>
      <SelectField
        form={form}
        name="outcome"
        label={t('outcome')}
        options={GOAL_OUTCOMES.map((value) => ({ value, label: t(OUTCOME_WORDS[value]) }))}
      />
      {form.values.outcome === 'dropped' && <TextField form={form} name="dropReason" label={t('dropReason')} />}
      {form.values.outcome === 'replaced' && (
        <SelectField
          form={form}
          name="replacedById"
          label={t('replacedBy')}
          emptyLabel={t('choose')}
          options={others.map((one) => ({ value: one.goalId, label: one.title }))}
        />
      )}
      <SelectField
        form={form}
        name="level"
        label={t('finalLevel')}
        emptyLabel={t('notRated')}
        options={GOAL_LEVELS.map((level) => ({
          value: String(level),
          label: levelChoice(level, goal.levelTexts?.[level + 2]),
        }))}
      />
      <DateField form={form} name="closedOn" label={t('closedOn')} max={today} />
    </FormDialog>
  )
}
