import type { PartyDraft } from '@tandem/contract/agreement-records'
import { addAgreement, amendAgreement, discardAgreement, editAgreementDraft } from '@tandem/contract/agreements'
import type { Placement } from '@tandem/contract/placements'
import { amendRefusal } from '@tandem/domain/agreements'
import { firstParties } from '@tandem/domain/agreements/fill'
import { aboutRefusal, EMPLOYER_KINDS, standingAgreement } from '@tandem/domain/agreements/parties'
import { type OutwardFacts, outwardRefusal, towardAgency } from '@tandem/domain/outward'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorize } from '../../identity/authorize.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { memberRow } from '../members/members.store.ts'
import { isContactOfEmployer, placementOf } from '../placements/placements.store.ts'
import { beginning } from './agreement-draft.ts'
import { agreementLocale, agreementPlanId } from './agreement-facts.store.ts'
import { refuseGoals } from './agreement-goals.ts'
import { freshAgreement, guardById, refuseUnless } from './agreement-guard.ts'
import { summaryOf } from './agreement-view.ts'
import {
  countChange,
  deleteDraft,
  insertAgreement,
  insertVersion,
  letFall,
  nextNumber,
  putParties,
  updateDraft,
} from './agreement-writes.store.ts'
import { agreementsOf, type PartyRecord } from './agreements.store.ts'

/** A job as each of its companies stands to it: agency work has two. */
function companiesOf(placement: Placement): OutwardFacts[] {
  return placement.userEmployerId === null ? [placement] : [towardAgency(placement), placement]
}

/** A company’s people are its own contacts, or those of the company where the work is done; a coach and a coordinator are members. */
function refuseStrangers(db: Db, employerIds: readonly (string | null)[], parties: readonly PartyDraft[]): void {
  const isTheirs = (contactId: string) =>
    employerIds.some((employerId) => employerId !== null && isContactOfEmployer(db, contactId, employerId))
  for (const { contactId, memberId } of parties) {
    if (contactId !== null && !isTheirs(contactId)) refuse('not-found')
    if (memberId !== null && memberRow(db, memberId) === undefined) refuse('not-found')
  }
}

