import type { Locale } from '@tandem/domain/members'
import { MAKERS } from './document-kinds.ts'

/** Tandem's own words of each kind, by section: what an organisation may say otherwise. */
export const WORDINGS: Readonly<Record<string, Readonly<Record<Locale, Readonly<Record<string, string>>>>>> =
  Object.fromEntries(Object.entries(MAKERS).map(([kind, { texts }]) => [kind, texts]))
