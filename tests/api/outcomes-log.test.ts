import { type OutcomeFigure, readOutcomeCases, readOutcomes } from '@tandem/contract/outcomes'
import { describe, expect, it } from 'vitest'
import { ok, type Visitor, type World, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const THIS_YEAR = { from: '2026-01-01', to: '2026-12-31' }

async function figure(who: Visitor, key: string, query: object = THIS_YEAR) {
  const { figures } = await ok(who, readOutcomes, { query: { ...THIS_YEAR, ...query } })
  return figures.find((one) => one.key === key) as OutcomeFigure
}

const hours = async (who: Visitor, query: object = {}) => {
  const found = await figure(who, 'A7', query)
  if (found.kind !== 'hours') throw new Error('A7 gave no hours')
  return found
}

/** Nadia, Samir in a job since 29 September, and somebody else's person in the same team. */
async function aTeam() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const jonas = g.coach(nadia.teamId, { name: 'Jonas Peeters' })
  const samir = g.episode(nadia)
  const placementId = g.placement(samir)
  const ines = g.episode(jonas, { firstName: 'Inès', lastName: 'Moreau' })
  return { w, g, nadia, jonas, lead: g.lead(nadia.teamId), samir, ines, placementId }
}

/** An entry about nobody in particular. */
function deskWork(w: World, g: ReturnType<typeof given>, author: { memberId: string }, minutes: number) {
  const nobody = { episodeId: g.episode({ memberId: author.memberId, teamId: g.team('Elsewhere') }).episodeId }
  const entryId = g.logEntry(author, nobody, { minutes, travelMinutes: 0, side: 'other', withParties: ['nobody'] })
  w.context.db.$client.prepare('DELETE FROM log_parts WHERE entry_id = ?').run(entryId)
}

describe('coaching hours', () => {
  it('are split by contact, phase and party, travel apart', async () => {
    const { g, nadia, samir, placementId } = await aTeam()
    g.logEntry(nadia, samir, { placementId, minutes: 75, travelMinutes: 40, forWhom: 'both' })
    g.logEntry(nadia, samir, {
      occurredOn: '2026-07-01',
      minutes: 60,
      travelMinutes: 0,
      side: 'worker',
      forWhom: 'worker',
    })
    g.logEntry(nadia, samir, { minutes: 30, travelMinutes: 10, kind: 'missed', side: 'worker', forWhom: 'worker' })
    g.logEntry(nadia, samir, { occurredOn: '2025-12-31', minutes: 500 })

    const { minutes, entries } = await hours(nadia)

    expect(entries).toBe(3)
    expect(minutes).toEqual({
      total: 165,
      byContact: { direct: 135, indirect: 30 },
      byPhase: { toward: 60, in: 105, after: 0, none: 0 },
      byForWhom: { worker: 90, employer: 0, both: 75, unspecified: 0 },
      travel: 50,
    })
  })

  it('leave out what was voided', async () => {
    const { w, g, nadia, samir } = await aTeam()
    const entryId = g.logEntry(nadia, samir)
    w.context.db.$client.prepare("UPDATE log_entries SET voided_at = '2026-11-06' WHERE id = ?").run(entryId)

    expect(await hours(nadia)).toMatchObject({ entries: 0, minutes: { total: 0, travel: 0 } })
  })

  it('share an entry about several people by their minutes, and the travel equally', async () => {
    const { g, nadia, jonas, lead, samir, ines } = await aTeam()
    const entryId = g.logEntry(nadia, samir, { minutes: 30, travelMinutes: 40 })
    g.alsoAbout(entryId, ines, 60)

    expect(await hours(nadia)).toMatchObject({ entries: 1, minutes: { total: 30, travel: 20 } })
    expect(await hours(jonas)).toMatchObject({ entries: 1, minutes: { total: 60, travel: 20 } })
    expect(await hours(lead)).toMatchObject({ entries: 1, minutes: { total: 90, travel: 40 } })
  })

  it('about nobody in particular count for their author, and for the author’s team', async () => {
    const { w, g, nadia, jonas, lead } = await aTeam()
    deskWork(w, g, nadia, 45)

    expect(await hours(nadia)).toMatchObject({ minutes: { total: 45, byPhase: { none: 45 } } })
    expect(await hours(jonas)).toMatchObject({ minutes: { total: 0 } })
    expect(await hours(lead)).toMatchObject({ minutes: { total: 45 } })
    expect(await hours(lead, { coachId: jonas.memberId })).toMatchObject({ minutes: { total: 0 } })
    expect(await hours(lead, { teamId: nadia.teamId })).toMatchObject({ minutes: { total: 45 } })
  })

  it('name each person with their time; the whole log is accounted for', async () => {
    const { w, g, nadia, lead, samir, ines } = await aTeam()
    const both = g.logEntry(nadia, samir, { minutes: 30 })
    g.alsoAbout(both, ines, 60)
    g.logEntry(nadia, samir, { minutes: 15 })
    g.logEntry(nadia, samir, { occurredOn: '2025-12-31' })
    deskWork(w, g, nadia, 45)

    const { boxes, population } = await ok(lead, readOutcomeCases, { params: { key: 'A7' }, query: THIS_YEAR })

    const counted = boxes.find(({ box }) => box === 'counted')
    expect(counted).toMatchObject({ count: 3, others: 1 })
    expect(counted?.people.map(({ lastName, entries, minutes }) => [lastName, entries, minutes])).toEqual([
      ['Haddad', 2, 45],
      ['Moreau', 1, 60],
    ])
    expect(boxes.find(({ reason }) => reason === 'outsidePeriod')).toMatchObject({ count: 1, people: [] })
    expect(population).toBe(4)
  })
})

describe('meeting both parties, and staying in the job', () => {
  it('sees entries up to thirty days after the period', async () => {
    const { g, nadia, samir, placementId } = await aTeam()
    g.logEntry(nadia, samir, { placementId, occurredOn: '2026-10-29' })
    const september = { from: '2026-09-01', to: '2026-09-30' }

    expect(await figure(nadia, 'A12', september)).toMatchObject({ numerator: 1, denominator: 1 })
    expect(await figure(nadia, 'A12', { ...september, asOf: '2026-10-28' })).toMatchObject({ denominator: 0 })
  })

  it('knows of an open job by the last entry or check-in that names it', async () => {
    const { g, nadia } = await aTeam()
    const person = (lastName: string) => g.episode(nadia, { lastName, enteredOn: '2026-01-05', exitedOn: '2026-02-20' })
    const job = { startedOn: '2026-02-02' }
    const heardOf = person('Heard of')
    g.logEntry(nadia, heardOf, { placementId: g.placement(heardOf, job), occurredOn: '2026-05-01' })
    const asked = person('Asked')
    g.checkIn(nadia, asked, g.placement(asked, job), { heldOn: '2026-05-01' })
    const missed = person('Missed')
    g.logEntry(nadia, missed, { placementId: g.placement(missed, job), occurredOn: '2026-05-01', kind: 'missed' })

    const { boxes } = await ok(nadia, readOutcomeCases, { params: { key: 'C1w13' }, query: THIS_YEAR })

    const named = (reason: string | null) =>
      boxes.find((box) => box.reason === reason)?.people.map(({ lastName }) => lastName)
    expect(named(null)).toEqual(['Asked', 'Heard of'])
    expect(named('statusUnknown')).toEqual(['Missed'])
    expect(await figure(nadia, 'C1w13')).toMatchObject({ unknown: { count: 1, lowPercent: 66.7, highPercent: 100 } })
  })
})
