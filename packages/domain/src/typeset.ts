import type { Locale } from './members.ts'

/** French sets a space before double marks and inside quotation marks; it must not part them at the end of a line. */
export function typeset(text: string, locale: Locale): string {
  return locale === 'fr' ? text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : text
}

const BEFORE_SLOT = /((?<!\p{L})d|qu)e \{(\w+)\}/giu
/** A y is heard as a vowel before a consonant alone: Yves, but Yasmina. */
const VOWEL = /^(?:[aeiouàâäæéèêëîïôöœùûü]|y[^aeiouàâäéèêëîïôöùûü])/i

/** The template with “de {name}” and “que {name}” shortened where French does so before the word that fills the slot. */
export function elided(template: string, locale: Locale, values: Readonly<Record<string, unknown>>): string {
  if (locale !== 'fr') return template
  return template.replace(BEFORE_SLOT, (whole, short: string, slot: string) => {
    const value = values[slot]
    return typeof value === 'string' && VOWEL.test(value) ? `${short}’{${slot}}` : whole
  })
}

/** “de Samir”, “d’Awa”. French. */
export const ofName = (name: string) => elided('de {name}', 'fr', { name }).replace('{name}', () => name)
