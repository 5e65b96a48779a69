import { printOf } from './cells.ts'

export type ImportedValue = string | number | null

export function valuePrint(value: ImportedValue): string {
  return printOf(String(value))
}

/**
 * The value a field has after an import. An empty cell erases nothing. A value that the file changed since it was last
 * imported wins; what was changed in Tandem since stays. A record that was never imported is only completed.
 */
export function mergedValue<Value extends ImportedValue>(
  stored: Value,
  inFile: Value,
  lastPrint: string | undefined,
): Value {
  if (inFile === null || valuePrint(inFile) === lastPrint) return stored
  return lastPrint === undefined && stored !== null ? stored : inFile
}

/** Prints of the values of a record, for the next import of the file. An empty value keeps the print it had. */
export function valuePrints(
  values: Readonly<Record<string, ImportedValue>>,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const prints = { ...before }
  for (const [field, value] of Object.entries(values)) if (value !== null) prints[field] = valuePrint(value)
  return prints
}
