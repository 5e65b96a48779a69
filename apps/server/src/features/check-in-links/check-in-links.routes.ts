import {
  closeCheckInLink,
  listCheckInLinks,
  mailCheckInLink,
  sendCheckInLink,
  setAnswerAside,
  takeUpAnswer,
} from '@tandem/contract/check-in-links'
import type { Endpoint } from '@tandem/contract/endpoint'
import type { AskedByLink } from '@tandem/contract/personal-links'
import type { Placement } from '@tandem/contract/placements'
import { askByLinkRefusal } from '@tandem/domain/check-in-links'
import { type CheckInParty, checkInRefusal } from '@tandem/domain/check-ins'
import { lastAskedOn, mayEndLink } from '@tandem/domain/personal-links'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { pageOf } from '../../mail/link-letter.ts'
import { guardJob, linkShownTo, settled, shownTo } from '../check-ins/check-in-guard.ts'
import { checkInOf, insertCheckIn } from '../check-ins/check-ins.store.ts'
import { refuseLockedNotes } from '../consents/notes-lock.ts'
import { askingShown, newLink, recipientsOf } from '../personal-links/link-asking.ts'
import { oweLinkMail } from '../personal-links/link-mail.ts'
import { currentQuestionnaire } from '../questionnaires/questionnaires.store.ts'
import { planCall } from './call-wanted.ts'
import { endLink, insertCheckInLink, linkOf, linksOf, settleAnswer } from './check-in-links.store.ts'

/** Where asking one side of a job stands: the links, and why it is not asked again today. */
function asking({ db, clock }: Pick<Call<Endpoint>, 'db' | 'clock'>, placement: Placement, party: CheckInParty) {
  const links = linksOf(db, placement.placementId, party, clock.now())
  const lastSentOn = lastAskedOn(links)
  const isAnswerWaiting = links.some(({ state }) => state === 'waits')
  const facts = { party, job: placement, contactLeftOn: null, lastSentOn, isAnswerWaiting }
  const recipients = recipientsOf(db, party, { workerId: placement.workerId, job: placement }, clock.today())
  return {
    kind: 'checkInLink' as const,
    party,
    links,
    lastSentOn,
    recipients,
    refusal: askByLinkRefusal(facts, clock.today()),
  }
}

/** Makes the link of one side, whichever way it is handed over. */
function askByLink(call: Call<Endpoint>, placementId: string, asked: AskedByLink) {
  const { db, actor, clock, trace } = call
  const { party, contactId, locale, version } = asked
  const { placement, episode, permit } = guardJob(db, actor, 'check-in:record', placementId, clock.today())
  refuseLockedNotes(db, [episode], clock.today())
  const { links, refusal, recipients } = asking(call, placement, party)
  if (version !== (links[0]?.version ?? 0)) refuse('stale', { current: links[0] ?? null })
  if (refusal !== null) refuse(refusal)
  const recipient = recipients.find((one) => one.contactId === contactId) ?? refuse('contact-left')
  const link = newLink(call, recipient, locale)
  insertCheckInLink(db, permit, {
    ...link,
    episodeId: episode.episodeId,
    placementId: placement.placementId,
    party,
    questionnaireVersion: currentQuestionnaire(db).version,
  })
  const after = { party, contactId: recipient.contactId, expiresAt: link.expiresAt }
  trace.changed({ noun: 'check-in-links', recordId: link.id, workerId: placement.workerId, before: null, after })
  return { linkId: link.id, token: link.token, expiresAt: link.expiresAt, permit, recipient }
}

