import type { ReplyOf } from '@tandem/contract/endpoint'
import type { readSession } from '@tandem/contract/session'
import type { OrganisationAction } from '@tandem/domain/permissions'
import { createContext, useContext } from 'react'

export type Session = ReplyOf<typeof readSession>
export type Member = NonNullable<Session['member']>

export const SessionContext = createContext<Session | null>(null)

/** The session of somebody signed in; only pages inside the shell ask for it. */
export function useMember(): Member & {
  readonly today: string
  readonly isDemo: boolean
  readonly may: (action: OrganisationAction) => boolean
} {
  const session = useContext(SessionContext)
  if (session === null || session.member === null) throw new Error('asked for a member outside a session')
  const { member, today, isDemo } = session
  return { ...member, today, isDemo, may: (action) => member.allowedActions.includes(action) }
}
