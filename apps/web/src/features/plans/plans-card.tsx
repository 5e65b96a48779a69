import type { Extension } from '@tandem/contract/extensions'
import { listPlans, type Plan } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { leadingPlan } from '@tandem/domain/plans'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { AskExtensionDialog, type AskedExtension } from './ask-extension-dialog.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { planWords } from './plan.words.ts'
import { type PlanAct, PlanBlock } from './plan-block.tsx'
import { PlanDialog, type PlanJob } from './plan-dialogs.tsx'
import { RhythmDialog } from './rhythm-dialog.tsx'
import { TaperDialog } from './taper-dialog.tsx'

type Props = {
  readonly episodeId: string
  readonly today: CalendarDate
  readonly mayEdit: boolean
  /** May answer requests for more time. */
  readonly mayAnswer: boolean
  readonly jobs: readonly PlanJob[]
  readonly renderReviewLink: (plan: Plan) => ReactNode
  readonly renderDocumentLink: (extension: Extension, label: string) => ReactNode
  /** More time that a review has decided to ask for; said once the dialog goes. */
  readonly asked: AskedExtension | null
  readonly onAskedDone: () => void
}

type Open = { readonly what: 'add' } | { readonly what: PlanAct; readonly plan: Plan }

/** Every plan of the accompaniment with its clock of days and hours; the one that runs in full. */
export function PlansCard(props: Props) {
  const { episodeId, today, mayEdit, mayAnswer, jobs, renderReviewLink, renderDocumentLink, asked, onAskedDone } = props
  const t = useWords(planWords)
  const formats = useFormats()
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
        {({ plans, outside, rules }) => (
          <>
            {plans.length === 0 ? (
              <p className="small">{t('none')}</p>
            ) : (
              <div className="stack stack-l">
                {plans.map((plan) => (
                  <PlanBlock
                    key={plan.planId}
                    plan={plan}
                    today={today}
                    mayEdit={mayEdit}
                    mayAnswer={mayAnswer}
                    reviewLink={renderReviewLink(plan)}
                    renderDocumentLink={renderDocumentLink}
                    isInFull={plan === leadingPlan(plans, today)}
                    onOpen={(what) => setOpen({ what, plan })}
                  />
                ))}
              </div>
            )}
            {outside.entries > 0 && (
              <p className="small">
                {t('outside', { minutes: formats.duration(outside.minutes), entries: outside.entries })}
              </p>
            )}
            {open?.what === 'add' && (
              <PlanDialog
                episodeId={episodeId}
                today={today}
                rules={rules}
                jobs={jobs}
                plan={null}
                former={former}
                onClose={close}
              />
            )}
            {open?.what === 'edit' && (
              <PlanDialog
                episodeId={episodeId}
                today={today}
                rules={rules}
                jobs={jobs}
                plan={open.plan}
                onClose={close}
              />
            )}
            {open?.what === 'ask' && <AskExtensionDialog plan={open.plan} rules={rules} asked={null} onClose={close} />}
            {mayEdit &&
              plans
                .filter(({ planId }) => planId === asked?.planId)
                .map((plan) => (
                  <AskExtensionDialog key={plan.planId} plan={plan} rules={rules} asked={asked} onClose={onAskedDone} />
                ))}
          </>
        )}
      </Loaded>
      {open?.what === 'decide' && <DecideDialog plan={open.plan} today={today} onClose={close} />}
      {open?.what === 'taper' && <TaperDialog planId={open.plan.planId} onClose={close} />}
      {open?.what === 'workerRhythm' && <RhythmDialog planId={open.plan.planId} party="worker" onClose={close} />}
      {open?.what === 'employerRhythm' && <RhythmDialog planId={open.plan.planId} party="employer" onClose={close} />}
    </Card>
  )
}
