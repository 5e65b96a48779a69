import { addEligibilityProof, editEligibilityProof, listEligibilityProofs } from '@tandem/contract/eligibility-proofs'
import { endPlacement } from '@tandem/contract/placements'
import { addSubsidy, editSubsidy, listSubsidies } from '@tandem/contract/subsidies'
import { listDue } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function atWork() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const placementId = g.placement(samir)
  const due = async (kind: string) => {
    const { items } = await ok(nadia, listDue, { params: { episodeId: samir.episodeId } })
    return items.filter((item) => item.kind === kind).map(({ dueOn, about, side }) => [dueOn, about, side].join(' '))
  }
  return { nadia, placementId, params: { episodeId: samir.episodeId }, due }
}

const wages = { kind: 'wages' as const, payer: 'The region', amount: '30 %', fromOn: '2026-09-29', toOn: '2027-01-20' }

describe('a subsidy of a job', () => {
  it('asks two months before it ends, and no longer once it is renewed, was a mistake or the job has ended', async () => {
    const { nadia, placementId, due } = await atWork()
    const { subsidyId } = await ok(nadia, addSubsidy, { params: { placementId }, body: wages })
    expect(await due('subsidyEnd')).toEqual(['2027-01-20 The region employer'])
    const edit = (version: number, more: { toOn?: string; isMistake?: boolean }) =>
      ok(nadia, editSubsidy, { params: { subsidyId }, body: { ...wages, isMistake: false, ...more, version } })
    await edit(1, { toOn: '2027-06-30' })
    expect(await due('subsidyEnd')).toEqual([])
    await edit(2, {})
    expect(await due('subsidyEnd')).toHaveLength(1)
    await edit(3, { isMistake: true })
    expect(await due('subsidyEnd')).toEqual([])
    expect((await ok(nadia, listSubsidies, { params: { placementId } })).subsidies).toEqual([])
    await edit(4, {})
    const end = { endedOn: TODAY, endReason: 'resignedBetterJob' as const, trialOutcome: null, version: 1 }
    await ok(nadia, endPlacement, { params: { placementId }, body: end })
    expect(await due('subsidyEnd')).toEqual([])
  })

  it('that ends before it begins is refused beside its last day, and one changed by two with the other version', async () => {
    const { nadia, placementId } = await atWork()
    const body = { ...wages, toOn: '2026-09-01' }
    expect(await refused(nadia, addSubsidy, { params: { placementId }, body })).toMatchObject({
      code: 'end-before-start',
      errors: [{ pointer: '/toOn' }],
    })
    const { subsidyId } = await ok(nadia, addSubsidy, { params: { placementId }, body: wages })
    const late = { params: { subsidyId }, body: { ...wages, isMistake: false, version: 2 } }
    expect(await refused(nadia, editSubsidy, late)).toMatchObject({ code: 'stale', current: { version: 1 } })
  })
})

describe('a proof of eligibility', () => {
  it('asks a month before it runs out and stays until it is renewed', async () => {
    const { nadia, params, due } = await atWork()
    const { proofId } = await ok(nadia, addEligibilityProof, { params, body: { kind: 'Card', untilOn: '2026-12-25' } })
    expect(await due('eligibilityEnd')).toEqual([])
    const edit = (untilOn: string | null, version: number) =>
      ok(nadia, editEligibilityProof, {
        params: { proofId },
        body: { kind: 'Card', untilOn, isMistake: false, version },
      })
    await edit('2026-12-24', 1)
    expect(await due('eligibilityEnd')).toEqual(['2026-12-24 Card worker'])
    await edit('2026-10-01', 2)
    expect(await due('eligibilityEnd')).toEqual(['2026-10-01 Card worker'])
    await edit(null, 3)
    expect(await due('eligibilityEnd')).toEqual([])
    expect((await ok(nadia, listEligibilityProofs, { params })).proofs).toMatchObject([{ kind: 'Card', version: 4 }])
  })
})
