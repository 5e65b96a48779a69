import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { Context } from '../../apps/server/src/context.ts'
import type { SmtpServer } from '../../apps/server/src/mail/mail.ts'
import type { Post } from '../../apps/server/src/mail/post.ts'
import { smtpMail } from '../../apps/server/src/mail/smtp.ts'
import { postOf } from '../../apps/server/src/post-office.ts'

export type Received = {
  readonly to: string
  readonly subject: string
  readonly headers: string
  readonly text: string
}

/** What the server does with the next messages, until told otherwise. */
type Mood = 'takes' | 'refuses address' | 'refuses message' | 'asks to wait' | 'hangs up after the message'

function decoded(text: string): string {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`)
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25'))
}

function subjectIn(headers: string): string {
  const raw = /^Subject: (.*(?:\r?\n[ \t].*)*)/m.exec(headers)?.[1] ?? ''
  return raw
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, words: string) => decoded(words.replaceAll('_', ' ')))
    .replace(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, words: string) => Buffer.from(words, 'base64').toString())
}

function readMessage(raw: string, to: string): Received {
  const end = raw.indexOf('\r\n\r\n')
  const headers = raw.slice(0, end)
  const body = raw.slice(end + 4)
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(headers)
  const isQuoted = /^Content-Transfer-Encoding: quoted-printable/im.test(headers)
  const text = isBase64 ? Buffer.from(body, 'base64').toString() : isQuoted ? decoded(body) : body
  return { to, headers, subject: subjectIn(headers), text }
}

function refusal(code: number): Error {
  return Object.assign(new Error('refused'), { responseCode: code })
}

/** A real mail server on this machine, and what it received. */
export async function mailServer() {
  const received: Received[] = []
  let mood: Mood = 'takes'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      if (mood === 'refuses address') return done(refusal(550))
      return done(mood === 'asks to wait' ? refusal(451) : null)
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (mood === 'refuses message') return done(refusal(554))
        received.push(readMessage(Buffer.concat(parts).toString(), session.envelope.rcptTo[0]?.address ?? ''))
        if (mood !== 'hangs up after the message') return done()
        for (const connection of server.connections)
          (connection as { _socket: { destroy: () => void } })._socket.destroy()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const settings: SmtpServer = {
    host: '127.0.0.1',
    port,
    isSecure: false,
    isLoopback: true,
    user: null,
    password: '',
  }
  return {
    mail: smtpMail(settings, 'Tandem <tandem@example.org>', 'https://tandem.example.org'),
    settings,
    received,
    from: (next: Mood) => {
      mood = next
    },
  }
}

/** The one who sends what a world owes. */
export function postIn(context: Context): Post {
  const post = postOf(context)
  if (post === null) throw new Error('no e-mail in this world')
  return post
}
