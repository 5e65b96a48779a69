import {
  decideImport,
  discardImport,
  FILE_REFUSALS,
  listImports,
  readImport,
  uploadImport,
  writeImport,
} from '@tandem/contract/imports'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { WORKBOOK_REFUSALS } from '../../apps/server/src/features/imports/read-workbook.ts'
import { ok, refused, send, signedInAs, type World, world } from '../support/app.ts'
import { fixture, refusedFile, sendFile, uploaded } from '../support/file-upload.ts'
import { given } from '../support/given.ts'
import { answer, CASELOAD, csv, imported, readFile, refusedToWrite, write } from '../support/given-import.ts'

const PEOPLE = 'Nom,Prénom,Date entrée,Référent'
const SAMIR = 'Haddad,Samir,02/06/2026,Nadia Benali'

async function aTeam() {
  const w = await world()
  const g = given(w)
  const lead = g.lead()
  const nadia = g.member(['coach'], [lead.teamId])
  return { w, g, lead, nadia }
}

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

describe('the decisions about a file', () => {
  it('are kept: a reload goes on where one was', async () => {
    const { lead, nadia } = await aTeam()
    const importId = await uploaded(lead, csv(PEOPLE, SAMIR.replace('Nadia Benali', 'N. B. la grande')), 'a.csv')
    const [question] = (await readFile(lead, importId)).preview?.questions.coaches ?? []
    const coaches = { [question?.key ?? '']: { text: question?.text ?? '', memberId: nadia, addAs: null } }

    const decided = await answer(lead, importId, { coaches })
    const again = await readFile(lead, importId)

    expect(again).toEqual(decided)
    expect([again.version, again.decisions.coaches, again.preview?.unsettled]).toEqual([2, coaches, 0])
  })

  it('on an older version are refused, with what is kept now', async () => {
    const { lead } = await aTeam()
    const importId = await uploaded(lead, csv(PEOPLE, SAMIR), 'a.csv')
    const { decisions } = await answer(lead, importId, { skips: ['a!2'] })

    const params = { importId }
    const decide = await refused(lead, decideImport, { params, body: { version: 1, decisions } })
    const writing = await refused(lead, writeImport, { params, body: { version: 1 } })

    expect([decide.code, writing.code]).toEqual(['stale', 'stale'])
    expect(decide.current).toMatchObject({ version: 2, decisions: { skips: ['a!2'] } })
  })

  it('name only records that exist, and a team of the importer', async () => {
    const { g, lead } = await aTeam()
    const elsewhere = g.team('Mons')
    const importId = await uploaded(lead, csv(PEOPLE, SAMIR), 'a.csv')
    const { decisions } = await readFile(lead, importId)
    const stranger = v7()
    const same = { recordId: stranger, row: null }
    const tries = [
      { coaches: { x: { text: 'x', memberId: stranger, addAs: null } } },
      { companies: { x: { text: 'x', employerId: stranger, row: null } } },
      { duplicates: { 'a!2': same } },
      { people: { x: same } },
      { teamId: elsewhere },
    ]

    for (const some of tries) {
      const body = { version: 1, decisions: { ...decisions, ...some } }
      expect((await refused(lead, decideImport, { params: { importId }, body })).code).toBe('not-found')
    }
    const administrator = g.administrator()
    const theirs = await uploaded(administrator, csv(PEOPLE, SAMIR), 'a.csv')
    expect((await answer(administrator, theirs, { teamId: elsewhere })).decisions.teamId).toBe(elsewhere)
  })

  it('are seen by their owner only', async () => {
    const { g, lead } = await aTeam()
    const importId = await uploaded(lead, csv(PEOPLE, SAMIR), 'a.csv')
    const { decisions } = await readFile(lead, importId)
    const other = g.lead(lead.teamId)
    const params = { importId }

    const codes = [
      await refused(other, readImport, { params }),
      await refused(other, decideImport, { params, body: { version: 1, decisions } }),
      await refused(other, writeImport, { params, body: { version: 1 } }),
      await refused(other, discardImport, { params }),
    ].map(({ code }) => code)

    expect(codes).toEqual(['not-found', 'not-found', 'not-found', 'not-found'])
    expect((await ok(other, listImports, {})).imports).toEqual([])
  })

  it('tell again what a column holds, for the next file too', async () => {
    const { lead } = await aTeam()
    const text = csv('Nom,Prénom,Date entrée,Quartier', 'Haddad,Samir,02/06/2026,Ath')
    const importId = await uploaded(lead, text, 'a.csv')
    const { decisions } = await readFile(lead, importId)
    await answer(lead, importId, {
      columns: { ...decisions.columns, people: { quartier: 'municipality' } },
    })
    await write(lead, importId)

    const next = await readFile(lead, await uploaded(lead, text, 'b.csv'))

    expect(next.preview?.sheets[0]?.columns[3]).toMatchObject({
      field: 'municipality',
      why: 'mapped',
      samples: ['Ath'],
    })
  })

  it('about what a sheet is empty the columns that are never taken', async () => {
    const { w, lead } = await aTeam()
    const text = csv(
      'Société,Nom,Prénom,Date entrée,Public',
      'x,Haddad,Samir,02/06/2026,RQTH',
      'y,Roux,Alex,02/06/2026,RQTH',
    )
    const importId = await uploaded(lead, text, 'a.csv')

    await answer(lead, importId, { kinds: { a: 'people' } })

    expect(JSON.stringify(w.context.db.$client.prepare('SELECT sheets FROM imports').all())).not.toContain('RQTH')
  })

  it('about the people of a log hold for one line, or for all that say the same', async () => {
    const { g, lead, nadia, w } = await aTeam()
    const coach = { memberId: nadia, teamId: lead.teamId }
    const one = g.episode(coach, { firstName: 'Marc', lastName: 'Dupont' })
    const two = g.episode(coach, { firstName: 'Marc', lastName: 'Dupont' })
    const line = (day: string) => `${day}/11/2026,Dupont M.,bénéficiaire,tél,20 min`
    const log = csv('Date,Bénéficiaire,Avec,Type,Durée', line('02'), line('03'), line('04'))
    const importId = await uploaded(lead, log, 'log.csv')

    await answer(lead, importId, {
      people: { 'dupont m': { recordId: one.workerId, row: null }, 'log!4': { recordId: two.workerId, row: null } },
    })
    await write(lead, importId)

    const shares = w.context.db.$client
      .prepare('SELECT episode_id AS e FROM log_parts ORDER BY occurred_on')
      .pluck()
      .all()
    expect(shares).toEqual([one.episodeId, one.episodeId, two.episodeId])
  })
})

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
