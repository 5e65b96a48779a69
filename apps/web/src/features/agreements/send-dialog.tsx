import { sendAgreement } from '@tandem/contract/agreements'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'
import { draftWords } from './draft.words.ts'
import { goalChoiceWords } from './goal-choice.words.ts'
import type { MadeLink } from './link-box.tsx'

type Props = {
  readonly agreementId: string
  readonly version: number
  /** Who gets a link. */
  readonly names: readonly string[]
  /** Titles of goals that do not say yet what is expected: with them nobody can sign. */
  readonly goalsToWrite: readonly string[]
  /** What was written last is still on its way. */
  readonly isWaiting: boolean
  readonly onSent: (links: readonly MadeLink[]) => void
  readonly onClose: () => void
}

/** Before the content is fixed: what happens then, and for whom links are made. */
export function SendDialog({ agreementId, version, names, goalsToWrite, isWaiting, onSent, onClose }: Props) {
  const t = useWords(draftWords)
  const say = useWords(agreementWords)
  const goalText = useWords(goalChoiceWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const toast = useToast()
  const send = useWrite(sendAgreement)
  const go = () => {
    if (isWaiting) return
    send.mutate(
      { params: { agreementId }, body: { version } },
      {
        onSuccess: ({ links }) => {
          toast({ text: t('sent') })
          onSent(links)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('sendTitle')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('keep')}</Button>
          {goalsToWrite.length === 0 && (
            <Button variant="primary" isBusy={send.isPending || isWaiting} onClick={go}>
              {t('sendDo')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        {goalsToWrite.length > 0 && (
          <Notice tone="bad" role="none">
            {goalText('levelsMissing', {
              count: goalsToWrite.length,
              names: formats.list(goalsToWrite.map((title) => goalText('named', { title }))),
            })}
          </Notice>
        )}
        {send.error !== null && <Notice tone="bad">{failureText(send.error.code)}</Notice>}
        <p>{t('sendText')}</p>
        {names.length > 0 && <p className="small">{t('sendTo', { names: formats.list(names) })}</p>}
      </div>
    </Dialog>
  )
}
