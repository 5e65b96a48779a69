import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWords } from '../words/locale.tsx'
import { formDialogWords } from './form-dialog.words.ts'

/** One field of a record in both versions, in words. */
export type VersionRow = {
  readonly name: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

type Props = {
  readonly rows: readonly VersionRow[]
  /** The record as it is stored now, with its version. */
  readonly stored: unknown
  /** Saves one's own over the version given. */
  readonly onKeepMine: ((version: number) => void) | undefined
  readonly onTakeTheirs: () => void
}

/** A record that somebody else changed meanwhile: both versions where they differ, and the choice between them. */
export function TwoVersions({ rows, stored, onKeepMine, onTakeTheirs }: Props) {
  const t = useWords(formDialogWords)
  const differing = rows.filter((row) => row.mine !== row.theirs)
  const version = (stored as { readonly version?: unknown } | null)?.version
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t('staleTitle')}
      actions={
        <>
          {onKeepMine !== undefined && typeof version === 'number' && (
            <Button size="sm" variant="primary" onClick={() => onKeepMine(version)}>
              {t('keepMine')}
            </Button>
          )}
          <Button size="sm" onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t(differing.length === 0 ? 'staleAct' : 'staleText')}</p>
      {differing.length > 0 && (
        <DataTable
          caption={t('versions')}
          isCaptionHidden
          isCompact
          columns={[
            { key: 'label', header: t('field'), isRowHeader: true, cell: (row) => row.label },
            { key: 'mine', header: t('mine'), cell: (row) => row.mine },
            { key: 'theirs', header: t('theirs'), cell: (row) => row.theirs },
          ]}
          rows={differing}
          rowKey={(row) => row.name}
          empty={null}
        />
      )}
    </Notice>
  )
}
