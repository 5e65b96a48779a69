import { v7 } from 'uuid'
import {
  incidentMediations,
  incidentReopenings,
  incidents,
  incidentVersions,
} from '../../apps/server/src/features/incidents/incidents.table.ts'
import { TODAY } from './app.ts'
import type { Scene } from './scene.ts'

/** An incident with both versions and what was agreed: it leaves the house by no way. */
export function incidentRows({ w, coach, episodeId, placementId, taskId }: Scene): void {
  const { db } = w.context
  const incidentId = v7()
  const at = '2026-11-01T08:00:00.000Z'
  const facts = { kind: 'safetyMistake', severity: 'urgent', isSafetyEvent: true, raisedBy: 'worker' } as const
  db.insert(incidents)
    .values({
      id: incidentId,
      episodeId,
      placementId,
      ...facts,
      happenedOn: TODAY,
      openedOn: TODAY,
      taskId,
      createdAt: at,
      createdBy: coach.memberId,
    })
    .run()
  const recorded = { incidentId, recordedAt: at, recordedBy: coach.memberId }
  for (const side of ['worker', 'employer'] as const)
    db.insert(incidentVersions)
      .values({ ...recorded, side, words: 'x', speaker: 'x', toldOn: TODAY, isReached: true })
      .run()
  db.insert(incidentReopenings)
    .values({ ...recorded, reopenedOn: TODAY, reason: 'x', closedOn: TODAY, lessons: 'x' })
    .run()
  db.insert(incidentMediations)
    .values({ ...recorded, heldOn: TODAY, present: 'x', agreed: 'x', outcome: 'solved' })
    .run()
}
