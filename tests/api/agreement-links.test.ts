import {
  answerAgreementLink,
  closeAgreementLink,
  readAgreementLink,
  renewAgreementLink,
  signAgreement,
} from '@tandem/contract/agreement-signing'
import { amendAgreement, readAgreement, sendAgreement } from '@tandem/contract/agreements'
import { describe, expect, it } from 'vitest'
import { tokenHash } from '../../apps/server/src/identity/tokens.ts'
import { type Bakery, bakery, partyIdOf, readyDraft, SIGNATURE } from '../support/agreement-tale.ts'
import { ok, refused, send, TODAY, visitor } from '../support/app.ts'

const tokenOf = (path: string) => path.slice(path.indexOf('#') + 1)

/** An agreement just sent, with the token of each party who has a link. */
async function sentOut(tale: Bakery) {
  const draft = await readyDraft(tale.coach, tale)
  const params = { agreementId: draft.agreementId }
  const { agreement, links } = await ok(tale.coach, sendAgreement, { params, body: { version: draft.version } })
  const tokenFor = (capacity: 'worker' | 'employer' | 'coach') => {
    const link = links.find(({ partyId }) => partyId === partyIdOf(agreement, capacity))
    return link === undefined ? null : tokenOf(link.path)
  }
  return { agreement, links, worker: tokenFor('worker') ?? '', employer: tokenFor('employer') ?? '', tokenFor }
}

const agree = (token: string, typedName = 'A. Lenoir') => ({
  body: { answer: 'agree' as const, token, typedName, interpreterName: null },
})

