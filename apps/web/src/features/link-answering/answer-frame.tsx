import { LOCALES, type Locale } from '@tandem/domain/members'
import { type ReactNode, useEffect, useState } from 'react'
import { LANGUAGES } from '../../words/languages.ts'
import { LocaleProvider, useWords } from '../../words/locale.tsx'
import styles from './answer.module.css'
import { answerWords } from './answer.words.ts'
import { Act, Failure, Heading } from './answer-parts.tsx'
import type { Answering, AnyPage } from './use-answering.ts'

/** A browser in French reads French until the link says which language it was made in. */
function browserLocale(): Locale {
  return LOCALES.find((locale) => navigator.language.startsWith(locale)) ?? 'en'
}

type Shown<Page, Answers> = {
  readonly answering: Answering<Page, Answers>
  readonly renderSteps: (page: Page, locale: Locale) => ReactNode
  /** What is said once it was sent. */
  readonly renderThanks: (organisation: string) => ReactNode
  /** What was written in words, each under its question. */
  readonly writtenIn?: (page: Page) => readonly Written[]
}

type Written = { readonly code: string; readonly wording: Readonly<Record<Locale, string>>; readonly answer: string }

type Props<Page, Answers> = Shown<Page, Answers> & { readonly title: (locale: Locale) => string }

/** What every page behind a link is: its language, a link that is dead, no line, the questions, and the thanks. */
export function AnswerFrame<Page extends AnyPage<Answers>, Answers>({ title, ...shown }: Props<Page, Answers>) {
  const { page } = shown.answering
  const [chosen, setChosen] = useState<Locale | null>(null)
  const locale = chosen ?? page?.locale ?? browserLocale()
  const text = title(locale)
  useEffect(() => {
    document.title = text
  }, [text])
  return (
    <LocaleProvider locale={locale}>
      <div className={styles.page}>
        <header className={styles.head}>
          <span>{page?.organisationName ?? ''}</span>
          {LOCALES.filter((one) => one !== locale).map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              className={`${styles.button} ${styles.quiet} ${styles.language}`}
              onClick={() => setChosen(one)}
            >
              {LANGUAGES[one]}
            </button>
          ))}
        </header>
        <main className={styles.stack}>
          <Content {...shown} locale={locale} />
        </main>
      </div>
    </LocaleProvider>
  )
}

/** What was written before the link died is not sent, and stays to be copied. */
function Dead({ written, locale }: { readonly written: readonly Written[]; readonly locale: Locale }) {
  const t = useWords(answerWords)
  return (
    <>
      <Heading>{t('expiredTitle')}</Heading>
      <p>{t('expiredText')}</p>
      {written.length > 0 && <p>{t('expiredWritten')}</p>}
      {written.map(({ code, wording, answer }) => (
        <label key={code} className={styles.field}>
          <strong>{wording[locale]}</strong>
          <textarea dir="auto" readOnly value={answer} />
        </label>
      ))}
    </>
  )
}

/** A link that opens nothing; what is no link at all is told alike. */
function isDead({ page, failure, done }: Answering<unknown, never>): boolean {
  return done === null && (failure === 'link-expired' || (failure === 'invalid' && page === null))
}

type ContentProps<Page, Answers> = Shown<Page, Answers> & { readonly locale: Locale }

function Content<Page extends AnyPage<Answers>, Answers>(props: ContentProps<Page, Answers>) {
  const { answering, locale, renderSteps, renderThanks, writtenIn = () => [] } = props
  const t = useWords(answerWords)
  const { page, failure, done, load } = answering
  if (isDead(answering)) return <Dead written={page === null ? [] : writtenIn(page)} locale={locale} />
  if (page === null)
    return failure === null ? (
      <p role="status">{t('loading')}</p>
    ) : (
      <>
        <Failure code={failure} />
        <Act isMain onPress={load}>
          {t('again')}
        </Act>
      </>
    )
  if (done === null) return renderSteps(page, locale)
  const organisation = page.organisationName
  return (
    <>
      <Heading>{t('thanks')}</Heading>
      <p>{done === 'refused' ? t('thanksRefused', { organisation }) : renderThanks(organisation)}</p>
    </>
  )
}
