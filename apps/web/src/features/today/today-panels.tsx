import type { approval, runningOut, week as weekSchema } from '@tandem/contract/today'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { PlanBar, usePlanClock } from '../../parts/plan-bar.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip, Count } from '../../ui/chip.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { todayWords } from './today.words.ts'

type RunningOut = z.infer<typeof runningOut>

function PlanLine({ workerId, workerName, plan }: RunningOut) {
  const clock = usePlanClock(plan)
  return (
    <div className="stack stack-s">
      <div className="row row-between row-wrap">
        <Link to="/people/$workerId" params={{ workerId }} search={{ tab: 'plan' }}>
          <strong>{workerName}</strong>
        </Link>
        <Chip tone={plan.state === 'overdue' ? 'bad' : plan.daysLeft <= 14 ? 'warn' : 'neutral'}>{clock.days}</Chip>
      </div>
      <PlanBar plan={plan} />
      <span className="small">{clock.hours}</span>
    </div>
  )
}

/** More time asked for, waiting for the lead; oldest first. */
export function Approvals({
  approvals,
  today,
}: {
  readonly approvals: readonly z.infer<typeof approval>[]
  readonly today: CalendarDate
}) {
  const t = useWords(todayWords)
  const formats = useFormats()
  if (approvals.length === 0) return null
  return (
    <Card
      title={
        <>
          {t('approvals')} <Count value={approvals.length} label={t('approvalsCount', { count: approvals.length })} />
        </>
      }
    >
      <div className="stack">
        {approvals.map((one) => (
          <div key={one.extensionId} className="stack stack-s">
            <Link to="/people/$workerId" params={{ workerId: one.workerId }} search={{ tab: 'plan' }}>
              <strong>{one.workerName}</strong>
            </Link>
            <span className="small">
              {t('approvalLine', {
                former: formats.shortDay(one.formerEndsOn, today),
                day: formats.day(one.endsOn),
                name: one.requestedByName ?? '–',
                when: formats.relative(one.requestedOn, today),
              })}
            </span>
          </div>
        ))}
      </div>
    </Card>
  )
}

/** Plans that end within a month, or have ended without a decision. */
export function PlansRunningOut({ plans }: { readonly plans: readonly RunningOut[] }) {
  const t = useWords(todayWords)
  return (
    <Card title={t('plans')}>
      {plans.length === 0 ? (
        <p className="small">{t('noPlans')}</p>
      ) : (
        <div className="stack">
          {plans.slice(0, 5).map((one) => (
            <PlanLine key={one.plan.planId} {...one} />
          ))}
        </div>
      )}
    </Card>
  )
}

/** The week so far, each side apart. */
export function Week({ week, isTeam }: { readonly week: z.infer<typeof weekSchema>; readonly isTeam: boolean }) {
  const t = useWords(todayWords)
  const { duration } = useFormats()
  const loadText = ({ people, target, percent }: NonNullable<typeof week.load>) => {
    if (target !== null) return t('ofAll', { some: people, all: target })
    return percent === null ? String(people) : t('carriedShare', { people, percent })
  }
  return (
    <Card title={t(isTeam ? 'weekTeam' : 'week')}>
      <DefinitionList
        hasFigures
        items={[
          {
            key: 'workers',
            term: <PartyMark tone="a" label={t('withWorkers')} />,
            value: t('ofAll', { some: week.workersSeen, all: week.workers }),
          },
          {
            key: 'employers',
            term: <PartyMark tone="b" label={t('withEmployers')} />,
            value: t('ofAll', { some: week.employersSeen, all: week.jobs }),
          },
          ...(week.load === null ? [] : [{ key: 'load', term: t('carried'), value: loadText(week.load) }]),
          { key: 'hours', term: t(isTeam ? 'hoursOwn' : 'hours'), value: duration(week.minutes) },
        ]}
      />
      <Link to="/week" search={{ scope: isTeam ? 'team' : undefined }}>
        {t('seeWeek')}
      </Link>
    </Card>
  )
}