describe('a personal link', () => {
  it('is made for each party but the service’s own, and its token is kept nowhere', async () => {
    const tale = await bakery()
    const { agreement, links, tokenFor, worker } = await sentOut(tale)

    expect(links).toHaveLength(2)
    expect(tokenFor('coach')).toBe(null)
    expect(links.every(({ path }) => path.startsWith('/sign#'))).toBe(true)
    const sqlite = tale.w.context.db.$client
    const tables = sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
    const everything = tables.map((name) => JSON.stringify(sqlite.prepare(`select * from "${name}"`).all())).join()
    for (const { path } of links) expect(everything).not.toContain(tokenOf(path))
    expect(everything).toContain(tokenHash(worker))
    const { agreement: read } = await ok(tale.coach, readAgreement, { params: { agreementId: agreement.agreementId } })
    expect(JSON.stringify(read)).not.toContain(tokenHash(worker))
    expect(read.versions[0]?.parties[0]?.link?.expiresAt.slice(0, 10)).toBe('2026-12-24')
  })

  it('shows the agreement to somebody without account, and notes that the file was looked at', async () => {
    const tale = await bakery()
    const { employer, agreement } = await sentOut(tale)

    const shown = await ok(visitor(tale.w), readAgreementLink, { body: { token: employer } })

    expect(shown).toMatchObject({ name: 'Mme Lenoir', capacity: 'employer', maySign: true, mayRefuse: true })
    expect(shown.content).toEqual(agreement.versions[0]?.content)
    const looks = tale.w.context.db.$client
      .prepare("select worker_id workerId, member_id memberId from accesses where operation = 'readAgreementLink'")
      .all()
    expect(looks).toEqual([{ workerId: tale.workerId, memberId: null }])
  })

  it('signs once: then it is dead, and the same answer sent again is no second one', async () => {
    const tale = await bakery()
    const { employer, agreement } = await sentOut(tale)
    const nobody = visitor(tale.w)

    const first = await ok(nobody, answerAgreementLink, agree(employer))
    const again = await ok(nobody, answerAgreementLink, agree(employer))

    expect([first, again]).toEqual(Array(2).fill({ answer: 'agree', answeredOn: TODAY }))
    expect((await refused(nobody, readAgreementLink, { body: { token: employer } })).code).toBe('link-expired')
    expect((await refused(nobody, answerAgreementLink, agree(employer, 'Somebody'))).code).toBe('link-expired')
    const { agreement: now } = await ok(tale.coach, readAgreement, { params: { agreementId: agreement.agreementId } })
    expect(now.versions[0]?.parties[1]?.signed).toMatchObject({
      method: 'link',
      typedName: 'A. Lenoir',
      recordedByName: null,
    })
    expect(now.state).toBe('partiallySigned')
  })

  it('says no with words, and every link of the agreement is dead with that', async () => {
    const tale = await bakery()
    const { employer, worker, agreement } = await sentOut(tale)
    const nobody = visitor(tale.w)
    const body = { answer: 'disagree' as const, token: worker, typedName: 'Samir', words: 'Not these hours' }
    expect((await send(nobody, answerAgreementLink, { body: { ...body, words: ' ' } })).statusCode).toBe(400)

    await ok(nobody, answerAgreementLink, { body })

    expect((await refused(nobody, readAgreementLink, { body: { token: employer } })).code).toBe('link-expired')
    const { agreement: now } = await ok(tale.coach, readAgreement, { params: { agreementId: agreement.agreementId } })
    expect(now).toMatchObject({ state: 'refused', against: { name: 'Samir Haddad', words: 'Not these hours' } })
  })

  it('is dead when it is renewed, revoked, overtaken, too old, or its party signed elsewhere', async () => {
    const dies = async (kill: (tale: Bakery, sent: Awaited<ReturnType<typeof sentOut>>) => Promise<unknown>) => {
      const tale = await bakery()
      const sent = await sentOut(tale)
      const nobody = visitor(tale.w)
      await ok(nobody, readAgreementLink, { body: { token: sent.employer } })
      await kill(tale, sent)
      return (await refused(nobody, readAgreementLink, { body: { token: sent.employer } })).code
    }
    const of = ({ agreement }: Awaited<ReturnType<typeof sentOut>>) => ({ partyId: partyIdOf(agreement, 'employer') })

    const codes = [
      await dies(async ({ coach, w }, sent) => {
        const body = { version: sent.agreement.version }
        const { link } = await ok(coach, renewAgreementLink, { params: of(sent), body })
        await ok(visitor(w), readAgreementLink, { body: { token: tokenOf(link.path) } })
        expect((await refused(coach, renewAgreementLink, { params: of(sent), body })).code).toBe('stale')
      }),
      await dies(({ coach }, sent) => ok(coach, closeAgreementLink, { params: of(sent) })),
      await dies(({ coach }, { agreement: { agreementId, version } }) =>
        ok(coach, amendAgreement, { params: { agreementId }, body: { version } }),
      ),
      await dies(async ({ w }) => w.setToday('2026-12-25')),
      await dies(({ coach }, sent) => ok(coach, signAgreement, { params: of(sent), body: SIGNATURE })),
      await dies(async ({ w }) => w.context.db.$client.prepare('update employer_contacts set to_on = ?').run(TODAY)),
      await dies(async ({ w }) =>
        w.context.db.$client.prepare('update placements set employer_contact_refused_on = ?').run(TODAY),
      ),
    ]

    expect(codes).toEqual(Array(7).fill('link-expired'))
  })

  it('is made no more for a contact who left or an employer who may not be contacted; what was signed stands', async () => {
    const tale = await bakery()
    const { agreement } = await sentOut(tale)
    const params = { partyId: partyIdOf(agreement, 'employer') }
    const renew = async () =>
      (await refused(tale.coach, renewAgreementLink, { params, body: { version: agreement.version } })).code
    const { $client } = tale.w.context.db
    $client.prepare('update employer_contacts set to_on = ?').run(TODAY)
    expect(await renew()).toBe('contact-left')
    $client.prepare('update placements set employer_contact_refused_on = ?').run(TODAY)
    expect(await renew()).toBe('contact-refused')
  })

  it('for a copy only reads; for a witness signs and has nothing to refuse', async () => {
    const tale = await bakery()
    const { coach, g, w } = tale
    const { partyIds, agreementId } = g.agreement(coach, tale, {
      parties: [
        { capacity: 'worker', name: 'Samir Haddad' },
        { capacity: 'tutor', name: 'Luc', participation: 'witness' },
        { capacity: 'legalRepresentative', name: 'M. Roy', participation: 'copy' },
      ],
    })
    const linkOf = async (capacity: string) => {
      const { agreement } = await ok(coach, readAgreement, { params: { agreementId } })
      const params = { partyId: partyIds[capacity] ?? '' }
      const { link } = await ok(coach, renewAgreementLink, { params, body: { version: agreement.version } })
      return tokenOf(link.path)
    }
    const [copy, witness] = [await linkOf('legalRepresentative'), await linkOf('tutor')]
    const nobody = visitor(w)
    const of = async (token: string) => {
      const { maySign, mayRefuse } = await ok(nobody, readAgreementLink, { body: { token } })
      return [maySign, mayRefuse]
    }
    expect([await of(copy), await of(witness)]).toEqual([
      [false, false],
      [true, false],
    ])
    expect((await refused(nobody, answerAgreementLink, agree(copy))).code).toBe('party-does-not-sign')
    const no = { answer: 'disagree' as const, token: witness, typedName: 'Luc', words: 'No' }
    expect((await refused(nobody, answerAgreementLink, { body: no })).code).toBe('party-does-not-sign')
  })

  it('that is wrong looks like one that is over, tells nothing, and guessing is slowed down', async () => {
    const tale = await bakery()
    const { worker } = await sentOut(tale)
    const nobody = visitor(tale.w)
    await ok(nobody, answerAgreementLink, agree(worker, 'Samir Haddad'))
    const over = await refused(nobody, readAgreementLink, { body: { token: worker } })
    const wrong = await refused(nobody, readAgreementLink, { body: { token: 'guess' } })
    expect(wrong).toEqual(over)
    const answers = []
    for (let guess = 0; guess < 30; guess++)
      answers.push((await refused(nobody, readAgreementLink, { body: { token: `guess-${guess}` } })).code)
    expect(new Set(answers)).toEqual(new Set(['link-expired', 'too-many-tries']))
    const blocked = await refused(nobody, answerAgreementLink, agree('guess'))
    expect(blocked.code).toBe('too-many-tries')
  })

  it('asks for no session and gives none', async () => {
    const tale = await bakery()
    const { worker } = await sentOut(tale)
    const answer = await send(visitor(tale.w), readAgreementLink, { body: { token: worker } })
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
  })
})

