import { closeGoal, type Goal, listGoals } from '@tandem/contract/goals'
import { listPlans } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { OPEN_GOALS_NUDGE } from '@tandem/domain/goals'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { GoalLevels } from '../../parts/goal-levels.tsx'
import { goalDomainWords, goalOwnerWords } from '../../parts/goals.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { goalWords } from './goal.words.ts'
import { CloseGoalDialog, GoalDialog } from './goal-dialogs.tsx'

type Props = { readonly episodeId: string; readonly today: CalendarDate; readonly mayEdit: boolean }
type Open = { readonly what: 'add' } | { readonly what: 'edit' | 'close'; readonly goal: Goal }

/** The goals of the accompaniment: few, agreed, each with its levels. */
export function GoalsEditor({ episodeId, today, mayEdit }: Props) {
  const t = useWords(goalWords)
  const failureText = useFailureWords()
  const query = useQuery(read(listGoals, { params: { episodeId } }))
  const plans = useQuery(read(listPlans, { params: { episodeId } }))
  const reopen = useWrite(closeGoal)
  const [open, setOpen] = useState<Open | null>(null)
  const all = query.data?.goals ?? []
  const close = () => setOpen(null)
  const dialog = { episodeId, today, goals: all, plans: plans.data?.plans ?? [], onClose: close }
  const line = (goal: Goal) => (
    <GoalLine
      key={goal.goalId}
      goal={goal}
      today={today}
      onEdit={mayEdit ? () => setOpen({ what: 'edit', goal }) : undefined}
      onClose={mayEdit ? () => setOpen({ what: 'close', goal }) : undefined}
      onReopen={
        mayEdit
          ? () =>
              reopen.mutate({
                params: { goalId: goal.goalId },
                body: { outcome: null, level: goal.level, closedOn: today, version: goal.version },
              })
          : undefined
      }
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
            <div className="stack">
              {running.length === 0 && <p className="small">{t('none')}</p>}
              {reopen.error !== null && (
                <Notice tone="bad" title={t('notReopened')}>
                  {failureText(reopen.error.code)}
                </Notice>
              )}
              {running.length > OPEN_GOALS_NUDGE && <Notice role="none">{t('many')}</Notice>}
              {running.map(line)}
              {closed.length > 0 && (
                <Disclosure summary={t('closedGoals', { count: closed.length })}>
                  <div className="stack">{closed.map(line)}</div>
                </Disclosure>
              )}
            </div>
          )
        }}
      </Loaded>
      {open?.what === 'add' && <GoalDialog {...dialog} goal={null} />}
      {open?.what === 'edit' && <GoalDialog {...dialog} goal={open.goal} />}
      {open?.what === 'close' && <CloseGoalDialog goal={open.goal} today={today} onClose={close} />}
    </Card>
  )
}

const OWNER_TONES = { worker: 'a', employer: 'b', joint: 'ab' } as const

type LineProps = {
  readonly goal: Goal
  readonly today: CalendarDate
  readonly onEdit: (() => void) | undefined
  readonly onClose: (() => void) | undefined
  readonly onReopen: (() => void) | undefined
}

function GoalLine({ goal, today, onEdit, onClose, onReopen }: LineProps) {
  const t = useWords(goalWords)
  const owner = useWords(goalOwnerWords)
  const domain = useWords(goalDomainWords)
  const formats = useFormats()
  const isOpen = goal.closedOn === null
  const facts = [
    goal.targetOn === null ? null : t('target', { day: formats.shortDay(goal.targetOn, today) }),
    t('cited', { count: goal.citedTimes }),
    goal.closedOn === null ? null : t('closed', { day: formats.shortDay(goal.closedOn, today) }),
  ]
  return (
    <div className="stack stack-s">
      <div className="row row-between row-wrap">
        <strong>{goal.title}</strong>
        <span className="row row-s">
          {isOpen && onEdit !== undefined && (
            <Button size="sm" onClick={onEdit}>
              {t('edit')}
            </Button>
          )}
          {isOpen && onClose !== undefined && (
            <Button size="sm" onClick={onClose}>
              {t('close')}
            </Button>
          )}
          {!isOpen && onReopen !== undefined && (
            <Button size="sm" onClick={onReopen}>
              {t('reopen')}
            </Button>
          )}
        </span>
      </div>
      <div className="row row-between row-wrap">
        <PartyMark tone={OWNER_TONES[goal.owner]} label={`${owner(goal.owner)} · ${domain(goal.domain)}`} />
        <GoalLevels goal={goal} />
      </div>
      {goal.why !== null && <p className="small">{goal.why}</p>}
      <span className="tiny">{facts.filter((fact) => fact !== null).join(' · ')}</span>
    </div>
  )
}
