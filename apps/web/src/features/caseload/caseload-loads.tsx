import type { CaseLoadOfCoach } from '@tandem/contract/caseload'
import { FULL_TIME } from '@tandem/domain/case-target'
import { Chip } from '../../ui/chip.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { caseloadWords } from './caseload.words.ts'

/** What a load is told as: one text, or none where no programme holds a number. */
export function useLoadText(): (load: CaseLoadOfCoach) => string[] {
  const t = useWords(caseloadWords)
  const { number } = useFormats()
  return ({ people, target, percent, ftePercent }) => {
    if (percent === null) return []
    if (target === null) return [t('loadPercent', { percent })]
    const most = number(target, Number.isInteger(target) ? 0 : 1)
    return [
      ftePercent === FULL_TIME
        ? t('loadTarget', { people, target: most })
        : t('loadPart', { people, target: most, fte: ftePercent }),
    ]
  }
}

/** Who has how much, for the lead: each coach against one at full time, in one line. */
export function TeamLoads({ loads }: { readonly loads: readonly CaseLoadOfCoach[] }) {
  const t = useWords(caseloadWords)
  const { number } = useFormats()
  const told = ({ people, target, percent }: CaseLoadOfCoach) => {
    if (percent === null) return t('loadPeople', { people })
    if (target === null) return t('loadShort', { percent })
    return t('loadShortTarget', { people, target: number(target, Number.isInteger(target) ? 0 : 1) })
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
