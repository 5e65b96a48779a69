import { editDigest, readDigest } from '@tandem/contract/digest'
import { readWeeklyDigest } from '@tandem/contract/weekly-digest'
import { describe, expect, it } from 'vitest'
import { outbox } from '../../apps/server/src/mail/outbox.table.ts'
import { ok, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { mailServer, postIn } from '../support/mail-server.ts'

const MONDAY = '2026-11-30'

/** Nadia wants her week; Samir's next action is late on Monday. */
async function nadia(values: object = {}) {
  const smtp = await mailServer()
  const w = await world({ mail: smtp.mail })
  const g = given(w)
  g.organisation()
  const coach = g.coach(g.team(), { email: 'nadia@relais.example', locale: 'fr', ...values })
  const samir = g.episode(coach)
  g.task(coach, samir, { title: 'CANARY call Mme Lenoir', dueOn: '2026-11-27' })
  const post = postIn(w.context)
  return { smtp, w, g, coach, samir, post, rows: () => w.context.db.select().from(outbox).all() }
}

describe('the week by e-mail', () => {
  it('comes on Monday, once however often the server starts, in numbers and without a name', async () => {
    const { smtp, w, coach, post } = await nadia()
    expect(await ok(coach, readDigest, {})).toEqual({ isOffered: true, isWanted: false })
    await ok(coach, editDigest, { body: { isWanted: true } })
    await post.round()
    expect(smtp.received).toEqual([])
    w.setToday(MONDAY)
    await post.round()
    await postIn(w.context).round()
    expect(smtp.received).toHaveLength(1)
    const [message] = smtp.received
    expect(message).toMatchObject({ to: 'nadia@relais.example', subject: 'Votre semaine' })
    expect(message?.text).toMatch(/Avec un retard\s: 1/)
    expect(message?.text).toContain('https://tandem.example.org/')
    expect(`${message?.headers}${message?.text}`).not.toMatch(/CANARY|Lenoir|Samir|Haddad/)
    w.setToday('2026-12-07')
    await post.round()
    expect(smtp.received).toHaveLength(2)
  })

  it('tells the numbers of the screen', async () => {
    const { smtp, w, g, coach, post } = await nadia({ roles: ['coach', 'lead'], locale: 'en' })
    w.context.db.$client.prepare('update members set wants_digest = 1').run()
    w.setToday(MONDAY)
    g.episode(g.coach(coach.teamId), { firstName: 'Other' })
    await post.round()
    const { now } = await ok(signedInAs(w, coach.memberId), readWeeklyDigest, { query: { scope: 'mine' } })
    const late = now.find(({ what }) => what === 'late')?.people ?? 0
    expect(late).toBe(1)
    const text = smtp.received.find(({ to }) => to === 'nadia@relais.example')?.text ?? ''
    const [mine = '', team = ''] = text.split('My team')
    expect(mine).toMatch(/^My people/)
    expect(mine).toContain(`With something late: ${late}`)
    expect(team).toMatch(/\w/)
  })

  it('is owed to nobody who did not ask, whose access is closed, or who follows nobody', async () => {
    const { w, g, post, rows } = await nadia()
    g.member(['administrator'], [], { email: 'marie@relais.example', wantsDigest: true })
    const gone = g.coach(g.team(), { email: 'gone@relais.example', wantsDigest: true })
    w.context.db.$client.prepare('update members set disabled_at = ? where id = ?').run(MONDAY, gone.memberId)
    w.setToday(MONDAY)
    await post.round()
    expect(rows()).toEqual([])
  })

  it('is held back when it is no longer wanted at the moment of sending', async () => {
    const { smtp, w, coach, post, rows } = await nadia()
    await ok(coach, editDigest, { body: { isWanted: true } })
    w.setToday(MONDAY)
    smtp.from('asks to wait')
    await post.round()
    w.context.db.$client.exec(`update members set wants_digest = 0; update outbox set next_try_at = '2026-11-30'`)
    smtp.from('takes')
    await post.round()
    expect(smtp.received).toEqual([])
    expect(rows()).toMatchObject([{ state: 'withheld', failure: 'not-wanted', address: null }])
  })
})
