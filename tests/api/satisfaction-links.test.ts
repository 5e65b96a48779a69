import { readOutcomes } from '@tandem/contract/outcomes'
import {
  changeSatisfaction,
  listSatisfaction,
  readEmployerSatisfaction,
  recordSatisfaction,
  voidSatisfaction,
} from '@tandem/contract/satisfaction'
import {
  answerSatisfactionLink,
  keepSatisfactionAnswers,
  readSatisfactionLink,
} from '@tandem/contract/satisfaction-answering'
import {
  closeSatisfactionLink,
  listSatisfactionLinks,
  mailSatisfactionLink,
  sendSatisfactionLink,
} from '@tandem/contract/satisfaction-links'
import { readToday } from '@tandem/contract/today'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { satisfactionSurveys } from '../../apps/server/src/features/satisfaction/satisfaction.table.ts'
import { ok, refused, visitor } from '../support/app.ts'
import { mailServer, postIn } from '../support/mail-server.ts'
import { saidByWorker } from '../support/operations-satisfaction.ts'
import { nameContact, samirAtWork } from '../support/places.ts'

const NOTHING = { statements: [], mark: null }
const OPENLY = { statements: [{ code: 'serviceClear', value: 2 }], mark: 3 }
const ADDRESS = 'vandamme@company.example'

/** What both sides may be asked through, and how they answer. */
async function places(mail: Parameters<typeof samirAtWork>[1] = null) {
  const at = await samirAtWork('en', mail)
  const { w, nadia, samir, employerId, placementId } = at
  const contactId = (await nameContact(nadia, employerId, 'Mr Vandamme', 'tutor', ADDRESS)) ?? ''
  const params = { episodeId: samir.episodeId }
  const ofCompany = { party: 'employer', placementId, contactId, locale: 'en' } as const
  const ofSamir = { party: 'worker', placementId: null, contactId: null, locale: 'fr' } as const
  const send = (body: typeof ofCompany | typeof ofSamir, version = 0) =>
    ok(nadia, sendSatisfactionLink, { params, body: { ...body, version } })
  const tokenOf = ({ path }: { path: string }) => path.slice('/opinion#'.length)
  const anyone = visitor(w)
  const links = (query: { party: 'worker' | 'employer'; placementId?: string } = { party: 'employer', placementId }) =>
    ok(nadia, listSatisfactionLinks, { params, query })
  const answer = (token: string, answers: typeof OPENLY | typeof NOTHING = OPENLY, refuses = false) =>
    ok(anyone, answerSatisfactionLink, { body: { token, answers, refuses } })
  const opens = (token: string) => refused(anyone, readSatisfactionLink, { body: { token } })
  const forms = async (who = nadia) => (await ok(who, listSatisfaction, { params })).surveys
  return { ...at, contactId, params, ofCompany, ofSamir, send, tokenOf, anyone, links, answer, opens, forms }
}

