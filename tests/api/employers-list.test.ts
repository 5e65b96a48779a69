import { listEmployers, readEmployer } from '@tandem/contract/employers'
import { closeEpisode, pauseEpisode } from '@tandem/contract/episodes'
import { recordLogEntry } from '@tandem/contract/log-entries'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { employers } from '../../apps/server/src/features/employers/employers.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, refused, type Visitor } from '../support/app.ts'
import { logDraft } from '../support/log-draft.ts'
import { aCompany } from '../support/places.ts'

describe('the list of companies', () => {
  it('counts who is there now and before, and shows the check-in that is due first', async () => {
    const { g, coach, samir, placementId } = await aCompany()
    g.logEntry(coach, samir, { placementId })
    g.employer('Ateliers du Val')

    const { rows } = await ok(coach, listEmployers, {})

    expect(rows.map((row) => row.name)).toEqual(['Boulangerie Lenoir', 'Ateliers du Val'])
    expect(rows[0]).toMatchObject({
      peopleNow: 1,
      peopleBefore: 0,
      municipality: 'Tournai',
      nextCheckInOn: '2026-10-02',
    })
  })

  it('asks for no check-in that Today does not ask for', async () => {
    const { w, coach, samir, employerId, placementId } = await aCompany()
    const nextOn = async () => (await ok(coach, listEmployers, {})).rows[0]?.nextCheckInOn
    const refuse = (employerContactRefusedOn: string | null) =>
      w.context.db.update(placements).set({ employerContactRefusedOn }).where(eq(placements.id, placementId)).run()
    const params = { episodeId: samir.episodeId }
    expect(await nextOn()).toBe('2026-10-02')

    refuse('2026-11-01')
    expect(await nextOn()).toBeNull()
    refuse(null)
    const pause = { reason: 'unavailable' as const, fromOn: '2026-11-02', toOn: null, version: 1 }
    await ok(coach, pauseEpisode, { params, body: pause })
    expect(await nextOn()).toBeNull()
    const exit = {
      exitedOn: '2026-11-20',
      exitCategory: null,
      exitReason: 'autonomousInJob' as const,
      exitProofOn: null,
    }
    await ok(coach, closeEpisode, { params, body: { ...exit, version: 2 } })
    expect(await nextOn()).toBeNull()
    expect((await ok(coach, listEmployers, {})).rows[0]).toMatchObject({ peopleNow: 1, isMine: false })
    const file = await ok(coach, readEmployer, { params: { employerId } })
    expect(file.people[0]).toMatchObject({ isThereNow: true, nextEmployerCheckInOn: null })
    expect(file.next).toEqual([])
  })

  it('knows which are mine: those whose relation I own, and where somebody I coach works', async () => {
    const { w, g, coach } = await aCompany()
    const { employerId } = g.employer('Ateliers du Val')
    w.context.db.update(employers).set({ ownerId: coach.memberId }).where(eq(employers.id, employerId)).run()
    g.employer('Nobody’s')
    const mine = async (who: Visitor) =>
      (await ok(who, listEmployers, {})).rows.filter((row) => row.isMine).map((row) => row.name)

    expect(await mine(coach)).toEqual(['Boulangerie Lenoir', 'Ateliers du Val'])
    expect(await mine(g.coach(coach.teamId))).toEqual([])
  })

  it('counts a visit, a check-in and a prospecting call as contact; a missed appointment and a talk with the worker not', async () => {
    const { g, coach, samir, placementId, employerId } = await aCompany()
    const lastOn = async () => (await ok(coach, listEmployers, {})).rows[0]?.lastContactOn
    g.logEntry(coach, samir, { placementId, occurredOn: '2026-10-05', side: 'worker', withParties: ['worker'] })
    g.logEntry(coach, samir, {
      placementId,
      employerId,
      occurredOn: '2026-10-06',
      kind: 'missed',
      missedBy: 'employer',
    })
    expect(await lastOn()).toBeNull()
    g.logEntry(coach, samir, { placementId, occurredOn: '2026-10-07' })
    expect(await lastOn()).toBe('2026-10-07')
    g.checkIn(coach, samir, placementId, { heldOn: '2026-10-08' })
    expect(await lastOn()).toBe('2026-10-08')
    await ok(coach, recordLogEntry, {
      body: logDraft([], { employerId, occurredOn: '2026-10-09', withParties: ['employer'], kind: 'prospecting' }),
    })
    expect(await lastOn()).toBe('2026-10-09')
  })

  it('is closed to administrators and readers', async () => {
    const { g, params } = await aCompany()
    const marie = g.administrator()
    expect((await refused(marie, listEmployers, {})).code).toBe('not-allowed')
    expect((await refused(marie, readEmployer, { params })).code).toBe('not-allowed')
  })
})
