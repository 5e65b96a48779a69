import { LOCALES, ROLES } from '@tandem/domain/members'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { email, id, instant, name, text, version } from './fields.ts'
import { mailFrame, mailStanding } from './mail-frame.ts'
import { password, session } from './session.ts'
import { team } from './teams.ts'

export const LINK_PURPOSES = ['invitation', 'reset'] as const

export const memberDraft = z.strictObject({
  name,
  /** Needed to be invited. */
  email: email.nullable(),
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
  teamIds: z.array(id).max(50),
  locale: z.enum(LOCALES),
})
export type MemberDraft = z.infer<typeof memberDraft>

export const member = z.object({
  memberId: id,
  ...memberDraft.shape,
  /** Has chosen a password. */
  hasAccess: z.boolean(),
  isDisabled: z.boolean(),
  lastSignInAt: instant.nullable(),
  /** An unused link that still opens. */
  openLink: z
    .object({
      purpose: z.enum(LINK_PURPOSES),
      expiresAt: instant,
      /** How it left by e-mail; `null` where it was handed over by other means. */
      mail: mailStanding.nullable(),
    })
    .nullable(),
  version,
})
export type Member = z.infer<typeof member>

const params = z.strictObject({ memberId: id })
const alsoChanges = ['/api/members', '/api/session'] as const

export const listMembers = endpoint({
  name: 'listMembers',
  method: 'GET',
  path: '/api/members',
  summary: 'The members and their teams, by name',
  reply: z.object({
    members: z.array(member),
    teams: z.array(team),
    /** `null` where Tandem sends no e-mail. */
    mail: mailFrame.nullable(),
  }),
  refuses: ['not-allowed'],
})

export const addMember = endpoint({
  name: 'addMember',
  method: 'POST',
  path: '/api/members',
  summary: 'Adds a member; access follows with an invitation',
  body: memberDraft,
  reply: member,
  refuses: ['not-allowed', 'already-exists', 'not-found'],
})

export const editMember = endpoint({
  name: 'editMember',
  method: 'PUT',
  path: '/api/members/:memberId',
  summary: 'Changes a member; new roles count from the next request',
  params,
  body: z.strictObject({ ...memberDraft.shape, version }),
  reply: member,
  refuses: ['not-allowed', 'not-found', 'invalid', 'already-exists', 'stale', 'last-administrator'],
  alsoChanges,
})

export const setMemberDisabled = endpoint({
  name: 'setMemberDisabled',
  method: 'PUT',
  path: '/api/members/:memberId/access',
  summary: 'Closes or opens the access of a member; closing ends their sessions at once',
  params,
  body: z.strictObject({ isDisabled: z.boolean(), version }),
  reply: member,
  refuses: ['not-allowed', 'not-found', 'stale', 'last-administrator'],
  alsoChanges,
})

/** A PUT, so that the answer, which holds the token, is not kept for a repeated request: that one makes another link. */
export const createMemberLink = endpoint({
  name: 'createMemberLink',
  method: 'PUT',
  path: '/api/members/:memberId/link',
  summary: 'Makes a link to choose a password, shown once; earlier links of the member close',
  params,
  body: z.strictObject({ purpose: z.enum(LINK_PURPOSES), version }),
  /** The token stands behind the `#`, which no server and no log ever sees. */
  reply: z.object({ path: z.string(), expiresAt: instant }),
  refuses: ['not-allowed', 'not-found', 'invalid', 'stale'],
  alsoChanges: ['/api/members'],
})

export const mailMemberLink = endpoint({
  name: 'mailMemberLink',
  method: 'PUT',
  path: '/api/members/:memberId/link/mail',
  summary: 'Sends a member a link to choose a password by e-mail; the link itself is made when the message leaves',
  params,
  body: z.strictObject({ purpose: z.enum(LINK_PURPOSES), version }),
  reply: member,
  refuses: ['not-allowed', 'not-found', 'invalid', 'stale'],
  alsoChanges: ['/api/members'],
})

export const readMemberLink = endpoint({
  name: 'readMemberLink',
  method: 'POST',
  path: '/api/member-links/read',
  summary: 'Whom a link is for',
  access: 'public',
  reads: true,
  body: z.strictObject({ token: text(200) }),
  reply: z.object({
    purpose: z.enum(LINK_PURPOSES),
    name: z.string(),
    email: z.string(),
    organisationName: z.string(),
    locale: z.enum(LOCALES),
  }),
  refuses: ['link-expired', 'too-many-tries'],
})

export const useMemberLink = endpoint({
  name: 'useMemberLink',
  method: 'POST',
  path: '/api/member-links',
  summary: 'Chooses a password by a link, once, and signs in',
  access: 'public',
  body: z.strictObject({ token: text(200), password }),
  reply: session,
  refuses: [
    'link-expired',
    'too-many-tries',
    'password-too-short',
    'password-too-long',
    'password-common',
    'password-own-words',
  ],
})
