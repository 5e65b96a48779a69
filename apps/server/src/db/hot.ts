import type { Db } from './open.ts'

/**
 * A statement prepared once for each connection. For queries on the way of every request: building one anew costs more
 * than running it.
 */
export function hot<Statement>(build: (db: Db) => Statement): (db: Db) => Statement {
  const prepared = new WeakMap<Db, Statement>()
  return (db) => {
    const known = prepared.get(db)
    if (known !== undefined) return known
    const statement = build(db)
    prepared.set(db, statement)
    return statement
  }
}
