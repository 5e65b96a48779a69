import type { Locale } from './members.ts'

/** French sets a space before double marks and inside quotation marks; it must not part them at the end of a line. */
export function typeset(text: string, locale: Locale): string {
  return locale === 'fr' ? text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : text
}
