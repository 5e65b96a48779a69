export type FieldChange<Field extends string> = {
  readonly field: Field
  readonly before: string | null
  readonly after: string | null
}

/** A value as it can be compared and shown: nothing and blank are the same. */
function told(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function valueIn(record: unknown, field: string): string | null {
  return told((record as Readonly<Record<string, unknown>> | null | undefined)?.[field])
}

/** What a traced change altered, old and new, in the order of `fields`. Fields that `after` does not name stayed. */
export function fieldChanges<Field extends string>(
  before: unknown,
  after: unknown,
  fields: readonly Field[],
): FieldChange<Field>[] {
  const named = new Set(Object.keys((after ?? {}) as object))
  return fields
    .filter((field) => named.has(field) && valueIn(before, field) !== valueIn(after, field))
    .map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) }))
}

export type FieldAct<Field extends string> = {
  /** UTC instant. */
  readonly at: string
  readonly memberName: string
  readonly changes: readonly FieldChange<Field>[]
}

function sameSitting<Field extends string>(one: FieldAct<Field>, next: FieldAct<Field>): boolean {
  return (
    one.memberName === next.memberName &&
    one.at.slice(0, 10) === next.at.slice(0, 10) &&
    one.changes.map(({ field }) => field).join() === next.changes.map(({ field }) => field).join()
  )
}

function merged<Field extends string>(one: FieldAct<Field>, next: FieldAct<Field>): FieldAct<Field> {
  const changes = next.changes.map((change, place) => ({ ...change, before: one.changes[place]?.before ?? null }))
  return { ...next, changes }
}

/**
 * A readable history, oldest first: somebody who changes the same fields again on the same day has changed them once,
 * from the first value to the last; what altered nothing is left out.
 */
export function readableHistory<Field extends string>(acts: readonly FieldAct<Field>[]): FieldAct<Field>[] {
  const told: FieldAct<Field>[] = []
  for (const act of acts) {
    if (act.changes.length === 0) continue
    const last = told.at(-1)
    if (last !== undefined && sameSitting(last, act)) told[told.length - 1] = merged(last, act)
    else told.push(act)
  }
  return told
    .map((act) => ({ ...act, changes: act.changes.filter(({ before, after }) => before !== after) }))
    .filter(({ changes }) => changes.length > 0)
}
