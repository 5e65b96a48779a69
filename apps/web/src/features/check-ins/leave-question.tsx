import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'

type Props = { readonly onDiscard: () => void; readonly onKeep: () => void; readonly onStay: () => void }

/** Asks what becomes of a check-in that is left before it is saved. */
export function LeaveQuestion({ onDiscard, onKeep, onStay }: Props) {
  const t = useWords(checkInFormWords)
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('leaveTitle')}
      onDismiss={onStay}
      actions={
        <>
          <Button variant="danger" onClick={onDiscard}>
            {t('discard')}
          </Button>
          <Button onClick={onKeep}>{t('keepForLater')}</Button>
          <Button variant="primary" onClick={onStay}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <p>{t('leaveText')}</p>
    </Dialog>
  )
}
