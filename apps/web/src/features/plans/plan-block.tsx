import type { Extension } from '@tandem/contract/extensions'
import type { Plan } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { ReactNode } from 'react'
import { planDecisionWords, planScopeWords, planStateWords } from '../../parts/due.words.ts'
import { PlanBar, usePlanClock } from '../../parts/plan-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { extensionWords } from './extension.words.ts'
import { ExtensionLines } from './extension-lines.tsx'
import { planWords } from './plan.words.ts'
import { PlanAbsences } from './plan-absences.tsx'
import styles from './plan-block.module.css'
import { PlanFacts } from './plan-facts.tsx'
import { usePlanAnchor } from './plan-link.tsx'
import { PlanStatusRefusal, usePlanStatus, usePlanStatusActs } from './plan-status-acts.tsx'
import { rhythmWords } from './rhythm.words.ts'
import { TaperChart } from './taper-chart.tsx'

const STATE_TONES = {
  draft: 'neutral',
  proposed: 'brand',
  notStarted: 'neutral',
  running: 'ok',
  runningOut: 'warn',
  overdue: 'bad',
  paused: 'neutral',
  decided: 'neutral',
} as const

export type PlanAct = 'edit' | 'decide' | 'ask' | 'taper' | 'workerRhythm' | 'employerRhythm'

type Props = {
  readonly plan: Plan
  readonly today: CalendarDate
  readonly mayEdit: boolean
  readonly mayAnswer: boolean
  readonly reviewLink: ReactNode
  readonly renderDocumentLink: (extension: Extension, label: string) => ReactNode
  /** With its figures and its taper; the others show their clock alone. */
  readonly isInFull: boolean
  readonly onOpen: (what: PlanAct) => void
}

/** One plan: its clock, what the rules say of it, and the acts that are open to it now. */
export function PlanBlock(props: Props) {
  const { plan, today, mayEdit, mayAnswer, reviewLink, renderDocumentLink, isInFull, onOpen } = props
  const t = useWords(planWords)
  const state = useWords(planStateWords)
  const scope = useWords(planScopeWords)
  const decision = useWords(planDecisionWords)
  const formats = useFormats()
  const clock = usePlanClock(plan)
  const status = usePlanStatus()
  return (
    <section
      {...usePlanAnchor(plan.planId)}
      className="stack stack-s"
      aria-label={t('number', { number: plan.number })}
    >
      <div className="row row-between row-wrap">
        <span className="row row-s row-wrap">
          <strong>{t('number', { number: plan.number })}</strong>
          <span className="small">
            {formats.shortDay(plan.startsOn, plan.endsOn)} → {formats.day(plan.endsOn)} · {scope(plan.scope)}
          </span>
          <Chip tone={STATE_TONES[plan.state]}>{state(plan.state)}</Chip>
        </span>
        <span className="row row-s row-wrap">
          {reviewLink}
          {mayEdit && <PlanActs plan={plan} write={status} onOpen={onOpen} />}
        </span>
      </div>
      {status.error !== null && <PlanStatusRefusal failure={status.error} onEdit={() => onOpen('edit')} />}
      <PlanBar plan={plan} />
      <div className="row row-between small">
        <span>{clock.hours}</span>
        <span>
          {plan.decision === null || plan.decidedOn === null
            ? clock.days
            : t('decided', { decision: decision(plan.decision), day: formats.day(plan.decidedOn) })}
        </span>
      </div>
      <PlanAbsences plan={plan} mayEdit={mayEdit} />
      <ExtensionLines
        extensions={plan.extensions}
        mayEdit={mayEdit}
        mayAnswer={mayAnswer}
        renderDocumentLink={renderDocumentLink}
      />
      {isInFull && (
        <div className={styles.full}>
          <div className="stack stack-s">
            <PlanFacts plan={plan} today={today} />
          </div>
          <TaperChart planId={plan.planId} onPlan={mayEdit ? () => onOpen('taper') : undefined} />
        </div>
      )}
    </section>
  )
}

type ActsProps = Pick<Props, 'plan' | 'onOpen'> & { readonly write: ReturnType<typeof usePlanStatus> }

/** What the plan asks for now is a button; whatever else may be done with it waits behind. */
function PlanActs({ plan, write, onOpen }: ActsProps) {
  const t = useWords(planWords)
  const more = useWords(extensionWords)
  const rhythm = useWords(rhythmWords)
  const status = usePlanStatusActs(plan, write)
  const ask = { key: 'ask', label: more('ask'), onSelect: () => onOpen('ask') }
  const decide = { key: 'decide', label: t('decide'), onSelect: () => onOpen('decide') }
  const edit = { key: 'edit', label: t('edit'), onSelect: () => onOpen('edit') }
  const rhythms = (['worker', 'employer'] as const).map((party) => ({
    key: `${party}Rhythm`,
    label: rhythm(party === 'worker' ? 'workerAct' : 'employerAct'),
    onSelect: () => onOpen(`${party}Rhythm`),
  }))
  const mayDecide = plan.status === 'agreed' && plan.state !== 'notStarted'
  const open = [...status, ...(plan.mayExtend ? [ask] : []), ...(mayDecide ? [decide] : []), edit, ...rhythms]
  const [main] = [
    ...status.filter(({ key }) => key === 'agreed'),
    ...(plan.state === 'overdue' && mayDecide ? [decide] : []),
    ...(plan.state === 'runningOut' ? open : []),
  ]
  return (
    <span className="row row-s row-wrap">
      {main !== undefined && (
        <Button size="sm" variant="primary" isBusy={write.isPending} onClick={main.onSelect}>
          {main.label}
        </Button>
      )}
      <Menu size="sm" label={t('moreOf', { number: plan.number })} items={open.filter((one) => one !== main)}>
        <Icon name="more" size={16} />
      </Menu>
    </span>
  )
}
