import type { Session } from '@tandem/contract/session'
import type { ReactNode } from 'react'

/** What the page of one's own account is given. */
export type AccountActions = {
  readonly member: NonNullable<Session['member']>
  readonly renderPassword: (field: {
    readonly id: string
    readonly label: string
    readonly hint?: string
    readonly error: string | undefined
    readonly value: string
    readonly isNew: boolean
    readonly onChange: (password: string) => void
  }) => ReactNode
  /** When the member is away, for whoever coaches. */
  readonly away: ReactNode
  /** One's own calendar elsewhere, for whoever coaches. */
  readonly calendar?: ReactNode
  /** How many things written on this device are not saved yet: they go with the sign-out. */
  readonly countUnsaved: () => Promise<number>
  /** Everything of this session leaves the device. */
  readonly onSignedOut: () => void
}
