import type { AgreementParty } from '@tandem/contract/agreement-records'
import { TextToCopy } from '../../parts/text-to-copy.tsx'
import { formatsIn } from '../../words/formats.ts'
import { useWords } from '../../words/locale.tsx'
import { phrase } from '../../words/words.ts'
import styles from './agreements.module.css'
import { partyWords } from './party.words.ts'

export type MadeLink = { readonly partyId: string; readonly path: string; readonly expiresAt: string }

/** A link as it was just made, with a short text that names nobody, in the language of the party. Shown this once. */
export function LinkBox({ link, party }: { readonly link: MadeLink; readonly party: AgreementParty }) {
  const t = useWords(partyWords)
  const { name, locale, partyId } = party
  const day = formatsIn(locale).day(link.expiresAt.slice(0, 10))
  const text = phrase(partyWords, locale, 'linkMessage', { day, link: `${location.origin}${link.path}` })
  return (
    <div className={styles.link}>
      <TextToCopy
        id={`link-${partyId}`}
        label={t('linkTitle', { name })}
        hint={t('linkText')}
        text={text}
        locale={locale}
      />
    </div>
  )
}
