import {
  addContact,
  addEmployer,
  addEstablishment,
  type EmployerDraft,
  editContact,
  editEmployer,
  editEstablishment,
  listEmployers,
  readEmployer,
} from '@tandem/contract/employers'
import { contactDatesRefusal } from '@tandem/domain/employers'
import { foldedName } from '@tandem/domain/workers'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { memberRow } from '../members/members.store.ts'
import { employerFor } from './employer-file.routes.ts'
import {
  insertContact,
  insertEmployer,
  insertEstablishment,
  updateContact,
  updateEmployer,
  updateEstablishment,
} from './employer-writes.store.ts'
import { contactsOf, employerByFoldedName, employerRowOf, employerRows, establishmentsOf } from './employers.store.ts'

function refuseDraft(db: Db, draft: EmployerDraft, ownId: string, under: string): void {
  const holder = employerByFoldedName(db, foldedName(draft.name))
  if (holder !== undefined && holder.id !== ownId) refuseField('already-exists', `${under}/name`)
  if (draft.ownerId !== null && memberRow(db, draft.ownerId) === undefined) refuse('not-found')
  if (draft.doNotContact && (draft.doNotContactReason ?? '').trim() === '')
    refuseField('reason-missing', `${under}/doNotContactReason`)
}

export function employerRoutes(serve: Serve): void {
  serve(listEmployers, ({ db, actor, clock }) => {
    authorizeInOrganisation(actor, 'employers:read')
    const today = clock.today()
    const due = ({ nextCheckInOn }: { nextCheckInOn: string | null }) => nextCheckInOn ?? '9999'
    const rows = employerRows(db, visibilityValues(actor, today), actor.id)
    return { today, rows: rows.sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0)) }
  })

  serve(readEmployer, ({ db, actor, params, clock }) => {
    authorizeInOrganisation(actor, 'employers:read')
    return employerFor(db, actor, params.employerId, clock.today())
  })

  serve(addEmployer, ({ db, actor, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    refuseDraft(db, body.employer, '', '/employer')
    const employerId = newId()
    insertEmployer(db, permit, { ...body.employer, id: employerId, createdAt: clock.now() })
    insertEstablishment(db, permit, { ...body.establishment, id: newId(), employerId })
    trace.changed({ noun: 'employers', recordId: employerId, before: null, after: body })
    return employerFor(db, actor, employerId, clock.today())
  })

  serve(editEmployer, ({ db, actor, params: { employerId }, body: { version, ...draft }, clock, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    const before = employerRowOf(db, employerId) ?? refuse('not-found')
    refuseDraft(db, draft, employerId, '')
    if (!updateEmployer(db, permit, employerId, version, draft))
      refuse('stale', { current: employerFor(db, actor, employerId, clock.today()) })
    trace.changed({ noun: 'employers', recordId: employerId, before, after: draft })
    return employerFor(db, actor, employerId, clock.today())
  })

  serve(addEstablishment, ({ db, actor, params: { employerId }, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    if (employerRowOf(db, employerId) === undefined) refuse('not-found')
    const establishmentId = newId()
    insertEstablishment(db, permit, { ...body, id: establishmentId, employerId })
    trace.changed({ noun: 'establishments', recordId: establishmentId, before: null, after: body })
    return employerFor(db, actor, employerId, clock.today())
  })

  serve(editEstablishment, ({ db, actor, params, body: { version, ...draft }, clock, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    const before =
      establishmentsOf(db, params.employerId).find((one) => one.establishmentId === params.establishmentId) ??
      refuse('not-found')
    if (!updateEstablishment(db, permit, params, version, draft)) refuse('stale', { current: before })
    trace.changed({ noun: 'establishments', recordId: params.establishmentId, before, after: draft })
    return employerFor(db, actor, params.employerId, clock.today())
  })

  serve(addContact, ({ db, actor, params: { employerId }, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    if (employerRowOf(db, employerId) === undefined) refuse('not-found')
    if (contactDatesRefusal(body) !== null) refuseField('end-before-start', '/toOn')
    const contactId = newId()
    insertContact(db, permit, { ...body, id: contactId, employerId })
    trace.changed({ noun: 'employer-contacts', recordId: contactId, before: null, after: body })
    return employerFor(db, actor, employerId, clock.today())
  })

  serve(editContact, ({ db, actor, params, body: { version, ...draft }, clock, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    const before =
      contactsOf(db, params.employerId).find((one) => one.contactId === params.contactId) ?? refuse('not-found')
    if (contactDatesRefusal(draft) !== null) refuseField('end-before-start', '/toOn')
    if (!updateContact(db, permit, params, version, draft)) refuse('stale', { current: before })
    trace.changed({ noun: 'employer-contacts', recordId: params.contactId, before, after: draft })
    return employerFor(db, actor, params.employerId, clock.today())
  })
}
