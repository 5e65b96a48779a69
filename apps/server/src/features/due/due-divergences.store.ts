import { afterTalks } from '@tandem/domain/divergence-talks'
import type { DueDivergence } from '@tandem/domain/due/divergence'
import type { DueFacts, DueRules } from '@tandem/domain/due/facts'
import { employerSilentOn, workerSilentOn } from '@tandem/domain/due/silence'
import { isWorkedOn } from '@tandem/domain/episodes'
import { questionsInForce } from '@tandem/domain/house-questionnaire'
import { CHECK_INS_THAT_SPEAK, divergences, lastSaid } from '@tandem/domain/signals'
import { desc, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { divergenceTalks } from '../divergence-talks/divergence-talks.table.ts'
import { questionnaires } from '../questionnaires/questionnaires.table.ts'
import { groupedBy, type JobFacts } from './due-facts.store.ts'

const placed = (name: string) => sql.placeholder(name)

/** The last check-ins of each side of some jobs that count, latest first. */
const speaking = hot((db) =>
  db
    .select({
      placementId: checkIns.placementId,
      party: checkIns.party,
      heldOn: checkIns.heldOn,
      ratings: checkIns.ratings,
    })
    .from(sql`json_each(${placed('placementIds')}) as job cross join json_each('["worker","employer"]') as side`)
    .crossJoin(checkIns)
    .where(
      sql`${checkIns.id} in (
        select last.id from ${checkIns} as last where last.placement_id = job.value and last.party = side.value
          and last.voided_at is null
        order by last.held_on desc, last.recorded_at desc limit ${placed('count')})`,
    )
    .orderBy(desc(checkIns.heldOn), desc(checkIns.recordedAt))
    .prepare(),
)

/** What is asked now. */
const latest = hot((db) =>
  db
    .select({ questions: questionnaires.questions })
    .from(questionnaires)
    .orderBy(desc(questionnaires.number))
    .limit(1)
    .prepare(),
)

/** The talks of three about some jobs that count, latest first. */
const talksAbout = hot((db) =>
  db
    .select({
      placementId: divergenceTalks.placementId,
      heldOn: divergenceTalks.heldOn,
      outcome: divergenceTalks.outcome,
      untilOn: divergenceTalks.untilOn,
      items: divergenceTalks.items,
      voidedAt: divergenceTalks.voidedAt,
    })
    .from(divergenceTalks)
    .where(sql`${divergenceTalks.placementId} in (select value from json_each(${placed('placementIds')}))`)
    .orderBy(desc(divergenceTalks.heldOn), desc(divergenceTalks.createdAt))
    .prepare(),
)

type Heard = Pick<DueFacts, 'phase' | 'lastWorkerContactOn' | 'lastEmployerContactOn' | 'enteredOn'>

/** Reads once what the sides of all these jobs last said, and tells how those of one accompaniment diverge after the talks about it. */
export function divergencesBy(db: Db, all: readonly JobFacts[], today: string) {
  const isRunning = (job: JobFacts) => isWorkedOn(job, today)
  const placementIds = all.filter(isRunning).map(({ placementId }) => placementId)
  const rows =
    placementIds.length === 0
      ? []
      : speaking(db).all({ placementIds: JSON.stringify(placementIds), count: CHECK_INS_THAT_SPEAK })
  const byJob = groupedBy(rows, ({ placementId }) => placementId)
  const talks = rows.length === 0 ? [] : talksAbout(db).all({ placementIds: JSON.stringify(placementIds) })
  const talksByJob = groupedBy(talks, ({ placementId }) => placementId)
  const questions = rows.length === 0 ? [] : questionsInForce(latest(db).get()?.questions).ratings
  return (heard: Heard, jobs: readonly JobFacts[], { silence }: Pick<DueRules, 'silence'>): DueDivergence[] =>
    jobs.filter(isRunning).map((job) => {
      const silentOn = {
        worker: workerSilentOn(heard, silence),
        employer: employerSilentOn(job, heard.lastEmployerContactOn, silence),
      }
      const said = lastSaid(byJob.get(job.placementId) ?? [])
      const apart = divergences(questions, said, silentOn, today)
      return { placementId: job.placementId, ...afterTalks(apart, talksByJob.get(job.placementId) ?? [], today) }
    })
}
