import { type Cell, cellText, folded, isBlank } from './cells.ts'
import { COMPANY_COMPUTED, COMPANY_FIELDS, COMPANY_HEADINGS, type CompanyField } from './headings-companies.ts'
import { LOG_FIELDS, LOG_HEADINGS, type LogField } from './headings-log.ts'
import { EXIT_HEADINGS, PEOPLE_COMPUTED, PEOPLE_FIELDS, PEOPLE_HEADINGS, type PeopleField } from './headings-people.ts'
import { isSensitiveHeading } from './sensitive.ts'

export const SHEET_KINDS = ['people', 'companies', 'log', 'unknown'] as const
export type SheetKind = (typeof SHEET_KINDS)[number]
export type KnownKind = Exclude<SheetKind, 'unknown'>

export type ImportField = PeopleField | CompanyField | LogField

/** The fields a column may be mapped to by hand. */
export const FIELDS_OF: Readonly<Record<KnownKind, readonly ImportField[]>> = {
  people: PEOPLE_FIELDS,
  companies: COMPANY_FIELDS,
  log: LOG_FIELDS,
}

/** Why a column is taken or left. `sensitive` cannot be changed by a mapping. */
export const COLUMN_WHYS = [
  'recognised',
  'mapped',
  'used-as-entry-date',
  'sensitive',
  'computed-by-tandem',
  'row-number',
  'closed-in-tandem',
  'left-out',
  'repeated',
  'unrecognised',
  'empty',
] as const
export type ColumnWhy = (typeof COLUMN_WHYS)[number]

/** Columns that are not imported but read, to compare them or to warn. */
export type ComparedField = 'lastContactOn' | 'lastEmployerContactOn' | 'exitedOn'

export type Column = {
  /** 0 is the first column. */
  readonly index: number
  readonly heading: string
  readonly field: ImportField | null
  readonly why: ColumnWhy
  readonly compares: ComparedField | null
}

/** Hand-made mapping of one kind of sheet: folded heading to field, or to `null` to leave the column out. */
export type HeadingMap = Readonly<Record<string, ImportField | null>>

/** The form in which a heading is remembered. */
export function headingKey(heading: string): string {
  return folded(heading)
}

function forms(heading: string): string[] {
  return [folded(heading), folded(heading.replace(/\([^)]*\)/g, ' '))].filter((form) => form !== '')
}

function lookup<F extends ImportField>(headings: Readonly<Record<F, readonly string[]>>, fields: readonly F[]) {
  const found = new Map<string, F>()
  for (const field of fields)
    for (const heading of headings[field])
      for (const form of forms(heading)) if (!found.has(form)) found.set(form, field)
  return found
}

const SYNONYMS: Readonly<Record<KnownKind, ReadonlyMap<string, ImportField>>> = {
  people: lookup(PEOPLE_HEADINGS, PEOPLE_FIELDS),
  companies: lookup(COMPANY_HEADINGS, COMPANY_FIELDS),
  log: lookup(LOG_HEADINGS, LOG_FIELDS),
}

const COMPUTED: Readonly<Record<KnownKind, ReadonlyMap<string, ComparedField | null>>> = {
  people: new Map(
    (['lastContactOn', 'lastEmployerContactOn', 'otherCount'] as const).flatMap((name) =>
      PEOPLE_COMPUTED[name].map((heading) => [folded(heading), name === 'otherCount' ? null : name] as const),
    ),
  ),
  companies: new Map(COMPANY_COMPUTED.map((heading) => [folded(heading), null] as const)),
  log: new Map(),
}

const EXITS = new Set(EXIT_HEADINGS.map(folded))

/** Headings of a running number, which changes whenever a row is added and identifies nobody. */
const ROW_NUMBERS = new Set(['n', 'no', 'nr', 'num', 'numero', 'n ordre', 'ligne', 'row', 'line'])

