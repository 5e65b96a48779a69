import type { Endpoint } from '@tandem/contract/endpoint'
import type { AskedByLink } from '@tandem/contract/personal-links'
import {
  closeSatisfactionLink,
  listSatisfactionLinks,
  mailSatisfactionLink,
  sendSatisfactionLink,
} from '@tandem/contract/satisfaction-links'
import type { CheckInParty } from '@tandem/domain/check-ins'
import type { Locale } from '@tandem/domain/members'
import { lastAskedOn, mayEndLink } from '@tandem/domain/personal-links'
import { satisfactionLinkRefusal } from '@tandem/domain/satisfaction'
import { refuse } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { pageOf } from '../../mail/link-letter.ts'
import { refuseLockedNotes } from '../consents/notes-lock.ts'
import { askingShown, newLink, recipientsOf } from '../personal-links/link-asking.ts'
import { oweLinkMail } from '../personal-links/link-mail.ts'
import { insertSurvey, surveyOf, updateSurvey } from './satisfaction.store.ts'
import { guard, surroundingsOf } from './satisfaction-guard.ts'
import {
  type AskedSide,
  endLink,
  insertSatisfactionLink,
  linkOf,
  linksOf,
  waitingForm,
} from './satisfaction-links.store.ts'

type Reading = Pick<Call<Endpoint>, 'db' | 'clock'>
type Episode = ReturnType<typeof guard>['episode']

/** Where asking one side stands: the links, and why it is not asked again today. */
function asking({ db, clock }: Reading, episode: Episode, party: CheckInParty, placementId: string | null) {
  const today = clock.today()
  const side = { episodeId: episode.id, party, placementId: party === 'worker' ? null : placementId }
  const around = surroundingsOf(db, episode, { placementId: side.placementId, askedOn: today }, today)
  const links = linksOf(db, side, clock.now())
  const lastSentOn = lastAskedOn(links)
  const recipients = recipientsOf(db, party, { workerId: episode.workerId, job: around.job }, today)
  const refusal = satisfactionLinkRefusal(party, around, lastSentOn, today)
  return { kind: 'satisfactionLink' as const, side, party, links, lastSentOn, recipients, refusal }
}

/** Why a form is voided that nobody received, as whoever ends its link reads it. */
const NOT_RECEIVED: Readonly<Record<Locale, string>> = {
  en: 'The e-mail did not leave',
  fr: 'L’e-mail n’est pas parti',
}

/** The form that is asked: the one that waits already, asked anew, or a new one. */
function formAsked(
  { db, clock, newId }: Call<Endpoint>,
  permit: Permit<'check-in:record'>,
  side: AskedSide,
  respondent: string,
): string {
  const asked = { askedOn: clock.today(), respondent, memberId: permit.actorId }
  const waiting = waitingForm(db, side)
  if (waiting !== undefined) {
    updateSurvey(db, permit, waiting.id, waiting.version, asked)
    return waiting.id
  }
  const id = newId()
  const empty = { statements: [], mark: null, words: '', answeredOn: null }
  const form = { ...side, ...empty, askedOn: asked.askedOn, respondent, recordedAt: clock.now() }
  insertSurvey(db, permit, { ...form, id, way: 'link', outcome: 'waits' })
  return id
}

type Asked = AskedByLink & { readonly placementId: string | null }

/** Makes the link of one side, whichever way it is handed over. */
function askByLink(call: Call<Endpoint>, episodeId: string, asked: Asked) {
  const { db, actor, clock, trace } = call
  const { party, placementId, contactId, locale, version } = asked
  const { access, permit, episode } = guard(db, actor, 'check-in:record', episodeId, clock.today())
  refuseLockedNotes(db, [access], clock.today())
  const { side, links, refusal, recipients } = asking(call, episode, party, placementId)
  if (version !== (links[0]?.version ?? 0)) refuse('stale', { current: links[0] ?? null })
  if (refusal !== null) refuse(refusal)
  const recipient = recipients.find((one) => one.contactId === contactId) ?? refuse('contact-left')
  const surveyId = formAsked(call, permit, side, recipient.name)
  const link = newLink(call, recipient, locale)
  insertSatisfactionLink(db, permit, { ...link, surveyId })
  const { workerId } = access
  const after = { way: 'link', outcome: 'waits', party, contactId, expiresAt: link.expiresAt }
  trace.changed({ noun: 'satisfaction', recordId: surveyId, workerId, before: null, after })
  return { linkId: link.id, token: link.token, expiresAt: link.expiresAt, permit, recipient }
}

export function satisfactionLinkRoutes(serve: Serve): void {
  serve(listSatisfactionLinks, (call) => {
    const { db, actor, params, query, clock } = call
    const { episode } = guard(db, actor, 'file:read', params.episodeId, clock.today())
    const asked = asking(call, episode, query.party, query.placementId ?? null)
    return { ...askingShown(call, asked), refusal: asked.refusal, links: asked.links }
  })

  serve(sendSatisfactionLink, (call) => {
    const { linkId, token, expiresAt } = askByLink(call, call.params.episodeId, call.body)
    const { link } = linkOf(call.db, linkId, call.clock.now()) ?? refuse('not-found')
    return { path: `${pageOf('satisfactionLink')}${token}`, expiresAt, link }
  })

  serve(mailSatisfactionLink, (call) => {
    const { db, params, body, clock } = call
    const { linkId, permit, recipient } = askByLink(call, params.episodeId, body)
    oweLinkMail(call, permit, 'satisfactionLink', { ...body, linkId, recipient })
    return (linkOf(db, linkId, clock.now()) ?? refuse('not-found')).link
  })

  serve(closeSatisfactionLink, ({ db, actor, params, body, clock, trace }) => {
    const { link, asked } = linkOf(db, params.linkId, clock.now()) ?? refuse('not-found')
    const { access, permit } = guard(db, actor, 'check-in:record', asked.episodeId, clock.today())
    if (!mayEndLink(link.state)) refuse('link-expired')
    if (!endLink(db, permit, link.linkId, body.version, clock.now())) refuse('stale', { current: link })
    const form = surveyOf(db, asked.surveyId)
    const wasReceived = link.state !== 'notSent'
    const voided = wasReceived ? {} : { voidedAt: clock.now(), voidReason: NOT_RECEIVED[actor.locale] }
    if (form !== undefined && !wasReceived) updateSurvey(db, permit, form.surveyId, form.version, voided)
    const { workerId } = access
    const after = { closed: true, ...voided }
    trace.changed({ noun: 'satisfaction', recordId: asked.surveyId, workerId, before: null, after })
    return (linkOf(db, link.linkId, clock.now()) ?? refuse('not-found')).link
  })
}
