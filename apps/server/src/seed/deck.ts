/** A small generator that gives the same story again. */
export type Chance = {
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  /** True about once in `times`. */
  readonly oneIn: (times: number) => boolean
  readonly pick: <Card>(cards: readonly [Card, ...Card[]]) => Card
}

/** Named, so that one person's story does not move when another is added. */
export function chanceOf(name: string): Chance {
  let state = 2_166_136_261
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    oneIn: (times) => next() * times < 1,
    pick: (cards) => cards[between(0, cards.length - 1)] ?? cards[0],
  }
}

/** Draws each card once before any comes back, and never the same one twice in a row. */
export function deckOf<Card>(chance: Chance, cards: readonly [Card, ...Card[]]): () => Card {
  let rest: Card[] = []
  let last: Card | undefined
  return () => {
    if (rest.length === 0) rest = cards.length === 1 ? [...cards] : cards.filter((card) => card !== last)
    const [drawn = cards[0]] = rest.splice(chance.between(0, rest.length - 1), 1)
    last = drawn
    return drawn
  }
}
