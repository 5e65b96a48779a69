import { listCaseload } from '@tandem/contract/caseload'
import {
  correctLogEntry,
  type LogEntry,
  logEntryHistory,
  readLogEntry,
  recordLogEntry,
  voidLogEntry,
} from '@tandem/contract/log-entries'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { logParts } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'

async function visitBySamir() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  g.plan(samir)
  const draft = logDraft(samir, { coachNote: 'Tired lately.' })
  const entry = await ok(nadia, recordLogEntry, { body: draft })
  return { w, g, nadia, samir, entry, params: { entryId: entry.entryId } }
}

/** The body of a correction: the entry as it is, but for `values`. */
function corrected(entry: LogEntry, values: object = {}) {
  const { occurredOn, startsAt, minutes, travelMinutes, withParties, forWhom, mode, kind } = entry
  const { missedBy, missedReason, establishmentId, note, coachNote, version } = entry
  return {
    ...{ occurredOn, startsAt, minutes, travelMinutes, withParties, forWhom, mode, kind, missedBy, missedReason },
    ...{ establishmentId, note, coachNote, version, employerId: entry.employer?.employerId ?? null },
    parts: entry.parts.map(({ episodeId, placementId, minutes: share }) => ({
      episodeId,
      placementId,
      minutes: share,
    })),
    goals: entry.goals.map(({ goalId, movement }) => ({ goalId, movement })),
    ...values,
  }
}

describe('correcting an entry', () => {
  it('changes what counts at once, and its history tells who changed what', async () => {
    const { nadia, samir, entry, params } = await visitBySamir()
    const shares = [{ episodeId: samir.episodeId, placementId: null, minutes: 60 }]

    const after = await ok(nadia, correctLogEntry, {
      params,
      body: corrected(entry, { minutes: 60, parts: shares, note: 'M. Roy shows the card.', occurredOn: '2026-11-23' }),
    })

    expect(after).toMatchObject({ minutes: 60, version: 2, note: 'M. Roy shows the card.' })
    expect((await ok(nadia, listCaseload, { query: {} })).rows[0]).toMatchObject({
      lastWorkerContactOn: '2026-11-23',
      plan: { usedMinutes: 60 },
    })
    const { acts } = await ok(nadia, logEntryHistory, { params })
    expect(acts.map(({ act, changed }) => [act, changed])).toEqual([
      ['recorded', []],
      ['corrected', ['occurredOn', 'minutes', 'parts', 'note']],
    ])
    const parts = [{ name: 'Samir Haddad', minutes: 75 }]
    expect(acts[0]).toMatchObject({ before: null, after: { minutes: 75, note: entry.note, parts } })
    expect(acts[1]).toMatchObject({
      memberName: 'Nadia Benali',
      before: { minutes: 75, parts },
      after: { minutes: 60, note: 'M. Roy shows the card.' },
    })
  })

  it('moves the hours from one person to another', async () => {
    const { w, g, nadia, entry, params } = await visitBySamir()
    const marc = g.episode(nadia, { firstName: 'Marc' })
    g.plan(marc)
    const parts = [{ episodeId: marc.episodeId, placementId: null, minutes: 75 }]

    await ok(nadia, correctLogEntry, { params, body: corrected(entry, { parts }) })

    const rows = (await ok(nadia, listCaseload, { query: {} })).rows
    expect(rows.map((row) => [row.firstName, row.plan?.usedMinutes, row.lastWorkerContactOn]).sort()).toEqual([
      ['Marc', 75, TODAY],
      ['Samir', 0, null],
    ])
    expect(w.context.db.select().from(logParts).all()).toHaveLength(1)
  })

  it('keeps the shares and goals of people whom the corrector may not see', async () => {
    const { w, g, nadia, entry, params } = await visitBySamir()
    const marc = g.episode(g.coach(), { firstName: 'Marc' })
    g.alsoAbout(entry.entryId, marc, 20, g.goal(marc))
    const seen = await ok(nadia, readLogEntry, { params })

    const wrongly = await refused(nadia, correctLogEntry, { params, body: corrected(seen, { minutes: 75 }) })
    expect(wrongly.code).toBe('time-split-differs')
    await ok(nadia, correctLogEntry, { params, body: corrected(seen, { note: 'Corrected.' }) })

    const shares = w.context.db.select().from(logParts).all()
    expect(shares.map((part) => part.minutes).sort()).toEqual([20, 75])
    expect((await ok(nadia, logEntryHistory, { params })).acts.at(-1)?.changed).toEqual(['note'])
  })

  it('on an older version is refused with the one stored now, and nothing is overwritten', async () => {
    const { nadia, entry, params } = await visitBySamir()
    await ok(nadia, correctLogEntry, { params, body: corrected(entry, { note: 'From the phone.' }) })

    const problem = await refused(nadia, correctLogEntry, {
      params,
      body: corrected(entry, { note: 'From the desk.' }),
    })

    expect(problem).toMatchObject({ code: 'stale', current: { note: 'From the phone.', version: 2 } })
    expect((await ok(nadia, readLogEntry, { params })).note).toBe('From the phone.')
  })

  it('obeys the rules of a new entry', async () => {
    const { g, nadia, entry, params } = await visitBySamir()
    const theirs = g.episode(g.coach())
    const wrong = [
      [{ occurredOn: '2026-11-25' }, 'date-in-future'],
      [{ minutes: 800 }, 'entry-too-long'],
      [{ minutes: 30 }, 'time-split-differs'],
      [{ kind: 'missed' }, 'missed-needs-who'],
      [{ withParties: ['nobody', 'family'] }, 'with-nobody-else'],
      [{ parts: [{ episodeId: theirs.episodeId, placementId: null, minutes: 75 }] }, 'not-found'],
    ] as const
    for (const [values, code] of wrong)
      expect((await refused(nadia, correctLogEntry, { params, body: corrected(entry, values) })).code).toBe(code)
  })

  it('is for coaches of the file: a lead reads it, a stranger does not know of it', async () => {
    const { g, nadia, entry, params } = await visitBySamir()
    const second = g.coach(nadia.teamId, { name: 'Luc Martin' })
    g.assignment(entry.parts[0]?.episodeId ?? '', second.memberId)
    const lead = g.lead(nadia.teamId)
    const body = corrected(entry, { note: 'Corrected.' })

    expect((await ok(lead, readLogEntry, { params })).allowedActions).toEqual([])
    expect((await refused(lead, correctLogEntry, { params, body })).code).toBe('not-allowed')
    expect((await refused(g.coach(), correctLogEntry, { params, body })).code).toBe('not-found')
    expect((await ok(second, correctLogEntry, { params, body })).author.name).toBe('Nadia Benali')
  })

  it('of an entry about an employer alone is for its author', async () => {
    const { g, nadia } = await visitBySamir()
    const { employerId } = g.employer()
    const draft = logDraft([], { employerId, withParties: ['employer'] })
    const entry = await ok(nadia, recordLogEntry, { body: draft })
    const params = { entryId: entry.entryId }
    const body = corrected(entry, { note: 'They look for a baker.' })
    expect((await refused(g.coach(), correctLogEntry, { params, body })).code).toBe('not-allowed')
    expect((await ok(nadia, correctLogEntry, { params, body })).note).toBe('They look for a baker.')
  })
})

