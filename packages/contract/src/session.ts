import { IDLE_MINUTES, LOCALES, PASSWORD_LENGTH, ROLES } from '@tandem/domain/members'
import { ORGANISATION_ACTIONS } from '@tandem/domain/permissions'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, email, id, instant, name, requiredText, text } from './fields.ts'

/** A password as typed; its rules are told one by one by the server. */
export const password = requiredText(PASSWORD_LENGTH.most * 2)

/** Of every account of the demonstration, whose people and words are made up. */
export const DEMO_PASSWORD = 'demo-tandem-2026'

export const signedInMember = z.object({
  memberId: id,
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  locale: z.enum(LOCALES),
  idleMinutes: z.int(),
  teams: z.array(z.object({ teamId: id, name: z.string() })),
  allowedActions: z.array(z.enum(ORGANISATION_ACTIONS)),
  /** The session ends then, whatever happens. */
  sessionEndsAt: instant,
})

export const session = z.object({
  today: calendarDate,
  setupNeeded: z.boolean(),
  /** Whether the empty installation can become the demonstration with one tap. */
  demoOffered: z.boolean(),
  isDemo: z.boolean(),
  organisationName: z.string().nullable(),
  /** Accounts of the demonstration, to sign in with one tap; empty elsewhere. */
  demoAccounts: z.array(z.object({ name: z.string(), email: z.string(), roles: z.array(z.enum(ROLES)) })),
  member: signedInMember.nullable(),
})
export type Session = z.infer<typeof session>

export const readSession = endpoint({
  name: 'readSession',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and what the first screen needs to know',
  access: 'public',
  reply: session,
})

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  summary: 'Signs in; the answer is the same for every wrong try',
  access: 'public',
  body: z.strictObject({ email: requiredText(254), password }),
  reply: session,
  refuses: ['wrong-credentials', 'too-many-tries'],
})

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  summary: 'Ends this session',
  access: 'public',
  reply: session,
})

export const setUpOrganisation = endpoint({
  name: 'setUpOrganisation',
  method: 'POST',
  path: '/api/organisation',
  summary: 'The first run: creates the organisation, its first team and its administrator',
  access: 'public',
  body: z.strictObject({
    code: requiredText(40),
    organisationName: name,
    teamName: name,
    timeZone: text(60),
    locale: z.enum(LOCALES),
    memberName: name,
    email,
    password,
    /** Beside administrator. */
    roles: z.array(z.enum(['coach', 'lead'])).max(2),
  }),
  reply: session,
  refuses: [
    'setup-done',
    'setup-code-wrong',
    'too-many-tries',
    'invalid',
    'password-too-short',
    'password-too-long',
    'password-common',
    'password-own-words',
  ],
})

export const openDemonstration = endpoint({
  name: 'openDemonstration',
  method: 'POST',
  path: '/api/demonstration',
  summary: 'On the first run: serves the demonstration, from a folder of its own, until Tandem is started again',
  access: 'public',
  body: z.strictObject({ locale: z.enum(LOCALES) }),
  reply: z.object({}),
  refuses: ['setup-done', 'not-found'],
})

export const openSession = z.object({
  sessionId: id,
  device: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  isThisOne: z.boolean(),
})

export const listSessions = endpoint({
  name: 'listSessions',
  method: 'GET',
  path: '/api/sessions',
  summary: 'One’s own open sessions, lately used first',
  reply: z.object({ sessions: z.array(openSession) }),
})

export const endSession = endpoint({
  name: 'endSession',
  method: 'DELETE',
  path: '/api/sessions/:sessionId',
  summary: 'Ends one of one’s own sessions',
  params: z.strictObject({ sessionId: id }),
  reply: z.object({ sessions: z.array(openSession) }),
  refuses: ['not-found'],
  alsoChanges: ['/api/sessions'],
})

export const editMe = endpoint({
  name: 'editMe',
  method: 'PUT',
  path: '/api/me',
  summary: 'Changes one’s own name, language and idle limit',
  body: z.strictObject({
    name,
    locale: z.enum(LOCALES),
    idleMinutes: z.int().min(IDLE_MINUTES.least, { error: 'too-small' }).max(IDLE_MINUTES.most, { error: 'too-large' }),
  }),
  reply: session,
  alsoChanges: ['/api/session', '/api/members'],
})

export const changePassword = endpoint({
  name: 'changePassword',
  method: 'PUT',
  path: '/api/me/password',
  summary: 'Changes one’s own password; every other session ends and this one gets a new name',
  body: z.strictObject({ current: password, next: password }),
  reply: session,
  refuses: [
    'wrong-credentials',
    'too-many-tries',
    'password-too-short',
    'password-too-long',
    'password-common',
    'password-own-words',
  ],
  alsoChanges: ['/api/session', '/api/sessions'],
})
