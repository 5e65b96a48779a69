import {
  correctLogEntry,
  type LogEntry,
  type LogEntryDraft,
  type LogEntryFacts,
  recordLogEntry,
  type SavedLogEntry,
  voidLogEntry,
} from '@tandem/contract/log-entries'
import {
  forWhomOf,
  type LogRefusal,
  logEntryRefusal,
  nextActionRefusal,
  overlaps,
  sideOf,
} from '@tandem/domain/log-entries'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, authorizeInOrganisation, type GuardedEpisode } from '../../identity/authorize.ts'
import { coachNotesOf, putCoachNote } from '../coach-notes/coach-notes.store.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { deleteOpenTasksOfEntry, insertTask, reachableJobsOf, taskOf, updateTask } from '../tasks/tasks.store.ts'
import {
  type EntryGoal,
  type EntryPart,
  type EntryRow,
  entryRow,
  episodesOfGoals,
  goalsOfEntry,
  insertLogEntry,
  isEmployer,
  ownHoursOn,
  partsOfEntry,
  placementsNamed,
  updateLogEntry,
  voidEntry,
} from './log-entries.store.ts'
import { entryFor } from './log-entry-reading.routes.ts'

const POINTERS: Readonly<Record<LogRefusal, string>> = {
  'date-in-future': '/occurredOn',
  'entry-too-long': '/minutes',
  'time-split-differs': '/parts',
  'missed-needs-who': '/missedBy',
  'with-nobody-else': '/withParties',
}

/** The accompaniments named, each of which the actor must be able to write about. Without any, the rights on employers decide. */
function permitToWrite(db: Db, actor: SignedIn, parts: readonly EntryPart[], today: string) {
  const episodes = parts.map((part) => guardedEpisode(db, part.episodeId, today) ?? refuse('not-found'))
  const [permit = authorizeInOrganisation(actor, 'employers:edit')] = episodes.map((episode) =>
    authorize(actor, 'log:write', episode),
  )
  return { permit, episodes }
}

/** Jobs are of the persons named, goals of the accompaniments named, and the place of work is the employer's. */
function refuseStrangers(db: Db, facts: LogEntryFacts, workerOf: ReadonlyMap<string, string>): void {
  const jobs = placementsNamed(db, idsOfJobs(facts.parts))
  for (const [index, part] of facts.parts.entries())
    if (part.placementId !== null && jobs.get(part.placementId)?.workerId !== workerOf.get(part.episodeId))
      refuseField('not-found', `/parts/${index}/placementId`)
  const episodeOf = episodesOfGoals(
    db,
    facts.goals.map((goal) => goal.goalId),
  )
  for (const [index, { goalId }] of facts.goals.entries())
    if (!facts.parts.some((part) => part.episodeId === episodeOf.get(goalId)))
      refuseField('not-found', `/goals/${index}/goalId`)
  if (facts.employerId !== null && !isEmployer(db, facts.employerId, facts.establishmentId))
    refuseField('not-found', '/employerId')
}

function idsOfJobs(parts: readonly EntryPart[]): string[] {
  return parts.flatMap((part) => part.placementId ?? [])
}

/** The entry as it is stored; an employer met at one job only is that job's. */
function storedFrom(db: Db, facts: LogEntryFacts) {
  const { parts, goals: _goals, coachNote: _coachNote, ...plain } = facts
  const side = sideOf(facts.withParties)
  const met = [...placementsNamed(db, idsOfJobs(parts)).values()]
  const places = new Set(met.map((job) => job.establishmentId))
  const isOnePlace = facts.employerId === null && side !== 'worker' && side !== 'other' && places.size === 1
  const [job] = isOnePlace ? met : []
  return {
    ...plain,
    withParties: [...new Set(facts.withParties)],
    side,
    forWhom: facts.forWhom ?? forWhomOf(facts.withParties),
    missedBy: facts.kind === 'missed' ? facts.missedBy : null,
    missedReason: facts.kind === 'missed' ? facts.missedReason : null,
    employerId: job?.employerId ?? facts.employerId,
    establishmentId: job?.establishmentId ?? facts.establishmentId,
  }
}

function refuseByRule(facts: LogEntryFacts, unseenMinutes: number, today: string): void {
  const partMinutes = [...facts.parts.map((part) => part.minutes), ...(unseenMinutes === 0 ? [] : [unseenMinutes])]
  const refusal = logEntryRefusal({ ...facts, partMinutes }, today)
  if (refusal !== null) refuseField(refusal, POINTERS[refusal])
}

type Stored = ReturnType<typeof storedFrom>

/** What the change log keeps: everything but the coach-only words. */
function tracedFrom(stored: Stored | EntryRow, parts: readonly EntryPart[], goals: readonly EntryGoal[]) {
  const { occurredOn, startsAt, minutes, travelMinutes, withParties, forWhom, mode, kind } = stored
  const { missedBy, missedReason, employerId, establishmentId, note } = stored
  const when = { occurredOn, startsAt, minutes, travelMinutes }
  const how = { withParties, forWhom, mode, kind, missedBy, missedReason }
  const touched = goals.map(({ goalId, movement }) => ({ goalId, movement }))
  return { ...when, ...how, employerId, establishmentId, parts, goals: touched, note }
}

type Writing = Pick<Call<typeof recordLogEntry>, 'db' | 'actor' | 'clock' | 'newId' | 'trace'>
type WritePermit = Parameters<typeof insertLogEntry>[1]

