import type { Goal, GoalDraft } from '@tandem/contract/goals'
import { GOAL_LEVELS, type GoalDomain, type GoalPartner, goalAgreeRefusal, goalRefusal } from '@tandem/domain/goals'
import type { FieldError } from '../../api/form.ts'
import type { StepValues } from '../../parts/step-fields.tsx'

export type GoalValues = {
  why: string
  title: string
  owner: string
  domain: string
  category: string
  servesGoalId: string
  levelTexts: readonly string[]
  baselineLevel: string
  level: string
  targetOn: string
  weight: string
  responsible: string
  steps: readonly StepValues[]
  agreedOn: string
  agreedWith: readonly GoalPartner[]
  planId: string
  matchPairId: string | null
}

/** What is known of a new goal before it is written, such as the gap it comes from. */
export type GoalStart = Partial<Pick<GoalValues, 'why' | 'title' | 'owner' | 'category' | 'levelTexts' | 'matchPairId'>>

const NO_TEXTS = GOAL_LEVELS.map(() => '')
export const levelText = (level: number | null | undefined) => (level == null ? '' : String(level))
export const levelFrom = (text: string) => (text === '' ? null : Number(text))
const orNull = (text: string) => (text === '' ? null : text)

export function newGoalValues(planId: string, start: GoalStart): GoalValues {
  return {
    why: '',
    title: '',
    owner: 'joint',
    domain: 'work',
    category: '',
    servesGoalId: '',
    levelTexts: NO_TEXTS,
    baselineLevel: '-1',
    level: '',
    targetOn: '',
    weight: '1',
    responsible: '',
    steps: [],
    agreedOn: '',
    agreedWith: [],
    planId,
    matchPairId: null,
    ...start,
  }
}

export function goalValues(goal: Goal): GoalValues {
  return {
    why: goal.why ?? '',
    title: goal.title,
    owner: goal.owner,
    domain: goal.domain,
    category: goal.category ?? '',
    servesGoalId: goal.servesGoalId ?? '',
    levelTexts: goal.levelTexts ?? NO_TEXTS,
    baselineLevel: levelText(goal.baselineLevel),
    level: levelText(goal.level),
    targetOn: goal.targetOn ?? '',
    weight: String(goal.weight),
    responsible: goal.responsible ?? '',
    steps: goal.steps.map(({ stepId, text, doer, dueOn }) => ({ key: stepId, stepId, text, doer, dueOn: dueOn ?? '' })),
    agreedOn: goal.agreedOn ?? '',
    agreedWith: goal.agreedWith,
    planId: goal.planId ?? '',
    matchPairId: goal.matchPairId,
  }
}

/** What the rules say before it is sent, beside its field. */
export function goalFaults(values: GoalValues, before: Goal | null): FieldError[] {
  const serves = { domain: values.domain as GoalDomain, servesGoalId: orNull(values.servesGoalId) }
  const found = [
    { pointer: '/servesGoalId', code: goalRefusal(serves) },
    { pointer: '/levelTexts/2', code: goalAgreeRefusal(before, { ...values, agreedOn: orNull(values.agreedOn) }) },
  ]
  return found.flatMap(({ pointer, code }) => (code === null ? [] : [{ pointer, code }]))
}

/** What is sent. A goal without a word of its levels sends none. */
export function goalBody(values: GoalValues): Record<keyof GoalDraft, unknown> {
  return {
    why: orNull(values.why),
    title: values.title,
    owner: values.owner,
    domain: values.domain,
    category: orNull(values.category),
    servesGoalId: values.domain === 'personalFamily' ? orNull(values.servesGoalId) : null,
    levelTexts: values.levelTexts.every((text) => text.trim() === '') ? null : [...values.levelTexts],
    baselineLevel: levelFrom(values.baselineLevel),
    level: levelFrom(values.level),
    targetOn: orNull(values.targetOn),
    weight: Number(values.weight),
    responsible: orNull(values.responsible),
    steps: values.steps.map(({ stepId, text, doer, dueOn }) => ({ stepId, text, doer, dueOn: orNull(dueOn) })),
    agreedOn: orNull(values.agreedOn),
    agreedWith: [...values.agreedWith],
    planId: orNull(values.planId),
    matchPairId: values.matchPairId,
  }
}
