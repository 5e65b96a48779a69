import {
  type ContactLeaving,
  readContactLeaving,
  recordContactLeaving,
  undoContactLeaving,
} from '@tandem/contract/contact-leaving'
import { contactDatesRefusal, isCurrentContact } from '@tandem/domain/employers'
import { type EpisodeAction, permittedActions } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { authorize, authorizeInOrganisation } from '../../identity/authorize.ts'
import { partyFacts, stateOf } from '../agreements/agreement-standing.ts'
import { countChange } from '../agreements/agreement-writes.store.ts'
import { type AgreementRecord, agreementOf, type PartyRecord } from '../agreements/agreements.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import {
  addContactPage,
  agreementsNaming,
  endContact,
  endParts,
  insertLeaving,
  jobsWithContact,
  leavingOf,
  nameSuccessor,
  openLinksOf,
  otherContacts,
  pagesOfLeaving,
  toldToContact,
  undoLeaving,
} from './contact-leavings.store.ts'
import { employerFor } from './employer-file.routes.ts'
import { insertContact } from './employer-writes.store.ts'
import { contactsOf } from './employers.store.ts'

type Asked = Pick<Call<typeof recordContactLeaving>, 'db' | 'actor' | 'clock' | 'newId' | 'trace'>

function contactIn(db: Db, { employerId, contactId }: { readonly employerId: string; readonly contactId: string }) {
  return contactsOf(db, employerId).find((one) => one.contactId === contactId) ?? refuse('not-found')
}

/** What the actor may do in a file. */
function allowedIn({ db, actor, clock }: Pick<Asked, 'db' | 'actor' | 'clock'>) {
  return (episodeId: string): readonly EpisodeAction[] => {
    const episode = guardedEpisode(db, episodeId, clock.today())
    return episode === undefined ? [] : permittedActions(actor, episode)
  }
}

/** The places of a contact in an agreement that stands and that they signed: who follows signs a page for each. */
function signedPlaces(record: AgreementRecord, contactId: string, today: string): PartyRecord[] {
  const [version] = record.versions
  const state = stateOf(record, version, today)
  if (state !== 'inForce' && state !== 'partiallySigned') return []
  return version.parties.filter((party) => party.contactId === contactId && partyFacts(party).signedOn !== null)
}

function preview(call: Pick<Asked, 'db' | 'actor' | 'clock'>, employerId: string, contactId: string): ContactLeaving {
  const { db, clock } = call
  const today = clock.today()
  const { name, version } = contactIn(db, { employerId, contactId })
  const allowed = allowedIn(call)
  const reads = ({ episodeId }: { readonly episodeId: string }) => allowed(episodeId).includes('file:read')
  const parts = jobsWithContact(db, contactId)
  const records = agreementsNaming(db, contactId).flatMap((one) => agreementOf(db, one, clock.now()) ?? [])
  const readable = records.filter(({ agreement }) => reads(agreement))
  const jobs = new Map<string, ContactLeaving['jobs'][number]>()
  for (const { part, episodeId, ...job } of parts.filter(reads)) {
    const known = jobs.get(job.placementId) ?? {
      ...job,
      parts: [],
      mayName: allowed(episodeId).includes('placement:edit'),
    }
    jobs.set(job.placementId, { ...known, parts: [...known.parts, part] })
  }
  return {
    today,
    contactId,
    name,
    version,
    links: openLinksOf(db, contactId, clock.now()),
    jobs: [...jobs.values()],
    agreements: readable.map((record) => ({
      agreementId: record.agreement.id,
      number: record.agreement.number,
      workerName: record.workerName,
      stands: signedPlaces(record, contactId, today).length > 0,
      mayAsk: allowed(record.agreement.episodeId).includes('agreement:edit'),
    })),
    told: toldToContact(db, contactId)
      .filter(reads)
      .map(({ episodeId: _episode, ...told }) => told),
    others:
      new Set(parts.filter((part) => !reads(part)).map((part) => part.placementId)).size +
      records.length -
      readable.length,
    successors: otherContacts(db, employerId, contactId, today),
  }
}

type Following = {
  readonly leavingId: string
  readonly contactId: string
  readonly successor: { readonly contactId: string; readonly name: string; readonly functionLabel: string | null }
  readonly fromOn: string
}

