import type { CaseLoadOfCoach } from '@tandem/contract/caseload'
import { Chip } from '../../ui/chip.tsx'
import { useWords } from '../../words/locale.tsx'
import { caseloadWords } from './caseload.words.ts'

/** What a load is told as: one text, or none where no programme holds a number. */
export function useLoadText(): (load: CaseLoadOfCoach) => string[] {
  const t = useWords(caseloadWords)
  return ({ people, target, percent }) => {
    if (percent === null) return []
    return target === null ? [t('loadPercent', { percent })] : [t('loadTarget', { people, target })]
  }
}

/** Who has how much, for the lead: each coach against one at full time, in one line. */
export function TeamLoads({ loads }: { readonly loads: readonly CaseLoadOfCoach[] }) {
  const t = useWords(caseloadWords)
  const told = ({ people, target, percent }: CaseLoadOfCoach) => {
    if (percent === null) return t('loadPeople', { people })
    return target === null ? t('loadShort', { percent }) : t('loadShortTarget', { people, target })
  }
  if (loads.every(({ percent }) => percent === null)) return null
  return (
    <div className="row row-s row-wrap small">
      <span>{t('loads')}</span>
      <ul className="plain-list row row-s row-wrap" aria-label={t('loads')}>
        {loads.map((load) => (
          <li key={load.coachName ?? ''}>
            <Chip tone={load.percent !== null && load.percent > 100 ? 'warn' : 'neutral'}>
              {load.coachName ?? t('noCoach')} · {told(load)}
            </Chip>
          </li>
        ))}
      </ul>
    </div>
  )
}
