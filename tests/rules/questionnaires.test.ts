import { HOUSE_QUESTIONNAIRE } from '@tandem/domain/house-questionnaire'
import {
  askedByLink,
  askedOf,
  nameOfQuestion,
  type Question,
  type Questionnaire,
  questionnaireFaults,
} from '@tandem/domain/questionnaires'
import { describe, expect, it } from 'vitest'

const own: Question = {
  code: 'own-1',
  name: { en: 'Breaks', fr: 'Pauses' },
  worker: { en: 'I get my breaks', fr: 'J’ai mes pauses' },
  employer: { en: 'Takes the breaks as planned', fr: 'Prend ses pauses comme prévu' },
  byLink: ['worker', 'employer'],
  isRetired: false,
}

function withRatings(change: (ratings: readonly Question[]) => readonly Question[]): Questionnaire {
  return { ...HOUSE_QUESTIONNAIRE, ratings: change(HOUSE_QUESTIONNAIRE.ratings) }
}

const faultsOf = (next: Questionnaire) => questionnaireFaults(next, HOUSE_QUESTIONNAIRE)

describe('what every service asks at first', () => {
  it('is sound, and asks both sides the same ten things', () => {
    expect(faultsOf(HOUSE_QUESTIONNAIRE)).toEqual([])
    const codes = (party: 'worker' | 'employer') => askedOf(HOUSE_QUESTIONNAIRE.ratings, party).map(({ code }) => code)
    expect(codes('worker')).toEqual(codes('employer'))
    expect(codes('worker')).toHaveLength(10)
  })

  it('takes about a minute by link', () => {
    for (const party of ['worker', 'employer'] as const) {
      expect(askedByLink(HOUSE_QUESTIONNAIRE.ratings, party).length).toBeLessThanOrEqual(6)
      expect(askedByLink(HOUSE_QUESTIONNAIRE.words, party).length).toBeLessThanOrEqual(2)
    }
  })
})

describe('a changed questionnaire', () => {
  it('may ask more, in its own words and order', () => {
    expect(faultsOf(withRatings((ratings) => [own, ...ratings]))).toEqual([])
  })

  it('keeps a retired question by name and no longer asks it', () => {
    const next = withRatings((ratings) =>
      ratings.map((one) => (one.code === 'pace' ? { ...one, isRetired: true } : one)),
    )
    expect(faultsOf(next)).toEqual([])
    expect(askedOf(next.ratings, 'worker').map(({ code }) => code)).not.toContain('pace')
    expect(askedByLink(next.ratings, 'employer').map(({ code }) => code)).not.toContain('pace')
    expect(nameOfQuestion(next, 'pace', 'fr')).toBe('Rythme')
  })

  it.each<readonly [string, Questionnaire, { pointer: string; code: string }]>([
    [
      'leaves a language out',
      withRatings((ratings) => [...ratings, { ...own, worker: { en: 'I get my breaks', fr: ' ' } }]),
      { pointer: '/ratings/10/worker/fr', code: 'required' },
    ],
    [
      'has no name',
      withRatings((ratings) => [...ratings, { ...own, name: { en: '', fr: 'Pauses' } }]),
      { pointer: '/ratings/10/name/en', code: 'required' },
    ],
    [
      'asks nobody',
      withRatings((ratings) => [...ratings, { ...own, worker: null, employer: null }]),
      { pointer: '/ratings/10/worker', code: 'asked-of-nobody' },
    ],
    [
      'uses a code twice',
      withRatings((ratings) => [...ratings, { ...own, code: 'pace' }]),
      { pointer: '/ratings', code: 'already-exists' },
    ],
    [
      'drops what was asked',
      withRatings((ratings) => ratings.filter(({ code }) => code !== 'learning')),
      { pointer: '/ratings', code: 'question-gone' },
    ],
    [
      'does not ask one side how it is overall',
      withRatings((ratings) => ratings.map((one) => (one.code === 'overall' ? { ...one, employer: null } : one))),
      { pointer: '/ratings/9', code: 'overall-missing' },
    ],
    [
      'asks two things by link',
      withRatings((ratings) =>
        ratings.map((one, place) => ({ ...one, byLink: place < 2 ? ['worker', 'employer'] : [] })),
      ),
      { pointer: '/byLink/worker', code: 'link-too-few' },
    ],
    [
      'asks eleven things by link',
      withRatings((ratings) => [...ratings, own].map((one) => ({ ...one, byLink: ['worker', 'employer'] }))),
      { pointer: '/byLink/employer', code: 'link-too-many' },
    ],
    [
      'asks the company what is not for it',
      {
        ...HOUSE_QUESTIONNAIRE,
        words: HOUSE_QUESTIONNAIRE.words.map((one) =>
          one.code === 'notForEmployer' ? { ...one, employer: one.worker } : one,
        ),
      },
      { pointer: '/words/2/employer', code: 'not-to-employer' },
    ],
  ])('is refused when it %s', (_title, next, fault) => {
    expect(faultsOf(next)).toContainEqual(fault)
  })
})
