import { PHASES } from '@tandem/domain/episodes'
import { phaseWords } from '../../parts/episodes.words.ts'
import { Button } from '../../ui/button.tsx'
import { ToggleChips } from '../../ui/choices.tsx'
import { classNames } from '../../ui/class-names.ts'
import { SelectInput, TextInput } from '../../ui/inputs.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './caseload.module.css'
import { caseloadWords } from './caseload.words.ts'
import { type CaseloadSearch, SHOWS, type Show, SORTS } from './caseload-filters.ts'

/** A coach of the list, to narrow it by. */
export type CoachOfList = { readonly memberId: string; readonly name: string }

type Props = {
  readonly search: CaseloadSearch
  readonly change: (some: Partial<CaseloadSearch>) => void
  readonly typed: string
  readonly onTyped: (text: string) => void
  /** Coaches of the people shown; none where they are all one's own. */
  readonly coaches: readonly CoachOfList[]
  readonly isFiltered: boolean
  readonly onReset: () => void
}

/** What the list is narrowed by; on a phone also how it is sorted, as the cards have no head. */
export function CaseloadFilters({ search, change, typed, onTyped, coaches, isFiltered, onReset }: Props) {
  const t = useWords(caseloadWords)
  const phase = useWords(phaseWords)
  const shows: readonly Show[] = [...new Set([...SHOWS, ...(search.show === undefined ? [] : [search.show])])]
  return (
    <div className={styles.filters}>
      <div className={classNames(styles.find, coaches.length > 1 && styles.half)}>
        <TextInput type="search" aria-label={t('find')} placeholder={t('findHint')} value={typed} onChange={onTyped} />
      </div>
      <SelectInput
        size="sm"
        aria-label={t('phase')}
        value={search.phase ?? ''}
        onChange={(value) => change({ phase: PHASES.find((one) => one === value) })}
        options={[{ value: '', label: t('anyPhase') }, ...PHASES.map((value) => ({ value, label: phase(value) }))]}
      />
      {coaches.length > 1 && (
        <SelectInput
          size="sm"
          aria-label={t('coach')}
          value={search.coach ?? ''}
          onChange={(value) => change({ coach: value === '' ? undefined : value })}
          options={[
            { value: '', label: t('anyCoach') },
            ...coaches.map((coach) => ({ value: coach.memberId, label: coach.name })),
          ]}
        />
      )}
      <div className="only-phone">
        <SelectInput
          size="sm"
          aria-label={t('sortBy')}
          value={search.sort ?? 'need'}
          onChange={(sort) => change({ sort: sort === 'need' ? undefined : sort, down: undefined })}
          options={SORTS.map((value) => ({ value, label: t(SORT_WORDS[value]) }))}
        />
      </div>
      <div className={styles.shows}>
        <ToggleChips<Show | 'closed'>
          aria-label={t('filters')}
          value={[
            ...(search.show === undefined ? [] : [search.show]),
            ...(search.closed === true ? (['closed'] as const) : []),
          ]}
          onChange={(chosen) =>
            change({
              show:
                shows.find((show) => chosen.includes(show) && show !== search.show) ??
                shows.find((show) => chosen.includes(show)),
              closed: chosen.includes('closed') ? true : undefined,
            })
          }
          options={[...shows, 'closed' as const].map((value) => ({ value, label: t(value) }))}
        />
      </div>
      {isFiltered && (
        <Button size="sm" variant="quiet" onClick={onReset}>
          {t('reset')}
        </Button>
      )}
    </div>
  )
}

const SORT_WORDS = {
  need: 'sortNeed',
  name: 'sortName',
  phase: 'sortPhase',
  worker: 'sortWorker',
  employer: 'sortEmployer',
  next: 'sortNext',
  plan: 'sortPlan',
} as const

/** The list as files, as it is narrowed by scope. */
export function CaseloadExport({ scope, closed }: { readonly scope: string; readonly closed: string }) {
  const t = useWords(caseloadWords)
  const address = (format: string) =>
    `/api/caseload/export.${format}${format.includes('?') ? '&' : '?'}scope=${scope}&closed=${closed}`
  const item = (format: string, label: string) => ({
    key: format,
    label,
    render: (link: object) => <a {...link} href={address(format)} download />,
  })
  return (
    <Menu
      items={[
        item('xlsx', t('exportXlsx')),
        item('csv', t('exportCsv')),
        item('csv?separator=semicolon', t('exportCsvSemicolon')),
      ]}
    >
      {t('export')}
    </Menu>
  )
}
