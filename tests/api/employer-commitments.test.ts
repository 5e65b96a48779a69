import {
  correctCommitment,
  listCommitments,
  recordCommitment,
  sayOfCommitment,
  voidCommitment,
} from '@tandem/contract/employer-commitments'
import { describe, expect, it } from 'vitest'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, refused, TODAY } from '../support/app.ts'
import { givenPromise, keptAsTold, promise } from '../support/operations-company.ts'
import { scene } from '../support/scene.ts'

const of = ({ employerId }: { employerId: string }) => ({ params: { employerId } })

describe('a commitment of a company', () => {
  it('is listed with what is open first, by its day, with the entry it comes from', async () => {
    const s = await scene()
    await givenPromise(s, { words: 'No day', dueOn: null })
    await givenPromise(s, { words: 'Later', dueOn: '2026-12-20' })
    await givenPromise(s, {
      words: 'Ours',
      party: 'service',
      placementId: null,
      dueOn: '2026-11-30',
      entryId: s.entryId,
    })
    const { commitmentId } = await givenPromise(s, { words: 'Done', dueOn: '2026-11-25' })
    await ok(s.coach, sayOfCommitment, { params: { commitmentId }, body: { ...keptAsTold, version: 1 } })

    const { commitments } = await ok(s.coach, listCommitments, of(s))
    expect(commitments.map(({ words, state }) => [words, state])).toEqual([
      ['Ours', 'open'],
      ['Later', 'open'],
      ['No day', 'open'],
      ['Done', 'kept'],
    ])
    expect(commitments[0]).toMatchObject({ workerName: null, entryId: s.entryId, party: 'service' })
    expect(commitments[0]?.entryOn).not.toBeNull()
  })

  it('keeps what each side says of it apart', async () => {
    const s = await scene()
    const params = { commitmentId: (await givenPromise(s)).commitmentId }
    await ok(s.coach, sayOfCommitment, { params, body: { ...keptAsTold, version: 1 } })
    const said = {
      ...keptAsTold,
      speaker: 'worker',
      outcome: 'notKept',
      note: 'Never on Sundays.',
      version: 2,
    } as const
    const after = await ok(s.coach, sayOfCommitment, { params, body: said })

    expect(after).toMatchObject({
      state: 'seenDifferently',
      sayings: [
        { speaker: 'worker', note: 'Never on Sundays.', recordedByName: 'Nadia Benali' },
        { speaker: 'employer' },
      ],
    })
  })

  it('in a job is counted, not shown, to whoever may not open the file', async () => {
    const s = await scene()
    await givenPromise(s)
    await givenPromise(s, { words: 'A tutor in each shop', placementId: null })

    expect(await ok(s.strangers.leadElsewhere, listCommitments, of(s))).toMatchObject({
      others: 1,
      commitments: [{ words: 'A tutor in each shop', mayWrite: true }],
    })
    const lead = await ok(s.lead, listCommitments, of(s))
    expect(lead.commitments.map(({ mayWrite }) => mayWrite).sort()).toEqual([false, true])
  })

  it('is changed and voided, and not over what somebody else changed', async () => {
    const s = await scene()
    const params = { commitmentId: (await givenPromise(s)).commitmentId }
    await ok(s.coach, correctCommitment, { params, body: { ...promise, words: 'Each shift', version: 1 } })
    expect(await refused(s.coach, correctCommitment, { params, body: { ...promise, version: 1 } })).toMatchObject({
      code: 'stale',
      current: { words: 'Each shift' },
    })
    const voided = await ok(s.coach, voidCommitment, { params, body: { reason: 'Another job.', version: 2 } })
    expect(voided).toMatchObject({ voidReason: 'Another job.', version: 3 })
    const late = { params, body: { ...keptAsTold, version: 3 } }
    expect((await refused(s.coach, sayOfCommitment, late)).code).toBe('voided')
  })

  it('is refused beside the field that is wrong', async () => {
    const s = await scene()
    const body = { placementId: s.placementId, ...promise }
    const record = (values: object) => refused(s.coach, recordCommitment, { ...of(s), body: { ...body, ...values } })
    expect(await record({ agreedOn: '2026-11-25' })).toMatchObject({ errors: [{ pointer: '/agreedOn' }] })
    expect(await record({ dueOn: '2026-11-23' })).toMatchObject({
      errors: [{ pointer: '/dueOn', detail: 'due-before-agreed' }],
    })
    expect(await record({ words: ' ' })).toMatchObject({ code: 'invalid' })
    const elsewhere = s.g.logEntry(s.coach, s, { note: 'Of nobody there' })
    expect(await record({ entryId: elsewhere })).toMatchObject({ errors: [{ pointer: '/entryId' }] })
    const params = { commitmentId: (await givenPromise(s)).commitmentId }
    s.w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-01' }).run()
    const asked = { params, body: { ...keptAsTold, version: 1 } }
    expect(await refused(s.coach, sayOfCommitment, asked)).toMatchObject({ errors: [{ detail: 'contact-refused' }] })
    const own = { ...keptAsTold, speaker: 'worker', saidOn: TODAY, version: 1 } as const
    expect((await ok(s.coach, sayOfCommitment, { params, body: own })).state).toBe('kept')
  })
})
