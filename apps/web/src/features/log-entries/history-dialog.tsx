import { logEntryHistory } from '@tandem/contract/log-entries'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { entryWords, logFieldWords } from './entry.words.ts'
import { useToldFields } from './told-fields.ts'

const ACTS = { recorded: 'recorded', corrected: 'corrected', voided: 'isVoided' } as const

/** Who changed an entry, when, and what, the latest first. */
export function HistoryDialog({ entryId, onClose }: { readonly entryId: string; readonly onClose: () => void }) {
  const t = useWords(entryWords)
  const fieldName = useWords(logFieldWords)
  const told = useToldFields()
  const formats = useFormats()
  const query = useQuery(read(logEntryHistory, { params: { entryId } }))
  return (
    <Dialog
      title={t('historyTitle')}
      closeLabel={t('close')}
      onDismiss={onClose}
      actions={<Button onClick={onClose}>{t('back')}</Button>}
    >
      <Loaded query={query}>
        {({ acts }) =>
          acts.length === 0 ? (
            <p>{t('noTrace')}</p>
          ) : (
            <ol className="stack plain-list">
              {acts.toReversed().map((act) => {
                const before = act.before === null ? null : told(act.before)
                const after = told(act.after)
                return (
                  <li key={`${act.at}${act.act}`} className="stack stack-s">
                    <p>
                      <strong>{t(ACTS[act.act], { name: act.memberName })}</strong>{' '}
                      <time dateTime={act.at} className="small">
                        {formats.instant(act.at)}
                      </time>
                    </p>
                    {act.voidReason !== null && <p>{t('voided', { reason: act.voidReason })}</p>}
                    {before !== null && act.changed.length > 0 && (
                      <DataTable
                        caption={t(ACTS[act.act], { name: act.memberName })}
                        isCaptionHidden
                        isCompact
                        columns={[
                          { key: 'field', header: t('field'), isRowHeader: true, cell: (field) => fieldName(field) },
                          { key: 'before', header: t('before'), cell: (field) => before[field] },
                          { key: 'after', header: t('after'), cell: (field) => after[field] },
                        ]}
                        rows={act.changed}
                        rowKey={(field) => field}
                        empty={t('none')}
                      />
                    )}
                  </li>
                )
              })}
            </ol>
          )
        }
      </Loaded>
    </Dialog>
  )
}
