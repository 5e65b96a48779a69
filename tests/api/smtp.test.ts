import { describe, expect, it } from 'vitest'
import type { SmtpServer } from '../../apps/server/src/mail/mail.ts'
import { smtpMail } from '../../apps/server/src/mail/smtp.ts'
import { mailServer } from '../support/mail-server.ts'

const MESSAGE = { to: 'somebody@example.org', replyTo: 'nadia@example.org', subject: 'Été à Liège', text: 'Où ? Là.\n' }

async function deliver(settings: Partial<SmtpServer>) {
  const smtp = await mailServer()
  const mail = smtpMail({ ...smtp.settings, ...settings }, 'Tandem <tandem@example.org>', 'https://tandem.example.org')
  return { failure: await mail.deliver(MESSAGE), received: smtp.received }
}

describe('the way out by e-mail', () => {
  it('says everything as it was written, accents included', async () => {
    const { failure, received } = await deliver({})
    expect(failure).toBeNull()
    expect(received).toMatchObject([{ to: MESSAGE.to, subject: MESSAGE.subject }])
    expect(received[0]?.text).toContain('Où ? Là.')
    expect(received[0]?.headers).toMatch(/^Reply-To: nadia@example\.org/m)
  })

  it('says nothing to another machine without encryption', async () => {
    expect(await deliver({ isLoopback: false })).toEqual({ failure: 'not-secure', received: [] })
    expect(await deliver({ isSecure: true, isLoopback: false })).toMatchObject({ received: [] })
  })

  it('tells apart a server that refuses the sign-in and one that is not there', async () => {
    expect(await deliver({ user: 'tandem', password: 'wrong' })).toEqual({ failure: 'sign-in-refused', received: [] })
    expect(await deliver({ port: 1 })).toEqual({ failure: 'not-reachable', received: [] })
  })
})
