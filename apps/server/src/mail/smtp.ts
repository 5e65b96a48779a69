import { Readable } from 'node:stream'
import type { MailFailure } from '@tandem/domain/mail'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Delivery, Mail, Message, SmtpServer } from './mail.ts'

/** Milliseconds for the connection and for the greeting of the server. */
const CONNECT_MS = 10_000
/** Milliseconds without a word from the server. */
const SILENCE_MS = 20_000

type Fault = { readonly code?: unknown; readonly command?: unknown; readonly responseCode?: unknown }

/** Why the server, or the way to it, did not take a message. */
function failureOf({ code, command, responseCode }: Fault): MailFailure {
  if (code === 'EAUTH') return 'sign-in-refused'
  if (code === 'ETLS' || code === 'EREQUIRETLS') return 'not-secure'
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return 'not-reachable'
  if (typeof responseCode === 'number' && responseCode < 500) return 'try-later'
  return command === 'RCPT TO' || command === 'API' ? 'address-refused' : 'message-refused'
}

/** One message over one connection; throws the fault of the library. */
function converse(server: SmtpServer, envelope: { from: string; to: string }, message: Readable): Promise<void> {
  const { host, port, isSecure, isLoopback, user, password } = server
  const connection = new SMTPConnection({
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && !isLoopback,
    ignoreTLS: isLoopback && !isSecure,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  })
  const whole = new Promise<void>((resolve, reject) => {
    const orElse = (then: () => void) => (error?: Error | null) => (error ? reject(error) : then())
    const send = () => connection.send(envelope, message, orElse(resolve))
    connection.on('error', reject)
    connection.on('end', () => reject(new Error('the server hung up')))
    connection.connect(
      orElse(() => {
        if (user === null) send()
        else connection.login({ credentials: { user, pass: password } }, orElse(send))
      }),
    )
  })
  return whole.finally(() => connection.quit())
}

/** Sends over SMTP. A failure after the message was handed over, without an answer, is not known to be one. */
export function smtpMail(server: SmtpServer, from: string, origin: string): Mail {
  const deliver = async ({ to, replyTo, subject, text }: Message): Promise<Delivery> => {
    let isHandedOver = false
    try {
      const composed = new MailComposer({ from, to, subject, text, ...(replyTo === null ? {} : { replyTo }) }).compile()
      const bytes = await composed.build()
      const parts = function* () {
        isHandedOver = true
        yield bytes
      }
      const sender = composed.getEnvelope().from
      await converse(server, { from: sender === false ? '' : sender, to }, Readable.from(parts()))
      return null
    } catch (error) {
      const fault: Fault = error instanceof Error ? (error as Fault) : {}
      return isHandedOver && typeof fault.responseCode !== 'number' ? 'no-answer' : failureOf(fault)
    }
  }
  return { from, origin, deliver }
}
