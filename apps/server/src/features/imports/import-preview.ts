import type {
  ImportCandidate,
  ImportIssue,
  ImportPreview,
  ImportQuestion,
  ImportWarning,
} from '@tandem/contract/imports'
import { folded, isBlank, rowAddress, type Sheet } from '@tandem/domain/imports/cells'
import { headingKey } from '@tandem/domain/imports/headings'
import { companyKey } from '@tandem/domain/imports/match-companies'
import type { Candidate, ImportProblem } from '@tandem/domain/imports/problems'
import { labelText } from '@tandem/domain/imports/read-cells'
import type { SheetLayout } from '@tandem/domain/imports/sheets'
import { countsOf, needsTeam, unsettledRows } from './import-counts.ts'
import type { FilePlan } from './plan-file.ts'

/** Things to settle and rows of a warning that are sent; the rest is counted. */
const MOST_ISSUES = 200
const MOST_ROWS = 20
const FEW_ROWS = 10
const MOST_SAMPLES = 2
const LONGEST_SAMPLE = 60
/** A value is sent whole, so that it can be mended; no cell may be longer than this and be kept. */
const LONGEST_VALUE = 10_000

/** Doubts about who a row is: each row is another. */
const ROW_BY_ROW = ['possible-duplicate', 'reference-names-another', 'ambiguous-person']
/** Asked once for each text, apart from the problems. */
const ASKED_ONCE = ['unknown-coach', 'unknown-company', 'ambiguous-company']

type Trouble = Extract<ImportProblem, { severity: 'problem' }>
type Hint = Extract<ImportProblem, { severity: 'warning' }>

function candidateFrom({ ref, label, birthOn }: Candidate): ImportCandidate {
  return 'recordId' in ref
    ? { recordId: ref.recordId, row: null, label, birthOn }
    : { recordId: null, row: ref.row, label, birthOn }
}

function shown(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

function sheetFrom(layout: SheetLayout, sheet: Sheet | undefined): ImportPreview['sheets'][number] {
  const samplesOf = (index: number): string[] => {
    const filled = layout.dataRows.map((row) => sheet?.rows[row - 1]?.[index]).filter((cell) => !isBlank(cell))
    return [...new Set(filled.map((cell) => shown(labelText(cell), LONGEST_SAMPLE)))].slice(0, MOST_SAMPLES)
  }
  const whys = [...new Set(layout.skippedRows.map(({ why }) => why))]
  return {
    name: layout.name,
    kind: layout.kind,
    headingRow: layout.headingRow,
    records: layout.dataRows.length,
    columns: layout.columns
      .filter(({ why }) => why !== 'empty')
      .map(({ index, heading, field, why }) => ({
        ...{ index, heading, field, why },
        key: headingKey(heading),
        samples: why === 'sensitive' ? [] : samplesOf(index),
      })),
    skipped: whys.map((why) => ({
      why,
      rows: layout.skippedRows.filter((one) => one.why === why).map(({ row }) => row),
    })),
  }
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}

type Kind = Pick<Trouble, 'code' | 'field' | 'value'>

/** A few missing values are filled in one by one; many get one answer. */
function isRowByRow({ code, field, value }: Kind, missing: ReadonlyMap<string, number>): boolean {
  if (ROW_BY_ROW.includes(code) || field === null) return true
  return value.trim() === '' && (missing.get(`${code} ${field}`) ?? 0) <= FEW_ROWS
}

function missingIn(troubles: readonly Trouble[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { code, field, value } of troubles)
    if (value.trim() === '') counts.set(`${code} ${field}`, (counts.get(`${code} ${field}`) ?? 0) + 1)
  return counts
}

function issuesOf(troubles: readonly Trouble[], labels: ReadonlyMap<string, string>): ImportIssue[] {
  const missing = missingIn(troubles)
  const groups = groupedBy(troubles, ({ sheet, row, code, field, value }) =>
    JSON.stringify([sheet, code, field, folded(value), isRowByRow({ code, field, value }, missing) ? row : 0]),
  )
  return groups.flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { sheet, row, code, column, field, candidates } = first
    const value = shown(first.value, LONGEST_VALUE)
    const label = labels.get(rowAddress(sheet, row)) ?? ''
    const rows = group.map((one) => one.row)
    return [{ ...{ sheet, rows, code, column, field, value, label }, candidates: candidates.map(candidateFrom) }]
  })
}

/** Whom a line means can only be told once it is known whether two rows are one person. */
function waitsFor({ code, candidates }: Trouble, doubtful: ReadonlySet<string>): boolean {
  return code === 'ambiguous-person' && candidates.some(({ ref }) => 'row' in ref && doubtful.has(ref.row))
}

function questionsOf(troubles: readonly Trouble[], keyOf: (text: string) => string): ImportQuestion[] {
  return groupedBy(troubles, ({ value }) => keyOf(value)).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { value, candidates } = first
    const text = shown(labelText(value), 400)
    return [{ key: keyOf(value), text, rows: group.length, candidates: candidates.map(candidateFrom) }]
  })
}

function warningsOf(hints: readonly Hint[], labels: ReadonlyMap<string, string>): ImportWarning[] {
  return groupedBy(hints, ({ sheet, code, column }) => JSON.stringify([sheet, code, column])).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { sheet, code, column } = first
    const rows = group.slice(0, MOST_ROWS).map(({ row, value }) => ({
      row,
      label: labels.get(rowAddress(sheet, row)) ?? '',
      value: shown(value, LONGEST_SAMPLE),
    }))
    return [{ sheet, code, column, count: group.length, rows }]
  })
}

/** A plan as the screen shows it: what is asked, once each, without the records themselves. */
export function previewOf(
  { plan, kept }: Pick<FilePlan, 'plan' | 'kept'>,
  sheets: readonly Sheet[],
  named: ReadonlySet<string>,
  records: readonly (readonly [string, string])[],
  people: Pick<ImportPreview, 'coaches' | 'teams'>,
): ImportPreview {
  const labels = new Map(
    plan.rows.map(({ sheet, row, label }) => [rowAddress(sheet, row), shown(label, LONGEST_SAMPLE)]),
  )
  const skipped = new Set(
    plan.rows.flatMap(({ sheet, row, outcome }) => (outcome === 'skip' ? [rowAddress(sheet, row)] : [])),
  )
  const open = plan.problems.filter(({ sheet, row }) => !skipped.has(rowAddress(sheet, row)))
  const troubles = open.filter((one): one is Trouble => one.severity === 'problem')
  const hints = plan.problems.filter((one): one is Hint => one.severity === 'warning')
  const ofCode = (...codes: readonly string[]) => troubles.filter(({ code }) => codes.includes(code))
  const doubtful = new Set(ofCode('possible-duplicate').map(({ sheet, row }) => rowAddress(sheet, row)))
  const issues = issuesOf(
    troubles.filter((one) => !ASKED_ONCE.includes(one.code) && !waitsFor(one, doubtful)),
    labels,
  )
  return {
    sheets: plan.sheets.map((layout, index) => sheetFrom(layout, sheets[index])),
    questions: {
      coaches: questionsOf(ofCode('unknown-coach'), folded),
      companies: questionsOf(ofCode('unknown-company', 'ambiguous-company'), companyKey),
    },
    issues: issues.slice(0, MOST_ISSUES),
    issueCount: issues.length,
    warnings: warningsOf(hints, labels),
    labels: Object.fromEntries([...labels, ...records].filter(([key]) => named.has(key))),
    unsettled: unsettledRows(plan),
    counts: countsOf(plan, kept),
    needsTeam: needsTeam(plan),
    ...people,
  }
}
