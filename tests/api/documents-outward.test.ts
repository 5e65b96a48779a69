import { withdrawConsent } from '@tandem/contract/consents'
import { listDocuments, makeDocument, readDocument } from '@tandem/contract/documents'
import { requestExtension } from '@tandem/contract/extensions'
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from '@tandem/domain/documents'
import { eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { workers } from '../../apps/server/src/features/workers/workers.table.ts'
import { ok, refused, TODAY } from '../support/app.ts'
import { agreeToReport } from '../support/given-consents.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { withdrawal } from '../support/operations-sharing.ts'
import { givenAnswers, givenEvaluation } from '../support/operations-skills.ts'
import { readPdf, saidBy } from '../support/pdf-reader.ts'
import { nameContact, samirAtWork } from '../support/places.ts'
import { download } from '../support/spreadsheet.ts'

/** Where each marked word is planted, and who may read it; none of them is an employer. */
const PLANTED = {
  'marked-note': ['worker', 'funder', 'team'],
  'marked-coach-only': [],
  'marked-own-goal': ['worker', 'funder', 'team'],
  'marked-family-goal': ['worker', 'funder', 'team'],
  'marked-why': ['worker'],
  'marked-task': ['worker', 'funder', 'team'],
  'marked-worker-answer': [],
  'marked-phone': [],
  'marked-reach': [],
  Haddad: ['worker', 'funder', 'team'],
} as const

async function planted() {
  const place = await samirAtWork()
  const { w, g, nadia, samir, planId, employerId, placementId } = place
  const { db } = w.context
  await nameContact(nadia, employerId, 'Mme Lenoir', 'tutor')
  db.update(workers).set({ phone: 'marked-phone', reachNote: 'marked-reach' }).run()
  const workGoal = g.goal(samir, { owner: 'worker', title: 'marked-own-goal', why: 'marked-why' })
  g.goal(samir, { owner: 'joint', domain: 'personalFamily', servesGoalId: workGoal, title: 'marked-family-goal' })
  g.goal(samir, { owner: 'joint', title: 'Keep the pace of the oven' })
  const entryId = g.logEntry(nadia, samir, { placementId, note: 'marked-note' })
  g.coachNote(entryId, 'marked-coach-only')
  g.task(nadia, samir, { title: 'marked-task', side: 'employer', dueOn: '2026-12-01' })
  const answer = (text: string) => [{ word: 'goesWell' as const, question: 'What goes well?', answer: text }]
  g.checkIn(nadia, samir, placementId, { party: 'worker', words: answer('marked-worker-answer') })
  const checkInId = g.checkIn(nadia, samir, placementId, { party: 'employer', words: answer('He learns fast.') })
  const more = { endsOn: '2027-03-11', extraMinutes: 0, reason: 'training' as const, words: 'A course' }
  const { extensionId } = await ok(nadia, requestExtension, { params: { planId }, body: more })
  await agreeToReport(nadia, samir.workerId)
  const evaluation = { coach: nadia, episodeId: samir.episodeId, placementId }
  const { evaluationId } = await givenAnswers(evaluation, await givenEvaluation(evaluation))
  return { ...place, entryId, checkInId, extensionId, evaluationId }
}

type Place = Awaited<ReturnType<typeof planted>>

function draftOf(kind: DocumentKind, { placementId, entryId, checkInId, extensionId, evaluationId }: Place) {
  const { about } = DOCUMENTS[kind]
  return documentDraft({
    kind,
    ...(about === 'placement' ? { placementId } : {}),
    ...(about === 'entry' ? { entryId } : {}),
    ...(about === 'checkIn' ? { checkInId } : {}),
    ...(about === 'extension' ? { extensionId } : {}),
    ...(about === 'skills' ? { evaluationId } : {}),
    ...(about === 'period' ? { fromOn: '2026-07-01', toOn: '2026-12-31' } : {}),
  })
}

/** Every byte of a kept document that can be taken home, in words. */
async function everyByte(place: Place, kind: DocumentKind): Promise<string> {
  const params = { episodeId: place.samir.episodeId }
  const { documentId } = await ok(place.nadia, makeDocument, { params, body: draftOf(kind, place) })
  const { content } = await ok(place.nadia, readDocument, { params: { documentId } })
  const pdf = await download(place.nadia, `/api/documents/${documentId}/file.pdf`)
  const docx = await download(place.nadia, `/api/documents/${documentId}/file.docx`)
  const { title, nodes, artifacts } = readPdf(pdf.rawPayload)
  const parts = Object.values(unzipSync(new Uint8Array(docx.rawPayload))).map((part) => strFromU8(part))
  return [JSON.stringify(content), title, ...nodes.map(saidBy), ...artifacts, ...parts].join('\n')
}

describe('what leaves the house', () => {
  it.each(DOCUMENT_KINDS)('in %s is what its reader may see', async (kind) => {
    const place = await planted()
    const said = await everyByte(place, kind)
    const { reader } = DOCUMENTS[kind]

    const told = Object.entries(PLANTED).filter(([word]) => said.includes(word))
    const leaked = told.filter(([, readers]) => !(readers as readonly string[]).includes(reader))
    expect(leaked.map(([word]) => word)).toEqual([])
    expect(said.includes(reader === 'employer' ? 'Samir H.' : 'Samir'), 'it is about the person').toBe(true)
  })

  it('is looked for where it would be: a worker’s plan and a funder’s report hold the planted words', async () => {
    const place = await planted()
    const plan = await everyByte(place, 'coachingPlan')
    const report = await everyByte(place, 'finalReport')

    for (const word of ['marked-own-goal', 'marked-why', 'marked-task', 'Haddad'])
      expect(plan.includes(word)).toBe(true)
    for (const word of ['marked-note', 'marked-own-goal', 'Haddad']) expect(report.includes(word)).toBe(true)
  })

  it('tells an employer what is agreed with them, and in their own words', async () => {
    const place = await planted()

    expect((await everyByte(place, 'employerPage')).includes('Keep the pace of the oven')).toBe(true)
    expect((await everyByte(place, 'employerCheckIn')).includes('He learns fast.')).toBe(true)
  })

  it.each([
    ['the person does not want them contacted', { employerContactRefusedOn: TODAY }],
    ['they do not know of a coach', { coachVisibility: 'notAtAll' as const }],
  ])('toward an employer is nothing where %s, at the next request', async (_why, change) => {
    const place = await planted()
    const { w, nadia, samir, placementId } = place
    const params = { episodeId: samir.episodeId }
    const body = draftOf('employerPage', place)
    const { documentId } = await ok(nadia, makeDocument, { params, body })
    w.context.db.update(placements).set(change).where(eq(placements.id, placementId)).run()

    for (const kind of ['employerPage', 'employerCheckIn'] as const) {
      const { code, errors } = await refused(nadia, makeDocument, { params, body: draftOf(kind, place) })
      expect([code, errors?.length]).toEqual(['contact-refused', 1])
    }
    for (const format of ['pdf', 'docx']) {
      const answer = await download(nadia, `/api/documents/${documentId}/file.${format}`)
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'contact-refused'])
    }
  })

  it('toward a funder waits for the yes of the person, and stops at the next request once it is withdrawn', async () => {
    const place = await samirAtWork()
    const { nadia, samir } = place
    const params = { episodeId: samir.episodeId }
    const body = documentDraft({ kind: 'finalReport' })
    const { code, errors } = await refused(nadia, makeDocument, { params, body })
    expect([code, errors?.[0]?.pointer]).toEqual(['report-not-agreed', '/kind'])
    expect((await ok(nadia, listDocuments, { params })).subjects.funderRefusal).toBe('report-not-agreed')
    await agreeToReport(nadia, samir.workerId)
    const { documentId } = await ok(nadia, makeDocument, { params, body })
    expect((await ok(nadia, listDocuments, { params })).subjects.funderRefusal).toBe(null)
    expect((await download(nadia, `/api/documents/${documentId}/file.pdf`)).statusCode).toBe(200)
    const taken = { ...withdrawal, purpose: 'shareWithReferrer' as const }
    await ok(nadia, withdrawConsent, { params: { workerId: samir.workerId }, body: taken })

    for (const format of ['pdf', 'docx']) {
      const answer = await download(nadia, `/api/documents/${documentId}/file.${format}`)
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'report-not-agreed'])
    }
    expect((await refused(nadia, makeDocument, { params, body })).code).toBe('report-not-agreed')
  })

  it('is never about a job or an answer of somebody else', async () => {
    const place = await planted()
    const { g, nadia, samir } = place
    const other = g.episode(nadia, { firstName: 'Inès', lastName: 'Roland' })
    const placementId = g.placement(other)
    const checkInId = g.checkIn(nadia, other, placementId, { party: 'employer' })
    const entryId = g.logEntry(nadia, other)
    const elsewhere = { ...place, placementId, checkInId, entryId }

    for (const kind of ['employerPage', 'employerCheckIn', 'visitNote'] as const) {
      const body = draftOf(kind, elsewhere)
      const { code } = await refused(nadia, makeDocument, { params: { episodeId: samir.episodeId }, body })
      expect(code, kind).toBe('not-found')
    }
  })
})
