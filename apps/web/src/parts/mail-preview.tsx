import type { MailFrame } from '@tandem/contract/mail-frame'
import { type MailKind, mailSubject, mailText } from '@tandem/domain/mail'
import type { Locale } from '@tandem/domain/members'
import type { ReactNode } from 'react'
import { DefinitionList } from '../ui/definition-list.tsx'
import { useWords } from '../words/locale.tsx'
import { mailPreviewWords } from './mail.words.ts'
import styles from './mail-preview.module.css'

type Props = {
  readonly kind: MailKind
  readonly locale: Locale
  readonly to: string
  readonly frame: MailFrame
  /** What is written before the link: the field in which it is put, or the text as it is. */
  readonly children: ReactNode
}

/** A message with a link as it will leave, seen whole before it does. */
export function MailPreview({ kind, locale, to, frame, children }: Props) {
  const t = useWords(mailPreviewWords)
  const below = mailText({ text: '', link: `${frame.linkStart}…`, signature: frame.signature })
  return (
    <>
      <p>{t('nothingYet')}</p>
      <DefinitionList
        items={[
          { key: 'to', term: t('to'), value: to },
          { key: 'from', term: t('from'), value: frame.from },
          ...(frame.replyTo === null ? [] : [{ key: 'replyTo', term: t('replyTo'), value: frame.replyTo }]),
          { key: 'subject', term: t('subject'), value: <span lang={locale}>{mailSubject(kind, locale)}</span> },
        ]}
      />
      {children}
      <section className="stack stack-s" aria-label={t('below')}>
        <p className="small">{t('below')}</p>
        <pre className={styles.letter}>{below}</pre>
      </section>
    </>
  )
}

/** A text that is not to be changed, in the language of its reader. */
export function MailText({ text, locale }: { readonly text: string; readonly locale: Locale }) {
  return (
    <pre className={styles.letter} lang={locale}>
      {text}
    </pre>
  )
}
