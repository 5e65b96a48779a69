import { listEmployers } from '@tandem/contract/employers'
import { foldedName } from '@tandem/domain/workers'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { read } from '../../api/query.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ToggleChips } from '../../ui/choices.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { employerWords } from './employer.words.ts'
import { EmployerDialog, type OwnerChoice } from './employer-dialog.tsx'
import { isShown, SHOWS } from './employers-filter.ts'

/** The companies: who is there, when we last spoke, when the next check-in is due. */
export function EmployersScreen({
  mayEdit,
  owners,
}: {
  readonly mayEdit: boolean
  readonly owners: readonly OwnerChoice[]
}) {
  const t = useWords(employerWords)
  const formats = useFormats()
  const announce = useAnnounce()
  const navigate = useNavigate()
  const { show } = useSearch({ from: '/inside/employers' })
  const [typed, setTyped] = useState('')
  const [isAdding, setAdding] = useState(false)
  const query = useQuery(read(listEmployers, {}))
  const today = query.data?.today ?? ''
  const rows = query.data?.rows ?? []
  const words = foldedName(typed).split(' ').filter(Boolean)
  const shown = rows.filter((row) => {
    const text = foldedName(row.name, row.municipality ?? '', row.sector ?? '')
    return isShown(row, show, today) && words.every((word) => text.includes(word))
  })
  const isFiltered = show !== undefined || words.length > 0
  const reset = () => {
    setTyped('')
    void navigate({ to: '/employers', search: {} })
  }
  const addButton = mayEdit && (
    <Button variant="primary" onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  )

  useEffect(() => {
    if (isFiltered) announce(t('results', { count: shown.length }))
  }, [isFiltered, shown.length, announce, t])

  return (
    <>
      <PageHead
        title={t('title')}
        sub={
          query.data === undefined
            ? undefined
            : t('sub', { count: rows.length, people: rows.reduce((sum, row) => sum + row.peopleNow, 0) })
        }
        actions={addButton}
      />
      <div className="row row-wrap">
        <TextInput type="search" aria-label={t('find')} placeholder={t('findHint')} value={typed} onChange={setTyped} />
        <ToggleChips
          aria-label={t('filters')}
          value={show === undefined ? [] : [show]}
          onChange={(chosen) =>
            void navigate({ to: '/employers', search: { show: chosen.find((one) => one !== show) }, replace: true })
          }
          options={SHOWS.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      <Card padding="list">
        <Loaded query={query} lines={10}>
          {() => (
            <DataTable
              caption={t('caption')}
              isCaptionHidden
              rows={shown}
              rowKey={(row) => row.employerId}
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
              columns={[
                {
                  key: 'name',
                  header: t('name'),
                  isRowHeader: true,
                  cell: (row) => (
                    <span className="row row-s row-wrap">
                      <Link to="/employers/$employerId" params={{ employerId: row.employerId }}>
                        {row.name}
                      </Link>
                      {row.doNotContact && <Chip tone="bad">{t('doNotContact')}</Chip>}
                    </span>
                  ),
                },
                { key: 'municipality', header: t('municipality'), cell: (row) => row.municipality ?? t('none') },
                { key: 'sector', header: t('sector'), cell: (row) => row.sector ?? t('none') },
                { key: 'now', header: t('peopleNow'), align: 'end', cell: (row) => formats.number(row.peopleNow) },
                {
                  key: 'before',
                  header: t('peopleBefore'),
                  align: 'end',
                  cell: (row) => formats.number(row.peopleBefore),
                },
                {
                  key: 'last',
                  header: t('lastContact'),
                  cell: (row) => (row.lastContactOn === null ? t('never') : formats.shortDay(row.lastContactOn, today)),
                },
                {
                  key: 'next',
                  header: t('nextCheckIn'),
                  cell: (row) =>
                    row.nextCheckInOn === null ? t('none') : <DueChip dueOn={row.nextCheckInOn} today={today} />,
                },
                { key: 'owner', header: t('owner'), cell: (row) => row.ownerName ?? t('none') },
              ]}
            />
          )}
        </Loaded>
      </Card>
      {isAdding && <EmployerDialog employer={null} owners={owners} onClose={() => setAdding(false)} />}
    </>
  )
}
