import { mailSubject, mailText } from '@tandem/domain/mail'
import type { Locale } from '@tandem/domain/members'
import { typeset } from '@tandem/domain/typeset'
import type { LetterWriter } from '../../mail/post.ts'

const TEXTS: Readonly<Record<Locale, string>> = {
  en: 'Tandem can send e-mail: this message is the proof. You asked for it in the settings.',
  fr: 'Tandem peut envoyer des e-mails : ce message en est la preuve. Vous l’avez demandé dans les réglages.',
}

/** To whoever tries whether e-mail arrives. */
export const writeTestLetter: LetterWriter = (_writing, { locale }) => ({
  subject: mailSubject('test', locale),
  replyTo: null,
  text: mailText({ text: typeset(TEXTS[locale], locale), link: null, signature: [] }),
})
