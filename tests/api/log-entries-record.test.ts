import { listCaseload } from '@tandem/contract/caseload'
import { readLogEntry, recordLogEntry } from '@tandem/contract/log-entries'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { refreshSummary, summaryOf } from '../../apps/server/src/features/episodes/episode-summary.store.ts'
import { episodeSummaries } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { logEntries, logParts } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { ok, refused, send, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'

async function samirAtWork() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  g.plan(samir)
  const { employerId, establishmentId } = g.employer()
  const placementId = g.placement(samir, { establishmentId })
  return { w, g, nadia, samir, placementId, employerId }
}

describe('writing down what happened', () => {
  it('a visit with both is one entry for both sides, and both show it at once', async () => {
    const { w, g, nadia, samir, placementId, employerId } = await samirAtWork()
    const goalId = g.goal(samir)
    const draft = logDraft({ ...samir, placementId }, { goals: [{ goalId, movement: 1 }] })

    const entry = await ok(nadia, recordLogEntry, { body: draft })

    expect(entry).toMatchObject({
      side: 'both',
      forWhom: 'both',
      isDirect: true,
      isLate: false,
      author: { name: 'Nadia Benali' },
      employer: { employerId, name: 'Boulangerie Lenoir' },
      parts: [{ firstName: 'Samir', placementId, employerName: 'Boulangerie Lenoir', minutes: 75 }],
      goals: [{ title: 'Keep the pace of the morning bake', movement: 1 }],
      overlapsWith: [],
      allowedActions: ['correct', 'void'],
    })
    expect((await ok(nadia, listCaseload, { query: {} })).rows[0]).toMatchObject({
      lastWorkerContactOn: TODAY,
      lastEmployerContactOn: TODAY,
      plan: { usedMinutes: 75 },
    })
    const traced = w.context.db.select().from(changes).where(eq(changes.recordId, draft.entryId)).all()
    expect(traced).toMatchObject([
      { noun: 'log-entries', memberId: nadia.memberId, workerId: samir.workerId, before: null },
    ])
  })

  it('a retry under the same key is the same entry', async () => {
    const { w, nadia, samir } = await samirAtWork()
    const body = logDraft(samir)
    const key = { 'idempotency-key': body.entryId }

    const first = await send(nadia, recordLogEntry, { body }, key)
    const again = await send(nadia, recordLogEntry, { body }, key)

    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.json()).toEqual(first.json())
    expect(w.context.db.select().from(logEntries).all()).toHaveLength(1)
  })

  it('other words under the same key, or the same entry under another key, are refused and change nothing', async () => {
    const { w, nadia, samir } = await samirAtWork()
    const body = logDraft(samir)
    await send(nadia, recordLogEntry, { body }, { 'idempotency-key': body.entryId })

    const otherWords = { ...body, note: 'Something else.' }
    const reused = await send(nadia, recordLogEntry, { body: otherWords }, { 'idempotency-key': body.entryId })
    expect(reused.json().code).toBe('key-reused')
    expect((await refused(nadia, recordLogEntry, { body: otherWords })).code).toBe('already-exists')
    expect(w.context.db.select().from(logEntries).all()).toMatchObject([{ note: body.note }])
  })

  it('one trip for four people is one entry with four shares', async () => {
    const { g, w, nadia, samir } = await samirAtWork()
    const others = ['Aïcha', 'Emna', 'Marc'].map((firstName) => g.episode(nadia, { firstName }))

    const entry = await ok(nadia, recordLogEntry, { body: logDraft([samir, ...others], { minutes: 122 }) })

    expect(entry.parts.map((part) => part.minutes).sort()).toEqual([30, 30, 31, 31])
    expect(w.context.db.select().from(logParts).all()).toHaveLength(4)
    for (const { episodeId } of [samir, ...others]) {
      const [stored] = w.context.db
        .select()
        .from(episodeSummaries)
        .where(eq(episodeSummaries.episodeId, episodeId))
        .all()
      expect(stored).toEqual(summaryOf(w.context.db, episodeId, TODAY))
      expect(stored?.lastEmployerContactOn).toBe(TODAY)
    }
  })

  it('a visit to a company without a candidate in mind counts in nobody’s hours', async () => {
    const { w, nadia, samir, employerId } = await samirAtWork()
    const body = logDraft([], { employerId, withParties: ['employer'], kind: 'prospecting' })

    const entry = await ok(nadia, recordLogEntry, { body })

    expect(entry).toMatchObject({ parts: [], employer: { name: 'Boulangerie Lenoir' }, forWhom: 'employer' })
    refreshSummary(w.context.db, samir.episodeId, TODAY)
    expect((await ok(nadia, listCaseload, { query: {} })).rows[0]?.plan?.usedMinutes).toBe(0)
  })

  it('a missed appointment says who and why, is no contact and uses no hours', async () => {
    const { nadia, samir, placementId } = await samirAtWork()
    const missed = { kind: 'missed', missedBy: 'worker', missedReason: 'toldBefore', minutes: 0, note: '' } as const

    const entry = await ok(nadia, recordLogEntry, { body: logDraft({ ...samir, placementId }, missed) })

    expect(entry).toMatchObject({ isDirect: false, missedBy: 'worker', missedReason: 'toldBefore' })
    expect((await ok(nadia, listCaseload, { query: {} })).rows[0]).toMatchObject({
      lastWorkerContactOn: null,
      plan: { usedMinutes: 0 },
    })
  })

  it('who missed it is kept only for what did not take place', async () => {
    const { nadia, samir } = await samirAtWork()
    const entry = await ok(nadia, recordLogEntry, { body: logDraft(samir, { missedBy: 'coach' }) })
    expect(entry.missedBy).toBeNull()
  })

  it('an entry written twelve days later is kept and said to be late', async () => {
    const { nadia, samir } = await samirAtWork()
    const entry = await ok(nadia, recordLogEntry, { body: logDraft(samir, { occurredOn: '2026-11-12' }) })
    expect(entry.isLate).toBe(true)
  })

  it('an entry at the same hours as another of one’s own is kept and the other is named', async () => {
    const { nadia, samir } = await samirAtWork()
    const first = await ok(nadia, recordLogEntry, { body: logDraft(samir, { startsAt: '13:30', minutes: 60 }) })
    const second = await ok(nadia, recordLogEntry, { body: logDraft(samir, { startsAt: '14:00' }) })
    expect(second.overlapsWith).toEqual([{ entryId: first.entryId, startsAt: '13:30', minutes: 60 }])
    const third = await ok(nadia, recordLogEntry, { body: logDraft(samir, { startsAt: null }) })
    expect(third.overlapsWith).toEqual([])
  })

  it('text is kept as it was typed', async () => {
    const { nadia, samir } = await samirAtWork()
    const note = '  « Très bien » — 80 kg/h 🥖\n\n=cmd|x  \u202eabc'
    const { entryId } = await ok(nadia, recordLogEntry, { body: logDraft(samir, { note }) })
    expect((await ok(nadia, readLogEntry, { params: { entryId } })).note).toBe(note)
  })
})

