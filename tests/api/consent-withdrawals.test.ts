import { recordCheckIn } from '@tandem/contract/check-ins'
import { previewWithdrawal, recordConsent, withdrawConsent } from '@tandem/contract/consents'
import { correctLogEntry, recordLogEntry } from '@tandem/contract/log-entries'
import { addPlacement, editPlacement } from '@tandem/contract/placements'
import { listDue } from '@tandem/contract/today'
import { readWorker } from '@tandem/contract/workers'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { consents } from '../../apps/server/src/features/consents/consents.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, refused, TODAY } from '../support/app.ts'
import { fatou } from '../support/given-consents.ts'
import { logDraft } from '../support/log-draft.ts'
import { answer, withdrawal } from '../support/operations-sharing.ts'

describe('taking back the agreement to employer contact (S-06)', () => {
  it('says first what it does, then does it at once, job by job', async () => {
    const { w, g, coach, person, params, say, takeBack, jobs } = await fatou()
    await say({ purpose: 'contactEmployer', happenedOn: '2026-09-01' })
    g.placement(person)
    g.placement(person, { startedOn: '2026-03-01', endedOn: '2026-06-30', endReason: 'contractEnded' })
    g.placement(person, { startedOn: null, coachVisibility: 'asHrPartner' }, { trialEndOn: null })
    g.task(coach, person, { side: 'employer', title: 'Plan the next visit' })
    const asked = { params, query: { purpose: 'contactEmployer' as const } }

    const { effects } = await ok(coach, previewWithdrawal, asked)
    expect(effects).toMatchObject([
      { effect: 'coachInvisible', count: 2, employerNames: ['Boulangerie Lenoir'] },
      { effect: 'tasksFrozen', count: 1 },
      { effect: 'checkInsStop', count: 1 },
      { effect: 'agreementsRevoked', count: 0 },
      { effect: 'pastLogKept', count: null },
    ])
    await takeBack({ withdrawnOn: '2026-11-20', hidesCoach: true })

    expect((await jobs()).map((job) => [job.employerContactRefusedOn, job.coachVisibility])).toEqual([
      ['2026-11-20', 'notAtAll'],
      ['2026-11-20', 'notAtAll'],
      [null, 'openly'],
    ])
    const due = await ok(coach, listDue, { params: { episodeId: person.episodeId } })
    expect(due.items.map((item) => item.kind)).not.toContain('employerCheckIn')
    expect(due.frozen).toMatchObject([{ title: 'Plan the next visit' }])
    const nouns = w.context.db
      .select()
      .from(changes)
      .all()
      .map((change) => change.noun)
    expect(nouns).toEqual(['consents', 'placements', 'placements', 'consents'])
  })

  it('holds for a job that begins later, and cannot be undone job by job', async () => {
    const { w, g, coach, params, say, takeBack, jobs } = await fatou()
    await say({ purpose: 'contactEmployer', happenedOn: '2026-09-01' })
    await takeBack({ withdrawnOn: '2026-11-20' })
    const { establishmentId } = g.employer('Menuiserie Duval')
    const contract = {
      contractType: null,
      contractLabel: null,
      weeklyMinutes: null,
      jobTitle: null,
      plannedEndOn: null,
      trialEndOn: null,
    }
    const facts = {
      establishmentId,
      userEstablishmentId: null,
      type: 'job' as const,
      startedOn: '2026-11-23',
      coachVisibility: 'openly' as const,
      continuesPlacementId: null,
    }
    const added = await ok(coach, addPlacement, { params, body: { ...facts, tutorContactId: null, contract } })
    expect(added.employerContactRefusedOn).toBe('2026-11-20')

    const { placementId, version } = added
    const body = { ...facts, employerContactRefusedOn: null, version }
    expect(await refused(coach, editPlacement, { params: { placementId }, body })).toMatchObject({
      code: 'contact-refused',
      errors: [{ pointer: '/employerContactRefusedOn' }],
    })
    expect(w.context.db.select().from(changes).all().at(-1)?.operation).toBe('addPlacement')

    await say({ purpose: 'contactEmployer' })
    expect((await jobs())[0]).toMatchObject({ employerContactRefusedOn: null, coachVisibility: 'openly' })
  })

  it('given again lifts what it did, and nothing that was decided for one job', async () => {
    const { g, person, say, takeBack, jobs } = await fatou()
    await say({ purpose: 'contactEmployer', happenedOn: '2026-09-01' })
    g.placement(person, { coachVisibility: 'asHrPartner' })
    g.placement(person, { startedOn: '2026-08-01', employerContactRefusedOn: '2026-08-10' })
    await takeBack({ hidesCoach: true })
    await say({ purpose: 'contactEmployer' })

    expect((await jobs()).map((job) => [job.employerContactRefusedOn, job.coachVisibility])).toEqual([
      [null, 'asHrPartner'],
      ['2026-08-10', 'openly'],
    ])
  })

  it('given once more leaves what was decided for one job since', async () => {
    const { w, g, person, say, takeBack, jobs } = await fatou()
    await say({ purpose: 'contactEmployer', happenedOn: '2026-09-01' })
    g.placement(person)
    await takeBack()
    await say({ purpose: 'contactEmployer' })
    w.context.db.update(placements).set({ employerContactRefusedOn: TODAY }).run()
    await say({ purpose: 'contactEmployer' })

    expect((await jobs())[0]?.employerContactRefusedOn).toBe(TODAY)
  })

  it('refused from the start does the same', async () => {
    const { g, person, say, jobs } = await fatou()
    g.placement(person)
    await say({ purpose: 'contactEmployer', act: 'refused', happenedOn: '2026-11-12' })
    expect((await jobs())[0]?.employerContactRefusedOn).toBe('2026-11-12')
  })
})

