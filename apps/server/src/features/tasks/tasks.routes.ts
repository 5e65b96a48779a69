import { addTask, completeTask, editTask, reopenTask, type Task } from '@tandem/contract/tasks'
import { nextActionRefusal, type Side } from '@tandem/domain/log-entries'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, authorizeInOrganisation } from '../../identity/authorize.ts'
import { refuseCallAfterEnd } from '../consents/after-care.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { isEmployer } from '../log-entries/log-entries.store.ts'
import { insertTask, reachableJobsOf, taskOf, updateTask } from './tasks.store.ts'

type Concerned = Pick<Task, 'episodeId' | 'employerId' | 'ownerId'>

/** A task about a person follows the person's file; one about an employer alone, the rights on employers; one about neither is its owner's. */
function permitFor(db: Db, actor: SignedIn, task: Concerned, today: string) {
  if (task.episodeId !== null) {
    const episode = guardedEpisode(db, task.episodeId, today) ?? refuse('not-found')
    return { permit: authorize(actor, 'file:edit', episode), workerId: episode.workerId }
  }
  if (task.employerId === null && task.ownerId !== actor.id) refuse('not-found')
  return { permit: authorizeInOrganisation(actor, 'employers:edit'), workerId: null }
}

type About = { readonly episodeId: string | null; readonly workerId: string | null; readonly side: Side }

function refuseUnwantedContact(db: Db, { episodeId, workerId, side }: About, today: string): void {
  if (episodeId === null || workerId === null) return
  const refusal = nextActionRefusal(side, reachableJobsOf(db, workerId), null, today)
  if (refusal !== null) refuseField(refusal, '/side')
  refuseCallAfterEnd(db, { episodeId, workerId, side }, today, '/side')
}

type Change = Parameters<typeof updateTask>[4]
type OnTask = Pick<Call<typeof completeTask>, 'db' | 'actor' | 'clock' | 'trace' | 'params'>

/** find → authorize → rule → write → summary → trace, the same for each change of a task. */
function changeTask({ db, actor, clock, trace, params }: OnTask, version: number, change: Change): Task {
  const { taskId } = params
  const before = taskOf(db, taskId) ?? refuse('not-found')
  const { permit, workerId } = permitFor(db, actor, before, clock.today())
  if (change.side !== undefined)
    refuseUnwantedContact(db, { episodeId: before.episodeId, workerId, side: change.side }, clock.today())
  if (!updateTask(db, permit, taskId, version, change)) refuse('stale', { current: before })
  if (before.episodeId !== null) refreshSummary(db, before.episodeId, clock.today())
  const after = taskOf(db, taskId) ?? refuse('not-found')
  trace.changed({ noun: 'tasks', recordId: taskId, ...(workerId === null ? {} : { workerId }), before, after })
  return after
}

export function taskRoutes(serve: Serve): void {
  serve(addTask, ({ db, actor, body, clock, newId, trace }) => {
    const { permit, workerId } = permitFor(db, actor, { ...body, ownerId: actor.id }, clock.today())
    if (body.employerId !== null && !isEmployer(db, body.employerId, null)) refuse('not-found')
    refuseUnwantedContact(db, { ...body, workerId }, clock.today())
    const taskId = newId()
    insertTask(db, permit, { ...body, id: taskId, ownerId: actor.id, createdAt: clock.now() })
    if (body.episodeId !== null) refreshSummary(db, body.episodeId, clock.today())
    trace.changed({
      noun: 'tasks',
      recordId: taskId,
      ...(workerId === null ? {} : { workerId }),
      before: null,
      after: body,
    })
    return taskOf(db, taskId) ?? refuse('not-found')
  })

  serve(editTask, (call) => {
    const { version, ...change } = call.body
    return changeTask(call, version, change)
  })

  serve(completeTask, (call) =>
    changeTask(call, call.body.version, { doneOn: call.clock.today(), doneBy: call.actor.id }),
  )

  serve(reopenTask, (call) => changeTask(call, call.body.version, { doneOn: null, doneBy: null }))
}
