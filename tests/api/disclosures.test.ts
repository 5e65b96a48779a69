import { addDisclosure, decideDisclosure, listDisclosures } from '@tandem/contract/disclosures'
import { readEmployerView } from '@tandem/contract/employer-view'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { employerContacts } from '../../apps/server/src/features/employers/employers.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { decision, toHr } from '../support/operations-sharing.ts'

async function aJob() {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const person = g.episode(coach, { firstName: 'Nadia' })
  const { employerId, establishmentId } = g.employer()
  const placementId = g.placement(person, { establishmentId })
  const contact = (name: string, values: Partial<typeof employerContacts.$inferInsert> = {}) => {
    const id = v7()
    w.context.db
      .insert(employerContacts)
      .values({ id, employerId, name, function: 'hr', ...values })
      .run()
    return id
  }
  const params = { placementId }
  const card = async (name: string) => {
    const { cards } = await ok(coach, listDisclosures, { params })
    const found = cards.find(({ listener }) => listener.name === name || listener.role === name)
    return found && { say: found.say, ifAsked: found.ifAsked, never: found.never, leftOn: found.listener.leftOn }
  }
  return { w, g, coach, params, placementId, contact, card }
}

describe('the ledger of a job', () => {
  it('answers for self-disclosure (S-21): told by herself to the team; HR is referred to her', async () => {
    const { coach, params, contact, card } = await aJob()
    contact('Isabelle Carlier')
    const told = {
      item: 'Speak facing me',
      contactId: null,
      status: 'told',
      byWhom: 'worker',
      decidedOn: '2026-03-12',
    } as const
    await ok(coach, addDisclosure, { params, body: { ...told, role: 'team', wording: null } })

    expect(await card('team')).toMatchObject({
      say: [{ item: 'Speak facing me', because: 'told', byWhom: 'worker', decidedOn: '2026-03-12' }],
      ifAsked: [],
      never: [],
    })
    expect(await card('Isabelle Carlier')).toMatchObject({
      say: [],
      ifAsked: [],
      never: [{ item: 'Speak facing me', because: 'notDecided' }],
    })
  })

  it('passes nothing to the successor of a contact (S-03)', async () => {
    const { w, coach, params, contact, card } = await aJob()
    const vandamme = contact('M. Vandamme')
    const body = { ...toHr, role: null, contactId: vandamme, status: 'told' as const }
    await ok(coach, addDisclosure, { params, body })
    w.context.db.update(employerContacts).set({ toOn: '2026-11-20' }).where(eq(employerContacts.id, vandamme)).run()
    contact('Mme Okafor', { fromOn: '2026-11-21' })

    expect(await card('M. Vandamme')).toMatchObject({ say: [{ item: toHr.item }], leftOn: '2026-11-20' })
    expect(await card('Mme Okafor')).toMatchObject({ say: [], never: [{ because: 'notDecided' }], leftOn: null })
  })

  it('keeps every decision with who and when, and the last one holds', async () => {
    const { w, coach, params, card } = await aJob()
    const { items } = await ok(coach, addDisclosure, { params, body: toHr })
    const disclosureId = items[0]?.disclosureId ?? ''
    const next = { ...decision, status: 'revoked' as const, wording: null }
    const after = await ok(coach, decideDisclosure, { params: { disclosureId }, body: { ...next, version: 1 } })

    expect(after.items).toMatchObject([
      { status: 'revoked', version: 2, history: [{ status: 'toBeTold', recordedByName: 'Nadia Benali' }] },
    ])
    expect(await card('hr')).toMatchObject({ say: [], never: [{ because: 'revoked' }] })
    const late = await refused(coach, decideDisclosure, { params: { disclosureId }, body: { ...next, version: 1 } })
    expect(late).toMatchObject({ code: 'stale', current: { status: 'revoked', version: 2 } })
    expect(
      w.context.db
        .select()
        .from(changes)
        .all()
        .map((change) => change.noun),
    ).toEqual(['disclosures', 'disclosures'])
  })

  it('refuses what cannot be: the same thing twice, a day to come, a stranger, nobody', async () => {
    const { g, coach, params, w } = await aJob()
    const add = (values: object) => refused(coach, addDisclosure, { params, body: { ...toHr, ...values } })
    const { items } = await ok(coach, addDisclosure, { params, body: toHr })
    expect(await add({ item: 'written  INSTRUCTIONS' })).toMatchObject({
      code: 'already-exists',
      errors: [{ pointer: '/item' }],
    })
    expect(await add({ item: 'A quiet place', decidedOn: '2026-11-25' })).toMatchObject({
      code: 'date-in-future',
      errors: [{ pointer: '/decidedOn' }],
    })
    expect((await add({ role: null, contactId: v7() })).code).toBe('not-found')
    expect((await add({ role: null })).code).toBe('invalid')
    const lead = g.lead(coach.teamId)
    expect((await refused(lead, addDisclosure, { params, body: toHr })).code).toBe('not-allowed')
    const about = { params: { disclosureId: items[0]?.disclosureId ?? '' }, body: { ...decision, version: 1 } }
    expect((await refused(lead, decideDisclosure, about)).code).toBe('not-allowed')
    expect(
      await refused(coach, decideDisclosure, { ...about, body: { ...about.body, decidedOn: '2026-11-25' } }),
    ).toMatchObject({ code: 'date-in-future', errors: [{ pointer: '/decidedOn' }] })
    expect((await refused(coach, decideDisclosure, { ...about, params: { disclosureId: v7() } })).code).toBe(
      'not-found',
    )

    w.context.db.update(placements).set({ employerContactRefusedOn: TODAY }).run()
    expect(await add({ item: 'A quiet place' })).toMatchObject({
      code: 'contact-refused',
      errors: [{ pointer: '/byWhom' }],
    })
    expect((await refused(coach, decideDisclosure, about)).code).toBe('contact-refused')
  })

  it('gives the employer’s view what is to be told to that reader, and to nobody else', async () => {
    const { w, coach, params, contact } = await aJob()
    const isabelle = contact('Isabelle Carlier')
    await ok(coach, addDisclosure, { params, body: { ...toHr, role: null, contactId: isabelle } })
    const disclosedTo = async (query: object) =>
      (await ok(coach, readEmployerView, { params, query })).view?.disclosed.map(({ item }) => item)

    expect(await disclosedTo({ contactId: isabelle })).toEqual([toHr.item])
    expect(await disclosedTo({ role: 'hr' })).toEqual([])
    expect(await disclosedTo({})).toEqual([])
    expect((await refused(coach, readEmployerView, { params, query: { contactId: v7() } })).code).toBe('not-found')

    w.context.db.update(placements).set({ coachVisibility: 'notAtAll' }).run()
    expect((await ok(coach, readEmployerView, { params, query: { contactId: isabelle } })).view).toBeNull()
  })
})
