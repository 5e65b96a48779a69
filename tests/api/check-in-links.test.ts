import { answerCheckInLink, keepCheckInAnswers, readCheckInLink } from '@tandem/contract/check-in-answering'
import {
  closeCheckInLink,
  listCheckInLinks,
  sendCheckInLink,
  setAnswerAside,
  takeUpAnswer,
} from '@tandem/contract/check-in-links'
import { listCheckIns } from '@tandem/contract/check-ins'
import { editDocumentText } from '@tandem/contract/document-settings'
import { readToday } from '@tandem/contract/today'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { ok, refused, signedInAs, visitor } from '../support/app.ts'
import { nameContact, samirAtWork } from '../support/places.ts'

const NOTHING = { ratings: [], words: [], wantsCall: false }
const FINE = {
  ratings: [
    { code: 'overall', value: 4 },
    { code: 'pace', value: 2 },
  ],
  words: [],
  wantsCall: false,
}

/** Samir's tutor was sent a link; what it opens and how it is answered. */
async function linkToTutor() {
  const places = await samirAtWork()
  const { w, nadia, employerId, placementId } = places
  const contactId = (await nameContact(nadia, employerId, 'Mr Vandamme', 'tutor')) ?? ''
  const params = { placementId }
  const send = (body: Partial<{ version: number; contactId: string | null; party: 'worker' | 'employer' }> = {}) =>
    ok(nadia, sendCheckInLink, {
      params,
      body: { party: 'employer', contactId, locale: 'en', version: 0, ...body },
    })
  const sent = await send()
  const token = sent.path.slice('/answer#'.length)
  const anyone = visitor(w)
  const list = async (party: 'worker' | 'employer' = 'employer') =>
    ok(nadia, listCheckInLinks, { params, query: { party } })
  const answer = (answers = FINE, refuses = false) =>
    ok(anyone, answerCheckInLink, { body: { token, locale: 'fr', answers, refuses } })
  return { ...places, contactId, params, send, sent, token, anyone, list, answer }
}

