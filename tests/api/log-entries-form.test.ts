import { listOwnDay, recordLogEntry } from '@tandem/contract/log-entries'
import { logFormContext } from '@tandem/contract/log-form'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'

describe('what the log form is given', () => {
  it('holds one’s people with their jobs, open goals, hours and what was planned, lately met first', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    g.episode(nadia, { firstName: 'Aïcha', lastName: 'Benali' })
    const samir = g.episode(nadia)
    g.plan(samir)
    const placementId = g.placement(samir)
    g.goal(samir)
    g.goal(samir, { title: 'Closed', closedOn: '2026-10-01' })
    const entryId = g.logEntry(nadia, samir)
    g.task(nadia, samir, { entryId, title: 'Bring the card' })
    g.task(nadia, samir, { title: 'Done', doneOn: '2026-11-20' })
    g.episode(g.coach(), { lastName: 'Elsewhere' })

    const form = await ok(nadia, logFormContext, { query: {} })

    expect(form.people.map((person) => person.lastName)).toEqual(['Haddad', 'Benali'])
    expect(form.people[0]).toMatchObject({
      jobs: [{ placementId, employerName: 'Boulangerie Lenoir', jobTitle: 'Baker’s help' }],
      goals: [{ title: 'Keep the pace of the morning bake', owner: 'joint', level: null }],
      plan: { grantedMinutes: 2400, usedMinutes: 75 },
      lastEntryOn: '2026-11-05',
      openTasks: [{ title: 'Bring the card', plannedOn: '2026-11-05', version: 1 }],
    })
    expect(form).toMatchObject({
      today: TODAY,
      mayLogWithoutPerson: true,
      last: {
        mode: 'onSite',
        kind: 'observation',
        minutes: 75,
        travelMinutes: 40,
        withParties: ['worker', 'employer'],
      },
    })
  })

  it('leaves out jobs and people gone for long, unless the person is asked for', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const gone = g.episode(nadia, { exitedOn: '2026-08-01' })
    const lately = g.episode(nadia, { firstName: 'Luc', exitedOn: '2026-11-10' })
    g.placement(lately, { startedOn: '2026-01-05', endedOn: '2026-03-31', endReason: 'contractEnded' })

    const form = await ok(nadia, logFormContext, { query: {} })
    expect(form.people.map((person) => person.firstName)).toEqual(['Luc'])
    expect(form.people[0]?.jobs).toEqual([])
    const asked = await ok(nadia, logFormContext, { query: { episodeId: gone.episodeId } })
    expect(asked.people).toHaveLength(2)
  })

  it('gives a lead no file of others to write in, and nobody a file out of reach', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const { episodeId } = g.episode(nadia)
    expect(await ok(g.lead(nadia.teamId), logFormContext, { query: {} })).toMatchObject({ people: [], last: null })
    expect((await refused(g.coach(), logFormContext, { query: { episodeId } })).code).toBe('not-found')
    expect((await ok(g.administrator(), logFormContext, { query: {} })).mayLogWithoutPerson).toBe(false)
    expect((await refused(visitor(w), logFormContext, { query: {} })).code).toBe('signed-out')
  })
})

describe('one’s own day', () => {
  it('lists what one wrote with its hours, without what did not take place or was written by others', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const samir = g.episode(nadia)
    await ok(nadia, recordLogEntry, { body: logDraft(samir, { startsAt: '14:00' }) })
    await ok(nadia, recordLogEntry, { body: logDraft(samir, { startsAt: '09:00', minutes: 30 }) })
    await ok(nadia, recordLogEntry, { body: logDraft(samir, { startsAt: null }) })
    const missed = { kind: 'missed', missedBy: 'worker', startsAt: '10:00' } as const
    await ok(nadia, recordLogEntry, { body: logDraft(samir, missed) })

    const { entries } = await ok(nadia, listOwnDay, { query: { occurredOn: TODAY } })
    expect(entries).toMatchObject([
      { startsAt: '09:00', minutes: 30, names: ['Samir Haddad'] },
      { startsAt: '14:00', minutes: 75 },
    ])
    expect((await ok(g.coach(), listOwnDay, { query: { occurredOn: TODAY } })).entries).toEqual([])
  })
})
