import { folded } from './cells.ts'

const LEGAL_FORMS = new Set(
  [
    'asbl aisbl sprl sprlu srl sa snc scs scrl scrlfs sc scop scic bv bvba nv vzw cv',
    'sarl sas sasu eurl sci eirl gie ltd limited plc llp llc inc gmbh ag',
  ]
    .join(' ')
    .split(' '),
)

/** Words that different people write differently, or leave out. */
const LINKS = new Set(['et', 'and', 'en'])

function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = []
  let letters = ''
  for (const word of [...words, '']) {
    if (word.length === 1) {
      letters += word
      continue
    }
    if (letters !== '') joined.push(letters)
    letters = ''
    if (word !== '') joined.push(word)
  }
  return joined
}

/**
 * What two spellings of one company share: no capitals, accents, punctuation, spaces, "&" or legal form at either end.
 * "NETTOY’PRO SPRL", "Nettoypro" and "S.P.R.L. Nettoy-Pro" are one.
 */
export function companyKey(name: string): string {
  const words = joinLetters(folded(name.replaceAll('&', ' et ')).split(' '))
  const rest = [...words]
  while (rest.length > 1 && LEGAL_FORMS.has(rest.at(-1) ?? '')) rest.pop()
  while (rest.length > 1 && LEGAL_FORMS.has(rest[0] ?? '')) rest.shift()
  const named = rest.filter((word) => !LINKS.has(word))
  return (named.length === 0 ? rest : named).join('')
}

/** Digits and letters of a register number: "0629.873.390" and "BE 0629 873 390" are one. */
export function registerKey(number: string): string {
  return folded(number)
    .replaceAll(' ', '')
    .replace(/^(?:be|fr|nl|lu|tva|vat)+(?=\d)/, '')
}

/** Least length of a shared beginning from which two names are worth comparing. */
const NEAR_BEGINNING = 5

/** True when two names are alike enough to be suggested. Never used to choose. */
export function isNearCompany(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false
  if (one.length >= NEAR_BEGINNING && other.length >= NEAR_BEGINNING && (one.includes(other) || other.includes(one)))
    return true
  return one.slice(0, NEAR_BEGINNING) === other.slice(0, NEAR_BEGINNING) && one.length >= NEAR_BEGINNING
}
