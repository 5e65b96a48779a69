import { decideImport, discardImport, listImports, writeImport } from '@tandem/contract/imports'
import { describe, expect, it } from 'vitest'
import { ok, refused, send, signedInAs, type World } from '../support/app.ts'
import { fixture, uploaded } from '../support/file-upload.ts'

import {
  answer,
  aTeam,
  CASELOAD,
  csv,
  imported,
  PEOPLE,
  readFile,
  refusedToWrite,
  SAMIR,
  write,
} from '../support/given-import.ts'

function count(w: World, table: string): number {
  return w.context.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
}

describe('a file that is written', () => {
  it('is refused while a row is neither settled nor left out, and nothing of it is written', async () => {
    const { w, lead } = await aTeam()
    const importId = await uploaded(lead, fixture(CASELOAD), CASELOAD)

    expect((await refusedToWrite(lead, importId)).code).toBe('import-unsettled')
    expect([count(w, 'workers'), count(w, 'employers'), count(w, 'members')]).toEqual([0, 0, 2])
  })

  it('is refused without a team, and when it holds nothing', async () => {
    const { lead } = await aTeam()
    const noTeam = await uploaded(lead, csv(PEOPLE, SAMIR), 'a.csv')
    await answer(lead, noTeam, { teamId: null })
    const nothing = await uploaded(lead, csv('Un,Deux', 'x,y'), 'b.csv')

    expect((await refusedToWrite(lead, noTeam)).code).toBe('import-unsettled')
    expect((await refusedToWrite(lead, nothing)).code).toBe('import-empty')
  })

  it('brings in companies alone without a team', async () => {
    const { lead } = await aTeam()
    const importId = await uploaded(lead, csv('Raison sociale,Commune', 'Garage Motte,Ath'), 'a.csv')
    await answer(lead, importId, { teamId: null, kinds: { a: 'companies' } })

    expect((await readFile(lead, importId)).preview?.needsTeam).toBe(false)
    expect((await write(lead, importId)).counts.companies.created).toBe(1)
  })

  it('is written once: afterwards it can be neither decided on, written nor forgotten', async () => {
    const { lead } = await aTeam()
    const importId = await uploaded(lead, csv(PEOPLE, SAMIR), 'a.csv')
    const { decisions } = await readFile(lead, importId)
    await write(lead, importId)
    const params = { importId }

    const codes = [
      await refused(lead, decideImport, { params, body: { version: 2, decisions } }),
      await refused(lead, writeImport, { params, body: { version: 2 } }),
      await refused(lead, discardImport, { params }),
    ].map(({ code }) => code)

    expect(codes).toEqual(['import-written', 'import-written', 'import-written'])
    expect(await readFile(lead, importId)).toMatchObject({ preview: null, counts: { people: { created: 1 } } })
  })

  it('all or nothing: a fault in the middle leaves nothing behind, and the file waits', async () => {
    const { w, lead } = await aTeam()
    const importId = await uploaded(lead, csv(PEOPLE, SAMIR, SAMIR.replace('Samir', 'Lina')), 'a.csv')
    w.context.db.$client.exec(
      "CREATE TRIGGER fault BEFORE INSERT ON workers WHEN new.first_name = 'Lina' BEGIN SELECT RAISE(ABORT, 'x'); END",
    )

    const broken = await send(lead, writeImport, { params: { importId }, body: { version: 1 } })

    expect(broken.statusCode).toBe(500)
    expect([count(w, 'workers'), count(w, 'episodes'), count(w, 'import_keys')]).toEqual([0, 0, 0])
    expect((await readFile(lead, importId)).preview?.counts.people.created).toBe(2)
  })

  it('is listed for everybody who may import, with who, when and how much', async () => {
    const { g, lead } = await aTeam()
    await imported(lead, csv(PEOPLE, SAMIR), 'people.csv')
    const waiting = await uploaded(lead, csv(PEOPLE, SAMIR), 'next.csv')

    const own = await ok(lead, listImports, {})
    const others = await ok(g.administrator(), listImports, {})

    expect(own.imports.map(({ importId, fileName }) => [fileName, importId === waiting])).toEqual([
      ['next.csv', true],
      ['people.csv', false],
    ])
    expect(others.imports).toMatchObject([
      { fileName: 'people.csv', memberName: 'Ann Claes', counts: { people: { created: 1 } } },
    ])
  })

  it('may be forgotten before, and is forgotten when nobody finishes it within a month', async () => {
    const { w, lead } = await aTeam()
    const importId = await uploaded(lead, csv(PEOPLE, SAMIR), 'a.csv')
    await ok(lead, discardImport, { params: { importId } })
    expect(count(w, 'imports')).toBe(0)
    await uploaded(lead, csv(PEOPLE, SAMIR), 'old.csv')
    w.setToday('2026-12-26')

    await uploaded(signedInAs(w, lead.memberId), csv(PEOPLE, SAMIR), 'new.csv')

    expect(w.context.db.$client.prepare('SELECT file_name FROM imports').pluck().all()).toEqual(['new.csv'])
  })
})
