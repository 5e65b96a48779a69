import { listFrameworks, listFrameworkVersions, publishFramework } from '@tandem/contract/frameworks'
import { listSkillEvaluations, openSkillEvaluation } from '@tandem/contract/skills'
import type { Framework } from '@tandem/domain/frameworks'
import { HOUSE_FRAMEWORKS } from '@tandem/domain/house-frameworks'
import { describe, expect, it } from 'vitest'
import { ok, refused, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { givenEvaluation, setting } from '../support/operations-skills.ts'

async function atWork() {
  const g = given(await world())
  const coach = g.coach()
  const person = g.episode(coach)
  return { g, coach, ...person, placementId: g.placement(person) }
}

const autonomy = HOUSE_FRAMEWORKS.autonomy as Framework

describe('a framework of skills', () => {
  it('changes in versions, and an evaluation keeps the words it was answered on', async () => {
    const place = await atWork()
    const opened = await givenEvaluation(place)
    const admin = place.g.administrator()
    const of = { params: { frameworkCode: 'autonomy' } }
    const [first, ...others] = autonomy.items
    if (first === undefined) throw new Error('no item')
    const renamed = { ...first, name: { en: 'Come on time', fr: 'Venir à l’heure' } }
    const changed = { ...autonomy, items: [renamed, ...others] }
    const short = { framework: { ...autonomy, items: others }, version: 1 }
    expect(await refused(admin, publishFramework, { ...of, body: short })).toMatchObject({
      code: 'framework-refused',
      errors: [{ pointer: '/framework/items', detail: 'question-gone' }],
    })
    await ok(admin, publishFramework, { ...of, body: { framework: changed, version: 1 } })
    const late = await refused(admin, publishFramework, { ...of, body: { framework: autonomy, version: 1 } })
    expect(late).toMatchObject({ code: 'stale', current: { version: 2 } })
    expect((await ok(admin, listFrameworkVersions, of)).versions.map(({ version }) => version)).toEqual([2, 1])
    const next = await givenEvaluation(place)
    expect([next.frameworkVersion, next.framework.items[0]?.name.en]).toEqual([2, 'Come on time'])
    const { evaluations } = await ok(place.coach, listSkillEvaluations, { params: { episodeId: place.episodeId } })
    const kept = evaluations.find(({ evaluationId }) => evaluationId === opened.evaluationId)
    expect([kept?.frameworkVersion, kept?.framework.items[0]?.name.en]).toEqual([1, 'Get to work on time'])
  })

  it('is offered where it is of the service’s own, and no longer once it was retired', async () => {
    const { g, coach, episodeId } = await atWork()
    const admin = g.administrator()
    const own = { framework: { ...autonomy, name: { en: 'Kitchen', fr: 'Cuisine' } }, version: 0 }
    await ok(admin, publishFramework, { params: { frameworkCode: 'own-1' }, body: own })
    const retired = { framework: { ...autonomy, isRetired: true }, version: 1 }
    await ok(admin, publishFramework, { params: { frameworkCode: 'autonomy' }, body: retired })
    const { frameworks } = await ok(coach, listFrameworks, {})
    expect(frameworks.map(({ frameworkCode }) => frameworkCode)).toEqual(['autonomy', 'workBehaviour', 'own-1'])
    const open = (frameworkCode: string) => ({ params: { episodeId }, body: { ...setting, frameworkCode } })
    expect((await ok(coach, openSkillEvaluation, open('own-1'))).framework.name.en).toBe('Kitchen')
    expect(await refused(coach, openSkillEvaluation, open('autonomy'))).toMatchObject({
      code: 'not-found',
      errors: [{ pointer: '/frameworkCode' }],
    })
  })
})
