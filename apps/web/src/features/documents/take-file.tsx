import { type ReactNode, useRef } from 'react'
import type { CallFailed } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { documentSettingsWords } from './document-settings.words.ts'

type Props = {
  readonly label: string
  readonly accept: string
  readonly isBusy: boolean
  readonly error: CallFailed | null
  /** Words of a refusal that the kind of file has of its own. */
  readonly why?: ReactNode
  readonly onTake: (file: File) => void
}

/** A button that asks for a file, and says why one was not taken. */
export function TakeFile({ label, accept, isBusy, error, why, onTake }: Props) {
  const t = useWords(documentSettingsWords)
  const failureText = useFailureWords()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) onTake(file)
          event.target.value = ''
        }}
      />
      <div>
        <Button isBusy={isBusy} busyLabel={t('sending')} onClick={() => picker.current?.click()}>
          {label}
        </Button>
      </div>
      {error !== null && (
        <Notice tone="bad" title={t('notTaken')}>
          {why ?? failureText(error.code)}
        </Notice>
      )}
    </>
  )
}
