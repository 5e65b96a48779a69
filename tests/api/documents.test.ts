import { listDocuments, makeDocument, previewDocument, readDocument } from '@tandem/contract/documents'
import { closeGoal } from '@tandem/contract/goals'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY } from '../support/app.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { nodesOf, readPdf, saidBy } from '../support/pdf-reader.ts'
import { samirAtWork } from '../support/places.ts'
import { download, fileNameOf } from '../support/spreadsheet.ts'

type Place = Awaited<ReturnType<typeof samirAtWork>>

const make = ({ nadia, samir }: Place, values: Parameters<typeof documentDraft>[0] = {}) =>
  ok(nadia, makeDocument, { params: { episodeId: samir.episodeId }, body: documentDraft(values) })
const preview = ({ nadia, samir }: Place, values: Parameters<typeof documentDraft>[0] = {}) =>
  ok(nadia, previewDocument, { params: { episodeId: samir.episodeId }, body: documentDraft(values) })
const notMade = ({ nadia, samir }: Place, values: Parameters<typeof documentDraft>[0]) =>
  refused(nadia, makeDocument, { params: { episodeId: samir.episodeId }, body: documentDraft(values) })

const saying = (content: object) => JSON.stringify(content)

describe('a document', () => {
  it('is made as it was previewed, dated, numbered and kept', async () => {
    const place = await samirAtWork()
    place.g.goal(place.samir, { title: 'Keep the pace', why: 'I like the early hours' })
    const shown = await preview(place)
    const document = await make(place)
    const read = await ok(place.nadia, readDocument, { params: { documentId: document.documentId } })

    expect(document).toMatchObject({ reference: 'D-2026-001', version: 1, datedOn: TODAY, reader: 'worker' })
    expect(document.title).toBe('Coaching plan of Samir Haddad')
    expect(read.content).toEqual({ ...shown, reference: 'D-2026-001, version 1' })
    expect(shown.reference).toBe('Preview, not kept')
    expect(saying(shown)).toContain('Keep the pace: I like the early hours')
  })

  it('made again is the next version, and the one before stays as it was', async () => {
    const place = await samirAtWork()
    const goalId = place.g.goal(place.samir, { title: 'Arrive on time' })
    const first = await make(place)
    const closing = {
      outcome: 'dropped' as const,
      level: null,
      closedOn: TODAY,
      dropReason: 'No longer useful',
      replacedById: null,
      version: 1,
    }
    await ok(place.nadia, closeGoal, { params: { goalId }, body: closing })
    const second = await make(place)
    const { documents } = await ok(place.nadia, listDocuments, { params: { episodeId: place.samir.episodeId } })
    const before = await ok(place.nadia, readDocument, { params: { documentId: first.documentId } })

    expect(documents.map(({ reference, version, isLatest }) => [reference, version, isLatest])).toEqual([
      ['D-2026-001', 2, true],
      ['D-2026-001', 1, false],
    ])
    expect(saying(before.content)).toContain('Arrive on time')
    const now = await ok(place.nadia, readDocument, { params: { documentId: second.documentId } })
    expect(saying(now.content)).not.toContain('Arrive on time')
  })

  it('of another kind or language has a number of its own', async () => {
    const place = await samirAtWork()
    const references = [
      await make(place),
      await make(place, { locale: 'fr' }),
      await make(place, { kind: 'plainPlan' }),
    ].map(({ reference }) => reference)

    expect(references).toEqual(['D-2026-001', 'D-2026-002', 'D-2026-003'])
  })

  it('is taken as PDF and Word under a name without a person, and the trace says who took it', async () => {
    const place = await samirAtWork('fr')
    const { documentId } = await make(place, { locale: 'fr' })
    const pdf = await download(place.nadia, `/api/documents/${documentId}/file.pdf`)
    const docx = await download(place.nadia, `/api/documents/${documentId}/file.docx`)

    expect([fileNameOf(pdf), fileNameOf(docx)]).toEqual(['D-2026-001-v1.pdf', 'D-2026-001-v1.docx'])
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(nodesOf(readPdf(pdf.rawPayload).nodes, 'H1').map(saidBy)).toEqual(['Plan d’accompagnement de Samir Haddad'])
    expect(docx.rawPayload.toString('latin1', 0, 2)).toBe('PK')
    const taken = place.w.context.db.$client
      .prepare("SELECT operation, worker_id AS workerId FROM accesses WHERE operation LIKE 'export%' ORDER BY seq")
      .all()
    expect(taken).toContainEqual({ operation: 'exportDocumentPdf', workerId: place.samir.workerId })
    expect(taken).toContainEqual({ operation: 'exportDocumentDocx', workerId: null })
  })

  it('is nobody else’s: signed out, of another team, or a colleague not assigned', async () => {
    const place = await samirAtWork()
    const { documentId } = await make(place)
    const colleague = place.g.coach(place.nadia.teamId)
    const elsewhere = place.g.coach()
    const url = `/api/documents/${documentId}/file.pdf`

    expect((await download({ world: place.w, cookie: '' }, url)).statusCode).toBe(401)
    expect((await download(colleague, url)).statusCode).toBe(404)
    expect((await download(elsewhere, url)).statusCode).toBe(404)
    const tried = place.w.context.db.$client.prepare("SELECT count(*) FROM accesses WHERE outcome = 'refused'").pluck()
    expect(tried.get()).toBe(2)
  })

  it('says what it needs: what it is about, a period that does not cross, something to say', async () => {
    const place = await samirAtWork()
    const wrong = async (values: Parameters<typeof documentDraft>[0]) => {
      const { code, errors } = await notMade(place, values)
      return [code, errors?.[0]?.pointer]
    }

    expect(await wrong({ kind: 'visitNote' })).toEqual(['document-subject-missing', '/entryId'])
    expect(await wrong({ kind: 'employerPage' })).toEqual(['document-subject-missing', '/placementId'])
    expect(await wrong({ kind: 'hoursExtract', fromOn: '2026-12-31', toOn: '2026-07-01' })).toEqual([
      'end-before-start',
      '/toOn',
    ])
    expect(await wrong({ kind: 'hoursExtract', fromOn: '2026-07-01', toOn: '2026-12-31' })).toEqual([
      'document-empty',
      undefined,
    ])
    expect(await wrong({ kind: 'visitNote', entryId: place.w.context.newId() })).toEqual(['not-found', '/entryId'])
  })

  it('says of an attestation only what is recorded', async () => {
    const place = await samirAtWork()
    place.g.goal(place.samir, { title: 'Reached', outcome: 'reviewed', level: 0, closedOn: '2026-11-01' })
    place.g.goal(place.samir, { title: 'Missed', outcome: 'reviewed', level: -1, closedOn: '2026-11-01' })
    place.g.goal(place.samir, { title: 'Still open', level: 1 })
    const said = saying(await preview(place, { kind: 'skills' }))

    expect(said).toContain('Reached')
    expect(said).toContain('Baker’s help')
    expect(said).not.toContain('Missed')
    expect(said).not.toContain('Still open')
  })
})
