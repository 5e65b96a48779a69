import type { RulesTrial } from '@tandem/contract/programmes'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CallFailed } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { programmeWords } from './programme.words.ts'
import styles from './programmes.module.css'

type Props = {
  readonly trial: RulesTrial | undefined
  readonly failure: CallFailed | null
  readonly isBusy: boolean
  readonly onTry: (() => void) | undefined
  readonly children: ReactNode
}

/** What would change for whom, before the rules are saved. */
export function RulesTrialCard({ trial, failure, isBusy, onTry, children }: Props) {
  const t = useWords(programmeWords)
  const failureText = useFailureWords()
  return (
    <Card title={t('tryTitle')}>
      <div className="stack">
        <p className="small">{t('tryText')}</p>
        <div aria-live="polite" className={styles.trial}>
          {failure !== null && <Notice tone="bad">{failureText(failure.code)}</Notice>}
          {trial !== undefined && failure === null && <Told trial={trial} />}
        </div>
        <div className="row row-s row-wrap">
          <Button onClick={onTry} disabled={onTry === undefined} isBusy={isBusy} busyLabel={t('trying')}>
            {t('try')}
          </Button>
          {children}
        </div>
      </div>
    </Card>
  )
}

const COUNTS = ['longerCap', 'shorterCap', 'planEnd', 'trialDecision', 'overCapNow'] as const

function Told({ trial }: { readonly trial: RulesTrial }) {
  const t = useWords(programmeWords)
  const formats = useFormats()
  const { accompaniments, changed, dues, newPlanEndsOn, asksApproval, people } = trial
  const dayOf = (day: string | null, open: 'newPlanOpen' | 'never') => (day === null ? t(open) : formats.day(day))
  const told = [
    changed.people === 0
      ? t('nothing', { count: accompaniments })
      : t('people', { count: changed.people, all: accompaniments }),
    ...COUNTS.filter((key) => changed[key] > 0).map((key) => t(key, { count: changed[key] })),
    ...(dues.before === dues.after ? [] : [t('dues', dues)]),
    ...(newPlanEndsOn.before === newPlanEndsOn.after
      ? []
      : [
          t('newPlan', {
            before: dayOf(newPlanEndsOn.before, 'newPlanOpen'),
            after: dayOf(newPlanEndsOn.after, 'newPlanOpen'),
          }),
        ]),
    ...(asksApproval.before === asksApproval.after ? [] : [t(asksApproval.after ? 'approvalOn' : 'approvalOff')]),
  ]
  return (
    <div className="stack stack-s">
      <ul>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {people.length > 0 && <strong className="small">{t('who')}</strong>}
      {people.map((one) => (
        <p key={one.workerId} className="small">
          <Link to="/people/$workerId" params={{ workerId: one.workerId }} search={{ tab: 'plan' }}>
            {one.workerName}
          </Link>
          {': '}
          <Person change={one} />
        </p>
      ))}
    </div>
  )
}

function Person({ change }: { readonly change: RulesTrial['people'][number] }) {
  const t = useWords(programmeWords)
  const formats = useFormats()
  const days = [
    { text: 'personCap' as const, pair: change.capEndsOn },
    { text: 'personEnd' as const, pair: change.planEndsOn },
    { text: 'personTrial' as const, pair: change.trialDecisionOn },
  ]
  const dayOf = (day: string | null) => (day === null ? t('never') : formats.day(day))
  return [
    ...days
      .filter(({ pair }) => pair.before !== pair.after)
      .map(({ text, pair }) => t(text, { before: dayOf(pair.before), after: dayOf(pair.after) })),
    ...(change.dues.before === change.dues.after ? [] : [t('personDues', change.dues)]),
    ...(change.isOverCapNow ? [t('personOver')] : []),
  ].join(' · ')
}
