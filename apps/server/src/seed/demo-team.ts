import type { Role } from '@tandem/domain/members'

export type CoachKey = 'nadia' | 'jonas' | 'sofia' | 'tunde'
export type MemberKey = CoachKey | 'ann' | 'marie' | 'luc'
export type TeamKey = 'tournai' | 'mouscron'

export const DEMO_ORGANISATION = 'Passerelle Emploi'

export const DEMO_TEAMS: Readonly<Record<TeamKey, string>> = { tournai: 'Tournai', mouscron: 'Mouscron' }

export type DemoMember = {
  readonly key: MemberKey
  readonly name: string
  readonly roles: readonly Role[]
  readonly teams: readonly TeamKey[]
}

export const DEMO_MEMBERS: readonly DemoMember[] = [
  { key: 'nadia', name: 'Nadia Benali', roles: ['coach'], teams: ['tournai'] },
  { key: 'jonas', name: 'Jonas Peeters', roles: ['coach'], teams: ['tournai'] },
  { key: 'sofia', name: 'Sofia Lind', roles: ['coach'], teams: ['mouscron'] },
  { key: 'tunde', name: 'Tunde Okoye', roles: ['coach'], teams: ['mouscron'] },
  { key: 'ann', name: 'Ann Claes', roles: ['lead'], teams: ['tournai', 'mouscron'] },
  { key: 'marie', name: 'Marie Urbain', roles: ['administrator'], teams: [] },
  { key: 'luc', name: 'Luc Maréchal', roles: ['reader'], teams: [] },
]

/** Such as `nadia@passerelle.example`. */
export function demoEmail(member: DemoMember): string {
  return `${member.key}@passerelle.example`
}

export const COACH_TEAMS: Readonly<Record<CoachKey, TeamKey>> = {
  nadia: 'tournai',
  jonas: 'tournai',
  sofia: 'mouscron',
  tunde: 'mouscron',
}
