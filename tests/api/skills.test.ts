import { withdrawConsent } from '@tandem/contract/consents'
import {
  agreeSkillReading,
  answerSkillEvaluation,
  attestSkills,
  editSkillEvaluation,
  listSkillEvaluations,
  listSkillEvidence,
  voidSkillEvaluation,
} from '@tandem/contract/skills'
import { describe, expect, it } from 'vitest'
import { episodes } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { withdrawal } from '../support/operations-sharing.ts'
import { agreed, answerOf, givenAnswers, givenEvaluation, setting } from '../support/operations-skills.ts'

async function atWork() {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const person = g.episode(coach)
  const placementId = g.placement(person)
  const place = { w, g, coach, ...person, placementId }
  const list = async (who = g.lead(coach.teamId)) =>
    ok(who, listSkillEvaluations, { params: { episodeId: person.episodeId } })
  return { ...place, list }
}

describe('an evaluation of skills', () => {
  it('asks tutor and coach only once the person was told, and says so beside the day', async () => {
    const place = await atWork()
    const opened = await givenEvaluation(place, { toldOn: null, toldByName: '' })
    expect(opened).toMatchObject({ state: 'toTell', toAsk: ['worker', 'tutor', 'coach'] })
    const params = { evaluationId: opened.evaluationId }
    for (const source of ['tutor', 'coach'] as const) {
      const body = { ...answerOf(source, 2), version: 1 }
      const answer = await refused(place.coach, answerSkillEvaluation, { params, body })
      expect(answer).toMatchObject({ code: 'process-not-told', errors: [{ pointer: '/answeredOn' }] })
    }
    const { version } = await givenAnswers(place, opened, [answerOf('worker', 3)])
    const body = { ...setting, placementId: place.placementId, toldOn: TODAY, version }
    expect((await ok(place.coach, editSkillEvaluation, { params, body })).state).toBe('asking')
    const nobody = { ...body, toldByName: ' ', version: version + 1 }
    expect(await refused(place.coach, editSkillEvaluation, { params, body: nobody })).toMatchObject({
      errors: [{ pointer: '/toldByName', detail: 'required' }],
    })
  })

  it('keeps what each source said, and what stood there before a correction', async () => {
    const place = await atWork()
    const opened = await givenEvaluation(place)
    const answers = [answerOf('worker', 3), answerOf('tutor', 1), answerOf('coach', null, null), answerOf('tutor', 2)]
    const heard = await givenAnswers(place, opened, answers)
    expect(heard.state).toBe('toDiscuss')
    expect(heard.answers.map(({ source, marks }) => `${source} ${marks[0]?.value}`)).toEqual([
      'tutor 2',
      'coach null',
      'tutor 1',
      'worker 3',
    ])
    const params = { evaluationId: opened.evaluationId }
    const body = { ...answerOf('worker', 4), version: 1 }
    expect(await refused(place.coach, answerSkillEvaluation, { params, body })).toMatchObject({
      code: 'stale',
      current: { version: heard.version },
    })
  })

  it('takes entries of the log as evidence from the coach, of this file alone', async () => {
    const place = await atWork()
    const { g, coach } = place
    const entryId = g.logEntry(coach, place, { note: 'Kept the pace alone.' })
    const strange = g.logEntry(coach, g.episode(coach, { firstName: 'Other' }))
    const opened = await givenEvaluation(place)
    const params = { evaluationId: opened.evaluationId }
    const { entries } = await ok(coach, listSkillEvidence, { params })
    expect(entries.map((entry) => entry.entryId)).toEqual([entryId])
    const saying = (ids: string[]) => ({
      ...{ ...answerOf('coach', 3), version: 1 },
      marks: [{ item: 'pace', value: 3, evidence: '', entryIds: ids }],
    })
    const guess = await refused(coach, answerSkillEvaluation, { params, body: saying([]) })
    expect(guess).toMatchObject({ code: 'level-without-evidence', errors: [{ pointer: '/marks/0/evidence' }] })
    const foreign = await refused(coach, answerSkillEvaluation, { params, body: saying([strange]) })
    expect(foreign.code).toBe('not-found')
    const kept = await ok(coach, answerSkillEvaluation, { params, body: saying([entryId]) })
    expect(kept.answers[0]?.marks[0]?.entries).toEqual([{ entryId, occurredOn: '2026-11-05' }])
  })

  it('has one level of each item from a source, and one that was agreed', async () => {
    const place = await atWork()
    const { evaluationId, version } = await givenEvaluation(place)
    const params = { evaluationId }
    const marks = [...answerOf('worker', 3).marks, ...answerOf('worker', 0).marks]
    const twice = { ...answerOf('worker', 3), marks, version }
    expect(await refused(place.coach, answerSkillEvaluation, { params, body: twice })).toMatchObject({
      errors: [{ pointer: '/marks', detail: 'twice' }],
    })
    const levels = [...agreed.levels, ...agreed.levels]
    expect(
      await refused(place.coach, agreeSkillReading, { params, body: { ...agreed, levels, version } }),
    ).toMatchObject({ errors: [{ pointer: '/levels', detail: 'twice' }] })
  })

  it('asks no tutor whom the person does not want contacted', async () => {
    const place = await atWork()
    const opened = await givenEvaluation(place)
    place.w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-20' }).run()
    const params = { evaluationId: opened.evaluationId }
    const body = { ...answerOf('tutor', 2), version: 1 }
    expect(await refused(place.coach, answerSkillEvaluation, { params, body })).toMatchObject({
      code: 'contact-refused',
      errors: [{ pointer: '/source' }],
    })
    expect((await place.list()).evaluations[0]?.toAsk).toEqual(['worker', 'coach'])
    const heard = await givenAnswers(place, opened, [answerOf('worker', 3), answerOf('coach', 1)])
    const reading = { ...agreed, version: heard.version }
    expect(await refused(place.coach, agreeSkillReading, { params, body: reading })).toMatchObject({
      code: 'contact-refused',
      errors: [{ pointer: '/steps/0/dueOn' }],
    })
  })

  it('agrees a reading item by item, and makes a next action of each new step that has a day', async () => {
    const place = await atWork()
    const opened = await givenEvaluation(place)
    const params = { evaluationId: opened.evaluationId }
    const early = { ...agreed, version: 1 }
    expect((await refused(place.coach, agreeSkillReading, { params, body: early })).code).toBe('sources-too-few')
    const { version } = await givenAnswers(place, opened)
    const steps = [...agreed.steps, { doer: 'coach' as const, text: 'Come on Thursdays', dueOn: null }]
    const body = { ...agreed, steps, version }
    await ok(place.coach, agreeSkillReading, { params, body })
    const seen = { item: 'safety', value: null }
    const again = { ...body, levels: [...agreed.levels, seen], version: version + 1 }
    const after = await ok(place.coach, agreeSkillReading, { params, body: again })
    expect(after).toMatchObject({ state: 'agreed', readings: [{ levels: [{}, seen] }, { levels: [{}] }] })
    expect(place.w.context.db.select().from(tasks).all()).toMatchObject([
      { title: 'Show the oven once more', dueOn: '2026-12-01', side: 'employer', ownerId: place.coach.memberId },
    ])
  })

  it('attests what was agreed and nothing else, as the person chooses', async () => {
    const place = await atWork()
    const opened = await givenEvaluation(place)
    const params = { evaluationId: opened.evaluationId }
    const { version } = await givenAnswers(place, opened)
    const chosen = (items: string[], at: number) => ({ items, isCompanyNamed: false, version: at })
    const early = await refused(place.coach, attestSkills, { params, body: chosen(['pace'], version) })
    expect(early.code).toBe('not-attestable')
    await ok(place.coach, agreeSkillReading, { params, body: { ...agreed, version } })
    const { attestation } = await ok(place.coach, attestSkills, { params, body: chosen(['pace'], version + 1) })
    expect(attestation).toEqual({ items: ['pace'], isCompanyNamed: false, chosenOn: TODAY })
    expect(await refused(place.coach, attestSkills, { params, body: chosen([], version + 2) })).toMatchObject({
      errors: [{ pointer: '/items', detail: 'choose-one' }],
    })
  })

  it('stays to be seen when it was begun by mistake, and takes nothing more', async () => {
    const place = await atWork()
    const { evaluationId } = await givenEvaluation(place)
    const params = { evaluationId }
    await ok(place.coach, voidSkillEvaluation, { params, body: { reason: 'Wrong file', version: 1 } })
    expect((await place.list()).evaluations).toMatchObject([{ evaluationId, voidReason: 'Wrong file' }])
    const body = { ...answerOf('worker', 2), version: 2 }
    expect((await refused(place.coach, answerSkillEvaluation, { params, body })).code).toBe('voided')
  })

  it('belongs to a job before a tutor is heard, and keeps it afterwards', async () => {
    const place = await atWork()
    const alone = await givenEvaluation(place, { placementId: null })
    expect(alone.toAsk).toEqual(['worker', 'coach'])
    const of = { params: { evaluationId: alone.evaluationId } }
    const early = { ...answerOf('tutor', 2), version: 1 }
    expect(await refused(place.coach, answerSkillEvaluation, { ...of, body: early })).toMatchObject({
      code: 'job-missing',
      errors: [{ pointer: '/source' }],
    })
    const { evaluationId, version } = await givenAnswers(place, await givenEvaluation(place))
    const params = { evaluationId }
    const jobless = { ...setting, placementId: null, version }
    expect(await refused(place.coach, editSkillEvaluation, { params, body: jobless })).toMatchObject({
      code: 'job-missing',
      errors: [{ pointer: '/placementId' }],
    })
    const untold = { ...setting, placementId: place.placementId, toldOn: null, version }
    expect(await refused(place.coach, editSkillEvaluation, { params, body: untold })).toMatchObject({
      code: 'process-not-told',
      errors: [{ pointer: '/toldOn' }],
    })
  })

  it('takes nothing new once the person withdrew the agreement to be written about', async () => {
    const place = await atWork()
    const { version, evaluationId } = await givenEvaluation(place)
    const body = { ...withdrawal, purpose: 'processData' as const }
    await ok(place.coach, withdrawConsent, { params: { workerId: place.workerId }, body })
    const answer = { ...answerOf('worker', 2), version }
    const { code } = await refused(place.coach, answerSkillEvaluation, { params: { evaluationId }, body: answer })
    expect(code).toBe('consent-withdrawn')
    expect(await place.list(place.coach)).toMatchObject({ mayWrite: false, evaluations: [{ evaluationId }] })
  })

  it('plans nothing toward somebody whose accompaniment is over and who is not to be called', async () => {
    const place = await atWork()
    const { version, evaluationId } = await givenAnswers(place, await givenEvaluation(place))
    place.w.context.db.update(episodes).set({ exitedOn: '2026-11-20' }).run()
    const steps = [{ doer: 'worker' as const, text: 'Ask sooner', dueOn: '2026-12-01' }]
    const body = { ...agreed, steps, version }
    expect(await refused(place.coach, agreeSkillReading, { params: { evaluationId }, body })).toMatchObject({
      code: 'after-care-not-agreed',
      errors: [{ pointer: '/steps/0/dueOn' }],
    })
  })
})
