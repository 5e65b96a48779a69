import type { Locale, Role } from '@tandem/domain/members'

export type CoachKey = 'nadia' | 'jonas' | 'sofia' | 'tunde'
export type MemberKey = CoachKey | 'ann' | 'marie' | 'luc'
export type TeamKey = 'tournai' | 'mouscron'

/** Every account of the demonstration has it; the sign-in page offers the accounts with one tap. */
export const DEMO_PASSWORD = 'demo-tandem-2026'

export const DEMO_ORGANISATION = 'Passerelle Emploi'

export const DEMO_TEAMS: Readonly<Record<TeamKey, string>> = { tournai: 'Tournai', mouscron: 'Mouscron' }

export type DemoMember = {
  readonly key: MemberKey
  readonly name: string
  readonly roles: readonly Role[]
  readonly locale: Locale
  readonly teams: readonly TeamKey[]
}

export const DEMO_MEMBERS: readonly DemoMember[] = [
  { key: 'nadia', name: 'Nadia Benali', roles: ['coach'], locale: 'fr', teams: ['tournai'] },
  { key: 'jonas', name: 'Jonas Peeters', roles: ['coach'], locale: 'fr', teams: ['tournai'] },
  { key: 'sofia', name: 'Sofia Lind', roles: ['coach'], locale: 'en', teams: ['mouscron'] },
  { key: 'tunde', name: 'Tunde Okoye', roles: ['coach'], locale: 'en', teams: ['mouscron'] },
  { key: 'ann', name: 'Ann Claes', roles: ['lead'], locale: 'en', teams: ['tournai', 'mouscron'] },
  { key: 'marie', name: 'Marie Urbain', roles: ['administrator'], locale: 'fr', teams: [] },
  { key: 'luc', name: 'Luc Maréchal', roles: ['reader'], locale: 'fr', teams: [] },
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
