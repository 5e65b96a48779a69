import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../db/open.ts'

/** Writes one row. */
export type Put = <Table extends SQLiteTable>(table: Table, row: Table['$inferInsert']) => void

type Statement = { readonly run: (values: Record<string, unknown>) => unknown }

/** One prepared statement for each table: thousands of rows are written in the time of a breath. */
export function putterOf(db: Db): Put {
  const statements = new Map<SQLiteTable, { readonly statement: Statement; readonly blank: Record<string, unknown> }>()
  const prepared = (table: SQLiteTable) => {
    const columns = Object.entries(getTableColumns(table))
    const values = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)]))
    const blank = Object.fromEntries(columns.map(([name, column]) => [name, column.default ?? null]))
    return { statement: db.insert(table).values(values).prepare(), blank }
  }
  return (table, row) => {
    const { statement, blank } = statements.get(table) ?? prepared(table)
    statements.set(table, { statement, blank })
    statement.run({ ...blank, ...row })
  }
}
