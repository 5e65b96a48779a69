import { recordConsent, withdrawConsent } from '@tandem/contract/consents'
import { listEmployerTimeline } from '@tandem/contract/employer-timeline'
import { readEmployerView } from '@tandem/contract/employer-view'
import { listEmployers } from '@tandem/contract/employers'
import {
  correctLogEntry,
  type LogEntry,
  logEntryHistory,
  readLogEntry,
  recordLogEntry,
} from '@tandem/contract/log-entries'
import { listTimeline } from '@tandem/contract/timeline'
import { describe, expect, it } from 'vitest'
import { logLinesOf } from '../../apps/server/src/features/documents/document-log.ts'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'
import { answer, withdrawal } from '../support/operations-sharing.ts'

const PEOPLE = [
  ['Karim', 'Diallo'],
  ['Awa', 'Ndiaye'],
  ['Marc', 'Petit'],
  ['Emna', 'Salah'],
] as const

/** Four coached workers at one company, each with a goal. */
async function fourAtOneCompany() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const { employerId, establishmentId } = g.employer('Blanchisserie du Cornet')
  const people = PEOPLE.map(([firstName, lastName]) => {
    const person = g.episode(nadia, { firstName, lastName })
    const goalId = g.goal(person, { title: `Goal of ${firstName}` })
    return { ...person, firstName, goalId, placementId: g.placement(person, { establishmentId }) }
  })
  const draft = logDraft(people, { minutes: 120, travelMinutes: 46, note: 'Talk with the manager. Karim was praised.' })
  const visit = {
    ...draft,
    parts: draft.parts.map((part, index) => ({ ...part, note: `About ${people[index]?.firstName}.` })),
    goals: people.map(({ goalId }) => ({ goalId, movement: 1 as const })),
  }
  return { w, g, nadia, people, employerId, visit }
}

const partOf = (entry: LogEntry, episodeId: string) => entry.parts.find((part) => part.episodeId === episodeId)

/** The body of a correction: the entry as it is, but for `values`. */
function corrected(entry: LogEntry, values: object) {
  const { occurredOn, startsAt, minutes, travelMinutes, withParties, forWhom, mode, kind, missedBy, missedReason } =
    entry
  const { establishmentId, note, coachNote, version, employer } = entry
  const parts = entry.parts.map(({ episodeId, placementId, minutes: share, note: own }) => ({
    ...{ episodeId, placementId },
    ...{ minutes: share, note: own },
  }))
  const goals = entry.goals.map(({ goalId, movement }) => ({ goalId, movement }))
  return {
    ...{ occurredOn, startsAt, minutes, travelMinutes, withParties, forWhom, mode, kind, missedBy, missedReason },
    ...{ establishmentId, note, coachNote, version, parts, goals, employerId: employer?.employerId ?? null, ...values },
  }
}

