import type { Locale } from '@tandem/domain/members'
import { ofName } from '@tandem/domain/typeset'

type Words = {
  readonly language: string
  readonly page: (number: number, of: number) => string
  readonly sign: string
  /** The reference of what is not kept yet. */
  readonly preview: string
  readonly version: (reference: string, version: number) => string
  readonly logoOf: (organisation: string) => string
  readonly signatureOf: (name: string) => string
  readonly notWritten: string
  readonly boxes: string
  /** A day with its month in words. */
  readonly day: (on: string) => string
  readonly hours: (minutes: number) => string
}

const dayIn = (tag: string) => {
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (on: string) =>
    format.format(Date.parse(`${on}T00:00:00Z`)).replace(/^1 (?=.*\p{L}+ \d{4}$)/u, tag === 'fr-BE' ? '1er ' : '1 ')
}

/** Hours and minutes, such as `1 h 30`. */
function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (whole === 0) return `${rest} min`
  return rest === 0 ? `${whole} h` : `${whole} h ${String(rest).padStart(2, '0')}`
}

/** What every document says beside its content. */
export const DOCUMENT_WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    language: 'en-GB',
    page: (number, of) => `${number}/${of}`,
    sign: 'Date and signature',
    preview: 'Preview, not kept',
    version: (reference, version) => `${reference}, version ${version}`,
    logoOf: (organisation) => `Logo of ${organisation}`,
    signatureOf: (name) => `Signature of ${name}`,
    notWritten: 'What is not written here',
    boxes: 'An empty box stands for a character that this file cannot show. The Word version shows it.',
    day: dayIn('en-GB'),
    hours,
  },
  fr: {
    language: 'fr-BE',
    page: (number, of) => `${number}/${of}`,
    sign: 'Date et signature',
    preview: 'Aperçu, non conservé',
    version: (reference, version) => `${reference}, version ${version}`,
    logoOf: (organisation) => `Logo ${ofName(organisation)}`,
    signatureOf: (name) => `Signature ${ofName(name)}`,
    notWritten: 'Ce qui n’est pas écrit ici',
    boxes: 'Une case vide tient la place d’un caractère que ce fichier ne peut pas montrer. La version Word le montre.',
    day: dayIn('fr-BE'),
    hours,
  },
}
