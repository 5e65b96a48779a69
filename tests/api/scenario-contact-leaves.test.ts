import {
  editPartyContact,
  readAgreementLink,
  renewAgreementLink,
  signAgreement,
} from '@tandem/contract/agreement-signing'
import { amendAgreement, readAgreement } from '@tandem/contract/agreements'
import { readCheckInLink } from '@tandem/contract/check-in-answering'
import { listCheckInLinks, sendCheckInLink } from '@tandem/contract/check-in-links'
import { listCheckIns } from '@tandem/contract/check-ins'
import { readContactLeaving, recordContactLeaving, undoContactLeaving } from '@tandem/contract/contact-leaving'
import { addDisclosure, listDisclosures } from '@tandem/contract/disclosures'
import { readEmployer } from '@tandem/contract/employers'
import { listPlacements, setPlacementContact } from '@tandem/contract/placements'
import { readToday } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { toHr } from '../support/operations-sharing.ts'
import { NO_DETAILS, nameContact } from '../support/places.ts'

/** Mr Vandamme signed the agreement, answers all check-ins and was told something; another is the tutor. */
async function vandamme() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const { employerId, establishmentId } = g.employer()
  const placementId = g.placement(samir, { establishmentId })
  const contactId = (await nameContact(nadia, employerId, 'Mr Vandamme', 'director')) ?? ''
  const tutorId = (await nameContact(nadia, employerId, 'M. Roy', 'tutor')) ?? ''
  const job = async () => {
    const [found] = (await ok(nadia, listPlacements, { params: { workerId: samir.workerId } })).placements
    if (found === undefined) throw new Error('no job')
    return found
  }
  for (const [part, who] of [['responsible', contactId] as const, ['tutor', tutorId] as const]) {
    const { version } = await job()
    const body = { part, contactId: who, fromOn: '2026-09-29', version }
    await ok(nadia, setPlacementContact, { params: { placementId }, body })
  }
  g.checkIn(nadia, samir, placementId, { contactId })
  const signedOn = '2026-11-17'
  const { agreementId } = g.agreement(nadia, samir, {
    placementId,
    parties: [
      { capacity: 'worker', name: 'Samir Haddad', signedOn },
      { capacity: 'employer', name: 'Mr Vandamme', contactId, signedOn },
      { capacity: 'coach', name: 'Nadia Benali', memberId: nadia.memberId, signedOn },
    ],
  })
  const told = { ...toHr, role: null, contactId, status: 'told' as const, decidedOn: '2026-11-02' }
  await ok(nadia, addDisclosure, { params: { placementId }, body: told })
  const asked = { party: 'employer', contactId, locale: 'en', version: 0 } as const
  const sent = await ok(nadia, sendCheckInLink, { params: { placementId }, body: asked })
  const token = sent.path.slice('/answer#'.length)
  const params = { employerId, contactId }
  const newContact = { ...NO_DETAILS, name: 'Ms Okafor', function: 'director' as const }
  const successor = { contactId: null, newContact, fromOn: '2026-11-25' }
  const version = async () =>
    (await ok(nadia, readEmployer, { params: { employerId } })).contacts.find((one) => one.contactId === contactId)
      ?.version ?? 0
  const leaves = async (values: object = {}) =>
    ok(nadia, recordContactLeaving, {
      params,
      body: { leftOn: TODAY, successor, version: await version(), ...values },
    })
  const agreement = async () => (await ok(nadia, readAgreement, { params: { agreementId } })).agreement
  return {
    w,
    g,
    nadia,
    samir,
    employerId,
    placementId,
    contactId,
    job,
    agreementId,
    token,
    params,
    leaves,
    agreement,
    version,
  }
}

