import { DUE_KINDS } from '@tandem/domain/due/kinds'
import { CONTACT_FUNCTIONS, SIZE_BANDS } from '@tandem/domain/employers'
import { SIDES } from '@tandem/domain/log-entries'
import { JOB_END_REASONS, PLACEMENT_TYPES } from '@tandem/domain/placements'
import { PREFERRED_CHANNELS } from '@tandem/domain/workers'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, email, id, longText, name, phone, shortText, version } from './fields.ts'

/** What a change of a company or its people makes old. */
export const ALSO = ['/api/workers', '/api/placements', '/api/caseload', '/api/today', '/api/log-form'] as const

export const employerDraft = z.strictObject({
  name,
  registerNumber: shortText.nullable(),
  sector: shortText.nullable(),
  sizeBand: z.enum(SIZE_BANDS).nullable(),
  ownerId: id.nullable(),
  doNotContact: z.boolean(),
  /** Said whenever the employer is not to be contacted. */
  doNotContactReason: shortText.nullable(),
  remark: longText.nullable(),
})
export type EmployerDraft = z.infer<typeof employerDraft>

export const establishmentDraft = z.strictObject({
  name: shortText.nullable(),
  address: shortText.nullable(),
  postalCode: shortText.nullable(),
  municipality: shortText.nullable(),
  access: shortText.nullable(),
})
export type EstablishmentDraft = z.infer<typeof establishmentDraft>

export const contactDraft = z.strictObject({
  name,
  function: z.enum(CONTACT_FUNCTIONS),
  functionLabel: shortText.nullable(),
  phone: phone.nullable(),
  email: email.nullable(),
  preferredChannel: z.enum(PREFERRED_CHANNELS).nullable(),
  reachNote: shortText.nullable(),
  fromOn: calendarDate.nullable(),
  toOn: calendarDate.nullable(),
})
export type ContactDraft = z.infer<typeof contactDraft>

export const employerRow = z.object({
  employerId: id,
  name: z.string(),
  sector: z.string().nullable(),
  municipality: z.string().nullable(),
  ownerName: z.string().nullable(),
  /** The reader owns the relation, or coaches somebody who works there now. */
  isMine: z.boolean(),
  doNotContact: z.boolean(),
  /** People who work there today, whoever coaches them. */
  peopleNow: z.int(),
  peopleBefore: z.int(),
  lastContactOn: calendarDate.nullable(),
  /** The earliest check-in due with the employer, by the same rule as Today. */
  nextCheckInOn: calendarDate.nullable(),
})
export type EmployerRow = z.infer<typeof employerRow>

export const establishment = z.object({ establishmentId: id, ...establishmentDraft.shape, version })
export const contact = z.object({
  contactId: id,
  ...contactDraft.shape,
  /** Recorded as having left, which can be taken back; and who follows, if somebody does. */
  leaving: z.object({ leftOn: calendarDate, successorName: z.string().nullable() }).nullable(),
  version,
})

/** Somebody coached there, once for each job; of those whose name alone the reader may know, nothing else is told. */
export const coachedThere = z.object({
  placementId: id,
  workerId: id.nullable(),
  name: z.string(),
  coachName: z.string().nullable(),
  mayOpen: z.boolean(),
  /** Works there today, or is about to begin. */
  isThereNow: z.boolean(),
  type: z.enum(PLACEMENT_TYPES).nullable(),
  jobTitle: z.string().nullable(),
  startedOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  endReason: z.enum(JOB_END_REASONS).nullable(),
  /** The day on which they were expected and did not come. */
  noShowOn: calendarDate.nullable(),
  /** By the latest contract. */
  weeklyMinutes: z.int().nullable(),
  /** False for the agency of agency work, which is not asked how it goes. */
  isWorkplace: z.boolean(),
  /** The other company of agency work: for the agency where the work is done, there the agency. */
  otherCompany: z.string().nullable(),
  nextEmployerCheckInOn: calendarDate.nullable(),
  mayCheckIn: z.boolean(),
})
export type CoachedThere = z.infer<typeof coachedThere>

