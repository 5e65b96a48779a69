import type { Endpoint } from '@tandem/contract/endpoint'
import {
  addMember,
  createMemberLink,
  editMember,
  listMembers,
  type MemberDraft,
  mailMemberLink,
  readMemberLink,
  setMemberDisabled,
  useMemberLink,
} from '@tandem/contract/members'
import { IDLE_MINUTES, LINK_DAYS, ROLES } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { acceptedPassword } from '../../identity/new-password.ts'
import { deleteSessionsOf, renameSession } from '../../identity/sessions.store.ts'
import { newThrottle } from '../../identity/throttle.ts'
import { linkExpiry } from '../../identity/tokens.ts'
import { frameOf } from '../../mail/frame.ts'
import { oweMail } from '../../mail/outbox.store.ts'
import { organisationOf } from '../organisation/organisation.store.ts'
import { allTeams } from '../teams/teams.store.ts'
import { WELCOME } from './member-letter.ts'
import { closeLinks, insertLink, memberByLink } from './member-links.store.ts'
import {
  allMembers,
  insertMember,
  isLastAdministrator,
  memberByEmail,
  memberOf,
  setDisabledAt,
  setPasswordHash,
  updateMember,
} from './members.store.ts'
import { deviceFrom, openSession } from './session.routes.ts'

/** An address belongs to one member; a member belongs to teams that exist. */
function refuseDraft(db: Db, draft: MemberDraft, ownId: string): void {
  const holder = draft.email === null ? undefined : memberByEmail(db, draft.email)
  if (holder !== undefined && holder.id !== ownId) refuseField('already-exists', '/email')
  const known = new Set(allTeams(db).map((team) => team.teamId))
  if (!draft.teamIds.every((teamId) => known.has(teamId))) refuse('not-found')
}

function refuseMissing(pointer: string): never {
  refuse('invalid', { errors: [{ pointer, detail: 'required' }] })
}

function isAdministrator({ roles }: Pick<MemberDraft, 'roles'>): boolean {
  return roles.includes('administrator')
}

/** Each role once, in the order of the list. */
function tidy<Draft extends Pick<MemberDraft, 'roles'>>(draft: Draft): Draft {
  return { ...draft, roles: ROLES.filter((role) => draft.roles.includes(role)) }
}

type LinkAsked = { readonly purpose: keyof typeof LINK_DAYS; readonly version: number }

/** Makes a link to choose a password, whichever way it is handed over. */
function linkFor(call: Call<Endpoint>, memberId: string, { purpose, version }: LinkAsked) {
  const { db, actor, clock, newId, context, trace } = call
  const permit = authorizeInOrganisation(actor, 'members:edit')
  const member = memberOf(db, memberId, clock.now()) ?? refuse('not-found')
  if (member.version !== version) refuse('stale', { current: member })
  if (member.email === null) refuseMissing('/email')
  if (member.isDisabled) refuse('not-allowed')
  if (member.hasAccess && purpose === 'invitation') refuseField('invalid', '/purpose')
  const [linkId, token, createdAt] = [newId(), context.newToken(), clock.now()]
  const expiresAt = linkExpiry(createdAt, LINK_DAYS[purpose])
  insertLink(db, permit, { id: linkId, memberId, purpose, token, expiresAt, createdAt })
  trace.changed({ noun: 'members', recordId: memberId, before: null, after: { link: purpose, expiresAt } })
  return { linkId, token, expiresAt, permit, member }
}

