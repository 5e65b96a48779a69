import { listEmployers } from '@tandem/contract/employers'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ToggleChips } from '../../ui/choices.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useWords } from '../../words/locale.tsx'
import { employerWords } from './employer.words.ts'
import { EmployerDialog, type OwnerChoice } from './employer-dialog.tsx'
import styles from './employers.module.css'
import { type EmployersSearch, filtered, SHOWS, SORTS, sorted } from './employers-filter.ts'
import { type EmployerColumn, useEmployerColumns } from './employers-table.tsx'

/** Companies drawn at once; more on demand, so that a list of hundreds answers every key at once. */
const DRAWN = 100

/** The companies: who is there, when we last spoke, when the next check-in is due. */
export function EmployersScreen({
  mayEdit,
  owners,
}: {
  readonly mayEdit: boolean
  readonly owners: readonly OwnerChoice[]
}) {
  const t = useWords(employerWords)
  const announce = useAnnounce()
  const navigate = useNavigate()
  const search: EmployersSearch = useSearch({ from: '/inside/employers' })
  const [typed, setTyped] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const query = useQuery(read(listEmployers, {}))
  const today = query.data?.today ?? ''
  const rows = query.data?.rows ?? []
  const shown = sorted(filtered(rows, search, typed, today), search)
  const drawn = isWhole ? shown : shown.slice(0, DRAWN)
  const columns = useEmployerColumns(today)
  const isFiltered = search.show !== undefined || typed.trim() !== ''
  const change = (some: Partial<EmployersSearch>) =>
    void navigate({ to: '/employers', search: { ...search, ...some }, replace: true })
  const reset = () => {
    setTyped('')
    change({ show: undefined })
  }
  const addButton = mayEdit && (
    <Button variant="primary" onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  )

  function sortBy(key: EmployerColumn): void {
    const sort = SORTS.find((one) => one === key)
    if (sort === undefined) return
    if (search.sort !== sort) change({ sort, down: undefined })
    else if (search.down === undefined) change({ down: true })
    else change({ sort: undefined, down: undefined })
  }

  useEffect(() => {
    if (isFiltered) announce(t('results', { count: shown.length }))
  }, [isFiltered, shown.length, announce, t])

  function sub(): string | undefined {
    if (query.data === undefined) return undefined
    if (isFiltered) return t('subShown', { shown: shown.length, count: rows.length })
    return t('sub', { count: rows.length, people: rows.reduce((sum, row) => sum + row.peopleNow, 0) })
  }

  return (
    <>
      <PageHead title={t('title')} sub={sub()} actions={addButton} />
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
        <ToggleChips
          aria-label={t('filters')}
          value={search.show === undefined ? [] : [search.show]}
          onChange={(chosen) => change({ show: chosen.find((one) => one !== search.show) })}
          options={SHOWS.map((value) => ({ value, label: t(value) }))}
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
                rows={drawn}
                rowKey={(row) => row.employerId}
                columns={columns}
                sort={{ key: search.sort ?? 'need', direction: search.down === true ? 'descending' : 'ascending' }}
                onSort={sortBy}
                empty={
                  rows.length === 0 ? (
                    <EmptyState title={t('emptyTitle')} action={addButton}>
                      {t('emptyText')}
                    </EmptyState>
                  ) : (
                    <EmptyState title={t('noneTitle')} action={<Button onClick={reset}>{t('reset')}</Button>}>
                      {t('noneText')}
                    </EmptyState>
                  )
                }
              />
              {drawn.length < shown.length && (
                <Button onClick={() => setWhole(true)}>{t('others', { count: shown.length - drawn.length })}</Button>
              )}
            </div>
          )}
        </Loaded>
      </Card>
      {isAdding && <EmployerDialog employer={null} known={rows} owners={owners} onClose={() => setAdding(false)} />}
    </>
  )
}
