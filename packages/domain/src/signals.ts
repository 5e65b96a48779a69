import { type CheckInItem, DIVERGENCE } from './check-ins.ts'

/** One side's answers: 1 (not at all) to 5 (fully), `null` for not seen. */
export type Ratings = Readonly<Partial<Record<CheckInItem, number | null>>>

/** Items on which the two sides are at least two points apart. Ratings are set side by side and never averaged. */
export function divergences(worker: Ratings, employer: Ratings): CheckInItem[] {
  return (Object.keys(worker) as CheckInItem[]).filter((item) => {
    const a = worker[item]
    const b = employer[item]
    return a != null && b != null && Math.abs(a - b) >= DIVERGENCE
  })
}