/** A job at the company that the reader may write about. */
export const companyJob = z.object({
  placementId: id,
  establishmentId: id,
  workerName: z.string(),
  isThereNow: z.boolean(),
  /** Something may leave toward the company of this job. */
  isCompanyAsked: z.boolean(),
})
export type CompanyJob = z.infer<typeof companyJob>

/** One thing due with the employer, by the same rules as Today. */
export const employerNext = z.object({
  key: z.string(),
  kind: z.enum(DUE_KINDS),
  side: z.enum(SIDES),
  dueOn: calendarDate,
  workerId: id.nullable(),
  /** The person, or who is to do what concerns the employer alone. */
  name: z.string(),
  title: z.string().nullable(),
  onHoldUntil: calendarDate.nullable(),
})

export const employer = z.object({
  employerId: id,
  ...employerDraft.shape,
  ownerName: z.string().nullable(),
  establishments: z.array(establishment),
  contacts: z.array(contact),
  people: z.array(coachedThere),
  /** People coached there whom the reader may not know. */
  others: z.object({ now: z.int(), before: z.int() }),
  next: z.array(employerNext),
  mayEdit: z.boolean(),
  version,
})
export type Employer = z.infer<typeof employer>

const params = z.strictObject({ employerId: id })

export const listEmployers = endpoint({
  name: 'listEmployers',
  method: 'GET',
  path: '/api/employers',
  summary: 'The companies, those with a check-in due first',
  reply: z.object({ today: calendarDate, rows: z.array(employerRow) }),
  refuses: ['not-allowed'],
})

export const readEmployer = endpoint({
  name: 'readEmployer',
  method: 'GET',
  path: '/api/employers/:employerId',
  summary: 'A company: its places, its contacts over time, who is coached there now and before',
  params,
  reply: employer,
  refuses: ['not-allowed', 'not-found'],
})

export const addEmployer = endpoint({
  name: 'addEmployer',
  method: 'POST',
  path: '/api/employers',
  summary: 'Adds a company and its first place of work',
  body: z.strictObject({ employer: employerDraft, establishment: establishmentDraft }),
  reply: employer,
  refuses: ['not-allowed', 'already-exists', 'not-found', 'reason-missing'],
  alsoChanges: ALSO,
})

export const editEmployer = endpoint({
  name: 'editEmployer',
  method: 'PUT',
  path: '/api/employers/:employerId',
  summary: 'Changes a company',
  params,
  body: z.strictObject({ ...employerDraft.shape, version }),
  reply: employer,
  refuses: ['not-allowed', 'not-found', 'stale', 'already-exists', 'reason-missing'],
  alsoChanges: ALSO,
})

export const addEstablishment = endpoint({
  name: 'addEstablishment',
  method: 'POST',
  path: '/api/employers/:employerId/establishments',
  summary: 'Adds a place of work',
  params,
  body: establishmentDraft,
  reply: employer,
  refuses: ['not-allowed', 'not-found'],
  alsoChanges: ALSO,
})

export const editEstablishment = endpoint({
  name: 'editEstablishment',
  method: 'PUT',
  path: '/api/employers/:employerId/establishments/:establishmentId',
  summary: 'Changes a place of work',
  params: z.strictObject({ employerId: id, establishmentId: id }),
  body: z.strictObject({ ...establishmentDraft.shape, version }),
  reply: employer,
  refuses: ['not-allowed', 'not-found', 'stale'],
  alsoChanges: ALSO,
})

export const addContact = endpoint({
  name: 'addContact',
  method: 'POST',
  path: '/api/employers/:employerId/contacts',
  summary: 'Adds a contact of a company',
  params,
  body: contactDraft,
  reply: employer,
  refuses: ['not-allowed', 'not-found', 'end-before-start'],
  alsoChanges: ALSO,
})

export const editContact = endpoint({
  name: 'editContact',
  method: 'PUT',
  path: '/api/employers/:employerId/contacts/:contactId',
  summary: 'Changes a contact; an end keeps the history under their name',
  params: z.strictObject({ employerId: id, contactId: id }),
  body: z.strictObject({ ...contactDraft.shape, version }),
  reply: employer,
  refuses: ['not-allowed', 'not-found', 'stale', 'end-before-start'],
  alsoChanges: ALSO,
})