describe('satisfaction by link', () => {
  it('asks each side its own statements, with the first name for the company and no name of it for the person', async () => {
    const { anyone, send, tokenOf, ofCompany, ofSamir } = await places()
    const company = await ok(anyone, readSatisfactionLink, { body: { token: tokenOf(await send(ofCompany)) } })
    expect(company).toMatchObject({ party: 'employer', name: 'Mr Vandamme', about: 'Samir', answers: NOTHING })
    expect(company.statements.map(({ code }) => code)).toContain('wouldHireAgain')
    const person = await ok(anyone, readSatisfactionLink, { body: { token: tokenOf(await send(ofSamir)) } })
    expect(person).toMatchObject({ party: 'worker', locale: 'fr', name: 'Samir', about: null })
    expect(person.statements.map(({ code }) => code)).toContain('jobSuits')
    expect(JSON.stringify([company, person])).not.toMatch(/Haddad|Lenoir/)
  })

  it('is told to the coach as asked, begun and answered, and never what was answered, nor to anybody else', async () => {
    const { w, g, nadia, anyone, params, send, tokenOf, ofCompany, links, answer, forms } = await places()
    const token = tokenOf(await send(ofCompany))
    expect(await forms()).toMatchObject([{ way: 'link', outcome: 'waits', isOwn: true }])
    await ok(anyone, keepSatisfactionAnswers, { body: { token, answers: OPENLY } })
    expect((await ok(anyone, readSatisfactionLink, { body: { token } })).answers).toEqual(OPENLY)
    expect((await links()).links).toMatchObject([{ state: 'begun' }])
    await answer(token)
    await answer(token)
    const other = { token, answers: { ...OPENLY, mark: 9 }, refuses: false }
    expect((await refused(anyone, answerSatisfactionLink, { body: other })).code).toBe('link-expired')
    const [form] = await forms()
    const unseen = { outcome: 'answered', answeredOn: '2026-11-24', isAnswerShown: false, mark: null, statements: [] }
    expect(form).toMatchObject({ ...unseen, respondent: 'Mr Vandamme', words: '' })
    expect(await forms(g.lead(nadia.teamId))).toMatchObject([unseen])
    expect((await links()).links).toMatchObject([{ state: 'answered' }])
    expect(w.context.db.select().from(satisfactionSurveys).all()).toMatchObject([OPENLY])

    const at = { params: { surveyId: form?.surveyId ?? '' } }
    const body = { ...saidByWorker, statements: [], version: form?.version ?? 0 }
    expect((await refused(nadia, changeSatisfaction, { ...at, body })).code).toBe('answered-by-link')
    const stale = { reason: 'Not them', version: 1 }
    expect(await refused(nadia, voidSatisfaction, { ...at, body: stale })).toMatchObject({
      code: 'stale',
      current: { mark: null, statements: [] },
    })
    await ok(nadia, voidSatisfaction, { ...at, body: { ...stale, version: form?.version ?? 0 } })
    expect(await forms()).toMatchObject([{ mark: null, statements: [], voidReason: 'Not them' }])
    const kept = w.context.db.select().from(changes).where(eq(changes.noun, 'satisfaction')).all()
    expect(kept.map(({ after }) => JSON.stringify(after)).join()).toContain('answered')
    expect(JSON.stringify(kept)).not.toContain('serviceClear')
    expect(params).toEqual({ episodeId: form?.episodeId })
  })

  it('counts in the means and in who answered, as what was written down does', async () => {
    const { w, nadia, params, employerId, ofCompany, ofSamir, send, tokenOf, answer } = await places()
    const said = { ...ofCompany, ...saidByWorker, statements: [], mark: 8 }
    const { contactId: _contact, locale: _locale, ...written } = said
    await ok(nadia, recordSatisfaction, { params, body: written })
    await ok(nadia, recordSatisfaction, { params, body: written })
    await answer(tokenOf(await send(ofCompany)), { statements: [], mark: 5 } as typeof OPENLY)
    await answer(tokenOf(await send(ofSamir)), NOTHING, true)
    const company = () => ok(nadia, readEmployerSatisfaction, { params: { employerId } })
    expect(await company()).toMatchObject({ asked: 3, answered: 3, marked: 3, meanMark: null })
    w.context.db.run(sql`update satisfaction_links set sent_on = '2026-11-20'`)
    await answer(tokenOf(await send(ofCompany, 2)), { statements: [], mark: 7 } as typeof OPENLY)
    expect(await company()).toMatchObject({ asked: 4, answered: 4, marked: 4, meanMark: 7 })
    const { figures } = await ok(nadia, readOutcomes, { query: { from: '2026-01-01', to: '2026-12-31' } })
    const of = (key: string) => figures.find((figure) => figure.key === key)
    expect(of('F34')).toMatchObject({ mean: 7, marks: 4, reachesBar: true })
    expect(of('F4')).toMatchObject({ response: { numerator: 0, denominator: 1 } })
  })

  it('keeps a refusal as a refusal, and forgets what was tapped before it', async () => {
    const { w, send, tokenOf, ofSamir, anyone, answer, forms, opens } = await places()
    const token = tokenOf(await send(ofSamir))
    const half = { statements: [{ code: 'jobSuits', value: 1 }], mark: null }
    await ok(anyone, keepSatisfactionAnswers, { body: { token, answers: half } })
    await answer(token, half as unknown as typeof NOTHING, true)
    expect(await forms()).toMatchObject([{ outcome: 'refused', mark: null, isAnswerShown: false }])
    expect((await opens(token)).code).toBe('link-expired')
    expect(JSON.stringify(w.context.db.all(sql`select * from satisfaction_links`))).not.toContain('jobSuits')
  })

  it('holds something said or a refusal, to what that side is asked and nothing else', async () => {
    const { anyone, send, tokenOf, ofSamir } = await places()
    const token = tokenOf(await send(ofSamir))
    const not = (answers: typeof OPENLY | typeof NOTHING) =>
      refused(anyone, answerSatisfactionLink, { body: { token, answers, refuses: false } })
    expect(await not(NOTHING)).toMatchObject({ errors: [{ pointer: '/answers/statements', detail: 'nothing-said' }] })
    expect((await not(OPENLY)).code).toBe('not-found')
  })
})

