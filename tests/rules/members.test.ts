import { PASSWORD_LENGTH, PASSWORD_REFUSALS, passwordRefusal } from '@tandem/domain/members'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCommonPassword } from '../../apps/server/src/identity/common-passwords.ts'

const OWN = ['Nadia Benali', 'nadia.benali@tremplin.example', 'Tremplin asbl']
const nothingCommon = () => false

/** Words of a made-up language: none is common, none is anybody's name. */
const word = fc.stringMatching(/^[bdgkpt][aeiou][bdgkpt][aeiou][bdgkpt]$/)
const sentence = fc.uniqueArray(word, { minLength: 3, maxLength: 6 }).map((words) => words.join(' '))

describe('a password', () => {
  it.each([
    ['un matin tranquille', null],
    ['correct horse battery', null],
    ['日本語のとてもながい合言葉', null],
    ['elevensigns', 'password-too-short'],
    ['x'.repeat(129), 'password-too-long'],
    ['passwordpassword', 'password-common'],
    ['abababababab', 'password-common'],
    ['nadia.benali!', 'password-own-words'],
    ['TREMPLIN-2026', 'password-own-words'],
    ['benali.benali', 'password-own-words'],
  ])('%s is answered with %s', (password, refusal) => {
    expect(passwordRefusal(password, OWN, isCommonPassword)).toBe(refusal)
  })

  it('needs no capital, digit or sign: a few words of one’s own will do', () => {
    fc.assert(fc.property(sentence, (password) => passwordRefusal(password, OWN, isCommonPassword) === null))
  })

  it('is counted in characters as people see them, not in units of storage', () => {
    const emoji = (count: number) => ['🥐', '🌅', '🚲', '🧺', '🪴'].join('').repeat(Math.ceil(count / 5))
    const cut = (count: number) => [...emoji(count)].slice(0, count).join('')
    expect(passwordRefusal(cut(11), OWN, nothingCommon)).toBe('password-too-short')
    expect(passwordRefusal(cut(12), OWN, nothingCommon)).toBeNull()
    expect(passwordRefusal(cut(128), OWN, nothingCommon)).toBeNull()
    expect(passwordRefusal(cut(129), OWN, nothingCommon)).toBe('password-too-long')
  })

  it('is refused for its length alone outside 12 to 128, never within', () => {
    const lengths = ['password-too-short', 'password-too-long']
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (password) => {
        const length = [...password].length
        const isLong = length >= PASSWORD_LENGTH.least && length <= PASSWORD_LENGTH.most
        return lengths.includes(String(passwordRefusal(password, OWN, nothingCommon))) === !isLong
      }),
    )
  })

  it('is refused whatever its capitals, when it is common', () => {
    const common = (lower: string) => lower === 'sunnysidestreet'
    expect(passwordRefusal('SunnySideStreet', [], common)).toBe('password-common')
    expect(passwordRefusal('sunnysidestreet', [], common)).toBe('password-common')
  })

  it('may hold a name, among enough that is no name', () => {
    expect(passwordRefusal('nadia rides a green bicycle', OWN, nothingCommon)).toBeNull()
    expect(passwordRefusal('my tremplin is a trampoline', OWN, nothingCommon)).toBeNull()
  })

  it('is answered for any text and any names, with a code of the list or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 160 }), fc.array(fc.string()), (password, words) => {
        const refusal = passwordRefusal(password, words, isCommonPassword)
        return refusal === null || PASSWORD_REFUSALS.includes(refusal)
      }),
    )
  })
})

describe('the list of common passwords', () => {
  it.each(['password', 'motdepasse', 'azertyuiop', 'soleil', '123456789012', 'iloveyou'])('holds %s', (password) => {
    expect(isCommonPassword(password)).toBe(true)
  })

  it.each(['motdepasse123', 'soleil201412', '!!sunshine!!', '2026password!', 'bonjourbonjour', 'loulouloulouloulou'])(
    'knows %s as one of them made longer',
    (password) => {
      expect(isCommonPassword(password)).toBe(true)
    },
  )

  it.each(['un matin tranquille', 'sunshine over the bakery', 'soleil et tartines', '7 rue des tilleuls'])(
    'lets %s pass',
    (password) => {
      expect(isCommonPassword(password)).toBe(false)
    },
  )
})
