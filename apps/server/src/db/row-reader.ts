import { Column, getTableName, is, SQL } from 'drizzle-orm'

type Row = Record<string, unknown>
type Decoder = { mapFromDriverValue(value: unknown): unknown }
type Field = { readonly path: readonly string[]; readonly field: unknown }

/** What a prepared query of drizzle keeps of what it selects. */
export type Selected = {
  readonly fields?: readonly Field[]
  /** By table of the query: false where a join may have found no row. */
  readonly joinsNotNullableMap?: Readonly<Record<string, boolean>>
}

type Cell = { readonly group: string | null; readonly name: string; readonly decoder: Decoder }

function decoderOf(field: unknown): Decoder | undefined {
  if (is(field, Column)) return field
  const expression = is(field, SQL.Aliased) ? field.sql : field
  return is(expression, SQL) ? (expression as unknown as { readonly decoder: Decoder }).decoder : undefined
}

function cellOf({ path, field }: Field): Cell | null {
  const [first, second, ...deeper] = path
  const decoder = decoderOf(field)
  if (first === undefined || decoder === undefined || deeper.length > 0) return null
  return second === undefined ? { group: null, name: first, decoder } : { group: first, name: second, decoder }
}

/** Tables selected whole that a join may not have found, each with the column that tells: its first. */
function mayBeMissing({ fields = [], joinsNotNullableMap: joins }: Selected) {
  const groups = new Map<string, { readonly told: string; readonly tables: Set<string> }>()
  for (const { path, field } of fields) {
    const [group, told] = path
    if (group === undefined || told === undefined || !is(field, Column)) continue
    const known = groups.get(group) ?? { told, tables: new Set() }
    groups.set(group, known)
    known.tables.add(getTableName(field.table))
  }
  return [...groups].flatMap(
    ([
      group,
      {
        told,
        tables: [table, ...others],
      },
    ]) => (joins === undefined || table === undefined || others.length > 0 || joins[table] ? [] : [{ group, told }]),
  )
}

/**
 * Reads a row of the driver into the object that a query selects, as drizzle does, with all that depends on the query
 * alone found out once; `null` for a query of a shape that is left to drizzle.
 */
export function rowReader(selected: Selected): ((values: readonly unknown[]) => Row) | null {
  const cells = (selected.fields ?? []).map(cellOf)
  const known = cells.flatMap((cell) => cell ?? [])
  if (known.length === 0 || known.length < cells.length) return null
  const missing = mayBeMissing(selected)
  return (values) => {
    const row: Row = {}
    let index = 0
    for (const { group, name, decoder } of known) {
      const value = values[index++]
      let into = row
      if (group !== null) {
        into = (row[group] as Row | undefined) ?? {}
        row[group] = into
      }
      into[name] = value === null ? null : decoder.mapFromDriverValue(value)
    }
    for (const { group, told } of missing) if ((row[group] as Row)[told] === null) row[group] = null
    return row
  }
}
