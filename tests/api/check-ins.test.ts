import { listCaseload } from '@tandem/contract/caseload'
import { correctCheckIn, listCheckIns, readCheckInGuide, recordCheckIn, voidCheckIn } from '@tandem/contract/check-ins'
import { readToday } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '../support/app.ts'
import { aJob, answers, rating } from '../support/asked-job.ts'

describe('recording a check-in', () => {
  it('keeps each question with its answer, and the time in the log', async () => {
    const { coach, params } = await aJob()

    const recorded = await ok(coach, recordCheckIn, { params, body: answers })

    expect(recorded).toMatchObject({
      overall: 3,
      memberName: 'Nadia Benali',
      ratings: [{ question: 'How is the pace?', value: 2 }, {}, {}],
    })
    expect(recorded.logEntryId).not.toBeNull()
    const [row] = (await ok(coach, listCaseload, { query: {} })).rows
    expect(row).toMatchObject({ lastEmployerContactOn: '2026-11-24', plan: { usedMinutes: 20 } })
  })

  it('settles what was due with that side, and only with that side', async () => {
    const { coach, params } = await aJob()
    const dueWith = async () => (await ok(coach, readToday, { query: {} })).items.map((item) => item.kind)
    expect(await dueWith()).toEqual(expect.arrayContaining(['employerCheckIn', 'workerCheckIn']))

    await ok(coach, recordCheckIn, { params, body: answers })

    expect(await dueWith()).not.toContain('employerCheckIn')
    expect(await dueWith()).toContain('workerCheckIn')
  })

  it('belongs to no visit of somebody else', async () => {
    const { g, coach, samir, params } = await aJob()
    const other = g.logEntry(coach, g.episode(coach, { firstName: 'Amina' }))
    const body = { ...answers, time: null }
    expect((await refused(coach, recordCheckIn, { params, body: { ...body, logEntryId: other } })).code).toBe(
      'not-found',
    )
    const own = g.logEntry(coach, samir)
    expect((await ok(coach, recordCheckIn, { params, body: { ...body, logEntryId: own } })).logEntryId).toBe(own)
  })

  it('follows the date that was agreed for the next one', async () => {
    const { coach, params } = await aJob()

    await ok(coach, recordCheckIn, { params, body: { ...answers, nextOn: '2026-11-27' } })

    expect((await ok(coach, readCheckInGuide, { params, query: { party: 'employer' } })).dueOn).toBe('2026-11-27')
  })

  it('is refused in the future, more than a week before the first day, and with a next date that is no later', async () => {
    const { coach, params } = await aJob()
    const on = (heldOn: string, nextOn: string | null = null) => ({ params, body: { ...answers, heldOn, nextOn } })

    expect(await refused(coach, recordCheckIn, on('2026-11-25'))).toMatchObject({
      code: 'date-in-future',
      errors: [{ pointer: '/heldOn' }],
    })
    expect((await refused(coach, recordCheckIn, on('2026-09-21'))).code).toBe('check-in-before-start')
    expect(await refused(coach, recordCheckIn, on('2026-11-24', '2026-11-24'))).toMatchObject({
      code: 'next-before-held',
      errors: [{ pointer: '/nextOn' }],
    })
  })

  it('is refused when it holds no answer at all', async () => {
    const { coach, params } = await aJob()
    const silent = { ...answers, ratings: [], words: [], intention: null, wish: null }
    expect(await refused(coach, recordCheckIn, { params, body: silent })).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/ratings', detail: 'nothing-said' }],
    })
  })

  it('is refused with an employer whom the person does not want contacted, never with the person', async () => {
    const { coach, params } = await aJob({ employerContactRefusedOn: '2026-11-01' })

    expect((await refused(coach, recordCheckIn, { params, body: answers })).code).toBe('contact-refused')
    await ok(coach, recordCheckIn, { params, body: { ...answers, heldOn: '2026-10-20' } })
    await ok(coach, recordCheckIn, { params, body: { ...answers, party: 'worker' } })
  })

  it('is refused with an employer who does not know of a coach, whatever the day', async () => {
    const { coach, params } = await aJob({ coachVisibility: 'notAtAll' })

    for (const heldOn of [answers.heldOn, '2026-10-20'])
      expect((await refused(coach, recordCheckIn, { params, body: { ...answers, heldOn } })).code).toBe(
        'contact-refused',
      )
    await ok(coach, recordCheckIn, { params, body: { ...answers, party: 'worker' } })
  })

  it('is refused to a lead, and to a coach of another file', async () => {
    const { coach, g, params } = await aJob()

    expect((await refused(g.lead(coach.teamId), recordCheckIn, { params, body: answers })).code).toBe('not-allowed')
    expect((await refused(g.coach(), recordCheckIn, { params, body: answers })).code).toBe('not-found')
  })

  it('names a contact of that employer only', async () => {
    const { coach, w, params } = await aJob()

    expect(
      (await refused(coach, recordCheckIn, { params, body: { ...answers, contactId: w.context.newId() } })).code,
    ).toBe('not-found')
    expect(
      (await refused(coach, recordCheckIn, { params, body: { ...answers, logEntryId: w.context.newId() } })).code,
    ).toBe('not-found')
  })
})

describe('what the worker asked not to tell the employer', () => {
  it('is read by the coaches of the file alone', async () => {
    const { coach, g, params } = await aJob()
    const words = [
      { word: 'notForEmployer' as const, question: 'What should the employer not be told?', answer: 'CANARY' },
    ]
    await ok(coach, recordCheckIn, { params, body: { ...answers, party: 'worker', words } })
    const lead = g.lead(coach.teamId)

    expect(JSON.stringify(await ok(coach, listCheckIns, { params }))).toContain('CANARY')
    expect(JSON.stringify(await ok(lead, listCheckIns, { params }))).not.toContain('CANARY')
    expect(JSON.stringify(await ok(lead, readCheckInGuide, { params, query: { party: 'worker' } }))).not.toContain(
      'CANARY',
    )
  })
})

describe('correcting and voiding', () => {
  it('keeps the other’s version when two correct at once', async () => {
    const { coach, params } = await aJob()
    const { checkInId } = await ok(coach, recordCheckIn, { params, body: answers })
    const { party: _party, logEntryId: _log, time: _time, ...facts } = answers
    const correct = (value: number) => ({
      params: { checkInId },
      body: { ...facts, ratings: [rating('overall', value)], version: 1 },
    })

    expect(await ok(coach, correctCheckIn, correct(4))).toMatchObject({ overall: 4, version: 2 })
    expect(await refused(coach, correctCheckIn, correct(1))).toMatchObject({ code: 'stale', current: { overall: 4 } })
    expect(
      (
        await refused(coach, correctCheckIn, {
          params: { checkInId },
          body: { ...facts, heldOn: '2026-11-25', version: 2 },
        })
      ).code,
    ).toBe('date-in-future')
  })

  it('makes the check-in due again once it is voided, and leaves it to be seen', async () => {
    const { coach, params } = await aJob()
    const { checkInId } = await ok(coach, recordCheckIn, { params, body: answers })
    const body = { reason: 'Wrong person', version: 1 }

    await ok(coach, voidCheckIn, { params: { checkInId }, body })

    expect((await ok(coach, readToday, { query: {} })).items.map((item) => item.kind)).toContain('employerCheckIn')
    expect((await ok(coach, listCheckIns, { params })).checkIns[0]).toMatchObject({ voidReason: 'Wrong person' })
    expect((await refused(coach, voidCheckIn, { params: { checkInId }, body })).code).toBe('voided')
  })
})
