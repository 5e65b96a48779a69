import type { DocumentBlock } from '@tandem/contract/document-content'
import { listDocuments, makeDocument, previewDocument } from '@tandem/contract/documents'
import { decideExtension, requestExtension, withdrawExtension } from '@tandem/contract/extensions'
import { planTaper } from '@tandem/contract/plans'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY } from '../support/app.ts'
import { agreeToReport } from '../support/given-consents.ts'
import { LEVEL_TEXTS } from '../support/goal-draft.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { nameContact, samirAtWork } from '../support/places.ts'

/** Samir's plan from 12 June to 11 December, and more time asked for today. */
async function asked() {
  const place = await samirAtWork()
  const { g, nadia, samir, planId, employerId } = place
  await nameContact(nadia, employerId, 'Odile Lenoir', 'tutor')
  const level = { baselineLevel: -2, level: -1, levelTexts: LEVEL_TEXTS, agreedOn: '2026-06-12' } as const
  g.goal(samir, { ...level, planId, title: 'Arrive on time' })
  g.goal(samir, { ...level, planId, title: 'Find a flat', domain: 'personalFamily' })
  g.goal(samir, { planId, title: 'Read the roster', outcome: 'reviewed', level: 0, closedOn: '2026-10-01' })
  g.logEntry(nadia, samir, { minutes: 90, occurredOn: '2026-11-02', note: 'Odile Lenoir showed the oven' })
  g.logEntry(nadia, samir, { minutes: 45, occurredOn: '2026-06-15', side: 'worker', withParties: ['worker'] })
  await ok(nadia, planTaper, { params: { planId }, body: { plannedMinutes: [120, 60], version: 1 } })
  const body = {
    endsOn: '2027-03-11',
    extraMinutes: 600,
    reason: 'goalsNotReached',
    words: 'Odile Lenoir wants to see the winter season',
  } as const
  const { extensionId } = await ok(nadia, requestExtension, { params: { planId }, body })
  const draft = documentDraft({ kind: 'extensionRequest', extensionId })
  const params = { episodeId: samir.episodeId }
  const shown = () => ok(nadia, previewDocument, { params, body: draft })
  return { ...place, extensionId, draft, params, shown }
}

const saying = (content: object) => JSON.stringify(content)
const rowsUnder = (blocks: readonly DocumentBlock[], head: string) =>
  blocks.flatMap((block) => (block.type === 'table' && block.head.includes(head) ? block.rows : []))

describe('the request for more time, as who pays reads it', () => {
  it('says until when and why, the hours, the goals in their own words, what was done and what was planned', async () => {
    const { shown } = await asked()
    const { blocks, title } = await shown()
    const said = saying(blocks)

    expect(title).toBe('Request for more time: Samir Haddad')
    for (const text of ['11 March 2027', '11 December 2026', 'Goals not reached yet', '10 h', '2 h 15'])
      expect(said).toContain(text)
    expect(said).toContain('the tutor wants to see the winter season'.replace(/^t/, 'T'))
    expect(rowsUnder(blocks, 'What is expected')).toEqual([
      [
        'Arrive on time',
        'much less than expected (−2): never',
        'less than expected (−1): twice a week',
        'four days a week',
      ],
      ['Find a flat', 'much less than expected (−2)', 'less than expected (−1)', ''],
    ])
    expect(said).toContain('Read the roster')
    expect(rowsUnder(blocks, 'Planned').slice(0, 2)).toEqual([
      ['12 June 2026 to 11 July 2026', '2 h', '45 min'],
      ['12 July 2026 to 11 August 2026', '1 h', '0 min'],
    ])
    expect(rowsUnder(blocks, 'Minutes').map(([day, , , minutes]) => [day, minutes])).toEqual([
      ['15 June 2026', '45'],
      ['2 November 2026', '90'],
    ])
    expect(said).not.toContain('Odile')
    expect(said).not.toContain('showed the oven')
  })

  it('stays what the file said that day, and takes the answer', async () => {
    const { g, nadia, samir, extensionId, shown } = await asked()
    const figures = ({ blocks }: { blocks: DocumentBlock[] }) => blocks.filter(({ type }) => type === 'table')
    const before = await shown()
    g.logEntry(nadia, samir, { minutes: 60, occurredOn: '2026-11-28' })
    g.goal(samir, { title: 'A goal of tomorrow', createdAt: '2026-11-25T08:00:00.000Z' })
    const ann = g.lead(nadia.teamId)
    const answer = {
      decision: 'denied',
      denialReason: 'followUpInstead',
      alternative: 'A call each month',
      version: 1,
    } as const
    await ok(ann, decideExtension, { params: { extensionId }, body: answer })
    const after = await shown()

    expect(figures(after)).toEqual(figures(before))
    expect(saying(before.blocks)).toContain('awaited')
    for (const text of ['not granted', 'Follow-up after the plan is enough', 'A call each month', 'Ann Claes'])
      expect(saying(after.blocks)).toContain(text)
  })

  it('is kept for who pays once the person has agreed, and not of a request that was taken back', async () => {
    const { nadia, samir, params, draft, extensionId } = await asked()
    expect(await refused(nadia, makeDocument, { params, body: draft })).toMatchObject({
      errors: [{ pointer: '/kind', detail: 'report-not-agreed' }],
    })
    await agreeToReport(nadia, samir.workerId)
    const kept = await ok(nadia, makeDocument, { params, body: draft })
    expect(kept).toMatchObject({ reader: 'funder', datedOn: TODAY, version: 1 })
    expect((await ok(nadia, listDocuments, { params })).subjects.extensions).toMatchObject([{ extensionId }])

    await ok(nadia, withdrawExtension, { params: { extensionId }, body: { version: 1 } })
    expect((await refused(nadia, previewDocument, { params, body: draft })).errors).toMatchObject([
      { pointer: '/extensionId' },
    ])
    expect((await ok(nadia, listDocuments, { params })).subjects.extensions).toEqual([])
    const unsaid = documentDraft({ kind: 'extensionRequest' })
    expect(await refused(nadia, previewDocument, { params, body: unsaid })).toMatchObject({
      code: 'document-subject-missing',
      errors: [{ pointer: '/extensionId' }],
    })
  })
})
