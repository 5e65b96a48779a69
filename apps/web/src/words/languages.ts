import type { Locale } from '@tandem/domain/members'

/** Each language by its own name, so that whoever reads it finds it. */
export const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' }
