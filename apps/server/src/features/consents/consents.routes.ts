import {
  type Consents,
  listConsents,
  listFileReaders,
  previewWithdrawal,
  recordConsent,
  withdrawConsent,
} from '@tandem/contract/consents'
import { consentTexts, consentWording, type OwnConsentText } from '@tandem/domain/consent-wording'
import { type ConsentFacts, type ConsentPurpose, consentRefusal } from '@tandem/domain/consents'
import { exitRefusal } from '@tandem/domain/episodes'
import { LOCALES } from '@tandem/domain/members'
import { type EpisodeAction, permittedActions } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, type GuardedEpisode } from '../../identity/authorize.ts'
import { attachmentsOfConsents } from '../attachments/attachments.store.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { episodeOf, updateEpisode } from '../episodes/episode-writes.store.ts'
import { coachesOn, guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { ownConsentTexts } from './consent-texts.store.ts'
import { consentFactsOf, consentsOf, insertConsent } from './consents.store.ts'
import { agreementsToStop, stopAgreements } from './contact-agreements.routes.ts'
import { resumeContact, stopContact } from './contact-consent.ts'
import { leadsOf, openingsOf } from './file-readers.store.ts'
import { effectsFor } from './withdrawal-effects.ts'

function guard<Action extends EpisodeAction>(db: Db, actor: SignedIn, action: Action, workerId: string, today: string) {
  const episode = guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found')
  return { episode, permit: authorize(actor, action, episode) }
}

function wordingsOf(own: readonly OwnConsentText[], purpose: ConsentPurpose): Consents['consents'][number]['wordings'] {
  return LOCALES.flatMap((locale) => consentTexts(own, purpose, locale).map((one) => ({ locale, ...one })))
}

function consentsFor(db: Db, actor: SignedIn, episode: GuardedEpisode, today: string): Consents {
  const own = ownConsentTexts(db)
  return {
    today,
    consents: consentsOf(db, episode.workerId, today, attachmentsOfConsents(db, episode.workerId)).map((one) => ({
      ...one,
      wordings: wordingsOf(own, one.purpose),
    })),
    mayEdit: permittedActions(actor, episode).includes('consent:edit'),
  }
}

function refuseByRule(rows: readonly ConsentFacts[], next: ConsentFacts, today: string, dayField: string): void {
  const refusal = consentRefusal(rows, next, today)
  if (refusal === null) return
  if (refusal === 'consent-given') refuseField(refusal, '/act')
  if (refusal === 'consent-not-given') refuse(refusal)
  const isAboutEnd = refusal === 'end-before-start' || refusal === 'consent-open-ended'
  refuseField(refusal, isAboutEnd ? '/untilOn' : dayField)
}

type Closing = Pick<Call<typeof withdrawConsent>, 'db' | 'actor' | 'clock' | 'trace'>

/** The accompaniment ends with the agreement to be written about. */
function closeWith({ db, actor, clock, trace }: Closing, episode: GuardedEpisode, exitedOn: string): void {
  const permit = authorize(actor, 'episode:close', episode)
  const before = episodeOf(db, episode.episodeId) ?? refuse('not-found')
  if (before.exitedOn !== null) refuse('episode-closed')
  const refusal = exitRefusal(before.enteredOn, exitedOn, clock.today())
  if (refusal !== null) refuseField(refusal, '/withdrawnOn')
  const exit = { exitedOn, exitCategory: null, exitReason: 'consentWithdrawn', exitProofOn: null } as const
  updateEpisode(db, permit, episode.episodeId, before.version, exit)
  const { episodeId, workerId } = episode
  trace.changed({ noun: 'episodes', recordId: episodeId, workerId, before, after: exit })
}

/** The text that the person had before them: that of their last answer, or today's. */
function wordingKnown(db: Db, workerId: string, purpose: ConsentPurpose, actor: SignedIn, today: string) {
  const [last] = consentsOf(db, workerId, today).find((consent) => consent.purpose === purpose)?.rows ?? []
  if (last !== undefined)
    return { locale: last.locale, wordingVersion: last.wordingVersion, wordingText: last.wordingText }
  const { version, text } = consentWording(ownConsentTexts(db), purpose, actor.locale)
  return { locale: actor.locale, wordingVersion: version, wordingText: text }
}

export function consentRoutes(serve: Serve): void {
  serve(listConsents, ({ db, actor, params: { workerId }, clock, trace }) => {
    const { episode } = guard(db, actor, 'file:read', workerId, clock.today())
    trace.opened(workerId)
    return consentsFor(db, actor, episode, clock.today())
  })

  serve(recordConsent, (call) => {
    const { db, actor, params, body, clock, newId, trace } = call
    const { workerId } = params
    const today = clock.today()
    const { episode, permit } = guard(db, actor, 'consent:edit', workerId, today)
    refuseByRule(consentFactsOf(db, workerId), body, today, '/happenedOn')
    const known = consentTexts(ownConsentTexts(db), body.purpose, body.locale)
    const read = known.find(({ version }) => version === body.wordingVersion)
    if (read === undefined) refuseField('consent-text-unknown', '/wordingVersion')
    const consentId = newId()
    const row = { ...body, id: consentId, workerId, wordingText: read.text }
    insertConsent(db, permit, { ...row, recordedAt: clock.now() })
    if (body.purpose === 'contactEmployer' && body.act !== 'asked') {
      const onJobs = authorize(actor, 'placement:edit', episode)
      if (body.act === 'given') resumeContact(call, onJobs, workerId)
      else {
        stopContact(call, onJobs, { workerId, consentId, on: body.happenedOn, hidesCoach: false })
        stopAgreements(call, authorize(actor, 'agreement:edit', episode), body.happenedOn)
      }
    }
    refreshSummary(db, episode.episodeId, today)
    trace.changed({ noun: 'consents', recordId: consentId, workerId, before: null, after: body })
    return consentsFor(db, actor, episode, today)
  })

  serve(previewWithdrawal, ({ db, actor, params: { workerId }, query: { purpose }, clock }) => {
    const today = clock.today()
    const { episode } = guard(db, actor, 'consent:edit', workerId, today)
    const stopped = agreementsToStop(db, episode.episodeId, clock.now(), today).map(({ record }) => ({
      employerName: record.employerName ?? '',
    }))
    return {
      effects: effectsFor(db, purpose, episode, today, stopped),
      mayClose: purpose === 'processData' && episodeOf(db, episode.episodeId)?.exitedOn === null,
    }
  })

  serve(withdrawConsent, (call) => {
    const { db, actor, params, body, clock, newId, trace } = call
    const { workerId } = params
    const { purpose, withdrawnOn, proofNote, hidesCoach, closesEpisode } = body
    const today = clock.today()
    const { episode, permit } = guard(db, actor, 'consent:edit', workerId, today)
    const act = { purpose, act: 'withdrawn', happenedOn: withdrawnOn, untilOn: null } as const
    refuseByRule(consentFactsOf(db, workerId), act, today, '/withdrawnOn')
    const consentId = newId()
    const row = { ...act, id: consentId, workerId, proofNote, recordedAt: clock.now() }
    insertConsent(db, permit, { ...row, ...wordingKnown(db, workerId, purpose, actor, today) })
    if (purpose === 'contactEmployer') {
      stopContact(call, authorize(actor, 'placement:edit', episode), {
        workerId,
        consentId,
        on: withdrawnOn,
        hidesCoach,
      })
      stopAgreements(call, authorize(actor, 'agreement:edit', episode), withdrawnOn)
    }
    if (purpose === 'processData' && closesEpisode) closeWith(call, episode, withdrawnOn)
    refreshSummary(db, episode.episodeId, today)
    trace.changed({ noun: 'consents', recordId: consentId, workerId, before: null, after: body })
    return consentsFor(db, actor, episode, today)
  })

  serve(listFileReaders, ({ db, actor, params: { workerId }, clock }) => {
    const today = clock.today()
    const { episode } = guard(db, actor, 'file:read', workerId, today)
    const coaches = coachesOn(db, episode.episodeId, today).map(({ name, share }) => ({ name, as: share }))
    const leads = leadsOf(db, episode.teamId).map((name) => ({ name, as: 'lead' as const }))
    return { today, readers: [...coaches, ...leads], openings: openingsOf(db, workerId) }
  })
}
