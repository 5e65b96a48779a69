import {
  addPlacement,
  amendContract,
  editPlacement,
  endPlacement,
  listPlacements,
  type Placement,
  setPlacementContact,
} from '@tandem/contract/placements'
import type { EpisodeAction } from '@tandem/domain/permissions'
import { type PlacementRefusal, placementRefusal } from '@tandem/domain/placements'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, type Permit } from '../../identity/authorize.ts'
import { insertEffect } from '../consents/consents.store.ts'
import { contactStoppedBy } from '../consents/contact-consent.ts'
import { refreshCadence } from '../episodes/check-in-cadence.store.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import {
  addSegment,
  correctSegment,
  insertPlacement,
  moveFirstSegment,
  setContact,
  updatePlacement,
} from './placement-writes.store.ts'
import { establishmentExists, isContactOfJob, placementOf, placementsOf } from './placements.store.ts'

const FIELD_OF: Readonly<Record<PlacementRefusal, string>> = {
  'end-before-start': '/endedOn',
  'trial-before-start': '/trialEndOn',
  'planned-end-before-start': '/plannedEndOn',
  'end-in-future': '/endedOn',
  'end-reason-missing': '/endReason',
}

type Guarded = { readonly permit: Permit<'placement:edit'>; readonly episodeId: string }

function guardWorker<Action extends EpisodeAction>(
  db: Db,
  actor: SignedIn,
  action: Action,
  workerId: string,
  today: string,
) {
  const episode = guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found')
  return { permit: authorize(actor, action, episode), episodeId: episode.episodeId }
}

/** A placement with the permit to change it. */
export function guardPlacement(
  db: Db,
  actor: SignedIn,
  placementId: string,
  today: string,
): Guarded & { before: Placement } {
  const before = placementOf(db, placementId, today) ?? refuse('not-found')
  return { before, ...guardWorker(db, actor, 'placement:edit', before.workerId, today) }
}

function refuseDates(
  dates: Parameters<typeof placementRefusal>[0],
  endReason: Placement['endReason'],
  today: string,
  under = '',
): void {
  const refusal = placementRefusal(dates, endReason, today)
  if (refusal !== null) refuseField(refusal, under + FIELD_OF[refusal])
}

/** Who decides apart about the agency says since when, or that it may be contacted. */
function agencyFacts(contact: { readonly isApart: boolean; readonly refusedOn: string | null } | undefined) {
  if (contact === undefined) return {}
  const { isApart, refusedOn } = contact
  return { isAgencyApart: isApart, agencyContactRefusedOn: isApart ? refusedOn : null }
}

function lastContract(placement: Placement) {
  const last = placement.segments[placement.segments.length - 1]
  return { trialEndOn: last?.trialEndOn ?? null, plannedEndOn: last?.plannedEndOn ?? null }
}

/** Due days and lists follow every change of a placement. */
export function settled(db: Db, placementId: string, episodeId: string, today: string): Placement {
  refreshCadence(db, placementId, today)
  refreshSummary(db, episodeId, today)
  return placementOf(db, placementId, today) ?? refuse('not-found')
}

