import type { Locale } from '@tandem/domain/members'
import { elided, typeset } from '@tandem/domain/typeset'
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

function bound<Texts extends Readonly<Record<string, string>>>(texts: Texts): Texts {
  const pairs = Object.entries(texts).map(([key, text]) => [key, typeset(text, 'fr')])
  return Object.fromEntries(pairs) as Texts
}

export type Values = Readonly<Record<string, string | number | boolean | null | undefined>>

const formats = new Map<string, IntlMessageFormat>()

/** A sentence that ends with a value ends once, also where the value is a day such as « 29 nov. ». */
const endedOnce = (sentence: string) => sentence.replace(/(?<!\.)\.\.(?!\.)/g, '.')

/** One text with its values filled in. */
export function phrase<Key extends string>(texts: Words<Key>, locale: Locale, key: Key, values?: Values): string {
  const template: string = texts[locale][key]
  const text = values === undefined ? template : elided(template, locale, values)
  if (values === undefined && !text.includes("'") && !text.includes('{')) return text
  const name = `${locale}\n${text}`
  let format = formats.get(name)
  if (format === undefined) {
    format = new IntlMessageFormat(text, locale === 'fr' ? 'fr-BE' : 'en-GB', undefined, { ignoreTag: true })
    formats.set(name, format)
  }
  return endedOnce(String(format.format(values)))
}