describe('S-25: one trip of two hours to a company with four coached workers', () => {
  it('is one entry, four shares that add up to the minute, goals for each', async () => {
    const { nadia, people, visit } = await fourAtOneCompany()
    const entry = await ok(nadia, recordLogEntry, { body: visit })

    expect(entry.parts.map((part) => part.minutes)).toEqual([30, 30, 30, 30])
    expect(entry.goals.map((goal) => goal.title).sort()).toEqual(people.map((one) => `Goal of ${one.firstName}`).sort())
    expect(entry.employer?.name).toBe('Blanchisserie du Cornet')
  })

  it('tells the talk with the employer once, and every one of the four as seen on both sides', async () => {
    const { nadia, people, employerId, visit } = await fourAtOneCompany()
    await ok(nadia, recordLogEntry, { body: visit })

    const timeline = await ok(nadia, listEmployerTimeline, { params: { employerId }, query: {} })
    const talks = timeline.events.filter((event) => event.what === 'log')
    expect(talks).toMatchObject([{ minutes: 120, others: 0 }])
    expect(talks[0]?.people.map(({ name, note }) => `${name}: ${note}`).sort()).toEqual([
      'Awa Ndiaye: About Awa.',
      'Emna Salah: About Emna.',
      'Karim Diallo: About Karim.',
      'Marc Petit: About Marc.',
    ])
    const { rows } = await ok(nadia, listEmployers, {})
    expect(rows.find((row) => row.employerId === employerId)?.lastContactOn).toBe(TODAY)
    for (const { episodeId } of people) {
      const { items } = await ok(nadia, listTimeline, { params: { episodeId }, query: { what: 'log' } })
      expect(items).toMatchObject([{ side: 'both' }])
    }
  })

  it('gives each file its share of the time and of the travel, its own words and nobody else’s name', async () => {
    const { w, nadia, people, visit } = await fourAtOneCompany()
    await ok(nadia, recordLogEntry, { body: visit })

    const period = { fromOn: null, toOn: TODAY }
    const told = people.map(({ episodeId }) => logLinesOf(w.context.db, episodeId, period, 'en'))
    expect(told.flat().map((line) => line.minutes)).toEqual([30, 30, 30, 30])
    expect(told.flat().reduce((sum, line) => sum + line.travelMinutes, 0)).toBe(46)
    expect(told.flat().map((line) => line.note)).toEqual([
      'Talk with the manager. Karim was praised.\nAbout Karim.',
      'Talk with the manager. Somebody else was praised.\nAbout Awa.',
      'Talk with the manager. Somebody else was praised.\nAbout Marc.',
      'Talk with the manager. Somebody else was praised.\nAbout Emna.',
    ])
    expect(told.flat().map((line) => line.goals.map((goal) => goal.title))).toEqual(
      people.map((one) => [`Goal of ${one.firstName}`]),
    )
  })

  it('tells the employer of one worker the words about that one alone, once they agreed to it', async () => {
    const { nadia, people, visit } = await fourAtOneCompany()
    await ok(nadia, recordLogEntry, { body: visit })
    const [, awa] = people
    if (awa === undefined) throw new Error('nobody')
    const agreed = { ...answer, purpose: 'shareLogWithEmployer' as const, happenedOn: '2026-11-01' }
    await ok(nadia, recordConsent, { params: { workerId: awa.workerId }, body: agreed })

    const view = await ok(nadia, readEmployerView, { params: { placementId: awa.placementId }, query: {} })
    expect(view.view?.visitNotes.map(({ note }) => note)).toEqual(['About Awa.'])
  })

  it('tells a coach of one of them neither the names nor the words of the others', async () => {
    const { g, nadia, people, visit } = await fourAtOneCompany()
    await ok(nadia, recordLogEntry, { body: visit })
    const [karim, awa] = people
    if (karim === undefined || awa === undefined) throw new Error('nobody')
    const tunde = g.coach(g.team('Mons'), { name: 'Tunde' })
    g.assignment(awa.episodeId, tunde.memberId)

    const entry = await ok(tunde, readLogEntry, { params: { entryId: visit.entryId } })
    const { acts } = await ok(tunde, logEntryHistory, { params: { entryId: visit.entryId } })
    expect(entry).toMatchObject({ others: { people: 3, minutes: 90 }, note: 'Talk with the manager. […] was praised.' })
    expect(entry.parts.map(({ firstName, note }) => [firstName, note])).toEqual([['Awa', 'About Awa.']])
    for (const name of ['Karim', 'Diallo', 'Marc', 'Emna']) expect(JSON.stringify([entry, acts])).not.toContain(name)
  })

  it('is corrected in one place for all four, with its trace', async () => {
    const { nadia, people, visit } = await fourAtOneCompany()
    const entry = await ok(nadia, recordLogEntry, { body: visit })
    const [karim] = people
    const parts = visit.parts.map((part) => ({
      ...part,
      minutes: part.episodeId === karim?.episodeId ? 45 : 15,
      note: part.episodeId === karim?.episodeId ? 'Holds the pace.' : part.note,
    }))

    const params = { entryId: entry.entryId }
    const after = await ok(nadia, correctLogEntry, { params, body: corrected(entry, { minutes: 90, parts }) })

    expect(after.parts.map((part) => part.minutes).sort()).toEqual([15, 15, 15, 45])
    expect(partOf(after, karim?.episodeId ?? '')?.note).toBe('Holds the pace.')
    const { acts } = await ok(nadia, logEntryHistory, { params })
    expect(acts.at(-1)).toMatchObject({ act: 'corrected', changed: ['minutes', 'parts'] })
    expect(acts.at(-1)?.after.parts).toContainEqual(
      expect.objectContaining({ name: 'Karim Diallo', note: 'Holds the pace.' }),
    )
  })

  it('refuses beside the name a person about whom the coach may not write, and stores nothing', async () => {
    const { g, nadia, people, visit } = await fourAtOneCompany()
    const theirs = g.episode(g.coach(g.team('Mons')), { firstName: 'Somebody' })
    const locked = people[2]
    if (locked === undefined) throw new Error('nobody')
    const no = { ...withdrawal, purpose: 'processData' as const }
    await ok(nadia, withdrawConsent, { params: { workerId: locked.workerId }, body: no })
    const parts = [...visit.parts, { episodeId: theirs.episodeId, placementId: null, minutes: 0, note: '' }]

    const problem = await refused(nadia, recordLogEntry, { body: { ...visit, parts } })

    expect(problem.errors).toEqual([
      { pointer: '/parts/2/episodeId', detail: 'consent-withdrawn' },
      { pointer: '/parts/4/episodeId', detail: 'not-found' },
    ])
    await refused(nadia, readLogEntry, { params: { entryId: visit.entryId } })
  })
})
