import {
  addContact,
  addEmployer,
  addEstablishment,
  editContact,
  editEmployer,
  editEstablishment,
  listEmployers,
  listEmployerTimeline,
  readEmployer,
} from '@tandem/contract/employers'
import { searchEverything, searchPlaces } from '@tandem/contract/search'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { episodes } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const draft = {
  name: 'Boulangerie Lenoir',
  registerNumber: '0629.873.390',
  sector: 'boulangerie',
  sizeBand: '10-49' as const,
  ownerId: null,
  doNotContact: false,
  doNotContactReason: null,
  remark: null,
}
const place = { name: null, address: '91 rue des Tanneurs', postalCode: '7600', municipality: 'Tournai', access: null }
const person = {
  name: 'Mme Lenoir',
  function: 'director' as const,
  functionLabel: 'gérante',
  phone: '069/81.78.51',
  email: null,
  preferredChannel: 'phone' as const,
  reachNote: null,
  fromOn: null,
  toOn: null,
}

async function aCompany() {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const samir = g.episode(coach)
  const { employerId, establishmentId } = g.employer()
  const placementId = g.placement(samir, { establishmentId })
  return { w, g, coach, samir, employerId, establishmentId, placementId, params: { employerId } }
}

describe('the list of companies', () => {
  it('counts who is there now and before, and shows the check-in that is due first', async () => {
    const { g, coach, samir, placementId } = await aCompany()
    g.logEntry(coach, samir, { placementId })
    g.employer('Ateliers du Val')

    const { rows } = await ok(coach, listEmployers, {})

    expect(rows.map((row) => row.name)).toEqual(['Boulangerie Lenoir', 'Ateliers du Val'])
    expect(rows[0]).toMatchObject({
      peopleNow: 1,
      peopleBefore: 0,
      municipality: 'Tournai',
      nextCheckInOn: '2026-10-02',
    })
  })

  it('asks for no check-in about somebody who is no longer accompanied', async () => {
    const { w, coach, samir, params } = await aCompany()
    w.context.db.update(episodes).set({ exitedOn: '2026-11-10' }).where(eq(episodes.id, samir.episodeId)).run()

    const { rows } = await ok(coach, listEmployers, {})
    const file = await ok(coach, readEmployer, { params })

    expect(rows[0]).toMatchObject({ peopleNow: 1, nextCheckInOn: null })
    expect(file.people[0]).toMatchObject({ nextEmployerCheckInOn: null })
  })

  it('is closed to administrators and readers', async () => {
    const { g, params } = await aCompany()
    const marie = g.administrator()
    expect((await refused(marie, listEmployers, {})).code).toBe('not-allowed')
    expect((await refused(marie, readEmployer, { params })).code).toBe('not-allowed')
  })
})

describe('a company’s file', () => {
  it('is added once by name, with its place and contacts over time', async () => {
    const w = await world()
    const coach = given(w).coach()
    const { employerId } = await ok(coach, addEmployer, { body: { employer: draft, establishment: place } })
    const params = { employerId }
    await ok(coach, addContact, { params, body: person })
    const file = await ok(coach, addContact, {
      params,
      body: { ...person, name: 'M. Roy', function: 'tutor', fromOn: '2026-01-01', toOn: '2026-10-01' },
    })

    expect(file.contacts.map((contact) => contact.name)).toEqual(['Mme Lenoir', 'M. Roy'])
    expect(
      await refused(coach, addEmployer, {
        body: { employer: { ...draft, name: 'boulangerie  LENOIR' }, establishment: place },
      }),
    ).toMatchObject({ code: 'already-exists', errors: [{ pointer: '/employer/name' }] })
    expect(
      (await refused(coach, addContact, { params, body: { ...person, fromOn: '2026-10-02', toOn: '2026-10-01' } }))
        .code,
    ).toBe('end-before-start')
    expect(
      (await ok(coach, addEstablishment, { params, body: { ...place, name: 'Dépôt' } })).establishments,
    ).toHaveLength(2)
  })

  it('is not to be contacted only with a reason', async () => {
    const { coach, params } = await aCompany()
    expect(
      await refused(coach, editEmployer, { params, body: { ...draft, doNotContact: true, version: 1 } }),
    ).toMatchObject({ code: 'reason-missing', errors: [{ pointer: '/doNotContactReason' }] })
    expect(
      await ok(coach, editEmployer, {
        params,
        body: { ...draft, doNotContact: true, doNotContactReason: 'Restructuring until March', version: 1 },
      }),
    ).toMatchObject({ doNotContact: true, version: 2 })
    expect((await refused(coach, editEmployer, { params, body: { ...draft, version: 1 } })).code).toBe('stale')
  })

  it('keeps the version of who saved first, for places and contacts too', async () => {
    const { coach, params, establishmentId, employerId } = await aCompany()
    const change = { params: { employerId, establishmentId }, body: { ...place, version: 1 } }
    await ok(coach, editEstablishment, change)
    expect((await refused(coach, editEstablishment, change)).code).toBe('stale')
    const { contacts } = await ok(coach, addContact, { params, body: person })
    const contact = {
      params: { employerId, contactId: contacts[0]?.contactId ?? '' },
      body: { ...person, toOn: '2026-11-20', version: 1 },
    }
    expect((await ok(coach, editContact, contact)).contacts[0]).toMatchObject({ toOn: '2026-11-20' })
    expect((await refused(coach, editContact, contact)).code).toBe('stale')
  })

  it('names only those whom the reader may know', async () => {
    const { w, g, coach, params } = await aCompany()
    const colleague = signedInAs(w, g.member(['coach'], [coach.teamId]))
    const stranger = g.coach()

    expect((await ok(coach, readEmployer, { params })).people).toMatchObject([{ name: 'Samir Haddad', mayOpen: true }])
    expect((await ok(colleague, readEmployer, { params })).people).toMatchObject([
      { name: 'Samir Haddad', workerId: null, mayOpen: false },
    ])
    expect((await ok(stranger, readEmployer, { params })).people).toMatchObject([
      { name: null, workerId: null, mayOpen: false },
    ])
  })
})

