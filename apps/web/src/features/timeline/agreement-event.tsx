import type { TimelineItem } from '@tandem/contract/timeline'
import { isOwnWords } from '@tandem/domain/agreements/content-words'
import { Link } from '@tanstack/react-router'
import { agreementKindWords } from '../../parts/agreements.words.ts'
import { useWords } from '../../words/locale.tsx'
import styles from './timeline.module.css'
import { timelineWords } from './timeline.words.ts'

type Item = Extract<TimelineItem, { what: 'agreement' }>

const TITLES = { signed: 'agreementSigned', refused: 'agreementRefused', revoked: 'agreementRevoked' } as const

/** Somebody signed an agreement, did not agree, or withdrew. */
export function AgreementEvent({ item }: { readonly item: Item }) {
  const t = useWords(timelineWords)
  const kind = useWords(agreementKindWords)
  const { agreement, event } = item
  const { words } = agreement
  return (
    <>
      <p>
        <strong>{t(TITLES[event], { name: agreement.name })}</strong>{' '}
        <span className={styles.body}>
          <Link
            to="/people/$workerId/agreements/$agreementId"
            params={{ workerId: agreement.workerId, agreementId: agreement.agreementId }}
          >
            {t('agreementAbout', {
              kind: kind(agreement.kind),
              number: agreement.number,
              version: agreement.versionNumber,
            })}
          </Link>
        </span>
      </p>
      {words !== null && <p className={styles.body}>{isOwnWords(words) ? t('quote', { text: words }) : words}</p>}
    </>
  )
}
