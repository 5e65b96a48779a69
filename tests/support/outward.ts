import { recordConsent } from '@tandem/contract/consents'
import { addDisclosure } from '@tandem/contract/disclosures'
import { readEmployerView } from '@tandem/contract/employer-view'
import { urlOf } from '@tandem/contract/endpoint'
import { readMemberLink, useMemberLink } from '@tandem/contract/members'
import { readSession } from '@tandem/contract/session'
import { strToU8 } from 'fflate'
import { v7 } from 'uuid'
import { dueHolds } from '../../apps/server/src/features/due/due.table.ts'
import { clearedForEmployer, type Reader } from '../../apps/server/src/features/employers/employer-projection.store.ts'
import { importHeadings, importKeys, imports } from '../../apps/server/src/features/imports/imports.table.ts'
import { memberLinks } from '../../apps/server/src/features/members/members.table.ts'
import { placementContacts } from '../../apps/server/src/features/placements/placements.table.ts'
import type { Permit } from '../../apps/server/src/identity/authorize.ts'
import { ok, signedInAs, TODAY } from './app.ts'
import { answer, decision, toHr } from './operations-sharing.ts'
import { AGREEMENTS_OUT } from './outward-agreements.ts'
import { appointmentRows, CALENDAR_OUT } from './outward-calendar.ts'
import { CHECK_INS_OUT, checkInLinkRows } from './outward-check-ins.ts'
import { companyRows } from './outward-company.ts'
import { DOCUMENTS_OUT } from './outward-documents.ts'
import { incidentRows } from './outward-incidents.ts'
import { MAIL_OUT } from './outward-mail.ts'
import { plantMarks } from './outward-marks.ts'
import { agreementRows, documentRows, followUpRows } from './outward-rows.ts'
import { satisfactionRows } from './outward-satisfaction.ts'
import { skillRows } from './outward-skills.ts'
import { statusCheckRows } from './outward-status-checks.ts'
import { answered, file, type OutwardWorld, type WayOut } from './outward-way.ts'
import { type Scene, scene } from './scene.ts'

const AT = '2026-11-01T08:00:00.000Z'

/** Rows that only the plumbing writes, so that every table has some. */
function plumbingRows({ w, coach, workerId, episodeId }: Scene): void {
  const { db } = w.context
  const by = coach.memberId
  db.insert(dueHolds)
    .values({ id: v7(), key: 'x', episodeId, untilOn: TODAY, reason: 'x', heldBy: by, heldAt: AT })
    .run()
  db.insert(imports).values({ id: v7(), fileName: 'x', sheets: [], decisions: [], memberId: by, createdAt: AT }).run()
  db.insert(importKeys).values({ noun: 'workers', key: 'x', recordId: workerId }).run()
  db.insert(importHeadings).values({ kind: 'people', heading: 'x' }).run()
  const link = { id: v7(), tokenHash: 'x', memberId: by, purpose: 'reset' as const, expiresAt: AT }
  db.insert(memberLinks)
    .values({ ...link, createdBy: by, createdAt: AT })
    .run()
}

/**
 * A person with everything that a file can hold, on both sides, shared with the employer as far as a person can share:
 * every private text column of every table holds a marked word.
 */
export async function outwardWorld(): Promise<OutwardWorld> {
  const inScene = await scene()
  const { w, g, coach, workerId, episodeId, placementId, contactId } = inScene
  const person = { workerId, episodeId }
  for (const owner of ['worker', 'employer'] as const) g.goal(person, { owner, agreedOn: '2026-10-01' })
  g.checkIn(coach, person, placementId, { party: 'worker' })
  const talk = { withParties: ['worker' as const], side: 'worker' as const, placementId }
  g.logEntry(coach, person, talk)
  const other = g.episode(coach, { firstName: 'Other' })
  const shared = g.logEntry(coach, person, { side: 'employer', withParties: ['employer'], placementId })
  g.alsoAbout(shared, other, 20)
  g.task(coach, person, { side: 'employer' })
  w.context.db.insert(placementContacts).values({ id: v7(), placementId, contactId, part: 'tutor' }).run()
  const params = { workerId }
  for (const purpose of ['shareLogWithEmployer', 'shareProfile', 'shareWithReferrer'] as const)
    await ok(coach, recordConsent, { params, body: { ...answer, purpose, happenedOn: '2026-11-01' } })
  const ledger = { params: { placementId } }
  await ok(coach, addDisclosure, { ...ledger, body: toHr })
  await ok(coach, addDisclosure, { ...ledger, body: { ...toHr, role: 'team', status: 'told' } })
  await ok(coach, addDisclosure, { ...ledger, body: { ...toHr, role: 'tutor', status: 'ifAsked' } })
  await ok(coach, addDisclosure, {
    ...ledger,
    body: { ...toHr, role: null, contactId, ...decision, status: 'notToBeTold' },
  })
  plumbingRows(inScene)
  const extensionId = followUpRows(inScene)
  documentRows(inScene)
  const partyIds = agreementRows(inScene)
  checkInLinkRows(inScene)
  incidentRows(inScene)
  const evaluationId = skillRows(inScene)
  companyRows(inScene)
  statusCheckRows(inScene)
  inScene.g.cover(inScene, { memberId: inScene.coach.memberId }, { revokedAt: '2026-11-01T08:00:00.000Z' })
  satisfactionRows(inScene)
  appointmentRows(inScene)
  plantMarks(w)
  return {
    ...inScene,
    partyIds,
    extensionId,
    evaluationId,
    reader: signedInAs(w, g.member(['reader'], [], { name: 'Funder' })),
  }
}

