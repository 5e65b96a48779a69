/**
 * `amount / by` with one decimal, half away from zero, without the floating point error of a division (23/80, 201/400).
 * Null when there is nothing to divide by. Source: indicators.md, conventions 9 and 10.
 */
export function quotientInTenths(amount: number, by: number): number | null {
  if (by === 0) return null
  const tenths = Math.floor((20 * Math.abs(amount) + by) / (2 * by)) / 10
  return amount < 0 && tenths !== 0 ? -tenths : tenths
}

/** Percent with one decimal; null, never 0, when nobody is in the denominator. */
export function percentOf(numerator: number, denominator: number): number | null {
  return quotientInTenths(100 * numerator, denominator)
}

/** Hours for display only: totals add minutes. */
export function hoursOf(minutes: number): number {
  return quotientInTenths(minutes, 60) ?? 0
}

/** The mean with one decimal, half away from zero; null of nothing. */
export function meanInTenths(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const tenths = Math.round(Math.abs(mean) * 10) / 10
  return mean < 0 && tenths !== 0 ? -tenths : tenths
}
