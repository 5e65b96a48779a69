import { z } from 'zod'

/** Points of all lines together: a signature takes a few hundred. */
const MOST_NUMBERS = 6_000

/**
 * A signature as drawn: each line is `x, y, x, y, …` in a field 1000 wide and 300 high, so that it is drawn again at any
 * size.
 */
export const strokes = z
  .array(z.array(z.int().min(0).max(1_000)).min(4).max(MOST_NUMBERS))
  .min(1)
  .max(200)
  .refine((lines) => lines.reduce((sum, line) => sum + line.length, 0) <= MOST_NUMBERS, { error: 'too-large' })
  .refine((lines) => lines.every((line) => line.length % 2 === 0), { error: 'not-right' })
export type Strokes = z.infer<typeof strokes>
