import { listDocuments, previewDocument } from '@tandem/contract/documents'
import { agreeSkillReading, attestSkills } from '@tandem/contract/skills'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '../support/app.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { agreed, answerOf, givenAnswers, givenEvaluation } from '../support/operations-skills.ts'
import { samirAtWork } from '../support/places.ts'

/** Samir's evaluation, talked over; he wants to show the pace. */
async function attested(isCompanyNamed: boolean) {
  const { nadia: coach, samir, placementId } = await samirAtWork()
  const place = { coach, episodeId: samir.episodeId, placementId }
  const safe = {
    ...answerOf('tutor', 1, 4),
    marks: [{ ...mark('pace', 1), evidence: 'tutor’s own words' }, mark('safety', 4)],
  }
  const answers = [answerOf('worker', 3, 4), safe, answerOf('coach', 2, null)]
  const { evaluationId, version } = await givenAnswers(place, await givenEvaluation(place), answers)
  const params = { evaluationId }
  await ok(coach, agreeSkillReading, { params, body: { ...agreed, version } })
  const chosen = { items: ['pace'], isCompanyNamed, version: version + 1 }
  await ok(coach, attestSkills, { params, body: chosen })
  const preview = async (values: Parameters<typeof documentDraft>[0]) =>
    ok(coach, previewDocument, { params: { episodeId: samir.episodeId }, body: documentDraft(values) })
  return { coach, samir, evaluationId, preview }
}

const mark = (item: string, value: number) => ({ item, value, evidence: '', entryIds: [] as string[] })

describe('the attestation of skills', () => {
  it('says only what the person chose, in words, at the level that was agreed', async () => {
    const { preview, evaluationId } = await attested(false)
    const said = JSON.stringify(await preview({ kind: 'skills', evaluationId }))
    expect(said).toContain('Keep the pace')
    expect(said).toContain('With an occasional reminder')
    for (const word of ['Stay safe', 'Seen on Tuesday', 'apart', 'Show the oven', 'Mme Lenoir', 'Boulangerie Lenoir'])
      expect(said).not.toContain(word)
  })

  it('names the company where the person wants it named', async () => {
    const { preview, evaluationId } = await attested(true)
    expect(JSON.stringify(await preview({ kind: 'skills', evaluationId }))).toContain('Boulangerie Lenoir')
  })
})

describe('the evaluation printed for the person', () => {
  it('shows what each said, where they are apart and what was agreed, and keeps the tutor’s own words for the talk', async () => {
    const { coach, samir, preview, evaluationId } = await attested(false)
    const said = JSON.stringify(await preview({ kind: 'skillEvaluation', evaluationId }))
    for (const word of [
      '3: Alone in the usual case',
      'You and Tutor, 2 levels apart',
      'Seen on Tuesday',
      'Show the oven',
    ])
      expect(said).toContain(word)
    expect(said).not.toContain('tutor’s own words')
    const { subjects } = await ok(coach, listDocuments, { params: { episodeId: samir.episodeId } })
    expect(subjects.evaluations).toMatchObject([{ evaluationId, isAttested: true }])
    const strange = documentDraft({ kind: 'skillEvaluation', evaluationId: samir.episodeId })
    const answer = await refused(coach, previewDocument, { params: { episodeId: samir.episodeId }, body: strange })
    expect(answer).toMatchObject({ code: 'not-found', errors: [{ pointer: '/evaluationId' }] })
  })
})
