import { signAgreement } from '@tandem/contract/agreement-signing'
import { amendAgreement, sendAgreement } from '@tandem/contract/agreements'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { bakery, partyIdOf, readyDraft, SIGNATURE } from '../support/agreement-tale.ts'
import { ok } from '../support/app.ts'
import { nodesOf, readPdf, saidBy } from '../support/pdf-reader.ts'
import { download, fileNameOf } from '../support/spreadsheet.ts'

/** A tripartite agreement that Samir signed on the screen, and no one else yet. */
async function signedByOne() {
  const tale = await bakery()
  const draft = await readyDraft(tale.coach, tale)
  const { agreementId, version } = draft
  const { agreement } = await ok(tale.coach, sendAgreement, { params: { agreementId }, body: { version } })
  const params = { partyId: partyIdOf(agreement, 'worker') }
  const signed = await ok(tale.coach, signAgreement, {
    params,
    body: { ...SIGNATURE, onBehalf: { reason: 'readAloud', isInformed: true } },
  })
  const address = (number: number, format: string) => `/api/agreements/${agreementId}/versions/${number}/file.${format}`
  return { ...tale, agreementId, version: signed.version, address }
}

describe('an agreement as a file', () => {
  it('says in PDF who signed how and when, and shows the signature as it was drawn', async () => {
    const { coach, address } = await signedByOne()
    const pdf = await download(coach, address(1, 'pdf'))

    expect(pdf.statusCode).toBe(200)
    expect(fileNameOf(pdf)).toBe('A-2026-001-v1.pdf')
    const { nodes } = readPdf(pdf.rawPayload)
    const [worker = '', employer = ''] = nodesOf(nodes, 'Sect').map(saidBy)
    expect(worker).toContain('Samir Haddad')
    expect(worker).toContain('24 November 2026')
    expect(employer).toContain('Mme Lenoir')
    expect(employer).toContain('Date and signature')
    expect(nodesOf(nodes, 'Figure')).toHaveLength(1)
  })

  it('says the same in Word', async () => {
    const { coach, address } = await signedByOne()
    const docx = await download(coach, address(1, 'docx'))

    expect(fileNameOf(docx)).toBe('A-2026-001-v1.docx')
    const text = strFromU8(unzipSync(docx.rawPayload)['word/document.xml'] ?? new Uint8Array())
    for (const said of ['Mme Lenoir', '24 November 2026', 'A-2026-001']) expect(text).toContain(said)
  })

  it('is there for an earlier version as it was signed, and not for a draft', async () => {
    const { coach, agreementId, version, address } = await signedByOne()
    await ok(coach, amendAgreement, { params: { agreementId }, body: { version } })

    const former = readPdf((await download(coach, address(1, 'pdf'))).rawPayload)
    expect(nodesOf(former.nodes, 'Figure')).toHaveLength(1)
    expect((await download(coach, address(2, 'pdf'))).json()).toMatchObject({ code: 'agreement-not-open' })
    expect((await download(coach, address(3, 'pdf'))).statusCode).toBe(404)
  })

  it('does not leave once the person wants no contact with the employer', async () => {
    const { coach, address, w } = await signedByOne()
    w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-20' }).run()

    expect((await download(coach, address(1, 'docx'))).json()).toMatchObject({ code: 'contact-refused' })
  })

  it('is nobody else’s: signed out, or a colleague not assigned', async () => {
    const { coach, g, w, address } = await signedByOne()

    expect((await download({ world: w, cookie: '' }, address(1, 'pdf'))).statusCode).toBe(401)
    expect((await download(g.coach(coach.teamId), address(1, 'pdf'))).statusCode).toBe(404)
  })
})
