import { previewDocument } from '@tandem/contract/documents'
import { finishReview, readReview, saveReview, startReview } from '@tandem/contract/reviews'
import { agreeSkillReading, voidSkillEvaluation } from '@tandem/contract/skills'
import { listTimeline } from '@tandem/contract/timeline'
import type { DocumentKind } from '@tandem/domain/documents'
import { describe, expect, it } from 'vitest'
import { planReviews } from '../../apps/server/src/features/reviews/reviews.table.ts'
import { ok, TODAY } from '../support/app.ts'
import { reviewContent } from '../support/goal-draft.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { agreed, answerOf, givenAnswers, givenEvaluation } from '../support/operations-skills.ts'
import { samirAtWork } from '../support/places.ts'

const NAME = 'Keep the pace'
const STEP = 'Show the oven once more'

async function evaluated(sources: readonly ('worker' | 'tutor' | 'coach')[] = ['worker', 'tutor']) {
  const scene = await samirAtWork()
  const { nadia: coach, samir, placementId, planId } = scene
  const place = { coach, episodeId: samir.episodeId, placementId }
  const opened = await givenEvaluation(place)
  const answers = sources.map((source, at) => answerOf(source, 3 - at))
  let { version } = await givenAnswers(place, opened, answers)
  const params = { evaluationId: opened.evaluationId }
  const agree = async (values: Partial<typeof agreed> = {}) => {
    version = (await ok(coach, agreeSkillReading, { params, body: { ...agreed, ...values, version } })).version
  }
  const drop = () => ok(coach, voidSkillEvaluation, { params, body: { reason: 'Another person', version } })
  const lines = async () =>
    (await ok(coach, listTimeline, { params: { episodeId: samir.episodeId }, query: { what: 'skills' } })).items
  const begin = (kind: 'midPlan' | 'closing') => ok(coach, startReview, { params: { planId }, body: { kind } })
  const preview = (kind: DocumentKind) =>
    ok(coach, previewDocument, { params: { episodeId: samir.episodeId }, body: documentDraft({ kind }) })
  return { ...scene, coach, agree, drop, lines, begin, preview }
}

describe('skills that were agreed, in the story', () => {
  it('are a line of the day of the talk, with what each will do; a talk written down anew for a day is one line', async () => {
    const { agree, lines } = await evaluated()
    await agree({ heldOn: '2026-11-21' })
    await agree({ levels: [{ item: 'pace', value: 1 }] })
    await agree({ levels: [...agreed.levels, { item: 'safety', value: null }] })
    expect(await lines()).toMatchObject([
      { on: TODAY, side: 'both', skills: { agreed: 1, differently: 1, steps: agreed.steps } },
      { on: '2026-11-21', side: 'both', skills: { agreed: 1, differently: 0, employerName: 'Boulangerie Lenoir' } },
    ])
  })

  it('stand on the side of the person where no tutor answered, and voided stay to be seen', async () => {
    const { agree, drop, lines } = await evaluated(['worker', 'coach'])
    expect(await lines()).toEqual([])
    await agree()
    await drop()
    expect(await lines()).toMatchObject([{ side: 'worker', skills: { voidReason: 'Another person' } }])
  })
})

describe('skills that were agreed, in a review', () => {
  it('are those of the last talk in the plan, and stay as they were once it is finished', async () => {
    const { coach, agree, begin } = await evaluated()
    await agree({ heldOn: '2026-11-21' })
    const { reviewId, facts } = await begin('midPlan')
    expect(facts.skills).toMatchObject({
      heldOn: '2026-11-21',
      skills: [{ name: { en: NAME }, level: 2, words: { en: 'With an occasional reminder' } }],
      steps: agreed.steps,
    })
    const params = { reviewId }
    await ok(coach, saveReview, { params, body: { content: reviewContent(), version: 1 } })
    await ok(coach, finishReview, { params, body: { version: 2 } })
    await agree()
    expect((await ok(coach, readReview, { params })).facts.skills?.heldOn).toBe('2026-11-21')
  })

  it('are missing in one that was finished before they were kept, which is read all the same', async () => {
    const { w, coach, begin } = await evaluated()
    const { reviewId } = await begin('midPlan')
    const params = { reviewId }
    await ok(coach, saveReview, { params, body: { content: reviewContent(), version: 1 } })
    const { facts } = await ok(coach, finishReview, { params, body: { version: 2 } })
    const { skills: _skills, ...before } = facts
    w.context.db.update(planReviews).set({ facts: before }).run()
    expect((await ok(coach, readReview, { params })).facts.skills).toBeUndefined()
  })

  it('are printed for the person on a page apart, after what the company signs, and for nobody else', async () => {
    const { coach, agree, begin, preview } = await evaluated()
    await agree()
    const { reviewId } = await begin('midPlan')
    const params = { reviewId }
    const told = async () => {
      const { blocks } = await preview('midPlanReview')
      const apart = blocks.findIndex(({ type }) => type === 'newPage')
      return {
        before: blocks.slice(0, apart),
        after: JSON.stringify(blocks.slice(apart)),
        last: blocks[apart - 1]?.type,
      }
    }
    for (const isFinished of [false, true]) {
      if (isFinished) {
        await ok(coach, saveReview, { params, body: { content: reviewContent(), version: 1 } })
        await ok(coach, finishReview, { params, body: { version: 2 } })
      }
      const { before, after, last } = await told()
      expect(last).toBe('signatures')
      expect(JSON.stringify(before)).not.toContain(NAME)
      for (const words of [NAME, '2: With an occasional reminder', STEP]) expect(after).toContain(words)
    }
  })

  it('are printed with the closing for the person, and stand in no final report', async () => {
    const { coach, agree, begin, preview } = await evaluated()
    await agree()
    const { reviewId } = await begin('closing')
    const params = { reviewId }
    const end = { decision: 'close', exitedOn: TODAY, exitReason: 'autonomousInJob', takesOver: 'The mission' } as const
    await ok(coach, saveReview, { params, body: { content: reviewContent(end), version: 1 } })
    expect(JSON.stringify((await preview('closingReview')).blocks)).not.toContain('The mission')
    await ok(coach, finishReview, { params, body: { version: 2 } })
    const { title, blocks } = await preview('closingReview')
    expect(title).toMatch(/^Closing review with /)
    for (const words of ['The mission', NAME, STEP]) expect(JSON.stringify(blocks)).toContain(words)
    expect(JSON.stringify((await preview('finalReport')).blocks)).not.toContain(NAME)
  })
})
