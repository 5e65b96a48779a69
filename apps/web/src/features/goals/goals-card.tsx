import type { GoalReview } from '@tandem/contract/goal-reviews'
import { closeGoal, type Goal, listGoals } from '@tandem/contract/goals'
import { listPlans } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { CloseGoalDialog } from './close-goal-dialog.tsx'
import { goalWords } from './goal.words.ts'
import { GoalDialog } from './goal-dialog.tsx'
import { GoalLine } from './goal-line.tsx'
import { ReviewGoalDialog } from './review-goal-dialog.tsx'

type Props = {
  readonly episodeId: string
  readonly workerId: string
  readonly today: CalendarDate
  readonly mayEdit: boolean
}

type Open =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'close'; readonly goal: Goal }
  | { readonly what: 'review'; readonly goal: Goal; readonly corrects: GoalReview | null }

/** The goals of the accompaniment: few, agreed, each with its levels. */
export function GoalsEditor({ episodeId, workerId, today, mayEdit }: Props) {
  const t = useWords(goalWords)
  const failureText = useFailureWords()
  const query = useQuery(read(listGoals, { params: { episodeId } }))
  const plansQuery = useQuery(read(listPlans, { params: { episodeId } }))
  const reopen = useWrite(closeGoal, { inPlace: true })
  const [open, setOpen] = useState<Open | null>(null)
  const all = query.data?.goals ?? []
  const plans = plansQuery.data?.plans ?? []
  const most = plansQuery.data?.rules.openGoalsNudge
  const close = () => setOpen(null)
  const dialog = { episodeId, today, goals: all, plans, onClose: close }
  const again = ({ goalId, level, version }: Goal) =>
    reopen.mutate({
      params: { goalId },
      body: { outcome: null, level, closedOn: today, dropReason: null, replacedById: null, version },
    })
  const actsOn = (goal: Goal) => ({
    onEdit: () => setOpen({ what: 'edit', goal }),
    onReview: () => setOpen({ what: 'review', goal, corrects: null }),
    onClose: () => setOpen({ what: 'close', goal }),
    onReopen: () => again(goal),
    onCorrect: (corrects: GoalReview) => setOpen({ what: 'review', goal, corrects }),
  })
  const line = (goal: Goal) => (
    <GoalLine
      key={goal.goalId}
      goal={goal}
      goals={all}
      plans={plans}
      workerId={workerId}
      today={today}
      acts={mayEdit ? actsOn(goal) : undefined}
    />
  )
  return (
    <Card
      title={t('title')}
      actions={
        mayEdit && (
          <Button size="sm" onClick={() => setOpen({ what: 'add' })}>
            {t('add')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ goals }) => {
          const running = goals.filter((goal) => goal.closedOn === null)
          const closed = goals.filter((goal) => goal.closedOn !== null)
          return (
            <div className="stack stack-l">
              {running.length === 0 && <p className="small">{t('none')}</p>}
              {reopen.error !== null && (
                <Notice tone="bad" title={t('notReopened')}>
                  {failureText(reopen.error.code)}
                </Notice>
              )}
              {running.map(line)}
              {closed.length > 0 && (
                <Disclosure summary={t('closedGoals', { count: closed.length })}>
                  <div className="stack stack-l">{closed.map(line)}</div>
                </Disclosure>
              )}
            </div>
          )
        }}
      </Loaded>
      {open?.what === 'add' && <GoalDialog {...dialog} goal={null} most={most} />}
      {open?.what === 'edit' && <GoalDialog {...dialog} goal={open.goal} />}
      {open?.what === 'close' && <CloseGoalDialog goal={open.goal} goals={all} today={today} onClose={close} />}
      {open?.what === 'review' && (
        <ReviewGoalDialog goal={open.goal} goals={all} today={today} corrects={open.corrects} onClose={close} />
      )}
    </Card>
  )
}
