import type { GoalAct, GoalHistoryField } from '@tandem/contract/goal-reviews'
import type { Goal } from '@tandem/contract/goals'
import type { Plan } from '@tandem/contract/plans'
import { isCalendarDate } from '@tandem/domain/calendar-date'
import type { GoalCategory, GoalDoer, GoalDomain, GoalLevel, GoalOutcome, GoalOwner } from '@tandem/domain/goals'
import { useGoalLevel } from '../../parts/goal-levels.tsx'
import { goalCategoryWords, goalDoerWords, goalDomainWords, goalOwnerWords } from '../../parts/goals.words.ts'
import { useFormats, useWords } from '../../words/locale.tsx'
import { goalWords } from './goal.words.ts'
import { goalFormWords } from './goal-form.words.ts'
import { goalReviewWords } from './goal-review.words.ts'

type Known = { readonly goals: readonly Goal[]; readonly plans: readonly Plan[] }
type Props = Known & { readonly history: readonly GoalAct[] }

const OUTCOME_WORDS = { reviewed: 'outcomeReviewed', dropped: 'outcomeDropped', replaced: 'outcomeReplaced' } as const

/** Who changed what, when, from what to what. The day it was written is told by its author and day alone. */
export function GoalHistory({ history, ...known }: Props) {
  const t = useWords(goalReviewWords)
  const { instant } = useFormats()
  const { nameOf, wordsOf } = useHistoryWords(known)
  if (history.length === 0) return <p className="small">{t('noHistory')}</p>
  return (
    <ul className="stack stack-s plain-list">
      {history.map(({ at, memberName, changes }) => (
        <li key={at} className="small">
          <span className="strong">
            {t(memberName === '' ? 'byLink' : 'by', { name: memberName, day: instant(at) })}
          </span>
          <ul className="plain-list">
            {changes.map(({ field, before, after }) => (
              <li key={field}>
                {t(before === null ? 'written' : 'changed', {
                  field: nameOf(field),
                  before: wordsOf(field, before),
                  after: wordsOf(field, after),
                })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function useHistoryWords({ goals, plans }: Known) {
  const form = useWords(goalFormWords)
  const line = useWords(goalWords)
  const t = useWords(goalReviewWords)
  const owner = useWords(goalOwnerWords)
  const domain = useWords(goalDomainWords)
  const category = useWords(goalCategoryWords)
  const doer = useWords(goalDoerWords)
  const levelName = useGoalLevel()
  const { day } = useFormats()
  const names: Readonly<Record<GoalHistoryField, string>> = {
    title: form('titleField'),
    why: form('why'),
    owner: form('owner'),
    domain: form('domain'),
    category: form('category'),
    servesGoalId: form('serves'),
    levelTexts: form('levels'),
    baselineLevel: form('baseline'),
    level: form('level'),
    steps: form('steps'),
    stepDone: t('stepDone'),
    targetOn: form('targetOn'),
    weight: form('weight'),
    responsible: form('responsible'),
    agreedOn: form('agreedOn'),
    agreedWith: form('agreedWith'),
    planId: form('plan'),
    outcome: line('outcome'),
    closedOn: line('closedOn'),
    dropReason: line('dropReason'),
    replacedById: line('replacedBy'),
  }
  const titleOf = (goalId: string) => goals.find((one) => one.goalId === goalId)?.title ?? ''
  const list = (json: string) => (JSON.parse(json) as string[]).filter(Boolean)
  const told: Partial<Record<GoalHistoryField, (value: string) => string>> = {
    owner: (value) => owner(value as GoalOwner),
    domain: (value) => domain(value as GoalDomain),
    category: (value) => category(value as GoalCategory),
    servesGoalId: titleOf,
    replacedById: titleOf,
    levelTexts: (value) => list(value).join(' · '),
    steps: (value) => list(value).join(' · '),
    agreedWith: (value) =>
      list(value)
        .map((one) => doer(one as GoalDoer))
        .join(' · '),
    responsible: (value) => doer(value as GoalDoer),
    baselineLevel: (value) => levelName(Number(value) as GoalLevel),
    level: (value) => levelName(Number(value) as GoalLevel),
    outcome: (value) => line(OUTCOME_WORDS[value as GoalOutcome]),
    planId: (value) => {
      const plan = plans.find((one) => one.planId === value)
      return plan === undefined ? '' : form('planNumber', { number: plan.number })
    },
  }
  return {
    nameOf: (field: GoalHistoryField) => names[field],
    wordsOf: (field: GoalHistoryField, value: string | null) => {
      if (value === null || value === '[]') return t('nothing')
      if (isCalendarDate(value)) return day(value)
      return told[field]?.(value) ?? value
    },
  }
}