describe('who is asked by link', () => {
  it('is not pressed: three days, one open link, and no second form while one waits', async () => {
    const { w, nadia, params, ofCompany, send, tokenOf, links, opens, forms } = await places()
    const first = tokenOf(await send(ofCompany))
    expect(await links()).toMatchObject({ refusal: 'asked-lately', askAgainOn: '2026-11-27' })
    const again = { params, body: { ...ofCompany, version: 1 } }
    expect((await refused(nadia, sendSatisfactionLink, again)).code).toBe('asked-lately')
    w.context.db.run(sql`update satisfaction_links set sent_on = '2026-11-20'`)
    expect((await refused(nadia, sendSatisfactionLink, { params, body: { ...ofCompany, version: 0 } })).code).toBe(
      'stale',
    )
    await send(ofCompany, 1)
    expect((await opens(first)).code).toBe('link-expired')
    expect((await links()).links).toMatchObject([{ state: 'sent' }, { state: 'closed' }])
    expect(await forms()).toHaveLength(1)
  })

  it('is a company that may be contacted about its own job, and a person after the end who agreed', async () => {
    const { w, nadia, params, ofCompany, ofSamir, send, tokenOf, links, opens } = await places()
    const [company, person] = [tokenOf(await send(ofCompany)), tokenOf(await send(ofSamir))]
    w.context.db.run(sql`update satisfaction_links set sent_on = '2026-11-20'`)
    w.context.db.run(sql`update placements set employer_contact_refused_on = '2026-11-24'`)
    expect([(await opens(company)).code, (await links()).refusal]).toEqual(['link-expired', 'contact-refused'])
    expect((await refused(nadia, sendSatisfactionLink, { params, body: { ...ofCompany, version: 1 } })).code).toBe(
      'contact-refused',
    )
    expect(await links({ party: 'employer' })).toMatchObject({ refusal: 'job-missing', recipients: [] })
    w.context.db.run(sql`update episodes set exited_on = '2026-11-20'`)
    expect((await opens(person)).code).toBe('link-expired')
    const body = { ...ofSamir, version: 1 }
    expect((await refused(nadia, sendSatisfactionLink, { params, body })).code).toBe('after-care-not-agreed')
  })

  it('is asked no more once the contact has left, a coach ended it, or the answer was written down', async () => {
    const { w, nadia, contactId, ofCompany, ofSamir, send, tokenOf, links, opens, forms } = await places()
    const token = tokenOf(await send(ofCompany))
    w.context.db.run(sql`update employer_contacts set to_on = '2026-11-24' where id = ${contactId}`)
    expect((await opens(token)).code).toBe('link-expired')
    w.context.db.run(sql`update employer_contacts set to_on = null`)
    const at = { params: { linkId: (await links()).links[0]?.linkId ?? '' }, body: { version: 1 } }
    expect(await ok(nadia, closeSatisfactionLink, at)).toMatchObject({ state: 'closed' })
    expect((await opens(token)).code).toBe('link-expired')
    expect((await refused(nadia, closeSatisfactionLink, at)).code).toBe('link-expired')

    const person = tokenOf(await send(ofSamir))
    const [form] = (await forms()).filter(({ party }) => party === 'worker')
    const said = { params: { surveyId: form?.surveyId ?? '' }, body: { ...saidByWorker, version: 1 } }
    expect(await ok(nadia, changeSatisfaction, said)).toMatchObject({ way: 'together', mark: 8, isAnswerShown: true })
    expect((await opens(person)).code).toBe('link-expired')
    expect((await links({ party: 'worker' })).links).toMatchObject([{ state: 'closed' }])
  })
})

describe('a satisfaction link by e-mail', () => {
  it('leaves with a subject that names nobody and a link that opens, and is held back where asking is refused since', async () => {
    const smtp = await mailServer()
    const { w, nadia, anyone, params, ofCompany, links, forms } = await places(smtp.mail)
    const press = (version: number) =>
      ok(nadia, mailSatisfactionLink, {
        params,
        body: { ...ofCompany, version, address: ADDRESS, text: 'Hello, what do you think?' },
      })
    const post = postIn(w.context)
    await press(0)
    w.context.db.run(sql`update placements set employer_contact_refused_on = '2026-11-24'`)
    await post.round()
    expect(smtp.received).toEqual([])
    const [withheld] = (await links()).links
    expect(withheld).toMatchObject({ state: 'notSent', mail: { failure: 'contact-refused' } })
    const told = async () => (await ok(nadia, readToday, { query: {} })).items.flatMap(({ unsent }) => unsent ?? [])
    expect(await told()).toMatchObject([{ asks: 'satisfactionLink', name: 'Mr Vandamme', state: 'withheld' }])
    await ok(nadia, closeSatisfactionLink, { params: { linkId: withheld?.linkId ?? '' }, body: { version: 1 } })
    expect(await forms()).toMatchObject([{ voidReason: 'The e-mail did not leave' }])
    expect(await told()).toEqual([])

    w.context.db.run(sql`update placements set employer_contact_refused_on = null`)
    await press(2)
    await post.round()
    const [message] = smtp.received
    expect(message).toMatchObject({ to: ADDRESS, subject: 'What do you think of it?' })
    expect(`${message?.headers}${message?.text}`).not.toMatch(/Samir|Haddad/)
    const token = message?.text.match(/\/opinion#(\S+)/)?.[1] ?? ''
    expect(await ok(anyone, readSatisfactionLink, { body: { token } })).toMatchObject({ name: 'Mr Vandamme' })
    expect(await links()).toMatchObject({ refusal: 'asked-lately', links: [{ state: 'sent' }, { state: 'closed' }] })
  })
})
