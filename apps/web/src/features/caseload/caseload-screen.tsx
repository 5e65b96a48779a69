import { type CaseloadRow, listCaseload } from '@tandem/contract/caseload'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './caseload.module.css'
import { caseloadWords } from './caseload.words.ts'
import { CaseloadExport, CaseloadFilters, type CoachOfList } from './caseload-controls.tsx'
import { type CaseloadSearch, filtered, isOfCoach, NO_COACH, SORTS, sorted } from './caseload-filters.ts'
import { TeamLoads, useLoadText } from './caseload-loads.tsx'
import { useCaseloadColumns } from './caseload-table.tsx'

type Props = {
  /** Coaches people of their own. */
  readonly hasOwn: boolean
  readonly hasTeam: boolean
  readonly mayExport: boolean
  readonly coaches: readonly CoachOfList[]
  /** Buttons to bring people in. */
  readonly addActions: ReactNode
}

/** My people at a glance, those who need something first. */
export function CaseloadScreen({ hasOwn, hasTeam, mayExport, coaches, addActions }: Props) {
  const t = useWords(caseloadWords)
  const announce = useAnnounce()
  const navigate = useNavigate()
  const search: CaseloadSearch = useSearch({ from: '/inside/caseload' })
  const [typed, setTyped] = useState('')
  const scope = search.scope ?? (hasTeam && !hasOwn ? 'team' : 'mine')
  const closed = search.closed === true ? 'true' : 'false'
  const query = useQuery(read(listCaseload, { query: { scope, closed } }))
  const columns = useCaseloadColumns(query.data?.today ?? '', scope === 'team')
  const loadText = useLoadText()
  const rows = query.data?.rows ?? []
  const shown = sorted(filtered(rows, search, typed, query.data?.today ?? ''), search)
  const isFiltered =
    search.phase !== undefined || search.show !== undefined || search.coach !== undefined || typed !== ''

  /** Those who carry somebody of the list; who is asked for in the address stays in sight. */
  function coachesOfList(listed: readonly CaseloadRow[]): CoachOfList[] {
    const gone = listed.find((row) => row.carriedBy.some((one) => one === search.coach))
    const known = [...coaches, { memberId: NO_COACH, name: t('noCoach') }]
    const isKnown = search.coach === undefined || known.some(({ memberId }) => memberId === search.coach)
    return [
      ...known.filter(({ memberId }) => listed.some((row) => isOfCoach(row, memberId)) || memberId === search.coach),
      ...(isKnown ? [] : [{ memberId: search.coach ?? '', name: gone?.coachName ?? t('noCoach') }]),
    ]
  }

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

  const resetButton = <Button onClick={reset}>{t('reset')}</Button>
  return (
    <div className={styles.screen}>
      <PageHead
        title={t('title')}
        sub={
          query.data === undefined
            ? undefined
            : isFiltered
              ? t('subShown', { shown: shown.length, count: rows.length })
              : [
                  t('subMine', { count: rows.length, late: rows.filter((row) => row.due.late > 0).length }),
                  ...(scope === 'mine' ? (query.data.loads[0] === undefined ? [] : loadText(query.data.loads[0])) : []),
                ].join(' · ')
        }
        actions={
          <>
            {hasTeam && hasOwn && (
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
            {mayExport && rows.length > 0 && <CaseloadExport scope={scope} closed={closed} />}
            {rows.length > 0 && addActions}
          </>
        }
      />
      {scope === 'team' && query.data !== undefined && <TeamLoads loads={query.data.loads} />}
      {query.data !== undefined && (rows.length > 0 || search.closed === true) && (
        <CaseloadFilters
          search={search}
          change={change}
          typed={typed}
          onTyped={setTyped}
          coaches={scope === 'team' ? coachesOfList(rows) : []}
          isFiltered={isFiltered}
          onReset={reset}
        />
      )}
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
                onSort={sortBy}
                empty={
                  rows.length > 0 ? (
                    <EmptyState title={t('noneTitle')} action={resetButton}>
                      {t('noneText')}
                    </EmptyState>
                  ) : (
                    <EmptyState title={t('emptyTitle')} action={addActions}>
                      {t('emptyText')}
                    </EmptyState>
                  )
                }
              />
            </div>
          )}
        </Loaded>
      </Card>
    </div>
  )
}