describe('a check-in by link', () => {
  it('shows what is asked and by whom, and of the person the first name alone', async () => {
    const { anyone, token } = await linkToTutor()
    const page = await ok(anyone, readCheckInLink, { body: { token } })
    expect(page).toMatchObject({ party: 'employer', name: 'Mr Vandamme', about: 'Samir', answers: NOTHING })
    expect(page.ratings.map(({ code }) => code)).toEqual(['punctuality', 'quality', 'pace', 'colleagues', 'overall'])
    expect(page.words.map(({ code }) => code)).toEqual(['toImprove'])
    expect(JSON.stringify(page)).not.toContain('Haddad')
  })

  it('keeps what was begun, and counts nowhere until the coach has read it', async () => {
    const { anyone, nadia, token, params, list, answer } = await linkToTutor()
    const half = { ...NOTHING, ratings: [{ code: 'pace', value: 2 }] }
    await ok(anyone, keepCheckInAnswers, { body: { token, answers: half } })
    expect((await ok(anyone, readCheckInLink, { body: { token } })).answers).toEqual(half)
    expect((await list()).links).toMatchObject([{ state: 'begun', answer: null }])
    await answer()
    const [link] = (await list()).links
    expect(link).toMatchObject({
      state: 'waits',
      answer: {
        outcome: 'answered',
        ratings: [
          { item: 'pace', question: 'Tient le rythme', value: 2 },
          { item: 'overall', question: 'Dans l’ensemble, nous sommes satisfaits', value: 4 },
        ],
      },
    })
    expect((await ok(nadia, listCheckIns, { params })).checkIns).toEqual([])
    const taken = await ok(nadia, takeUpAnswer, {
      params: { linkId: link?.linkId ?? '' },
      body: { nextOn: '2026-12-20', version: link?.version ?? 0 },
    })
    expect(taken).toMatchObject({ party: 'employer', channel: 'link', heldOn: '2026-11-24', overall: 4 })
    expect((await ok(nadia, listCheckIns, { params })).checkIns).toHaveLength(1)
    expect((await list()).links).toMatchObject([{ state: 'takenUp' }])
  })

  it('with the wish to be called leaves the call in Today once it has become a check-in', async () => {
    const { nadia, list, answer } = await linkToTutor()
    await answer({ ...FINE, wantsCall: true })
    const [link] = (await list()).links
    const at = { params: { linkId: link?.linkId ?? '' }, body: { nextOn: null, version: link?.version ?? 0 } }
    await ok(nadia, takeUpAnswer, at)
    const { items } = await ok(nadia, readToday, { query: { scope: 'mine' } })
    expect(items.flatMap(({ task }) => task?.title ?? [])).toEqual([
      'Call Mr Vandamme: asked for in the answer by link',
    ])
  })

  it('opens once it was answered to nobody, and the same answer twice is one', async () => {
    const { anyone, token, list, answer } = await linkToTutor()
    await answer()
    await answer()
    expect((await refused(anyone, readCheckInLink, { body: { token } })).code).toBe('link-expired')
    expect((await refused(anyone, keepCheckInAnswers, { body: { token, answers: NOTHING } })).code).toBe('link-expired')
    expect((await list()).links).toHaveLength(1)
  })

  it('takes no other answer once it has one: who sends it is told, and does not believe it arrived', async () => {
    const { anyone, token, list, answer } = await linkToTutor()
    await answer()
    const other = { token, locale: 'fr' as const, answers: { ...FINE, wantsCall: true }, refuses: false }
    expect((await refused(anyone, answerCheckInLink, { body: other })).code).toBe('link-expired')
    const unwilling = { ...other, answers: NOTHING, refuses: true }
    expect((await refused(anyone, answerCheckInLink, { body: unwilling })).code).toBe('link-expired')
    expect((await list()).links).toMatchObject([{ answer: { outcome: 'answered', wantsCall: false } }])
  })

  it('that is not wanted is a refusal, never a bad answer, and is put aside with a reason', async () => {
    const { nadia, list, answer } = await linkToTutor()
    await answer({ ...NOTHING, wantsCall: true }, true)
    const [link] = (await list()).links
    expect(link?.answer).toMatchObject({ outcome: 'refused', ratings: [], wantsCall: true })
    const at = { params: { linkId: link?.linkId ?? '' } }
    const version = link?.version ?? 0
    expect((await refused(nadia, takeUpAnswer, { ...at, body: { nextOn: null, version } })).code).toBe('no-answer')
    await ok(nadia, setAnswerAside, { ...at, body: { reason: 'I call him', version } })
    expect((await list()).links).toMatchObject([{ state: 'setAside', setAsideReason: 'I call him' }])
  })

  it('holds an answer, a wish to be called, or a refusal; and only to what it asks', async () => {
    const { anyone, token } = await linkToTutor()
    const empty = await refused(anyone, answerCheckInLink, {
      body: { token, locale: 'fr', answers: NOTHING, refuses: false },
    })
    expect(empty).toMatchObject({ code: 'invalid', errors: [{ pointer: '/answers/ratings', detail: 'nothing-said' }] })
    const beyond = { ...NOTHING, ratings: [{ code: 'safety', value: 1 }] }
    const body = { token, locale: 'fr' as const, answers: beyond, refuses: false }
    expect((await refused(anyone, answerCheckInLink, { body })).code).toBe('not-found')
  })
})

describe('the words before a link', () => {
  it('are Tandem’s, and those of the organisation where it has its own', async () => {
    const { w, g, list } = await linkToTutor()
    expect((await list()).texts.fr).toMatch(/^Bonjour, .* jusqu’au \{day\}\s:$/)
    const admin = signedInAs(w, g.member(['administrator'], []))
    const words = { kind: 'checkInLink', section: 'employer', locale: 'fr' as const, version: 0 }
    await ok(admin, editDocumentText, { body: { ...words, text: 'Deux questions avant le {day} :' } })
    const { texts } = await list()
    expect(texts.fr).toBe('Deux questions avant le {day} :')
    expect(texts.en).toMatch(/^Hello/)
    expect((await list('worker')).texts.fr).toMatch(/^Bonjour/)
  })
})

