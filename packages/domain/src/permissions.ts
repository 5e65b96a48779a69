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
  'episode:assign',
  'episode:close',
  'due:hold',
] as const
export type EpisodeAction = (typeof EPISODE_ACTIONS)[number]

const COACH_OF_THE_FILE: readonly EpisodeAction[] = EPISODE_ACTIONS
const LEAD_OF_THE_TEAM: readonly EpisodeAction[] = [
  'person:name',
  'file:read',
  'file:edit',
  'plan:edit',
  'agreement:edit',
  'placement:edit',
  'episode:assign',
  'due:hold',
]
const SAME_TEAM: readonly EpisodeAction[] = ['person:name']

/** What `actor` may do with one person's accompaniment. The only policy: server, replies and tests read it. */
export function permittedActions(actor: Actor, episode: EpisodeAccess): readonly EpisodeAction[] {
  const sameTeam = actor.teamIds.includes(episode.teamId)
  if (actor.roles.includes('coach') && episode.coachIds.includes(actor.id)) return COACH_OF_THE_FILE
  if (actor.roles.includes('lead') && sameTeam) return LEAD_OF_THE_TEAM
  if (actor.roles.includes('coach') && sameTeam) return SAME_TEAM
  return []
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
  'traces:read',
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
    'traces:read',
  ],
  administrator: ['imports:run', 'members:read', 'members:edit', 'organisation:edit'],
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
