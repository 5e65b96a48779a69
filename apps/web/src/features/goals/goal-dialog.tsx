import { addGoal, editGoal, type Goal } from '@tandem/contract/goals'
import type { Plan } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import {
  GOAL_BASELINES,
  GOAL_CATEGORIES,
  GOAL_DOERS,
  GOAL_DOMAINS,
  GOAL_OWNERS,
  GOAL_PARTNERS,
  GOAL_WEIGHTS,
  type GoalCategory,
  type GoalDoer,
  type GoalDomain,
  type GoalLevel,
  type GoalOwner,
  type GoalWeight,
} from '@tandem/domain/goals'
import { leadingPlan } from '@tandem/domain/plans'
import { useRef } from 'react'
import type { z } from 'zod'
import { type Form, fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useGoalLevel, useLevelChoice } from '../../parts/goal-levels.tsx'
import { goalCategoryWords, goalDoerWords } from '../../parts/goals.words.ts'
import { StepFields, type StepValues } from '../../parts/step-fields.tsx'
import { ToggleChips } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { goalFormWords } from './goal-form.words.ts'
import { type GoalStart, type GoalValues, goalBody, goalFaults, goalValues, newGoalValues } from './goal-form-values.ts'
import { GoalLevelFields } from './goal-level-fields.tsx'
import { GoalNudge } from './goal-nudge.tsx'
import { GoalTargetField } from './goal-target-field.tsx'

const OWNER_WORDS = { worker: 'ownerWorker', employer: 'ownerEmployer', joint: 'ownerJoint' } as const
const OWNER_MARKS = { worker: 'a', employer: 'b', joint: 'ab' } as const
const DOMAIN_WORDS = { work: 'domainWork', personalFamily: 'domainPersonalFamily' } as const
const WEIGHT_WORDS = { 1: 'weight1', 2: 'weight2', 3: 'weight3' } as const

type Props = {
  readonly episodeId: string
  readonly today: CalendarDate
  /** The goal to change, or `null` for a new one. */
  readonly goal: Goal | null
  readonly goals: readonly Goal[]
  readonly plans: readonly Plan[]
  readonly start?: GoalStart | undefined
  /** Open goals above which the programme gives a nudge. */
  readonly most?: number | undefined
  readonly onClose: () => void
}

