import {
  endAgreement,
  listAgreementGoals,
  listAgreements,
  listEmployerAgreements,
  readAgreement,
} from '@tandem/contract/agreements'
import { wantedAgreements } from '@tandem/domain/agreements/parties'
import { permittedActions } from '@tandem/domain/permissions'
import { workplaceName } from '@tandem/domain/placements'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorize, authorizeInOrganisation } from '../../identity/authorize.ts'
import { employerRowOf } from '../employers/employers.store.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { placementsOf } from '../placements/placements.store.ts'
import { goalsToName } from './agreement-goals.ts'
import { freshAgreement, guardById, refuseUnless } from './agreement-guard.ts'
import { stateOf } from './agreement-standing.ts'
import { summaryOf } from './agreement-view.ts'
import { closeLinksOfVersion, countChange } from './agreement-writes.store.ts'
import { agreementsAt, agreementsOf } from './agreements.store.ts'

export function agreementRoutes(serve: Serve): void {
  serve(listAgreements, ({ db, actor, params: { episodeId }, clock }) => {
    const today = clock.today()
    const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    const agreements = agreementsOf(db, episodeId, clock.now()).map((record) => summaryOf(record, today))
    const isOpen = episodeOf(db, episodeId)?.exitedOn == null
    const placements = isOpen ? placementsOf(db, episode.workerId, today) : []
    return {
      today,
      agreements,
      wanted: wantedAgreements(placements, agreements, today).flatMap(({ placementId, kind }) => {
        const placement = placements.find((one) => one.placementId === placementId)
        return placement === undefined ? [] : [{ placementId, kind, employerName: workplaceName(placement) }]
      }),
      mayEdit: permittedActions(actor, episode).includes('agreement:edit'),
    }
  })

  serve(readAgreement, (call) => {
    const { record } = guardById(call, 'file:read', call.params.agreementId)
    call.trace.opened(record.workerId)
    return { today: call.clock.today(), agreement: freshAgreement(call, record.agreement.id) }
  })

  serve(listAgreementGoals, ({ db, actor, params: { episodeId }, query: { kind, placementId = null }, clock }) => {
    const today = clock.today()
    const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    return { goals: goalsToName(db, { kind, episodeId, placementId }, today) }
  })

  serve(endAgreement, (call) => {
    const { db, params, body, clock, trace } = call
    const { version: counted, endedOn, reason } = body
    const { record, version, state, permit } = guardById(call, 'agreement:edit', params.agreementId)
    refuseUnless(state, 'inForce')
    if (endedOn > clock.today()) refuseField('date-in-future', '/endedOn')
    const isEarly = version.effectiveToOn === null || endedOn < version.effectiveToOn
    if (isEarly && (reason ?? '').trim() === '') refuseField('reason-missing', '/reason')
    if (!countChange(db, permit, params.agreementId, counted, { endedOn, endReason: reason }))
      refuse('stale', { current: freshAgreement(call, params.agreementId) })
    closeLinksOfVersion(db, version.id, clock.now())
    const { workerId } = record
    const after = { endedOn, reason }
    trace.changed({ noun: 'agreements', recordId: params.agreementId, workerId, before: { state }, after })
    return freshAgreement(call, params.agreementId)
  })

  serve(listEmployerAgreements, ({ db, actor, params: { employerId }, clock }) => {
    authorizeInOrganisation(actor, 'employers:read')
    const today = clock.today()
    if (employerRowOf(db, employerId) === undefined) refuse('not-found')
    const readable = agreementsAt(db, employerId, clock.now()).filter((record) => {
      const episode = guardedEpisode(db, record.agreement.episodeId, today)
      return episode !== undefined && permittedActions(actor, episode).includes('file:read')
    })
    const sent = readable.filter((record) => stateOf(record, record.versions[0], today) !== 'draft')
    return {
      today,
      agreements: sent.map((record) => {
        const { workerId, workerName } = record
        return { ...summaryOf(record, today), workerId, workerName }
      }),
    }
  })
}
