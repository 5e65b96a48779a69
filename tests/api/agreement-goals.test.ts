import { answerAgreementLink, signAgreement } from '@tandem/contract/agreement-signing'
import { addAgreement, editAgreementDraft, listAgreementGoals, sendAgreement } from '@tandem/contract/agreements'
import { readGoalStory } from '@tandem/contract/goal-reviews'
import { listGoals } from '@tandem/contract/goals'
import { describe, expect, it } from 'vitest'
import { type Bakery, bakery, draftOf, partyIdOf, readyDraft, SIGNATURE } from '../support/agreement-tale.ts'
import { ok, refused, TODAY, visitor } from '../support/app.ts'
import { LEVEL_TEXTS } from '../support/goal-draft.ts'

const goalsOf = async ({ coach, episodeId }: Bakery) => (await ok(coach, listGoals, { params: { episodeId } })).goals

describe('the goals that an agreement names', () => {
  it('are work goals alone toward an employer, the person’s own only when chosen', async () => {
    const tale = await bakery()
    const { coach, g, episodeId, placementId } = tale
    const both = g.goal(tale, { title: 'Bake by six' })
    const own = g.goal(tale, { title: 'Speak up', owner: 'worker' })
    const home = g.goal(tale, { title: 'A place at the crèche', owner: 'worker', domain: 'personalFamily' })
    const of = async (query: { kind: 'tripartite' | 'servicePerson' | 'dataSharing'; placementId?: string }) =>
      (await ok(coach, listAgreementGoals, { params: { episodeId }, query })).goals.map((one) => [
        one.goalId,
        one.isUsual,
      ])

    expect(await of({ kind: 'tripartite', placementId })).toEqual([
      [both, true],
      [own, false],
    ])
    expect(await of({ kind: 'servicePerson' })).toEqual([
      [both, true],
      [own, true],
      [home, true],
    ])
    expect(await of({ kind: 'dataSharing' })).toEqual([])

    const begin = (goalIds: string[]) => ({
      params: { episodeId },
      body: { kind: 'tripartite' as const, placementId, goalIds, isSecond: true },
    })
    const chosen = await ok(coach, addAgreement, begin([own]))
    expect(JSON.stringify(chosen.versions[0]?.content)).toContain('Speak up')
    expect(await refused(coach, addAgreement, begin([own, home]))).toMatchObject({
      code: 'goal-not-nameable',
      errors: [{ pointer: '/goalIds/1' }],
    })
    const params = { agreementId: chosen.agreementId }
    const edit = await refused(coach, editAgreementDraft, { params, body: draftOf(chosen, { goalIds: [home] }) })
    expect(edit.code).toBe('goal-not-nameable')
    const none = await ok(coach, addAgreement, begin([]))
    expect(none.draft?.sections.find(({ key }) => key === 'goals')?.isLeftOut).toBe(true)
  })

  it('cannot be sent to be signed before they say what is expected; the refusal names them', async () => {
    const tale = await bakery()
    const { coach, g } = tale
    g.goal(tale, { title: 'Bake by six', levelTexts: LEVEL_TEXTS })
    const bare = g.goal(tale, { title: 'Call when late', levelTexts: ['never', '', ' ', '', ''] })
    const draft = await readyDraft(coach, tale)
    const params = { agreementId: draft.agreementId }
    expect(draft.draft?.goals.map(({ lacksLevels }) => lacksLevels)).toEqual([false, true])

    const send = { params, body: { version: draft.version } }
    expect(await refused(coach, sendAgreement, send)).toMatchObject({
      code: 'levels-missing',
      detail: 'Call when late',
      errors: [{ pointer: '/goalIds/1', detail: 'levels-missing' }],
    })

    const goalIds = draft.draft?.goalIds.filter((goalId) => goalId !== bare) ?? []
    const changed = await ok(coach, editAgreementDraft, { params, body: draftOf(draft, { goalIds }) })
    await ok(coach, sendAgreement, { params, body: { version: changed.version } })
  })

  it('are agreed with the last signature, by whoever signed, with a trace; those that are not named stay proposed', async () => {
    const tale = await bakery()
    const { coach, g, w } = tale
    const named = g.goal(tale, { title: 'Bake by six', levelTexts: LEVEL_TEXTS })
    g.goal(tale, { title: 'A goal of his own', owner: 'worker', levelTexts: LEVEL_TEXTS })
    const draft = await readyDraft(coach, tale)
    const sent = await ok(coach, sendAgreement, {
      params: { agreementId: draft.agreementId },
      body: { version: draft.version },
    })
    for (const [capacity, typedName] of [
      ['worker', 'Samir Haddad'],
      ['coach', 'Nadia Benali'],
    ] as const)
      await ok(coach, signAgreement, {
        params: { partyId: partyIdOf(sent.agreement, capacity) },
        body: { ...SIGNATURE, typedName },
      })
    expect((await goalsOf(tale)).map(({ state }) => state)).toEqual(['proposed', 'proposed'])

    const employer = partyIdOf(sent.agreement, 'employer')
    const token = sent.links.find(({ partyId }) => partyId === employer)?.path.split('#')[1] ?? ''
    const body = { answer: 'agree' as const, token, typedName: 'Mme Lenoir', interpreterName: null }
    await ok(visitor(w), answerAgreementLink, { body })

    const goals = await goalsOf(tale)
    expect(goals.map(({ title, state }) => `${title}: ${state}`)).toEqual([
      'Bake by six: agreed',
      'A goal of his own: proposed',
    ])
    expect(goals[0]).toMatchObject({ agreedOn: TODAY, agreedWith: ['worker', 'employer'] })
    const { history } = await ok(coach, readGoalStory, { params: { goalId: named } })
    expect(JSON.stringify(history)).toContain(TODAY)
  })
})
