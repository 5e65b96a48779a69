import type { Role } from './members.ts'

/** Who asks. `teamIds` are the teams the member belongs to. */
export type Actor = {
  readonly id: string
  readonly roles: readonly Role[]
  readonly teamIds: readonly string[]
}

/** What must be known of a person's accompaniment to decide who may do what with it. */
export type EpisodeAccess = {
  readonly teamId: string
  /** Members assigned today: main, second and replacement coaches. */
  readonly coachIds: readonly string[]
  /** Coaches of the team who opened the file in need: a few days, with a reason. Source: trust.md R13. */
  readonly coverIds: readonly string[]
}

/** Acts on a person's file. Source: trust.md 3.1, classes F0 to F12. */
export const EPISODE_ACTIONS = [
  'person:name',
  'file:read',
  'file:edit',
  'contact:edit',
  'log:write',
  'coach-note:read',
  'check-in:record',
  'plan:edit',
  'agreement:edit',
  'placement:edit',
  'document:make',
  'episode:assign',
  'episode:close',
  'due:hold',
  'consent:edit',
  'extension:decide',
  'cover:open',
  'cover:revoke',
] as const
export type EpisodeAction = (typeof EPISODE_ACTIONS)[number]

/** Acts kept for the lead of the team, whoever coaches the person. */
const LEAD_ONLY: readonly EpisodeAction[] = ['extension:decide', 'cover:revoke']
/** Whoever may open a file has no need to break into it. */
const OF_A_READER: readonly EpisodeAction[] = EPISODE_ACTIONS.filter((action) => action !== 'cover:open')
const COACH_OF_THE_FILE: readonly EpisodeAction[] = OF_A_READER.filter((action) => !LEAD_ONLY.includes(action))
const LEAD_OF_THE_TEAM: readonly EpisodeAction[] = [
  'person:name',
  'file:read',
  'file:edit',
  'plan:edit',
  'agreement:edit',
  'placement:edit',
  'document:make',
  'episode:assign',
  'due:hold',
  'extension:decide',
  'cover:revoke',
]
const SAME_TEAM: readonly EpisodeAction[] = ['person:name', 'cover:open']
/** Reads, writes nothing, and never the words that a coach keeps for themselves. */
const COVER_COACH: readonly EpisodeAction[] = ['person:name', 'file:read']

/** What `actor` may do with one person's accompaniment. The only policy: server, replies and tests read it. */
export function permittedActions(actor: Actor, episode: EpisodeAccess): readonly EpisodeAction[] {
  const sameTeam = actor.teamIds.includes(episode.teamId)
  const leads = actor.roles.includes('lead') && sameTeam
  if (actor.roles.includes('coach') && episode.coachIds.includes(actor.id))
    return leads ? OF_A_READER : COACH_OF_THE_FILE
  if (leads) return LEAD_OF_THE_TEAM
  if (actor.roles.includes('coach') && sameTeam) return episode.coverIds.includes(actor.id) ? COVER_COACH : SAME_TEAM
  return []
}

/** What is left once the person withdrew the agreement to be written about: nothing new is noted. Source: domain.md 12.4. */
export function withNotesLocked(actions: readonly EpisodeAction[]): EpisodeAction[] {
  return actions.filter((action) => action !== 'log:write' && action !== 'check-in:record')
}

/** Acts on the working time of a member and on all their people at once. */
export const MEMBER_ACTIONS = ['absence:edit', 'people:hand-over', 'share:edit'] as const
export type MemberAction = (typeof MEMBER_ACTIONS)[number]

/** What must be known of a member to decide who may plan for them. */
export type MemberAccess = {
  readonly memberId: string
  readonly roles: readonly Role[]
  readonly teamIds: readonly string[]
}

/** Coaches plan for themselves, leads for the coaches of their teams; the working time is also an administrator's. */
export function permittedOnMember(actor: Actor, member: MemberAccess): readonly MemberAction[] {
  if (!member.roles.includes('coach')) return []
  const leads = actor.roles.includes('lead') && member.teamIds.some((teamId) => actor.teamIds.includes(teamId))
  if (leads) return MEMBER_ACTIONS
  const own: MemberAction[] = actor.id === member.memberId ? ['absence:edit', 'people:hand-over'] : []
  return actor.roles.includes('administrator') ? [...own, 'share:edit'] : own
}

/** Acts that do not concern one person's file. */
export const ORGANISATION_ACTIONS = [
  'people:add',
  'employers:read',
  'employers:edit',
  'outcomes:figures',
  'outcomes:people',
  'imports:run',
  'exports:take',
  'members:read',
  'members:edit',
  'organisation:edit',
  'programmes:read',
  'programmes:try',
  'programmes:edit',
  'questions:edit',
  'traces:read',
  'team:read',
] as const
export type OrganisationAction = (typeof ORGANISATION_ACTIONS)[number]

const BY_ROLE: Readonly<Record<Role, readonly OrganisationAction[]>> = {
  coach: [
    'people:add',
    'employers:read',
    'employers:edit',
    'outcomes:figures',
    'outcomes:people',
    'exports:take',
    'members:read',
    'programmes:read',
  ],
  lead: [
    'people:add',
    'employers:read',
    'employers:edit',
    'outcomes:figures',
    'outcomes:people',
    'imports:run',
    'exports:take',
    'members:read',
    'programmes:read',
    'programmes:try',
    'questions:edit',
    'traces:read',
    'team:read',
  ],
  administrator: [
    'imports:run',
    'members:read',
    'members:edit',
    'organisation:edit',
    'programmes:read',
    'programmes:try',
    'programmes:edit',
    'questions:edit',
  ],
  reader: ['outcomes:figures'],
}

export function permittedInOrganisation(actor: Pick<Actor, 'roles'>): readonly OrganisationAction[] {
  const allowed = new Set(actor.roles.flatMap((role) => BY_ROLE[role]))
  return ORGANISATION_ACTIONS.filter((action) => allowed.has(action))
}

/** A member who may see no one's name gets figures only, small cells hidden. Source: indicators.md 12. */
export function seesFiguresOnly(actor: Pick<Actor, 'roles'>): boolean {
  return !permittedInOrganisation(actor).includes('outcomes:people')
}
