import type { TimelineItem } from '@tandem/contract/timeline'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { incidentKindWords, mediationOutcomeWords } from '../../parts/incidents.words.ts'
import { useQuestions } from '../../parts/questions.ts'
import { talkOutcomeWords } from '../../parts/talks.words.ts'
import { Chip } from '../../ui/chip.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './timeline.module.css'
import { timelineWords } from './timeline.words.ts'

type Of<What extends TimelineItem['what']> = Extract<TimelineItem, { what: What }>

/** A talk of three about what the two sides see differently, and how it ended. */
export function TalkEvent({ item, today }: { readonly item: Of<'talk'>; readonly today: CalendarDate }) {
  const t = useWords(timelineWords)
  const outcome = useWords(talkOutcomeWords)
  const { nameOf } = useQuestions()
  const formats = useFormats()
  const { talk } = item
  const ended = [
    outcome(talk.outcome),
    talk.untilOn === null ? null : t('talkUntil', { day: formats.shortDay(talk.untilOn, today) }),
  ]
  return (
    <>
      <p>
        <strong className={talk.voidedAt === null ? undefined : styles.voided}>
          {t('talkHeld', { items: formats.list(talk.items.map(nameOf)) })}
        </strong>{' '}
        <span className={styles.body}>{ended.filter((one) => one !== null).join(', ')}</span>
      </p>
      {talk.words !== '' && <p className={styles.body}>{talk.words}</p>}
      <p className="tiny">
        {[talk.employerName, t('by', { name: talk.memberName })].join(' · ')}
        {talk.voidedAt !== null && ` · ${t('voided', { reason: talk.voidReason ?? '' })}`}
      </p>
    </>
  )
}

/** A step of something that went wrong; what a side says of it stands in its own lane. */
export function IncidentEvent({ item: { incident, event } }: { readonly item: Of<'incident'> }) {
  const t = useWords(timelineWords)
  const kind = useWords(incidentKindWords)
  const outcome = useWords(mediationOutcomeWords)
  const { words, speaker, isReached, isSafetyEvent, employerName } = incident
  return (
    <>
      <div className="row row-s row-wrap">
        <strong>
          {t(event === 'told' && !isReached ? 'notReached' : event, {
            kind: kind(incident.kind),
            speaker: speaker ?? '',
          })}
        </strong>
        {event === 'happened' && isSafetyEvent && <Chip tone="bad">{t('safety')}</Chip>}
        {incident.outcome !== null && <Chip>{outcome(incident.outcome)}</Chip>}
      </div>
      {words !== null && words !== '' && (
        <p className={styles.body}>{event === 'told' && isReached ? t('quote', { text: words }) : words}</p>
      )}
      {event === 'happened' && employerName !== null && <p className="tiny">{employerName}</p>}
    </>
  )
}