export function checkInLinkRoutes(serve: Serve): void {
  serve(listCheckInLinks, (call) => {
    const { db, actor, params, query, clock } = call
    const { placement, episode } = guardJob(db, actor, 'file:read', params.placementId, clock.today())
    const asked = asking(call, placement, query.party)
    return {
      ...askingShown(call, asked),
      refusal: asked.refusal,
      links: asked.links.map((link) => linkShownTo(actor, episode, link)),
    }
  })

  serve(sendCheckInLink, (call) => {
    const { linkId, token, expiresAt } = askByLink(call, call.params.placementId, call.body)
    const { link } = linkOf(call.db, linkId, call.clock.now()) ?? refuse('not-found')
    return { path: `${pageOf('checkInLink')}${token}`, expiresAt, link }
  })

  serve(mailCheckInLink, (call) => {
    const { db, params, body, clock } = call
    const { linkId, permit, recipient } = askByLink(call, params.placementId, body)
    oweLinkMail(call, permit, 'checkInLink', { ...body, linkId, recipient })
    return (linkOf(db, linkId, clock.now()) ?? refuse('not-found')).link
  })

  serve(takeUpAnswer, (call) => {
    const { db, actor, params, body, clock, newId, trace } = call
    const today = clock.today()
    const { link, row } = linkOf(db, params.linkId, clock.now()) ?? refuse('not-found')
    const { placement, episode, permit } = guardJob(db, actor, 'check-in:record', row.placementId, today)
    refuseLockedNotes(db, [episode], today)
    const { answer } = link
    if (answer === null || answer.ratings.length + answer.words.length === 0) refuse('no-answer')
    const heldOn = answer.answeredOn
    const refusal = checkInRefusal({ heldOn, nextOn: body.nextOn }, placement, today)
    if (refusal === 'next-before-held' || refusal === 'next-too-far') refuseField(refusal, '/nextOn')
    const checkInId = newId()
    insertCheckIn(db, permit, {
      id: checkInId,
      episodeId: row.episodeId,
      placementId: row.placementId,
      party: row.party,
      heldOn,
      channel: 'link',
      contactId: row.contactId,
      ratings: answer.ratings,
      words: answer.words,
      intention: null,
      wish: null,
      nextOn: body.nextOn,
      logEntryId: null,
      templateVersion: row.questionnaireVersion,
      recordedAt: clock.now(),
    })
    if (!settleAnswer(db, permit, row.id, body.version, { settledAt: clock.now(), checkInId }))
      refuse('stale', { current: link })
    if (answer.wantsCall) planCall(call, permit, row, placement.workerId)
    const recorded = checkInOf(db, checkInId) ?? refuse('not-found')
    settled(db, episode, recorded, today)
    const after = { link: row.id, nextOn: body.nextOn }
    trace.changed({ noun: 'check-ins', recordId: checkInId, workerId: placement.workerId, before: null, after })
    return shownTo(actor, episode, recorded)
  })

  serve(setAnswerAside, ({ db, actor, params, body, clock, trace }) => {
    const { link, row } = linkOf(db, params.linkId, clock.now()) ?? refuse('not-found')
    const { placement, permit } = guardJob(db, actor, 'check-in:record', row.placementId, clock.today())
    if (link.answer === null) refuse('no-answer')
    const aside = { settledAt: clock.now(), setAsideReason: body.reason }
    if (!settleAnswer(db, permit, row.id, body.version, aside)) refuse('stale', { current: link })
    const after = { setAside: body.reason }
    trace.changed({ noun: 'check-in-links', recordId: row.id, workerId: placement.workerId, before: null, after })
    return (linkOf(db, row.id, clock.now()) ?? refuse('not-found')).link
  })

  serve(closeCheckInLink, ({ db, actor, params, body, clock, trace }) => {
    const { link, row } = linkOf(db, params.linkId, clock.now()) ?? refuse('not-found')
    const { placement, permit } = guardJob(db, actor, 'check-in:record', row.placementId, clock.today())
    if (!mayEndLink(link.state)) refuse('link-expired')
    if (!endLink(db, permit, row.id, body.version, clock.now())) refuse('stale', { current: link })
    const after = { closed: true }
    trace.changed({ noun: 'check-in-links', recordId: row.id, workerId: placement.workerId, before: null, after })
    return (linkOf(db, row.id, clock.now()) ?? refuse('not-found')).link
  })
}
