import { isBlank, printOf } from './cells.ts'
import { type CompanyEntry, employerCandidate, entryCandidate, nameKeyOf } from './company-entries.ts'
import type { ImportDecisions, ImportDirectory } from './decisions.ts'
import { grouped, recordOf } from './known.ts'
import { companyKey, isNearCompany } from './match-companies.ts'
import type { CompanyLink, PlannedCompany } from './planned.ts'
import type { Candidate } from './problems.ts'
import type { ImportRow } from './rows.ts'

/** `waiting`: the company is a row of the file that is not settled yet. `null`: a problem was noted. */
export type LinkOutcome = CompanyLink | 'waiting' | null

export type CompanyLinks = {
  /** The company that the employer cell of a row names. */
  link(row: ImportRow, name: string): LinkOutcome
  /** Companies that rows name and a decision creates, by key; whether a planned record needs them is not known yet. */
  readonly created: ReadonlyMap<string, PlannedCompany>
}

const MOST_SUGGESTIONS = 5

export function companyLinks(
  entries: readonly CompanyEntry[],
  blocked: ReadonlySet<CompanyEntry>,
  directory: ImportDirectory,
  decisions: ImportDecisions,
): CompanyLinks {
  const entriesByName = new Map<string, CompanyEntry[]>()
  for (const entry of entries)
    for (const key of entry.nameKeys) entriesByName.set(key, [...(entriesByName.get(key) ?? []), entry])
  const entriesByRow = new Map(entries.flatMap((entry) => entry.rows.map((row) => [row.address, entry] as const)))
  const employersByName = grouped(directory.employers, (one) => companyKey(one.name))
  const existing = new Set(directory.employers.map((one) => one.id))
  const created = new Map<string, PlannedCompany>()

  const linkTo = (entry: CompanyEntry): LinkOutcome => {
    if (blocked.has(entry)) return 'waiting'
    return entry.recordId === null ? { companyKey: entry.keys[0] ?? '' } : { employerId: entry.recordId }
  }
  const suggestions = new Map<string, readonly Candidate[]>()
  const nearTo = (key: string): Candidate[] => [
    ...entries.filter((entry) => entry.nameKeys.some((other) => isNearCompany(key, other))).map(entryCandidate),
    ...[...employersByName]
      .filter(([other]) => isNearCompany(key, other))
      .flatMap(([, some]) => some.map(employerCandidate)),
  ]
  const near = (key: string): readonly Candidate[] => {
    const found = suggestions.get(key) ?? nearTo(key).slice(0, MOST_SUGGESTIONS)
    suggestions.set(key, found)
    return found
  }
  const create = (name: string, key: string): CompanyLink => {
    const planned = nameKeyOf(key)
    if (!created.has(planned)) {
      created.set(planned, {
        key: planned,
        aliases: [],
        recordId: null,
        action: 'create',
        print: printOf(key),
        rows: [],
        name,
        registerNumber: null,
        sector: null,
        address: null,
        postalCode: null,
        municipality: null,
        remark: null,
      })
    }
    return { companyKey: planned }
  }
  const link = (row: ImportRow, name: string): LinkOutcome => {
    const key = companyKey(name)
    const decision = decisions.companies?.[key]
    if (typeof decision === 'object') {
      if ('employerId' in decision) return { employerId: decision.employerId }
      const entry = entriesByRow.get(decision.row)
      if (entry !== undefined) return linkTo(entry)
    }
    const inFile = entriesByName.get(key) ?? []
    const inTandem = employersByName.get(key) ?? []
    const [entry] = inFile
    const [employer] = inTandem
    if (entry !== undefined && inFile.length === 1) return linkTo(entry)
    const known = inFile.length === 0 ? recordOf(directory, [nameKeyOf(key)], existing) : null
    if (known !== null) return { employerId: known }
    if (inFile.length === 0 && inTandem.length === 1 && employer !== undefined) return { employerId: employer.id }
    if (inFile.length + inTandem.length > 1) {
      row.problem('employer', 'ambiguous-company', [...inFile.map(entryCandidate), ...inTandem.map(employerCandidate)])
      return null
    }
    if (key !== '' && (decision === 'create' || decisions.createUnknownCompanies === true)) return create(name, key)
    row.problem('employer', 'unknown-company', near(key))
    return null
  }
  return { link: (row, name) => (isBlank(name) ? null : link(row, name)), created }
}