export function placementRoutes(serve: Serve): void {
  serve(listPlacements, ({ db, actor, params: { workerId }, clock }) => {
    guardWorker(db, actor, 'file:read', workerId, clock.today())
    return { placements: placementsOf(db, workerId, clock.today()) }
  })

  serve(addPlacement, ({ db, actor, params: { workerId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { permit, episodeId } = guardWorker(db, actor, 'placement:edit', workerId, today)
    const { contract, tutorContactId, ...facts } = body
    for (const place of [facts.establishmentId, facts.userEstablishmentId])
      if (place !== null && !establishmentExists(db, place)) refuse('not-found')
    if (
      facts.continuesPlacementId !== null &&
      placementOf(db, facts.continuesPlacementId, today)?.workerId !== workerId
    )
      refuse('not-found')
    refuseDates(
      {
        startedOn: facts.startedOn,
        endedOn: null,
        trialEndOn: contract.trialEndOn,
        plannedEndOn: contract.plannedEndOn,
      },
      null,
      today,
      '/contract',
    )
    const placementId = newId()
    const stopped = contactStoppedBy(db, workerId, today)
    insertPlacement(
      db,
      permit,
      {
        ...facts,
        id: placementId,
        workerId,
        segmentId: newId(),
        createdAt: clock.now(),
        employerContactRefusedOn: stopped?.on ?? null,
      },
      contract,
      today,
    )
    if (stopped !== null) {
      const { consentId } = stopped
      insertEffect(db, permit, { id: newId(), consentId, placementId, visibilityBefore: facts.coachVisibility })
    }
    const added = placementOf(db, placementId, today) ?? refuse('not-found')
    if (tutorContactId !== null) {
      if (!isContactOfJob(db, tutorContactId, added)) refuse('not-found')
      setContact(db, permit, placementId, {
        id: newId(),
        part: 'tutor',
        contactId: tutorContactId,
        fromOn: facts.startedOn,
      })
    }
    trace.changed({ noun: 'placements', recordId: placementId, workerId, before: null, after: body })
    return settled(db, placementId, episodeId, today)
  })

  serve(
    editPlacement,
    ({ db, actor, params: { placementId }, body: { version, agencyContact, ...typed }, clock, trace }) => {
      const today = clock.today()
      const { before, permit, episodeId } = guardPlacement(db, actor, placementId, today)
      const comes = typed.startedOn === null ? {} : { noShowOn: null }
      const facts = { ...typed, ...comes, ...agencyFacts(agencyContact) }
      for (const place of [facts.establishmentId, facts.userEstablishmentId])
        if (place !== null && !establishmentExists(db, place)) refuse('not-found')
      refuseDates(
        { startedOn: facts.startedOn, endedOn: before.endedOn, ...lastContract(before) },
        before.endReason,
        today,
      )
      const lifts = before.employerContactRefusedOn !== null && facts.employerContactRefusedOn === null
      const liftsAgency = agencyContact?.isApart === true && agencyContact.refusedOn === null
      if ((lifts || liftsAgency) && contactStoppedBy(db, before.workerId, today) !== null)
        refuseField('contact-refused', '/employerContactRefusedOn')
      if (!updatePlacement(db, permit, placementId, version, facts)) refuse('stale', { current: before })
      const [first] = before.segments
      if (first !== undefined && facts.startedOn !== null)
        moveFirstSegment(db, permit, first.segmentId, facts.startedOn)
      trace.changed({ noun: 'placements', recordId: placementId, workerId: before.workerId, before, after: facts })
      return settled(db, placementId, episodeId, today)
    },
  )

  serve(
    amendContract,
    ({ db, actor, params: { placementId }, body: { version, fromOn, ...contract }, clock, newId, trace }) => {
      const today = clock.today()
      const { before, permit, episodeId } = guardPlacement(db, actor, placementId, today)
      const sameDay = before.segments.find((segment) => segment.fromOn === fromOn)
      if (sameDay === undefined && (before.startedOn === null || fromOn < before.startedOn))
        refuseField('end-before-start', '/fromOn')
      if (sameDay === undefined && before.segments.some((segment) => segment.fromOn > fromOn))
        refuseField('end-before-start', '/fromOn')
      refuseDates(
        {
          startedOn: before.startedOn,
          endedOn: null,
          trialEndOn: contract.trialEndOn,
          plannedEndOn: contract.plannedEndOn,
        },
        null,
        today,
      )
      if (!updatePlacement(db, permit, placementId, version, {})) refuse('stale', { current: before })
      if (sameDay === undefined) addSegment(db, permit, placementId, { id: newId(), fromOn, ...contract })
      else correctSegment(db, permit, sameDay.segmentId, contract)
      trace.changed({
        noun: 'placements',
        recordId: placementId,
        workerId: before.workerId,
        before: before.segments,
        after: { fromOn, ...contract },
      })
      return settled(db, placementId, episodeId, today)
    },
  )

  serve(endPlacement, ({ db, actor, params: { placementId }, body: { version, ...end }, clock, trace }) => {
    const today = clock.today()
    const { before, permit, episodeId } = guardPlacement(db, actor, placementId, today)
    refuseDates(
      { startedOn: before.startedOn, endedOn: end.endedOn, trialEndOn: null, plannedEndOn: null },
      end.endReason,
      today,
    )
    const facts = end.endedOn === null ? { ...end, endReason: null } : end
    if (!updatePlacement(db, permit, placementId, version, facts)) refuse('stale', { current: before })
    trace.changed({ noun: 'placements', recordId: placementId, workerId: before.workerId, before, after: facts })
    return settled(db, placementId, episodeId, today)
  })

  serve(
    setPlacementContact,
    ({ db, actor, params: { placementId }, body: { version, ...named }, clock, newId, trace }) => {
      const today = clock.today()
      const { before, permit, episodeId } = guardPlacement(db, actor, placementId, today)
      if (named.contactId !== null && !isContactOfJob(db, named.contactId, before)) refuse('not-found')
      if (!updatePlacement(db, permit, placementId, version, {})) refuse('stale', { current: before })
      setContact(db, permit, placementId, { id: newId(), ...named })
      trace.changed({
        noun: 'placements',
        recordId: placementId,
        workerId: before.workerId,
        before: before.contacts,
        after: named,
      })
      return settled(db, placementId, episodeId, today)
    },
  )
}
