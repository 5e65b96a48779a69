import type { ImportChoices } from '@tandem/contract/import-decisions'
import type { ImportIssue, ImportPreview } from '@tandem/contract/imports'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { whereWords, withDays } from './cell-words.ts'
import { type Change, withSkips } from './choices.ts'
import { DecidedList } from './decided-list.tsx'
import { reviewWords } from './import-review.words.ts'
import styles from './imports.module.css'
import { IssueAnswer } from './issue-answer.tsx'
import { addressesOf } from './mending.ts'

type Props = { readonly preview: ImportPreview; readonly choices: ImportChoices; readonly change: Change }

/** Every row that cannot come in as it is, each with its reason, mended in place or skipped. */
export function IssuesCard({ preview, choices, change }: Props) {
  const t = useWords(reviewWords)
  const formats = useFormats()
  const { issues, issueCount, unsettled } = preview
  const waiting = unsettled - new Set(issues.flatMap(addressesOf)).size
  const heading = useRef<HTMLSpanElement>(null)
  const before = useRef(issueCount)

  /* A row that is settled goes away with the field that was typed in: the focus goes back to the title. */
  useEffect(() => {
    if (issueCount < before.current && document.activeElement === document.body) heading.current?.focus()
    before.current = issueCount
  }, [issueCount])

  const columns: Column<ImportIssue>[] = [
    {
      key: 'where',
      header: t('where'),
      isRowHeader: true,
      cell: (issue) => (
        <span className={styles.wide}>
          {whereWords(t, issue.sheet, issue.rows)}
          <br />
          <span className="small">{withDays(issue.label, formats)}</span>
        </span>
      ),
    },
    {
      key: 'answer',
      header: t('mend'),
      isHeaderHidden: true,
      cell: (issue) => <IssueAnswer issue={issue} change={change} />,
    },
    {
      key: 'skip',
      header: t('skip'),
      isHeaderHidden: true,
      align: 'end',
      cell: (issue) => (
        <Button
          size="sm"
          aria-label={t('skipRow', { where: whereWords(t, issue.sheet, issue.rows) })}
          onClick={() => change((before) => withSkips(before, addressesOf(issue)))}
        >
          {t('skip')}
        </Button>
      ),
    },
  ]
  return (
    <Card
      title={
        <span ref={heading} tabIndex={-1}>
          {t('rowsTitle')}
        </span>
      }
    >
      <div className="stack">
        <DataTable
          caption={t('rowsTitle')}
          isCaptionHidden
          columns={columns}
          rows={issues}
          rowKey={({ sheet, rows, code, field }) => `${sheet} ${rows[0]} ${code} ${field}`}
          empty={unsettled === 0 ? <p className="small">{t('rowsNone')}</p> : null}
        />
        {issueCount === issues.length && waiting > 0 && <p className="small">{t('rowsWait', { count: waiting })}</p>}
        {issueCount > issues.length && <p className="small">{t('rowsMore', { count: issueCount - issues.length })}</p>}
        <DecidedList labels={preview.labels} choices={choices} change={change} />
      </div>
    </Card>
  )
}