describe('what happened with a company', () => {
  it('keeps the words for those who may open the file, and the coach’s own words for nobody', async () => {
    const { g, coach, samir, placementId, params } = await aCompany()
    const entryId = g.logEntry(coach, samir, { placementId, note: 'CANARY shareable' })
    g.coachNote(entryId, 'CANARY private')
    g.checkIn(coach, samir, placementId, {
      words: [{ word: 'goesWell', question: 'Q', answer: 'CANARY answer' }],
      overall: 4,
    })

    const { events } = await ok(coach, listEmployerTimeline, { params, query: {} })
    expect(events.map((event) => event.what)).toEqual(['checkIn', 'log', 'start'])
    expect(JSON.stringify(events)).toContain('CANARY shareable')
    expect(JSON.stringify(events)).not.toContain('CANARY private')
    const stranger = await ok(g.coach(), listEmployerTimeline, { params, query: {} })
    expect(JSON.stringify(stranger)).not.toContain('CANARY')
    expect(JSON.stringify(stranger)).not.toContain('Haddad')
    expect(stranger.events).toHaveLength(3)
  })

  it('is not found for a company that is not there', async () => {
    const { w, coach } = await aCompany()
    const params = { employerId: w.context.newId() }
    expect((await refused(coach, listEmployerTimeline, { params, query: {} })).code).toBe('not-found')
    expect((await refused(coach, readEmployer, { params })).code).toBe('not-found')
    expect((await refused(coach, addContact, { params, body: person })).code).toBe('not-found')
  })
})

describe('searching', () => {
  it('finds people and companies by any order of words, without accents or case', async () => {
    const { g, coach } = await aCompany()
    g.episode(coach, { firstName: 'Inès', lastName: 'Moreau' })
    const titles = async (typed: string) =>
      (await ok(coach, searchEverything, { body: { typed } })).found.map((one) => `${one.kind} ${one.title}`)

    expect(await titles('moreau ines')).toEqual(['person Inès Moreau'])
    expect(await titles('INÈS')).toEqual(['person Inès Moreau'])
    expect(await titles('had')).toEqual(['person Samir Haddad'])
    expect(await titles('lenoir boul')).toEqual(['employer Boulangerie Lenoir'])
    expect(await titles('addad')).toEqual([])
    expect(await titles('h')).toEqual([])
    expect(await titles('%')).toEqual([])
    expect((await ok(coach, searchPlaces, { body: { typed: 'lenoir' } })).places).toMatchObject([
      { name: 'Boulangerie Lenoir', sub: 'Tournai' },
    ])
  })

  it('shows a colleague’s person by name only, and nobody to others', async () => {
    const { w, g, coach } = await aCompany()
    const colleague = signedInAs(w, g.member(['coach'], [coach.teamId]))
    const search = { body: { typed: 'haddad' } }

    expect((await ok(colleague, searchEverything, search)).found).toMatchObject([{ kind: 'colleaguesPerson' }])
    expect((await ok(g.coach(), searchEverything, search)).found).toEqual([])
    expect((await ok(g.administrator(), searchEverything, { body: { typed: 'lenoir' } })).found).toEqual([])
    expect((await refused(g.administrator(), searchPlaces, { body: { typed: 'lenoir' } })).code).toBe('not-allowed')
  })

  it('finds who answers for a company today', async () => {
    const { coach, params } = await aCompany()
    await ok(coach, addContact, { params, body: person })
    await ok(coach, addContact, { params, body: { ...person, name: 'M. Vandamme', toOn: '2026-10-01' } })

    expect((await ok(coach, searchEverything, { body: { typed: 'mme len' } })).found).toMatchObject([
      { kind: 'contact', title: 'Mme Lenoir', sub: 'Boulangerie Lenoir' },
    ])
    expect((await ok(coach, searchEverything, { body: { typed: 'vandamme' } })).found).toEqual([])
  })
})
