import { DIVERGENCE } from './check-ins.ts'

/** One side's answers by question: 1 (not at all) to 5 (fully), `null` for not seen. */
export type Ratings = Readonly<Partial<Record<string, number | null>>>

/** Questions on which the two sides are at least two points apart. Ratings are set side by side and never averaged. */
export function divergences(worker: Ratings, employer: Ratings): string[] {
  return Object.keys(worker).filter((question) => {
    const a = worker[question]
    const b = employer[question]
    return a != null && b != null && Math.abs(a - b) >= DIVERGENCE
  })
}
