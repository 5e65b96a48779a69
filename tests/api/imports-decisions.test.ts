import { decideImport, discardImport, listImports, readImport, writeImport } from '@tandem/contract/imports'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { ok, refused, signedInAs } from '../support/app.ts'
import { uploaded } from '../support/file-upload.ts'
import { answer, aTeam, csv, PEOPLE, readFile, refusedToWrite, SAMIR, write } from '../support/given-import.ts'

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

  it('take the only team of the importer, and guess none of several', async () => {
    const { g, lead } = await aTeam()
    const both = signedInAs(lead.world, g.member(['lead'], [lead.teamId, g.team('Mons')]))
    const [theirs, open] = [
      await uploaded(lead, csv('Nom,Prénom,Date entrée', 'Haddad,Samir,02/06/2026'), 'a.csv'),
      await uploaded(both, csv('Nom,Prénom,Date entrée', 'Haddad,Samir,02/06/2026'), 'a.csv'),
    ]

    expect([(await readFile(lead, theirs)).decisions.teamId, (await readFile(both, open)).decisions.teamId]).toEqual([
      lead.teamId,
      null,
    ])
    expect((await readFile(both, open)).preview).toMatchObject({ needsTeam: true, unsettled: 0 })
    expect((await refusedToWrite(both, open)).code).toBe('import-unsettled')
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
