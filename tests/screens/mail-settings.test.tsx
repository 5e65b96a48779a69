import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../apps/server/src/mail/outbox.table.ts'
import { signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { mailServer, postIn } from '../support/mail-server.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function house(isOn = true) {
  const smtp = await mailServer()
  const w = await world({ mail: isOn ? smtp.mail : null })
  const g = given(w)
  g.organisation()
  const marie = signedInAs(w, g.member(['administrator'], [], { email: 'marie@relais.example' }))
  return { smtp, w, g, marie }
}

describe('e-mail in the settings', () => {
  it('is tried with a test message, and what was refused stands there', async () => {
    const { smtp, w, marie } = await house()
    smtp.from('refuses message')
    const { user } = openApp(marie, '/settings?tab=mail')
    expect(await screen.findByText('Nothing: every message has left.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Send me a test message' }))
    await screen.findByText('e-mail about to leave')
    await postIn(w.context).round()
    expect(await screen.findAllByText('e-mail not sent: the mail server does not take this message')).not.toEqual([])
    await waitFor(() => expect(w.context.db.select().from(outbox).all()).toMatchObject([{ state: 'failed' }]))
  })

  it('says how it is set where it is not', async () => {
    const { marie } = await house(false)
    openApp(marie, '/settings?tab=mail')
    expect(await screen.findByText(/TANDEM_SMTP_URL/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /test message/ })).toBeNull()
  })

  it('brings a coach their week once they ask for it', async () => {
    const { w, g } = await house()
    const { user } = openApp(g.coach(g.team(), { email: 'nadia@relais.example' }), '/settings')
    const box = await screen.findByRole('checkbox', { name: 'On Monday morning, my week in numbers' })
    expect(box).not.toBeChecked()
    await user.click(box)
    await waitFor(() =>
      expect(w.context.db.$client.prepare('select sum(wants_digest) from members').pluck().get()).toBe(1),
    )
    expect(box).toBeChecked()
  })

  it('invites a member with a message that is seen whole before it leaves', async () => {
    const { smtp, w, g, marie } = await house()
    g.member(['coach'], [], { name: 'Jonas Peeters', email: 'jonas@relais.example', passwordHash: null, locale: 'fr' })
    const { user } = openApp(marie, '/settings?tab=people')
    await choose(user, 'More for Jonas Peeters', 'Invitation by e-mail…')
    const letter = await theDialog('E-mail to Jonas Peeters')
    expect(letter.getByText('jonas@relais.example')).toBeVisible()
    expect(letter.getByText(/^Bonjour, voici votre accès à Tandem/)).toBeVisible()
    await user.click(letter.getByRole('button', { name: 'Send' }))
    expect(await screen.findByText('e-mail about to leave')).toBeVisible()
    await postIn(w.context).round()
    expect(await screen.findByText(/^e-mail sent/)).toBeVisible()
    expect(smtp.received).toMatchObject([{ to: 'jonas@relais.example', subject: 'Votre accès à Tandem' }])
  })
})
