import { FILE_REFUSALS, uploadImport } from '@tandem/contract/imports'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { WORKBOOK_REFUSALS } from '../../apps/server/src/features/imports/read-workbook.ts'
import { signedInAs, type World } from '../support/app.ts'
import { refusedFile, sendFile, uploaded } from '../support/file-upload.ts'

import { aTeam, csv, imported, PEOPLE, SAMIR } from '../support/given-import.ts'

function count(w: World, table: string): number {
  return w.context.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
}

describe('a file that is sent', () => {
  it('is kept until it is decided on, by leads and administrators only', async () => {
    const { w, g, lead, nadia } = await aTeam()
    const reader = signedInAs(w, g.member(['reader'], []))

    for (const who of [signedInAs(w, nadia), reader])
      expect((await refusedFile(who, csv(PEOPLE, SAMIR), 'a.csv')).code).toBe('not-allowed')
    expect((await refusedFile({ world: w, cookie: '' }, csv(PEOPLE), 'a.csv')).code).toBe('signed-out')
    expect(count(w, 'imports')).toBe(0)
    await uploaded(lead, csv(PEOPLE, SAMIR), 'a.csv')
    await uploaded(g.administrator(), csv(PEOPLE, SAMIR), 'a.csv')
    expect(count(w, 'imports')).toBe(2)
  })

  it.each([
    ['nothing', '', 'a.csv', 'empty-file'],
    ['a picture', 'GIF89a', 'a.csv', 'wrong-type'],
    ['a text of another kind', csv(PEOPLE), 'a.docx', 'wrong-type'],
    ['an old workbook', '\u00d0\u00cf\u0011\u00e0', 'a.xls', 'old-excel'],
    ['a broken workbook', 'PK\u0003\u0004 and no more', 'a.xlsx', 'damaged'],
    ['too many rows', `${PEOPLE}\n${`${SAMIR}\n`.repeat(5_001)}`, 'a.csv', 'too-many-rows'],
    ['too many columns', Array.from({ length: 51 }, (_, index) => `c${index}`).join(','), 'a.csv', 'too-many-columns'],
  ])('with %s is refused with its reason', async (_, text, name, detail) => {
    const { w, lead } = await aTeam()

    const problem = await refusedFile(lead, Buffer.from(text, 'latin1'), name)

    expect(problem).toMatchObject({ code: 'file-refused', detail, errors: [{ pointer: '/file', detail }] })
    expect(count(w, 'imports')).toBe(0)
  })

  it('of more than 5 MB is refused before it is read', async () => {
    const { w, lead } = await aTeam()

    expect((await refusedFile(lead, Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'a.csv')).code).toBe('too-large')
    expect(count(w, 'imports')).toBe(0)
  })

  it('must be the one part of a form', async () => {
    const { lead } = await aTeam()
    const headers = { cookie: lead.cookie, 'idempotency-key': v7() }
    const bare = await lead.world.server.inject({ method: 'POST', url: uploadImport.path, headers })
    const form = 'multipart/form-data; boundary=x'
    const part = (name: string) =>
      lead.world.server.inject({
        method: 'POST',
        url: uploadImport.path,
        headers: { ...headers, 'idempotency-key': v7(), 'content-type': form },
        payload: `--x\r\nContent-Disposition: form-data; name="${name}"; filename="a.csv"\r\n\r\nNom\r\n--x--\r\n`,
      })

    expect(bare.json()).toMatchObject({ code: 'file-missing', status: 400 })
    expect((await part('other')).json()).toMatchObject({ code: 'file-missing' })
    expect((await part('file')).statusCode).toBe(201)
  })

  it('again under the same key is kept once; another file under it is refused', async () => {
    const { w, lead } = await aTeam()
    const key = v7()

    const first = await sendFile(lead, csv(PEOPLE, SAMIR), 'a.csv', key)
    const again = await sendFile(lead, csv(PEOPLE, SAMIR), 'a.csv', key)
    const other = await sendFile(lead, csv(PEOPLE), 'a.csv', key)

    expect([again.body, count(w, 'imports')]).toEqual([first.body, 1])
    expect(other.json()).toMatchObject({ code: 'key-reused' })
  })

  it('leaves no name in the answers that are kept for repeated requests', async () => {
    const { w, lead } = await aTeam()
    await imported(lead, csv(PEOPLE, SAMIR))

    const answers = w.context.db.$client.prepare('SELECT answer FROM idempotency_keys').pluck().all().join()
    expect(answers).toContain('importId')
    expect(answers).not.toContain('Haddad')
  })

  it('names every reason that the reader of files gives', () => {
    expect(FILE_REFUSALS).toEqual(WORKBOOK_REFUSALS)
  })
})
