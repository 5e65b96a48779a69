import { companyKey, registerKey } from '@tandem/domain/imports/match-companies'
import { matchMember, matchName, nameIndex } from '@tandem/domain/imports/match-names'
import { nameToken, properName, splitName } from '@tandem/domain/imports/names'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a name typed in capitals', () => {
  it.each([
    ['BENALI', 'Benali'],
    ['EL AMRANI', 'El Amrani'],
    ['LE GOFF', 'Le Goff'],
    ['ÖZDEMIR', 'Özdemir'],
    ['VAN DEN BROECK', 'Van den Broeck'],
    ['D’HAENE', 'D’Haene'],
    ["N'GUESSAN", "N'Guessan"],
    ['PEREIRA DA SILVA', 'Pereira da Silva'],
    ['JEAN-PIERRE', 'Jean-Pierre'],
    ['marc', 'Marc'],
    ['ATH', 'Ath'],
    ['tournai ', 'Tournai'],
    ['LEUZE-EN-HAINAUT', 'Leuze-en-Hainaut'],
  ])('%s is kept as %s', (typed, name) => {
    expect(properName(typed)).toBe(name)
  })

  it('is left alone when its capitals were chosen', () => {
    for (const name of ['Van den Broeck', 'D’Haene', 'N’Guessan', 'Le Goff', 'McKay', 'de la Fontaine Marie'])
      expect(properName(name)).toBe(name)
  })

  it('never changes its letters, only their case', () => {
    const name = fc.stringMatching(/^[A-ZÉÈÖ' -]{1,20}$/)
    fc.assert(
      fc.property(name, (typed) => {
        expect(nameToken(properName(typed))).toBe(nameToken(typed))
      }),
    )
  })
})

describe('a whole name in one cell', () => {
  it('is split by capitals, by a comma, or by the order the heading tells', () => {
    expect(splitName('VAN DEN BROECK Liesbeth', null)).toEqual({ lastName: 'VAN DEN BROECK', firstName: 'Liesbeth' })
    expect(splitName('Aïcha BENALI', null)).toEqual({ lastName: 'BENALI', firstName: 'Aïcha' })
    expect(splitName('Le Goff, Maëlle', null)).toEqual({ lastName: 'Le Goff', firstName: 'Maëlle' })
    expect(splitName('Marc Dupont', 'firstLast')).toEqual({ lastName: 'Dupont', firstName: 'Marc' })
    expect(splitName('Dupont Marc', 'lastFirst')).toEqual({ lastName: 'Dupont', firstName: 'Marc' })
  })

  it('is not split when it could be read two ways', () => {
    expect(splitName('Marc Dupont', null)).toBeNull()
    expect(splitName('Liesbeth Van den Broeck', 'firstLast')).toBeNull()
    expect(splitName('Cher', 'lastFirst')).toBeNull()
  })
})

const people = nameIndex([
  { ref: 'benali', lastName: 'Benali', firstName: 'Aïcha' },
  { ref: 'broeck', lastName: 'Van den Broeck', firstName: 'Liesbeth' },
  { ref: 'haene', lastName: 'D’Haene', firstName: 'Pieter' },
  { ref: 'guessan', lastName: 'N’Guessan', firstName: 'Koffi' },
  { ref: 'bah', lastName: 'Bah', firstName: 'Mamadou' },
  { ref: 'peeters', lastName: 'Peeters', firstName: 'Jean-Pierre' },
  { ref: 'dupont-1', lastName: 'Dupont', firstName: 'Marc' },
  { ref: 'dupont-2', lastName: 'Dupont', firstName: 'Marc' },
])

describe('a name in the log', () => {
  it.each([
    ['BENALI Aïcha', 'benali'],
    ['Aïcha Benali', 'benali'],
    ['aicha  benali', 'benali'],
    ['Benali A.', 'benali'],
    ['A. Benali', 'benali'],
    ['Van den Broeck L.', 'broeck'],
    ['VAN DEN BROECK Liesbeth', 'broeck'],
    ['D’Haene P.', 'haene'],
    ["D'HAENE Pieter", 'haene'],
    ['D Haene P', 'haene'],
    ['N`Guessan K.', 'guessan'],
    ['Peeters J.-P.', 'peeters'],
    ['J. Peeters', 'peeters'],
    ['Bah M.', 'bah'],
  ])('"%s" names one person', (text, ref) => {
    expect(matchName(people, text)).toEqual({ kind: 'one', ref })
  })

  it('names nobody by a last name alone, by other initials or by chance letters', () => {
    for (const text of ['Benali', 'Benali B.', 'Bahm', 'M. Bahm', 'Jean Inconnu', '', 'Liesbeth'])
      expect(matchName(people, text).kind).toBe('unknown')
  })

  it('suggests people who share a word, without choosing', () => {
    expect(matchName(people, 'Benali Sofiane')).toEqual({ kind: 'unknown', near: ['benali'] })
  })

  it('is never guessed between two people of one name', () => {
    for (const text of ['Marc Dupont', 'DUPONT Marc', 'Dupont M.'])
      expect(matchName(people, text)).toEqual({ kind: 'ambiguous', refs: ['dupont-1', 'dupont-2'] })
  })
})

describe('a coach', () => {
  const members = [
    { id: 'julie', name: 'Julie Peeters', email: 'julie@example.be' },
    { id: 'nadia', name: 'Nadia Van den Bossche', email: null },
    { id: 'sofia', name: 'Sofia Lopez', email: null },
    { id: 'sara', name: 'Sara Lind', email: null },
  ]

  it.each([
    ['J. Peeters', 'julie'],
    ['Peeters Julie', 'julie'],
    ['Sofia L.', 'sofia'],
    ['S. Lind', 'sara'],
    ['NB', 'nadia'],
    ['N.B.', 'nadia'],
    ['NVDB', 'nadia'],
    ['julie@example.be', 'julie'],
  ])('"%s" is found by name, initial or initials', (text, id) => {
    expect(matchMember(members, text)).toBe(id)
  })

  it('is nobody when two fit or none does', () => {
    for (const text of ['SL', 'S. L.', 'Sofia', 'XY', '', 'P. Julie Martin'])
      expect(matchMember(members, text)).toBeNull()
  })
})

describe('a company', () => {
  it('is the same whatever its capitals, punctuation, spaces and legal form', () => {
    const same = ['NETTOY’PRO SPRL', 'Nettoypro', 'NETTOY\u0019PRO SPRL', 'S.P.R.L. Nettoy-Pro', 'nettoy pro ']
    expect(new Set(same.map(companyKey))).toEqual(new Set(['nettoypro']))
    expect(companyKey('Garage Motte & fils')).toBe(companyKey('garage Motte et Fils SA'))
    expect(companyKey('boulangerie LENOIR ')).toBe(companyKey('Boulangerie Lenoir'))
    expect(companyKey('Ateliers du Val ASBL')).not.toBe(companyKey('Ateliers du Mont ASBL'))
    expect(companyKey('SA')).toBe('sa')
  })

  it('is known by its number however it is written', () => {
    expect(registerKey('0629.873.390')).toBe(registerKey('BE 0629 873 390'))
  })
})
