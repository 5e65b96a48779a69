import {
  addContact,
  addEmployer,
  addEstablishment,
  editContact,
  editEmployer,
  editEstablishment,
  listEmployers,
  readEmployer,
} from '@tandem/contract/employers'
import { listDue } from '@tandem/contract/today'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { aCompany, NO_DETAILS } from '../support/places.ts'

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
  ...NO_DETAILS,
  name: 'Mme Lenoir',
  function: 'director' as const,
  functionLabel: 'gérante',
  phone: '069/81.78.51',
  preferredChannel: 'phone' as const,
}

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

  it('tells everything of those whose file the reader may open, the name alone of a colleague’s, and counts the others', async () => {
    const { w, g, coach, params } = await aCompany()
    const colleague = signedInAs(w, g.member(['coach'], [coach.teamId]))
    const stranger = g.coach()

    expect((await ok(coach, readEmployer, { params })).people).toMatchObject([
      {
        name: 'Samir Haddad',
        mayOpen: true,
        isThereNow: true,
        jobTitle: 'Baker’s help',
        startedOn: '2026-09-29',
        mayCheckIn: true,
      },
    ])
    const named = await ok(colleague, readEmployer, { params })
    expect(named.people).toMatchObject([
      {
        name: 'Samir Haddad',
        coachName: 'Nadia Benali',
        workerId: null,
        mayOpen: false,
        jobTitle: null,
        startedOn: null,
        nextEmployerCheckInOn: null,
      },
    ])
    expect(named.next).toEqual([])
    const counted = await ok(stranger, readEmployer, { params })
    expect(counted).toMatchObject({ people: [], others: { now: 1, before: 0 }, next: [] })
    expect(JSON.stringify(counted)).not.toContain('2026-09-29')
  })

  it('counts somebody with two jobs there once, and those who left as former', async () => {
    const { g, coach, samir, establishmentId, params } = await aCompany()
    g.placement(samir, { establishmentId, startedOn: '2025-01-06', endedOn: '2025-06-30', endReason: 'contractEnded' })
    const ines = g.episode(coach, { firstName: 'Inès', lastName: 'Moreau' })
    g.placement(ines, {
      establishmentId,
      startedOn: '2025-01-06',
      endedOn: '2025-06-30',
      endReason: 'dismissedConduct',
    })

    expect((await ok(coach, listEmployers, {})).rows[0]).toMatchObject({ peopleNow: 1, peopleBefore: 1 })
    expect((await ok(coach, readEmployer, { params })).people.map((one) => [one.name, one.isThereNow])).toEqual([
      ['Samir Haddad', true],
      ['Samir Haddad', false],
      ['Inès Moreau', false],
    ])
    expect((await ok(g.coach(), readEmployer, { params })).others).toEqual({ now: 1, before: 1 })
  })

  it('says what is due with the company, as Today does, and what somebody promised it', async () => {
    const { w, g, coach, samir, employerId, placementId, params } = await aCompany()
    g.checkIn(coach, samir, placementId, { heldOn: '2026-11-10', nextOn: '2026-11-26' })
    w.context.db
      .insert(tasks)
      .values({
        id: w.context.newId(),
        employerId,
        ownerId: coach.memberId,
        side: 'employer',
        title: 'Send the subsidy form',
        dueOn: '2026-11-20',
        createdAt: '2026-11-01T08:00:00.000Z',
      })
      .run()

    const { next } = await ok(coach, readEmployer, { params })
    const { items } = await ok(coach, listDue, { params: { episodeId: samir.episodeId } })

    expect(next.map(({ kind, dueOn, name, title }) => [kind, dueOn, name, title])).toEqual([
      ['task', '2026-11-20', 'Nadia Benali', 'Send the subsidy form'],
      ['employerCheckIn', '2026-11-26', 'Samir Haddad', null],
      ['trialEnd', '2026-12-03', 'Samir Haddad', null],
    ])
    const withEmployer = items.filter((item) => item.side !== 'worker').map((item) => item.key)
    expect(next.filter((one) => one.workerId !== null).map((one) => one.key)).toEqual(withEmployer)
  })

  it('is written down with what it said before', async () => {
    const { w, coach, employerId, params } = await aCompany()
    await ok(coach, editEmployer, { params, body: { ...draft, sector: 'bakery', version: 1 } })

    const change = w.context.db.select().from(changes).where(eq(changes.recordId, employerId)).get()
    expect(change).toMatchObject({ before: { sector: null, version: 1 }, after: { sector: 'bakery' } })
  })
})
