import { type Attachment, removeAttachment } from '@tandem/contract/attachments'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { TextField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { attachmentWords } from './attachment.words.ts'

type Props = { readonly file: Attachment; readonly onClose: () => void }

/** Removes a file for good, with the reason. */
export function RemoveFileDialog({ file, onClose }: Props) {
  const t = useWords(attachmentWords)
  const toast = useToast()
  const write = useWrite(removeAttachment)
  const form = useForm<{ reason: string }, z.output<typeof removeAttachment.body>>({
    initial: { reason: '' },
    schema: removeAttachment.body,
    bodyOf: (values) => values,
    send: (body) =>
      write.mutateAsync({ params: { attachmentId: file.attachmentId }, body }).then(() => {
        toast({ text: t('isRemoved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('removeTitle')}
      saveLabel={t('removeSave')}
      form={form}
      fields={[{ name: 'reason', label: t('reason') }]}
      onClose={onClose}
    >
      <p>{t('removeText', { name: file.fileName })}</p>
      <TextField form={form} name="reason" label={t('reason')} />
    </FormDialog>
  )
}
