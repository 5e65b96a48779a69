import { withdrawConsent } from '@tandem/contract/consents'
import { recordLogEntry } from '@tandem/contract/log-entries'
import { finishReview, saveReview, startReview } from '@tandem/contract/reviews'
import { addTask } from '@tandem/contract/tasks'
import { listDue, readToday } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { ok, refused, TODAY } from '../support/app.ts'
import { agreeToCalls, agreeToReport, fatou } from '../support/given-consents.ts'
import { reviewContent } from '../support/goal-draft.ts'
import { logDraft } from '../support/log-draft.ts'
import { withdrawal } from '../support/operations-sharing.ts'
import { download, recordsOf } from '../support/spreadsheet.ts'

describe('a call after the end', () => {
  const exit = { decision: 'close', exitedOn: TODAY, exitReason: 'autonomousInJob', exitCategory: null } as const

  it('is planned by a closing only with the agreement of the person', async () => {
    const { g, coach, person, params: of } = await fatou()
    const planId = g.plan(person)
    const { reviewId, content } = await ok(coach, startReview, { params: { planId }, body: { kind: 'closing' } })
    expect(content.afterCareOn).toEqual([])
    const params = { reviewId }
    const wished = reviewContent({ ...exit, afterCareOn: ['2027-02-24'] })
    await ok(coach, saveReview, { params, body: { content: wished, version: 1 } })
    expect(await refused(coach, finishReview, { params, body: { version: 2 } })).toMatchObject({
      code: 'after-care-not-agreed',
      errors: [{ pointer: '/afterCareOn' }],
    })
    await agreeToCalls(coach, of.workerId)
    expect((await ok(coach, finishReview, { params, body: { version: 2 } })).finishedAt).not.toBeNull()
  })

  it('waits on Today until its day, and is gone at the next request once the agreement is taken back', async () => {
    const { g, coach, person, params } = await fatou()
    const ended = g.episode(coach, { firstName: 'Ines', exitedOn: '2026-11-20' })
    await agreeToCalls(coach, ended.workerId)
    const { episodeId } = ended
    const call = {
      title: 'How is it going?',
      dueOn: '2026-11-26',
      side: 'worker',
      episodeId,
      employerId: null,
    } as const
    await ok(coach, addTask, { body: call })
    const titles = async () =>
      (await ok(coach, readToday, { query: { scope: 'mine' } })).items.flatMap(({ task }) => task?.title ?? [])
    expect(await titles()).toEqual(['How is it going?'])

    const back = { ...withdrawal, purpose: 'afterCare' } as const
    await ok(coach, withdrawConsent, { params: { workerId: ended.workerId }, body: back })
    expect(await titles()).toEqual([])
    expect((await ok(coach, listDue, { params: { episodeId } })).frozen).toMatchObject([{ title: 'How is it going?' }])
    expect(await refused(coach, addTask, { body: call })).toMatchObject({
      code: 'after-care-not-agreed',
      errors: [{ pointer: '/side' }],
    })
    const next = { title: 'Call again', dueOn: '2026-11-26', side: 'both' } as const
    const noted = { ...logDraft(ended), next }
    expect((await refused(coach, recordLogEntry, { body: noted })).code).toBe('after-care-not-agreed')
    await ok(coach, recordLogEntry, { body: { ...noted, next: { ...next, side: 'other' } } })
    await ok(coach, addTask, { body: { ...call, episodeId: person.episodeId } })
    expect(params.workerId).toBe(person.workerId)
  })
})

describe('the figures for the funder', () => {
  it('name who agreed and count the others, by what is agreed at each request', async () => {
    const { g, coach, params } = await fatou()
    g.organisation()
    g.episode(coach, { firstName: 'Samir', lastName: 'Benali' })
    const url = '/api/outcomes/export.csv?from=2026-01-01&to=2026-12-31&table=people'
    const names = async (reader: string) => {
      const rows = await recordsOf(await download(coach, `${url}&reader=${reader}`))
      return rows.flatMap(({ Figure, 'First name': firstName, 'Other cases': others }) =>
        Figure === 'B1' ? [firstName || `${others} unnamed`] : [],
      )
    }
    expect((await names('house')).sort()).toEqual(['Fatou', 'Samir'])
    expect(await names('funder')).toEqual(['2 unnamed'])
    await agreeToReport(coach, params.workerId)
    expect(await names('funder')).toEqual(['Fatou', '1 unnamed'])
    const back = { ...withdrawal, purpose: 'statistics' } as const
    await ok(coach, withdrawConsent, { params, body: back })
    expect(await names('funder')).toEqual(['2 unnamed'])
  })
})
