import type { GoalReview } from '@tandem/contract/goal-reviews'
import type { Goal } from '@tandem/contract/goals'
import type { Plan } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { GoalGap, GoalState } from '@tandem/domain/goals'
import { useState } from 'react'
import { GoalScale } from '../../parts/goal-scale.tsx'
import {
  goalDoerWords,
  goalDomainWords,
  goalOwnerWords,
  goalStateWords,
  matchPairWords,
} from '../../parts/goals.words.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, type ChipTone } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { goalWords } from './goal.words.ts'
import { GoalSteps } from './goal-steps.tsx'
import { GoalStory } from './goal-story.tsx'

const OWNER_TONES = { worker: 'a', employer: 'b', joint: 'ab' } as const

const STATE_TONES: Readonly<Record<GoalState, ChipTone>> = {
  proposed: 'warn',
  agreed: 'neutral',
  inProgress: 'brand',
  attained: 'ok',
  exceeded: 'ok',
  partly: 'warn',
  notReached: 'bad',
  unrated: 'neutral',
  dropped: 'neutral',
  replaced: 'neutral',
}

const GAP_WORDS: Readonly<Record<GoalGap, `gap${string}` & keyof (typeof goalWords)['en']>> = {
  levels: 'gapLevels',
  otherLevels: 'gapOtherLevels',
  baseline: 'gapBaseline',
  agreement: 'gapAgreement',
  target: 'gapTarget',
  steps: 'gapSteps',
}

export type GoalActs = {
  readonly onEdit: () => void
  readonly onReview: () => void
  readonly onClose: () => void
  readonly onReopen: () => void
  readonly onCorrect: (review: GoalReview) => void
}

type Props = {
  readonly goal: Goal
  readonly goals: readonly Goal[]
  readonly plans: readonly Plan[]
  readonly workerId: string
  readonly today: CalendarDate
  /** What may be done with it; nothing for who only reads. */
  readonly acts: GoalActs | undefined
}

/** One goal: whose, in what words, at which level by whom, what is done for it. */
export function GoalLine({ goal, goals, plans, workerId, today, acts }: Props) {
  const t = useWords(goalWords)
  const state = useWords(goalStateWords)
  const owner = useWords(goalOwnerWords)
  const domain = useWords(goalDomainWords)
  const [isOpened, setOpened] = useState(false)
  const gaps = goal.closedOn === null ? goal.gaps : []
  const titleOf = (goalId: string | null) => goals.find((one) => one.goalId === goalId)?.title
  const replacement = titleOf(goal.replacedById)
  return (
    <article className="stack stack-s">
      <div className="row row-between row-wrap">
        <h3>{goal.title}</h3>
        {acts !== undefined && <Acts goal={goal} acts={acts} />}
      </div>
      <div className="row row-wrap">
        <PartyMark tone={OWNER_TONES[goal.owner]} label={`${owner(goal.owner)} · ${domain(goal.domain)}`} />
        <Chip tone={STATE_TONES[goal.state]}>{state(goal.state)}</Chip>
      </div>
      {goal.why !== null && <p className="small">{goal.why}</p>}
      <GoalScale goal={goal} today={today} />
      <GoalSteps goal={goal} today={today} mayEdit={acts !== undefined && goal.closedOn === null} />
      {goal.dropReason !== null && <p className="small">{t('dropped', { reason: goal.dropReason })}</p>}
      {replacement !== undefined && <p className="small">{t('replaced', { title: replacement })}</p>}
      {gaps.length > 0 && (
        <p className="small">{t('gaps', { gaps: gaps.map((gap) => t(GAP_WORDS[gap])).join(', ') })}</p>
      )}
      <GoalFacts goal={goal} plans={plans} served={titleOf(goal.servesGoalId)} today={today} />
      <Disclosure summary={t('more')} onToggle={(isOpen) => setOpened((before) => before || isOpen)}>
        {isOpened && (
          <GoalStory
            goal={goal}
            goals={goals}
            plans={plans}
            workerId={workerId}
            today={today}
            onCorrect={acts?.onCorrect}
          />
        )}
      </Disclosure>
    </article>
  )
}

/** A goal is reviewed time and again; what is done once waits behind. */
function Acts({ goal, acts }: { readonly goal: Goal; readonly acts: GoalActs }) {
  const t = useWords(goalWords)
  if (goal.closedOn !== null)
    return (
      <Button size="sm" onClick={acts.onReopen}>
        {t('reopen')}
      </Button>
    )
  return (
    <span className="row row-s">
      <Button size="sm" onClick={acts.onReview}>
        {t('review')}
      </Button>
      <Menu
        size="sm"
        label={t('moreOf', { title: goal.title })}
        items={[
          { key: 'edit', label: t('edit'), onSelect: acts.onEdit },
          { key: 'close', label: t('close'), onSelect: acts.onClose },
        ]}
      >
        <Icon name="more" size={16} />
      </Menu>
    </span>
  )
}

type FactsProps = Pick<Props, 'goal' | 'plans' | 'today'> & { readonly served: string | undefined }

/** The quiet line below: when, how much it counts, where it comes from. */
function GoalFacts({ goal, plans, served, today }: FactsProps) {
  const t = useWords(goalWords)
  const doer = useWords(goalDoerWords)
  const pair = useWords(matchPairWords)
  const { shortDay } = useFormats()
  const { fromPair } = goal
  const plan = goal.closedOn === null ? plans.find((one) => one.planId === goal.planId) : undefined
  const reviewOn = plan?.reviewsOn.find((day) => day >= today) ?? null
  const facts = [
    goal.agreedOn === null ? null : t('agreed', { day: shortDay(goal.agreedOn, today) }),
    goal.targetOn === null ? null : t('target', { day: shortDay(goal.targetOn, today) }),
    reviewOn === null ? null : t('nextReview', { day: shortDay(reviewOn, today) }),
    served === undefined ? null : t('serves', { title: served }),
    fromPair === null ? null : t('fromPair', { employer: fromPair.employerName, pair: pair(fromPair.pair) }),
    goal.responsible === null ? null : t('responsible', { who: doer(goal.responsible) }),
    goal.weight === 1 ? null : t('weight', { weight: goal.weight }),
    t('cited', { count: goal.citedTimes }),
    goal.closedOn === null ? null : t('closed', { day: shortDay(goal.closedOn, today) }),
  ]
  return <span className="tiny">{facts.filter((fact) => fact !== null).join(' · ')}</span>
}
