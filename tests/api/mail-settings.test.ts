import { readMailSettings, sendTestMail } from '@tandem/contract/mail-settings'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../apps/server/src/mail/outbox.table.ts'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { mailServer, postIn } from '../support/mail-server.ts'

async function house(isOn = true) {
  const smtp = await mailServer()
  const w = await world({ mail: isOn ? smtp.mail : null })
  const g = given(w)
  g.organisation()
  const marie = signedInAs(w, g.member(['administrator'], [], { email: 'marie@relais.example', locale: 'fr' }))
  return { smtp, w, g, marie, settings: () => ok(marie, readMailSettings, {}) }
}

describe('the settings of e-mail', () => {
  it('send a test message to who asks, one at a time', async () => {
    const { smtp, w, marie, settings } = await house()
    expect(await settings()).toMatchObject({ mail: { from: 'Tandem <tandem@example.org>' }, test: null, failures: [] })
    await ok(marie, sendTestMail, {})
    await ok(marie, sendTestMail, {})
    await postIn(w.context).round()
    expect(smtp.received).toMatchObject([{ to: 'marie@relais.example', subject: 'Message d’essai' }])
    expect((await settings()).test).toMatchObject({ state: 'sent' })
    await ok(marie, sendTestMail, {})
    expect(w.context.db.select().from(outbox).all()).toHaveLength(2)
  })

  it('tell what was not sent, and neither to whom nor about whom', async () => {
    const { smtp, w, marie, settings } = await house()
    await ok(marie, sendTestMail, {})
    smtp.from('refuses message')
    await postIn(w.context).round()
    const { failures } = await settings()
    expect(failures).toMatchObject([{ kind: 'test', state: 'failed', failure: 'message-refused' }])
    expect(Object.keys(failures[0] ?? {}).sort()).toEqual(['at', 'failure', 'kind', 'mailId', 'state'])
  })

  it('say that none is sent where no mail server is set, and owe none', async () => {
    const { w, marie, settings } = await house(false)
    expect((await settings()).mail).toBeNull()
    expect((await refused(marie, sendTestMail, {})).code).toBe('not-found')
    expect(w.context.db.select().from(outbox).all()).toEqual([])
  })
})