/** Whoever follows is named in the jobs and asked for a page in the agreements of the files that the actor may change. */
function follow(call: Asked, parts: ReturnType<typeof jobsWithContact>, following: Following): void {
  const { db, actor, clock, newId, trace } = call
  const { leavingId, contactId, successor, fromOn } = following
  const today = clock.today()
  const allowed = allowedIn(call)
  for (const { placementId, episodeId, workerId, part } of parts) {
    const episode = guardedEpisode(db, episodeId, today)
    if (episode === undefined || !allowed(episodeId).includes('placement:edit')) continue
    const named = { placementId, part, contactId: successor.contactId, fromOn }
    nameSuccessor(db, authorize(actor, 'placement:edit', episode), {
      ...named,
      id: newId(),
      namedByLeavingId: leavingId,
    })
    trace.changed({ noun: 'placements', recordId: placementId, workerId, before: { part, contactId }, after: named })
  }
  for (const agreementId of agreementsNaming(db, contactId)) {
    const record = agreementOf(db, agreementId, clock.now())
    const episode = record && guardedEpisode(db, record.agreement.episodeId, today)
    if (record === undefined || episode === undefined) continue
    if (!allowed(record.agreement.episodeId).includes('agreement:edit')) continue
    const permit = authorize(actor, 'agreement:edit', episode)
    for (const { versionId, capacity, locale } of signedPlaces(record, contactId, today)) {
      const { name, functionLabel } = successor
      const page = { capacity, name, functionLabel, contactId: successor.contactId, locale, joinedOn: fromOn }
      addContactPage(db, permit, { ...page, id: newId(), versionId, leavingId })
      countChange(db, permit, agreementId, null)
      const { workerId } = record
      trace.changed({ noun: 'agreements', recordId: agreementId, workerId, before: { contactId }, after: page })
    }
  }
}

type Successor = NonNullable<Call<typeof recordContactLeaving>['body']['successor']>

/** Somebody who is there, or somebody new from that day on. */
function successorOf(call: Asked, employerId: string, contactId: string, { newContact, ...wanted }: Successor) {
  const { db, actor, clock, newId, trace } = call
  if (newContact === null) {
    const known = otherContacts(db, employerId, contactId, clock.today()).find(
      (one) => one.contactId === wanted.contactId,
    )
    return known ?? refuseField('contact-left', '/successor/contactId')
  }
  const added = { ...newContact, fromOn: newContact.fromOn ?? wanted.fromOn }
  const addedId = newId()
  insertContact(db, authorizeInOrganisation(actor, 'employers:edit'), { ...added, id: addedId, employerId })
  trace.changed({ noun: 'employer-contacts', recordId: addedId, before: null, after: added })
  return { contactId: addedId, name: added.name, functionLabel: added.functionLabel }
}

export function contactLeavingRoutes(serve: Serve): void {
  serve(readContactLeaving, (call) => {
    authorizeInOrganisation(call.actor, 'employers:read')
    return preview(call, call.params.employerId, call.params.contactId)
  })

  serve(recordContactLeaving, (call) => {
    const { db, actor, params, body, clock, newId, trace } = call
    const { employerId, contactId } = params
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    const before = contactIn(db, params)
    if (before.leaving !== null || !isCurrentContact(before, clock.today())) refuse('contact-left')
    if (contactDatesRefusal({ fromOn: before.fromOn, toOn: body.leftOn }) !== null)
      refuseField('end-before-start', '/leftOn')
    const parts = jobsWithContact(db, contactId)
    if (!endContact(db, permit, contactId, body.version, body.leftOn)) refuse('stale', { current: before })
    const successor = body.successor === null ? null : successorOf(call, employerId, contactId, body.successor)
    const leavingId = newId()
    const leaving = {
      contactId,
      leftOn: body.leftOn,
      formerToOn: before.toOn,
      successorId: successor?.contactId ?? null,
    }
    insertLeaving(db, permit, { ...leaving, id: leavingId, recordedAt: clock.now() })
    endParts(db, permit, { contactId, leavingId, leftOn: body.leftOn })
    if (successor !== null && body.successor !== null)
      follow(call, parts, { leavingId, contactId, successor, fromOn: body.successor.fromOn })
    trace.changed({ noun: 'employer-contacts', recordId: contactId, before, after: leaving })
    return employerFor(db, actor, employerId, clock.today())
  })

  serve(undoContactLeaving, ({ db, actor, params, body, clock, trace }) => {
    const { employerId, contactId } = params
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    const before = contactIn(db, params)
    const leaving = leavingOf(db, contactId) ?? refuse('not-found')
    const pages = pagesOfLeaving(db, leaving.id)
    if (pages.some(({ isAnswered }) => isAnswered)) refuse('party-answered')
    if (!endContact(db, permit, contactId, body.version, leaving.formerToOn)) refuse('stale', { current: before })
    undoLeaving(db, permit, leaving.id, pages, clock.now())
    for (const { agreementId } of pages) countChange(db, null, agreementId, null)
    trace.changed({ noun: 'employer-contacts', recordId: contactId, before, after: { toOn: leaving.formerToOn } })
    return employerFor(db, actor, employerId, clock.today())
  })
}
