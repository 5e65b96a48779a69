import type { TimelineItem } from '@tandem/contract/timeline'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { purposeWords } from '../../parts/consents.words.ts'
import { planDecisionWords } from '../../parts/due.words.ts'
import { denialReasonWords } from '../../parts/extensions.words.ts'
import { reviewDecisionWords } from '../../parts/reviews.words.ts'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './timeline.module.css'
import { timelineWords } from './timeline.words.ts'

type Of<What extends TimelineItem['what']> = Extract<TimelineItem, { what: What }>
type Props<What extends TimelineItem['what']> = { readonly item: Of<What>; readonly workerId: string }

/** One line that leads to where the thing is: what happened, and what it says. */
function Told({ link, children }: { readonly link: ReactNode; readonly children?: ReactNode }) {
  return (
    <p>
      <strong>{link}</strong> {children !== undefined && <span className={styles.body}>{children}</span>}
    </p>
  )
}

function PlanLink({ workerId, children }: { readonly workerId: string; readonly children: ReactNode }) {
  return (
    <Link to="/people/$workerId" params={{ workerId }} search={{ tab: 'plan' }}>
      {children}
    </Link>
  )
}

/** A plan that begins or was decided upon. */
export function PlanEvent({ item, workerId, today }: Props<'plan'> & { readonly today: CalendarDate }) {
  const t = useWords(timelineWords)
  const decision = useWords(planDecisionWords)
  const formats = useFormats()
  const { plan, event } = item
  const { number } = plan
  const told =
    event === 'decided'
      ? t('planDecided', { number, decision: plan.decision === null ? '' : decision(plan.decision) })
      : t('planStarted', { number, day: formats.shortDay(plan.endsOn, today) })
  return (
    <Told link={<PlanLink workerId={workerId}>{told}</PlanLink>}>
      {event === 'started' && plan.grantedMinutes !== null
        ? t('planGranted', { hours: formats.duration(plan.grantedMinutes) })
        : undefined}
    </Told>
  )
}

const EXTENSIONS = { asked: 'extensionAsked', granted: 'extensionGranted', denied: 'extensionDenied' } as const

/** More time asked for, granted or not. */
export function ExtensionEvent({ item: { extension, event }, workerId }: Props<'extension'>) {
  const t = useWords(timelineWords)
  const denial = useWords(denialReasonWords)
  const formats = useFormats()
  const { planNumber, endsOn, extraMinutes, denialReason } = extension
  const facts = [
    event !== 'denied' && extraMinutes > 0 ? t('extensionHours', { hours: formats.duration(extraMinutes) }) : null,
    event === 'denied' && denialReason !== null ? denial(denialReason) : null,
  ].filter((fact) => fact !== null)
  return (
    <Told
      link={
        <PlanLink workerId={workerId}>
          {t(EXTENSIONS[event], { number: planNumber, day: formats.day(endsOn) })}
        </PlanLink>
      }
    >
      {facts.length > 0 ? facts.join(' · ') : undefined}
    </Told>
  )
}

/** A finished review, with what it decided. */
export function ReviewEvent({ item: { review }, workerId }: Props<'review'>) {
  const t = useWords(timelineWords)
  const decision = useWords(reviewDecisionWords)
  const { planId, reviewId, kind, planNumber } = review
  return (
    <Told
      link={
        <Link to="/people/$workerId/review/$planId" params={{ workerId, planId }} search={{ open: reviewId }}>
          {t(kind, { number: planNumber })}
        </Link>
      }
    >
      {review.decision === null ? undefined : decision(review.decision)}
    </Told>
  )
}

const ANSWERS = { given: 'consentGiven', refused: 'consentRefused', withdrawn: 'consentWithdrawn' } as const

/** What the person agreed to, refused or took back. */
export function ConsentEvent({ item, workerId, workerName }: Props<'consent'> & { readonly workerName: string }) {
  const t = useWords(timelineWords)
  const purpose = useWords(purposeWords)
  return (
    <Told
      link={
        <Link to="/people/$workerId" params={{ workerId }} search={{ tab: 'sharing' }}>
          {t(ANSWERS[item.event], { name: workerName })}
        </Link>
      }
    >
      {purpose(item.consent.purpose)}
    </Told>
  )
}
