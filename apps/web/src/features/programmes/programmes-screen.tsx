import { listProgrammes, type Programme } from '@tandem/contract/programmes'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { Span } from '@tandem/domain/rule-sets'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { AddProgrammeDialog } from './add-programme-dialog.tsx'
import { programmeWords } from './programme.words.ts'
import { ProgrammeRules } from './programme-rules.tsx'

type Props = { readonly today: CalendarDate; readonly mayEdit: boolean; readonly mayTry: boolean }

/** The programmes of the house, and the rules of each. */
export function ProgrammesScreen({ today, mayEdit, mayTry }: Props) {
  const query = useQuery(read(listProgrammes, {}))
  const [openId, setOpenId] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  return (
    <Loaded query={query}>
      {({ programmes }) => {
        const open = programmes.find((one) => one.programmeId === openId)
        return (
          <>
            {open === undefined ? (
              <List programmes={programmes} onOpen={setOpenId} onAdd={mayEdit ? () => setAdding(true) : undefined} />
            ) : (
              <ProgrammeRules
                key={`${open.programmeId} ${open.version}`}
                programme={open}
                today={today}
                mayEdit={mayEdit}
                mayTry={mayTry}
                onBack={() => setOpenId(null)}
              />
            )}
            {isAdding && (
              <AddProgrammeDialog
                onClose={() => setAdding(false)}
                onAdded={(programmeId) => {
                  setAdding(false)
                  setOpenId(programmeId)
                }}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

type ListProps = {
  readonly programmes: readonly Programme[]
  readonly onOpen: (programmeId: string) => void
  readonly onAdd: (() => void) | undefined
}

function List({ programmes, onOpen, onAdd }: ListProps) {
  const t = useWords(programmeWords)
  const formats = useFormats()
  const lengthOf = ({ months, days }: Span, open: 'open' | 'noCap') => {
    if (months !== null) return t('months', { count: months })
    return days === null ? t(open) : t('days', { count: days })
  }
  return (
    <Card
      title={t('title')}
      actions={
        onAdd !== undefined && (
          <Button size="sm" variant="primary" onClick={onAdd}>
            {t('add')}
          </Button>
        )
      }
    >
      <div className="stack">
        <p>{t('text')}</p>
        <DataTable
          caption={t('title')}
          isCaptionHidden
          rows={programmes}
          rowKey={(one) => one.programmeId}
          empty={<p className="small">{t('none')}</p>}
          columns={[
            {
              key: 'name',
              header: t('name'),
              isRowHeader: true,
              cell: (one) => (
                <span className="row row-s row-wrap">
                  {one.name}
                  {one.isHouse && <Chip tone="brand">{t('houseChip')}</Chip>}
                  {one.isArchived && <Chip>{t('archivedChip')}</Chip>}
                </span>
              ),
            },
            { key: 'funder', header: t('funder'), cell: (one) => one.funder ?? '–' },
            { key: 'length', header: t('length'), cell: (one) => lengthOf(one.rules.planLength, 'open') },
            { key: 'cap', header: t('inAll'), cell: (one) => lengthOf(one.rules.cap, 'noCap') },
            {
              key: 'since',
              header: t('since'),
              cell: (one) => t('sinceValue', { number: one.rulesNumber, day: formats.day(one.rulesSince) }),
            },
            {
              key: 'acts',
              header: t('actions'),
              isHeaderHidden: true,
              align: 'end',
              cell: (one) => (
                <Button size="sm" aria-label={t('edit', { name: one.name })} onClick={() => onOpen(one.programmeId)}>
                  {t('see')}
                </Button>
              ),
            },
          ]}
        />
      </div>
    </Card>
  )
}
