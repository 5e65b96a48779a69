import type { Locale } from '@tandem/domain/members'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { type Formats, formatsIn } from './formats.ts'
import { phrase, type Values, type Words } from './words.ts'

const LocaleContext = createContext<Locale>('en')

/** The language of everything below it; also told to the browser for reading aloud and hyphenation. */
export function LocaleProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return <LocaleContext value={locale}>{children}</LocaleContext>
}

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

export type Say<Key extends string> = (key: Key, values?: Values) => string

/** The texts of one part, in the reader's language. */
export function useWords<Key extends string>(texts: Words<Key>): Say<Key> {
  const locale = useLocale()
  return useMemo(() => (key: Key, values?: Values) => phrase(texts, locale, key, values), [texts, locale])
}

/** Dates, durations and numbers as the reader writes them. */
export function useFormats(): Formats {
  const locale = useLocale()
  return useMemo(() => formatsIn(locale), [locale])
}
