import { readAgreementLink, renewAgreementLink, signAgreement } from '@tandem/contract/agreement-signing'
import { readAgreement } from '@tandem/contract/agreements'
import { addAttachment, listAttachments, removeAttachment } from '@tandem/contract/attachments'
import { listConsents, recordConsent } from '@tandem/contract/consents'
import { consentWording } from '@tandem/domain/consent-wording'
import { describe, expect, it } from 'vitest'
import { keptAttachmentIds } from '../../apps/server/src/features/attachments/attachments.store.ts'
import { bakery, readyDraft, SIGNATURE } from '../support/agreement-tale.ts'
import { ok, refused, send, TODAY, visitor } from '../support/app.ts'
import { notTaken, taken } from '../support/form-file.ts'
import { download } from '../support/spreadsheet.ts'

const PDF = Buffer.from('%PDF-1.7\nSigned by hand.')
const sheet = { bytes: PDF, name: 'signed-paper.pdf' }

const onAgreement = (subjectId: string) => ({ params: { subjectId }, query: { subjectType: 'agreement' as const } })
const onConsent = (subjectId: string) => ({ params: { subjectId }, query: { subjectType: 'consent' as const } })

describe('the scan of a signed paper', () => {
  it('belongs to the signature it proves, can be taken home by the coach, and is removed with a reason', async () => {
    const tale = await bakery()
    const { coach, w } = tale
    const { agreementId, partyIds } = tale.g.agreement(coach, tale, { placementId: tale.placementId })
    const subject = onAgreement(agreementId)
    const { attachmentId } = await taken(coach, addAttachment, subject, sheet)
    const body = { ...SIGNATURE, method: 'paper' as const, strokes: null, scanAttachmentId: attachmentId }
    const signed = await ok(coach, signAgreement, { params: { partyId: partyIds.employer ?? '' }, body })

    expect(signed.files).toMatchObject([{ attachmentId, fileName: 'signed-paper.pdf', voidedAt: null }])
    expect(signed.versions[0]?.parties[1]?.signed).toMatchObject({ method: 'paper', scanAttachmentId: attachmentId })
    expect((await download(coach, `/api/attachments/${attachmentId}/file`)).rawPayload).toEqual(PDF)
    expect([...keptAttachmentIds(w.context.db)]).toEqual([attachmentId])

    const other = tale.g.coach()
    expect((await refused(other, listAttachments, subject)).code).toBe('not-found')
    expect((await notTaken(other, addAttachment, subject, sheet)).code).toBe('not-found')
    expect((await send(other, removeAttachment, { params: { attachmentId }, body: {} })).statusCode).toBeGreaterThan(
      399,
    )

    await ok(coach, removeAttachment, { params: { attachmentId }, body: { reason: 'Wrong page', version: 1 } })
    const { agreement } = await ok(coach, readAgreement, { params: { agreementId } })
    expect(agreement.files).toMatchObject([{ voidReason: 'Wrong page' }])
    const worker = { params: { partyId: partyIds.worker ?? '' }, body }
    expect((await refused(coach, signAgreement, worker)).code).toBe('not-found')
  })

  it('is no part of what a link shows, and a first draft has none', async () => {
    const tale = await bakery()
    const { coach, w } = tale
    const { agreementId, partyIds } = tale.g.agreement(coach, tale, { placementId: tale.placementId })
    await taken(coach, addAttachment, onAgreement(agreementId), sheet)
    const { agreement } = await ok(coach, readAgreement, { params: { agreementId } })
    const { link } = await ok(coach, renewAgreementLink, {
      params: { partyId: partyIds.employer ?? '' },
      body: { version: agreement.version },
    })
    const page = await send(visitor(w), readAgreementLink, { body: { token: link.path.split('#')[1] ?? '' } })
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('signed-paper')

    const draft = await readyDraft(coach, tale, true)
    expect((await notTaken(coach, addAttachment, onAgreement(draft.agreementId), sheet)).code).toBe(
      'agreement-not-open',
    )
  })
})

describe('the proof of a consent', () => {
  it('is kept with the answer, for whoever may read the file', async () => {
    const tale = await bakery()
    const { coach, workerId } = tale
    const answer = {
      purpose: 'shareProfile' as const,
      act: 'given' as const,
      happenedOn: TODAY,
      untilOn: null,
      givenBy: 'person' as const,
      representativeName: null,
      way: 'paper' as const,
      locale: 'en' as const,
      wordingVersion: 1,
      proofNote: null,
    }
    const made = await ok(coach, recordConsent, { params: { workerId }, body: answer })
    const rowOf = ({ consents }: typeof made) => consents.find(({ purpose }) => purpose === answer.purpose)?.rows[0]
    const consentId = rowOf(made)?.consentId ?? ''
    await taken(coach, addAttachment, onConsent(consentId), sheet)

    const row = rowOf(await ok(coach, listConsents, { params: { workerId } }))
    expect(row?.files).toMatchObject([{ fileName: 'signed-paper.pdf', subjectId: consentId }])
    expect(row?.wordingText).toBe(consentWording([], answer.purpose, 'en').text)
    const other = tale.g.coach()
    expect((await refused(other, listAttachments, onConsent(consentId))).code).toBe('not-found')
    expect((await notTaken(other, addAttachment, onConsent(consentId), sheet)).code).toBe('not-found')
  })
})
