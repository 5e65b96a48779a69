import { addDisclosure, decideDisclosure, type Ledger, listDisclosures } from '@tandem/contract/disclosures'
import type { Placement } from '@tandem/contract/placements'
import { answersFor, decisionRefusal, LISTENER_ROLES, type ListenerRole } from '@tandem/domain/disclosures'
import { isCurrentContact } from '@tandem/domain/employers'
import type { EpisodeAction } from '@tandem/domain/permissions'
import { foldedName } from '@tandem/domain/workers'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { isContactOfJob, placementOf } from '../placements/placements.store.ts'
import { contactsAt, disclosureOf, disclosuresOf, insertDecision, insertDisclosure } from './disclosures.store.ts'

function guard<Action extends EpisodeAction>(
  db: Db,
  actor: SignedIn,
  action: Action,
  placementId: string,
  today: string,
) {
  const job = placementOf(db, placementId, today) ?? refuse('not-found')
  const episode = guardedEpisodeOfWorker(db, job.workerId, today) ?? refuse('not-found')
  return { job, permit: authorize(actor, action, episode) }
}

/** The part that a contact's function is, for what was decided for a part. */
function partOf(contactFunction: string): ListenerRole {
  return LISTENER_ROLES.find((role) => role === contactFunction) ?? 'other'
}

function ledgerOf(db: Db, job: Placement, today: string): Ledger {
  const items = disclosuresOf(db, job.placementId)
  const addressed = new Set(items.map((one) => one.contactId))
  const contacts = contactsAt(db, [job.employerId, job.userEmployerId]).filter(
    (contact) => isCurrentContact(contact, today) || addressed.has(contact.contactId),
  )
  const named = contacts.map(({ contactId, name, part, toOn }) => ({
    listener: { role: null, contactId, name, leftOn: toOn !== null && toOn < today ? toOn : null },
    part: partOf(part),
  }))
  const hasHr = contacts.some(({ part }) => part === 'hr')
  const roles = LISTENER_ROLES.filter((role) => items.some((one) => one.role === role) || (role === 'hr' && !hasHr))
  const parts = roles.map((role) => ({ listener: { role, contactId: null, name: null, leftOn: null }, part: null }))
  const all = [...named, ...parts]
  const rest = LISTENER_ROLES.filter((role) => !roles.includes(role))
  return {
    today,
    placementId: job.placementId,
    items,
    listeners: [
      ...all.map(({ listener }) => listener),
      ...rest.map((role) => ({ role, contactId: null, name: null, leftOn: null })),
    ],
    cards:
      items.length === 0
        ? []
        : all.map(({ listener, part }) => ({
            listener,
            ...answersFor(items, { role: listener.role, contactId: listener.contactId, part }, job),
          })),
  }
}

function refuseByRule(decision: Parameters<typeof decisionRefusal>[0], job: Placement, today: string): void {
  const refusal = decisionRefusal(decision, job, today)
  if (refusal !== null) refuseField(refusal, refusal === 'date-in-future' ? '/decidedOn' : '/byWhom')
}

export function disclosureRoutes(serve: Serve): void {
  serve(listDisclosures, ({ db, actor, params: { placementId }, clock }) =>
    ledgerOf(db, guard(db, actor, 'file:read', placementId, clock.today()).job, clock.today()),
  )

  serve(addDisclosure, ({ db, actor, params: { placementId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { job, permit } = guard(db, actor, 'consent:edit', placementId, today)
    const { item, role, contactId, ...decision } = body
    if (contactId !== null && !isContactOfJob(db, contactId, job)) refuse('not-found')
    const isSame = (one: { item: string; role: string | null; contactId: string | null }) =>
      one.role === role && one.contactId === contactId && foldedName(one.item) === foldedName(item)
    if (disclosuresOf(db, placementId).some(isSame)) refuseField('already-exists', '/item')
    refuseByRule(decision, job, today)
    const id = newId()
    const at = clock.now()
    insertDisclosure(db, permit, { id, placementId, item, role, contactId, createdAt: at })
    insertDecision(db, permit, { disclosureId: id, ...decision, recordedAt: at })
    trace.changed({ noun: 'disclosures', recordId: id, workerId: job.workerId, before: null, after: body })
    return ledgerOf(db, job, today)
  })

  serve(decideDisclosure, ({ db, actor, params: { disclosureId }, body: { version, ...decision }, clock, trace }) => {
    const today = clock.today()
    const { placementId } = disclosureOf(db, disclosureId) ?? refuse('not-found')
    const { job, permit } = guard(db, actor, 'consent:edit', placementId, today)
    const before = disclosuresOf(db, placementId).find((one) => one.disclosureId === disclosureId)
    if (before?.version !== version) refuse('stale', { current: before })
    refuseByRule(decision, job, today)
    insertDecision(db, permit, { disclosureId, ...decision, recordedAt: clock.now() })
    trace.changed({ noun: 'disclosures', recordId: disclosureId, workerId: job.workerId, before, after: decision })
    return ledgerOf(db, job, today)
  })
}
