import { folded, printOf } from './cells.ts'
import { COMPANY_LIMITS, type CompanyEntry } from './company-entries.ts'
import { actionOf, distinct, recordOf, where } from './known.ts'
import type { ImportDirectory, Planned, PlannedCompany, PlannedContact } from './planned.ts'
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

function contactOf(entry: CompanyEntry, row: ImportRow, cells: CompanyCells, directory: ImportDirectory): PlannedContact | null {
  const { contactName, functionLabel, phone, email } = cells
  if (contactName === null && functionLabel === null && phone === null && email === null) return null
  if (contactName === null) row.warn('contactName', 'contact-without-name')
  const name = contactName ?? functionLabel ?? entry.name
  const keys = entry.keys.map((key) => `contact|${key}|${folded(name)}`)
  const recordId = recordOf(directory, keys, null)
  const print = printOf([name, functionLabel, phone, email].join('\n'))
  return {
    key: keys[0] ?? '',
    aliases: keys.slice(1),
    recordId,
    action: actionOf(directory, recordId, keys, print, false),
    print,
    rows: [where(row)],
    companyKey: entry.keys[0] ?? '',
    name,
    function: contactFunction(functionLabel ?? ''),
    functionLabel,
    phone,
    email,
  }
}

/** One record out of the rows of an entry: the first row that can be read leads, later ones fill what it lacks. */
export function planCompany(
  entry: CompanyEntry,
  directory: ImportDirectory,
): { readonly company: PlannedCompany | null; readonly contacts: readonly PlannedContact[] } {
  const print = printOf(entry.rows.map((row) => row.print()).join('\n'))
  const isMended = entry.rows.some((row) => row.isMended)
  const action: Planned['action'] = actionOf(directory, entry.recordId, entry.keys, print, isMended)
  if (action === 'same') for (const row of entry.rows) row.problems.length = 0
  const read = entry.rows.map((row) => ({ row, cells: readRow(row) }))
  const sound = read.filter(({ row }) => !row.isBlocked())
  const [lead, ...others] = sound
  if (lead === undefined) return { company: null, contacts: [] }
  const merged = { ...lead.cells }
  for (const { row, cells } of others) {
    for (const field of COPIED) {
      const value = cells[field]
      if (value === null) continue
      if (merged[field] === null) merged[field] = value
      else if (folded(merged[field] ?? '') !== folded(value) && action !== 'same') row.warn(field, 'differs-from-first-row')
    }
    const remarks = distinct([merged.remark, cells.remark].filter((remark) => remark !== null))
    merged.remark = remarks.length === 0 ? null : remarks.join('\n').slice(0, COMPANY_LIMITS.remark)
  }
  const contacts = new Map<string, PlannedContact>()
  for (const { row, cells } of sound) {
    const contact = contactOf(entry, row, cells, directory)
    if (contact !== null && !contacts.has(contact.key)) contacts.set(contact.key, contact)
  }
  if (action === 'same') for (const row of entry.rows) row.problems.length = 0
  const { registerNumber, sector, address, postalCode, municipality, remark } = merged
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
  return { company, contacts: [...contacts.values()] }
}
