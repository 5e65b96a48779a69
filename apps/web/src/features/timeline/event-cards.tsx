import type { TimelineItem } from '@tandem/contract/timeline'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { EXAMPLE_BELOW } from '@tandem/domain/check-ins'
import type { ReactNode } from 'react'
import { checkInChannelWords, intentionWords } from '../../parts/check-ins.words.ts'
import { jobEndWords, placementTypeWords } from '../../parts/placements.words.ts'
import { useQuestions } from '../../parts/questions.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './timeline.module.css'
import { timelineWords } from './timeline.words.ts'

type Of<What extends TimelineItem['what']> = Extract<TimelineItem, { what: What }>

/** The lowest rating is what the other side should hear of first. */
function lowestOf(ratings: Of<'checkIn'>['checkIn']['ratings']) {
  return ratings.reduce<{ item: (typeof ratings)[number]['item']; value: number } | null>(
    (lowest, { item, value }) =>
      value !== null && (lowest === null || value < lowest.value) ? { item, value } : lowest,
    null,
  )
}

/** What one side said: the overall rating, the lowest one, their words. */
export function CheckInEvent({ item, menu }: { readonly item: Of<'checkIn'>; readonly menu: ReactNode }) {
  const t = useWords(timelineWords)
  const channel = useWords(checkInChannelWords)
  const { nameOf: itemText } = useQuestions()
  const intention = useWords(intentionWords)
  const { checkIn } = item
  const lowest = lowestOf(checkIn.ratings)
  const isLow = lowest !== null && lowest.value < EXAMPLE_BELOW
  const isVoided = checkIn.voidedAt !== null
  return (
    <>
      <div className="row row-between row-top">
        <strong className={isVoided ? styles.voided : undefined}>
          {t('checkInBy', { channel: channel(checkIn.channel).toLowerCase() })}
        </strong>
        {!isVoided && <div className={styles.menu}>{menu}</div>}
      </div>
      {(isLow || checkIn.overall !== null) && (
        <div className="row row-s row-wrap">
          {isLow && (
            <Chip tone="bad">{t('item', { item: itemText(lowest.item).toLowerCase(), value: lowest.value })}</Chip>
          )}
          {checkIn.overall !== null && (
            <Chip tone={checkIn.overall >= 4 ? 'ok' : 'neutral'}>{t('overall', { value: checkIn.overall })}</Chip>
          )}
        </div>
      )}
      {checkIn.words.map((word) => (
        <p key={word.word} className={`${styles.body} ${word.word === 'notForEmployer' ? 'noprint' : ''}`}>
          {word.word === 'notForEmployer' && <Icon name="lock" size={14} />}{' '}
          <span className="tiny">{word.question}</span> {t('quote', { text: word.answer })}
        </p>
      ))}
      {checkIn.intention !== null && (
        <p className={styles.body}>{t('intention', { intention: intention(checkIn.intention) })}</p>
      )}
      <p className="tiny">
        {[checkIn.contactName, t('by', { name: checkIn.memberName })].filter(Boolean).join(' · ')}
        {isVoided && ` · ${t('voided', { reason: checkIn.voidReason ?? '' })}`}
      </p>
    </>
  )
}

/** A job or a work trial that begins, passes its trial, or ends. */
export function PlacementEvent({ item, today }: { readonly item: Of<'placement'>; readonly today: CalendarDate }) {
  const t = useWords(timelineWords)
  const type = useWords(placementTypeWords)
  const end = useWords(jobEndWords)
  const formats = useFormats()
  const { placement, event } = item
  const began =
    placement.type === 'job'
      ? t('started')
      : placement.type === 'workTrial'
        ? t('startedTrial')
        : t('startedOther', { type: type(placement.type) })
  const ended = placement.endReason === null ? t('endedNoReason') : t('ended', { reason: end(placement.endReason) })
  const facts = [
    placement.employerName,
    placement.jobTitle,
    event === 'started' && placement.trialEndOn !== null
      ? t('trialUntil', { day: formats.shortDay(placement.trialEndOn, today) })
      : null,
  ]
  return (
    <p>
      <strong>{event === 'started' ? began : event === 'ended' ? ended : t('trialEnded')}</strong>{' '}
      <span className={styles.body}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
    </p>
  )
}