describe('asking by link', () => {
  it('says since when one was asked and from when one may ask again; a later link ends the earlier', async () => {
    const { w, nadia, anyone, token, params, send, list, contactId } = await linkToTutor()
    expect(await list()).toMatchObject({ refusal: 'asked-lately', lastSentOn: '2026-11-24', askAgainOn: '2026-11-27' })
    const again = { party: 'employer' as const, contactId, locale: 'en' as const, version: 1 }
    expect((await refused(nadia, sendCheckInLink, { params, body: again })).code).toBe('asked-lately')
    w.context.db.run(sql`update check_in_links set sent_on = '2026-11-21'`)
    expect((await refused(nadia, sendCheckInLink, { params, body: { ...again, version: 0 } })).code).toBe('stale')
    await send({ version: 1 })
    expect((await refused(anyone, readCheckInLink, { body: { token } })).code).toBe('link-expired')
    expect((await list()).links.map(({ state }) => state)).toEqual(['sent', 'closed'])
  })

  it('is told on its line of Today as long as it waits for its answer', async () => {
    const { nadia, send, list } = await linkToTutor()
    const lines = async () => {
      const { items } = await ok(nadia, readToday, { query: { scope: 'mine' } })
      return items.filter(({ kind }) => kind.endsWith('CheckIn')).map(({ side, askedOn }) => [side, askedOn])
    }
    expect(await lines()).toEqual(
      expect.arrayContaining([
        ['employer', '2026-11-24'],
        ['worker', null],
      ]),
    )
    await send({ party: 'worker', contactId: null })
    expect(await lines()).toContainEqual(['worker', '2026-11-24'])
    const [link] = (await list()).links
    await ok(nadia, closeCheckInLink, { params: { linkId: link?.linkId ?? '' }, body: { version: link?.version ?? 0 } })
    expect(await lines()).toContainEqual(['employer', null])
  })

  it('waits until an answer has been read', async () => {
    const { w, nadia, params, answer, list, contactId } = await linkToTutor()
    await answer()
    w.context.db.run(sql`update check_in_links set sent_on = '2026-11-01'`)
    expect((await list()).refusal).toBe('answer-waits')
    const body = { party: 'employer' as const, contactId, locale: 'en' as const, version: 2 }
    expect((await refused(nadia, sendCheckInLink, { params, body })).code).toBe('answer-waits')
  })

  it('reaches no employer of whom the person does not want it, and a link sent before dies at once', async () => {
    const { w, nadia, anyone, token, params, list, contactId } = await linkToTutor()
    w.context.db.run(sql`update placements set employer_contact_refused_on = '2026-11-24'`)
    expect((await refused(anyone, readCheckInLink, { body: { token } })).code).toBe('link-expired')
    expect((await list()).refusal).toBe('contact-refused')
    const body = { party: 'employer' as const, contactId, locale: 'en' as const, version: 1 }
    expect((await refused(nadia, sendCheckInLink, { params, body })).code).toBe('contact-refused')
    expect((await list('worker')).refusal).toBeNull()
  })

  it('dies when its contact leaves, and is ended by the coach', async () => {
    const { w, nadia, anyone, token, list, contactId } = await linkToTutor()
    w.context.db.run(sql`update employer_contacts set to_on = '2026-11-24' where id = ${contactId}`)
    expect((await refused(anyone, readCheckInLink, { body: { token } })).code).toBe('link-expired')
    w.context.db.run(sql`update employer_contacts set to_on = null`)
    const [link] = (await list()).links
    const at = { params: { linkId: link?.linkId ?? '' }, body: { version: link?.version ?? 0 } }
    await ok(nadia, closeCheckInLink, at)
    expect((await refused(anyone, readCheckInLink, { body: { token } })).code).toBe('link-expired')
    expect((await refused(nadia, closeCheckInLink, at)).code).toBe('link-expired')
  })

  it('asks the person in their language, and keeps from the lead what is not for the employer', async () => {
    const { g, w, nadia, params, send } = await linkToTutor()
    const { path } = await send({ party: 'worker', contactId: null })
    const token = path.slice('/answer#'.length)
    const anyone = visitor(w)
    const page = await ok(anyone, readCheckInLink, { body: { token } })
    expect(page).toMatchObject({ party: 'worker', name: 'Samir' })
    const words = [{ code: 'notForEmployer', answer: 'I am looking elsewhere' }]
    const body = { token, locale: 'en' as const, answers: { ...NOTHING, words }, refuses: false }
    await ok(anyone, answerCheckInLink, { body })
    const asked = { params, query: { party: 'worker' as const } }
    const lead = g.lead(nadia.teamId)
    expect(JSON.stringify(await ok(nadia, listCheckInLinks, asked))).toContain('elsewhere')
    expect(JSON.stringify(await ok(lead, listCheckInLinks, asked))).not.toContain('elsewhere')
  })
})
