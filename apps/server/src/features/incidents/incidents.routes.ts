import {
  closeIncident,
  correctIncident,
  hearIncidentSide,
  type Incident,
  listIncidents,
  mediateIncident,
  openIncident,
  reopenIncident,
} from '@tandem/contract/incidents'
import type { Placement } from '@tandem/contract/placements'
import {
  closingRefusal,
  hearBothBy,
  settlingOutcome,
  sidesHeard,
  sidesToHear,
  versionRefusal,
} from '@tandem/domain/incidents'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { authorize, type Permit } from '../../identity/authorize.ts'
import { refuseCallAfterEnd } from '../consents/after-care.ts'
import { actionsIn, permitToWriteIn } from '../consents/writing-in-file.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { jobOfPerson } from '../placements/job-of-person.ts'
import { workplaceEmployerId } from '../placements/placements.store.ts'
import { insertTask, taskOf, updateTask } from '../tasks/tasks.store.ts'
import { toldVersions, viewOf } from './incident-view.ts'
import {
  type IncidentRow,
  incidentRow,
  incidentRowsOf,
  insertIncident,
  insertMediation,
  insertReopening,
  insertVersion,
  updateIncident,
} from './incidents.store.ts'

type Asked = Pick<Call<typeof closeIncident>, 'db' | 'actor' | 'clock'>

type OnOne = Asked & Pick<Call<typeof closeIncident>, 'params' | 'trace'>
type Found = {
  readonly row: IncidentRow
  readonly before: Incident
  readonly permit: Permit<'log:write'>
  readonly workerId: string
  readonly today: string
}

/** find → authorize → rule → write → summary → trace, the same for each change of an incident. */
function changeIncident(
  call: OnOne,
  version: number,
  change: (found: Found) => Parameters<typeof updateIncident>[4],
  reopens = false,
): Incident {
  const { db, clock, trace } = call
  const { incidentId } = call.params
  const today = clock.today()
  const row = incidentRow(db, incidentId) ?? refuse('not-found')
  const { permit, workerId } = permitToWriteIn(db, call.actor, 'log:write', row.episodeId, today)
  const before = viewOf(db, row, today)
  if (row.version !== version) refuse('stale', { current: before })
  if (row.closedOn !== null && !reopens) refuse('incident-closed')
  const columns = change({ row, before, permit, workerId, today })
  if (!updateIncident(db, permit, incidentId, version, columns)) refuse('stale', { current: before })
  refreshSummary(db, row.episodeId, today)
  const changed = incidentRow(db, incidentId) ?? refuse('not-found')
  const after = viewOf(db, changed, today)
  trace.changed({ noun: 'incidents', recordId: incidentId, workerId, before, after })
  return after
}

/** Once nobody is left to hear, the next action is done. */
function tickOffHearing(db: Db, { row, permit, today }: Found): void {
  const { missing } = viewOf(db, row, today)
  const task = taskOf(db, row.taskId)
  if (missing.includes('worker') || missing.includes('employer') || task === undefined || task.doneOn !== null) return
  updateTask(db, permit, task.taskId, task.version, { doneOn: today, doneBy: permit.actorId })
}

/** About another job the next action is toward whoever is to be heard now, and open while one of them is not. */
function replanHearing(db: Db, { row, permit, today }: Found, job: Placement | null): void {
  const toHear = sidesToHear(job)
  const heard = sidesHeard(toldVersions(db, row, today), job && workplaceEmployerId(job))
  const isOver = toHear.every((side) => heard.includes(side))
  const task = taskOf(db, row.taskId)
  if (task === undefined) return
  const open = { doneOn: null, doneBy: null, dueOn: hearBothBy(today) }
  const done = isOver ? { doneOn: task.doneOn ?? today, doneBy: permit.actorId } : open
  updateTask(db, permit, task.taskId, task.version, { side: toHear.length === 2 ? 'both' : 'worker', ...done })
}

function refuseVersion(told: Parameters<typeof versionRefusal>[0], job: Placement | null, today: string): void {
  const refusal = versionRefusal(told, job, today)
  if (refusal === 'too-early') refuse('invalid', { errors: [{ pointer: '/toldOn', detail: refusal }] })
  if (refusal !== null) refuseField(refusal, refusal === 'date-in-future' ? '/toldOn' : '/side')
}

