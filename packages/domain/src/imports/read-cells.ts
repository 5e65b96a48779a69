import { type Cell, cellText, folded, isBlank, isFormulaError, isStorable } from './cells.ts'

/** Why a cell cannot be read. Nothing is guessed: the cell is mended or its row is skipped. */
export const READING_PROBLEMS = [
  'not-a-date',
  'impossible-date',
  'incomplete-date',
  'ambiguous-year',
  'not-a-duration',
  'ambiguous-duration',
  'not-hours',
  'unlikely-hours',
  'not-a-time',
  'not-a-phone',
  'not-an-email',
  'unknown-word',
  'too-long',
  'unstorable',
  'formula-error',
] as const
export type ReadingProblem = (typeof READING_PROBLEMS)[number]

/** Longer text holds no date, duration or number of hours: patterns are only tried on short text. */
export const LONGEST_FIGURE = 40

/** What a cell says: a value, a reason why it cannot be told, or `null` when it is empty. */
export type Reading<T> = { readonly value: T } | { readonly problem: ReadingProblem } | null

/** Problems that any cell may have, before its meaning is looked at. */
export function cellRefusal(cell: Cell | undefined): ReadingProblem | null {
  const text = cellText(cell)
  if (!isStorable(text)) return 'unstorable'
  return isFormulaError(text) ? 'formula-error' : null
}

/** True for an invisible character that nobody types, such as half of a letter that another program damaged. */
export function hasControlCharacter(text: string): boolean {
  return /[^\P{Cc}\t\n\r]/u.test(text)
}

/** Text exactly as typed; a cell of blanks is empty. `most` counts UTF-16 units, as the wire does. */
export function readText(cell: Cell | undefined, most: number): Reading<string> {
  if (isBlank(cell)) return null
  const text = cellText(cell)
  return text.length > most ? { problem: 'too-long' } : { value: text }
}

/** One line: blanks at the ends, doubled spaces and control characters are accidents. */
export function labelText(cell: Cell | undefined): string {
  return cellText(cell)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

export function readLabel(cell: Cell | undefined, most: number): Reading<string> {
  const text = labelText(cell)
  if (text === '') return null
  return text.length > most ? { problem: 'too-long' } : { value: text }
}

/** A telephone number as typed. */
export function readPhone(cell: Cell | undefined): Reading<string> {
  if (isBlank(cell)) return null
  const text = cellText(cell).trim()
  const digits = text.replace(/\D/g, '').length
  return text.length <= 40 && digits >= 6 && /^[+\d(][\d\s./()-]*$/.test(text)
    ? { value: text.startsWith('(') ? text.replace(/[()]/g, '') : text }
    : { problem: 'not-a-phone' }
}

const EMAIL = /^[A-Za-z0-9_+-]+(?:['.][A-Za-z0-9_+-]+)*@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/

export function readEmail(cell: Cell | undefined): Reading<string> {
  if (isBlank(cell)) return null
  const text = cellText(cell)
    .trim()
    .replace(/^mailto:/i, '')
  return text.length <= 254 && EMAIL.test(text) ? { value: text } : { problem: 'not-an-email' }
}

/** A postal code as text; a spreadsheet may hold it as a number. */
export function readPostalCode(cell: Cell | undefined): Reading<string> {
  return readLabel(cell, 20)
}

/** `HH:MM`, 24 hours, from `9h30`, `09:30`, `9 h`. */
export function readTime(cell: Cell | undefined): Reading<string> {
  if (isBlank(cell)) return null
  if (cellText(cell).length > LONGEST_FIGURE) return { problem: 'not-a-time' }
  const text = folded(cellText(cell).replace(/[:hH]/g, 'h')).replaceAll(' ', '')
  const parts = /^(\d{1,2})h(\d{2})?(?:h\d{2})?$/.exec(text)
  const hours = Number(parts?.[1])
  const minutes = Number(parts?.[2] ?? 0)
  if (parts === null || hours > 23 || minutes > 59) return { problem: 'not-a-time' }
  return { value: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` }
}
