import { folded, type Sheet } from './cells.ts'
import { companyEntries } from './company-entries.ts'
import { companyLinks } from './company-links.ts'
import type { ImportDecisions, ImportDirectory } from './decisions.ts'
import type { KnownKind } from './headings.ts'
import { labelOf } from './known.ts'
import { type EntryState, type LogPerson, logPeople } from './log-people.ts'
import { companyKey } from './match-companies.ts'
import { matchMember } from './match-names.ts'
import { personEntries, skippedPeople } from './people-entries.ts'
import { planCompany } from './plan-companies.ts'
import { planLog, type SeenLine } from './plan-log.ts'
import { type PeopleContext, planPerson } from './plan-people.ts'
import {
  type CompanyLink,
  type ImportCounts,
  type ImportPlan,
  type Planned,
  type PlannedCompany,
  type PlannedLine,
  type PlannedPerson,
  type PlannedRow,
  ROW_OUTCOMES,
  type RowOutcome,
} from './planned.ts'
import type { ImportProblem } from './problems.ts'
import { labelText } from './read-cells.ts'
import { readDate } from './read-dates.ts'
import { type ImportRow, rowsOf } from './rows.ts'
import { layoutOf, type SheetLayout } from './sheets.ts'

const LABELS = {
  people: ['lastName', 'firstName', 'fullName', 'fullNameLastFirst', 'fullNameFirstLast'],
  companies: ['companyName'],
  log: ['occurredOn', 'person', 'employer'],
} as const

function countsOf(rows: readonly PlannedRow[], kind: KnownKind): ImportCounts {
  const counts = Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>
  for (const row of rows) if (row.kind === kind) counts[row.outcome] += 1
  return counts
}

function questionsOf(problems: readonly ImportProblem[], code: ImportProblem['code'], keyOf: (text: string) => string) {
  const questions = new Map<string, { readonly key: string; readonly text: string; rows: number }>()
  for (const problem of problems) {
    if (problem.code !== code) continue
    const key = keyOf(problem.value)
    const question = questions.get(key) ?? { key, text: labelText(problem.value), rows: 0 }
    question.rows += 1
    questions.set(key, question)
  }
  return [...questions.values()]
}

/** Warns when a column says somebody was met later than the last line of the log about them. */
function compareLastContacts(
  entries: readonly EntryState[],
  byRow: ReadonlyMap<string, LogPerson>,
  seen: readonly SeenLine[],
  today: string,
): void {
  const last = new Map<LogPerson, { any: string; employer: string }>()
  for (const { people, occurredOn, withParties } of seen) {
    const isEmployer = withParties.includes('employer') || withParties.includes('tutor')
    for (const person of people) {
      const so = last.get(person) ?? { any: '', employer: '' }
      if (occurredOn > so.any) so.any = occurredOn
      if (isEmployer && occurredOn > so.employer) so.employer = occurredOn
      last.set(person, so)
    }
  }
  for (const row of entries.flatMap(({ entry }) => entry.rows)) {
    const person = byRow.get(row.address)
    const so = (person === undefined ? undefined : last.get(person)) ?? { any: '', employer: '' }
    for (const [field, known] of [
      ['lastContactOn', so.any],
      ['lastEmployerContactOn', so.employer],
    ] as const) {
      const compared = row.compared(field)
      const reading = compared === null ? null : readDate(compared.cell, 'other', today)
      if (compared !== null && reading !== null && 'value' in reading && reading.value > known)
        row.warn(null, 'last-contact-not-in-log', [], compared.column)
    }
  }
}

/** The companies that a decision creates and a record of the plan needs, with the first row that does. */
function createdCompanies(
  created: ReadonlyMap<string, PlannedCompany>,
  people: readonly PlannedPerson[],
  lines: readonly PlannedLine[],
): PlannedCompany[] {
  const needs = new Map<string, Planned['rows'][number]>()
  const need = (company: CompanyLink | null, { rows: [row] }: Planned) => {
    if (company === null || !('companyKey' in company) || row === undefined) return
    if (!needs.has(company.companyKey)) needs.set(company.companyKey, row)
  }
  for (const person of people) for (const job of person.placements) need(job.company, person)
  for (const line of lines) need(line.company, line)
  return [...created.values()].flatMap((company) => {
    const row = needs.get(company.key)
    return row === undefined ? [] : [{ ...company, rows: [row] }]
  })
}

type Gathered = { readonly layout: SheetLayout; readonly rows: readonly ImportRow[] }