const FOR_EMPLOYER = [
  'workers.first_name',
  'employers.name',
  'establishments.name',
  'contract_segments.job_title',
  'employer_contacts.name tutor',
  'goals.title employer',
  'goals.title joint',
  'check_ins.ratings employer question',
  'check_ins.words employer question',
  'check_ins.words employer answer',
  'log_entries.note both',
  'log_parts.note both',
  'log_parts.note employer',
]

const FOR_HOUSE = [
  'workers.first_name',
  'workers.last_name',
  'members.name',
  'employers.name',
  'contract_segments.job_title',
  'tasks.title worker',
  'tasks.title employer',
  'teams.name',
  'organisations.name',
]

const FOR_FUNDER = ['workers.first_name', 'workers.last_name', 'employers.name', 'teams.name', 'organisations.name']

const employerView = (query: object) => (world: OutwardWorld) =>
  answered(world.coach, readEmployerView, { params: { placementId: world.placementId }, query })

/** As documents take it: before any reply of the API leaves out what it does not know. */
async function clearedAs(reader: Reader, { w, workerId, placementId }: OutwardWorld): Promise<Uint8Array> {
  const job = { placementId, workerId, employerContactRefusedOn: null, coachVisibility: 'openly' } as const
  const cleared = clearedForEmployer(w.context.db, {} as Permit<'file:read'>, job, reader, TODAY)
  return strToU8(JSON.stringify(cleared))
}

const OUTCOMES = 'from=2026-01-01&to=2026-12-31&asOf=2026-11-24'

/** Every way out. A new one is a line here, with what its reader may see. */
export const OUTWARD: readonly WayOut[] = [
  { name: 'the employer’s view', reader: 'employer', allows: FOR_EMPLOYER, fetch: employerView({}) },
  {
    name: 'what is cleared for HR, as documents take it',
    reader: 'employer',
    allows: [...FOR_EMPLOYER, 'disclosures.item hr', 'disclosure_decisions.wording toBeTold'],
    fetch: (world) => clearedAs({ role: 'hr', contactId: null }, world),
  },
  {
    name: 'the employer’s view, read by HR',
    reader: 'employer',
    allows: [...FOR_EMPLOYER, 'disclosures.item hr', 'disclosure_decisions.wording toBeTold'],
    fetch: employerView({ role: 'hr' }),
  },
  {
    name: 'the employer’s view, read by the team',
    reader: 'employer',
    allows: [...FOR_EMPLOYER, 'disclosures.item team', 'disclosure_decisions.wording told'],
    fetch: employerView({ role: 'team' }),
  },
  {
    name: 'the employer’s view, read by who is told only if they ask',
    reader: 'employer',
    allows: FOR_EMPLOYER,
    fetch: employerView({ role: 'tutor' }),
  },
  {
    name: 'the employer’s view, read by whom nothing is to be told',
    reader: 'employer',
    allows: FOR_EMPLOYER,
    fetch: (world) => employerView({ contactId: world.contactId })(world),
  },
  {
    name: 'the caseload, Excel',
    reader: 'house',
    allows: FOR_HOUSE,
    fetch: ({ coach }) => file(coach, '/api/caseload/export.xlsx'),
  },
  {
    name: 'the caseload, CSV',
    reader: 'house',
    allows: FOR_HOUSE,
    fetch: ({ coach }) => file(coach, '/api/caseload/export.csv'),
  },
  {
    name: 'the outcomes with their people, Excel',
    reader: 'house',
    allows: [...FOR_HOUSE, 'goals.title worker', 'goals.title employer', 'goals.title joint'],
    fetch: ({ coach }) => file(coach, `/api/outcomes/export.xlsx?${OUTCOMES}`),
  },
  {
    name: 'the outcomes for the funder with who agreed to be named, Excel',
    reader: 'funder',
    allows: [...FOR_FUNDER, 'goals.title worker', 'goals.title employer', 'goals.title joint'],
    fetch: ({ coach }) => file(coach, `/api/outcomes/export.xlsx?${OUTCOMES}&reader=funder`),
  },
  {
    name: 'the outcomes in figures, Excel',
    reader: 'funder',
    allows: ['organisations.name', 'teams.name'],
    fetch: ({ reader }) => file(reader, `/api/outcomes/export.xlsx?${OUTCOMES}`),
  },
  {
    name: 'the page before sign-in',
    reader: 'anybody',
    allows: ['organisations.name'],
    fetch: ({ nobody }) => answered(nobody, readSession, {}),
  },
  {
    name: 'the description of the API',
    reader: 'anybody',
    allows: [],
    fetch: ({ nobody }) => file(nobody, '/api/openapi.json'),
  },
  {
    name: 'a wrong link',
    reader: 'anybody',
    allows: [],
    fetch: ({ nobody }) => answered(nobody, readMemberLink, { body: { token: 'wrong' } }),
  },
  {
    name: 'a wrong link, used',
    reader: 'anybody',
    allows: [],
    fetch: ({ nobody }) =>
      answered(nobody, useMemberLink, { body: { token: 'wrong', password: 'a long sentence here' } }),
  },
  {
    name: 'a file asked for without signing in',
    reader: 'anybody',
    allows: [],
    fetch: ({ nobody, placementId }) => file(nobody, urlOf(readEmployerView, { params: { placementId } })),
  },
  {
    name: 'a file asked for by a coach of another team',
    reader: 'anybody',
    allows: [],
    fetch: ({ strangers, placementId }) =>
      answered(strangers.coachElsewhere, readEmployerView, { params: { placementId }, query: {} }),
  },
  ...DOCUMENTS_OUT,
  ...CHECK_INS_OUT,
  ...MAIL_OUT,
  ...CALENDAR_OUT,
  ...AGREEMENTS_OUT,
]