describe('what is next', () => {
  it('becomes a next action of the person, and settles what was planned before', async () => {
    const { g, nadia, samir, placementId, employerId } = await samirAtWork()
    const taskId = g.task(nadia, samir)
    const next = { title: 'Call Mme Lenoir', dueOn: '2026-12-01', side: 'employer' } as const

    const entry = await ok(nadia, recordLogEntry, {
      body: logDraft({ ...samir, placementId }, { next, settledTaskIds: [taskId] }),
    })

    expect(entry.tasks).toMatchObject([{ ...next, employerId, episodeId: samir.episodeId, doneOn: null }])
    expect((await ok(nadia, listCaseload, { query: {} })).rows[0]?.nextTask).toEqual({
      title: 'Call Mme Lenoir',
      dueOn: '2026-12-01',
    })
  })

  it('is one action toward an employer, and one for each person toward people', async () => {
    const { g, nadia, samir } = await samirAtWork()
    const marc = g.episode(nadia, { firstName: 'Marc' })
    const next = { title: 'Call', dueOn: '2026-12-01' }
    const toEmployer = logDraft([samir, marc], { next: { ...next, side: 'employer' } })
    const toPeople = logDraft([samir, marc], { next: { ...next, side: 'worker' } })
    expect((await ok(nadia, recordLogEntry, { body: toEmployer })).tasks).toHaveLength(1)
    expect((await ok(nadia, recordLogEntry, { body: toPeople })).tasks).toHaveLength(2)
  })

  it('may not be planned toward an employer whom the person does not want contacted, though the visit is a fact', async () => {
    const { w, g, nadia } = await samirAtWork()
    const fatou = g.episode(nadia, { firstName: 'Fatou' })
    const placementId = g.placement(fatou, { employerContactRefusedOn: '2026-11-10' })
    const body = (side: 'employer' | 'both' | 'worker', withJob = true) =>
      logDraft(withJob ? { ...fatou, placementId } : fatou, { next: { title: 'Call', dueOn: '2026-12-01', side } })

    for (const draft of [body('employer'), body('both'), body('employer', false)]) {
      const problem = await refused(nadia, recordLogEntry, { body: draft })
      expect(problem).toMatchObject({ code: 'contact-refused', errors: [{ pointer: '/next/side' }] })
    }
    expect(w.context.db.select().from(logEntries).all()).toHaveLength(0)
    expect(w.context.db.select().from(changes).all()).toHaveLength(0)
    await ok(nadia, recordLogEntry, { body: body('worker') })
  })

  it('of somebody else is not settled', async () => {
    const { g, nadia, samir } = await samirAtWork()
    const other = g.coach()
    const taskId = g.task(other, g.episode(other))
    const problem = await refused(nadia, recordLogEntry, { body: logDraft(samir, { settledTaskIds: [taskId] }) })
    expect(problem.code).toBe('not-found')
  })
})
