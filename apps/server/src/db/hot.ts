import type { Db } from './open.ts'
import { rowReader, type Selected } from './row-reader.ts'

type Prepared = Selected & {
  all?(values?: Record<string, unknown>): unknown
  values?(values?: Record<string, unknown>): readonly (readonly unknown[])[]
}

/** Drizzle asks for each value of each row anew how it is read: of a long list that costs more than the reading. */
function readFast<Statement>(statement: Statement): Statement {
  const prepared: Prepared = statement as Statement & Prepared
  const read = rowReader(prepared)
  if (read !== null) prepared.all = (values) => prepared.values?.(values).map(read)
  return statement
}

/**
 * A statement prepared once for each connection. For queries on the way of every request: building one anew costs more
 * than running it.
 */
export function hot<Statement>(build: (db: Db) => Statement): (db: Db) => Statement {
  const prepared = new WeakMap<Db, Statement>()
  return (db) => {
    const known = prepared.get(db)
    if (known !== undefined) return known
    const statement = readFast(build(db))
    prepared.set(db, statement)
    return statement
  }
}
