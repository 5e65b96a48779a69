import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addAttachment, listAttachments, listEpisodeAttachments, removeAttachment } from '@tandem/contract/attachments'
import { voidLogEntry } from '@tandem/contract/log-entries'
import { MOST_ATTACHMENTS } from '@tandem/domain/attachments'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { sha256Of, sweepFiles } from '../../apps/server/src/db/attachment-files.ts'
import { attachments } from '../../apps/server/src/features/attachments/attachments.table.ts'
import { docxOf } from '../../apps/server/src/features/documents/document-docx.ts'
import { NO_LETTERHEAD } from '../../apps/server/src/features/documents/letterhead.ts'
import { ok, refused } from '../support/app.ts'
import { content } from '../support/document-contents.ts'
import { notTaken, sendTo, taken } from '../support/form-file.ts'
import { pngOf } from '../support/pictures.ts'
import { samirAtWork } from '../support/places.ts'
import { download, fileNameOf } from '../support/spreadsheet.ts'

const PDF = Buffer.from('%PDF-1.7\nA task sheet.')

async function anEntry() {
  const place = await samirAtWork()
  const { g, nadia, samir, w } = place
  const entryId = g.logEntry(nadia, samir)
  const subject = { params: { subjectId: entryId }, query: { subjectType: 'logEntry' as const } }
  const add = (bytes: Uint8Array | string, name: string) => taken(nadia, addAttachment, subject, { bytes, name })
  const folder = w.context.attachments
  const inFolder = () => (existsSync(folder) ? readdirSync(folder) : [])
  const rows = () => w.context.db.select().from(attachments).all()
  return { ...place, entryId, subject, add, folder, inFolder, rows }
}

const word = async () => new Uint8Array(await docxOf(content(), NO_LETTERHEAD))

