import { readLogEntry, recordLogEntry } from '@tandem/contract/log-entries'
import { describe, expect, it } from 'vitest'
import { accesses } from '../../apps/server/src/audit/audit.table.ts'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { ok, refused, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'

async function samirAtWork() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const { employerId } = g.employer()
  return { w, g, nadia, samir, employerId }
}

describe('an entry is refused', () => {
  it('when it is still to come, longer than twelve hours, wrongly shared, or nobody is named for a missed one', async () => {
    const { w, nadia, samir } = await samirAtWork()
    const wrong = [
      [{ occurredOn: '2026-11-25' }, 'date-in-future', '/occurredOn'],
      [{ minutes: 721 }, 'entry-too-long', '/minutes'],
      [{ parts: [{ episodeId: samir.episodeId, placementId: null, minutes: 60 }] }, 'time-split-differs', '/parts'],
      [{ kind: 'missed' }, 'missed-needs-who', '/missedBy'],
      [{ withParties: ['nobody', 'worker'] }, 'with-nobody-else', '/withParties'],
    ] as const
    for (const [values, code, pointer] of wrong) {
      const problem = await refused(nadia, recordLogEntry, { body: logDraft(samir, values as object) })
      expect(problem).toMatchObject({ code, errors: [{ pointer, detail: code }] })
    }
    expect(w.context.db.select().from(logEntries).all()).toHaveLength(0)
  })

  it('when a person or a goal is named twice, with the field that is wrong', async () => {
    const { g, nadia, samir } = await samirAtWork()
    const goalId = g.goal(samir)
    const part = { episodeId: samir.episodeId, placementId: null, minutes: 30 }
    const twice = [
      [{ minutes: 60, parts: [part, part] }, '/parts'],
      [{ goals: [0, 1].map((movement) => ({ goalId, movement })) }, '/goals'],
    ] as const
    for (const [values, pointer] of twice) {
      const problem = await refused(nadia, recordLogEntry, { body: logDraft(samir, values as object) })
      expect(problem).toMatchObject({ code: 'invalid', errors: [{ pointer }] })
    }
  })

  it('when the job or the goal is another person’s, or the place of work another employer’s', async () => {
    const { g, nadia, samir, employerId } = await samirAtWork()
    const marc = g.episode(nadia, { firstName: 'Marc' })
    const placementId = g.placement(marc)
    const goalId = g.goal(marc)
    const elsewhere = g.employer('Garage Dubois').establishmentId
    const drafts = [
      logDraft({ ...samir, placementId }),
      logDraft(samir, { goals: [{ goalId, movement: 0 }] }),
      logDraft(samir, { employerId, establishmentId: elsewhere }),
      logDraft(samir, { employerId: samir.workerId }),
    ]
    for (const body of drafts) expect((await refused(nadia, recordLogEntry, { body })).code).toBe('not-found')
  })

  it('about a person whom one may not write about', async () => {
    const { w, g, nadia, samir } = await samirAtWork()
    const stranger = g.coach()
    const lead = g.lead(nadia.teamId)
    const theirs = g.episode(stranger)

    expect((await refused(stranger, recordLogEntry, { body: logDraft(samir) })).code).toBe('not-found')
    expect((await refused(lead, recordLogEntry, { body: logDraft(samir) })).code).toBe('not-allowed')
    expect((await refused(nadia, recordLogEntry, { body: logDraft([samir, theirs]) })).code).toBe('not-found')
    expect((await refused(visitor(w), recordLogEntry, { body: logDraft(samir) })).code).toBe('signed-out')
    expect(w.context.db.select().from(accesses).all()).toMatchObject([
      { memberId: stranger.memberId, workerId: samir.workerId, outcome: 'refused' },
      { memberId: lead.memberId, workerId: samir.workerId },
      { memberId: nadia.memberId, workerId: theirs.workerId },
    ])
  })

  it('about nobody, from somebody who does not work with employers', async () => {
    const { w, g, employerId } = await samirAtWork()
    const reader = g.administrator()
    const body = logDraft([], { employerId, withParties: ['employer'] })
    expect((await refused(reader, recordLogEntry, { body })).code).toBe('not-allowed')
    expect(w.context.db.select().from(logEntries).all()).toHaveLength(0)
  })
})

describe('reading an entry', () => {
  it('shows people out of the reader’s sight as a number, and none of their goals', async () => {
    const { w, g, nadia, samir } = await samirAtWork()
    const luc = g.coach()
    const marc = g.episode(luc, { firstName: 'Marc', lastName: 'Petit' })
    const goalId = g.goal(marc, { title: 'Marc’s goal' })
    const entryId = g.logEntry(nadia, samir)
    g.alsoAbout(entryId, marc, 20, goalId)

    const entry = await ok(nadia, readLogEntry, { params: { entryId } })

    expect(entry.parts.map((part) => part.firstName)).toEqual(['Samir'])
    expect(entry.others).toEqual({ people: 1, minutes: 20 })
    expect(JSON.stringify(entry)).not.toContain('Marc')
    expect(w.context.db.select().from(accesses).all()).toMatchObject([
      { memberId: nadia.memberId, workerId: samir.workerId, outcome: 'allowed' },
    ])
  })

  it('looks absent to a stranger, and the try is recorded', async () => {
    const { w, g, nadia, samir } = await samirAtWork()
    const entryId = g.logEntry(nadia, samir)
    const stranger = g.coach()
    const foreign = await refused(stranger, readLogEntry, { params: { entryId } })
    const absent = await refused(stranger, readLogEntry, { params: { entryId: w.context.newId() } })
    expect(foreign).toEqual(absent)
    expect(w.context.db.select().from(accesses).all()).toMatchObject([
      { workerId: samir.workerId, outcome: 'refused', memberId: stranger.memberId },
    ])
  })

  it('an entry about an employer alone is read by whoever works with employers', async () => {
    const { g, nadia, employerId } = await samirAtWork()
    const body = logDraft([], { employerId, withParties: ['employer'], kind: 'prospecting', coachNote: 'Hurried.' })
    const { entryId } = await ok(nadia, recordLogEntry, { body })
    expect(await ok(g.coach(), readLogEntry, { params: { entryId } })).toMatchObject({
      employer: { employerId },
      coachNote: '',
      allowedActions: [],
    })
    expect((await refused(g.administrator(), readLogEntry, { params: { entryId } })).code).toBe('not-found')
  })
})
