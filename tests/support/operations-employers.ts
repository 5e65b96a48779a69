import { type OperationRow, ofEveryone } from './operation-row.ts'
import { ofCoaches } from './operations-company.ts'
import { NO_DETAILS } from './places.ts'
import type { Scene } from './scene.ts'

const ofEmployer = ({ employerId }: Scene) => ({ params: { employerId } })

const employer = {
  name: 'Boulangerie Lenoir et filles',
  registerNumber: null,
  sector: null,
  sizeBand: null,
  ownerId: null,
  doNotContact: false,
  doNotContactReason: null,
  remark: null,
}
const establishment = { name: 'Atelier', address: null, postalCode: null, municipality: 'Ath', access: null }
const contact = { ...NO_DETAILS, name: 'Luc Roy', function: 'tutor' }

/** Operations on companies, and searching: whoever coaches reads every company, and people only of their own files. */
export const EMPLOYER_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listEmployers: ofCoaches(() => ({})),
  readEmployer: ofCoaches(ofEmployer),
  listEmployerTimeline: ofCoaches((s) => ({ ...ofEmployer(s), query: {} })),
  addEmployer: ofCoaches(() => ({ body: { employer: { ...employer, name: 'Imprimerie Noël' }, establishment } })),
  editEmployer: ofCoaches((s) => ({ ...ofEmployer(s), body: { ...employer, version: 1 } })),
  addEstablishment: ofCoaches((s) => ({ ...ofEmployer(s), body: establishment })),
  editEstablishment: ofCoaches((s) => ({
    params: { employerId: s.employerId, establishmentId: s.establishmentId },
    body: { ...establishment, version: 1 },
  })),
  addContact: ofCoaches((s) => ({ ...ofEmployer(s), body: contact })),
  editContact: ofCoaches((s) => ({
    params: { employerId: s.employerId, contactId: s.contactId },
    body: { ...contact, version: 1 },
  })),
  searchEverything: ofEveryone({ body: { typed: 'quastel' } }),
  searchPlaces: ofCoaches(() => ({ body: { typed: 'boulangerie' } })),
}