describe('voiding an entry', () => {
  it('keeps it to be read with its reason, and nothing counts it any more', async () => {
    const { g, nadia, samir } = await visitBySamir()
    const next = { title: 'Call', dueOn: '2026-12-01', side: 'worker' } as const
    const marc = g.episode(nadia, { firstName: 'Marc' })
    g.plan(marc)
    const entry = await ok(nadia, recordLogEntry, { body: logDraft([samir, marc], { next }) })
    const params = { entryId: entry.entryId }

    const after = await ok(nadia, voidLogEntry, { params, body: { reason: 'Wrong person', version: entry.version } })

    expect(after).toMatchObject({ voidReason: 'Wrong person', note: entry.note, allowedActions: [], tasks: [] })
    const row = (await ok(nadia, listCaseload, { query: {} })).rows.find((one) => one.firstName === 'Marc')
    expect(row).toMatchObject({ plan: { usedMinutes: 0 }, lastWorkerContactOn: null, nextTask: null })
    const { acts } = await ok(nadia, logEntryHistory, { params })
    expect(acts.at(-1)).toMatchObject({ act: 'voided', voidReason: 'Wrong person', memberName: 'Nadia Benali' })
  })

  it('is done once, on the version one has seen, by a coach of the file', async () => {
    const { g, nadia, entry, params } = await visitBySamir()
    const body = { reason: 'Twice', version: 1 }
    const stale = await refused(nadia, voidLogEntry, { params, body: { ...body, version: 7 } })
    expect(stale).toMatchObject({ code: 'stale', current: { version: 1 } })
    expect((await refused(g.lead(nadia.teamId), voidLogEntry, { params, body })).code).toBe('not-allowed')
    expect((await refused(g.coach(), voidLogEntry, { params, body })).code).toBe('not-found')
    await ok(nadia, voidLogEntry, { params, body })
    expect((await refused(nadia, voidLogEntry, { params, body: { ...body, version: 2 } })).code).toBe('voided')
    const again = corrected(entry, { version: 2 })
    expect((await refused(nadia, correctLogEntry, { params, body: again })).code).toBe('voided')
  })

  it('needs a reason', async () => {
    const { w, nadia, params } = await visitBySamir()
    const before = w.context.db.select().from(changes).all().length
    const problem = await refused(nadia, voidLogEntry, { params, body: { reason: '  ', version: 1 } })
    expect(problem).toMatchObject({ code: 'invalid', errors: [{ pointer: '/reason', detail: 'required' }] })
    expect(w.context.db.select().from(changes).all()).toHaveLength(before)
  })
})
