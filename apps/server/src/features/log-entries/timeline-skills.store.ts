import type { TimelineItem } from '@tandem/contract/timeline'
import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { employers, establishments } from '../employers/employers.table.ts'
import { members } from '../members/members.table.ts'
import { placements, workplaceId } from '../placements/placements.table.ts'
import { skillAnswers, skillEvaluations, skillReadings } from '../skills/skills.table.ts'

type SkillsLine = Extract<TimelineItem, { what: 'skills' }>['skills']

/**
 * Talks in which skills were agreed: rows of the timeline, on both sides where the tutor had answered. Of a talk that was
 * written down twice for one day the last holds.
 */
export function skillEvents(episodeId: SQLWrapper): SQL {
  const side = sql`case when exists (select 1 from ${skillAnswers}
    where ${skillAnswers.evaluationId} = ${skillEvaluations.id} and ${skillAnswers.source} = 'tutor')
    then 'both' else 'worker' end`
  return sql`select 'skills', cast(${skillReadings.seq} as text), 'agreed', ${skillReadings.heldOn}, ${side},
      '00:00 ' || ${skillEvaluations.id} || ' ' || ${skillReadings.seq}
    from ${skillEvaluations} join ${skillReadings} on ${skillReadings.evaluationId} = ${skillEvaluations.id}
    where ${skillEvaluations.episodeId} = ${episodeId} and not exists (select 1 from ${skillReadings} later
      where later.evaluation_id = ${skillEvaluations.id} and later.held_on = ${skillReadings.heldOn}
        and later.seq > ${skillReadings.seq})`
}

const details = hot((db) =>
  db
    .select({
      reading: skillReadings,
      evaluation: skillEvaluations,
      employerName: employers.name,
      memberName: members.name,
    })
    .from(skillReadings)
    .innerJoin(skillEvaluations, eq(skillEvaluations.id, skillReadings.evaluationId))
    .innerJoin(members, eq(members.id, skillReadings.recordedBy))
    .leftJoin(placements, eq(placements.id, skillEvaluations.placementId))
    .leftJoin(establishments, eq(establishments.id, workplaceId))
    .leftJoin(employers, eq(employers.id, establishments.employerId))
    .where(sql`${skillReadings.seq} in (select cast(value as integer) from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

export function skillLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, SkillsLine> {
  return new Map(
    details(db)
      .all({ ids: JSON.stringify(ids) })
      .map(({ reading: { seq, levels, steps }, evaluation, ...names }) => {
        const { id: evaluationId, framework, context, voidedAt, voidReason } = evaluation
        const agreed = levels.filter(({ value }) => value !== null).length
        const counts = { agreed, differently: levels.length - agreed }
        const facts = { evaluationId, framework: framework.name, context, voidedAt, voidReason }
        return [String(seq), { ...facts, ...counts, steps: [...steps], ...names }]
      }),
  )
}
