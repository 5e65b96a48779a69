import { type LogEntryDraft, recordLogEntry } from '@tandem/contract/log-entries'
import { appointmentState } from '@tandem/domain/appointments'
import { nextActionRefusal } from '@tandem/domain/log-entries'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { GuardedEpisode } from '../../identity/authorize.ts'
import { appointmentFound, updateAppointment } from '../appointments/appointments.store.ts'
import { putCoachNote } from '../coach-notes/coach-notes.store.ts'
import { refuseCallAfterEnd } from '../consents/after-care.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { insertTask, reachableJobsOf, taskOf, updateTask } from '../tasks/tasks.store.ts'
import { entryRow, insertLogEntry } from './log-entries.store.ts'
import {
  permitToWrite,
  refuseByRule,
  refuseStrangers,
  type Stored,
  savedFor,
  storedFrom,
  tracedFrom,
} from './log-entry-writing.routes.ts'

type Writing = Pick<Call<typeof recordLogEntry>, 'db' | 'actor' | 'clock' | 'newId' | 'trace'>
type WritePermit = Parameters<typeof insertLogEntry>[1]

type Planned = {
  readonly next: NonNullable<LogEntryDraft['next']>
  readonly entryId: string
  readonly parts: LogEntryDraft['parts']
  readonly episodes: readonly GuardedEpisode[]
  readonly stored: Stored
}

/** Toward the employer alone one action is planned for all; toward people, one for each. */
function planNext({ db, actor, clock, newId, trace }: Writing, permit: WritePermit, planned: Planned): void {
  const { next, entryId, parts, episodes, stored } = planned
  const jobOf = new Map(parts.map((part) => [part.episodeId, part.placementId]))
  for (const { episodeId, workerId } of episodes) {
    const jobs = reachableJobsOf(db, workerId)
    const refusal = nextActionRefusal(next.side, jobs, jobOf.get(episodeId) ?? null, clock.today())
    if (refusal !== null) refuseField(refusal, '/next/side')
    refuseCallAfterEnd(db, { episodeId, workerId, side: next.side }, clock.today(), '/next/side')
  }
  const employerId = next.side === 'employer' || next.side === 'both' ? stored.employerId : null
  const about = next.side === 'employer' ? episodes.slice(0, 1) : episodes
  for (const episode of about.length === 0 ? [null] : about) {
    const task = { ...next, id: newId(), entryId, employerId, ownerId: actor.id, episodeId: episode?.episodeId ?? null }
    insertTask(db, permit, { ...task, createdAt: clock.now() })
    const worker = episode === null ? {} : { workerId: episode.workerId }
    trace.changed({ noun: 'tasks', recordId: task.id, ...worker, before: null, after: task })
  }
}

/** Next actions of the people concerned, or of the author alone, that this entry settles. */
function settleTasks(
  { db, actor, clock, trace }: Writing,
  permit: WritePermit,
  episodes: readonly GuardedEpisode[],
  taskIds: readonly string[],
): void {
  const workerOf = new Map(episodes.map((episode) => [episode.episodeId, episode.workerId]))
  for (const [index, taskId] of taskIds.entries()) {
    const task = taskOf(db, taskId)
    const isTheirs = task?.episodeId == null ? task?.ownerId === actor.id : workerOf.has(task.episodeId)
    if (task === undefined || !isTheirs) refuseField('not-found', `/settledTaskIds/${index}`)
    if (task.doneOn !== null) continue
    const done = { doneOn: clock.today(), doneBy: actor.id }
    updateTask(db, permit, taskId, task.version, done)
    const workerId = workerOf.get(task.episodeId ?? '')
    const worker = workerId === undefined ? {} : { workerId }
    trace.changed({ noun: 'tasks', recordId: taskId, ...worker, before: task, after: { ...task, ...done } })
  }
}

/** The appointment of one of the people concerned, or of nobody in particular, is done by the entry that tells of it. */
function settleAppointment(
  { db, actor, clock, trace }: Writing,
  permit: WritePermit,
  episodes: readonly GuardedEpisode[],
  { appointmentId, entryId }: { readonly appointmentId: string; readonly entryId: string },
): void {
  const found = appointmentFound(db, appointmentId)
  const episode = episodes.find(({ episodeId }) => episodeId === found?.row.episodeId)
  const isOfNobody = found?.row.episodeId === null && (found.row.employerId !== null || found.row.ownerId === actor.id)
  if (found === undefined || (episode === undefined && !isOfNobody)) refuseField('not-found', '/appointmentId')
  if (appointmentState(found.row) !== 'planned') return
  const done = { doneOn: clock.today(), doneBy: actor.id, entryId }
  updateAppointment(db, permit, appointmentId, found.row.version, clock.now(), done)
  const worker = episode === undefined ? {} : { workerId: episode.workerId }
  const after = { ...found.row, ...done }
  trace.changed({ noun: 'appointments', recordId: appointmentId, ...worker, before: found.row, after })
}

export function logEntryRoutes(serve: Serve): void {
  serve(recordLogEntry, (call) => {
    const { db, actor, clock, trace } = call
    const { entryId, coachNote, next, settledTaskIds, appointmentId = null, ...facts } = call.body
    const { permit, episodes } = permitToWrite(db, actor, facts.parts, clock.today())
    if (entryRow(db, entryId) !== undefined) refuse('already-exists')
    refuseByRule(facts, 0, clock.today())
    refuseStrangers(db, facts, episodes)
    const stored = storedFrom(db, facts)
    const entry = { ...stored, id: entryId, authorId: actor.id, recordedAt: clock.now() }
    insertLogEntry(db, permit, entry, facts.parts, facts.goals)
    const worker = episodes[0] === undefined ? {} : { workerId: episodes[0].workerId }
    const after = tracedFrom(stored, facts.parts, facts.goals)
    trace.changed({ noun: 'log-entries', recordId: entryId, ...worker, before: null, after })
    if (coachNote !== '') {
      putCoachNote(db, permit, entryId, coachNote)
      trace.changed({ noun: 'coach-notes', recordId: entryId, before: null, after: { text: coachNote } })
    }
    settleTasks(call, permit, episodes, settledTaskIds)
    if (appointmentId !== null) settleAppointment(call, permit, episodes, { appointmentId, entryId })
    if (next !== null) planNext(call, permit, { next, entryId, parts: facts.parts, episodes, stored })
    for (const { episodeId } of episodes) refreshSummary(db, episodeId, clock.today())
    return savedFor(call, entryId)
  })
}
