import { agreeSkillReading, attestSkills, type SkillEvaluation } from '@tandem/contract/skills'
import type { GoalDoer } from '@tandem/domain/goals'
import { nextActionRefusal, type Side } from '@tandem/domain/log-entries'
import { attestableLevels, holdingAnswers, readingFaults } from '@tandem/domain/skills'
import { refuseField, refuseFields } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { refuseCallAfterEnd } from '../consents/after-care.ts'
import { insertTask, reachableJobsOf } from '../tasks/tasks.store.ts'
import { changeEvaluation } from './skills.routes.ts'
import { type EvaluationRow, insertReading } from './skills.store.ts'

const SIDES: Readonly<Record<GoalDoer, Side>> = { worker: 'worker', employer: 'employer', coach: 'other' }

type Steps = SkillEvaluation['readings'][number]['steps']
type About = { readonly row: EvaluationRow; readonly workerId: string; readonly before: SkillEvaluation }
type Writing = Pick<Call<typeof agreeSkillReading>, 'db' | 'actor' | 'clock' | 'newId' | 'trace'>

/** A step that is new and has a day becomes a next action of whoever writes it down. */
function planSteps(
  { db, actor, clock, newId, trace }: Writing,
  permit: Permit<'check-in:record'>,
  { row, workerId, before }: About,
  steps: Steps,
): void {
  const { episodeId, placementId } = row
  const today = clock.today()
  const known = new Set(before.readings.flatMap((reading) => reading.steps).map((step) => JSON.stringify(step)))
  for (const [place, step] of steps.entries()) {
    const side = SIDES[step.doer]
    const isNew = !known.has(JSON.stringify({ doer: step.doer, text: step.text, dueOn: step.dueOn }))
    if (step.dueOn === null || !isNew) continue
    const pointer = `/steps/${place}/dueOn`
    const refusal = nextActionRefusal(side, reachableJobsOf(db, workerId), placementId, today)
    if (refusal !== null) refuseField(refusal, pointer)
    refuseCallAfterEnd(db, { episodeId, workerId, side }, today, pointer)
    const taskId = newId()
    const task = { title: step.text, dueOn: step.dueOn, side, episodeId, employerId: null, ownerId: actor.id }
    insertTask(db, permit, { ...task, id: taskId, createdAt: clock.now() })
    trace.changed({ noun: 'tasks', recordId: taskId, workerId, before: null, after: task })
  }
}

export function skillReadingRoutes(serve: Serve): void {
  serve(agreeSkillReading, (call) => {
    const { db, clock } = call
    const { version, ...reading } = call.body
    return changeEvaluation(call, version, ({ row, before, permit, workerId, today }) => {
      const heard = holdingAnswers(before.answers).map(({ source }) => source)
      refuseFields(readingFaults(reading, row, heard, today))
      planSteps(call, permit, { row, workerId, before }, reading.steps)
      insertReading(db, permit, { evaluationId: row.id, ...reading, recordedAt: clock.now() })
      return {}
    })
  })

  serve(attestSkills, (call) => {
    const { version, items, isCompanyNamed } = call.body
    return changeEvaluation(call, version, ({ before, today }) => {
      const said = holdingAnswers(before.answers)
      const levels = attestableLevels(before.framework.items, said, before.readings[0]?.levels ?? null)
      if (items.some((item) => !levels.has(item))) refuseField('not-attestable', '/items')
      return { attestedItems: [...new Set(items)], isCompanyNamed, attestedOn: today }
    })
  })
}
