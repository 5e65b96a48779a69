import type { Member } from '@tandem/contract/members'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'

type Props = {
  readonly member: Member
  readonly path: string
  readonly expiresAt: string
  readonly onClose: () => void
}

/** The link is shown this once; a person hands it over. */
export function LinkDialog({ member, path, expiresAt, onClose }: Props) {
  const t = useWords(settingsWords)
  const formats = useFormats()
  const [isCopied, setCopied] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const link = `${location.origin}${path}`

  /** Where the browser does not let the page write to the clipboard, the link stands selected, to be copied by hand. */
  async function copy(): Promise<void> {
    box.current?.select()
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      box.current?.focus()
    }
  }

  return (
    <Dialog
      size="sm"
      title={t('linkTitle', { name: member.name })}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button variant="primary" onClick={() => void copy()} data-autofocus>
            {t(isCopied ? 'copied' : 'copy')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t(member.hasAccess ? 'resetText' : 'inviteText', { at: formats.instant(expiresAt) })}</p>
        <Field label={t('link')}>
          {(wiring) => (
            <TextInput
              {...wiring}
              ref={box}
              readOnly
              value={link}
              onChange={() => undefined}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Field>
        <p className="small">{t('linkOnce')}</p>
      </div>
    </Dialog>
  )
}
