import { folded } from './cells.ts'

/** Words inside a name that stay small when a name typed in capitals is set in small letters. */
const PARTICLES = new Set(
  'de den der du des la le ter ten von zu dos da do di del della y en sur sous lez les aux au op aan'.split(' '),
)

function capitalised(word: string): string {
  const lower = word.toLocaleLowerCase('fr')
  return lower.replace(
    /(^|[’'ʼ`-])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'),
  )
}

/** Sets a name in small letters with capitals; the first word always gets one: "VAN DEN BROECK" is "Van den Broeck". */
function inSmallLetters(name: string): string {
  let isFirst = true
  return name
    .split(/([ -])/u)
    .map((part) => {
      if (part === ' ' || part === '-' || part === '') return part
      const small = !isFirst && PARTICLES.has(part.toLocaleLowerCase('fr'))
      isFirst = false
      return small ? part.toLocaleLowerCase('fr') : capitalised(part)
    })
    .join('')
}

/**
 * A name typed all in capitals or all in small letters, set properly; any other is kept, since its capitals were
 * chosen: "D’Haene", "N’Guessan", "Van den Broeck", "McKay".
 */
export function properName(typed: string): string {
  const name = typed.replace(/\s+/gu, ' ').trim()
  const letters = name.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2) return name
  const isCapitals = letters === letters.toLocaleUpperCase('fr') && letters !== letters.toLocaleLowerCase('fr')
  const isSmall = letters === letters.toLocaleLowerCase('fr') && letters !== letters.toLocaleUpperCase('fr')
  return isCapitals || isSmall ? inSmallLetters(name) : name
}

export type SplitName = { readonly lastName: string; readonly firstName: string }

function isCapitals(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toLocaleUpperCase('fr')
}

/**
 * Last and first name out of one cell, or `null` when they cannot be told apart. A comma or capitals tell; otherwise
 * the heading's order does, and only for two words.
 */
export function splitName(typed: string, order: 'lastFirst' | 'firstLast' | null): SplitName | null {
  const name = typed.replace(/\s+/gu, ' ').trim()
  const comma = name.split(/\s*,\s*/u)
  if (comma.length === 2) {
    const [lastName = '', firstName = ''] = order === 'firstLast' ? [comma[1], comma[0]] : comma
    return lastName === '' || firstName === '' ? null : { lastName, firstName }
  }
  const words = name.split(' ')
  const capitals = words.map(isCapitals)
  if (capitals.includes(true) && capitals.includes(false)) {
    const lastName = words.filter((_, index) => capitals[index]).join(' ')
    const firstName = words.filter((_, index) => !capitals[index]).join(' ')
    const isBlock = `${lastName} ${firstName}` === name || `${firstName} ${lastName}` === name
    return isBlock ? { lastName, firstName } : null
  }
  const [a, b] = words
  if (order === null || words.length !== 2 || a === undefined || b === undefined) return null
  return order === 'lastFirst' ? { lastName: a, firstName: b } : { lastName: b, firstName: a }
}

/** A name's words in alphabetical order, so that the order in which it is typed does not matter. */
export function nameToken(...parts: readonly string[]): string {
  return folded(parts.join(' ')).split(' ').sort().join(' ')
}
