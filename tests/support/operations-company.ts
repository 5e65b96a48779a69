import { type CapacityReview, recordCapacityReview } from '@tandem/contract/capacity-reviews'
import { type Commitment, recordCommitment } from '@tandem/contract/employer-commitments'
import { HOUSE_CAPACITY } from '@tandem/domain/house-capacity'
import { ok, TODAY } from './app.ts'
import { byCoachOnly, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

type AtCompany = Pick<Scene, 'coach' | 'employerId' | 'establishmentId' | 'placementId'>

/** The same level for every item. */
export function allAt(value: number | null) {
  return HOUSE_CAPACITY.map(({ code }) => ({ item: code, value }))
}

export const reading = {
  heldOn: TODAY,
  moment: 'start',
  contactId: null as string | null,
  answers: allAt(2),
  comment: 'marked-answer',
  locale: 'en',
} as const

export const promise = {
  party: 'employer',
  words: 'marked-task',
  agreedOn: TODAY,
  dueOn: '2026-12-01' as string | null,
  origin: 'visit',
  entryId: null as string | null,
} as const

export const keptAsTold = { speaker: 'employer', outcome: 'kept', saidOn: TODAY, note: 'Since Monday.' } as const

/** What the company says of the job of the scene, unless told otherwise. */
export function givenReading(scene: AtCompany, values: object = {}): Promise<CapacityReview> {
  const { coach, employerId, establishmentId, placementId } = scene
  const body = { establishmentId, placementId, party: 'employer' as const, ...reading, ...values }
  return ok(coach, recordCapacityReview, { params: { employerId }, body })
}

/** What the company promised in the job of the scene, unless told otherwise. */
export function givenPromise(scene: AtCompany, values: object = {}): Promise<Commitment> {
  const { coach, employerId, placementId } = scene
  return ok(coach, recordCommitment, { params: { employerId }, body: { placementId, ...promise, ...values } })
}

const ofEmployer = ({ employerId }: Scene) => ({ params: { employerId } })
const ofJob = ({ placementId }: Scene) => ({ params: { placementId } })
export const ofCoaches = (input: OperationRow['input']): OperationRow => ({
  reach: ['coachElsewhere', 'leadElsewhere'],
  input,
})

/** Of each scene what was written in it. */
const reviewIds = new WeakMap<Scene, string>()
const commitmentIds = new WeakMap<Scene, string>()

const onReading = (body: object): OperationRow => ({
  ...byCoachOnly((scene) => ({
    params: { reviewId: reviewIds.get(scene) ?? scene.planId },
    body: { ...body, version: 1 },
  })),
  prepare: async (scene) => reviewIds.set(scene, (await givenReading(scene)).reviewId),
})
const onPromise = (body: object): OperationRow => ({
  ...byCoachOnly((scene) => ({
    params: { commitmentId: commitmentIds.get(scene) ?? scene.planId },
    body: { ...body, version: 1 },
  })),
  prepare: async (scene) => commitmentIds.set(scene, (await givenPromise(scene)).commitmentId),
})

/** What is written of a company about one person: by the coach of the file, and read by whoever may open it. */
export const COMPANY_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listCapacityReviews: { ...ofCoaches(ofEmployer), prepare: givenReading },
  listJobCapacityReviews: read(ofJob),
  recordCapacityReview: byCoachOnly((scene) => {
    const { establishmentId, placementId } = scene
    return { ...ofEmployer(scene), body: { establishmentId, placementId, party: 'employer', ...reading } }
  }),
  correctCapacityReview: onReading(reading),
  voidCapacityReview: onReading({ reason: 'Another company.' }),
  listCommitments: { ...ofCoaches(ofEmployer), prepare: givenPromise },
  listJobCommitments: read(ofJob),
  recordCommitment: byCoachOnly((scene) => ({
    ...ofEmployer(scene),
    body: { placementId: scene.placementId, ...promise },
  })),
  correctCommitment: onPromise({ ...promise, dueOn: null }),
  sayOfCommitment: onPromise(keptAsTold),
  voidCommitment: onPromise({ reason: 'Another company.' }),
}
