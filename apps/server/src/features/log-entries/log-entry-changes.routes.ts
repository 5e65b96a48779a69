import { correctLogEntry, type LogEntry, voidLogEntry } from '@tandem/contract/log-entries'
import { permittedActions } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, authorizeInOrganisation } from '../../identity/authorize.ts'
import { putCoachNote } from '../coach-notes/coach-notes.store.ts'
import { refuseLockedNotes } from '../consents/notes-lock.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { deleteOpenTasksOfEntry } from '../tasks/tasks.store.ts'
import { entryRow, goalsOfEntry, partsOfEntry, updateLogEntry, voidEntry } from './log-entries.store.ts'
import { entryFor } from './log-entry-reading.routes.ts'
import {
  permitToWrite,
  refuseByRule,
  refuseStrangers,
  savedFor,
  storedFrom,
  tracedFrom,
} from './log-entry-writing.routes.ts'

/** A coach of one of the people concerned, or the author of an entry about nobody in particular. */
export function permitToChange(db: Db, actor: SignedIn, current: LogEntry, today: string) {
  const refusedWorkerId = current.parts[0]?.workerId
  if (current.voidedAt !== null) refuse('voided')
  if (current.allowedActions.length === 0)
    refuse('not-allowed', refusedWorkerId === undefined ? {} : { refusedWorkerId })
  const coached = current.parts
    .flatMap((part) => guardedEpisode(db, part.episodeId, today) ?? [])
    .find((episode) => permittedActions(actor, episode).includes('log:write'))
  return coached === undefined
    ? authorizeInOrganisation(actor, 'employers:edit')
    : authorize(actor, 'log:write', coached)
}

/** The entry as it is stored, people out of the actor's sight included. */
function wholeOf(db: Db, entryId: string) {
  const row = entryRow(db, entryId) ?? refuse('not-found')
  return { row, parts: partsOfEntry(db, entryId), goals: goalsOfEntry(db, entryId) }
}

function workerOf(entry: LogEntry): { readonly workerId?: string } {
  const [part] = entry.parts
  return part === undefined ? {} : { workerId: part.workerId }
}

export function logEntryChangeRoutes(serve: Serve): void {
  serve(correctLogEntry, (call) => {
    const { db, actor, params, clock, trace } = call
    const { entryId } = params
    const { version, coachNote, ...body } = call.body
    const today = clock.today()
    const current = entryFor(db, actor, entryId, today)
    const permit = permitToChange(db, actor, current, today)
    if (current.version !== version) refuse('stale', { current })
    refuseLockedNotes(db, current.parts, today)
    const before = wholeOf(db, entryId)
    const seen = new Set(current.parts.map((part) => part.episodeId))
    const added = body.parts.filter((part) => !seen.has(part.episodeId))
    const { episodes } = added.length === 0 ? { episodes: [] } : permitToWrite(db, actor, added, today)
    refuseByRule(body, current.others.minutes, today)
    refuseStrangers(db, body, [...current.parts, ...episodes])
    const stored = storedFrom(db, body)
    const parts = [...body.parts, ...before.parts.filter((part) => isUnseen(part, seen))]
    const goals = [...body.goals, ...before.goals.filter((goal) => isUnseen(goal, seen))]
    if (!updateLogEntry(db, permit, entryId, version, stored, parts, goals)) refuse('stale', { current })
    for (const episodeId of new Set([...before.parts, ...parts].map((part) => part.episodeId)))
      refreshSummary(db, episodeId, today)
    trace.changed({
      noun: 'log-entries',
      recordId: entryId,
      ...workerOf(current),
      before: tracedFrom(before.row, before.parts, before.goals),
      after: tracedFrom(stored, parts, goals),
    })
    if (current.mayReadCoachNote && coachNote !== current.coachNote) {
      putCoachNote(db, permit, entryId, coachNote)
      const words = { before: { text: current.coachNote }, after: { text: coachNote } }
      trace.changed({ noun: 'coach-notes', recordId: entryId, ...words })
    }
    return savedFor(call, entryId)
  })

  serve(voidLogEntry, ({ db, actor, params, body, clock, trace }) => {
    const { entryId } = params
    const today = clock.today()
    const current = entryFor(db, actor, entryId, today)
    const permit = permitToChange(db, actor, current, today)
    const before = wholeOf(db, entryId)
    const voided = { voidedAt: clock.now(), voidReason: body.reason }
    if (!voidEntry(db, permit, entryId, body.version, voided)) refuse('stale', { current })
    for (const task of deleteOpenTasksOfEntry(db, permit, entryId))
      trace.changed({ noun: 'tasks', recordId: task.taskId, ...workerOf(current), before: task, after: null })
    for (const { episodeId } of before.parts) refreshSummary(db, episodeId, today)
    const facts = tracedFrom(before.row, before.parts, before.goals)
    trace.changed({
      noun: 'log-entries',
      recordId: entryId,
      ...workerOf(current),
      before: facts,
      after: { ...facts, voidReason: body.reason },
    })
    return entryFor(db, actor, entryId, today)
  })
}

function isUnseen({ episodeId }: { readonly episodeId: string }, seen: ReadonlySet<string>): boolean {
  return !seen.has(episodeId)
}
