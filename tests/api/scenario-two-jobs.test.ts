import { addAgreement, listAgreements } from '@tandem/contract/agreements'
import { listCaseload } from '@tandem/contract/caseload'
import { listCheckIns, recordCheckIn } from '@tandem/contract/check-ins'
import { readEmployer } from '@tandem/contract/employers'
import { readOutcomes } from '@tandem/contract/outcomes'
import { endPlacement, listPlacements } from '@tandem/contract/placements'
import { describe, expect, it } from 'vitest'
import { ok, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'

/** Emna works 12 hours a week in a canteen and 8 in a school. */
async function emna() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const person = g.episode(nadia, { firstName: 'Emna', lastName: 'Salah' })
  const [canteen, school] = [g.employer('Cantine du Parc'), g.employer('École des Tilleuls')]
  const first = g.placement(
    person,
    { establishmentId: canteen.establishmentId, startedOn: '2026-06-29' },
    { weeklyMinutes: 12 * 60 },
  )
  const second = g.placement(
    person,
    { establishmentId: school.establishmentId, startedOn: '2026-09-01' },
    { weeklyMinutes: 8 * 60 },
  )
  const end = async (placementId: string, endedOn: string) => {
    const { placements } = await ok(nadia, listPlacements, { params: { workerId: person.workerId } })
    const version = placements.find((one) => one.placementId === placementId)?.version ?? 0
    const body = { endedOn, endReason: 'contractEnded' as const, trialOutcome: null, version }
    await ok(nadia, endPlacement, { params: { placementId }, body })
  }
  const row = async () => (await ok(nadia, listCaseload, { query: {} })).rows[0]
  return { w, g, nadia, person, canteen, school, first, second, end, row }
}

describe('S-02: two jobs at once', () => {
  it('are one person, two jobs, twenty hours', async () => {
    const { nadia, row, canteen, school } = await emna()
    const { rows } = await ok(nadia, listCaseload, { query: {} })
    expect(rows).toHaveLength(1)
    expect((await row())?.jobs.map((job) => job.weeklyMinutes)).toEqual([720, 480])
    for (const [{ employerId }, weeklyMinutes] of [[canteen, 720] as const, [school, 480] as const]) {
      const { people } = await ok(nadia, readEmployer, { params: { employerId } })
      expect(people).toMatchObject([{ name: 'Emna Salah', weeklyMinutes }])
    }
  })

  it('have check-ins and agreements of their own', async () => {
    const { nadia, person, first, second } = await emna()
    const rating = { item: 'overall', question: 'How is it going?', value: 4, example: null }
    const said = {
      ratings: [rating],
      words: [],
      intention: null,
      wish: null,
      nextOn: null,
      logEntryId: null,
      time: null,
    }
    const body = { ...said, party: 'employer', heldOn: TODAY, channel: 'phone', contactId: null } as const
    await ok(nadia, recordCheckIn, { params: { placementId: first }, body })
    const held = async (placementId: string) =>
      (await ok(nadia, listCheckIns, { params: { placementId } })).checkIns.length
    expect([await held(first), await held(second)]).toEqual([1, 0])

    const params = { episodeId: person.episodeId }
    for (const placementId of [first, second])
      await ok(nadia, addAgreement, { params, body: { kind: 'tripartite', placementId, goalIds: null } })
    const { agreements } = await ok(nadia, listAgreements, { params })
    expect(agreements.map((one) => one.placementId).sort()).toEqual([first, second].sort())
  })

  it('ending one leaves the person in employment, ending both takes them back toward it', async () => {
    const { g, person, first, second, end, row } = await emna()
    g.plan(person)
    await end(first, '2026-11-20')
    expect(await row()).toMatchObject({ phase: 'in', jobs: [{ placementId: second }] })
    await end(second, '2026-11-20')
    expect(await row()).toMatchObject({ phase: 'toward', jobs: [] })
  })

  it('staying with the same employer follows the first job, being in work any', async () => {
    const { nadia, first, end } = await emna()
    await end(first, '2026-09-15')
    const query = { from: '2026-01-01', to: '2026-12-31' }
    const { figures } = await ok(nadia, readOutcomes, { query })
    expect(figures.find(({ key }) => key === 'C1w13')).toMatchObject({ numerator: 0, denominator: 1 })
    expect(figures.find(({ key }) => key === 'B3')).toMatchObject({ value: 2 })
    expect(figures.find(({ key }) => key === 'B1')).toMatchObject({ numerator: 1, denominator: 1 })
  })
})