describe('a file on an entry', () => {
  it('is kept as it is under its id, for the owner only, and handed out to take home alone', async () => {
    const { nadia, samir, subject, add, folder, inFolder, rows } = await anEntry()
    const { attachmentId, ...facts } = await add(PDF, '../../Fiche de tâches, Łukasz.pdf')

    expect(facts).toMatchObject({
      ...subject.params,
      ...subject.query,
      fileName: 'Fiche de tâches, Łukasz.pdf',
      type: 'pdf',
      bytes: PDF.length,
    })
    expect(inFolder()).toEqual([attachmentId])
    expect(readFileSync(path.join(folder, attachmentId))).toEqual(PDF)
    expect(statSync(path.join(folder, attachmentId)).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(rows()[0]?.sha256).toBe(sha256Of(PDF))
    const answer = await download(nadia, `/api/attachments/${attachmentId}/file`)
    expect(answer.rawPayload).toEqual(PDF)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="Fiche de t_ches, _ukasz.pdf"; filename*=UTF-8\'\'Fiche%20de%20t%C3%A2ches%2C%20%C5%81ukasz.pdf',
    )
    const ofEpisode = await ok(nadia, listEpisodeAttachments, { params: { episodeId: samir.episodeId } })
    expect(ofEpisode).toEqual(await ok(nadia, listAttachments, subject))
  })

  it('is what its bytes say, and cannot be run under the name that it was given', async () => {
    const { nadia, add } = await anEntry()
    const named = async (bytes: Uint8Array | string, name: string) => {
      const { attachmentId, type } = await add(bytes, name)
      return [type, fileNameOf(await download(nadia, `/api/attachments/${attachmentId}/file`))]
    }

    expect(await named(pngOf(4, 4), 'photo.PNG')).toEqual(['png', 'photo.PNG'])
    expect(await named(pngOf(4, 4), 'photo.html')).toEqual(['png', 'photo.html.png'])
    expect(await named('<script>alert(1)</script>', 'page.html')).toEqual(['text', 'page.html.txt'])
    expect(await named(Buffer.from('RIFF0000WEBPVP8 '), 'a.webp')).toEqual(['webp', 'a.webp'])
    expect(await named(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'a.jpg')).toEqual(['jpeg', 'a.jpg'])
    expect(await named(await word(), 'letter.docx')).toEqual(['docx', 'letter.docx'])
  })

  it.each<[string, () => Promise<Uint8Array>]>([
    ['a program', async () => Buffer.from('MZ\x90\0\x03')],
    ['a zip file', async () => zipSync({ 'a.txt': strToU8('a') })],
    [
      'a Word file with macros',
      async () => zipSync({ ...unzipSync(await word()), 'word/vbaProject.bin': strToU8('x') }),
    ],
    ['nothing', async () => new Uint8Array()],
    ['bytes that are no text', async () => Buffer.from([0xc3, 0x28, 0x41])],
  ])('is never %s', async (_what, bytes) => {
    const { nadia, subject, inFolder, rows } = await anEntry()
    const { code, errors } = await notTaken(nadia, addAttachment, subject, { bytes: await bytes(), name: 'a.pdf' })

    expect([code, errors?.[0]?.pointer]).toEqual(['attachment-refused', '/file'])
    expect([inFolder(), rows()]).toEqual([[], []])
  })

  it('has a size and a number that it may not pass', async () => {
    const { nadia, w, subject, add } = await anEntry()
    const large = await sendTo(nadia, addAttachment, subject, {
      bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 65),
      name: 'a.txt',
    })
    expect([large.statusCode, large.json().code]).toEqual([413, 'too-large'])
    const { attachmentId } = await add('first', 'first.txt')
    const row = w.context.db.select().from(attachments).get()
    for (let count = 1; count < MOST_ATTACHMENTS; count += 1)
      w.context.db
        .insert(attachments)
        .values({ ...(row as NonNullable<typeof row>), id: v7() })
        .run()

    const full = await notTaken(nadia, addAttachment, subject, { bytes: 'one more', name: 'a.txt' })
    expect([full.code, full.errors?.[0]?.pointer]).toEqual(['attachments-full', '/file'])
    await ok(nadia, removeAttachment, { params: { attachmentId }, body: { reason: 'Too many', version: 1 } })
    await add('now there is room', 'a.txt')
  })

  it('sent twice under one key is one file', async () => {
    const { nadia, subject, inFolder } = await anEntry()
    const sent = { bytes: PDF, name: 'a.pdf', key: v7() }
    const first = await taken(nadia, addAttachment, subject, sent)
    const again = await taken(nadia, addAttachment, subject, sent)

    expect(again).toEqual(first)
    expect(inFolder()).toHaveLength(1)
    const other = await notTaken(nadia, addAttachment, subject, { ...sent, bytes: 'another' })
    expect(other.code).toBe('key-reused')
  })

  it('is removed for good with a reason: its bytes go, that it was there stays', async () => {
    const { nadia, subject, add, inFolder } = await anEntry()
    const { attachmentId } = await add(PDF, 'a.pdf')
    const body = { reason: 'The wrong sheet', version: 1 }
    const late = { params: { attachmentId }, body: { ...body, version: 7 } }
    expect((await refused(nadia, removeAttachment, late)).code).toBe('stale')
    await ok(nadia, removeAttachment, { params: { attachmentId }, body })
    await new Promise((done) => setTimeout(done, 50))

    expect(inFolder()).toEqual([])
    const { attachments: left } = await ok(nadia, listAttachments, subject)
    expect(left).toMatchObject([{ fileName: 'a.pdf', voidReason: 'The wrong sheet' }])
    const gone = await download(nadia, `/api/attachments/${attachmentId}/file`)
    expect([gone.statusCode, gone.json().code]).toEqual([409, 'voided'])
    expect((await refused(nadia, removeAttachment, { params: { attachmentId }, body })).code).toBe('voided')
  })

  it('follows the permission of its entry: read by the lead, changed by its coaches, not there for others', async () => {
    const { g, nadia, subject, add, entryId } = await anEntry()
    const { attachmentId } = await add(PDF, 'a.pdf')
    const url = `/api/attachments/${attachmentId}/file`
    const lead = g.lead(nadia.teamId)
    const colleague = g.coach(nadia.teamId)
    const sent = { bytes: PDF, name: 'b.pdf' }

    expect((await download(lead, url)).statusCode).toBe(200)
    expect((await notTaken(lead, addAttachment, subject, sent)).code).toBe('not-allowed')
    expect((await download(colleague, url)).statusCode).toBe(404)
    expect((await notTaken(colleague, addAttachment, subject, sent)).code).toBe('not-found')
    expect((await download({ ...nadia, cookie: '' }, url)).statusCode).toBe(401)
    await ok(nadia, voidLogEntry, { params: { entryId }, body: { reason: 'Mistake', version: 1 } })
    expect((await notTaken(nadia, addAttachment, subject, sent)).code).toBe('voided')
  })

  it('leaves nothing behind where an upload was cut off: what no record knows is swept after an hour', async () => {
    const { add, folder, inFolder } = await anEntry()
    const { attachmentId } = await add(PDF, 'a.pdf')
    const [fresh, old] = [path.join(folder, v7()), path.join(folder, `${v7()}.partial`)]
    writeFileSync(fresh, 'under way')
    writeFileSync(old, 'cut off')
    const longAgo = Date.now() / 1000 - 7_200
    for (const file of [old, path.join(folder, attachmentId)]) utimesSync(file, longAgo, longAgo)

    expect(sweepFiles(folder, new Set([attachmentId]), Date.now())).toBe(1)
    expect(inFolder().sort()).toEqual([attachmentId, path.basename(fresh)].sort())
  })
})
