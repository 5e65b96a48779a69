import {
  dropTemplate,
  editDocumentText,
  editLetterhead,
  readDocumentSettings,
  uploadLogo,
  uploadTemplate,
} from '@tandem/contract/document-settings'
import { makeDocument, readDocument } from '@tandem/contract/documents'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxOf } from '../../apps/server/src/features/documents/document-docx.ts'
import { NO_LETTERHEAD } from '../../apps/server/src/features/documents/letterhead.ts'
import { ok, refused } from '../support/app.ts'
import { content } from '../support/document-contents.ts'
import { notTaken, taken } from '../support/form-file.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { nodesOf, readPdf, saidBy } from '../support/pdf-reader.ts'
import { pngOf } from '../support/pictures.ts'
import { samirAtWork } from '../support/places.ts'
import { download } from '../support/spreadsheet.ts'

async function house() {
  const place = await samirAtWork()
  const marie = place.g.administrator()
  const make = () =>
    ok(place.nadia, makeDocument, { params: { episodeId: place.samir.episodeId }, body: documentDraft() })
  const pdfOf = async (documentId: string) =>
    readPdf((await download(place.nadia, `/api/documents/${documentId}/file.pdf`)).rawPayload)
  return { ...place, marie, make, pdfOf }
}

const template = (...texts: string[]) =>
  docxOf(
    content({
      title: 'Letter',
      reference: 'Our house, {{reference}}',
      blocks: texts.map((text) => ({ type: 'paragraph', text })),
    }),
    NO_LETTERHEAD,
  )

const withPart = (bytes: Uint8Array, name: string, text: string) =>
  zipSync({ ...unzipSync(new Uint8Array(bytes)), [name]: strToU8(text) })

