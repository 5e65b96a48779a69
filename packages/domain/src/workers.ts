export const SEXES = ['F', 'M', 'X'] as const
export type Sex = (typeof SEXES)[number]

/** How a person or a contact prefers to be reached. */
export const PREFERRED_CHANNELS = ['phone', 'message', 'email', 'visit'] as const
export type PreferredChannel = (typeof PREFERRED_CHANNELS)[number]

/** Letters and digits without accents, case or punctuation, for searching and matching names. */
export function foldedName(...parts: readonly string[]): string {
  return parts
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/[’'`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
