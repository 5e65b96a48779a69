import {
  addContact,
  addEmployer,
  addEstablishment,
  type Employer,
  type EmployerDraft,
  type EmployerEvent,
  editContact,
  editEmployer,
  editEstablishment,
  listEmployers,
  listEmployerTimeline,
  readEmployer,
} from '@tandem/contract/employers'
import { contactDatesRefusal } from '@tandem/domain/employers'
import { permittedActions, permittedInOrganisation } from '@tandem/domain/permissions'
import { foldedName } from '@tandem/domain/workers'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { memberRow } from '../members/members.store.ts'
import { workerOf } from '../workers/workers.store.ts'
import {
  insertContact,
  insertEmployer,
  insertEstablishment,
  updateContact,
  updateEmployer,
  updateEstablishment,
} from './employer-writes.store.ts'
import {
  contactsOf,
  employerByFoldedName,
  employerCheckInsAt,
  employerRowOf,
  employerRows,
  entriesWith,
  establishmentsOf,
  placedAt,
} from './employers.store.ts'

/** What the reader may know of somebody coached at the company. */
function knowledgeOf(db: Db, actor: SignedIn, today: string) {
  const known = new Map<
    string,
    { readonly mayOpen: boolean; readonly mayName: boolean; readonly workerId: string; readonly name: string }
  >()
  return (episodeId: string) => {
    const before = known.get(episodeId)
    if (before !== undefined) return before
    const episode = guardedEpisode(db, episodeId, today)
    const allowed = episode === undefined ? [] : permittedActions(actor, episode)
    const worker = episode === undefined ? undefined : workerOf(db, episode.workerId)
    const fresh = {
      mayOpen: allowed.includes('file:read'),
      mayName: allowed.includes('person:name'),
      workerId: episode?.workerId ?? '',
      name: worker === undefined ? '' : `${worker.firstName} ${worker.lastName}`,
    }
    known.set(episodeId, fresh)
    return fresh
  }
}

function employerFor(db: Db, actor: SignedIn, employerId: string, today: string): Employer {
  const row = employerRowOf(db, employerId) ?? refuse('not-found')
  const { id: _id, searchName: _search, createdAt: _at, createdBy: _by, ...facts } = row
  const of = knowledgeOf(db, actor, today)
  const people = placedAt(db, employerId, today).map(
    ({ firstName: _first, lastName: _last, episodeId, workerId, ...placement }) => {
      const { mayOpen, mayName, name } = of(episodeId)
      return { ...placement, workerId: mayOpen ? workerId : null, name: mayName ? name : null, mayOpen }
    },
  )
  return {
    employerId,
    ...facts,
    ownerName: row.ownerId === null ? null : (memberRow(db, row.ownerId)?.name ?? null),
    establishments: establishmentsOf(db, employerId),
    contacts: contactsOf(db, employerId),
    people,
    mayEdit: permittedInOrganisation(actor).includes('employers:edit'),
  }
}

function refuseDraft(db: Db, draft: EmployerDraft, ownId: string, under: string): void {
  const holder = employerByFoldedName(db, foldedName(draft.name))
  if (holder !== undefined && holder.id !== ownId) refuseField('already-exists', `${under}/name`)
  if (draft.ownerId !== null && memberRow(db, draft.ownerId) === undefined) refuse('not-found')
  if (draft.doNotContact && (draft.doNotContactReason ?? '').trim() === '')
    refuseField('reason-missing', `${under}/doNotContactReason`)
}

