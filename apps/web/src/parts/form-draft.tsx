import type { Form } from '../api/form.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormats, useWords } from '../words/locale.tsx'
import { formDraftWords } from './form-draft.words.ts'

type Draft = Form<object>['draft']

/** What was begun here and not saved: taken up again, or begun anew. Nothing is typed before the choice. */
export function DraftOffer({
  keptAt,
  draft,
}: {
  readonly keptAt: string
  readonly draft: Pick<Draft, 'goOn' | 'letGo'>
}) {
  const t = useWords(formDraftWords)
  const { instant } = useFormats()
  return (
    <Notice
      role="none"
      title={t('begun', { at: instant(keptAt) })}
      actions={
        <>
          <Button variant="primary" data-autofocus onClick={draft.goOn}>
            {t('goOn')}
          </Button>
          <Button onClick={draft.letGo}>{t('startAgain')}</Button>
        </>
      }
    >
      {t('begunText')}
    </Notice>
  )
}

type QuestionProps = {
  readonly draft: Pick<Draft, 'isKept' | 'isLasting' | 'letGo'>
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** Asked before a form with unsaved words closes: they stay on the device unless they are thrown away. */
export function LeaveFormQuestion({ draft, onLeave, onStay }: QuestionProps) {
  const t = useWords(formDraftWords)
  const text = !draft.isKept ? 'lost' : draft.isLasting ? 'kept' : 'keptForNow'
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('leaveTitle')}
      onDismiss={onStay}
      actions={
        <>
          <Button
            variant="danger"
            onClick={() => {
              draft.letGo()
              onLeave()
            }}
          >
            {t(draft.isKept ? 'throwAway' : 'leave')}
          </Button>
          {draft.isKept && <Button onClick={onLeave}>{t('leaveKept')}</Button>}
          <Button variant="primary" data-autofocus onClick={onStay}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <p>{t(text)}</p>
    </Dialog>
  )
}
