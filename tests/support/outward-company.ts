import { v7 } from 'uuid'
import { capacityReviews } from '../../apps/server/src/features/capacity-reviews/capacity-reviews.table.ts'
import {
  commitmentSayings,
  employerCommitments,
} from '../../apps/server/src/features/employer-commitments/employer-commitments.table.ts'
import { workConditions } from '../../apps/server/src/features/work-conditions/work-conditions.table.ts'
import { TODAY } from './app.ts'
import type { Scene } from './scene.ts'

const AT = '2026-11-01T08:00:00.000Z'

/** What the team knows of a company, by both sides: it leaves the house by no way, not even to the company itself. */
export function companyRows({ w, coach, employerId, establishmentId, placementId, contactId }: Scene): void {
  const { db } = w.context
  const by = { memberId: coach.memberId, createdAt: AT }
  for (const party of ['worker', 'employer'] as const)
    db.insert(capacityReviews)
      .values({
        id: v7(),
        employerId,
        establishmentId,
        placementId,
        party,
        moment: 'start',
        heldOn: TODAY,
        contactId,
        answers: [],
        comment: 'x',
        former: [],
        ...by,
      })
      .run()
  db.insert(workConditions)
    .values({ id: v7(), employerId, kind: 'noise', words: 'x', saidBy: 'x', saidOn: TODAY, ...by })
    .run()
  for (const party of ['employer', 'service'] as const) {
    const promised = { party, words: 'x', agreedOn: TODAY, dueOn: TODAY, origin: 'visit' as const }
    const commitmentId = v7()
    db.insert(employerCommitments)
      .values({ id: commitmentId, employerId, placementId, ...promised, ...by })
      .run()
    for (const speaker of ['worker', 'employer', 'coach'] as const)
      db.insert(commitmentSayings)
        .values({
          commitmentId,
          speaker,
          outcome: 'kept',
          saidOn: TODAY,
          note: 'x',
          recordedAt: AT,
          recordedBy: coach.memberId,
        })
        .run()
  }
}