describe('what a reader outside can see', () => {
  it('holds no word of a private field: none is taken into the content or the page', async () => {
    const tale = await bakery()
    const { w, g, coach } = tale
    const sqlite = w.context.db.$client
    sqlite
      .prepare(
        `update workers set phone = '0499 00 marked', email = 'marked@x', municipality = 'marked-town',
          languages = 'marked-languages', external_ref = 'marked-ref', reach_note = 'marked-reach', birth_on = '1990-01-31'`,
      )
      .run()
    sqlite.prepare("update episodes set referrer_name = 'marked-referrer'").run()
    sqlite.prepare("update employers set remark = 'marked-remark', do_not_contact_reason = 'marked-reason'").run()
    sqlite.prepare("update employer_contacts set phone = '069 marked', reach_note = 'marked-note'").run()
    sqlite.prepare("update establishments set access = 'marked-access'").run()
    g.goal(tale, { title: 'marked-own-goal', owner: 'worker' })
    g.goal(tale, { title: 'marked-family-goal', domain: 'personalFamily' })
    g.goal(tale, { title: 'Shared goal', why: 'marked-why', levelTexts: ['', '', 'marked-level', '', ''] })
    g.logEntry(coach, tale, { note: 'marked-log' })
    g.task(coach, tale, { title: 'marked-task' })
    g.checkIn(coach, tale, tale.placementId, {
      words: [{ word: 'goesWell', question: 'What goes well?', answer: 'marked-answer' }],
    })
    const { employer, agreement } = await sentOut(tale)

    const page = await send(visitor(w), readAgreementLink, { body: { token: employer } })

    expect(page.body).toContain('Shared goal')
    expect(page.body).not.toMatch(/marked|1990-01-31/)
    expect(JSON.stringify(agreement.versions[0]?.content)).not.toMatch(/marked/)
  })
})
