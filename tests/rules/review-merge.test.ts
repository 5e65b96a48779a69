import { mergedReview } from '@tandem/domain/review-merge'
import { describe, expect, it } from 'vitest'
import { reviewContent } from '../support/goal-draft.ts'

const base = reviewContent({ remains: 'The roster' })
const said = (voice: 'worker' | 'coach', text: string) => ({
  answers: base.answers.map((answer, place) => (place === 0 ? { ...answer, [voice]: text } : answer)),
})

describe('a review that two wrote in', () => {
  it('holds what each wrote, also in one question', () => {
    const mine = { ...base, ...said('worker', 'Mine'), takesOver: 'Jonas' }
    const theirs = { ...base, ...said('coach', 'Theirs'), remains: 'Nothing' }
    expect(mergedReview(base, mine, theirs)).toEqual({
      ...base,
      answers: base.answers.map((answer, place) =>
        place === 0 ? { ...answer, worker: 'Mine', coach: 'Theirs' } : answer,
      ),
      takesOver: 'Jonas',
      remains: 'Nothing',
    })
  })

  it('holds mine where both wrote, and what I emptied stays empty', () => {
    const mine = { ...base, remains: '', afterCareOn: [] }
    const theirs = { ...base, remains: 'Theirs', afterCareOn: ['2027-02-24'] }
    expect(mergedReview(base, mine, theirs).remains).toBe('')
    expect(mergedReview(base, mine, theirs).afterCareOn).toEqual(['2027-02-24'])
  })

  it('is mine as a whole where nobody knows what it began with', () => {
    expect(mergedReview(null, base, reviewContent({ remains: 'Theirs' }))).toEqual(base)
  })
})
