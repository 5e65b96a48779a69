import { addContact } from '@tandem/contract/employers'
import { searchEverything, searchPlaces } from '@tandem/contract/search'
import { ROLES } from '@tandem/domain/members'
import { permittedActions } from '@tandem/domain/permissions'
import { describe, expect, it } from 'vitest'
import { ok, refused, signedInAs, TODAY, type Visitor } from '../support/app.ts'
import { aCompany, NO_DETAILS } from '../support/places.ts'

const person = {
  ...NO_DETAILS,
  name: 'Mme Lenoir',
  function: 'director' as const,
  functionLabel: 'gérante',
  phone: '069/81.78.51',
  preferredChannel: 'phone' as const,
}

const titles = async (who: Visitor, typed: string) =>
  (await ok(who, searchEverything, { body: { typed } })).found.map((one) => `${one.kind} ${one.title}`)
describe('searching', () => {
  it('finds people and companies by any order of words, without accents or case', async () => {
    const { g, coach } = await aCompany()
    g.episode(coach, { firstName: 'Inès', lastName: 'Moreau' })
    expect(await titles(coach, 'moreau ines')).toEqual(['person Inès Moreau'])
    expect(await titles(coach, 'INÈS')).toEqual(['person Inès Moreau'])
    expect(await titles(coach, 'had')).toEqual(['person Samir Haddad'])
    expect(await titles(coach, 'lenoir boul')).toEqual(['employer Boulangerie Lenoir'])
    expect(await titles(coach, 'addad')).toEqual([])
    expect(await titles(coach, 'h')).toEqual([])
    expect(await titles(coach, '%')).toEqual([])
    expect((await ok(coach, searchPlaces, { body: { typed: 'lenoir' } })).places).toMatchObject([
      { name: 'Boulangerie Lenoir', sub: 'Tournai' },
    ])
    expect((await ok(coach, searchPlaces, { body: { typed: '' } })).places).toHaveLength(1)
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

    expect((await ok(coach, searchEverything, { body: { typed: 'mme len' } })).found).toMatchObject([
      { kind: 'contact', title: 'Mme Lenoir', sub: 'Boulangerie Lenoir' },
    ])
  })

  it('finds a former contact after those who answer today, and says so', async () => {
    const { coach, params } = await aCompany()
    await ok(coach, addContact, { params, body: { ...person, name: 'M. Vandamme', toOn: '2026-10-01' } })
    await ok(coach, addContact, { params, body: { ...person, name: 'Lia Vandamme' } })

    expect((await ok(coach, searchEverything, { body: { typed: 'vandamme' } })).found).toMatchObject([
      { kind: 'contact', title: 'Lia Vandamme' },
      { kind: 'formerContact', title: 'M. Vandamme', sub: 'Boulangerie Lenoir' },
    ])
  })

  it('takes every word into account, however many are typed', async () => {
    const { g, coach } = await aCompany()
    g.episode(coach, { firstName: 'Marie-Ange', lastName: 'de la Croix' })

    expect(await titles(coach, 'croix de la marie ange')).toEqual(['person Marie-Ange de la Croix'])
    expect(await titles(coach, 'croix de la marie paule')).toEqual([])
  })

  it('shows at most eight of a kind, those accompanied now first', async () => {
    const { g, coach } = await aCompany()
    for (let number = 0; number < 12; number++)
      g.episode(coach, { lastName: `Dubois${number}`, ...(number < 6 ? { exitedOn: '2026-10-01' } : {}) })

    const found = await titles(coach, 'dubois')
    expect(found).toHaveLength(8)
    expect(found.slice(0, 6).every((one) => Number(one.slice(-2).replace(/\D/g, '')) >= 6)).toBe(true)
  })

  it('follows the latest accompaniment of a person who came back to another coach', async () => {
    const { g, coach, samir } = await aCompany()
    const other = g.coach()
    const again = g.episode(other, { enteredOn: '2026-11-02' })
    g.sameWorker(again, samir)

    expect(await titles(coach, 'haddad')).toEqual([])
    expect(await titles(other, 'haddad')).toEqual(['person Samir Haddad'])
  })

  it('shows each role, in the team or not, exactly what the permissions allow', async () => {
    const { w, g, coach, samir } = await aCompany()
    const elsewhere = g.team('Mons')
    for (const role of ROLES)
      for (const teamIds of [[coach.teamId], [elsewhere]])
        for (const relation of ['assigned', 'covering', 'neither'] as const) {
          const memberId = g.member([role], teamIds)
          if (relation === 'assigned') g.assignment(samir.episodeId, memberId)
          if (relation === 'covering') g.cover(samir, { memberId })
          const allowed = permittedActions(
            { id: memberId, roles: [role], teamIds },
            {
              teamId: coach.teamId,
              coachIds: relation === 'assigned' ? [memberId] : [],
              coverIds: relation === 'covering' ? [memberId] : [],
            },
          )
          const expected = allowed.includes('file:read')
            ? 'person'
            : allowed.includes('person:name')
              ? 'colleaguesPerson'
              : null
          const found = await titles(signedInAs(w, memberId), 'haddad')
          expect(found, `${role} ${teamIds[0] === elsewhere} ${relation} on ${TODAY}`).toEqual(
            expected === null ? [] : [`${expected} Samir Haddad`],
          )
        }
  })
})
