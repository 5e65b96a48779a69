import type { Endpoint } from '@tandem/contract/endpoint'
import {
  changePassword,
  editMe,
  endSession,
  listSessions,
  readSession,
  type Session,
  setUpOrganisation,
  signIn,
  signOut,
} from '@tandem/contract/session'
import { IDLE_MINUTES } from '@tandem/domain/members'
import { permittedInOrganisation } from '@tandem/domain/permissions'
import { isTimeZone } from '../../clock.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Before, Call, Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { deviceOf } from '../../identity/device.ts'
import { sessionEnd } from '../../identity/identify.ts'
import { acceptedPassword } from '../../identity/new-password.ts'
import { hashPassword, isOutdatedHash, isPasswordOf } from '../../identity/passwords.ts'
import {
  deleteSession,
  deleteSessionsOf,
  insertSession,
  sessionEndOf,
  sessionsOfMember,
} from '../../identity/sessions.store.ts'
import { newThrottle, type Throttle } from '../../identity/throttle.ts'
import { sameSecret } from '../../identity/tokens.ts'
import { insertOrganisation, organisationOf } from '../organisation/organisation.store.ts'
import { insertTeam } from '../teams/teams.store.ts'
import {
  demoAccounts,
  insertMember,
  memberByEmail,
  memberRow,
  setPasswordHash,
  teamsOf,
  updateSelf,
} from './members.store.ts'

/** What the first screen needs; `memberId` is empty for a visitor. */
export function sessionFor(db: Db, context: Context, memberId: string, sessionId: string): Session {
  const organisation = organisationOf(db)
  const row = memberId === '' ? undefined : memberRow(db, memberId)
  return {
    today: context.clock.today(),
    setupNeeded: organisation === undefined,
    demoOffered: organisation === undefined && context.openDemo !== null,
    isDemo: context.isDemo,
    organisationName: row === undefined && !context.isDemo ? null : (organisation?.name ?? null),
    demoAccounts: context.isDemo ? demoAccounts(db) : [],
    member:
      row === undefined
        ? null
        : {
            memberId: row.id,
            name: row.name,
            email: row.email,
            roles: row.roles,
            locale: row.locale,
            idleMinutes: row.idleMinutes,
            teams: teamsOf(db, row.id),
            allowedActions: [...permittedInOrganisation(row)],
            sessionEndsAt: sessionEndOf(db, sessionId) ?? context.clock.now(),
          },
  }
}

type Opening = Pick<Call<Endpoint>, 'db' | 'actor' | 'clock' | 'newId' | 'context' | 'setCookie'>

/** Opens a session of its own for this browser, in place of the one it had, and answers with it. */
export function openSession(
  { db, actor, clock, newId, context, setCookie }: Opening,
  memberId: string,
  device: string,
): Session {
  const [token, id, at] = [context.newToken(), newId(), clock.now()]
  deleteSession(db, actor.id, actor.sessionId)
  insertSession(db, { id, token, memberId, device, at, expiresAt: sessionEnd(at) })
  setCookie(token)
  return sessionFor(db, context, memberId, id)
}

export function deviceFrom({ request }: Pick<Before<Endpoint>, 'request'>): string {
  return deviceOf(request.headers['user-agent'])
}

type Proven = {
  readonly memberId: string
  /** The password at today's cost, where it was kept at another. */
  readonly newHash: string | null
}

/** The member whose password this is. Every wrong try costs the same work and gets the same answer. */
async function provenMember(
  context: Context,
  throttle: Throttle,
  { email, password }: { readonly email: string; readonly password: string },
  address: string,
): Promise<Proven> {
  const account = email.trim().toLowerCase()
  await throttle.begin(account, address)
  const row = memberByEmail(context.db, account)
  const stored = row?.disabledAt == null ? row?.passwordHash : null
  const isRight = await isPasswordOf(stored, password)
  if (!isRight || row === undefined || stored == null) refuse('wrong-credentials')
  await throttle.right(account, address)
  return { memberId: row.id, newHash: isOutdatedHash(stored) ? await hashPassword(password) : null }
}

function ownSessions(db: Db, actor: SignedIn) {
  return sessionsOfMember(db, actor.id)
    .map(({ id, device, createdAt, lastSeenAt }) => ({
      sessionId: id,
      device,
      createdAt,
      lastSeenAt,
      isThisOne: id === actor.sessionId,
    }))
    .reverse()
}

/** The code as it is, however it was typed: in small letters, with spaces or without hyphens. */
function lettersOf(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z\d]/g, '')
}

