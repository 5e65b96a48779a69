import type { Locale } from '@tandem/domain/members'
import type { Clock } from './clock.ts'
import type { Connection } from './db/open.ts'
import type { Mail } from './mail/mail.ts'

/** Everything the server needs from outside, as one value. */
export type Context = {
  readonly db: Connection
  /** Path of the database, for the read-only connection of reports; `null` when it lives in memory. */
  readonly file: string | null
  /** Folder of the attached files; made when the first one comes. */
  readonly attachments: string
  readonly clock: Clock
  /** UUID version 7. */
  readonly newId: () => string
  /** At least 128 random bits, for cookies and links. */
  readonly newToken: () => string
  /** Public address, such as `https://tandem.example.org`, or `null` to take the request's own. */
  readonly origin: string | null
  /** The way out by e-mail, or `null` where the settings give none. */
  readonly mail: Mail | null
  /** One-time code that guards the first run; `null` once the organisation exists. */
  readonly setupCode: string | null
  /**
   * Puts the demonstration, told in a language, in the place of this empty installation, once the request that asks for
   * it has its answer; throws and changes nothing when its folder cannot be had. `null` where nobody is offered that.
   */
  readonly openDemo: ((locale: Locale) => Promise<void>) | null
  /** Folder of the built web application, or `null` to serve the API alone. */
  readonly webFolder: string | null
  readonly isDemo: boolean
  /** Proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[]
  readonly log: boolean
  /** Turns requests away while the event loop lags. Off where one process plays both sides, as tests do. */
  readonly shedsLoad: boolean
}