function recognised(kind: KnownKind, heading: string): ImportField | null {
  for (const form of forms(heading)) {
    const field = SYNONYMS[kind].get(form)
    if (field !== undefined) return field
  }
  return null
}

function columnOf(kind: KnownKind, heading: string, index: number, mapping: HeadingMap): Column {
  const column = (field: ImportField | null, why: ColumnWhy, compares: ComparedField | null = null): Column => ({
    index,
    heading,
    field,
    why,
    compares,
  })
  if (isSensitiveHeading(heading, kind)) return column(null, 'sensitive')
  const mapped = mapping[headingKey(heading)]
  if (mapped !== undefined) {
    if (mapped === null) return column(null, 'left-out')
    if (FIELDS_OF[kind].includes(mapped)) return column(mapped, 'mapped')
  }
  for (const form of forms(heading)) {
    const compares = COMPUTED[kind].get(form)
    if (compares !== undefined) return column(null, 'computed-by-tandem', compares)
  }
  if (kind === 'people' && forms(heading).some((form) => EXITS.has(form)))
    return column(null, 'closed-in-tandem', 'exitedOn')
  const field = recognised(kind, heading)
  if (field !== null) return column(field, 'recognised')
  const bare = heading.trim()
  return column(null, bare === '#' || ROW_NUMBERS.has(folded(bare)) ? 'row-number' : 'unrecognised')
}

/** What each column of a heading row is taken for. A field goes to one column: a mapped one, else the first. */
export function columnsOf(kind: SheetKind, headings: readonly (Cell | undefined)[], mapping: HeadingMap): Column[] {
  const columns = headings.map((cell, index): Column => {
    const heading = cellText(cell).trim()
    if (heading === '') return { index, heading, field: null, why: 'empty', compares: null }
    if (kind !== 'unknown') return columnOf(kind, heading, index, mapping)
    const why = isSensitiveHeading(heading, kind) ? 'sensitive' : 'unrecognised'
    return { index, heading, field: null, why, compares: null }
  })
  const owner = new Map<ImportField, number>()
  for (const column of columns)
    if (column.field !== null && column.why === 'mapped') owner.set(column.field, column.index)
  for (const column of columns)
    if (column.field !== null && !owner.has(column.field)) owner.set(column.field, column.index)
  return columns.map((column): Column => {
    if (column.field === null) return column
    if (owner.get(column.field) !== column.index) return { ...column, field: null, why: 'repeated' }
    if (column.field === 'referredOn') {
      return owner.has('enteredOn')
        ? { ...column, field: null, why: 'left-out' }
        : { ...column, why: 'used-as-entry-date' }
    }
    return column
  })
}

/** Fields without which a sheet is not of the kind: one of each group. */
const SIGNATURE: Readonly<Record<KnownKind, readonly (readonly ImportField[])[]>> = {
  people: [
    ['lastName', 'fullName', 'fullNameLastFirst', 'fullNameFirstLast'],
    ['firstName', 'fullName', 'fullNameLastFirst', 'fullNameFirstLast'],
  ],
  companies: [['companyName']],
  log: [['occurredOn'], ['person', 'with', 'note', 'duration', 'employer']],
}

/** How well a row reads as the headings of a kind: the number of different fields, 0 when one it needs is missing. */
export function headingScore(kind: KnownKind, cells: readonly (Cell | undefined)[], mapping: HeadingMap): number {
  const columns = columnsOf(kind, cells, mapping)
  const fields = new Set(columns.flatMap((column) => (column.field === null ? [] : [column.field])))
  if (!SIGNATURE[kind].every((group) => group.some((field) => fields.has(field)))) return 0
  return fields.size + columns.filter((column) => column.why === 'computed-by-tandem').length
}

/** True when every cell that is filled is text, as in a row of headings. */
export function isAllText(cells: readonly (Cell | undefined)[]): boolean {
  return cells.every((cell) => isBlank(cell) || typeof cell === 'string')
}