describe('S-03: the employer’s contact leaves', () => {
  it('is told with all that hangs on it before it is recorded', async () => {
    const { nadia, params } = await vandamme()
    expect(await ok(nadia, readContactLeaving, { params })).toMatchObject({
      name: 'Mr Vandamme',
      links: 1,
      jobs: [{ name: 'Samir Haddad', parts: ['responsible'], mayName: true }],
      agreements: [{ workerName: 'Samir Haddad', stands: true, mayAsk: true }],
      told: [{ name: 'Samir Haddad', items: 1 }],
      others: 0,
      successors: [{ name: 'M. Roy' }],
    })
  })

  it('leaves the history under the name, and the link dies at once', async () => {
    const { w, nadia, placementId, token, leaves, contactId } = await vandamme()
    await ok(visitor(w), readCheckInLink, { body: { token } })
    const { contacts } = await leaves()
    expect((await refused(visitor(w), readCheckInLink, { body: { token } })).code).toBe('link-expired')
    const { checkIns } = await ok(nadia, listCheckIns, { params: { placementId } })
    expect(checkIns).toMatchObject([{ contactName: 'Mr Vandamme' }])
    expect(contacts.find((one) => one.contactId === contactId)).toMatchObject({
      toOn: TODAY,
      leaving: { leftOn: TODAY, successorName: 'Ms Okafor' },
    })
  })

  it('names who follows from a day on, the tutor unchanged, and asks them from then on', async () => {
    const { nadia, placementId, job, leaves } = await vandamme()
    await leaves()
    const { contacts } = await job()
    expect(contacts.map(({ name, part, fromOn, toOn }) => [part, name, fromOn, toOn])).toEqual([
      ['responsible', 'Ms Okafor', '2026-11-25', null],
      ['responsible', 'Mr Vandamme', '2026-09-29', TODAY],
      ['tutor', 'M. Roy', '2026-09-29', null],
    ])
    const { recipients } = await ok(nadia, listCheckInLinks, { params: { placementId }, query: { party: 'employer' } })
    expect(recipients[0]?.name).toBe('M. Roy')
    expect(recipients.map(({ name }) => name)).toContain('Ms Okafor')
  })

  it('leaves the agreement in force, and a page of who follows is asked for and signed', async () => {
    const { w, nadia, agreement, agreementId, leaves } = await vandamme()
    await leaves()
    const before = await agreement()
    expect(before).toMatchObject({ state: 'inForce', awaited: [{ name: 'Ms Okafor', sinceOn: '2026-11-25' }] })
    const page = before.versions[0]?.parties.find(({ participation }) => participation === 'joins')
    const params = { partyId: page?.partyId ?? '' }
    expect(page?.asks).toEqual(expect.arrayContaining(['sign', 'remind', 'link']))
    expect(page?.asks).not.toContain('refuse')

    const { link } = await ok(nadia, renewAgreementLink, { params, body: { version: before.version } })
    const shown = await ok(visitor(w), readAgreementLink, { body: { token: link.path.slice('/sign#'.length) } })
    const told = JSON.stringify(shown.content.blocks)
    expect(shown).toMatchObject({ name: 'Ms Okafor', place: null, maySign: true, mayRefuse: false })
    expect(told).toContain('Ms Okafor speaks for the company in place of Mr Vandamme')
    expect(told.match(/Mr Vandamme/g)?.length).toBeGreaterThan(1)

    const signature = { method: 'screen', typedName: 'Ms Okafor', strokes: null, place: null } as const
    const body = { ...signature, signedOn: TODAY, interpreterName: null, onBehalf: null }
    await ok(nadia, signAgreement, { params, body })
    const after = await agreement()
    expect(after).toMatchObject({ state: 'inForce', awaited: [] })
    expect(after.versions).toHaveLength(1)
    await ok(nadia, editPartyContact, { params, body: { reach: 'desk 2', locale: 'fr', version: after.version } })

    const { version } = await agreement()
    const amended = await ok(nadia, amendAgreement, { params: { agreementId }, body: { version } })
    const names = amended.versions[0]?.parties.map((one) => [one.capacity, one.participation, one.name])
    expect(names).toEqual([
      ['worker', 'signs', 'Samir Haddad'],
      ['employer', 'signs', 'Ms Okafor'],
      ['coach', 'signs', 'Nadia Benali'],
    ])
  })

  it('asks for the page in Today three days after she has taken over', async () => {
    const { nadia, leaves } = await vandamme()
    const successor = {
      contactId: null,
      newContact: { ...NO_DETAILS, name: 'Ms Okafor', function: 'hr' },
      fromOn: '2026-11-20',
    }
    await leaves({ leftOn: '2026-11-19', successor })
    const { items } = await ok(nadia, readToday, { query: {} })
    expect(items.find(({ kind }) => kind === 'agreementUnsigned')).toMatchObject({
      side: 'employer',
      dueOn: '2026-11-23',
      agreement: { names: ['Ms Okafor'] },
    })
  })

  it('passes nothing on that was told to him', async () => {
    const { nadia, placementId, leaves } = await vandamme()
    await leaves()
    const { cards } = await ok(nadia, listDisclosures, { params: { placementId } })
    const cardOf = (name: string) => cards.find(({ listener }) => listener.name === name)
    expect(cardOf('Mr Vandamme')?.say).toHaveLength(1)
    expect(cardOf('Mr Vandamme')?.listener.leftOn === null || cardOf('Mr Vandamme')?.listener.leftOn === TODAY).toBe(
      true,
    )
    expect(cardOf('Ms Okafor')?.say).toEqual([])
    expect(cardOf('Ms Okafor')?.never).toMatchObject([{ because: 'notDecided' }])
  })

  it('without anybody who follows leaves the part open, and is taken back as it was', async () => {
    const { w, nadia, job, agreement, token, params, leaves, version } = await vandamme()
    await leaves({ successor: null })
    expect((await job()).contacts.filter(({ toOn }) => toOn === null)).toMatchObject([{ name: 'M. Roy' }])
    expect((await agreement()).awaited).toEqual([])

    await ok(nadia, undoContactLeaving, { params, body: { version: await version() } })
    await leaves()
    await ok(nadia, undoContactLeaving, { params, body: { version: await version() } })
    const { contacts } = await job()
    expect(contacts.map(({ name, toOn }) => [name, toOn])).toEqual([
      ['Mr Vandamme', null],
      ['M. Roy', null],
    ])
    expect((await agreement()).versions[0]?.parties).toHaveLength(3)
    await ok(visitor(w), readCheckInLink, { body: { token } })
    expect((await refused(nadia, undoContactLeaving, { params, body: { version: await version() } })).code).toBe(
      'not-found',
    )
  })

  it('is not taken back once the page of who follows is signed, nor recorded twice or before he came', async () => {
    const { nadia, agreement, params, leaves, version } = await vandamme()
    await leaves()
    const page = (await agreement()).versions[0]?.parties.find(({ participation }) => participation === 'joins')
    const signature = { method: 'screen', typedName: 'Ms Okafor', strokes: null, place: null } as const
    const signed = { ...signature, signedOn: TODAY, interpreterName: null, onBehalf: null }
    await ok(nadia, signAgreement, { params: { partyId: page?.partyId ?? '' }, body: signed })
    const undo = { params, body: { version: await version() } }
    expect((await refused(nadia, undoContactLeaving, undo)).code).toBe('party-answered')
    const again = { leftOn: TODAY, successor: null, version: await version() }
    expect((await refused(nadia, recordContactLeaving, { params, body: again })).code).toBe('contact-left')
  })

  it('shows a coach of somebody else there that he left, and nothing of Samir', async () => {
    const { g, params } = await vandamme()
    const tunde = g.coach(g.team('Mons'), { name: 'Tunde' })
    const shown = await ok(tunde, readContactLeaving, { params })
    expect(shown).toMatchObject({ links: 1, jobs: [], agreements: [], told: [], others: 2 })
    expect(JSON.stringify(shown)).not.toContain('Samir')
    const body = { leftOn: TODAY, successor: null, version: shown.version }
    await ok(tunde, recordContactLeaving, { params, body })
  })
})
