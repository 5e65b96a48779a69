import type { Locale } from '@tandem/domain/members'

/** Each language as its speakers call it. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' }
