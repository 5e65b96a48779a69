import { IMPORT_NOUNS, type ImportCounts, type ImportNoun } from '@tandem/contract/imports'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { importWords } from './import.words.ts'

/** How much of each comes in, is changed, stays or is skipped. */
export function CountsTable({ counts }: { readonly counts: ImportCounts }) {
  const t = useWords(importWords)
  const { number } = useFormats()
  const figures = ['created', 'updated', 'same', 'skipped'] as const
  const columns: Column<ImportNoun>[] = [
    { key: 'what', header: t('what'), isRowHeader: true, cell: (noun) => t(noun) },
    ...figures.map((figure) => ({
      key: figure,
      header: t(figure),
      align: 'end' as const,
      cell: (noun: ImportNoun) => number(counts[noun][figure]),
    })),
  ]
  return (
    <DataTable
      caption={t('previewTitle')}
      isCaptionHidden
      isCompact
      columns={columns}
      rows={IMPORT_NOUNS}
      rowKey={(noun) => noun}
      empty={null}
    />
  )
}
