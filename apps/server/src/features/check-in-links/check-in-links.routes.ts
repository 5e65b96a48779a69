import {
  closeCheckInLink,
  listCheckInLinks,
  mailCheckInLink,
  sendCheckInLink,
  setAnswerAside,
  takeUpAnswer,
} from '@tandem/contract/check-in-links'
import type { Endpoint } from '@tandem/contract/endpoint'
import type { Placement } from '@tandem/contract/placements'
import { LINK_TEXT_KIND, linkTexts } from '@tandem/domain/check-in-link-texts'
import { askAgainOn, askByLinkRefusal, CHECK_IN_LINK_DAYS } from '@tandem/domain/check-in-links'
import { type CheckInParty, checkInRefusal } from '@tandem/domain/check-ins'
import { countsAsAsked } from '@tandem/domain/mail'
import type { Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { linkExpiry } from '../../identity/tokens.ts'
import { frameOf } from '../../mail/frame.ts'
import { oweMail } from '../../mail/outbox.store.ts'
import { guardJob, linkShownTo, settled, shownTo } from '../check-ins/check-in-guard.ts'
import { checkInOf, contactsFor, insertCheckIn } from '../check-ins/check-ins.store.ts'
import { refuseLockedNotes } from '../consents/notes-lock.ts'
import { ownWording } from '../documents/own-wording.store.ts'
import { workplaceEmployerId } from '../placements/placements.store.ts'
import { currentQuestionnaire } from '../questionnaires/questionnaires.store.ts'
import { planCall } from './call-wanted.ts'
import { endLink, insertCheckInLink, linkOf, linksOf, settleAnswer } from './check-in-links.store.ts'
import { PAGE } from './check-in-mail.ts'
import { contactsAsked, personAsked, type Recipient } from './check-in-recipients.store.ts'

/** Where asking one side of a job stands: the links, and why it is not asked again today. */
function asking(call: Pick<Call<Endpoint>, 'db' | 'clock'>, placement: Placement, party: CheckInParty) {
  const [today, now] = [call.clock.today(), call.clock.now()]
  const links = linksOf(call.db, placement.placementId, party, now)
  const lastSentOn = links.find(({ mail }) => countsAsAsked(mail?.state ?? null))?.sentOn ?? null
  const isAnswerWaiting = links.some(({ state }) => state === 'waits')
  const refusal = (contactLeftOn: string | null) =>
    askByLinkRefusal({ party, job: placement, contactLeftOn, lastSentOn, isAnswerWaiting }, today)
  return { links, lastSentOn, refusal }
}

/** Who may answer for one side of a job: the person, or whom the company names where the work is done, those of the job first. */
function recipientsOf(db: Db, party: CheckInParty, job: Placement, today: string): Recipient[] {
  if (party === 'worker') return personAsked(db, job.workerId)
  return contactsAsked(db, contactsFor(db, workplaceEmployerId(job), job.placementId, today))
}

/** The words before a link to one side, in each language. */
function textsFor(db: Db, party: CheckInParty) {
  const inLocale = (locale: Locale) => ownWording(db, LINK_TEXT_KIND, locale).get(party) ?? linkTexts(locale)[party]
  return { en: inLocale('en'), fr: inLocale('fr') }
}

type Asked = {
  readonly party: CheckInParty
  readonly contactId: string | null
  readonly locale: Locale
  readonly version: number
}

/** Makes the link of one side, whichever way it is handed over. */
function askByLink(call: Call<Endpoint>, placementId: string, asked: Asked) {
  const { db, actor, clock, newId, context, trace } = call
  const { party, contactId, locale, version } = asked
  const [today, createdAt] = [clock.today(), clock.now()]
  const { placement, episode, permit } = guardJob(db, actor, 'check-in:record', placementId, today)
  refuseLockedNotes(db, [episode], today)
  const { links, refusal } = asking(call, placement, party)
  if (version !== (links[0]?.version ?? 0)) refuse('stale', { current: links[0] ?? null })
  const refused = refusal(null)
  if (refused !== null) refuse(refused)
  const recipients = recipientsOf(db, party, placement, today)
  const recipient = recipients.find((one) => one.contactId === contactId) ?? refuse('contact-left')
  const [linkId, token] = [newId(), context.newToken()]
  const expiresAt = linkExpiry(createdAt, CHECK_IN_LINK_DAYS)
  insertCheckInLink(db, permit, {
    id: linkId,
    episodeId: episode.episodeId,
    placementId: placement.placementId,
    party,
    contactId: recipient.contactId,
    recipientName: recipient.name,
    locale,
    questionnaireVersion: currentQuestionnaire(db).version,
    sentOn: today,
    createdAt,
    expiresAt,
    token,
  })
  const after = { party, contactId: recipient.contactId, expiresAt }
  trace.changed({ noun: 'check-in-links', recordId: linkId, workerId: placement.workerId, before: null, after })
  return { linkId, token, expiresAt, permit, recipient }
}

export function checkInLinkRoutes(serve: Serve): void {
  serve(listCheckInLinks, (call) => {
    const { db, actor, params, query, clock, context } = call
    const { placement, episode } = guardJob(db, actor, 'file:read', params.placementId, clock.today())
    const { links, lastSentOn, refusal } = asking(call, placement, query.party)
    return {
      refusal: refusal(null),
      lastSentOn,
      askAgainOn: askAgainOn(lastSentOn),
      recipients: recipientsOf(db, query.party, placement, clock.today()),
      links: links.map((link) => linkShownTo(actor, episode, link)),
      texts: textsFor(db, query.party),
      mail: context.mail === null ? null : frameOf(db, context.mail, actor.id, PAGE),
    }
  })

  serve(sendCheckInLink, (call) => {
    const { linkId, token, expiresAt } = askByLink(call, call.params.placementId, call.body)
    const { link } = linkOf(call.db, linkId, call.clock.now()) ?? refuse('not-found')
    return { path: `${PAGE}${token}`, expiresAt, link }
  })

  serve(mailCheckInLink, (call) => {
    const { db, params, body, clock, newId, context } = call
    const { linkId, permit, recipient } = askByLink(call, params.placementId, body)
    if (context.mail === null || recipient.email !== body.address) refuse('stale', { current: null })
    oweMail(db, permit, {
      id: newId(),
      kind: 'checkInLink',
      recordId: linkId,
      onceKey: `checkInLink:${linkId}`,
      address: body.address,
      locale: body.locale,
      text: body.text,
      createdAt: clock.now(),
    })
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
    if (link.state !== 'sent' && link.state !== 'begun' && link.state !== 'notSent') refuse('link-expired')
    if (!endLink(db, permit, row.id, body.version, clock.now())) refuse('stale', { current: link })
    const after = { closed: true }
    trace.changed({ noun: 'check-in-links', recordId: row.id, workerId: placement.workerId, before: null, after })
    return (linkOf(db, row.id, clock.now()) ?? refuse('not-found')).link
  })
}
