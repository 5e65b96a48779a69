import type { Placement } from '@tandem/contract/placements'
import type { Plan } from '@tandem/contract/plans'
import type { Episode, Worker } from '@tandem/contract/workers'
import { ageOn, type CalendarDate } from '@tandem/domain/calendar-date'
import { jobWeek, PHASES } from '@tandem/domain/episodes'
import { weeklyMinutesOn } from '@tandem/domain/outcomes/contract-hours'
import { weeklyTogether, workplaceName } from '@tandem/domain/placements'
import type { ReactNode } from 'react'
import { exitReasonWords, phaseWords, referralWords } from '../../parts/episodes.words.ts'
import { PlanBar, usePlanClock } from '../../parts/plan-bar.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './worker.module.css'
import { workerWords } from './worker.words.ts'

type Props = {
  readonly worker: Worker
  readonly episode: Episode
  readonly plan: Plan | undefined
  /** Held today. */
  readonly jobs: readonly Placement[]
  readonly today: CalendarDate
  readonly actions: ReactNode
}

const CHANNEL = {
  phone: 'prefersPhone',
  message: 'prefersMessage',
  email: 'prefersEmail',
  visit: 'prefersVisit',
} as const

/** Who, where the accompaniment stands, and the clock of its plan: always in sight. */
export function WorkerHeader({ worker, episode, plan, jobs, today, actions }: Props) {
  const t = useWords(workerWords)
  const phase = useWords(phaseWords)
  const referral = useWords(referralWords)
  const exitReason = useWords(exitReasonWords)
  const formats = useFormats()
  const [coach] = episode.coaches
  const referrer = episode.referrerName ?? (episode.referralSource === null ? null : referral(episode.referralSource))
  const told = (facts: readonly (string | null)[]) => facts.filter((fact) => fact !== null && fact !== '').join(' · ')
  const before = told([
    worker.birthOn === null ? null : t('age', { age: ageOn(worker.birthOn, today) }),
    worker.preferredChannel === null ? null : t(CHANNEL[worker.preferredChannel]),
    worker.languages === null ? null : t('speaks', { languages: worker.languages }),
  ])
  const after = told([
    coach === undefined ? t('noCoach') : t('coach', { name: coach.name }),
    referrer === null
      ? t('entered', { day: formats.day(episode.enteredOn) })
      : t('referred', { name: referrer, day: formats.day(episode.enteredOn) }),
    worker.reachNote,
  ])
  const jobStartedOn = jobs[0]?.startedOn ?? null
  /** Every job with its hours, and the hours of all. */
  const together = (held: readonly Placement[]) => {
    const each = held.map((one) => {
      const weeklyMinutes = weeklyMinutesOn(one.segments, today)
      return { weeklyMinutes, name: workplaceName(one) }
    })
    const hours = (minutes: number) => formats.number(minutes / 60, minutes % 60 === 0 ? 0 : 1)
    const names = each.map(({ name, weeklyMinutes }) =>
      weeklyMinutes === null ? name : t('jobHours', { name, hours: hours(weeklyMinutes) }),
    )
    const all = weeklyTogether(each)
    const sum = all === null ? null : t('hoursTogether', { hours: hours(all) })
    return [t('jobsTogether', { count: held.length }), sum, formats.list(names)]
      .filter((one) => one !== null)
      .join(' · ')
  }
  const at = PHASES.indexOf(episode.phase)
  const state = (index: number) => (index < at ? 'done' : index === at ? 'current' : 'next')
  return (
    <Card>
      <div className={styles.header}>
        <PageHead
          title={`${worker.firstName} ${worker.lastName}`}
          sub={
            <>
              {before !== '' && `${before} · `}
              {worker.phone !== null && worker.phone !== '' && (
                <>
                  <a className={styles.phone} href={`tel:${worker.phone.replace(/[^+\d]/g, '')}`}>
                    {worker.phone}
                  </a>
                  {' · '}
                </>
              )}
              {after}
            </>
          }
          actions={actions}
        />
        <div className="row row-between row-wrap">
          <StepBar
            label={t('steps')}
            steps={PHASES.map((key, index) => ({
              key,
              label:
                key === 'in' && index === at && jobStartedOn !== null
                  ? t('jobWeek', { week: jobWeek(jobStartedOn, today) })
                  : phase(key),
              state: state(index),
              stateLabel: t(
                state(index) === 'done' ? 'stepDone' : state(index) === 'current' ? 'stepCurrent' : 'stepNext',
              ),
            }))}
          />
          <div className={styles.clock}>
            {plan === undefined ? <span className="small">{t('noPlan')}</span> : <PlanClock plan={plan} />}
          </div>
        </div>
        {jobs.length > 1 && <p className="small">{together(jobs)}</p>}
        {episode.isPaused && <Notice role="none">{t('paused')}</Notice>}
        {episode.exitedOn !== null && (
          <Notice role="none">
            {t('closed', {
              day: formats.day(episode.exitedOn),
              reason: episode.exitReason === null ? '' : exitReason(episode.exitReason),
            })}
          </Notice>
        )}
      </div>
    </Card>
  )
}

function PlanClock({ plan }: { readonly plan: Plan }) {
  const t = useWords(workerWords)
  const formats = useFormats()
  const clock = usePlanClock(plan)
  const granted = plan.extensions.filter(({ status }) => status === 'granted').length
  const isAsked = plan.extensions.some(({ status }) => status === 'pending')
  return (
    <>
      <div className="row row-between small">
        <span>
          <strong>{t('plan')}</strong> {formats.shortDay(plan.startsOn, plan.endsOn)} → {formats.day(plan.endsOn)}
        </span>
        <span className={styles.days}>{clock.days}</span>
      </div>
      <PlanBar plan={plan} />
      <div className="row row-between small">
        <span>{clock.hours}</span>
        <span>{isAsked ? t('extensionAsked') : granted > 0 ? t('extended', { count: granted }) : ''}</span>
      </div>
    </>
  )
}
