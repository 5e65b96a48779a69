import { folded, printOf } from './cells.ts'
import { COMPANY_LIMITS, type CompanyEntry } from './company-entries.ts'
import type { ImportDirectory } from './decisions.ts'
import { distinct, recordOf, unchangedRecord, where } from './known.ts'
import type { PlannedCompany, PlannedContact, RowOutcome, Unchanged } from './planned.ts'
import { readEmail, readLabel, readPhone, readPostalCode, readText } from './read-cells.ts'
import { contactFunction } from './read-words.ts'
import type { ImportRow } from './rows.ts'

const COPIED = ['registerNumber', 'sector', 'address', 'postalCode', 'municipality'] as const

function readRow(row: ImportRow) {
  const line = (field: (typeof COPIED)[number]) =>
    row.take(field, (cell) => (field === 'postalCode' ? readPostalCode(cell) : readLabel(cell, COMPANY_LIMITS.line)))
  return {
    registerNumber: line('registerNumber'),
    sector: line('sector'),
    address: line('address'),
    postalCode: line('postalCode'),
    municipality: line('municipality'),
    remark: row.take('remark', (cell) => readText(cell, COMPANY_LIMITS.remark)),
    contactName: row.take('contactName', (cell) => readLabel(cell, COMPANY_LIMITS.label)),
    functionLabel: row.take('contactFunction', (cell) => readLabel(cell, COMPANY_LIMITS.line)),
    phone: row.take('contactPhone', readPhone),
    email: row.take('contactEmail', readEmail),
  }
}
type CompanyCells = ReturnType<typeof readRow>

function contactOf(
  entry: CompanyEntry,
  row: ImportRow,
  cells: CompanyCells,
  directory: ImportDirectory,
): PlannedContact | Unchanged | null {
  const { contactName, functionLabel, phone, email } = cells
  if (contactName === null && functionLabel === null && phone === null && email === null) return null
  if (contactName === null) row.warn('contactName', 'contact-without-name')
  const name = contactName ?? functionLabel ?? entry.name
  const [key = '', ...aliases] = entry.keys.map((one) => `contact|${one}|${printOf(folded(name))}`)
  const recordId = recordOf(directory, [key, ...aliases], null)
  const print = printOf([name, functionLabel, phone, email].join('\n'))
  const unchanged = unchangedRecord(directory, recordId, [key, ...aliases], print, false)
  if (unchanged !== null) return unchanged
  return {
    key,
    aliases,
    recordId,
    action: recordId === null ? 'create' : 'update',
    print,
    rows: [where(row)],
    company: entry.recordId === null ? { companyKey: entry.keys[0] ?? '' } : { employerId: entry.recordId },
    name,
    function: contactFunction(functionLabel ?? ''),
    functionLabel,
    phone,
    email,
  }
}

type Read = { readonly row: ImportRow; readonly cells: CompanyCells }

/** The first row leads; later ones fill what it lacks, and what they contradict is told. */
function mergedCells(lead: Read, others: readonly Read[]): CompanyCells {
  const merged = { ...lead.cells }
  for (const { row, cells } of others) {
    for (const field of COPIED) {
      const value = cells[field]
      if (value === null) continue
      if (merged[field] === null) merged[field] = value
      else if (folded(merged[field] ?? '') !== folded(value)) row.warn(field, 'differs-from-first-row')
    }
    const remarks = distinct([merged.remark, cells.remark].filter((remark) => remark !== null))
    merged.remark = remarks.length === 0 ? null : remarks.join('\n')
  }
  return merged
}

export type CompanyPlan = {
  readonly company: PlannedCompany | null
  readonly contacts: readonly PlannedContact[]
  readonly unchanged: Unchanged | null
  readonly unchangedContacts: readonly Unchanged[]
  readonly outcomes: ReadonlyMap<ImportRow, RowOutcome>
}

/** One record out of the rows of an entry. */
export function planCompany(entry: CompanyEntry, directory: ImportDirectory): CompanyPlan {
  const print = printOf(entry.rows.map((row) => row.print()).join('\n'))
  const isMended = entry.rows.some((row) => row.isMended)
  const none = { company: null, contacts: [], unchangedContacts: [] }
  const unchanged = unchangedRecord(directory, entry.recordId, entry.keys, print, isMended)
  if (unchanged !== null) {
    for (const row of entry.rows) row.problems.length = 0
    return { ...none, unchanged, outcomes: new Map(entry.rows.map((row) => [row, 'same'])) }
  }
  const read = entry.rows.map((row): Read => ({ row, cells: readRow(row) }))
  const outcomes = new Map<ImportRow, RowOutcome>(entry.rows.map((row) => [row, 'problem']))
  const sound = read.filter(({ row }) => !row.isBlocked())
  const [lead, ...others] = sound
  if (lead === undefined) return { ...none, unchanged, outcomes }
  const { registerNumber, sector, address, postalCode, municipality, remark } = mergedCells(lead, others)
  const action = entry.recordId === null ? 'create' : 'update'
  for (const { row } of sound) outcomes.set(row, row === lead.row ? action : 'merged')
  const contacts = new Map<string, PlannedContact>()
  const unchangedContacts: Unchanged[] = []
  for (const { row, cells } of sound) {
    const contact = contactOf(entry, row, cells, directory)
    if (contact === null) continue
    if ('keys' in contact) unchangedContacts.push(contact)
    else if (!contacts.has(contact.key)) contacts.set(contact.key, contact)
  }
  const company: PlannedCompany = {
    key: entry.keys[0] ?? '',
    aliases: entry.keys.slice(1),
    recordId: entry.recordId,
    action,
    print,
    rows: sound.map(({ row }) => where(row)),
    name: lead.row.take('companyName', (cell) => readLabel(cell, COMPANY_LIMITS.label)) ?? entry.name,
    registerNumber,
    sector,
    address,
    postalCode,
    municipality,
    remark,
  }
  return { company, contacts: [...contacts.values()], unchanged, unchangedContacts, outcomes }
}
