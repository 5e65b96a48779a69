import { AGREEMENT_KINDS } from '@tandem/domain/agreements'
import { WORDINGS as AGREEMENT_WORDINGS, SECTIONS_OF } from '@tandem/domain/agreements/sections'
import { LOCALES, type Locale } from '@tandem/domain/members'
import { LINK_TEXT_KINDS, linkTexts } from '@tandem/domain/personal-link-texts'
import { MAKERS } from './document-kinds.ts'

type ByLocale = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The text of each section of an agreement, with the marks that the file fills in. */
function agreementTexts(kind: (typeof AGREEMENT_KINDS)[number]): ByLocale {
  const inLocale = (locale: Locale) =>
    SECTIONS_OF[kind].map((key) => [key, AGREEMENT_WORDINGS[locale].texts[`${kind}.${key}`] ?? ''])
  return Object.fromEntries(LOCALES.map((locale) => [locale, Object.fromEntries(inLocale(locale))]))
}

/** Tandem's own words of each kind, by section: what an organisation may say otherwise. */
export const WORDINGS: Readonly<Record<string, ByLocale>> = {
  ...Object.fromEntries(Object.entries(MAKERS).map(([kind, { texts }]) => [kind, texts])),
  ...Object.fromEntries(AGREEMENT_KINDS.map((kind) => [kind, agreementTexts(kind)])),
  ...Object.fromEntries(
    LINK_TEXT_KINDS.map((kind) => [
      kind,
      Object.fromEntries(LOCALES.map((locale) => [locale, linkTexts(kind, locale)])),
    ]),
  ),
}
