import type { CheckInParty } from '@tandem/domain/check-ins'
import { mailSubject } from '@tandem/domain/mail'
import type { Locale } from '@tandem/domain/members'
import { TextToCopy } from '../../parts/text-to-copy.tsx'
import { SquareCode } from '../../ui/square-code.tsx'
import { formatsIn } from '../../words/formats.ts'
import { useWords } from '../../words/locale.tsx'
import { phrase } from '../../words/words.ts'
import { linkWords } from './link.words.ts'

type Props = {
  readonly party: CheckInParty
  readonly path: string
  readonly expiresAt: string
  readonly locale: Locale
}

/** A link as it was just made, with a short text that names nobody, in the language of who answers. Shown this once. */
export function LinkMade({ party, path, expiresAt, locale }: Props) {
  const t = useWords(linkWords)
  const link = `${location.origin}${path}`
  const day = formatsIn(locale).day(expiresAt.slice(0, 10))
  const text = phrase(linkWords, locale, party === 'worker' ? 'messageToWorker' : 'messageToEmployer', { day, link })
  const subject = mailSubject('checkInLink', locale)
  return (
    <div className="stack">
      <TextToCopy id="link-message" label={t('message')} hint={t('madeText')} text={text} locale={locale}>
        <a href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}>{t('mail')}</a>
      </TextToCopy>
      <SquareCode text={link} label={t('code')} />
    </div>
  )
}
