import type { Locale } from '@tandem/domain/members'

/** Each language in its own words, so that whoever reads it finds it. */
export const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' }
