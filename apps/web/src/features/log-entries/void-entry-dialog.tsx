import { type LogEntry, voidLogEntry } from '@tandem/contract/log-entries'
import { useWrite } from '../../api/query.ts'
import { VoidDialog } from '../../parts/void-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { entryWords } from './entry.words.ts'

export function VoidEntryDialog({ entry, onClose }: { readonly entry: LogEntry; readonly onClose: () => void }) {
  const t = useWords(entryWords)
  const toast = useToast()
  const write = useWrite(voidLogEntry)
  return (
    <VoidDialog
      texts={{ title: t('voidTitle'), text: t('voidText'), save: t('voidSave'), reason: t('reason') }}
      schema={voidLogEntry.body}
      recordId={entry.entryId}
      version={entry.version}
      send={(body) =>
        write.mutateAsync({ params: { entryId: entry.entryId }, body }).then(() => {
          toast({ text: t('isVoidedNow') })
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}
