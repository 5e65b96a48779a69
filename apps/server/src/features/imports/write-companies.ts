import { mergedValue } from '@tandem/domain/imports/kept-values'
import type { CompanyLink, PlannedCompany, PlannedContact } from '@tandem/domain/imports/planned'
import {
  insertContact,
  insertEmployer,
  insertEstablishment,
  updateContact,
  updateEmployer,
  updateEstablishment,
} from '../employers/employer-writes.store.ts'
import { contactsOf, employerRowOf } from '../employers/employers.store.ts'
import { placeOf } from './import-directory.store.ts'
import { keysOf, lastPrints, remember, type Writing } from './writing.ts'

type Place = Pick<PlannedCompany, 'address' | 'postalCode' | 'municipality'>

function placeDraft({ address, postalCode, municipality }: Place) {
  return { name: null, address, postalCode, municipality, access: null }
}

function valuesOf({ name, registerNumber, sector, remark, address, postalCode, municipality }: PlannedCompany) {
  return { name, registerNumber, sector, remark, address, postalCode, municipality }
}

function create(writing: Writing, company: PlannedCompany): string {
  const { db, permit, newId, at, trace, importId } = writing
  const employerId = newId()
  const { name, registerNumber, sector, remark } = company
  const blank = { sizeBand: null, ownerId: null, doNotContact: false, doNotContactReason: null }
  insertEmployer(db, permit, { id: employerId, name, registerNumber, sector, remark, ...blank, createdAt: at })
  insertEstablishment(db, permit, { id: newId(), employerId, ...placeDraft(company) })
  trace.changed({ noun: 'imports', recordId: employerId, before: null, after: { importId, ...valuesOf(company) } })
  return employerId
}

function update(writing: Writing, employerId: string, company: PlannedCompany): void {
  const { db, permit, newId, trace, importId } = writing
  const before = employerRowOf(db, employerId)
  if (before === undefined) return
  const prints = lastPrints(writing, 'employers', employerId)
  const facts = {
    name: mergedValue(before.name, company.name, prints.name),
    registerNumber: mergedValue(before.registerNumber, company.registerNumber, prints.registerNumber),
    sector: mergedValue(before.sector, company.sector, prints.sector),
    remark: mergedValue(before.remark, company.remark, prints.remark),
  }
  const { sizeBand, ownerId, doNotContact, doNotContactReason, version } = before
  updateEmployer(db, permit, employerId, version, { ...facts, sizeBand, ownerId, doNotContact, doNotContactReason })
  const place = placeOf(db, employerId)
  if (place === undefined) insertEstablishment(db, permit, { id: newId(), employerId, ...placeDraft(company) })
  else {
    const where = {
      address: mergedValue(place.address, company.address, prints.address),
      postalCode: mergedValue(place.postalCode, company.postalCode, prints.postalCode),
      municipality: mergedValue(place.municipality, company.municipality, prints.municipality),
    }
    const { name, access } = place
    updateEstablishment(db, permit, { employerId, establishmentId: place.id }, place.version, {
      name,
      access,
      ...where,
    })
  }
  trace.changed({ noun: 'imports', recordId: employerId, before, after: { importId, ...valuesOf(company) } })
}

export function writeCompany(writing: Writing, company: PlannedCompany): void {
  const employerId = company.recordId ?? create(writing, company)
  const before = company.recordId === null ? {} : lastPrints(writing, 'employers', employerId)
  if (company.recordId !== null) update(writing, employerId, company)
  for (const key of keysOf(company)) writing.employers.set(key, employerId)
  remember(writing, 'employers', employerId, keysOf(company), company.print, valuesOf(company), before)
}

/** The record that a link of the plan leads to; every company of the plan is written before. */
export function employerBehind({ employers }: Writing, company: CompanyLink): string {
  const employerId = 'employerId' in company ? company.employerId : employers.get(company.companyKey)
  if (employerId === undefined) throw new Error('a company of the plan was not written')
  return employerId
}

export function writeContact(writing: Writing, contact: PlannedContact): void {
  const { db, permit, newId } = writing
  const employerId = employerBehind(writing, contact.company)
  const { name, functionLabel, phone, email } = contact
  const values = { name, functionLabel, phone, email }
  const stored = contactsOf(db, employerId).find((one) => one.contactId === contact.recordId)
  const contactId = stored?.contactId ?? newId()
  const prints = stored === undefined ? {} : lastPrints(writing, 'contacts', contactId)
  if (stored === undefined) {
    const blank = { preferredChannel: null, reachNote: null, fromOn: null, toOn: null }
    insertContact(db, permit, { id: contactId, employerId, ...values, function: contact.function, ...blank })
  } else {
    const { contactId: _id, version, ...kept } = stored
    updateContact(db, permit, { employerId, contactId }, version, {
      ...kept,
      name: mergedValue(kept.name, name, prints.name),
      functionLabel: mergedValue(kept.functionLabel, functionLabel, prints.functionLabel),
      phone: mergedValue(kept.phone, phone, prints.phone),
      email: mergedValue(kept.email, email, prints.email),
    })
  }
  remember(writing, 'contacts', contactId, keysOf(contact), contact.print, values, prints)
}
