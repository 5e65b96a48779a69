import { addGoal, closeGoal, listGoals } from '@tandem/contract/goals'
import { readMatch, savePair } from '@tandem/contract/matches'
import { MATCH_PAIRS } from '@tandem/domain/matches'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { goalDraft } from '../support/goal-draft.ts'

async function atLenoir() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const person = g.episode(nadia)
  const placementId = g.placement(person)
  return { g, nadia, person, params: { placementId } }
}

const gap = {
  pair: 'skills',
  workerSide: 'Never lit an oven',
  workSide: 'Lights the ovens alone',
  fit: 'gap',
  treatment: 'coachWorker',
  agreed: null,
  version: 0,
} as const

describe('the match', () => {
  it('has five pairs from the start, each written in its place', async () => {
    const { nadia, params } = await atLenoir()
    const empty = await ok(nadia, readMatch, { params })
    expect(empty.pairs.map(({ pair, version }) => [pair, version])).toEqual(MATCH_PAIRS.map((pair) => [pair, 0]))
    const { pairs } = await ok(nadia, savePair, { params, body: gap })
    expect(pairs[0]).toMatchObject({ workerSide: 'Never lit an oven', fit: 'gap', version: 1 })
    const again = { params, body: { ...gap, version: 0 } }
    expect(await refused(nadia, savePair, again)).toMatchObject({ code: 'stale', current: { version: 1 } })
  })

  it('says beside the field what a gap lacks', async () => {
    const { nadia, params } = await atLenoir()
    const ask = (values: object) => ({ params, body: { ...gap, pair: 'wishes' as const, ...values } })
    expect(await refused(nadia, savePair, ask({ fit: 'fits' }))).toMatchObject({
      code: 'no-gap',
      errors: [{ pointer: '/treatment' }],
    })
    expect(await refused(nadia, savePair, ask({ treatment: 'adaptWork' }))).toMatchObject({
      code: 'agreement-missing',
      errors: [{ pointer: '/agreed' }],
    })
    const adapted = await ok(nadia, savePair, ask({ treatment: 'adaptWork', agreed: 'Mme Lenoir lights the ovens' }))
    expect(adapted.pairs.at(-1)).toMatchObject({ agreed: 'Mme Lenoir lights the ovens' })
  })

  it('keeps the goal that a gap became to its end, and the goal says where it comes from', async () => {
    const { g, nadia, person, params } = await atLenoir()
    const { pairs } = await ok(nadia, savePair, { params, body: gap })
    const matchPairId = pairs[0]?.matchPairId ?? null
    const draft = { params: { episodeId: person.episodeId }, body: goalDraft({ title: gap.workSide, matchPairId }) }
    const goal = await ok(nadia, addGoal, draft)
    expect(goal.fromPair).toEqual({ pair: 'skills', employerName: 'Boulangerie Lenoir' })
    const close = {
      outcome: 'reviewed',
      level: 1,
      closedOn: TODAY,
      dropReason: null,
      replacedById: null,
      version: 1,
    } as const
    await ok(nadia, closeGoal, { params: { goalId: goal.goalId }, body: close })
    expect((await ok(nadia, readMatch, { params })).pairs[0]?.goal).toEqual({
      goalId: goal.goalId,
      title: gap.workSide,
      state: 'exceeded',
    })
    const [listed] = (await ok(nadia, listGoals, { params: { episodeId: person.episodeId } })).goals
    expect(listed?.matchPairId).toBe(matchPairId)

    const other = g.episode(nadia)
    const elsewhere = { params: { episodeId: other.episodeId }, body: goalDraft({ matchPairId }) }
    expect((await refused(nadia, addGoal, elsewhere)).code).toBe('not-found')
  })
})
