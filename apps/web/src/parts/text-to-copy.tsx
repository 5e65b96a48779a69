import type { Locale } from '@tandem/domain/members'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useWords } from '../words/locale.tsx'
import { textToCopyWords } from './text-to-copy.words.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly text: string
  /** Language of the text. */
  readonly locale: Locale
  /** Other ways to send it, beside the button. */
  readonly children?: ReactNode
}

/** A text to be taken into one's own message. */
export function TextToCopy({ id, label, hint, text, locale, children }: Props) {
  const t = useWords(textToCopyWords)
  const [isCopied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  /** Where the browser does not let the page write to the clipboard, the text stands selected, to be copied by hand. */
  async function copy(): Promise<void> {
    const area = box.current?.querySelector('textarea')
    area?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      area?.focus()
    }
  }

  return (
    <div ref={box} className="stack stack-s">
      <Field id={id} label={label} hint={hint}>
        {(wiring) => <TextArea {...wiring} readOnly lang={locale} value={text} onChange={() => undefined} />}
      </Field>
      <div className="row row-s row-wrap">
        <Button size="sm" variant="primary" onClick={() => void copy()}>
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
        {children}
      </div>
    </div>
  )
}