function gather(sheets: readonly Sheet[], decisions: ImportDecisions): Gathered[] {
  return sheets.map((sheet) => {
    const choices = { kind: decisions.kinds?.[sheet.name] ?? null, mappings: decisions.columns ?? {} }
    const layout = layoutOf(sheet, choices)
    return { layout, rows: layout.kind === 'unknown' ? [] : rowsOf(sheet, layout, decisions) }
  })
}

/**
 * What a file would become, without writing anything: every record to create or update, every row left and why, every
 * doubt. The same sheets, directory and decisions always give the same plan.
 */
export function planImport(
  sheets: readonly Sheet[],
  directory: ImportDirectory,
  decisions: ImportDecisions,
): ImportPlan {
  const gathered = gather(sheets, decisions)
  const ofKind = (kind: KnownKind) => gathered.filter(({ layout }) => layout.kind === kind).flatMap(({ rows }) => rows)
  const outcomes = new Map<ImportRow, RowOutcome>()
  const settle = (some: ReadonlyMap<ImportRow, RowOutcome>) => {
    for (const [row, outcome] of some) outcomes.set(row, outcome)
  }

  const companies = companyEntries(ofKind('companies'), directory, decisions)
  const companyPlans = companies.map((entry) => ({ entry, ...planCompany(entry, directory) }))
  for (const plan of companyPlans) settle(plan.outcomes)
  const isSettled = (some: ReadonlyMap<ImportRow, RowOutcome>) =>
    [...some.values()].some((outcome) => outcome !== 'problem' && outcome !== 'waiting')
  const blocked = new Set(companyPlans.filter((plan) => !isSettled(plan.outcomes)).map((plan) => plan.entry))
  const links = companyLinks(companies, blocked, directory, decisions)

  const members = new Map<string, string | null>()
  const memberNamed = (text: string): string | null => {
    const found = members.get(text)
    if (found !== undefined) return found
    const matched = matchMember(directory.members, text)
    members.set(text, matched)
    return matched
  }
  const context: PeopleContext = { directory, decisions, link: links.link, memberNamed }
  const peopleRows = ofKind('people')
  const people = personEntries(peopleRows, directory, decisions)
  const personPlans = people.map((entry) => ({ entry, ...planPerson(entry, context) }))
  for (const plan of personPlans) settle(plan.outcomes)
  const workers = new Map(directory.workers.map((worker) => [worker.id, worker]))
  const states = personPlans.map(({ entry, person, outcomes: some }): EntryState => {
    const worker = workers.get(entry.recordId ?? '')
    return { entry, isReady: isSettled(some), enteredOn: person?.episode.enteredOn ?? worker?.enteredOn ?? null }
  })

  const everybody = logPeople(states, skippedPeople(peopleRows), directory)
  const logSheets = gathered.filter(({ layout }) => layout.kind === 'log')
  const log = planLog(
    logSheets.map(({ rows }) => rows),
    everybody,
    context,
  )
  settle(log.outcomes)
  if (logSheets.length > 0) {
    const open = states.filter(({ entry }) => entry.rows.some((row) => outcomes.get(row) !== 'same'))
    compareLastContacts(open, everybody.byRow, log.seen, directory.today)
  }

  const rows = gathered.flatMap(({ layout, rows: some }) =>
    some.map((row): PlannedRow => {
      const kind = layout.kind === 'unknown' ? 'people' : layout.kind
      const outcome = row.isSkipped ? 'skip' : (outcomes.get(row) ?? 'problem')
      return { sheet: row.sheet, row: row.row, kind, outcome, label: labelOf(row, ...LABELS[kind]) }
    }),
  )
  const problems = gathered.flatMap(({ rows: some }) => some.flatMap((row) => row.problems))
  const persons = personPlans.flatMap(({ person }) => person ?? [])
  const created = createdCompanies(links.created, persons, log.lines)
  return {
    sheets: gathered.map(({ layout }) => layout),
    rows,
    companies: [...companyPlans.flatMap(({ company }) => company ?? []), ...created],
    contacts: companyPlans.flatMap(({ contacts }) => contacts),
    people: persons,
    log: log.lines,
    unchanged: {
      people: personPlans.flatMap(({ unchanged }) => unchanged ?? []),
      companies: companyPlans.flatMap(({ unchanged }) => unchanged ?? []),
      contacts: companyPlans.flatMap(({ unchangedContacts }) => unchangedContacts),
    },
    problems,
    counts: { people: countsOf(rows, 'people'), companies: countsOf(rows, 'companies'), log: countsOf(rows, 'log') },
    questions: {
      coaches: questionsOf(problems, 'unknown-coach', folded),
      companies: questionsOf(problems, 'unknown-company', companyKey),
    },
  }
}
