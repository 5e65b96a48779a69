import { listCaseload } from '@tandem/contract/caseload'
import { holdDue, listDue, readToday, releaseDue } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function aCoachWithWork() {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const samir = g.episode(coach)
  g.plan(samir)
  const placementId = g.placement(samir)
  g.checkIn(coach, samir, placementId, { party: 'worker', heldOn: '2026-11-18' })
  g.checkIn(coach, samir, placementId, { party: 'employer', heldOn: '2026-10-13' })
  g.logEntry(coach, samir, { placementId })
  const ines = g.episode(coach, { firstName: 'Inès', lastName: 'Moreau' })
  const taskId = g.task(coach, ines)
  return { w, g, coach, samir, ines, placementId, taskId }
}

describe('today', () => {
  it('says whom, which side, why and by when, late first', async () => {
    const { coach, taskId } = await aCoachWithWork()

    const { items } = await ok(coach, readToday, { query: {} })

    expect(items.map((item) => `${item.dueOn} ${item.kind} ${item.side} ${item.workerName}`)).toEqual([
      '2026-10-27 employerCheckIn employer Samir Haddad',
      '2026-11-23 task worker Inès Moreau',
      '2026-11-24 workerCheckIn worker Samir Haddad',
      '2026-12-03 trialEnd both Samir Haddad',
      '2026-12-11 planEnd worker Samir Haddad',
    ])
    expect(items[0]).toMatchObject({
      employerName: 'Boulangerie Lenoir',
      lastContactOn: '2026-11-05',
      jobStartedOn: '2026-09-29',
    })
    expect(items[1]?.task).toMatchObject({ taskId, title: 'Call back about the childcare place' })
  })

  it('never gives another number than the caseload', async () => {
    const { coach } = await aCoachWithWork()

    const { items, today } = await ok(coach, readToday, { query: {} })
    const { rows } = await ok(coach, listCaseload, { query: {} })

    const sum = (pick: (due: { late: number; all: number }) => number) =>
      rows.reduce((total, row) => total + pick(row.due), 0)
    expect(sum((due) => due.all)).toBe(items.length)
    expect(sum((due) => due.late)).toBe(items.filter((item) => item.dueOn < today).length)
  })

  it('counts the week: people and employers contacted since Monday, and the time given', async () => {
    const { coach, g, samir, placementId } = await aCoachWithWork()
    g.logEntry(coach, samir, { placementId, occurredOn: '2026-11-23', minutes: 50 })

    expect((await ok(coach, readToday, { query: {} })).week).toEqual({
      fromOn: '2026-11-23',
      workersSeen: 1,
      workers: 2,
      employersSeen: 1,
      jobs: 1,
      load: { coachName: 'Nadia Benali', people: 2, target: 20, ftePercent: 100, percent: 10 },
      minutes: 50,
    })
  })

  it('lists plans that run out, the most urgent first', async () => {
    const { coach, g, ines } = await aCoachWithWork()
    g.plan(ines, { endsOn: '2026-11-10' })

    const { plans } = await ok(coach, readToday, { query: {} })

    expect(plans.map((one) => [one.workerName, one.plan.state])).toEqual([
      ['Inès Moreau', 'overdue'],
      ['Samir Haddad', 'runningOut'],
    ])
  })

  it('shows a lead the whole team', async () => {
    const { coach, g } = await aCoachWithWork()
    const lead = g.lead(coach.teamId)

    expect((await ok(lead, readToday, { query: { scope: 'team' } })).items).toHaveLength(5)
    expect((await ok(lead, readToday, { query: {} })).items).toHaveLength(0)
  })
})

describe('putting something on hold', () => {
  it('takes it off the list with its reason, and brings it back on the day', async () => {
    const { coach, w, ines, taskId } = await aCoachWithWork()
    const key = `task:${taskId}`
    const body = { episodeId: ines.episodeId, key, untilOn: '2026-11-27', reason: 'Away until Friday' }

    await ok(coach, holdDue, { body })

    const held = await ok(coach, readToday, { query: {} })
    expect(held.items.map((item) => item.key)).not.toContain(key)
    expect(held.onHold).toMatchObject([{ key, hold: { untilOn: '2026-11-27', reason: 'Away until Friday' } }])
    w.setToday('2026-11-27')
    expect((await ok(signedInAs(w, coach.memberId), readToday, { query: {} })).items.map((item) => item.key)).toContain(
      key,
    )
  })

  it('is taken back by hand', async () => {
    const { coach, ines, taskId } = await aCoachWithWork()
    const body = { episodeId: ines.episodeId, key: `task:${taskId}` }
    await ok(coach, holdDue, { body: { ...body, untilOn: '2026-11-27', reason: 'Away' } })

    await ok(coach, releaseDue, { body })

    expect((await ok(coach, listDue, { params: { episodeId: ines.episodeId } })).items).toHaveLength(1)
    expect((await refused(coach, releaseDue, { body })).code).toBe('not-found')
  })

  it('is refused for what is not due, for a day that has come, for too long, and to others', async () => {
    const { coach, g, ines, taskId } = await aCoachWithWork()
    const body = { episodeId: ines.episodeId, key: `task:${taskId}`, untilOn: '2026-11-27', reason: 'Away' }

    expect((await refused(coach, holdDue, { body: { ...body, key: 'task:other' } })).code).toBe('not-found')
    expect(await refused(coach, holdDue, { body: { ...body, untilOn: '2026-11-24' } })).toMatchObject({
      code: 'hold-in-past',
      errors: [{ pointer: '/untilOn' }],
    })
    expect((await refused(coach, holdDue, { body: { ...body, untilOn: '2027-11-24' } })).code).toBe('hold-too-long')
    expect(await refused(coach, holdDue, { body: { ...body, untilOn: '2026-12-02', reason: '  ' } })).toMatchObject({
      code: 'hold-needs-reason',
      errors: [{ pointer: '/reason' }],
    })
    await ok(coach, holdDue, { body: { ...body, untilOn: '2026-12-01', reason: '' } })
    expect((await refused(g.coach(), holdDue, { body })).code).toBe('not-found')
    expect((await refused(g.coach(), listDue, { params: { episodeId: ines.episodeId } })).code).toBe('not-found')
  })
})
