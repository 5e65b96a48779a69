import { readCompanyMemory } from '@tandem/contract/company-memory'
import { addWorkCondition, editWorkCondition, endWorkCondition } from '@tandem/contract/work-conditions'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY } from '../support/app.ts'
import { givenPromise, givenReading } from '../support/operations-company.ts'
import { noisy } from '../support/operations-memory.ts'
import { scene } from '../support/scene.ts'

const of = ({ employerId }: { employerId: string }) => ({ params: { employerId } })

describe('the memory of a company', () => {
  it('opens on the people behind each number', async () => {
    const s = await scene()
    const { g, coach, establishmentId, placementId } = s
    const before = g.episode(coach, { firstName: 'Mila', enteredOn: '2025-06-02' })
    g.placement(before, { establishmentId, startedOn: '2025-09-01', endedOn: '2026-01-15', endReason: 'contractEnded' })
    const tried = { type: 'workTrial' as const, startedOn: '2026-06-10', endedOn: '2026-06-20' }
    g.placement(before, { establishmentId, ...tried, trialOutcome: 'completed' })
    g.logEntry(coach, s, { kind: 'tutorTraining', side: 'employer', withParties: ['tutor'], placementId })
    await givenReading(s)
    await givenPromise(s)

    const memory = await ok(s.lead, readCompanyMemory, of(s))
    expect(memory.hired).toMatchObject({ count: 2, others: 0 })
    expect(memory.hired.people.map(({ name }) => name).sort()).toEqual(['Mila Haddad', 'Zéphyrine Quastelbrok'])
    expect(
      memory.stays.map(({ milestoneDays, numerator, denominator }) => [milestoneDays, numerator, denominator]),
    ).toEqual([
      [91, 1, 1],
      [182, 0, 1],
      [365, 0, 1],
    ])
    expect(memory.stays[0]?.boxes.find(({ box }) => box === 'notMatured')).toMatchObject({
      count: 1,
      people: [{ name: 'Zéphyrine Quastelbrok', workerId: s.workerId }],
    })
    expect(memory.trials.filter(({ count }) => count > 0)).toMatchObject([{ result: 'completed', count: 1 }])
    expect(memory.asked.meanDays).toBeNull()
    expect(memory.trainings).toHaveLength(1)
    await givenPromise(s, { placementId: null })
    const again = await ok(s.lead, readCompanyMemory, of(s))
    expect(again.promises.find(({ state }) => state === 'open')).toMatchObject({
      count: 2,
      ofCompany: 1,
      people: [{ name: 'Zéphyrine Quastelbrok' }],
    })
    expect(memory.readiness).toMatchObject([
      { lastOn: TODAY, last: { points: 20, outOf: 30 }, first: null, gain: null },
    ])
  })

  it('gives the same numbers to every coach, and names only to who may know them', async () => {
    const s = await scene()
    const colleague = await ok(s.colleague, readCompanyMemory, of(s))
    expect(colleague.hired).toMatchObject({ count: 1, people: [{ workerId: null, startedOn: null }] })
    expect((await ok(s.strangers.coachElsewhere, readCompanyMemory, of(s))).hired).toEqual({
      count: 1,
      people: [],
      others: 1,
    })
    for (const who of [s.strangers.reader, s.strangers.administrator])
      expect((await refused(who, readCompanyMemory, of(s))).code).toBe('not-allowed')
  })

  it('gains with what a company says of itself over time, place by place', async () => {
    const s = await scene()
    await givenReading(s, { heldOn: '2026-10-01', answers: [{ item: 'welcome', value: 1 }] })
    await givenReading(s, { moment: 'end' })
    const { readiness } = await ok(s.coach, readCompanyMemory, of(s))
    expect(readiness).toMatchObject([
      { first: { heldOn: '2026-10-01', total: { points: 1, outOf: 3, answered: 1 } }, gain: null },
    ])
  })

  it('keeps the conditions of work with who said so, changes them, and takes off what no longer holds', async () => {
    const s = await scene()
    const { conditionId } = await ok(s.coach, addWorkCondition, { ...of(s), body: noisy })
    const params = { conditionId }
    const changed = { ...noisy, words: 'Very loud before six.', version: 1 }
    await ok(s.lead, editWorkCondition, { params, body: changed })
    expect(await refused(s.coach, editWorkCondition, { params, body: changed })).toMatchObject({
      code: 'stale',
      current: { version: 2, words: changed.words },
    })
    const seen = await ok(s.strangers.coachElsewhere, readCompanyMemory, of(s))
    expect(seen.conditions).toMatchObject([{ kind: 'noise', words: changed.words, saidBy: noisy.saidBy }])
    await ok(s.coach, endWorkCondition, { params, body: { reason: 'New ovens.', version: 2 } })
    expect((await ok(s.coach, readCompanyMemory, of(s))).conditions).toEqual([])
    const late = { ...of(s), body: { ...noisy, saidOn: '2026-11-25' } }
    expect(await refused(s.coach, addWorkCondition, late)).toMatchObject({ errors: [{ pointer: '/saidOn' }] })
  })
})
