import { addGoal, closeGoal, editGoal, type Goal } from '@tandem/contract/goals'
import type { Plan } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import {
  GOAL_DOMAINS,
  GOAL_LEVELS,
  GOAL_OUTCOMES,
  GOAL_OWNERS,
  type GoalDomain,
  type GoalLevel,
  type GoalOutcome,
  type GoalOwner,
} from '@tandem/domain/goals'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useGoalLevel } from '../../parts/goal-levels.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { goalWords } from './goal.words.ts'

type Values = {
  title: string
  owner: string
  domain: string
  servesGoalId: string
  why: string
  targetOn: string
  agreedOn: string
  planId: string
  baselineLevel: string
  level: string
}

const OWNER_WORDS = { worker: 'ownerWorker', employer: 'ownerEmployer', joint: 'ownerJoint' } as const
const OWNER_MARKS = { worker: 'a', employer: 'b', joint: 'ab' } as const
const DOMAIN_WORDS = { work: 'domainWork', personalFamily: 'domainPersonalFamily' } as const
const OUTCOME_WORDS = { reviewed: 'outcomeReviewed', dropped: 'outcomeDropped', replaced: 'outcomeReplaced' } as const

const orNull = (text: string) => (text === '' ? null : text)
const levelFrom = (text: string) => (text === '' ? null : Number(text))
const levelText = (level: number | null | undefined) => (level == null ? '' : String(level))

type Props = {
  readonly episodeId: string
  readonly today: CalendarDate
  readonly goal: Goal | null
  readonly goals: readonly Goal[]
  readonly plans: readonly Plan[]
  readonly onClose: () => void
}

export function GoalDialog({ episodeId, today, goal, goals, plans, onClose }: Props) {
  const t = useWords(goalWords)
  const levelName = useGoalLevel()
  const toast = useToast()
  const add = useWrite(addGoal)
  const edit = useWrite(editGoal)
  const version = useRef(goal?.version ?? 0)
  const form = useForm<Values, z.output<typeof addGoal.body>>({
    initial: {
      title: goal?.title ?? '',
      owner: goal?.owner ?? 'joint',
      domain: goal?.domain ?? 'work',
      servesGoalId: goal?.servesGoalId ?? '',
      why: goal?.why ?? '',
      targetOn: goal?.targetOn ?? '',
      agreedOn: goal === null ? today : (goal.agreedOn ?? ''),
      planId: goal === null ? (plans[0]?.planId ?? '') : (goal.planId ?? ''),
      baselineLevel: goal === null ? '-1' : levelText(goal.baselineLevel),
      level: levelText(goal?.level),
    },
    schema: addGoal.body,
    bodyOf: (values) => ({
      title: values.title,
      owner: values.owner,
      domain: values.domain,
      servesGoalId: values.domain === 'personalFamily' ? orNull(values.servesGoalId) : null,
      why: orNull(values.why),
      targetOn: orNull(values.targetOn),
      agreedOn: orNull(values.agreedOn),
      planId: orNull(values.planId),
      baselineLevel: levelFrom(values.baselineLevel),
      level: levelFrom(values.level),
    }),
    send: (body) =>
      (goal === null
        ? add.mutateAsync({ params: { episodeId }, body })
        : edit.mutateAsync({ params: { goalId: goal.goalId }, body: { ...body, version: version.current } })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const levels = GOAL_LEVELS.map((level) => ({ value: String(level), label: levelName(level) }))
  const levelIn = (level: unknown) => levelName(Number(level) as GoalLevel)
  const titleOf = (goalId: unknown) => goals.find((one) => one.goalId === goalId)?.title ?? ''
  const workGoals = goals.filter((one) => one.domain === 'work' && one.goalId !== goal?.goalId && one.closedOn === null)
  return (
    <FormDialog
      title={t(goal === null ? 'addTitle' : 'editTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'title', label: t('titleField') },
        { name: 'owner', label: t('owner'), format: (code) => t(OWNER_WORDS[code as GoalOwner]) },
        { name: 'domain', label: t('domain'), format: (code) => t(DOMAIN_WORDS[code as GoalDomain]) },
        { name: 'servesGoalId', label: t('serves'), format: titleOf },
        { name: 'why', label: t('why') },
        { name: 'targetOn', label: t('targetOn') },
        { name: 'agreedOn', label: t('agreedOn') },
        { name: 'baselineLevel', label: t('baseline'), format: levelIn },
        { name: 'level', label: t('level'), format: levelIn },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <TextField form={form} name="title" label={t('titleField')} hint={t('titleHint')} />
      <ChoiceField
        form={form}
        name="owner"
        label={t('owner')}
        options={GOAL_OWNERS.map((value) => ({ value, label: t(OWNER_WORDS[value]), mark: OWNER_MARKS[value] }))}
      />
      <SelectField
        form={form}
        name="domain"
        label={t('domain')}
        options={GOAL_DOMAINS.map((value) => ({ value, label: t(DOMAIN_WORDS[value]) }))}
      />
      {form.values.domain === 'personalFamily' && (
        <SelectField
          form={form}
          name="servesGoalId"
          label={t('serves')}
          emptyLabel={t('choose')}
          options={workGoals.map((one) => ({ value: one.goalId, label: one.title }))}
        />
      )}
      <LongTextField form={form} name="why" label={t('why')} isOptional />
      <FieldRow>
        <SelectField
          form={form}
          name="baselineLevel"
          label={t('baseline')}
          emptyLabel={t('notRated')}
          options={levels}
        />
        <SelectField form={form} name="level" label={t('level')} emptyLabel={t('notRated')} options={levels} />
      </FieldRow>
      <FieldRow>
        <DateField form={form} name="targetOn" label={t('targetOn')} isOptional />
        <DateField form={form} name="agreedOn" label={t('agreedOn')} isOptional />
        <SelectField
          form={form}
          name="planId"
          label={t('plan')}
          emptyLabel={t('noPlan')}
          options={plans.map((plan) => ({ value: plan.planId, label: t('planNumber', { number: plan.number }) }))}
        />
      </FieldRow>
    </FormDialog>
  )
}

type CloseProps = { readonly goal: Goal; readonly today: CalendarDate; readonly onClose: () => void }

export function CloseGoalDialog({ goal, today, onClose }: CloseProps) {
  const t = useWords(goalWords)
  const levelName = useGoalLevel()
  const toast = useToast()
  const write = useWrite(closeGoal)
  const version = useRef(goal.version)
  const form = useForm<{ outcome: string; level: string; closedOn: string }, z.output<typeof closeGoal.body>>({
    initial: { outcome: 'reviewed', level: levelText(goal.level), closedOn: today },
    schema: closeGoal.body,
    bodyOf: (values) => ({ ...values, level: levelFrom(values.level), version: version.current }),
    send: (body) =>
      write.mutateAsync({ params: { goalId: goal.goalId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
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
      <SelectField
        form={form}
        name="level"
        label={t('finalLevel')}
        emptyLabel={t('notRated')}
        options={GOAL_LEVELS.map((level) => ({ value: String(level), label: levelName(level) }))}
      />
      <DateField form={form} name="closedOn" label={t('closedOn')} max={today} />
    </FormDialog>
  )
}
