import { mailSubject } from '@tandem/domain/mail'
import type { Locale } from '@tandem/domain/members'
import { type LinkTextKind, linkTextFor } from '@tandem/domain/personal-link-texts'
import { SquareCode } from '../ui/square-code.tsx'
import { formatsIn } from '../words/formats.ts'
import { useWords } from '../words/locale.tsx'
import { personalLinkWords } from './personal-link.words.ts'
import { TextToCopy } from './text-to-copy.tsx'

type Props = {
  readonly kind: LinkTextKind
  /** The words before the link. */
  readonly text: string
  readonly path: string
  readonly expiresAt: string
  readonly locale: Locale
}

/** A link as it was just made, with a short text that names nobody, in the language of who answers. Shown this once. */
export function LinkMade({ kind, text, path, expiresAt, locale }: Props) {
  const t = useWords(personalLinkWords)
  const link = `${location.origin}${path}`
  const day = formatsIn(locale).day(expiresAt.slice(0, 10))
  const message = `${linkTextFor(text, day)} ${link}`
  const subject = mailSubject(kind, locale)
  return (
    <div className="stack">
      <TextToCopy id="link-message" label={t('message')} hint={t('madeText')} text={message} locale={locale}>
        <a href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message)}`}>{t('mail')}</a>
      </TextToCopy>
      <SquareCode text={link} label={t('code')} />
    </div>
  )
}
