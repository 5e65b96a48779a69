import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import { logBoxWords } from './log-box.words.ts'

type QuestionProps = {
  readonly names: readonly string[]
  readonly onDiscard: () => void
  readonly onKeep: () => void
}

/** Asks before words are thrown away. */
export function DiscardQuestion({ names, onDiscard, onKeep }: QuestionProps) {
  const t = useWords(logBoxWords)
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('discardTitle')}
      onDismiss={onKeep}
      actions={
        <>
          <Button variant="danger" onClick={onDiscard}>
            {t('discardYes')}
          </Button>
          <Button variant="primary" onClick={onKeep}>
            {t('keep')}
          </Button>
        </>
      }
    >
      <p>{names.length === 0 ? t('discardTextNobody') : t('discardText', { names: names.join(', ') })}</p>
    </Dialog>
  )
}

/** Throws the draft of the open form away, once it was asked. */
export function DiscardDraft({ names, onDiscard }: Pick<QuestionProps, 'names' | 'onDiscard'>) {
  const t = useWords(logWords)
  const [isAsking, setAsking] = useState(false)
  return (
    <div>
      <Button variant="quiet" size="sm" onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      {isAsking && <DiscardQuestion names={names} onDiscard={onDiscard} onKeep={() => setAsking(false)} />}
    </div>
  )
}
