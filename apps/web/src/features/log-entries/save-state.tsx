import { Button } from '../../ui/button.tsx'
import { StatusDot } from '../../ui/chip.tsx'
import { CountWords } from '../../ui/count-words.tsx'
import { useWords } from '../../words/locale.tsx'
import { logBoxWords } from './log-box.words.ts'
import { useLog, useLogBoxState } from './log-context.ts'

/** Whether all that was written is on the server, for the top bar; drafts and refused entries are one press away. */
export function SaveState() {
  const t = useWords(logBoxWords)
  const { openDrafts } = useLog()
  const { drafts, waiting, isSending } = useLogBoxState()
  const refused = drafts.filter((draft) => draft.refusal !== null).length
  const isCalm = !isSending && waiting.length === 0
  return (
    <>
      {drafts.length > 0 && (
        <Button variant="quiet" size="sm" onClick={openDrafts}>
          <CountWords icon={refused > 0 ? 'warning' : 'edit'} count={refused > 0 ? refused : drafts.length}>
            {refused > 0 ? t('refused', { count: refused }) : t('drafts', { count: drafts.length })}
          </CountWords>
        </Button>
      )}
      <span role="status">
        {isSending && <StatusDot tone="brand">{t('saving')}</StatusDot>}
        {!isSending && waiting.length > 0 && (
          <StatusDot tone="warn">{t('waiting', { count: waiting.length })}</StatusDot>
        )}
        {isCalm && <StatusDot tone="ok">{t('allSaved')}</StatusDot>}
      </span>
    </>
  )
}
