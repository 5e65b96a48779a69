import { formDialogWords } from '../../parts/form-dialog.words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/locale.tsx'

/** Asked before rules that were changed and not saved are lost. */
export function LeaveRules({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const t = useWords(formDialogWords)
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('discardTitle')}
      onDismiss={onStay}
      actions={
        <>
          <Button variant="danger" onClick={onLeave}>
            {t('discard')}
          </Button>
          <Button variant="primary" onClick={onStay}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <p>{t('discardText')}</p>
    </Dialog>
  )
}
