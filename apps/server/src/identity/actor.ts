import type { Locale } from '@tandem/domain/members'
import type { Actor } from '@tandem/domain/permissions'

/** The member behind a session, read anew for each request so that a changed role counts at once. */
export type SignedIn = Actor & {
  readonly name: string
  readonly locale: Locale
  readonly sessionId: string
}
