/** A small generator that gives the same story on the same day. */
export type Chance = {
  /** A whole number between both ends, both included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(values: readonly [T, ...T[]]) => T
  /** True about once in `times`. */
  readonly oneIn: (times: number) => boolean
}

/** Mulberry32 over the letters of `name`, so that one person's story does not move when another is added. */
export function chanceOf(name: string): Chance {
  let state = 0
  for (const letter of name) state = (Math.imul(state, 31) + (letter.codePointAt(0) ?? 0)) | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    pick: (values) => values[between(0, values.length - 1)] ?? values[0],
    oneIn: (times) => next() * times < 1,
  }
}
