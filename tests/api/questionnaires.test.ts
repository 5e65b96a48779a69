import { listCheckIns, recordCheckIn } from '@tandem/contract/check-ins'
import { listQuestionnaires, publishQuestionnaire, readQuestionnaire } from '@tandem/contract/questionnaires'
import { HOUSE_QUESTIONNAIRE } from '@tandem/domain/house-questionnaire'
import type { Question, Questionnaire } from '@tandem/domain/questionnaires'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '../support/app.ts'
import { samirAtWork } from '../support/places.ts'

const breaks: Question = {
  code: 'own-1',
  name: { en: 'Breaks', fr: 'Pauses' },
  worker: { en: 'I get my breaks', fr: 'J’ai mes pauses' },
  employer: null,
  byLink: ['worker'],
  isRetired: false,
}
const withBreaks: Questionnaire = { ...HOUSE_QUESTIONNAIRE, ratings: [breaks, ...HOUSE_QUESTIONNAIRE.ratings] }

const answers = {
  party: 'worker' as const,
  heldOn: '2026-11-20',
  channel: 'phone' as const,
  contactId: null,
  words: [],
  intention: null,
  wish: null,
  nextOn: null,
  logEntryId: null,
  time: null,
}
const rated = (item: string, question: string) => ({
  ...answers,
  ratings: [{ item, question, value: 4, example: null }],
})

describe('what check-ins ask', () => {
  it('is what Tandem asks until the lead publishes another version, which everybody is asked from then on', async () => {
    const { g, nadia, placementId } = await samirAtWork()
    const lead = g.lead(nadia.teamId)
    expect(await ok(nadia, readQuestionnaire, {})).toEqual({ version: 1, questionnaire: HOUSE_QUESTIONNAIRE })
    const unknown = await refused(nadia, recordCheckIn, { params: { placementId }, body: rated('own-1', 'Breaks?') })
    expect(unknown.code).toBe('not-found')
    await ok(lead, publishQuestionnaire, { body: { questionnaire: withBreaks, version: 1 } })
    expect(await ok(nadia, readQuestionnaire, {})).toEqual({ version: 2, questionnaire: withBreaks })
    await ok(nadia, recordCheckIn, { params: { placementId }, body: rated('own-1', 'I get my breaks') })
    const { checkIns } = await ok(nadia, listCheckIns, { params: { placementId } })
    expect(checkIns[0]?.ratings).toEqual([{ item: 'own-1', question: 'I get my breaks', value: 4, example: null }])
    const { versions } = await ok(lead, listQuestionnaires, {})
    expect(versions).toMatchObject([
      { version: 2, publishedBy: expect.any(String) },
      { version: 1, publishedBy: null },
    ])
  })

  it('is not overwritten by who did not see the last version, and says beside each question what is wrong', async () => {
    const { g, nadia } = await samirAtWork()
    const lead = g.lead(nadia.teamId)
    await ok(lead, publishQuestionnaire, { body: { questionnaire: withBreaks, version: 1 } })
    const late = await refused(lead, publishQuestionnaire, { body: { questionnaire: HOUSE_QUESTIONNAIRE, version: 1 } })
    expect(late).toMatchObject({ code: 'stale', current: { version: 2 } })
    const gone = await refused(lead, publishQuestionnaire, { body: { questionnaire: HOUSE_QUESTIONNAIRE, version: 2 } })
    expect(gone).toMatchObject({
      code: 'questions-refused',
      errors: [{ pointer: '/questionnaire/ratings', detail: 'question-gone' }],
    })
  })
})