export function agreementDraftRoutes(serve: Serve): void {
  serve(addAgreement, (call) => {
    const { db, actor, params, body, clock, newId, trace } = call
    const { kind, placementId, goalIds } = body
    const today = clock.today()
    const episode = guardedEpisode(db, params.episodeId, today) ?? refuse('not-found')
    const permit = authorize(actor, 'agreement:edit', episode)
    if (episodeOf(db, params.episodeId)?.exitedOn != null) refuse('episode-closed')
    if (placementId === null && EMPLOYER_KINDS.includes(kind)) refuseField('job-missing', '/placementId')
    const placement = placementId === null ? null : (placementOf(db, placementId, today) ?? refuse('not-found'))
    if (placement !== null && placement.workerId !== episode.workerId) refuse('not-found')
    const notAbout = placement === null ? null : aboutRefusal(kind, placement.type)
    if (notAbout !== null) refuseField(notAbout, '/placementId')
    const companies = placement === null || !EMPLOYER_KINDS.includes(kind) ? [] : companiesOf(placement)
    if (companies.some((company) => outwardRefusal(company) !== null)) refuseField('contact-refused', '/placementId')
    const others = agreementsOf(db, params.episodeId, clock.now()).map((record) => summaryOf(record, today))
    if (body.isSecond !== true && standingAgreement(kind, placementId, others) !== undefined)
      refuseField('agreement-stands', '/isSecond')
    const about = { kind, placementId, ...params }
    if (goalIds !== null) refuseGoals(db, about, goalIds, [], today)
    const locale = agreementLocale(db, episode.workerId)
    const { facts, ...wording } = beginning(db, { ...about, locale }, goalIds, today)
    const [agreementId, versionId, createdAt] = [newId(), newId(), clock.now()]
    const planId = agreementPlanId(db, params.episodeId, today)
    const number = nextNumber(db, today.slice(0, 4))
    insertAgreement(db, permit, { id: agreementId, kind, number, placementId, planId, locale, createdAt })
    insertVersion(db, permit, { ...wording, id: versionId, agreementId, number: 1, createdAt })
    const parties = firstParties(kind, facts, locale).map((party) => ({ ...party, id: newId() }))
    putParties(db, permit, versionId, parties)
    const after = { ...body, number }
    trace.changed({ noun: 'agreements', recordId: agreementId, workerId: episode.workerId, before: null, after })
    return freshAgreement(call, agreementId)
  })

  serve(editAgreementDraft, (call) => {
    const { db, params, body, clock, newId, trace } = call
    const { version: counted, parties, ...facts } = body
    const { record, version, state, permit } = guardById(call, 'agreement:edit', params.agreementId)
    refuseUnless(state, 'draft')
    const { effectiveFromOn, effectiveToOn } = facts
    if (effectiveFromOn !== null && effectiveToOn !== null && effectiveToOn < effectiveFromOn)
      refuseField('end-before-start', '/effectiveToOn')
    refuseStrangers(db, [record.employerId, record.userEmployerId], parties)
    refuseGoals(db, record.agreement, facts.goalIds, version.goalIds, clock.today())
    if (!countChange(db, permit, params.agreementId, counted))
      refuse('stale', { current: freshAgreement(call, params.agreementId) })
    updateDraft(db, permit, version.id, facts)
    putParties(
      db,
      permit,
      version.id,
      parties.map((party) => ({ ...party, id: newId() })),
    )
    const { effectiveFromOn: fromOn, effectiveToOn: toOn, sections, goalIds } = version
    const before = { effectiveFromOn: fromOn, effectiveToOn: toOn, sections, goalIds, parties: version.parties }
    const { workerId } = record
    trace.changed({ noun: 'agreements', recordId: params.agreementId, workerId, before, after: { ...facts, parties } })
    return freshAgreement(call, params.agreementId)
  })

  serve(discardAgreement, (call) => {
    const { db, params, trace } = call
    const { record, version, state, permit } = guardById(call, 'agreement:edit', params.agreementId)
    refuseUnless(state, 'draft')
    if (version.number > 1) refuse('agreement-not-open')
    deleteDraft(db, permit, params.agreementId, version.id)
    const { agreement, workerId } = record
    const before = { ...agreement, sections: version.sections }
    trace.changed({ noun: 'agreements', recordId: agreement.id, workerId, before, after: null })
    return { agreementId: params.agreementId }
  })

  serve(amendAgreement, (call) => {
    const { db, params, body, clock, newId, trace } = call
    const { record, version, state, permit } = guardById(call, 'agreement:edit', params.agreementId)
    const refusal = amendRefusal(state)
    if (refusal !== null) refuse(refusal)
    if (!countChange(db, permit, params.agreementId, body.version))
      refuse('stale', { current: freshAgreement(call, params.agreementId) })
    const [versionId, createdAt] = [newId(), clock.now()]
    letFall(db, permit, version.id, clock.today(), createdAt)
    const { agreementId, sections, goalIds, effectiveFromOn, effectiveToOn } = version
    const number = version.number + 1
    const copied = { agreementId, sections, goalIds, effectiveFromOn, effectiveToOn }
    insertVersion(db, permit, { ...copied, id: versionId, number, createdAt })
    const parties = partiesNow(version.parties).map((party) => ({ ...partyOnly(party), id: newId() }))
    putParties(db, permit, versionId, parties)
    const after = { versionNumber: number, state: 'draft' }
    const before = { versionNumber: version.number, state }
    trace.changed({ noun: 'agreements', recordId: agreementId, workerId: record.workerId, before, after })
    return freshAgreement(call, agreementId)
  })
}

type Drafted = PartyRecord & { readonly participation: PartyDraft['participation'] }

/** Who takes part from now on: whoever took over stands in the place of the contact who left. */
function partiesNow(parties: readonly PartyRecord[]): Drafted[] {
  return parties
    .filter((party): party is Drafted => party.participation !== 'joins')
    .map((party) => {
      const next = parties.findLast((one) => one.participation === 'joins' && one.capacity === party.capacity)
      if (next === undefined) return party
      const { name, functionLabel, contactId, reach, locale } = next
      return { ...party, name, functionLabel, contactId, reach, locale }
    })
}

/** A party carried over to the next version, without what they did in the former one. */
function partyOnly(party: Drafted): PartyDraft {
  const { capacity, participation, name, functionLabel, scope, contactId, memberId, reach, locale } = party
  return { capacity, participation, name, functionLabel, scope, contactId, memberId, reach, locale }
}