/** Toward the employer alone one action is planned for all; toward people, one for each. */
function planNext({ db, actor, clock, newId, trace }: Writing, permit: WritePermit, written: Planned): void {
  const { draft, stored, episodes } = written
  if (draft.next === null) return
  const { next, entryId } = draft
  const isRefused = episodes.some(
    ({ workerId }, index) =>
      nextActionRefusal(
        next.side,
        reachableJobsOf(db, workerId),
        draft.parts[index]?.placementId ?? null,
        clock.today(),
      ) !== null,
  )
  if (isRefused) refuseField('contact-refused', '/next/side')
  const employerId = next.side === 'employer' || next.side === 'both' ? stored.employerId : null
  const about = next.side === 'employer' ? episodes.slice(0, 1) : episodes
  for (const episode of about.length === 0 ? [null] : about) {
    const task = { ...next, id: newId(), entryId, employerId, ownerId: actor.id, episodeId: episode?.episodeId ?? null }
    insertTask(db, permit, { ...task, createdAt: clock.now() })
    const worker = episode === null ? {} : { workerId: episode.workerId }
    trace.changed({ noun: 'tasks', recordId: task.id, ...worker, before: null, after: task })
  }
}

type Planned = {
  readonly draft: LogEntryDraft
  readonly stored: Stored
  readonly episodes: readonly GuardedEpisode[]
}

/** Next actions of the people concerned, or of nobody, that this entry settles. */
function settleTasks({ db, actor, clock, trace }: Writing, permit: WritePermit, written: Planned): void {
  for (const [index, taskId] of written.draft.settledTaskIds.entries()) {
    const task = taskOf(db, taskId)
    const isOfThem =
      task !== undefined &&
      (task.episodeId === null
        ? task.ownerId === actor.id
        : written.episodes.some((episode) => episode.episodeId === task.episodeId))
    if (task === undefined || !isOfThem) refuseField('not-found', `/settledTaskIds/${index}`)
    if (task.doneOn !== null) continue
    updateTask(db, permit, taskId, task.version, { doneOn: clock.today(), doneBy: actor.id })
    trace.changed({ noun: 'tasks', recordId: taskId, before: task, after: { ...task, doneOn: clock.today() } })
  }
}

function savedFor({ db, actor, clock }: Writing, entryId: string): SavedLogEntry {
  const entry = entryFor(db, actor, entryId, clock.today())
  const overlapsWith = ownHoursOn(db, entry.author.memberId, entry.occurredOn)
    .filter((own) => own.entryId !== entryId && overlaps(own, entry))
    .flatMap(({ startsAt, ...own }) => (startsAt === null ? [] : [{ ...own, startsAt }]))
  return { ...entry, overlapsWith }
}

export function logEntryRoutes(serve: Serve): void {
  serve(recordLogEntry, (call) => {
    const { db, actor, body, clock, trace } = call
    const { entryId, parts, goals, coachNote } = body
    const { permit, episodes } = permitToWrite(db, actor, parts, clock.today())
    if (entryRow(db, entryId) !== undefined) refuse('already-exists')
    refuseByRule(body, 0, clock.today())
    refuseStrangers(db, body, new Map(episodes.map((episode) => [episode.episodeId, episode.workerId])))
    const stored = storedFrom(db, body)
    const { next: _next, settledTaskIds: _settled, entryId: _id, ...columns } = { ...body, ...stored }
    insertLogEntry(
      db,
      permit,
      { ...columns, id: entryId, authorId: actor.id, recordedAt: clock.now() },
      parts,
      goals,
    )
    putCoachNote(db, permit, entryId, coachNote)
    settleTasks(call, permit, { draft: body, stored, episodes })
    planNext(call, permit, { draft: body, stored, episodes })
    for (const { episodeId } of episodes) refreshSummary(db, episodeId, clock.today())
    const worker = episodes[0] === undefined ? {} : { workerId: episodes[0].workerId }
    const after = tracedFrom(stored, parts, goals)
    trace.changed({ noun: 'log-entries', recordId: entryId, ...worker, before: null, after })
    if (coachNote !== '')
      trace.changed({ noun: 'coach-notes', recordId: entryId, before: null, after: { text: coachNote } })
    return savedFor(call, entryId)
  })

  serve(correctLogEntry, (call) => {
    const { db, actor, params, body, clock, trace } = call
    const { entryId } = params
    const current = entryFor(db, actor, entryId, clock.today())
    const { permit, row, before } = permitToChange(db, actor, current)
    if (current.version !== body.version) refuse('stale', { current })
    const seen = new Set(current.parts.map((part) => part.episodeId))
    const unseenParts = before.parts.filter((part) => !seen.has(part.episodeId))
    const unseenGoals = before.goals.filter((goal) => !seen.has(goal.episodeId))
    const { episodes } = permitToWrite(
      db,
      actor,
      body.parts.filter((part) => !seen.has(part.episodeId)),
      clock.today(),
    )
    refuseByRule(body, current.others.minutes, clock.today())
    const workers = [...current.parts, ...episodes].map((one) => [one.episodeId, one.workerId] as const)
    refuseStrangers(db, body, new Map(workers))
    const stored = storedFrom(db, body)
    const [parts, goals] = [[...body.parts, ...unseenParts], [...body.goals, ...unseenGoals]]
    const change = changeFrom(stored)
    if (!updateLogEntry(db, permit, entryId, body.version, change, parts, goals)) refuse('stale', { current })
    correctCoachNote(call, permit, entryId, current, body.coachNote)
    for (const episodeId of new Set([...before.parts, ...parts].map((part) => part.episodeId)))
      refreshSummary(db, episodeId, clock.today())
    trace.changed({
      noun: 'log-entries',
      recordId: entryId,
      ...workerOf(current),
      before: tracedFrom(row, before.parts, before.goals),
      after: tracedFrom(stored, parts, goals),
    })
    return savedFor(call, entryId)
  })
}
