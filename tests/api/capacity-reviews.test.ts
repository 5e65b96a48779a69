import {
  correctCapacityReview,
  listCapacityReviews,
  listJobCapacityReviews,
  recordCapacityReview,
  voidCapacityReview,
} from '@tandem/contract/capacity-reviews'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, refused, TODAY } from '../support/app.ts'
import { given } from '../support/given.ts'
import { allAt, givenReading, reading } from '../support/operations-company.ts'
import { scene } from '../support/scene.ts'

const of = ({ employerId }: { employerId: string }) => ({ params: { employerId } })

describe('a review of the capacity of a company', () => {
  it('is kept for each side apart, in the words it was asked in', async () => {
    const s = await scene()
    await givenReading(s, { contactId: s.contactId })
    const worker = await givenReading(s, { party: 'worker', locale: 'fr', answers: allAt(0) })

    const { reviews, jobs, others } = await ok(s.coach, listCapacityReviews, of(s))
    expect(reviews.map(({ party, contactName }) => [party, contactName])).toEqual(
      expect.arrayContaining([
        ['employer', 'Mme Lenoir'],
        ['worker', null],
      ]),
    )
    expect(worker).toMatchObject({ workerName: 'Zéphyrine Quastelbrok', memberName: 'Nadia Benali' })
    expect(worker.answers[2]).toEqual({
      item: 'tutorTime',
      value: 0,
      question: 'Il y a quelqu’un à qui je peux demander',
      said: 'pas du tout',
    })
    expect(jobs).toMatchObject([{ placementId: s.placementId, isCompanyAsked: true }])
    expect(others).toBe(0)
    expect((await ok(s.lead, listJobCapacityReviews, { params: { placementId: s.placementId } })).reviews).toHaveLength(
      2,
    )
  })

  it('of a job is counted, not shown, to whoever may not open the file; of the company it is for every coach', async () => {
    const s = await scene()
    await givenReading(s)
    const stranger = s.strangers.coachElsewhere
    await givenReading({ ...s, coach: { ...s.coach, ...stranger } }, { placementId: null, comment: '' })

    const seen = await ok(stranger, listCapacityReviews, of(s))
    expect(seen).toMatchObject({ others: 1, jobs: [], mayWriteOfCompany: true })
    expect(seen.reviews).toMatchObject([{ placementId: null, workerName: null, mayWrite: true }])
    const ours = await ok(s.lead, listCapacityReviews, of(s))
    expect(ours.reviews.map(({ placementId, mayWrite }) => [placementId !== null, mayWrite])).toEqual([
      [false, true],
      [true, false],
    ])
    expect((await refused(s.strangers.administrator, listCapacityReviews, of(s))).code).toBe('not-allowed')
  })

  it('is corrected with what stood there below, and not over what somebody else changed', async () => {
    const s = await scene()
    const { reviewId } = await givenReading(s)
    const params = { reviewId }
    const mended = { ...reading, heldOn: '2026-11-20', answers: allAt(3), comment: 'She meant the other shop.' }
    const after = await ok(s.coach, correctCapacityReview, { params, body: { ...mended, version: 1 } })

    expect(after).toMatchObject({ heldOn: '2026-11-20', comment: mended.comment, version: 2 })
    expect(after.former).toMatchObject([
      {
        heldOn: TODAY,
        comment: reading.comment,
        correctedByName: 'Nadia Benali',
        answers: [{ value: 2 }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
      },
    ])
    expect(await refused(s.coach, correctCapacityReview, { params, body: { ...reading, version: 1 } })).toMatchObject({
      code: 'stale',
      current: { version: 2, comment: mended.comment },
    })
    expect(
      s.w.context.db
        .select()
        .from(changes)
        .all()
        .filter(({ noun }) => noun === 'capacity-reviews'),
    ).toHaveLength(2)
  })

  it('is voided with its reason and stays to be seen', async () => {
    const s = await scene()
    const params = { reviewId: (await givenReading(s)).reviewId }
    await ok(s.coach, voidCapacityReview, { params, body: { reason: 'Another company.', version: 1 } })

    expect((await ok(s.coach, listCapacityReviews, of(s))).reviews).toMatchObject([{ voidReason: 'Another company.' }])
    const again = { params, body: { ...reading, version: 2 } }
    expect((await refused(s.coach, correctCapacityReview, again)).code).toBe('voided')
  })

  it('is refused beside the field that is wrong', async () => {
    const s = await scene()
    const { establishmentId, placementId } = s
    const body = { establishmentId, placementId, party: 'employer' as const, ...reading }
    const record = (values: object) =>
      refused(s.coach, recordCapacityReview, { ...of(s), body: { ...body, ...values } })

    expect(await record({ heldOn: '2026-11-25' })).toMatchObject({ errors: [{ pointer: '/heldOn' }] })
    expect(await record({ heldOn: '1990-01-01' })).toMatchObject({
      errors: [{ pointer: '/heldOn', detail: 'too-early' }],
    })
    expect(await record({ party: 'worker', placementId: null })).toMatchObject({ errors: [{ pointer: '/party' }] })
    expect(await record({ answers: allAt(null) })).toMatchObject({
      errors: [{ pointer: '/answers', detail: 'nothing-said' }],
    })
    expect(await record({ party: 'worker', contactId: s.contactId })).toMatchObject({
      errors: [{ pointer: '/contactId' }],
    })
    expect(await record({ answers: [{ item: 'invented', value: 1 }] })).toMatchObject({ code: 'not-found' })
    expect(await record({ establishmentId: s.g.employer('Elsewhere').establishmentId })).toMatchObject({
      errors: [{ pointer: '/establishmentId' }],
    })
    s.w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-01' }).run()
    expect(await record({})).toMatchObject({ errors: [{ pointer: '/party', detail: 'contact-refused' }] })
    expect((await givenReading(s, { party: 'worker' })).party).toBe('worker')
  })

  it('of agency work stands at the place of the company that it is about', async () => {
    const s = await scene()
    const { world } = s.coach
    const factory = given(world).employer('Conserverie Delvaux')
    const userEstablishmentId = factory.establishmentId
    world.context.db.update(placements).set({ userEstablishmentId }).where(eq(placements.id, s.placementId)).run()

    const { jobs } = await ok(s.coach, listCapacityReviews, of(factory))
    expect(jobs).toMatchObject([{ establishmentId: factory.establishmentId }])
    const ofFactory = await givenReading({ ...s, ...factory })
    expect(ofFactory.establishmentId).toBe(factory.establishmentId)
    expect((await givenReading(s)).establishmentId).toBe(s.establishmentId)
  })
})
