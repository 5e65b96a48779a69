import { cellText } from './cells.ts'
import type { ImportDirectory } from './decisions.ts'
import type { Unchanged } from './planned.ts'
import type { ImportRow } from './rows.ts'

/** The record that one of `keys` became in an earlier import, if it still exists. */
export function recordOf(
  directory: ImportDirectory,
  keys: readonly string[],
  existing: { has(id: string): boolean } | null,
): string | null {
  for (const key of keys) {
    const id = directory.importKeys.get(key)
    if (id !== undefined && (existing === null || existing.has(id))) return id
  }
  return null
}

/** The record that was imported from rows that have not changed since, nor been mended now; else `null`. */
export function unchangedRecord(
  directory: ImportDirectory,
  recordId: string | null,
  keys: readonly string[],
  print: string,
  isMended: boolean,
): Unchanged | null {
  const isSame = !isMended && keys.some((key) => directory.importPrints?.get(key) === print)
  return recordId !== null && isSame ? { recordId, keys } : null
}

/** A few words to recognise a row by. */
export function labelOf(row: ImportRow, ...fields: readonly Parameters<ImportRow['cell']>[0][]): string {
  return fields
    .map((field) => cellText(row.cell(field)).trim())
    .filter((text) => text !== '')
    .join(' ')
}

export function where(row: ImportRow): { readonly sheet: string; readonly row: number } {
  return { sheet: row.sheet, row: row.row }
}

export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