export function memberRoutes(serve: Serve): void {
  const throttle = newThrottle()

  serve(listMembers, ({ db, actor, clock, context }) => {
    authorizeInOrganisation(actor, 'members:read')
    const mail = context.mail === null ? null : frameOf(db, context.mail, actor.id, WELCOME)
    return { members: allMembers(db, clock.now()), teams: allTeams(db), mail }
  })

  serve(addMember, ({ db, actor, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'members:edit')
    const draft = tidy(body)
    refuseDraft(db, draft, '')
    const memberId = newId()
    insertMember(db, permit, { ...draft, id: memberId, idleMinutes: IDLE_MINUTES.default, createdAt: clock.now() })
    trace.changed({ noun: 'members', recordId: memberId, before: null, after: draft })
    return memberOf(db, memberId, clock.now()) ?? refuse('not-found')
  })

  serve(editMember, ({ db, actor, params: { memberId }, body, clock, newId, context, setCookie, trace }) => {
    const permit = authorizeInOrganisation(actor, 'members:edit')
    const { version, ...draft } = tidy(body)
    const before = memberOf(db, memberId, clock.now()) ?? refuse('not-found')
    refuseDraft(db, draft, memberId)
    if (before.hasAccess && draft.email === null) refuseMissing('/email')
    if (isAdministrator(before) && !isAdministrator(draft) && isLastAdministrator(db, memberId))
      refuseField('last-administrator', '/roles')
    if (!updateMember(db, permit, memberId, version, draft)) refuse('stale', { current: before })
    if (tidy(before).roles.join() !== draft.roles.join()) {
      deleteSessionsOf(db, memberId, actor.sessionId)
      if (memberId === actor.id) {
        const [id, token] = [newId(), context.newToken()]
        renameSession(db, actor.sessionId, { id, token })
        setCookie(token)
      }
    }
    trace.changed({ noun: 'members', recordId: memberId, before, after: draft })
    return memberOf(db, memberId, clock.now()) ?? refuse('not-found')
  })

  serve(setMemberDisabled, ({ db, actor, params: { memberId }, body: { version, isDisabled }, clock, trace }) => {
    const permit = authorizeInOrganisation(actor, 'members:edit')
    const before = memberOf(db, memberId, clock.now()) ?? refuse('not-found')
    if (isDisabled && isAdministrator(before) && isLastAdministrator(db, memberId)) refuse('last-administrator')
    if (!setDisabledAt(db, permit, memberId, version, isDisabled ? clock.now() : null))
      refuse('stale', { current: before })
    if (isDisabled) deleteSessionsOf(db, memberId)
    if (isDisabled) closeLinks(db, memberId, clock.now())
    trace.changed({ noun: 'members', recordId: memberId, before, after: { isDisabled } })
    return memberOf(db, memberId, clock.now()) ?? refuse('not-found')
  })

  serve(createMemberLink, (call) => {
    const { token, expiresAt } = linkFor(call, call.params.memberId, call.body)
    return { path: `${WELCOME}${token}`, expiresAt }
  })

  serve(mailMemberLink, (call) => {
    const { db, params, body, clock, newId, context } = call
    const { linkId, permit, member } = linkFor(call, params.memberId, body)
    const { email: address, locale } = member
    if (context.mail === null || address === null) refuse('stale', { current: member })
    oweMail(db, permit, {
      ...{ id: newId(), kind: 'memberLink', recordId: linkId, onceKey: `memberLink:${linkId}` },
      ...{ address, locale, text: null, createdAt: clock.now() },
    })
    return memberOf(db, member.memberId, clock.now()) ?? refuse('not-found')
  })

  serve(
    readMemberLink,
    ({ db, body, clock }) => {
      const found = memberByLink(db, body.token, clock.now()) ?? refuse('link-expired')
      const { name, email, locale } = found.member
      return {
        purpose: found.purpose,
        name,
        email: email ?? '',
        organisationName: organisationOf(db)?.name ?? '',
        locale,
      }
    },
    async ({ body, context, request }) => {
      await throttle.begin('link', request.ip)
      if (memberByLink(context.db, body.token, context.clock.now()) !== undefined)
        await throttle.right('link', request.ip)
    },
  )

  serve(
    useMemberLink,
    (call, { passwordHash, device }) => {
      const { db, body, clock, trace } = call
      const { member } = memberByLink(db, body.token, clock.now()) ?? refuse('link-expired')
      setPasswordHash(db, member.id, passwordHash)
      closeLinks(db, member.id, clock.now())
      deleteSessionsOf(db, member.id)
      trace.changed({ noun: 'members', recordId: member.id, before: null, after: { password: 'chosen' } })
      return openSession(call, member.id, device)
    },
    async ({ body, context, request }) => {
      await throttle.begin('link', request.ip)
      const found = memberByLink(context.db, body.token, context.clock.now()) ?? refuse('link-expired')
      await throttle.right('link', request.ip)
      const ownWords = [found.member.name, found.member.email ?? '', organisationOf(context.db)?.name ?? '']
      return {
        passwordHash: await acceptedPassword(body.password, ownWords, '/password'),
        device: deviceFrom({ request }),
      }
    },
  )
}
