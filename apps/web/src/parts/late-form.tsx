import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/locale.tsx'
import { formDialogWords } from './form-dialog.words.ts'

type Props = {
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form whose code is fetched when it opens. Where that fails, as without network, the page behind it stays as it is. */
export function LateForm({ onClose, children }: Props) {
  return (
    <CatchBoundary getResetKey={() => null} errorComponent={() => <NotOpened onClose={onClose} />}>
      <Suspense fallback={null}>{children}</Suspense>
    </CatchBoundary>
  )
}

function NotOpened({ onClose }: Pick<Props, 'onClose'>) {
  const t = useWords(formDialogWords)
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('notOpenedTitle')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={() => location.reload()}>{t('reload')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <p>{t('notOpenedText')}</p>
    </Dialog>
  )
}
