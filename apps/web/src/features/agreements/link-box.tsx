import type { AgreementParty } from '@tandem/contract/agreement-records'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { formatsIn } from '../../words/formats.ts'
import { useWords } from '../../words/locale.tsx'
import { phrase } from '../../words/words.ts'
import styles from './agreements.module.css'
import { partyWords } from './party.words.ts'

export type MadeLink = { readonly partyId: string; readonly path: string; readonly expiresAt: string }

/** A link as it was just made, with a short text that names nobody, in the language of the party. Shown this once. */
export function LinkBox({ link, party }: { readonly link: MadeLink; readonly party: AgreementParty }) {
  const t = useWords(partyWords)
  const [isCopied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const day = formatsIn(party.locale).day(link.expiresAt.slice(0, 10))
  const text = phrase(partyWords, party.locale, 'linkMessage', { day, link: `${location.origin}${link.path}` })

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
    <div ref={box} className={styles.link}>
      <Field label={t('linkTitle', { name: party.name })} hint={t('linkText')}>
        {(wiring) => <TextArea {...wiring} readOnly lang={party.locale} value={text} onChange={() => undefined} />}
      </Field>
      <div>
        <Button size="sm" variant="primary" onClick={() => void copy()}>
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
      </div>
    </div>
  )
}
