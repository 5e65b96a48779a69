import type { TimelineItem } from '@tandem/contract/timeline'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import { AgreedSteps } from '../../parts/agreed-steps.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import styles from './timeline.module.css'
import { timelineWords } from './timeline.words.ts'

type Props = {
  readonly item: Extract<TimelineItem, { what: 'skills' }>
  readonly workerId: string
  readonly today: CalendarDate
}

/** A talk in which skills were agreed, with what each will do; it leads to the skills. */
export function SkillsEvent({ item: { skills }, workerId, today }: Props) {
  const t = useWords(timelineWords)
  const locale = useLocale()
  const { framework, agreed, differently, steps, employerName, memberName, voidedAt, voidReason } = skills
  const by = t('by', { name: memberName })
  return (
    <>
      <p>
        <strong className={voidedAt === null ? undefined : styles.voided}>
          <Link to="/people/$workerId" params={{ workerId }} search={{ tab: 'skills' }}>
            {t('skillsAgreed', { framework: framework[locale] })}
          </Link>
        </strong>{' '}
        <span className={styles.body}>{t('skillsCount', { agreed, differently })}</span>
      </p>
      {voidedAt === null && <AgreedSteps steps={steps} today={today} />}
      <p className="tiny">
        {employerName === null ? by : `${employerName} · ${by}`}
        {voidedAt !== null && ` · ${t('voided', { reason: voidReason ?? '' })}`}
      </p>
    </>
  )
}
