import { type Attachment, removeAttachment } from '@tandem/contract/attachments'
import { useWrite } from '../api/query.ts'
import { useToast } from '../ui/toasts.tsx'
import { useWords } from '../words/locale.tsx'
import { fileWords } from './files.words.ts'
import { VoidDialog } from './void-dialog.tsx'

type Props = { readonly file: Attachment; readonly onClose: () => void }

/** Removes a file for good, with the reason. */
export function RemoveFileDialog({ file, onClose }: Props) {
  const t = useWords(fileWords)
  const toast = useToast()
  const write = useWrite(removeAttachment)
  return (
    <VoidDialog
      texts={{
        title: t('removeTitle'),
        text: t('removeText', { name: file.fileName }),
        save: t('removeSave'),
        reason: t('reason'),
      }}
      schema={removeAttachment.body}
      recordId={file.attachmentId}
      version={file.version}
      send={(body) =>
        write.mutateAsync({ params: { attachmentId: file.attachmentId }, body }).then(() => {
          toast({ text: t('isRemoved') })
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}
