import { readCheckInLink } from '@tandem/contract/check-in-answering'
import { closeCheckInLink, listCheckInLinks, mailCheckInLink } from '@tandem/contract/check-in-links'
import { readToday } from '@tandem/contract/today'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { claimMail, giveUpRestored } from '../../apps/server/src/mail/outbox.store.ts'
import { outbox } from '../../apps/server/src/mail/outbox.table.ts'
import { ok, refused, visitor } from '../support/app.ts'
import { mailServer, postIn } from '../support/mail-server.ts'
import { nameContact, samirAtWork } from '../support/places.ts'

const ADDRESS = 'vandamme@company.example'
const TEXT = 'Bonjour, comment cela se passe-t-il ?'

/** Samir's tutor has an address, and the settings give a mail server. */
async function tutorWithAddress() {
  const smtp = await mailServer()
  const places = await samirAtWork('en', smtp.mail)
  const { w, nadia, employerId, placementId } = places
  const contactId = (await nameContact(nadia, employerId, 'Mr Vandamme', 'tutor', ADDRESS)) ?? ''
  const params = { placementId }
  const body = {
    party: 'employer' as const,
    contactId,
    locale: 'fr' as const,
    version: 0,
    address: ADDRESS,
    text: TEXT,
  }
  const press = (values: Partial<typeof body> = {}) =>
    ok(nadia, mailCheckInLink, { params, body: { ...body, ...values } })
  const list = () => ok(nadia, listCheckInLinks, { params, query: { party: 'employer' } })
  const post = postIn(w.context)
  const owed = () => w.context.db.select().from(outbox).all()
  const opens = async () => {
    const token = smtp.received.at(-1)?.text.match(/#(\S+)/)?.[1] ?? ''
    return { token, page: await ok(visitor(w), readCheckInLink, { body: { token } }) }
  }
  return { ...places, smtp, params, body, press, list, post, owed, opens, contactId }
}

describe('a check-in link by e-mail', () => {
  it('leaves once, with a subject that names nobody, the words of the sender and a link that opens', async () => {
    const { smtp, press, list, post, opens } = await tutorWithAddress()
    expect((await list()).mail).toMatchObject({ linkStart: 'https://tandem.example.org/answer#' })
    expect(await press()).toMatchObject({ state: 'sent', mail: { state: 'waiting', at: null } })
    expect(smtp.received).toEqual([])
    await Promise.all([post.round(), post.round()])
    await post.round()
    expect(smtp.received).toHaveLength(1)
    const [message] = smtp.received
    expect(message).toMatchObject({ to: ADDRESS, subject: expect.stringMatching(/^Comment cela se passe-t-il\s\?$/) })
    expect(message?.text).toMatch(
      /^Bonjour, comment cela se passe-t-il \?\s+https:\/\/tandem\.example\.org\/answer#\S+/,
    )
    expect(`${message?.headers}${message?.text}`).not.toMatch(/Samir|Haddad/)
    expect((await opens()).page).toMatchObject({ party: 'employer', name: 'Mr Vandamme' })
    expect(await list()).toMatchObject({
      refusal: 'asked-lately',
      askAgainOn: '2026-11-27',
      links: [{ state: 'sent', mail: { state: 'sent', failure: null } }],
    })
  })

  it('leaves neither its link nor to whom it went in the database', async () => {
    const { w, press, post, opens, owed } = await tutorWithAddress()
    await press()
    await post.round()
    const { token } = await opens()
    expect(owed()).toMatchObject([{ address: null, text: null, state: 'sent', attempts: 1 }])
    const bytes = w.context.db.$client.serialize().toString('latin1')
    expect(bytes.includes('Mr Vandamme')).toBe(true)
    expect(bytes.includes(token)).toBe(false)
  })

  it('is not sent when the person refuses the contact between the press and the sending, which is said', async () => {
    const { w, smtp, press, list, post } = await tutorWithAddress()
    await press()
    w.context.db.run(sql`update placements set employer_contact_refused_on = '2026-11-24'`)
    await post.round()
    expect(smtp.received).toEqual([])
    expect(await list()).toMatchObject({
      refusal: 'contact-refused',
      links: [{ state: 'notSent', mail: { state: 'withheld', failure: 'contact-refused' } }],
    })
  })

  it('is not sent once it was ended or its contact has left', async () => {
    const { w, smtp, press, list, post, contactId } = await tutorWithAddress()
    await press()
    w.context.db.run(sql`update employer_contacts set to_on = '2026-11-24' where id = ${contactId}`)
    await post.round()
    expect(smtp.received).toEqual([])
    expect((await list()).links).toMatchObject([{ state: 'notSent', mail: { failure: 'link-over' } }])
  })

  it('goes to the address that the sender saw, and to no other', async () => {
    const { nadia, params, body, owed } = await tutorWithAddress()
    const other = { ...body, address: 'old@company.example' }
    expect((await refused(nadia, mailCheckInLink, { params, body: other })).code).toBe('stale')
    expect(owed()).toEqual([])
  })
})

describe('a message that the server does not take', () => {
  it('is tried again later and leaves once', async () => {
    const { w, smtp, press, list, post } = await tutorWithAddress()
    await press()
    smtp.from('asks to wait')
    await post.round()
    expect((await list()).links).toMatchObject([{ state: 'sent', mail: { state: 'waiting', failure: 'try-later' } }])
    smtp.from('takes')
    await post.round()
    expect(smtp.received).toEqual([])
    w.context.db.run(sql`update outbox set next_try_at = '2026-11-24T11:00:00.000Z'`)
    await post.round()
    await post.round()
    expect(smtp.received).toHaveLength(1)
    expect((await list()).links).toMatchObject([{ mail: { state: 'sent', failure: null } }])
  })

  it.each([
    ['refuses address', 'address-refused'],
    ['refuses message', 'message-refused'],
  ] as const)('because it %s is told, and the side may be asked again at once', async (mood, failure) => {
    const { smtp, press, list, post } = await tutorWithAddress()
    await press()
    smtp.from(mood)
    await post.round()
    const { refusal, lastSentOn, links } = await list()
    expect({ refusal, lastSentOn }).toEqual({ refusal: null, lastSentOn: null })
    expect(links).toMatchObject([{ state: 'notSent', mail: { state: 'failed', failure } }])
    smtp.from('takes')
    await press({ version: 1 })
    await post.round()
    expect(smtp.received).toHaveLength(1)
  })

  it('is told in Today until another is sent, or it is put aside', async () => {
    const { nadia, smtp, press, list, post } = await tutorWithAddress()
    const told = async () =>
      (await ok(nadia, readToday, { query: {} })).items.flatMap(({ kind, unsent }) =>
        kind === 'linkUnsent' ? [unsent] : [],
      )
    await press()
    smtp.from('refuses address')
    await post.round()
    expect(await told()).toEqual([
      { name: 'Mr Vandamme', asks: 'checkInLink', state: 'failed', failure: 'address-refused' },
    ])
    await press({ version: 1 })
    expect(await told()).toEqual([])
    await post.round()
    expect(await told()).toHaveLength(1)
    const [link] = (await list()).links
    const at = { params: { linkId: link?.linkId ?? '' }, body: { version: link?.version ?? 0 } }
    expect(await ok(nadia, closeCheckInLink, at)).toMatchObject({ state: 'closed', mail: { state: 'failed' } })
    expect(await told()).toEqual([])
  })

  it('is tried again where no server answers', async () => {
    const { w, press, list } = await tutorWithAddress()
    await press()
    const mail = { ...w.context.mail, deliver: async () => 'not-reachable' as const }
    await postIn({ ...w.context, mail: { from: 'x@example.org', origin: 'https://x.example', ...mail } }).round()
    expect((await list()).links).toMatchObject([{ mail: { state: 'waiting', failure: 'not-reachable' } }])
  })

  it('after the connection broke behind it may have left, so it is never sent again by itself', async () => {
    const { w, smtp, press, list, post, opens } = await tutorWithAddress()
    await press()
    smtp.from('hangs up after the message')
    await post.round()
    smtp.from('takes')
    w.context.db.run(sql`update outbox set next_try_at = '2026-11-24T11:00:00.000Z'`)
    await post.round()
    expect(smtp.received).toHaveLength(1)
    expect(await list()).toMatchObject({
      refusal: null,
      links: [{ state: 'sent', mail: { state: 'unknown', failure: 'no-answer' } }],
    })
    expect((await opens()).page).toMatchObject({ name: 'Mr Vandamme' })
  })

  it('because Tandem stopped while it was sent is not known to have left', async () => {
    const { w, smtp, press, list, post } = await tutorWithAddress()
    await press()
    claimMail(w.context.db, w.context.clock.now())
    post.recover()
    await post.round()
    expect(smtp.received).toEqual([])
    expect((await list()).links).toMatchObject([{ mail: { state: 'unknown', failure: 'interrupted' } }])
  })

  it('because a backup was restored since may have left, and is not sent by itself', async () => {
    const { w, smtp, press, list, post } = await tutorWithAddress()
    await press()
    giveUpRestored(w.context.db, w.context.clock.now())
    await post.round()
    expect(smtp.received).toEqual([])
    expect((await list()).links).toMatchObject([{ mail: { state: 'unknown', failure: 'restored' } }])
  })

  it('because Tandem did not run for a day is not sent any more', async () => {
    const { w, smtp, press, list, post } = await tutorWithAddress()
    await press()
    w.context.db.run(sql`update outbox set created_at = '2026-11-23T12:00:00.000Z'`)
    await post.round()
    expect(smtp.received).toEqual([])
    expect((await list()).links).toMatchObject([{ state: 'notSent', mail: { failure: 'waited-too-long' } }])
  })
})
