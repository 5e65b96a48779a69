import { equalSplit } from '@tandem/domain/log-entries'
import {
  splitAround,
  travelShare,
  typedTooMuch,
  withShareTyped,
  wordsAbout,
  wordsWithoutOthers,
} from '@tandem/domain/log-shares'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const sum = (minutes: readonly (number | null)[]) => minutes.reduce<number>((all, one) => all + (one ?? 0), 0)
const people = fc.integer({ min: 2, max: 12 })
const length = fc.integer({ min: 0, max: 720 })

/** Shares typed one after the other, none longer than what the others leave. */
const typing = fc
  .record({
    minutes: length,
    count: people,
    acts: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 30 }),
  })
  .map(({ minutes, count, acts }) => {
    let typed: (number | null)[] = Array.from({ length: count }, () => null)
    for (const [at, wanted, isCleared] of acts) {
      const place = at % count
      const left = minutes - sum(typed.filter((_, other) => other !== place))
      typed = withShareTyped(typed, place, isCleared ? null : wanted % (Math.max(0, left) + 1))
    }
    return { minutes, typed }
  })

describe('the time of an entry about several people', () => {
  it('is always shared to the minute, whatever shares are typed within it', () => {
    fc.assert(
      fc.property(typing, ({ minutes, typed }) => {
        expect(sum(splitAround(minutes, typed))).toBe(minutes)
        expect(typedTooMuch(minutes, typed)).toBe(0)
      }),
    )
  })

  it('is shared equally until somebody says otherwise', () => {
    fc.assert(
      fc.property(length, people, (minutes, count) => {
        const nothing = Array.from({ length: count }, () => null)
        expect(splitAround(minutes, nothing)).toEqual(equalSplit(minutes, count))
      }),
    )
  })

  it('keeps what was typed and shares the rest among the others', () => {
    expect(splitAround(120, [60, null, null, null])).toEqual([60, 20, 20, 20])
    expect(withShareTyped([60, 40], 0, 70)).toEqual([70, null])
    expect(withShareTyped([null, null, 20], 1, 30)).toEqual([null, 30, 20])
    expect(withShareTyped([10, 20, null], 2, 30)).toEqual([10, null, 30])
  })

  it('that was typed longer than it lasted says by how much', () => {
    fc.assert(
      fc.property(length, fc.integer({ min: 1, max: 90 }), (minutes, more) => {
        expect(typedTooMuch(minutes, [minutes + more, null])).toBe(more)
        expect(sum(splitAround(minutes, [minutes + more, null]))).toBe(minutes + more)
      }),
    )
  })

  it('the travel is shared to the minute as well', () => {
    fc.assert(
      fc.property(length, people, (minutes, count) => {
        expect(sum(Array.from({ length: count }, (_, place) => travelShare(minutes, count, place)))).toBe(minutes)
      }),
    )
  })
})

describe('the words of an entry in one person’s file', () => {
  it('hold the names of none of the others', () => {
    const others = ['Karim Diallo', 'Emna Ben Salah']
    const words = 'Karim Diallo was late. Mme Lenoir praised Emna, and Marc helped Karim.'
    const told = wordsWithoutOthers(words, others, ['Marc Petit'], 'somebody else')
    expect(told).toBe('Somebody else was late. Mme Lenoir praised somebody else, and Marc helped somebody else.')
  })

  it('keep a first name that this person bears too', () => {
    expect(wordsWithoutOthers('Karim helped.', ['Karim Diallo'], ['Karim Petit'])).toBe('Karim helped.')
    expect(wordsWithoutOthers('Emna helped.', ['Emna Salah'], ['Karim Petit'])).toBe('[…] helped.')
  })

  it('stay as they were written where nobody else is concerned', () => {
    const words = 'M. Petit came.\nMarc  Petit, Mme Petit and Mr Marc agreed.'
    expect(wordsWithoutOthers(words, [], ['Marc Petit'])).toBe(words)
  })

  it('are those for everybody, then those about this person alone', () => {
    expect(wordsAbout('A calm visit.', 'Holds the pace.')).toBe('A calm visit.\nHolds the pace.')
    expect(wordsAbout(' ', 'Holds the pace.')).toBe('Holds the pace.')
    expect(wordsAbout('A calm visit.', '')).toBe('A calm visit.')
  })
})
