import { LOCALES, type Locale } from '@tandem/domain/members'
import { type ReactNode, useEffect, useState } from 'react'
import { LANGUAGES } from '../../words/languages.ts'
import { LocaleProvider, useWords } from '../../words/locale.tsx'
import styles from './answer.module.css'
import { answerWords } from './answer.words.ts'
import { Failure, Heading } from './answer-parts.tsx'
import { AnswerSteps } from './answer-steps.tsx'
import { type AskedPage, writtenIn } from './link-answers.ts'
import { type Answering, useAnswering } from './use-answering.ts'

/** A browser in French reads French until the link says which language it was made in. */
function browserLocale(): Locale {
  return LOCALES.find((locale) => navigator.language.startsWith(locale)) ?? 'en'
}

/** Behind a check-in link: a few questions, one at a time, for somebody without account on an old phone. */
export function AnswerScreen({ token }: { readonly token: string }) {
  const answering = useAnswering(token)
  const [chosen, setChosen] = useState<Locale | null>(null)
  const locale = chosen ?? answering.page?.locale ?? browserLocale()
  return (
    <LocaleProvider locale={locale}>
      <Frame organisation={answering.page?.organisationName ?? ''} locale={locale} onChoose={setChosen}>
        <Content answering={answering} locale={locale} />
      </Frame>
    </LocaleProvider>
  )
}

type FrameProps = {
  readonly organisation: string
  readonly locale: Locale
  readonly onChoose: (locale: Locale) => void
  readonly children: ReactNode
}

function Frame({ organisation, locale, onChoose, children }: FrameProps) {
  const t = useWords(answerWords)
  useEffect(() => {
    document.title = t('title')
  }, [t])
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span>{organisation}</span>
        {LOCALES.filter((one) => one !== locale).map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            className={`${styles.button} ${styles.quiet} ${styles.language}`}
            onClick={() => onChoose(one)}
          >
            {LANGUAGES[one]}
          </button>
        ))}
      </header>
      <main className={styles.stack}>{children}</main>
    </div>
  )
}

type DeadProps = { readonly page: AskedPage | null; readonly locale: Locale }

/** What was written before the link died is not sent, and stays to be copied. */
function Dead({ page, locale }: DeadProps) {
  const t = useWords(answerWords)
  const written = page === null ? [] : writtenIn(page)
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
function isDead({ page, failure, done }: Answering): boolean {
  return done === null && (failure === 'link-expired' || (failure === 'invalid' && page === null))
}

function Content({ answering, locale }: { readonly answering: Answering; readonly locale: Locale }) {
  const t = useWords(answerWords)
  const { page, failure, done, load } = answering
  if (isDead(answering)) return <Dead page={page} locale={locale} />
  if (page === null)
    return failure === null ? (
      <p role="status">{t('loading')}</p>
    ) : (
      <>
        <Failure code={failure} />
        <button type="button" className={`${styles.button} ${styles.main}`} onClick={load}>
          {t('again')}
        </button>
      </>
    )
  if (done !== null) {
    const text = done === 'answered' ? 'thanksText' : done === 'call' ? 'thanksCall' : 'thanksRefused'
    return (
      <>
        <Heading>{t('thanks')}</Heading>
        <p>{t(text, { organisation: page.organisationName })}</p>
      </>
    )
  }
  return <AnswerSteps page={page} answering={answering} locale={locale} />
}