export function GoalDialog({ episodeId, today, goal, goals, plans, start = {}, most, onClose }: Props) {
  const t = useWords(goalFormWords)
  const toast = useToast()
  const add = useWrite(addGoal)
  const edit = useWrite(editGoal)
  const version = useRef(goal?.version ?? 0)
  const form = useForm<GoalValues, z.output<typeof addGoal.body>>({
    initial: goal === null ? newGoalValues(leadingPlan(plans, today)?.planId ?? '', start) : goalValues(goal),
    schema: addGoal.body,
    faultsOf: (values) => goalFaults(values, goal),
    draft: { id: `goal:${goal?.goalId ?? start.matchPairId ?? episodeId}`, version },
    bodyOf: goalBody,
    send: (body) =>
      (goal === null
        ? add.mutateAsync({ params: { episodeId }, body })
        : edit.mutateAsync({ params: { goalId: goal.goalId }, body: { ...body, version: version.current } })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const fields = useGoalFields(goals)
  return (
    <FormDialog
      title={t(goal === null ? 'addTitle' : 'editTitle')}
      form={form}
      onClose={onClose}
      fields={fields}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      {goal === null && <GoalNudge goals={goals} most={most} />}
      <GoalWords form={form} goals={goals} goal={goal} />
      <GoalLevelFields form={form} />
      <GoalWeighing form={form} goal={goal} />
      <GoalTargetField form={form} today={today} />
      <StepFields form={form as unknown as Form<{ steps: readonly StepValues[] }>} legend={t('steps')} />
      <GoalAgreement form={form} today={today} plans={plans} />
    </FormDialog>
  )
}

/** The fields as an error summary and a comparison of two versions name them. */
function useGoalFields(goals: readonly Goal[]) {
  const t = useWords(goalFormWords)
  const category = useWords(goalCategoryWords)
  const doer = useWords(goalDoerWords)
  const levelName = useGoalLevel()
  const levelIn = (level: unknown) => levelName(Number(level) as GoalLevel)
  const titleOf = (goalId: unknown) => goals.find((one) => one.goalId === goalId)?.title ?? ''
  const list = (value: unknown) => (value as readonly string[]).filter(Boolean).join(' · ')
  const steps = (value: unknown) => (value as readonly { text: string }[]).map(({ text }) => text).join(' · ')
  return [
    { name: 'why', label: t('why') },
    { name: 'title', label: t('titleField') },
    { name: 'owner', label: t('owner'), format: (code: unknown) => t(OWNER_WORDS[code as GoalOwner]) },
    { name: 'domain', label: t('domain'), format: (code: unknown) => t(DOMAIN_WORDS[code as GoalDomain]) },
    { name: 'category', label: t('category'), format: (code: unknown) => category(code as GoalCategory) },
    { name: 'servesGoalId', label: t('serves'), format: titleOf },
    { name: 'levelTexts', label: t('levels'), format: list },
    { name: 'baselineLevel', label: t('baseline'), format: levelIn },
    { name: 'level', label: t('level'), format: levelIn },
    { name: 'targetOn', label: t('targetOn') },
    {
      name: 'weight',
      label: t('weight'),
      format: (value: unknown) => t(WEIGHT_WORDS[Number(value) as GoalWeight]),
    },
    { name: 'responsible', label: t('responsible'), format: (code: unknown) => doer(code as GoalDoer) },
    { name: 'steps', label: t('steps'), format: steps },
    { name: 'agreedOn', label: t('agreedOn') },
  ] as const
}

type PartProps = { readonly form: ReturnType<typeof useForm<GoalValues, unknown>>; readonly goal: Goal | null }

function GoalWords({ form, goals, goal }: PartProps & Pick<Props, 'goals'>) {
  const t = useWords(goalFormWords)
  const category = useWords(goalCategoryWords)
  const workGoals = goals.filter((one) => one.domain === 'work' && one.goalId !== goal?.goalId && one.closedOn === null)
  return (
    <>
      <LongTextField form={form} name="why" label={t('why')} hint={t('whyHint')} isOptional />
      <TextField form={form} name="title" label={t('titleField')} hint={t('titleHint')} />
      <ChoiceField
        form={form}
        name="owner"
        label={t('owner')}
        options={GOAL_OWNERS.map((value) => ({ value, label: t(OWNER_WORDS[value]), mark: OWNER_MARKS[value] }))}
      />
      <FieldRow>
        <SelectField
          form={form}
          name="domain"
          label={t('domain')}
          options={GOAL_DOMAINS.map((value) => ({ value, label: t(DOMAIN_WORDS[value]) }))}
        />
        <SelectField
          form={form}
          name="category"
          label={t('category')}
          emptyLabel={t('choose')}
          options={GOAL_CATEGORIES.map((value) => ({ value, label: category(value) }))}
        />
      </FieldRow>
      {form.values.domain === 'personalFamily' && (
        <SelectField
          form={form}
          name="servesGoalId"
          label={t('serves')}
          emptyLabel={t('choose')}
          hint={workGoals.length === 0 ? t('noWorkGoal') : undefined}
          options={workGoals.map((one) => ({ value: one.goalId, label: one.title }))}
        />
      )}
    </>
  )
}

/** Where it begins and how much it counts. A goal that was given another beginning before keeps it in sight. */
function GoalWeighing({ form, goal }: PartProps) {
  const t = useWords(goalFormWords)
  const doer = useWords(goalDoerWords)
  const levelName = useLevelChoice()
  const former = goal?.baselineLevel ?? null
  const levels: GoalLevel[] = [...GOAL_BASELINES]
  if (former !== null && !levels.includes(former)) levels.push(former)
  return (
    <FieldRow>
      <SelectField
        form={form}
        name="baselineLevel"
        label={t('baseline')}
        emptyLabel={t('notRated')}
        options={levels.map((level) => ({ value: String(level), label: levelName(level) }))}
      />
      <SelectField
        form={form}
        name="weight"
        label={t('weight')}
        options={GOAL_WEIGHTS.map((weight) => ({ value: String(weight), label: t(WEIGHT_WORDS[weight]) }))}
      />
      <SelectField
        form={form}
        name="responsible"
        label={t('responsible')}
        emptyLabel={t('nobody')}
        options={GOAL_DOERS.map((value) => ({ value, label: doer(value) }))}
      />
    </FieldRow>
  )
}

type AgreementProps = Pick<PartProps, 'form'> & Pick<Props, 'today' | 'plans'>

function GoalAgreement({ form, today, plans }: AgreementProps) {
  const t = useWords(goalFormWords)
  const doer = useWords(goalDoerWords)
  return (
    <>
      <FieldRow>
        <DateField form={form} name="agreedOn" label={t('agreedOn')} hint={t('agreedHint')} max={today} isOptional />
        <SelectField
          form={form}
          name="planId"
          label={t('plan')}
          emptyLabel={t('noPlan')}
          options={plans.map((plan) => ({ value: plan.planId, label: t('planNumber', { number: plan.number }) }))}
        />
      </FieldRow>
      <Field id={fieldIdOf(form.formId, '/agreedWith')} label={t('agreedWith')} isGroup>
        {(wiring) => (
          <ToggleChips
            {...wiring}
            value={form.values.agreedWith}
            onChange={(agreedWith) => form.set({ agreedWith })}
            options={GOAL_PARTNERS.map((value) => ({ value, label: doer(value) }))}
          />
        )}
      </Field>
    </>
  )
}
