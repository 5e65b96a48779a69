/**
 * Minutes in a duration as people type it, or `null` when it cannot be read: `1h15`, `1 h`, `1:15`, `45 min`, `45'`,
 * `1,5 h`. A bare number is minutes.
 */
export function minutesFrom(text: string): number | null {
  const bare = text.trim().toLowerCase().replace(/\s+/g, '').replace(',', '.')
  if (bare === '') return null
  const clock = /^(\d{1,2})(?:h|:|hours?|heures?)(\d{1,2})(?:min|m|')?$/.exec(bare)
  if (clock !== null) return Number(clock[2]) < 60 ? Number(clock[1]) * 60 + Number(clock[2]) : null
  const hours = /^(\d{1,2}(?:\.\d+)?)(?:h|hours?|heures?)$/.exec(bare)
  if (hours !== null) return Math.round(Number(hours[1]) * 60)
  const minutes = /^(\d{1,4})(?:min|mins|minutes|mn|m|'|′)?$/.exec(bare)
  return minutes === null ? null : Number(minutes[1])
}

/** `1 h 15`, `45 min`, `2 h`: the same in French and English. */
export function shortDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
}
