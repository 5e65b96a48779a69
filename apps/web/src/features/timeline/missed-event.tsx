import type { TimelineItem } from '@tandem/contract/timeline'
import type { ReactNode } from 'react'
import { missedReasonWords } from '../../parts/missed-check-ins.words.ts'
import { useWords } from '../../words/locale.tsx'
import styles from './timeline.module.css'
import { timelineWords } from './timeline.words.ts'

type Props = { readonly item: Extract<TimelineItem, { what: 'missed' }>; readonly menu: ReactNode }

/** A gap: a check-in that did not take place, and why. */
export function MissedEvent({ item: { missed }, menu }: Props) {
  const t = useWords(timelineWords)
  const reason = useWords(missedReasonWords)
  const isVoided = missed.voidedAt !== null
  return (
    <>
      <div className="row row-between row-top">
        <span className={isVoided ? styles.voided : undefined}>{t('missed', { reason: reason(missed.reason) })}</span>
        {!isVoided && <div className={styles.menu}>{menu}</div>}
      </div>
      {missed.words !== '' && <p className={styles.body}>{missed.words}</p>}
      <p className="tiny">
        {t('by', { name: missed.memberName })}
        {isVoided && ` · ${t('voided', { reason: missed.voidReason ?? '' })}`}
      </p>
    </>
  )
}
