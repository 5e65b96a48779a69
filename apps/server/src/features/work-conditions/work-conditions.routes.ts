import { addWorkCondition, editWorkCondition, endWorkCondition } from '@tandem/contract/work-conditions'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { employerRowOf } from '../employers/employers.store.ts'
import { insertWorkCondition, updateWorkCondition, workConditionOf } from './work-conditions.store.ts'

type OnOne = Pick<Call<typeof endWorkCondition>, 'db' | 'actor' | 'trace' | 'params'>

/** find → authorize → write → trace, the same for each change of a condition. */
function changeCondition(
  { db, actor, trace, params: { conditionId } }: OnOne,
  version: number,
  change: Parameters<typeof updateWorkCondition>[4],
) {
  const permit = authorizeInOrganisation(actor, 'employers:edit')
  const before = workConditionOf(db, conditionId) ?? refuse('not-found')
  if (!updateWorkCondition(db, permit, conditionId, version, change)) refuse('stale', { current: before })
  trace.changed({ noun: 'work-conditions', recordId: conditionId, before, after: change })
  return workConditionOf(db, conditionId) ?? refuse('not-found')
}

export function workConditionRoutes(serve: Serve): void {
  serve(addWorkCondition, ({ db, actor, params: { employerId }, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'employers:edit')
    if (employerRowOf(db, employerId) === undefined) refuse('not-found')
    if (body.saidOn > clock.today()) refuseField('date-in-future', '/saidOn')
    const conditionId = newId()
    insertWorkCondition(db, permit, { ...body, id: conditionId, employerId, createdAt: clock.now() })
    trace.changed({ noun: 'work-conditions', recordId: conditionId, before: null, after: body })
    return workConditionOf(db, conditionId) ?? refuse('not-found')
  })

  serve(editWorkCondition, (call) => {
    const { version, ...facts } = call.body
    if (facts.saidOn > call.clock.today()) refuseField('date-in-future', '/saidOn')
    return changeCondition(call, version, facts)
  })

  serve(endWorkCondition, (call) => {
    const { version, reason } = call.body
    return changeCondition(call, version, { endedAt: call.clock.now(), endReason: reason })
  })
}