/** The words of an entry are shown to whoever may open the file; those about nobody in particular to all coaches. */
function eventsOf(db: Db, actor: SignedIn, employerId: string, today: string, limit: number): EmployerEvent[] {
  const of = knowledgeOf(db, actor, today)
  const nothing = { mode: null, kind: null, minutes: null, memberName: null, note: '', overall: null, ratings: [] }
  const person = (episodeId: string | null) => {
    if (episodeId === null) return { workerId: null, workerName: null, mayRead: true }
    const { mayOpen, mayName, workerId, name } = of(episodeId)
    return { workerId: mayOpen ? workerId : null, workerName: mayName ? name : null, mayRead: mayOpen }
  }
  const entries = entriesWith(db, employerId, limit).map(
    ({ entryId, episodeId, parts, note, ...entry }): EmployerEvent => {
      const { mayRead, ...who } = person(episodeId)
      const isShared = parts > 1 && !mayRead
      return { eventId: entryId, what: 'log', ...nothing, ...entry, ...who, note: mayRead && !isShared ? note : '' }
    },
  )
  const held = employerCheckInsAt(db, employerId, limit).map(({ row, memberName }): EmployerEvent => {
    const { mayRead, ...who } = person(row.episodeId)
    const ratings = mayRead ? row.ratings.map(({ item, value }) => ({ item, value })) : []
    const note = mayRead ? row.words.map((word) => word.answer).join('\n') : ''
    return {
      eventId: row.id,
      on: row.heldOn,
      what: 'checkIn',
      side: 'employer',
      ...nothing,
      ...who,
      memberName,
      note,
      overall: mayRead ? row.overall : null,
      ratings,
    }
  })
  const jobs = placedAt(db, employerId, today).flatMap(
    ({ placementId, startedOn, endedOn, episodeId }): EmployerEvent[] => {
      const { mayRead: _may, ...who } = person(episodeId)
      const event = (what: 'start' | 'end', on: string | null): EmployerEvent[] =>
        on === null ? [] : [{ eventId: `${what}${placementId}`, on, what, side: 'employer', ...nothing, ...who }]
      return [...event('start', startedOn), ...event('end', endedOn)]
    },
  )
  return [...entries, ...held, ...jobs].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

export function employerRoutes(serve: Serve): void {
  serve(listEmployers, ({ db, actor, clock }) => {
    authorizeInOrganisation(actor, 'employers:read')
    const today = clock.today()
    const due = ({ nextCheckInOn }: { nextCheckInOn: string | null }) =>
      nextCheckInOn !== null && nextCheckInOn <= today ? nextCheckInOn : '9999'
    const rows = employerRows(db, today).sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
    return { today, rows }
  })

  serve(readEmployer, ({ db, actor, params, clock }) => {
    authorizeInOrganisation(actor, 'employers:read')
    return employerFor(db, actor, params.employerId, clock.today())
  })

  serve(listEmployerTimeline, ({ db, actor, params: { employerId }, query: { limit }, clock }) => {
    authorizeInOrganisation(actor, 'employers:read')
    if (employerRowOf(db, employerId) === undefined) refuse('not-found')
    const events = eventsOf(db, actor, employerId, clock.today(), limit + 1)
    return { today: clock.today(), events: events.slice(0, limit), hasMore: events.length > limit }
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
    const before = employerFor(db, actor, employerId, clock.today())
    refuseDraft(db, draft, employerId, '')
    if (!updateEmployer(db, permit, employerId, version, draft)) refuse('stale', { current: before })
    trace.changed({ noun: 'employers', recordId: employerId, before: employerRowOf(db, employerId), after: draft })
    return employerFor(db, actor, employerId, clock.today())
  })

  serve(addEstablishment, ({ db, actor, params: { employerId }, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    if (employerRowOf(db, employerId) === undefined) refuse('not-found')
    const establishmentId = newId()
    insertEstablishment(db, permit, { ...body, id: establishmentId, employerId })
    trace.changed({ noun: 'employers', recordId: establishmentId, before: null, after: body })
    return employerFor(db, actor, employerId, clock.today())
  })

  serve(editEstablishment, ({ db, actor, params, body: { version, ...draft }, clock, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    const before =
      establishmentsOf(db, params.employerId).find((one) => one.establishmentId === params.establishmentId) ??
      refuse('not-found')
    if (!updateEstablishment(db, permit, params, version, draft)) refuse('stale', { current: before })
    trace.changed({ noun: 'employers', recordId: params.establishmentId, before, after: draft })
    return employerFor(db, actor, params.employerId, clock.today())
  })

  serve(addContact, ({ db, actor, params: { employerId }, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    if (employerRowOf(db, employerId) === undefined) refuse('not-found')
    if (contactDatesRefusal(body) !== null) refuseField('end-before-start', '/toOn')
    const contactId = newId()
    insertContact(db, permit, { ...body, id: contactId, employerId })
    trace.changed({ noun: 'employers', recordId: contactId, before: null, after: body })
    return employerFor(db, actor, employerId, clock.today())
  })

  serve(editContact, ({ db, actor, params, body: { version, ...draft }, clock, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    const before =
      contactsOf(db, params.employerId).find((one) => one.contactId === params.contactId) ?? refuse('not-found')
    if (contactDatesRefusal(draft) !== null) refuseField('end-before-start', '/toOn')
    if (!updateContact(db, permit, params, version, draft)) refuse('stale', { current: before })
    trace.changed({ noun: 'employers', recordId: params.contactId, before, after: draft })
    return employerFor(db, actor, params.employerId, clock.today())
  })
}