/** The code of the first run is guarded against everybody together: there is one code, and no owner to let in. */
const EVERYWHERE = ''

export function sessionRoutes(serve: Serve): void {
  const throttle = newThrottle()

  serve(readSession, ({ db, actor, context }) => sessionFor(db, context, actor.id, actor.sessionId))

  serve(
    signIn,
    (call, { memberId, newHash, device }) => {
      if (memberRow(call.db, memberId)?.disabledAt !== null) refuse('wrong-credentials')
      if (newHash !== null) setPasswordHash(call.db, memberId, newHash)
      call.trace.changed({ noun: 'sessions', recordId: memberId, before: null, after: { device } })
      return openSession(call, memberId, device)
    },
    async ({ body, context, request }) => ({
      ...(await provenMember(context, throttle, body, request.ip)),
      device: deviceFrom({ request }),
    }),
  )

  serve(signOut, ({ db, actor, context, setCookie }) => {
    deleteSession(db, actor.id, actor.sessionId)
    setCookie(null)
    return sessionFor(db, context, '', '')
  })

  serve(
    setUpOrganisation,
    (call, { passwordHash, device }) => {
      const { db, body, newId, clock, trace, context } = call
      if (organisationOf(db) !== undefined) refuse('setup-done')
      const [teamId, memberId, createdAt] = [newId(), newId(), clock.now()]
      const { organisationName, locale, timeZone } = body
      insertOrganisation(db, { name: organisationName, locale, timeZone, createdAt, isDemo: context.isDemo })
      insertTeam(db, null, { id: teamId, name: body.teamName, createdAt })
      insertMember(db, null, {
        id: memberId,
        name: body.memberName,
        email: body.email,
        roles: [...body.roles, 'administrator'],
        teamIds: [teamId],
        locale,
        idleMinutes: IDLE_MINUTES.default,
        createdAt,
        passwordHash,
      })
      trace.changed({
        noun: 'organisation',
        recordId: memberId,
        before: null,
        after: { organisationName, locale, timeZone },
      })
      return openSession(call, memberId, device)
    },
    async ({ body, context, request }) => {
      if (organisationOf(context.db) !== undefined) refuse('setup-done')
      await throttle.begin('setup', EVERYWHERE)
      if (context.setupCode === null || !sameSecret(lettersOf(body.code), lettersOf(context.setupCode)))
        refuseField('setup-code-wrong', '/code')
      await throttle.right('setup', EVERYWHERE)
      if (!isTimeZone(body.timeZone)) refuseField('invalid', '/timeZone')
      const ownWords = [body.organisationName, body.memberName, body.email]
      return {
        passwordHash: await acceptedPassword(body.password, ownWords, '/password'),
        device: deviceFrom({ request }),
      }
    },
  )

  serve(listSessions, ({ db, actor }) => ({ sessions: ownSessions(db, actor) }))

  serve(endSession, ({ db, actor, params, trace }) => {
    if (deleteSession(db, actor.id, params.sessionId) === 0) refuse('not-found')
    trace.changed({ noun: 'sessions', recordId: params.sessionId, before: null, after: null })
    return { sessions: ownSessions(db, actor) }
  })

  serve(editMe, ({ db, actor, body, context, trace }) => {
    updateSelf(db, actor.id, body)
    trace.changed({
      noun: 'members',
      recordId: actor.id,
      before: { name: actor.name, locale: actor.locale },
      after: body,
    })
    return sessionFor(db, context, actor.id, actor.sessionId)
  })

  serve(
    changePassword,
    (call, { passwordHash, device }) => {
      const { db, actor, trace } = call
      setPasswordHash(db, actor.id, passwordHash)
      deleteSessionsOf(db, actor.id)
      trace.changed({ noun: 'members', recordId: actor.id, before: null, after: { password: 'changed' } })
      return openSession(call, actor.id, device)
    },
    async ({ body, context, request, actor }) => {
      const row = memberRow(context.db, actor.id) ?? refuse('signed-out')
      await throttle.begin(row.id, request.ip)
      if (!(await isPasswordOf(row.passwordHash, body.current))) refuseField('wrong-credentials', '/current')
      await throttle.right(row.id, request.ip)
      const ownWords = [row.name, row.email ?? '', organisationOf(context.db)?.name ?? '']
      return { passwordHash: await acceptedPassword(body.next, ownWords, '/next'), device: deviceFrom({ request }) }
    },
  )
}
