import { HOUSE_FRAMEWORKS } from '@tandem/domain/house-frameworks'
import { SKILL_SOURCES } from '@tandem/domain/skills'
import { v7 } from 'uuid'
import { frameworks } from '../../apps/server/src/features/frameworks/frameworks.table.ts'
import { skillAnswers, skillEvaluations, skillReadings } from '../../apps/server/src/features/skills/skills.table.ts'
import { TODAY } from './app.ts'
import type { Scene } from './scene.ts'

const AT = '2026-11-01T08:00:00.000Z'

/** An evaluation that all three sources answered, with what was agreed and what the person shows of it; its id. */
export function skillRows({ w, coach, episodeId, placementId }: Scene): string {
  const { db } = w.context
  const framework = HOUSE_FRAMEWORKS.autonomy
  if (framework === undefined) throw new Error('a house without a framework')
  const published = { publishedAt: AT, publishedBy: coach.memberId }
  db.insert(frameworks)
    .values({ code: 'own-1', number: 1, content: framework, ...published })
    .run()
  const evaluationId = v7()
  db.insert(skillEvaluations)
    .values({
      id: evaluationId,
      episodeId,
      placementId,
      ...{ frameworkCode: 'autonomy', frameworkVersion: 1, framework, context: 'month1' },
      ...{ openedOn: TODAY, purpose: 'x', toldOn: TODAY, toldByName: 'x', voidReason: 'x' },
      ...{ attestedItems: ['pace'], isCompanyNamed: true, attestedOn: TODAY },
      ...{ createdAt: AT, createdBy: coach.memberId },
    })
    .run()
  const recorded = { evaluationId, recordedAt: AT, recordedBy: coach.memberId }
  const marks = [{ item: 'pace', value: 2, evidence: 'x', entryIds: [] }]
  for (const source of SKILL_SOURCES)
    db.insert(skillAnswers)
      .values({ ...recorded, source, speaker: 'x', answeredOn: TODAY, marks })
      .run()
  const steps = [{ doer: 'worker' as const, text: 'x', dueOn: null }]
  db.insert(skillReadings)
    .values({ ...recorded, heldOn: TODAY, present: 'x', levels: [{ item: 'pace', value: 2 }], steps })
    .run()
  return evaluationId
}
