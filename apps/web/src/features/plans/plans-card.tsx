import { listPlans, type Plan } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { planDecisionWords, planScopeWords, planStateWords } from '../../parts/due.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PlanBar, usePlanClock } from '../../parts/plan-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { planWords } from './plan.words.ts'
import { DecideDialog, PlanDialog } from './plan-dialogs.tsx'

type Props = { readonly episodeId: string; readonly today: CalendarDate; readonly mayEdit: boolean }

type Open = { readonly what: 'add' } | { readonly what: 'edit' | 'decide'; readonly plan: Plan }

/** Every plan of the accompaniment with its clock. */
export function PlansCard({ episodeId, today, mayEdit }: Props) {
  const t = useWords(planWords)
  const query = useQuery(read(listPlans, { params: { episodeId } }))
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const former = query.data?.plans[0]
  return (
    <Card
      title={t('title')}
      actions={
        mayEdit && (
          <Button size="sm" onClick={() => setOpen({ what: 'add' })}>
            {t(former === undefined ? 'add' : 'next')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ plans }) =>
          plans.length === 0 ? (
            <p className="small">{t('none')}</p>
          ) : (
            <div className="stack">
              {plans.map((plan) => (
                <PlanLine
                  key={plan.planId}
                  plan={plan}
                  today={today}
                  onEdit={mayEdit ? () => setOpen({ what: 'edit', plan }) : undefined}
                  onDecide={mayEdit ? () => setOpen({ what: 'decide', plan }) : undefined}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      {open?.what === 'add' && (
        <PlanDialog episodeId={episodeId} today={today} plan={null} former={former} onClose={close} />
      )}
      {open?.what === 'edit' && <PlanDialog episodeId={episodeId} today={today} plan={open.plan} onClose={close} />}
      {open?.what === 'decide' && <DecideDialog plan={open.plan} today={today} onClose={close} />}
    </Card>
  )
}

const STATE_TONES = {
  draft: 'neutral',
  proposed: 'neutral',
  paused: 'neutral',
  notStarted: 'neutral',
  running: 'ok',
  runningOut: 'warn',
  overdue: 'bad',
  decided: 'neutral',
} as const

type LineProps = {
  readonly plan: Plan
  readonly today: CalendarDate
  readonly onEdit: (() => void) | undefined
  readonly onDecide: (() => void) | undefined
}

function PlanLine({ plan, today, onEdit, onDecide }: LineProps) {
  const t = useWords(planWords)
  const state = useWords(planStateWords)
  const scope = useWords(planScopeWords)
  const decision = useWords(planDecisionWords)
  const formats = useFormats()
  const clock = usePlanClock(plan)
  return (
    <div className="stack stack-s">
      <div className="row row-between row-wrap">
        <span className="row row-s row-wrap">
          <strong>{t('number', { number: plan.number })}</strong>
          <span className="small">
            {formats.shortDay(plan.startsOn, today)} → {formats.day(plan.endsOn)} · {scope(plan.scope)}
          </span>
          <Chip tone={STATE_TONES[plan.state]}>{state(plan.state)}</Chip>
        </span>
        <span className="row row-s">
          {onDecide !== undefined && (
            <Button size="sm" variant={plan.state === 'overdue' ? 'primary' : 'plain'} onClick={onDecide}>
              {t('decide')}
            </Button>
          )}
          {onEdit !== undefined && (
            <Button size="sm" onClick={onEdit}>
              {t('edit')}
            </Button>
          )}
        </span>
      </div>
      <PlanBar plan={plan} />
      <div className="row row-between small">
        <span>{clock.hours}</span>
        <span>
          {plan.decision === null || plan.decidedOn === null
            ? clock.days
            : t('decided', { decision: decision(plan.decision), day: formats.day(plan.decidedOn) })}
        </span>
      </div>
    </div>
  )
}
