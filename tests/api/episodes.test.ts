import { listCaseload } from '@tandem/contract/caseload'
import {
  addEpisode,
  assignCoach,
  closeEpisode,
  editEpisode,
  pauseEpisode,
  reopenEpisode,
  resumeEpisode,
} from '@tandem/contract/episodes'
import { listPlacements } from '@tandem/contract/placements'
import { readWorker } from '@tandem/contract/workers'
import { describe, expect, it } from 'vitest'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function aPerson() {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const person = g.episode(coach)
  return { w, g, coach, person, params: { episodeId: person.episodeId } }
}

const exit = {
  exitedOn: '2026-11-20',
  exitCategory: 'durable' as const,
  exitReason: 'autonomousInJob' as const,
  exitProofOn: null,
}

describe('closing an accompaniment', () => {
  it('keeps its category and reason, and takes the person off the caseload', async () => {
    const { coach, params } = await aPerson()

    const closed = await ok(coach, closeEpisode, { params, body: { ...exit, version: 1 } })

    expect(closed).toMatchObject({ phase: 'after', exitCategory: 'durable', version: 2 })
    expect((await ok(coach, listCaseload, { query: {} })).rows).toHaveLength(0)
  })

  it('is refused before the entry, in the future, on an old version, and by a lead', async () => {
    const { g, coach, params } = await aPerson()
    const close = (exitedOn: string, version = 1) => ({ params, body: { ...exit, exitedOn, version } })

    expect(await refused(coach, closeEpisode, close('2026-06-01'))).toMatchObject({
      code: 'exit-before-entry',
      errors: [{ pointer: '/exitedOn' }],
    })
    expect((await refused(coach, closeEpisode, close('2026-11-25'))).code).toBe('date-in-future')
    expect((await refused(coach, closeEpisode, close('2026-11-20', 9))).code).toBe('stale')
    expect((await refused(g.lead(coach.teamId), closeEpisode, close('2026-11-20'))).code).toBe('not-allowed')
    expect((await refused(g.coach(), closeEpisode, close('2026-11-20'))).code).toBe('not-found')
  })

  it('is taken back by reopening, unless the person has come back since', async () => {
    const { coach, person, params } = await aPerson()
    await ok(coach, closeEpisode, { params, body: { ...exit, version: 1 } })
    expect((await ok(coach, reopenEpisode, { params, body: { version: 2 } })).exitedOn).toBeNull()
    await ok(coach, closeEpisode, { params, body: { ...exit, version: 3 } })
    const back = {
      enteredOn: '2026-11-23',
      situationAtEntry: 'unemployed' as const,
      referralSource: 'reEntry' as const,
      referrerName: null,
      teamId: coach.teamId,
      coachId: coach.memberId,
    }

    const worker = await ok(coach, addEpisode, { params: { workerId: person.workerId }, body: back })

    expect(worker.episodes.map((episode) => episode.enteredOn)).toEqual(['2026-11-23', '2026-06-02'])
    expect((await refused(coach, reopenEpisode, { params, body: { version: 4 } })).code).toBe('episode-open')
    expect((await refused(coach, reopenEpisode, { params, body: { version: 1 } })).code).toBe('episode-open')
  })

  it('comes before a new accompaniment', async () => {
    const { coach, person } = await aPerson()
    const body = {
      enteredOn: '2026-11-23',
      situationAtEntry: 'unemployed' as const,
      referralSource: null,
      referrerName: null,
      teamId: coach.teamId,
      coachId: coach.memberId,
    }
    const params = { workerId: person.workerId }

    expect((await refused(coach, addEpisode, { params, body })).code).toBe('episode-open')
    expect((await refused(coach, addEpisode, { params, body: { ...body, enteredOn: '2026-11-25' } })).code).toBe(
      'date-in-future',
    )
  })
})

