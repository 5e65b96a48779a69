import { decideImport, readImport, writeImport } from '@tandem/contract/imports'
import { describe, expect, it } from 'vitest'
import { ok, world } from '../support/app.ts'
import { fixture, uploaded } from '../support/file-upload.ts'
import { given } from '../support/given.ts'

describe('x', () => {
  it('y', async () => {
    const w = await world()
    const g = given(w)
    const lead = g.lead()
    const importId = await uploaded(lead, fixture('file-active-2026.xlsx'), 'file-active-2026.xlsx')
    const first = await ok(lead, readImport, { params: { importId } })
    console.log(JSON.stringify(first.preview?.questions), JSON.stringify(first.preview?.issues).slice(0, 3000), first.preview?.unsettled, first.preview?.counts)
    console.log(JSON.stringify(first.preview?.sheets).slice(0, 3000))
    const coaches = Object.fromEntries(
      (first.preview?.questions.coaches ?? []).map(({ key, text }) => [key, { text, memberId: null, addAs: text }]),
    )
    const decisions = {
      ...first.decisions,
      coaches,
      duplicates: { 'File active!37': { recordId: null, row: 'File active!5' } },
      cells: { 'File active!37!enteredOn': '', 'Suivi 2026!242!occurredOn': '01/03/2026' },
      skips: ['Suivi 2026!243'],
    }
    const second = await ok(lead, decideImport, { params: { importId }, body: { version: 1, decisions } })
    console.log(second.preview?.unsettled, JSON.stringify(second.preview?.issues), JSON.stringify(second.preview?.counts), second.preview?.labels)
    console.time('write')
    const done = await ok(lead, writeImport, { params: { importId }, body: { version: second.version } })
    console.timeEnd('write')
    console.log(JSON.stringify(done))
    const again = await uploaded(lead, fixture('file-active-2026.xlsx'), 'file-active-2026.xlsx')
    const r = await ok(lead, readImport, { params: { importId: again } })
    console.log(r.preview?.unsettled, JSON.stringify(r.preview?.counts), r.preview?.issues, r.preview?.questions)
    const sq = w.context.db.$client
    console.log(sq.prepare('select name, email, roles from members').all(), sq.prepare('select count(*) from log_entries').pluck().get(), sq.prepare('select title, due_on, side from tasks limit 40').all())
    expect(1).toBe(1)
  })
})
