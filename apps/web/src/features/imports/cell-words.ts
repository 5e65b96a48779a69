import { isCalendarDate } from '@tandem/domain/calendar-date'
import type { Formats } from '../../words/formats.ts'
import type { Say } from '../../words/locale.tsx'

/** A text of the file with its days as the reader writes them. */
export function withDays(text: string, { day }: Formats): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (on) => (isCalendarDate(on) ? day(on) : on))
}

/** `2, 5–8, 12`. */
export function rowList(rows: readonly number[]): string {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last !== undefined && row === last[1] + 1) last[1] = row
    else runs.push([row, row])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

const MOST_ROWS = 6

/** Where an issue is: one row, or how many and which first. */
export function whereWords(t: Say<'rowOf' | 'rowsOf'>, sheet: string, rows: readonly number[]): string {
  const [row = 0] = rows
  if (rows.length === 1) return t('rowOf', { sheet, row })
  const first = rowList(rows.slice(0, MOST_ROWS))
  return t('rowsOf', { sheet, count: rows.length, rows: rows.length > MOST_ROWS ? `${first}…` : first })
}

/** An address such as `Sheet1!12` in words. */
export function addressWords(t: Say<'rowOf' | 'rowsOf'>, address: string): string {
  const at = address.lastIndexOf('!')
  const row = Number(address.slice(at + 1))
  return at === -1 || !Number.isInteger(row) ? address : t('rowOf', { sheet: address.slice(0, at), row })
}
