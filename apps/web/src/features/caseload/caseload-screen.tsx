import { listCaseload } from '@tandem/contract/caseload'
import { PHASES } from '@tandem/domain/episodes'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { read } from '../../api/query.ts'
import { phaseWords } from '../../parts/episodes.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl, ToggleChips } from '../../ui/choices.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectInput, TextInput } from '../../ui/inputs.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './caseload.module.css'
import { caseloadWords } from './caseload.words.ts'
import { type CaseloadSearch, filtered, SHOWS, type Show, SORTS, type Sort, sorted } from './caseload-filters.ts'
import { useCaseloadColumns } from './caseload-table.tsx'

type Props = {
  readonly hasTeam: boolean
  readonly mayExport: boolean
  /** Buttons to bring people in. */
  readonly addActions: ReactNode
}

/** My people at a glance, those who need something first. */
export function CaseloadScreen({ hasTeam, mayExport, addActions }: Props) {
  const t = useWords(caseloadWords)
  const phase = useWords(phaseWords)
  const announce = useAnnounce()
  const navigate = useNavigate()
  const search: CaseloadSearch = useSearch({ from: '/inside/caseload' })
  const [typed, setTyped] = useState('')
  const scope = search.scope ?? 'mine'
  const closed = search.closed === true ? 'true' : 'false'
  const query = useQuery(read(listCaseload, { query: { scope, closed } }))
  const today = query.data?.today ?? ''
  const columns = useCaseloadColumns(today, scope === 'team')
  const rows = query.data?.rows ?? []
  const shown = sorted(filtered(rows, search, typed), search)
  const isFiltered =
    search.phase !== undefined || search.show !== undefined || search.coach !== undefined || typed !== ''

  function change(some: Partial<CaseloadSearch>): void {
    void navigate({ to: '/caseload', search: { ...search, ...some }, replace: true })
  }

  function reset(): void {
    setTyped('')
    void navigate({ to: '/caseload', search: { scope: search.scope, sort: search.sort, down: search.down } })
  }

  function sortBy(key: string): void {
    const sort = SORTS.find((one) => one === key)
    if (sort === undefined) return
    if (search.sort !== sort) change({ sort, down: undefined })
    else if (search.down === undefined) change({ down: true })
    else change({ sort: undefined, down: undefined })
  }

  useEffect(() => {
    if (isFiltered) announce(t('results', { count: shown.length }))
  }, [shown.length, isFiltered, announce, t])

  const coaches = [...new Set(rows.map((row) => row.coachName).filter((name) => name !== null))].sort()
  const exportLink = (format: string) =>
    `/api/caseload/export.${format}${format.includes('?') ? '&' : '?'}scope=${scope}&closed=${closed}`
  return (
    <>
      <PageHead
        title={t('title')}
        sub={
          query.data === undefined
            ? undefined
            : isFiltered
              ? t('subShown', { shown: shown.length, count: rows.length })
              : t('subMine', { count: rows.length, late: rows.filter((row) => row.due.late > 0).length })
        }
        actions={
          <>
            {hasTeam && (
              <SegmentedControl
                aria-label={t('scope')}
                value={scope}
                onChange={(next) => change({ scope: next === 'mine' ? undefined : next, coach: undefined })}
                options={[
                  { value: 'mine', label: t('mine') },
                  { value: 'team', label: t('team') },
                ]}
              />
            )}
            {mayExport && (
              <Menu
                items={[
                  {
                    key: 'xlsx',
                    label: t('exportXlsx'),
                    render: (link) => <a {...link} href={exportLink('xlsx')} download />,
                  },
                  {
                    key: 'csv',
                    label: t('exportCsv'),
                    render: (link) => <a {...link} href={exportLink('csv')} download />,
                  },
                  {
                    key: 'csv;',
                    label: t('exportCsvSemicolon'),
                    render: (link) => <a {...link} href={exportLink('csv?separator=semicolon')} download />,
                  },
                ]}
              >
                {t('export')}
              </Menu>
            )}
            {addActions}
          </>
        }
      />
      <div className={styles.filters}>
        <div className={styles.find}>
          <TextInput
            type="search"
            aria-label={t('find')}
            placeholder={t('findHint')}
            value={typed}
            onChange={setTyped}
          />
        </div>
        <SelectInput
          size="sm"
          aria-label={t('phase')}
          value={search.phase ?? ''}
          onChange={(value) => change({ phase: PHASES.find((one) => one === value) })}
          options={[{ value: '', label: t('anyPhase') }, ...PHASES.map((value) => ({ value, label: phase(value) }))]}
        />
        {scope === 'team' && (
          <SelectInput
            size="sm"
            aria-label={t('coach')}
            value={search.coach ?? ''}
            onChange={(value) => change({ coach: value === '' ? undefined : value })}
            options={[{ value: '', label: t('anyCoach') }, ...coaches.map((value) => ({ value, label: value }))]}
          />
        )}
        <ToggleChips<Show | 'closed'>
          aria-label={t('filters')}
          value={[
            ...(search.show === undefined ? [] : [search.show]),
            ...(search.closed === true ? (['closed'] as const) : []),
          ]}
          onChange={(chosen) =>
            change({
              show:
                SHOWS.find((show) => chosen.includes(show) && show !== search.show) ??
                SHOWS.find((show) => chosen.includes(show)),
              closed: chosen.includes('closed') ? true : undefined,
            })
          }
          options={[...SHOWS, 'closed' as const].map((value) => ({ value, label: t(value) }))}
        />
        {isFiltered && (
          <Button size="sm" variant="quiet" onClick={reset}>
            {t('reset')}
          </Button>
        )}
      </div>
      <Card padding="list">
        <Loaded query={query} lines={12}>
          {() => (
            <div className={styles.dense}>
              <DataTable
                caption={t('caption')}
                isCaptionHidden
                columns={columns}
                rows={shown}
                rowKey={(row) => row.episodeId}
                sort={{ key: search.sort ?? 'need', direction: search.down === true ? 'descending' : 'ascending' }}
                onSort={(key: Sort | 'job' | 'goals' | 'coach') => sortBy(key)}
                empty={
                  rows.length === 0 ? (
                    <EmptyState title={t('emptyTitle')} action={addActions}>
                      {t('emptyText')}
                    </EmptyState>
                  ) : (
                    <EmptyState title={t('noneTitle')} action={<Button onClick={reset}>{t('reset')}</Button>}>
                      {t('noneText')}
                    </EmptyState>
                  )
                }
              />
            </div>
          )}
        </Loaded>
      </Card>
    </>
  )
}
