import { listCheckIns, readBothSides, readCheckInGuide, recordCheckIn, voidCheckIn } from '@tandem/contract/check-ins'
import { readToday } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '../support/app.ts'
import { aJob, answers, rating } from '../support/asked-job.ts'
import { ANSWERED, giveCheckInLink } from '../support/given-check-in-links.ts'

describe('both sides', () => {
  it('stand side by side with what each said before, and a talk of three is due where they are apart', async () => {
    const { coach, params, samir, placementId } = await aJob()
    await ok(coach, recordCheckIn, { params, body: { ...answers, heldOn: '2026-10-20', ratings: [rating('pace', 3)] } })
    await ok(coach, recordCheckIn, { params, body: answers })
    await ok(coach, recordCheckIn, {
      params,
      body: { ...answers, party: 'worker', ratings: [rating('pace', 4), rating('punctuality', null)] },
    })
    const apart = { item: 'pace', silent: null, sinceOn: '2026-11-24', worker: 4, employer: 2 }

    const { jobs } = await ok(coach, readBothSides, { params: { workerId: samir.workerId } })

    expect(jobs).toMatchObject([
      {
        employerName: 'Boulangerie Lenoir',
        divergences: [apart],
        questions: [
          { item: 'punctuality', worker: [{ value: null }], employer: [{ value: 5 }] },
          { item: 'pace', worker: [{ value: 4 }], employer: [{ heldOn: '2026-10-20', value: 3 }, { value: 2 }] },
          { item: 'overall', worker: [], employer: [{ value: 3 }] },
        ],
      },
    ])
    const { items } = await ok(coach, readToday, { query: {} })
    expect(items.filter(({ kind }) => kind === 'divergence')).toMatchObject([
      { side: 'both', dueOn: '2026-12-01', placementId, employerName: 'Boulangerie Lenoir', divergences: [apart] },
    ])
  })

  it('do not diverge by a check-in that was voided, nor by an answer by link that waits to be read', async () => {
    const { w, coach, samir, params, placementId } = await aJob()
    const kinds = async () => (await ok(coach, readToday, { query: {} })).items.map(({ kind }) => kind)
    await ok(coach, recordCheckIn, { params, body: { ...answers, party: 'worker', ratings: [rating('pace', 5)] } })
    giveCheckInLink(
      w,
      { ...samir, placementId, memberId: coach.memberId },
      { ...ANSWERED, party: 'employer', ratings: [rating('pace', 1)] },
    )
    const { checkInId } = await ok(coach, recordCheckIn, { params, body: answers })
    expect(await kinds()).toEqual(expect.arrayContaining(['divergence', 'answerWaits']))

    await ok(coach, voidCheckIn, { params: { checkInId }, body: { reason: 'Wrong person', version: 1 } })

    expect(await kinds()).toContain('answerWaits')
    expect(await kinds()).not.toContain('divergence')
  })

  it('are closed to others', async () => {
    const { g, params, samir } = await aJob()
    const stranger = g.coach()

    expect((await refused(stranger, readBothSides, { params: { workerId: samir.workerId } })).code).toBe('not-found')
    expect((await refused(stranger, listCheckIns, { params })).code).toBe('not-found')
    expect((await refused(stranger, readCheckInGuide, { params, query: { party: 'worker' } })).code).toBe('not-found')
  })
})
