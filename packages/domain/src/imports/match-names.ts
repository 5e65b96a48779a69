import { folded } from './cells.ts'
import { nameToken } from './names.ts'

export type NamedPerson = {
  /** What a match answers with. */
  readonly ref: string
  readonly lastName: string
  readonly firstName: string
}

/** `near` are people who share a word with the text: suggestions, never answers. */
export type NameMatch =
  | { readonly kind: 'one'; readonly ref: string }
  | { readonly kind: 'ambiguous'; readonly refs: readonly string[] }
  | { readonly kind: 'unknown'; readonly near: readonly string[] }

export type NameIndex = {
  readonly full: ReadonlyMap<string, readonly string[]>
  readonly initials: ReadonlyMap<string, readonly string[]>
  readonly words: ReadonlyMap<string, readonly string[]>
}

/** How many suggestions are worth showing. */
const MOST_SUGGESTIONS = 5

function squeezed(text: string): string {
  return folded(text).replaceAll(' ', '')
}

function add(map: Map<string, string[]>, key: string, ref: string): void {
  const refs = map.get(key)
  if (refs === undefined) map.set(key, [ref])
  else if (!refs.includes(ref)) refs.push(ref)
}

function initialsOf(name: string): string {
  return folded(name.replaceAll('-', ' '))
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')
}

export function nameIndex(people: readonly NamedPerson[]): NameIndex {
  const full = new Map<string, string[]>()
  const initials = new Map<string, string[]>()
  const words = new Map<string, string[]>()
  for (const { ref, lastName, firstName } of people) {
    const last = squeezed(lastName)
    const first = squeezed(firstName)
    if (last === '' || first === '') continue
    add(full, last + first, ref)
    add(full, first + last, ref)
    add(full, `|${nameToken(lastName, firstName)}`, ref)
    const letters = initialsOf(firstName)
    for (let count = 1; count <= letters.length; count += 1) add(initials, `${last}|${letters.slice(0, count)}`, ref)
    for (const word of new Set(folded(`${lastName} ${firstName}`).split(' ')))
      if (word.length > 2) add(words, word, ref)
  }
  return { full, initials, words }
}

/** Reads "Kowalska E." and "E. Kowalska": letters that stand alone at one end are the first name's. */
function byInitials(index: NameIndex, words: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (let count = 1; count < words.length; count += 1) {
    const ends = [
      { letters: words.slice(-count), rest: words.slice(0, -count) },
      { letters: words.slice(0, count), rest: words.slice(count) },
    ]
    for (const { letters, rest } of ends) {
      if (!letters.every((letter) => letter.length === 1)) continue
      for (const ref of index.initials.get(`${rest.join('')}|${letters.join('')}`) ?? []) found.add(ref)
    }
  }
  return [...found]
}

/**
 * Whom a text names: last and first name in any order, accents, capitals, hyphens and apostrophes aside, or the last
 * name with initials. A last name alone names nobody. Two people who fit are both told: nobody is chosen.
 */
export function matchName(index: NameIndex, text: string): NameMatch {
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '')
  const exact = new Set([
    ...(index.full.get(words.join('')) ?? []),
    ...(index.full.get(`|${[...words].sort().join(' ')}`) ?? []),
  ])
  const refs = exact.size > 0 && words.length > 1 ? [...exact] : byInitials(index, words)
  const [only] = refs
  if (only !== undefined) return refs.length === 1 ? { kind: 'one', ref: only } : { kind: 'ambiguous', refs }
  const near = new Set(words.flatMap((word) => index.words.get(word) ?? []))
  return { kind: 'unknown', near: [...near].slice(0, MOST_SUGGESTIONS) }
}

export type MemberName = { readonly id: string; readonly name: string; readonly email: string | null }

function fits(word: string, of: readonly string[], used: Set<number>): boolean {
  const index = of.findIndex(
    (other, at) => !used.has(at) && (other === word || (word.length === 1 && other.startsWith(word))),
  )
  if (index === -1) return false
  used.add(index)
  return true
}

/** "J. Peeters", "Sofia L.", "Peeters Jan": every word or letter is one of the name's, and one is a whole word. */
function namesMember(text: string, member: MemberName): boolean {
  const words = folded(text)
    .split(' ')
    .sort((a, b) => b.length - a.length)
  const of = folded(member.name).split(' ')
  const used = new Set<number>()
  return words.length > 1 && (words[0] ?? '').length > 1 && words.every((word) => fits(word, of, used))
}

const PARTICLE = /^(?:de|den|der|du|des|la|le|van|von|el|al|ben|di|da)$/

function initialsFit(text: string, member: MemberName): boolean {
  const letters = text.replace(/[\s.]/g, '')
  if (!/^\p{Lu}{2,4}$/u.test(letters)) return false
  const words = folded(member.name).split(' ')
  const all = words.map((word) => word.slice(0, 1)).join('')
  const bare = words
    .filter((word) => !PARTICLE.test(word))
    .map((word) => word.slice(0, 1))
    .join('')
  return [all, bare].includes(folded(letters))
}

/** The one member a text names by name, name and initial, initials or e-mail; `null` for nobody or more than one. */
export function matchMember(members: readonly MemberName[], text: string): string | null {
  const typed = text.trim()
  if (typed === '') return null
  const whole = members.filter(
    (member) =>
      squeezed(member.name) === squeezed(typed) || (member.email !== null && member.email === typed.toLowerCase()),
  )
  const found =
    whole.length > 0 ? whole : members.filter((member) => namesMember(typed, member) || initialsFit(typed, member))
  return found.length === 1 ? (found[0]?.id ?? null) : null
}
