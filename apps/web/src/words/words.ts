import type { Locale } from '@tandem/domain/members'
import IntlMessageFormat from 'intl-messageformat'

/** The texts of one part of the application, in every language, side by side. ICU message syntax. */
export type Words<Key extends string = string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>

/** A missing or surplus text in one language does not compile. */
export function words<const English extends Readonly<Record<string, string>>>(texts: {
  readonly en: English
  readonly fr: Readonly<Record<keyof English & string, string>>
}): Words<keyof English & string> {
  return { en: texts.en, fr: bound(texts.fr) }
}

/** French sets a space before double marks and inside quotation marks; it must not part them at the end of a line. */
function bound<Texts extends Readonly<Record<string, string>>>(texts: Texts): Texts {
  const pairs = Object.entries(texts).map(([key, text]) => [key, text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0')])
  return Object.fromEntries(pairs) as Texts
}

export type Values = Readonly<Record<string, string | number | boolean | null | undefined>>

const formats = new Map<string, IntlMessageFormat>()

/** One text with its values filled in. */
export function phrase<Key extends string>(texts: Words<Key>, locale: Locale, key: Key, values?: Values): string {
  const text = texts[locale][key]
  if (values === undefined && !text.includes("'") && !text.includes('{')) return text
  const name = `${locale}\n${text}`
  let format = formats.get(name)
  if (format === undefined) {
    format = new IntlMessageFormat(text, locale === 'fr' ? 'fr-BE' : 'en-GB', undefined, { ignoreTag: true })
    formats.set(name, format)
  }
  return String(format.format(values))
}
