import { recordConsent, withdrawConsent } from '@tandem/contract/consents'
import type { DocumentBlock } from '@tandem/contract/document-content'
import { listDocuments, makeDocument, previewDocument, readDocument } from '@tandem/contract/documents'
import { finishReview, type ReviewContent, saveReview, startReview } from '@tandem/contract/reviews'
import { describe, expect, it } from 'vitest'
import { planExtensions, plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { ok, refused, TODAY } from '../support/app.ts'
import { givenAgreements } from '../support/given-agreements.ts'
import { agreeToCalls, agreeToReport } from '../support/given-consents.ts'
import { reviewContent } from '../support/goal-draft.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { answer, withdrawal } from '../support/operations-sharing.ts'
import { nameContact, samirAtWork } from '../support/places.ts'

type Place = Awaited<ReturnType<typeof samirAtWork>>
type Draft = Parameters<typeof documentDraft>[0]

const preview = ({ nadia, samir }: Place, values: Draft) =>
  ok(nadia, previewDocument, { params: { episodeId: samir.episodeId }, body: documentDraft(values) })

const saying = (content: object) => JSON.stringify(content)
const tableWith = (blocks: readonly DocumentBlock[], head: string) =>
  blocks.flatMap((block) => (block.type === 'table' && block.head.includes(head) ? [block.rows] : []))

/** A review that each party has spoken in; left unfinished where told. */
async function review({ nadia }: Place, planId: string, values: Partial<ReviewContent>, isFinished = true) {
  const kind = values.decision === 'close' ? 'closing' : 'midPlan'
  const { reviewId } = await ok(nadia, startReview, { params: { planId }, body: { kind } })
  const params = { reviewId }
  await ok(nadia, saveReview, { params, body: { content: reviewContent(values), version: 1 } })
  if (isFinished) await ok(nadia, finishReview, { params, body: { version: 2 } })
}

const CLOSED: Partial<ReviewContent> = {
  decision: 'close',
  exitedOn: TODAY,
  exitReason: 'autonomousInJob',
  remains: 'Ask Odile Lenoir for the spring roster',
  takesOver: 'The local mission',
  afterCareOn: [],
}

/** Asked for yesterday, not answered. */
const WAITING: Omit<typeof planExtensions.$inferInsert, 'id' | 'planId' | 'requestedBy'> = {
  requestedOn: '2026-11-23',
  reason: 'training',
  words: null,
  formerEndsOn: '2027-06-11',
  endsOn: '2027-06-30',
  extraMinutes: 0,
  evidence: {
    asOfOn: '2026-11-23',
    ...{ weeks: 1, weeksWithEntries: 0, entries: 0, usedMinutes: 0, grantedMinutes: null },
    ...{ workerCheckIns: 0, employerCheckIns: 0, goals: [], goalsClosed: 0 },
  },
  status: 'pending',
  createdAt: '2026-11-23T08:00:00.000Z',
}

describe('the document of a review', () => {
  it('holds the three columns, the decision and the words of who disagrees, as they were finished', async () => {
    const place = await samirAtWork()
    const { g, nadia, samir, planId } = place
    g.logEntry(nadia, samir, { minutes: 60 })
    await review(place, planId, {
      decision: 'changeIntensity',
      decisionReason: 'Two visits a month are enough',
      workerStance: 'disagrees',
      workerWords: 'I would like to be called each week',
    })
    const { blocks } = await preview(place, { kind: 'midPlanReview' })
    const [said] = tableWith(blocks, 'The company')

    expect(said?.[0]).toEqual(['What goes well?', 'I know the ovens', 'He comes on time'])
    for (const words of [
      'Change how much coaching',
      'Two visits a month are enough',
      'disagrees: I would like to be called each week',
    ])
      expect(saying(blocks)).toContain(words)
    g.logEntry(nadia, samir, { minutes: 45 })
    expect((await preview(place, { kind: 'midPlanReview' })).blocks, 'what happened later is not of that day').toEqual(
      blocks,
    )
  })

  it('of an earlier one is made of that one, and the latest unless told', async () => {
    const place = await samirAtWork()
    const { nadia, samir, planId } = place
    await review(place, planId, { remains: 'The first half' })
    await review(place, planId, { remains: 'The second half' })
    const params = { episodeId: samir.episodeId }
    const { reviews } = (await ok(nadia, listDocuments, { params })).subjects
    const said = async (reviewId: string | null) => saying(await preview(place, { kind: 'midPlanReview', reviewId }))

    expect(reviews).toMatchObject([{ planNumber: 1 }, { planNumber: 1 }])
    expect(await said(null)).toContain('The second half')
    expect(await said(reviews[0]?.reviewId ?? null)).toContain('The second half')
    expect(await said(reviews[1]?.reviewId ?? null)).toContain('The first half')
    const body = documentDraft({ kind: 'midPlanReview', reviewId: samir.episodeId })
    expect((await refused(nadia, previewDocument, { params, body })).errors).toMatchObject([{ pointer: '/reviewId' }])
  })

  it('is a sheet to decide on while the review is not finished', async () => {
    const place = await samirAtWork()
    await review(place, place.planId, { decisionReason: 'Not said yet' }, false)
    const sheet = saying(await preview(place, { kind: 'midPlanReview' }))

    expect(sheet).toContain('Extend, because:')
    expect(sheet).not.toContain('Not said yet')
    expect(sheet).not.toContain('I know the ovens')
  })
})

describe('the final report', () => {
  it('says what the closing decided, who takes over and when news is asked for, without names of contacts', async () => {
    const place = await samirAtWork()
    const { nadia, samir, employerId, planId } = place
    await nameContact(nadia, employerId, 'Odile Lenoir', 'tutor')
    await agreeToCalls(nadia, samir.workerId)
    await review(place, planId, { ...CLOSED, afterCareOn: ['2027-02-24'] })
    await agreeToReport(nadia, samir.workerId)
    const params = { episodeId: samir.episodeId }
    const { documentId } = await ok(nadia, makeDocument, { params, body: documentDraft({ kind: 'finalReport' }) })
    const { content } = await ok(nadia, readDocument, { params: { documentId } })

    expect(saying(content)).toContain('"label":"News is asked for on","text":"24 February 2027"')
    expect(saying(content)).toContain('"label":"The person agrees to be asked","text":"yes, since 24 November 2026"')
    expect(saying(content)).toContain('The local mission')
    expect(saying(content)).toContain('Ask the tutor for the spring roster')
    expect(saying(content)).not.toContain('Odile')
  })

  it('says whether the person wants to be asked for news, and none is planned where no day was set', async () => {
    const place = await samirAtWork()
    const { nadia, samir, planId } = place
    await review(place, planId, CLOSED)
    const told = async (act: 'given' | 'withdrawn') => {
      const params = { workerId: samir.workerId }
      const afterCare = { purpose: 'afterCare' as const }
      if (act === 'given') await ok(nadia, recordConsent, { params, body: { ...answer, ...afterCare } })
      else await ok(nadia, withdrawConsent, { params, body: { ...withdrawal, ...afterCare } })
      return saying((await preview(place, { kind: 'finalReport' })).blocks)
    }

    expect(await told('given')).toMatch(/"The person agrees to be asked","text":"yes, since \d+ \w+ 2026"/)
    const after = await told('withdrawn')
    expect(after).toMatch(/"The person agrees to be asked","text":"no longer, since /)
    expect(after).toContain('"News is asked for on","text":"no day is set"')
  })

  it('of an accompaniment that was never reviewed says nothing of a decision', async () => {
    const place = await samirAtWork()
    const { blocks } = await preview(place, { kind: 'finalReport' })

    expect(blocks.filter((block) => block.type === 'heading').map(({ text }) => text)).not.toContain('Decision')
  })
})

describe('the hand-over brief', () => {
  it('names agreements in force, who is awaited, a request without an answer and the next review', async () => {
    const place = await samirAtWork()
    const { w, nadia, samir, planId } = place
    const { agreement } = givenAgreements(w)
    const signedOn = '2026-11-17'
    const parties = [
      { capacity: 'worker', name: 'Samir Haddad', signedOn },
      { capacity: 'coach', name: 'Nadia Benali', signedOn },
    ] as const
    agreement(nadia, samir, { kind: 'servicePerson', parties })
    agreement(nadia, samir, {
      parties: [
        { capacity: 'worker', name: 'Samir Haddad', signedOn },
        { capacity: 'employer', name: 'Odile Lenoir' },
      ],
    })
    w.context.db.update(plans).set({ endsOn: '2027-06-11' }).run()
    w.context.db
      .insert(planExtensions)
      .values({ ...WAITING, id: w.context.newId(), planId, requestedBy: nadia.memberId })
      .run()
    const brief = saying(await preview(place, { kind: 'handOver' }))

    expect(brief).toMatch(/Coaching agreement","A-[^"]*","in force/)
    expect(brief).toMatch(/Three-party agreement","A-[^"]*","waits for Odile Lenoir"/)
    expect(brief).toContain('Answer awaited: more time until 30 June 2027')
    expect(brief).toContain('Review of the plan')
    const report = saying(await preview(place, { kind: 'finalReport' }))
    expect(report).toContain('Coaching agreement')
    expect(report).not.toContain('Odile Lenoir')
  })
})
