import { v7 } from 'uuid'
import { satisfactionSurveys } from '../../apps/server/src/features/satisfaction/satisfaction.table.ts'
import { TODAY } from './app.ts'
import type { Scene } from './scene.ts'

/** What both sides said of the coaching: it leaves the house as a mean alone. */
export function satisfactionRows({ w, coach, episodeId, placementId }: Scene): void {
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
