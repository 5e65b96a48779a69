import { sayOfCommitment } from '@tandem/contract/employer-commitments'
import { readToday } from '@tandem/contract/today'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { employers } from '../../apps/server/src/features/employers/employers.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, type Visitor } from '../support/app.ts'
import { givenPromise, keptAsTold } from '../support/operations-company.ts'
import { scene } from '../support/scene.ts'

async function promisesOf(who: Visitor, scope: 'mine' | 'team' = 'mine') {
  const { items } = await ok(who, readToday, { query: { scope } })
  return items.filter(({ kind }) => kind === 'commitment')
}

describe('a promise whose day comes', () => {
  it('stands in Today with its words, for the coach and the lead, until somebody tells how it went', async () => {
    const s = await scene()
    const { commitmentId } = await givenPromise(s, { words: 'The roster is on paper', dueOn: '2026-11-26' })
    await givenPromise(s, { dueOn: null })
    await givenPromise(s, { dueOn: '2026-12-20' })

    expect(await promisesOf(s.coach)).toMatchObject([
      {
        dueOn: '2026-11-26',
        side: 'employer',
        recordId: commitmentId,
        employerName: 'Boulangerie Lenoir',
        commitment: { employerId: s.employerId, party: 'employer', words: 'The roster is on paper' },
      },
    ])
    expect(await promisesOf(s.lead, 'team')).toHaveLength(1)
    await ok(s.coach, sayOfCommitment, { params: { commitmentId }, body: { ...keptAsTold, version: 1 } })
    expect(await promisesOf(s.coach)).toEqual([])
  })

  it('is not asked of a company that the person does not want contacted', async () => {
    const s = await scene()
    await givenPromise(s)
    s.w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-01' }).run()
    expect(await promisesOf(s.coach)).toEqual([])
  })

  it('to the company as a whole is for who owns the relation, or else for who coaches somebody there', async () => {
    const s = await scene()
    await givenPromise(s, { placementId: null, party: 'service', dueOn: '2026-11-26' })
    const own = (values: object) =>
      s.w.context.db.update(employers).set(values).where(eq(employers.id, s.employerId)).run()

    expect(await promisesOf(s.coach)).toMatchObject([
      { workerName: null, episodeId: null, commitment: { party: 'service' } },
    ])
    expect(await promisesOf(s.colleague)).toEqual([])
    const owner = s.g.coach()
    own({ ownerId: owner.memberId })
    expect(await promisesOf(s.coach)).toEqual([])
    expect(await promisesOf(owner)).toHaveLength(1)
    own({ doNotContact: true })
    expect(await promisesOf(owner)).toEqual([])
  })
})
