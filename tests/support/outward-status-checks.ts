import { v7 } from 'uuid'
import { statusChecks } from '../../apps/server/src/features/status-checks/status-checks.table.ts'
import { TODAY } from './app.ts'
import type { Scene } from './scene.ts'

/** What was told after the end, with words: it leaves the house by no way. */
export function statusCheckRows({ w, coach, episodeId, placementId }: Scene): void {
  w.context.db
    .insert(statusChecks)
    .values({
      id: v7(),
      episodeId,
      placementId,
      kind: 'stillThere',
      number: 91,
      dueOn: TODAY,
      doneOn: TODAY,
      situationOn: TODAY,
      source: 'person',
      employed: 'yes',
      sameEmployer: 'yes',
      supportAsked: true,
      words: 'x',
      memberId: coach.memberId,
      recordedAt: '2026-11-01T08:00:00.000Z',
      voidedAt: '2026-11-02T08:00:00.000Z',
      voidReason: 'x',
    })
    .run()
}
