import { type LogEntry, voidLogEntry } from '@tandem/contract/log-entries'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { TextField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { entryWords } from './entry.words.ts'

/** Voids an entry made by mistake, with the reason. */
export function VoidDialog({ entry, onClose }: { readonly entry: LogEntry; readonly onClose: () => void }) {
  const t = useWords(entryWords)
  const toast = useToast()
  const write = useWrite(voidLogEntry)
  const version = useRef(entry.version)
  const form = useForm<{ reason: string }, z.output<typeof voidLogEntry.body>>({
    initial: { reason: '' },
    schema: voidLogEntry.body,
    bodyOf: (values) => ({ ...values, version: version.current }),
    send: (body) =>
      write.mutateAsync({ params: { entryId: entry.entryId }, body }).then(() => {
        toast({ text: t('isVoidedNow') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('voidTitle')}
      form={form}
      saveLabel={t('voidSave')}
      fields={[{ name: 'reason', label: t('reason') }]}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p>{t('voidText')}</p>
      <TextField form={form} name="reason" label={t('reason')} />
    </FormDialog>
  )
}