describe('what an organisation puts into its documents', () => {
  it('stands above them from then on, and never changes a kept one', async () => {
    const { marie, make, pdfOf } = await house()
    const before = await make()
    const body = { lines: ['Rue de la Gare 12', '7500 Tournai'], keepsLogo: true, version: 0 }
    expect(await ok(marie, editLetterhead, { body })).toMatchObject({ version: 1, logo: null })
    const logo = await taken(marie, uploadLogo, {}, { bytes: pngOf(120, 40), name: 'logo.png' })
    expect(logo).toEqual({ lines: body.lines, logo: { type: 'png', width: 120, height: 40 }, version: 2 })
    const after = await make()

    const said = nodesOf((await pdfOf(after.documentId)).nodes, 'P').map(saidBy)
    expect(said.slice(0, 3)).toEqual(['Maison de l’emploi', 'Rue de la Gare 12', '7500 Tournai'])
    const [figure] = nodesOf((await pdfOf(after.documentId)).nodes, 'Figure')
    expect(figure?.alt).toBe('Logo of Maison de l’emploi')
    expect(nodesOf((await pdfOf(before.documentId)).nodes, 'Figure')).toEqual([])

    await ok(marie, editLetterhead, { body: { lines: [], keepsLogo: false, version: 2 } })
    expect((await ok(marie, readDocumentSettings, {})).letterhead).toEqual({ lines: [], logo: null, version: 3 })
  })

  it.each([
    ['text that says it is a picture', Buffer.from('<svg onload="alert(1)"/>')],
    ['picture whose rows are missing', pngOf(120, 40, true)],
    ['picture that is far too large', pngOf(2_400, 2)],
    ['half picture', pngOf(120, 40).subarray(0, 60)],
    ['JPEG without an end', Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9, 3, 1, 2, 3, 4, 5, 6, 7, 8])],
  ])('takes for a logo no %s', async (_what, bytes) => {
    const { marie } = await house()
    const { code } = await notTaken(marie, uploadLogo, {}, { bytes, name: 'logo.png' })

    expect(code).toBe('logo-refused')
    expect((await ok(marie, readDocumentSettings, {})).letterhead.version).toBe(0)
  })

  it('is said in its own words, section by section, with Tandem’s beside, and a kept document keeps its words', async () => {
    const { marie, nadia, make } = await house()
    const before = await make()
    const about = { kind: 'coachingPlan', section: 'intro', locale: 'en' as const }
    const own = await ok(marie, editDocumentText, { body: { ...about, text: 'Our own beginning.', version: 0 } })
    const kept = async (documentId: string) =>
      JSON.stringify((await ok(nadia, readDocument, { params: { documentId } })).content)

    expect(own).toMatchObject({ ...about, own: 'Our own beginning.', version: 1 })
    expect(own.default).toContain('This plan says')
    const after = await kept((await make()).documentId)
    expect(after).toContain('Our own beginning.')
    expect(after).not.toContain('This plan says')
    expect(await kept(before.documentId)).not.toContain('Our own beginning.')

    const { code, current } = await refused(marie, editDocumentText, { body: { ...about, text: 'Late', version: 0 } })
    expect([code, current]).toMatchObject(['stale', { own: 'Our own beginning.' }])
    await ok(marie, editDocumentText, { body: { ...about, text: null, version: 1 } })
    expect(await kept((await make()).documentId)).toContain('This plan says')
    const unknown = await refused(marie, editDocumentText, {
      body: { ...about, section: 'nowhere', text: 'x', version: 0 },
    })
    expect(unknown.code).toBe('not-found')
  })

  it('wraps the Word file of its language in a file of its own', async () => {
    const { marie, nadia, make } = await house()
    const bytes = await template('{{title}}', 'Dear reader,', '{{content}}', 'With kind regards')
    await taken(marie, uploadTemplate, { params: { locale: 'en' } }, { bytes, name: 'letter.docx' })
    const { documentId } = await make()
    await ok(marie, dropTemplate, { params: { locale: 'en' } })
    const answer = await download(nadia, `/api/documents/${documentId}/file.docx`)
    const parts = unzipSync(new Uint8Array(answer.rawPayload))
    const said = (name: string) => strFromU8(parts[name] ?? new Uint8Array()).replace(/<[^>]*>/g, '')

    const body = said('word/document.xml')
    expect(body).toMatch(/Coaching plan of Samir HaddadDear reader,This plan says.+With kind regards/)
    expect(body).toContain('What is not written here')
    expect(said('word/header1.xml')).toContain('Our house, D-2026-001, version 1')
    expect((await refused(marie, dropTemplate, { params: { locale: 'en' } })).code).toBe('not-found')
  })

  it('wraps agreements too, from the day on which it was given', async () => {
    const { marie, nadia, g, samir } = await house()
    const bytes = await template('Dear reader,', '{{content}}')
    await taken(marie, uploadTemplate, { params: { locale: 'en' } }, { bytes, name: 'letter.docx' })
    const wrapped = async (sentOn: string) => {
      const { agreementId } = g.agreement(nadia, samir, { kind: 'servicePerson', sentOn })
      const answer = await download(nadia, `/api/agreements/${agreementId}/versions/1/file.docx`)
      return strFromU8(unzipSync(new Uint8Array(answer.rawPayload))['word/document.xml'] ?? new Uint8Array())
    }

    expect(await wrapped('2026-11-20')).not.toContain('Dear reader')
    const text = await wrapped('2026-11-24')
    expect(text).toContain('Dear reader')
    expect(text).toContain('Samir Haddad')
  })

  it('refuses a Word file that could not, or must not, be a template, and says why', async () => {
    const { marie } = await house()
    const sound = new Uint8Array(await template('{{content}}'))
    const why = async (bytes: Uint8Array) =>
      (await notTaken(marie, uploadTemplate, { params: { locale: 'en' } }, { bytes, name: 'a.docx' })).detail
    const remote =
      '<Relationships><Relationship Id="r9" Type="x/attachedTemplate" Target="http://x.example/a.dotm" TargetMode="External"/></Relationships>'

    expect(await why(Buffer.from('no zip at all'))).toBe('not-word')
    expect(await why(zipSync({ 'a.txt': strToU8('a') }))).toBe('not-word')
    expect(await why(new Uint8Array(await template('no mark')))).toBe('no-content')
    expect(await why(withPart(sound, 'word/vbaProject.bin', 'x'))).toBe('has-macros')
    expect(await why(withPart(sound, 'word/_rels/settings.xml.rels', remote))).toBe('reaches-out')
    expect(await why(withPart(sound, 'word/media/bomb.xml', ' '.repeat(25 * 1024 * 1024)))).toBe('too-much-inside')
    expect((await ok(marie, readDocumentSettings, {})).templates).toEqual([])
  })
})
