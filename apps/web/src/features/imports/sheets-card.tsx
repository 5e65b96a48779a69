import type { ImportSheet } from '@tandem/contract/imports'
import { FIELDS_OF, type ImportField, SHEET_KINDS } from '@tandem/domain/imports/headings'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { rowList, withDays } from './cell-words.ts'
import type { Change } from './choices.ts'
import { withAnswer } from './choices.ts'
import { columnWhyWords, importFieldWords, rowSkipWords, sheetKindWords } from './import-columns.words.ts'
import { reviewWords } from './import-review.words.ts'
import styles from './imports.module.css'

type Props = { readonly sheets: readonly ImportSheet[]; readonly change: Change }

/** What was recognised of each sheet; its kind and its columns can be told otherwise. */
export function SheetsCard({ sheets, change }: Props) {
  const t = useWords(reviewWords)
  return (
    <Card title={t('sheetsTitle')}>
      <div className="stack stack-l">
        {sheets.map((sheet) => (
          <SheetPart key={sheet.name} sheet={sheet} change={change} />
        ))}
      </div>
    </Card>
  )
}

function SheetPart({ sheet, change }: { readonly sheet: ImportSheet; readonly change: Change }) {
  const t = useWords(reviewWords)
  const kind = useWords(sheetKindWords)
  const skip = useWords(rowSkipWords)
  const taken = sheet.columns.filter((column) => column.field !== null).length
  const skipped = sheet.skipped.map(({ why, rows }) =>
    t('skippedSome', { why: skip(why, { count: rows.length }), rows: rowList(rows) }),
  )
  return (
    <div className="stack stack-s">
      <div className="row row-wrap">
        <h3 className={styles.sheetName}>{sheet.name}</h3>
        <SelectInput
          size="sm"
          aria-label={t('kindOf', { name: sheet.name })}
          value={sheet.kind}
          onChange={(value) => change((before) => withAnswer(before, 'kinds', sheet.name, value))}
          options={SHEET_KINDS.map((value) => ({ value, label: kind(value) }))}
        />
        <span className="small">
          {t('records', { count: sheet.kind === 'unknown' ? 0 : sheet.records })} ·{' '}
          {sheet.headingRow === null ? t('noHeadings') : t('headings', { row: sheet.headingRow })}
        </span>
      </div>
      {sheet.kind !== 'unknown' && skipped.length > 0 && (
        <p className="small">{t('skippedRows', { what: skipped.join(', ') })}</p>
      )}
      {sheet.kind !== 'unknown' && (
        <Disclosure
          summary={t('columns', { taken, left: sheet.columns.length - taken })}
          isOpenAtFirst={sheet.columns.some((column) => column.why === 'unrecognised')}
        >
          <ColumnsTable sheet={sheet} kind={sheet.kind} change={change} />
        </Disclosure>
      )}
    </div>
  )
}

type SheetColumn = ImportSheet['columns'][number]
type Known = Exclude<ImportSheet['kind'], 'unknown'>

function ColumnsTable({ sheet, kind, change }: { readonly sheet: ImportSheet; readonly kind: Known; change: Change }) {
  const t = useWords(reviewWords)
  const field = useWords(importFieldWords)
  const why = useWords(columnWhyWords)
  const formats = useFormats()

  function take(column: SheetColumn, value: ImportField | ''): void {
    const chosen = value === '' ? null : value
    change((before) => ({
      ...before,
      columns: { ...before.columns, [kind]: { ...before.columns[kind], [column.key]: chosen } },
    }))
  }

  const columns: Column<SheetColumn>[] = [
    { key: 'column', header: t('column'), isRowHeader: true, cell: (column) => column.heading },
    {
      key: 'example',
      header: t('example'),
      cell: (column) => (
        <span className="small">
          {column.samples.length === 0 ? t('noExample') : withDays(column.samples.join(' · '), formats)}
        </span>
      ),
    },
    {
      key: 'taken',
      header: t('takenAs'),
      cell: (column) =>
        column.why === 'sensitive' ? (
          <span className="small">{why('sensitive')}</span>
        ) : (
          <span className="row row-s row-wrap">
            <SelectInput
              size="sm"
              aria-label={t('takenAsOf', { column: column.heading })}
              value={column.field ?? ''}
              onChange={(value) => take(column, value)}
              options={[
                { value: '' as const, label: t('leftOut') },
                ...FIELDS_OF[kind].map((value) => ({ value, label: field(value) })),
              ]}
            />
            {column.why !== 'recognised' && <span className="small">{why(column.why)}</span>}
          </span>
        ),
    },
  ]
  return (
    <DataTable
      caption={sheet.name}
      isCaptionHidden
      columns={columns}
      rows={sheet.columns}
      rowKey={(column) => String(column.index)}
      empty={null}
    />
  )
}
