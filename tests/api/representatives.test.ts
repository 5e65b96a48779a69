import { addAgreement, editAgreementDraft } from '@tandem/contract/agreements'
import { editRepresentative, readWorker } from '@tandem/contract/workers'
import { describe, expect, it } from 'vitest'
import { employerContacts } from '../../apps/server/src/features/employers/employers.table.ts'
import { bakery, draftOf } from '../support/agreement-tale.ts'
import { ok, refused } from '../support/app.ts'

const GUARDIAN = { name: 'Me Roy', scope: 'moneyAndContracts' as const, scopeWords: null, reach: '069 11 22 33' }

describe('a legal representative', () => {
  it('is kept in the file with what they decide on, and takes part in new agreements', async () => {
    const { coach, workerId, episodeId } = await bakery()
    const params = { workerId }
    const vague = { ...GUARDIAN, scope: 'other' as const }
    const refusal = await refused(coach, editRepresentative, { params, body: { representative: vague, version: 1 } })
    expect([refusal.code, refusal.errors?.[0]?.pointer]).toEqual(['scope-missing', '/representative/scopeWords'])

    const kept = await ok(coach, editRepresentative, { params, body: { representative: GUARDIAN, version: 1 } })
    expect(kept).toMatchObject({ representative: GUARDIAN, version: 2 })
    const again = await refused(coach, editRepresentative, { params, body: { representative: null, version: 1 } })
    expect(again.code).toBe('stale')

    const body = { kind: 'servicePerson' as const, placementId: null, goalIds: null }
    const draft = await ok(coach, addAgreement, { params: { episodeId }, body })
    expect(draft.versions[0]?.parties[1]).toMatchObject({
      capacity: 'legalRepresentative',
      name: 'Me Roy',
      scope: 'money and contracts',
      participation: 'signs',
    })
    await ok(coach, editRepresentative, { params, body: { representative: null, version: 2 } })
    expect((await ok(coach, readWorker, { params })).representative).toBeNull()
  })
})

describe('agency work', () => {
  it('lets the company where the work is done sign beside the agency', async () => {
    const tale = await bakery()
    const { coach, episodeId, placementId, g, w } = tale
    const factory = g.employer('Brasserie du Lac')
    const contactId = w.context.newId()
    const contact = { id: contactId, employerId: factory.employerId, name: 'Mme Lac', function: 'director' as const }
    w.context.db.insert(employerContacts).values(contact).run()
    w.context.db.$client
      .prepare('update placements set user_establishment_id = ? where id = ?')
      .run(factory.establishmentId, placementId)

    const body = { kind: 'tripartite' as const, placementId, goalIds: null }
    const draft = await ok(coach, addAgreement, { params: { episodeId }, body })
    expect(draft.userEmployerId).toBe(factory.employerId)
    expect(draft.versions[0]?.parties.map(({ capacity, name, side }) => [capacity, name, side])).toEqual([
      ['worker', 'Samir Haddad', 'worker'],
      ['employer', 'Mme Lenoir', 'employer'],
      ['userCompany', 'Mme Lac', 'employer'],
      ['coach', 'Nadia Benali', 'other'],
    ])
    const params = { agreementId: draft.agreementId }
    const saved = await ok(coach, editAgreementDraft, { params, body: draftOf(draft) })
    expect(saved.versions[0]?.parties[2]?.contactId).toBe(contactId)
  })
})