describe('handing a person over', () => {
  it('gives the file to the new coach and takes it from the former one at once', async () => {
    const { w, g, coach, person, params } = await aPerson()
    const jonasId = g.member(['coach'], [coach.teamId], { name: 'Jonas Peeters' })
    const jonas = signedInAs(w, jonasId)
    const lead = g.lead(coach.teamId)
    const file = { params: { workerId: person.workerId } }
    expect((await refused(jonas, readWorker, file)).code).toBe('not-found')

    const given_ = { memberId: jonasId, share: 'main' as const, fromOn: '2026-11-24', version: 1 }
    const handed = await ok(lead, assignCoach, { params, body: given_ })

    expect(handed.coaches).toEqual([{ memberId: jonasId, name: 'Jonas Peeters', share: 'main' }])
    expect((await ok(jonas, readWorker, file)).workerId).toBe(person.workerId)
    expect((await refused(coach, readWorker, file)).code).toBe('not-found')
  })

  it('is refused to somebody who is no coach of the team, and before the entry', async () => {
    const { g, coach, params } = await aPerson()
    const elsewhere = g.coach()
    const body = { memberId: elsewhere.memberId, share: 'main' as const, fromOn: '2026-11-24', version: 1 }

    expect((await refused(coach, assignCoach, { params, body })).code).toBe('not-found')
    const early = { ...body, memberId: coach.memberId, fromOn: '2026-06-01' }
    expect((await refused(coach, assignCoach, { params, body: early })).code).toBe('exit-before-entry')
  })
})

describe('a pause', () => {
  it('silences what is due, and ends when the work is taken up again', async () => {
    const { g, coach, person, params } = await aPerson()
    g.plan(person, { endsOn: '2026-11-20' })
    expect((await ok(coach, listCaseload, { query: {} })).rows[0]?.due.late).toBe(2)
    const pause = { reason: 'unavailable' as const, fromOn: '2026-11-20', toOn: null, version: 1 }

    expect((await ok(coach, pauseEpisode, { params, body: pause })).isPaused).toBe(true)
    expect((await ok(coach, listCaseload, { query: {} })).rows[0]?.due.all).toBe(0)
    expect((await refused(coach, pauseEpisode, { params, body: { ...pause, version: 2 } })).code).toBe('already-exists')
    const resumed = await ok(coach, resumeEpisode, { params, body: { fromOn: '2026-11-24', version: 2 } })
    expect(resumed.isPaused).toBe(false)
  })

  it('moves the check-ins that fall due in it to the day the work is taken up again', async () => {
    const { g, coach, person, params } = await aPerson()
    g.placement(person)
    const next = async () => {
      const { placements } = await ok(coach, listPlacements, { params: { workerId: person.workerId } })
      return placements.map(({ nextWorkerCheckInOn }) => nextWorkerCheckInOn)
    }
    const pause = { reason: 'contractSuspended' as const, fromOn: '2026-09-20', toOn: null, version: 1 }

    await ok(coach, pauseEpisode, { params, body: pause })
    expect(await next()).toEqual([null])
    await ok(coach, resumeEpisode, { params, body: { fromOn: '2026-11-20', version: 2 } })
    expect(await next()).toEqual(['2026-11-20'])
  })

  it('cannot end before it began', async () => {
    const { coach, params } = await aPerson()
    const pause = { reason: 'unavailable' as const, fromOn: '2026-11-20', toOn: '2026-11-19', version: 1 }

    expect((await refused(coach, pauseEpisode, { params, body: pause })).code).toBe('end-before-start')
    expect((await refused(coach, resumeEpisode, { params, body: { fromOn: '2026-11-24', version: 1 } })).code).toBe(
      'not-found',
    )
  })
})

describe('correcting an entry', () => {
  it('moves the entry and refuses a day to come or after the exit', async () => {
    const { coach, params } = await aPerson()
    const facts = {
      enteredOn: '2026-06-09',
      situationAtEntry: 'inactive' as const,
      referralSource: null,
      referrerName: 'Forem',
    }

    expect(await ok(coach, editEpisode, { params, body: { ...facts, version: 1 } })).toMatchObject({
      enteredOn: '2026-06-09',
      version: 2,
    })
    expect(
      (await refused(coach, editEpisode, { params, body: { ...facts, enteredOn: '2026-12-01', version: 2 } })).code,
    ).toBe('date-in-future')
    await ok(coach, closeEpisode, { params, body: { ...exit, exitedOn: '2026-07-01', version: 2 } })
    expect(
      (await refused(coach, editEpisode, { params, body: { ...facts, enteredOn: '2026-08-01', version: 3 } })).code,
    ).toBe('exit-before-entry')
  })
})
