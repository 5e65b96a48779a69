import {
  correctLogEntry,
  logEntryHistory,
  readLogEntry,
  recordLogEntry,
  voidLogEntry,
} from '@tandem/contract/log-entries'
import { listTimeline } from '@tandem/contract/timeline'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { coachNotes } from '../../apps/server/src/features/coach-notes/coach-notes.table.ts'
import { ok, type Visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'

/** A marked word: wherever it turns up, the coach-only words have leaked. */
const MARK = 'zibeline'

async function noteOnSamir() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const draft = logDraft(samir, { coachNote: `Sleeps badly, ${MARK}.` })
  const { entryId } = await ok(nadia, recordLogEntry, { body: draft })
  const { entryId: _id, next: _next, settledTaskIds: _settled, ...facts } = draft
  return { w, g, nadia, samir, facts, params: { entryId } }
}

/** Everything of the entry that this reader is given. */
async function allThatReaches(who: Visitor, entryId: string, episodeId: string): Promise<string> {
  const answers = [
    await ok(who, readLogEntry, { params: { entryId } }),
    await ok(who, logEntryHistory, { params: { entryId } }),
    await ok(who, listTimeline, { params: { episodeId }, query: {} }),
  ]
  return JSON.stringify(answers)
}

describe('the coach-only note', () => {
  it('is read by coaches of the file, and by nobody else who may read the entry', async () => {
    const { g, nadia, samir, params } = await noteOnSamir()
    const second = g.coach(nadia.teamId, { name: 'Luc Martin' })
    g.assignment(samir.episodeId, second.memberId)
    const lead = g.lead(nadia.teamId)

    for (const coach of [nadia, second])
      expect(await allThatReaches(coach, params.entryId, samir.episodeId)).toContain(MARK)
    expect(await allThatReaches(lead, params.entryId, samir.episodeId)).not.toContain(MARK)
  })

  it('of an entry about several people is read by its author and by who coaches all of them', async () => {
    const { w, g, nadia, samir, params } = await noteOnSamir()
    const luc = g.coach(nadia.teamId)
    const marc = g.episode(luc, { firstName: 'Marc' })
    g.alsoAbout(params.entryId, marc, 20)

    expect(await allThatReaches(luc, params.entryId, marc.episodeId)).not.toContain(MARK)
    expect(await allThatReaches(nadia, params.entryId, samir.episodeId)).toContain(MARK)
    g.assignment(samir.episodeId, luc.memberId)
    expect(await allThatReaches(luc, params.entryId, marc.episodeId)).toContain(MARK)
    expect(w.context.db.select().from(coachNotes).all()).toHaveLength(1)
  })

  it('keeps its former words in the history, for those who may read it', async () => {
    const { g, nadia, samir, facts, params } = await noteOnSamir()
    await ok(nadia, correctLogEntry, { params, body: { ...facts, coachNote: 'Sleeps better.', version: 1 } })
    const { acts } = await ok(nadia, logEntryHistory, { params })
    expect(acts.at(-1)).toMatchObject({
      changed: ['coachNote'],
      before: { coachNote: `Sleeps badly, ${MARK}.` },
      after: { coachNote: 'Sleeps better.' },
    })
    const lead = g.lead(nadia.teamId)
    expect((await ok(lead, logEntryHistory, { params })).acts.map((act) => act.act)).toEqual(['recorded'])
    expect(await allThatReaches(lead, params.entryId, samir.episodeId)).not.toContain('Sleeps')
  })

  it('is untouched by the correction of somebody who may not read it', async () => {
    const { w, g, nadia, facts, params } = await noteOnSamir()
    const luc = g.coach()
    const marc = g.episode(luc, { firstName: 'Marc' })
    g.alsoAbout(params.entryId, marc, 20)
    const seen = await ok(luc, readLogEntry, { params })
    const parts = [{ episodeId: marc.episodeId, placementId: null, minutes: 20 }]
    const body = { ...facts, minutes: 95, parts, coachNote: '', note: 'Corrected by Luc.', version: seen.version }

    expect(seen).toMatchObject({ mayReadCoachNote: false, coachNote: '' })
    expect((await ok(luc, correctLogEntry, { params, body })).note).toBe('Corrected by Luc.')

    expect(w.context.db.select().from(coachNotes).all()).toMatchObject([{ text: `Sleeps badly, ${MARK}.` }])
    expect((await ok(nadia, readLogEntry, { params })).coachNote).toContain(MARK)
  })

  it('can be taken away, and stays with a voided entry', async () => {
    const { w, nadia, facts, params } = await noteOnSamir()
    await ok(nadia, voidLogEntry, { params, body: { reason: 'Twice', version: 1 } })
    expect((await ok(nadia, readLogEntry, { params })).coachNote).toContain(MARK)
    const other = await ok(nadia, recordLogEntry, { body: logDraft(facts.parts, { coachNote: 'Short.' }) })
    const body = { ...facts, coachNote: '', version: 1 }
    await ok(nadia, correctLogEntry, { params: { entryId: other.entryId }, body })
    expect(w.context.db.select().from(coachNotes).all()).toHaveLength(1)
  })

  it('lies in its own table, and its changes stand in nobody’s file', async () => {
    const { w, nadia, facts, params } = await noteOnSamir()
    await ok(nadia, correctLogEntry, { params, body: { ...facts, coachNote: `${MARK} again`, version: 1 } })
    const traced = w.context.db.select().from(changes).where(eq(changes.recordId, params.entryId)).all()
    for (const change of traced) {
      const holdsMark = JSON.stringify([change.before, change.after]).includes(MARK)
      expect(holdsMark).toBe(change.noun === 'coach-notes')
      if (change.noun === 'coach-notes') expect(change.workerId).toBeNull()
    }
  })
})
