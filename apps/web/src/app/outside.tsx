import { LOCALES, type Locale } from '@tandem/domain/members'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { SegmentedControl } from '../ui/choices.tsx'
import { Logo } from '../ui/logo.tsx'
import { LANGUAGES } from '../words/languages.ts'
import { LocaleProvider, useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'
import styles from './outside.module.css'
import { usePageTitle } from './page-title.ts'

const KEPT = 'tandem-locale'

/** The language chosen here before, else the browser's, else English. */
function firstLocale(): Locale {
  const wished = [localStorage.getItem(KEPT), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return wished.map((tag) => LOCALES.find((locale) => locale === tag)).find((locale) => locale !== undefined) ?? 'en'
}

type Props = {
  readonly children: ReactNode
  /** The language that a link was made in, once it is known. */
  readonly wished?: Locale | undefined
}

/** The frame of the pages before sign-in, in a language that one can change there. */
export function Outside({ children, wished }: Props) {
  const [locale, setLocale] = useState(firstLocale)
  useEffect(() => {
    if (wished !== undefined) setLocale(wished)
  }, [wished])
  const choose = (next: Locale) => {
    localStorage.setItem(KEPT, next)
    setLocale(next)
  }
  return (
    <LocaleProvider locale={locale}>
      <Frame locale={locale} onChoose={choose}>
        {children}
      </Frame>
    </LocaleProvider>
  )
}

function Frame({
  locale,
  onChoose,
  children,
}: {
  readonly locale: Locale
  readonly onChoose: (locale: Locale) => void
  readonly children: ReactNode
}) {
  const t = useWords(appWords)
  usePageTitle(useLocation().pathname)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}>
          <Logo /> {t('logo')}
        </span>
        <SegmentedControl
          aria-label={t('language')}
          value={locale}
          onChange={onChoose}
          options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
        />
      </header>
      <main id="main" className={styles.main}>
        {children}
      </main>
    </div>
  )
}