export function incidentRoutes(serve: Serve): void {
  serve(listIncidents, ({ db, actor, params: { episodeId }, clock }) => {
    const today = clock.today()
    const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    return {
      today,
      mayWrite: actionsIn(db, actor, episode, today).includes('log:write'),
      incidents: incidentRowsOf(db, episodeId).map((row) => viewOf(db, row, today)),
    }
  })

  serve(openIncident, (call) => {
    const { db, actor, params, body, clock, newId, trace } = call
    const { episodeId } = params
    const today = clock.today()
    const { permit, workerId } = permitToWriteIn(db, actor, 'log:write', episodeId, today)
    const { side, words, speaker, toldOn, taskTitle: title, ...facts } = body
    const job = jobOfPerson(db, facts.placementId, workerId, today)
    if (facts.happenedOn > today) refuseField('date-in-future', '/happenedOn')
    refuseVersion({ side, toldOn, happenedOn: facts.happenedOn }, job, today)
    const toward = sidesToHear(job).length === 2 ? ('both' as const) : ('worker' as const)
    refuseCallAfterEnd(db, { episodeId, workerId, side: toward }, today, '/kind')
    const [incidentId, taskId, createdAt] = [newId(), newId(), clock.now()]
    const task = { title, dueOn: hearBothBy(today), side: toward, episodeId, employerId: null, ownerId: actor.id }
    insertTask(db, permit, { ...task, id: taskId, createdAt })
    insertIncident(db, permit, { ...facts, id: incidentId, episodeId, openedOn: today, taskId, createdAt })
    const told = { side, words, speaker, toldOn, placementId: facts.placementId }
    insertVersion(db, permit, { incidentId, ...told, isReached: true, recordedAt: createdAt })
    const row = incidentRow(db, incidentId) ?? refuse('not-found')
    tickOffHearing(db, { row, before: viewOf(db, row, today), permit, workerId, today })
    refreshSummary(db, episodeId, today)
    trace.changed({ noun: 'tasks', recordId: taskId, workerId, before: null, after: task })
    trace.changed({ noun: 'incidents', recordId: incidentId, workerId, before: null, after: body })
    return viewOf(db, row, today)
  })

  serve(correctIncident, (call) => {
    const { version, ...facts } = call.body
    return changeIncident(call, version, (found) => {
      const job = jobOfPerson(call.db, facts.placementId, found.workerId, found.today)
      if (facts.happenedOn > found.today) refuseField('date-in-future', '/happenedOn')
      if (facts.placementId !== found.row.placementId) replanHearing(call.db, found, job)
      return facts
    })
  })

  serve(hearIncidentSide, (call) => {
    const { version, ...told } = call.body
    return changeIncident(call, version, (found) => {
      const { row, permit, workerId, today } = found
      const { happenedOn, placementId } = row
      refuseVersion({ ...told, happenedOn }, jobOfPerson(call.db, placementId, workerId, today), today)
      insertVersion(call.db, permit, { incidentId: row.id, placementId, ...told, recordedAt: call.clock.now() })
      tickOffHearing(call.db, found)
      return {}
    })
  })

  serve(mediateIncident, (call) => {
    const { version, taskTitle: title, ...note } = call.body
    const { db, actor, clock, newId, trace } = call
    return changeIncident(call, version, ({ row, before, permit, workerId, today }) => {
      if (note.heldOn > today) refuseField('date-in-future', '/heldOn')
      insertMediation(db, permit, { incidentId: row.id, ...note, recordedAt: clock.now() })
      const dueOn = note.followUpOn
      if (dueOn !== null && dueOn !== before.mediations[0]?.followUpOn) {
        const side = before.toHear.length === 2 ? ('both' as const) : ('worker' as const)
        refuseCallAfterEnd(db, { episodeId: row.episodeId, workerId, side }, today, '/outcome')
        const task = { title, dueOn, side, episodeId: row.episodeId, employerId: null, ownerId: actor.id }
        const taskId = newId()
        insertTask(db, permit, { ...task, id: taskId, createdAt: clock.now() })
        trace.changed({ noun: 'tasks', recordId: taskId, workerId, before: null, after: task })
      }
      return {}
    })
  })

  serve(closeIncident, (call) => {
    const { version, lessons } = call.body
    return changeIncident(call, version, ({ before, today }) => {
      const heard = before.versions.filter(({ formerCompany }) => formerCompany === null).map(({ side }) => side)
      const outcome = settlingOutcome(before.mediations, before.reopenings)
      const refusal = closingRefusal({ toHear: before.toHear, heard, outcome, closedOn: before.closedOn })
      if (refusal !== null) refuse(refusal)
      return { lessons, closedOn: today }
    })
  })

  serve(reopenIncident, (call) => {
    const { version, reason } = call.body
    const { db, clock } = call
    const reopen = ({ row, before, permit, today }: Found) => {
      if (row.closedOn === null) refuse('stale', { current: before })
      const { closedOn, lessons } = row
      const note = { incidentId: row.id, reopenedOn: today, reason, closedOn, lessons, recordedAt: clock.now() }
      insertReopening(db, permit, note)
      return { closedOn: null, lessons: '' }
    }
    return changeIncident(call, version, reopen, true)
  })
}
