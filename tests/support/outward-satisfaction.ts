import { readSatisfactionLink } from '@tandem/contract/satisfaction-answering'
import { v7 } from 'uuid'
import { satisfactionSurveys } from '../../apps/server/src/features/satisfaction/satisfaction.table.ts'
import { TODAY } from './app.ts'
import { giveSatisfactionLink } from './given-satisfaction-links.ts'
import { answered, type OutwardWorld, type WayOut } from './outward-way.ts'
import type { Scene } from './scene.ts'

/** What both sides said of the coaching: it leaves the house as a mean alone. */
export function satisfactionRows({ w, coach, episodeId, placementId }: Scene): void {
  for (const about of [null, placementId])
    giveSatisfactionLink(
      w,
      { episodeId, memberId: coach.memberId, placementId: about },
      { draft: { statements: [], mark: 3 } },
    )
  for (const party of ['worker', 'employer'] as const)
    w.context.db
      .insert(satisfactionSurveys)
      .values({
        id: v7(),
        episodeId,
        party,
        placementId: party === 'employer' ? placementId : null,
        askedOn: TODAY,
        way: 'paper',
        outcome: 'answered',
        answeredOn: TODAY,
        respondent: 'x',
        statements: [],
        mark: 3,
        words: 'x',
        memberId: coach.memberId,
        recordedAt: '2026-11-01T08:00:00.000Z',
        voidedAt: '2026-11-02T08:00:00.000Z',
        voidReason: 'x',
      })
      .run()
}

/** The page of somebody who is asked what they think; what they are called and what they answered before is theirs. */
const pageOf =
  (party: 'worker' | 'employer') =>
  ({ w, coach, nobody, episodeId, placementId }: OutwardWorld) => {
    const token = `a satisfaction link for ${party} ${v7()}`
    const about = { episodeId, memberId: coach.memberId, placementId: party === 'employer' ? placementId : null }
    giveSatisfactionLink(w, about, { token, recipientName: 'Somebody' })
    return answered(nobody, readSatisfactionLink, { body: { token } })
  }

/** Satisfaction by link. */
export const SATISFACTION_OUT: readonly WayOut[] = [
  {
    name: 'the page on which the employer says what it thinks of the service',
    reader: 'employer',
    allows: ['organisations.name', 'workers.first_name'],
    fetch: pageOf('employer'),
  },
  {
    name: 'the page on which the person says what they think of the coaching',
    reader: 'worker',
    allows: ['organisations.name'],
    fetch: pageOf('worker'),
  },
  {
    name: 'a wrong satisfaction link',
    reader: 'anybody',
    allows: [],
    fetch: ({ nobody }) => answered(nobody, readSatisfactionLink, { body: { token: 'wrong' } }),
  },
]
