import type Sqlite from 'better-sqlite3'

/** The day of the bench; every accompaniment lies in the ten years before it. */
export const BENCH_DAY = '2026-01-01'
export const FIRST_DAY = '2016-01-01'
export const DAYS = 3653
export const AT = `${BENCH_DAY}T08:00:00.000Z`

/** A repeatable sequence of numbers from 0 to 1. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export function benchId(kind: number, index: number): string {
  return `0000000${kind}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
}

export const KIND = {
  coach: 1,
  worker: 2,
  episode: 3,
  employer: 4,
  place: 5,
  placement: 6,
  plan: 7,
  goal: 8,
  entry: 9,
} as const

export function insertInto(
  sqlite: Sqlite.Database,
  table: string,
  columns: readonly string[],
): (values: readonly unknown[]) => void {
  const statement = sqlite.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  return (values) => void statement.run(...values)
}

/** One accompaniment: its first and last day, counted from the first day of the bench, and its job. */
export type Stay = { readonly from: number; readonly to: number; readonly placement: number | null }
