import { createMemberLink, listMembers, mailMemberLink, readMemberLink } from '@tandem/contract/members'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../apps/server/src/mail/outbox.table.ts'
import { ok, refused, signedInAs, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { mailServer, postIn } from '../support/mail-server.ts'

async function jonas(values: object = {}, isOn = true) {
  const smtp = await mailServer()
  const w = await world({ mail: isOn ? smtp.mail : null })
  const g = given(w)
  g.organisation()
  const marie = signedInAs(w, g.member(['administrator'], [], { name: 'Marie Urbain', email: 'marie@relais.example' }))
  const memberId = g.member(['coach'], [], {
    name: 'Jonas Peeters',
    email: 'jonas@relais.example',
    passwordHash: null,
    ...values,
  })
  const params = { memberId }
  const body = { purpose: 'invitation' as const, version: 1 }
  const press = () => ok(marie, mailMemberLink, { params, body })
  const link = async () =>
    (await ok(marie, listMembers, {})).members.find((one) => one.memberId === memberId)?.openLink ?? null
  return { smtp, w, marie, params, body, press, link, post: postOrNone() }
  function postOrNone() {
    return isOn ? postIn(w.context) : null
  }
}

describe('an invitation by e-mail', () => {
  it('leaves with a subject that names nobody and a link that opens, which stands nowhere in the database', async () => {
    const { smtp, w, press, link, post } = await jonas()
    expect((await press()).openLink).toMatchObject({ purpose: 'invitation', mail: { state: 'waiting' } })
    await post?.round()
    const [message] = smtp.received
    expect(message).toMatchObject({ to: 'jonas@relais.example' })
    expect(message?.subject).not.toMatch(/Jonas|Peeters|Marie|Relais/)
    expect(message?.text).toContain('Marie Urbain')
    const token = message?.text.match(/\/welcome#(\S+)/)?.[1] ?? ''
    expect(await ok(visitor(w), readMemberLink, { body: { token } })).toMatchObject({ name: 'Jonas Peeters' })
    expect(w.context.db.$client.serialize().toString('latin1').includes(token)).toBe(false)
    expect(await link()).toMatchObject({ mail: { state: 'sent' } })
  })

  it('is held back when another link was made, or the access closed, before it left', async () => {
    const { smtp, w, marie, params, body, press, post } = await jonas()
    await press()
    await ok(marie, createMemberLink, { params, body })
    await press()
    w.context.db.$client.prepare("update members set disabled_at = '2026-11-24' where id = ?").run(params.memberId)
    await post?.round()
    expect(smtp.received).toEqual([])
    expect(w.context.db.select().from(outbox).all()).toMatchObject([{ failure: 'link-over' }, { failure: 'link-over' }])
  })

  it('is not owed where Tandem sends no e-mail, or to who has access already', async () => {
    const off = await jonas({}, false)
    expect((await refused(off.marie, mailMemberLink, { params: off.params, body: off.body })).code).toBe('stale')
    const on = await jonas({ passwordHash: 'x' })
    const attempt = { params: on.params, body: on.body }
    expect(await refused(on.marie, mailMemberLink, attempt)).toMatchObject({ errors: [{ pointer: '/purpose' }] })
  })
})
