import type { MailFailure } from '@tandem/domain/mail'

export type Message = {
  readonly to: string
  readonly replyTo: string | null
  readonly subject: string
  readonly text: string
}

/** What became of one try: `null` when the server has taken the message. */
export type Delivery = MailFailure | null

/** The way out by e-mail, where the settings give one. */
export type Mail = {
  /** As the settings give it, such as `Tandem <tandem@example.org>`. */
  readonly from: string
  /** Public address that links lead to. */
  readonly origin: string
  /** Never throws. */
  readonly deliver: (message: Message) => Promise<Delivery>
}

/** The name of the server and how it is reached. */
export type SmtpServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise it is asked for before anything is said, but on this machine. */
  readonly isSecure: boolean
  readonly isLoopback: boolean
  readonly user: string | null
  readonly password: string
}
