import type { LogEntry } from '@tandem/contract/log-entries'
import type { LogFormPerson } from '@tandem/contract/log-form'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/locale.tsx'
import { entryWords, logFieldWords } from './entry.words.ts'
import { peopleKnown } from './log-people.ts'
import { type LogValues, valuesOf } from './log-values.ts'
import { differing, stateOf, useToldFields } from './told-fields.ts'

type Props = {
  readonly mine: LogValues
  /** The entry as it is stored now. */
  readonly theirs: LogEntry
  readonly people: readonly LogFormPerson[]
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** Both versions, side by side where they differ; one's own stays in the form, to be merged by hand. */
export function LogConflict({ mine, theirs, people, onKeepMine, onTakeTheirs }: Props) {
  const t = useWords(entryWords)
  const fieldName = useWords(logFieldWords)
  const told = useToldFields()
  const known = peopleKnown(people, theirs)
  const reserved = theirs.others.minutes
  const own = told(stateOf(mine, known, reserved))
  const saved = told(stateOf(valuesOf(theirs), known, reserved))
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t('staleTitle')}
      actions={
        <>
          <Button size="sm" variant="primary" onClick={onKeepMine}>
            {t('keepMine')}
          </Button>
          <Button size="sm" onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('staleText')}</p>
      <DataTable
        caption={t('staleTitle')}
        isCaptionHidden
        isCompact
        columns={[
          { key: 'field', header: t('field'), isRowHeader: true, cell: (field) => fieldName(field) },
          { key: 'mine', header: t('mine'), cell: (field) => own[field] },
          { key: 'theirs', header: t('theirs'), cell: (field) => saved[field] },
        ]}
        rows={differing(own, saved)}
        rowKey={(field) => field}
        empty={t('same')}
      />
    </Notice>
  )
}