describe('taking back the agreement to be written about', () => {
  it('locks the notes, and closes the accompaniment where the coach says so', async () => {
    const { g, coach, person, params, say, takeBack } = await fatou()
    const placementId = g.placement(person)
    const draft = logDraft(person, {})
    const { entryId } = await ok(coach, recordLogEntry, { body: draft })
    await say({ purpose: 'processData', happenedOn: '2026-06-02' })
    const asked = { params, query: { purpose: 'processData' as const } }
    expect(await ok(coach, previewWithdrawal, asked)).toMatchObject({
      mayClose: true,
      effects: [{ effect: 'accompanimentMayClose' }, { effect: 'notesLocked' }, { effect: 'minimalRecordKept' }],
    })
    await takeBack({ purpose: 'processData', closesEpisode: true })

    const [episode] = (await ok(coach, readWorker, { params })).episodes
    expect(episode).toMatchObject({ exitedOn: TODAY, exitReason: 'consentWithdrawn', exitCategory: null })
    expect(episode?.allowedActions).not.toContain('log:write')
    expect(episode?.allowedActions).toContain('consent:edit')
    expect((await refused(coach, recordLogEntry, { body: logDraft(person, {}) })).code).toBe('consent-withdrawn')
    const { entryId: _id, next: _next, settledTaskIds: _settled, ...facts } = draft
    const correction = { params: { entryId }, body: { ...facts, note: 'Other words', version: 1 } }
    expect((await refused(coach, correctLogEntry, correction)).code).toBe('consent-withdrawn')
    const checkIn = {
      party: 'worker' as const,
      heldOn: TODAY,
      channel: 'phone' as const,
      contactId: null,
      ratings: [{ item: 'overall' as const, question: 'How is it?', value: 4, example: null }],
      words: [],
      intention: null,
      wish: null,
      nextOn: null,
      logEntryId: null,
      time: null,
    }
    expect((await refused(coach, recordCheckIn, { params: { placementId }, body: checkIn })).code).toBe(
      'consent-withdrawn',
    )
  })

  it('changes nothing where the accompaniment cannot be closed on that day', async () => {
    const { w, coach, params, takeBack, standing } = await fatou()
    const body = { ...withdrawal, purpose: 'processData' as const, closesEpisode: true }
    const early = { ...body, withdrawnOn: '2026-06-01' }
    expect(await refused(coach, withdrawConsent, { params, body: early })).toMatchObject({
      code: 'exit-before-entry',
      errors: [{ pointer: '/withdrawnOn' }],
    })
    expect(w.context.db.select().from(consents).all()).toEqual([])
    await takeBack({ purpose: 'processData', closesEpisode: true, withdrawnOn: '2026-11-20' })
    await ok(coach, recordConsent, { params, body: { ...answer, purpose: 'processData' } })
    expect((await refused(coach, withdrawConsent, { params, body })).code).toBe('episode-closed')
    expect(await standing('processData')).toMatchObject({ state: 'given' })
  })
})
