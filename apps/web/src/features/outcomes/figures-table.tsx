import type { OutcomeFigure } from '@tandem/contract/outcomes'
import type { ReactNode } from 'react'
import { Party } from '../../parts/party.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { type FigureTexts, useFigureTexts } from './figure-texts.ts'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'

type Props = {
  readonly figures: readonly OutcomeFigure[]
  /** Opens the people behind a figure; `null` where no name may be shown. */
  readonly see: ((figure: OutcomeFigure, texts: FigureTexts) => ReactNode) | null
}

/** Every figure on one line, with its definition. */
export function FiguresTable({ figures, see }: Props) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  const textsOf = useFigureTexts()
  const rows = figures.map((figure) => ({ figure, texts: textsOf(figure) }))
  type Row = (typeof rows)[number]
  const parties = ({ figure }: Row) => (figure.kind === 'rate' ? figure.byParty : null)
  const byParty = (row: Row, side: 'worker' | 'employer') => {
    const rate = parties(row)?.[side] ?? null
    return (
      rate !== null && (
        <span className={styles.side}>
          <Party side={side} /> {formats.percent(rate.percent)}
        </span>
      )
    )
  }
  return (
    <DataTable
      caption={t('counts')}
      isCaptionHidden
      rows={rows}
      rowKey={({ figure }) => figure.key}
      empty={t('none')}
      columns={[
        {
          key: 'figure',
          header: t('figure'),
          isRowHeader: true,
          cell: ({ texts }) => (
            <Disclosure summary={texts.name}>
              <p className={styles.definition}>{texts.definition}</p>
            </Disclosure>
          ),
        },
        { key: 'value', header: t('value'), align: 'end', cell: ({ texts }) => <strong>{texts.value}</strong> },
        {
          key: 'outOf',
          header: t('countedOf'),
          cell: (row) => (
            <>
              {row.texts.outOf}
              {byParty(row, 'worker')}
              {byParty(row, 'employer')}
              {row.texts.range !== '' && <span className={styles.side}>{row.texts.range}</span>}
            </>
          ),
        },
        ...(see === null
          ? []
          : [
              {
                key: 'behind',
                header: t('behind'),
                isHeaderHidden: true,
                align: 'end' as const,
                cell: ({ figure, texts }: Row) => see(figure, texts),
              },
            ]),
      ]}
    />
  )
}
