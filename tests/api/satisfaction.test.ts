import { readOutcomeCases, readOutcomes } from '@tandem/contract/outcomes'
import {
  changeSatisfaction,
  listSatisfaction,
  readEmployerSatisfaction,
  recordSatisfaction,
  voidSatisfaction,
} from '@tandem/contract/satisfaction'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, refused, signedInAs, TODAY } from '../support/app.ts'
import { ofWorker, saidByWorker } from '../support/operations-satisfaction.ts'
import { aCompany } from '../support/places.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }

async function atTheEnd() {
  const place = await aCompany()
  const { coach, samir, placementId } = place
  const params = { episodeId: samir.episodeId }
  const ofEmployer = { party: 'employer', placementId } as const
  const saidByCompany = { ...saidByWorker, respondent: 'Mme Lenoir', statements: [{ code: 'serviceClear', value: 4 }] }
  const record = (values: object = {}) =>
    ok(coach, recordSatisfaction, { params, body: { ...ofWorker, ...saidByWorker, ...values } })
  const not = (values: object) =>
    refused(coach, recordSatisfaction, { params, body: { ...ofWorker, ...saidByWorker, ...values } })
  const list = (who = coach) => ok(who, listSatisfaction, { params })
  return { ...place, ofEmployer, saidByCompany, record, not, list }
}

describe('what both sides say at the end', () => {
  it('is kept of each apart, read by who wrote it down, and told to the others as asked and answered', async () => {
    const { g, coach, record, ofEmployer, saidByCompany, list } = await atTheEnd()
    await record()
    await record({ ...ofEmployer, ...saidByCompany, mark: 6 })

    expect((await list()).surveys).toMatchObject([
      { party: 'employer', employerName: 'Boulangerie Lenoir', mark: 6, isAnswerShown: true },
      { party: 'worker', placementId: null, mark: 8, words: 'Thank you' },
    ])
    const seen = await list(g.lead(coach.teamId))
    expect(seen).toMatchObject({ mayRecord: false })
    for (const survey of seen.surveys)
      expect(survey).toMatchObject({ isAnswerShown: false, mark: null, words: '', statements: [], outcome: 'answered' })
  })

  it('keeps a refusal as a refusal, and the answer to a form that was handed out when it comes', async () => {
    const { w, coach, record } = await atTheEnd()
    const refusal = await record({ outcome: 'refused', words: 'No, thank you' })
    expect(refusal).toMatchObject({ outcome: 'refused', mark: null, statements: [], words: 'No, thank you' })
    const handed = await record({ outcome: 'waits', way: 'paper' })
    expect(handed).toMatchObject({ outcome: 'waits', answeredOn: null, mark: null })
    const params = { surveyId: handed.surveyId }
    const body = { ...saidByWorker, way: 'paper' as const, version: 1 }
    expect(await ok(coach, changeSatisfaction, { params, body })).toMatchObject({ outcome: 'answered', mark: 8 })
    expect(await refused(coach, changeSatisfaction, { params, body })).toMatchObject({
      code: 'stale',
      current: { version: 2, mark: 8 },
    })
    await ok(coach, voidSatisfaction, { params, body: { reason: 'Twice', version: 2 } })
    expect((await refused(coach, changeSatisfaction, { params, body: { ...body, version: 3 } })).code).toBe('voided')
    const kept = w.context.db.select().from(changes).where(eq(changes.noun, 'satisfaction')).all()
    expect(kept).toHaveLength(4)
  })

  it('is asked of a company by the outward rules, and says beside the field what is missing', async () => {
    const { w, not, ofEmployer, saidByCompany, list } = await atTheEnd()
    expect(await not({ party: 'employer' })).toMatchObject({
      code: 'job-missing',
      errors: [{ pointer: '/placementId' }],
    })
    expect(await not({ answeredOn: null })).toMatchObject({ errors: [{ pointer: '/answeredOn', detail: 'required' }] })
    expect(await not({ statements: [], mark: null, words: '' })).toMatchObject({
      errors: [{ pointer: '/statements', detail: 'nothing-said' }],
    })
    expect(await not({ mark: 11 })).toMatchObject({ code: 'invalid', errors: [{ pointer: '/mark' }] })
    w.context.db.update(placements).set({ coachVisibility: 'notAtAll' }).run()
    expect((await not({ ...ofEmployer, ...saidByCompany })).code).toBe('contact-refused')
    expect((await list()).jobs).toEqual([])
  })

  it('is changed by who wrote it down alone', async () => {
    const { g, coach, samir, record } = await atTheEnd()
    const { surveyId } = await record()
    const second = g.coach(coach.teamId, { name: 'Second' })
    g.assignment(samir.episodeId, second.memberId)
    const body = { ...saidByWorker, version: 1 }
    expect((await refused(second, changeSatisfaction, { params: { surveyId }, body })).code).toBe('not-allowed')
  })
})

describe('satisfaction in outcomes and in the file of a company', () => {
  it('is a mean from two forms on, with who answered behind it and nobody’s mark', async () => {
    const { coach, record, ofEmployer, saidByCompany, params, employerId } = await atTheEnd()
    const company = () => ok(coach, readEmployerSatisfaction, { params })
    await record({ ...ofEmployer, ...saidByCompany, mark: 7 })
    expect(await company()).toMatchObject({ asked: 1, answered: 1, meanMark: null, lastAnsweredOn: TODAY })
    await record({ ...ofEmployer, ...saidByCompany, mark: 10 })
    await record({ ...ofEmployer, ...saidByCompany, outcome: 'refused' })
    expect(await company()).toMatchObject({ asked: 3, answered: 2, refused: 1, marked: 2, meanMark: 8.5 })
    expect(params).toEqual({ employerId })

    const { figures } = await ok(coach, readOutcomes, { query: YEAR })
    expect(figures.find(({ key }) => key === 'F3')).toMatchObject({
      mean: 8.5,
      marks: 2,
      bar: 6.5,
      reachesBar: true,
      response: { numerator: 2, denominator: 3, percent: 66.7 },
    })
    expect(figures.find(({ key }) => key === 'F4')).toMatchObject({ mean: null, response: { denominator: 0 } })
    const opened = await ok(coach, readOutcomeCases, { params: { key: 'F3' }, query: YEAR })
    expect(opened.boxes[0]).toMatchObject({ box: 'counted', count: 2, people: [{ party: 'employer' }, {}] })
    expect(JSON.stringify(opened.boxes)).not.toContain('mark')
  })

  it('hides from readers outside the house what few marks would tell, of one side and of both together', async () => {
    const { w, g, record, ofEmployer, saidByCompany } = await atTheEnd()
    const reader = signedInAs(w, g.member(['reader'], [], { name: 'Funder' }))
    const told = async () => {
      const { figures } = await ok(reader, readOutcomes, { query: YEAR })
      return Object.fromEntries(figures.map((figure) => [figure.key, figure]))
    }
    for (let count = 0; count < 6; count++) await record({ mark: 7 })
    for (let count = 0; count < 4; count++) await record({ ...ofEmployer, ...saidByCompany, mark: 9 })
    const few = await told()
    expect(few.F4).toMatchObject({ mean: 7, marks: 6, isHidden: false, boxes: null, hasList: false })
    expect(few.F3).toMatchObject({ mean: null, marks: null, response: null, isHidden: true })
    expect(few.F34).toMatchObject({ mean: null, marks: null, marksOf: null, reachesBar: null, isHidden: true })

    await record({ ...ofEmployer, ...saidByCompany, mark: 9 })
    expect((await told()).F34).toMatchObject({ mean: 7.9, marks: 11, reachesBar: true, isHidden: false })
  })
})
