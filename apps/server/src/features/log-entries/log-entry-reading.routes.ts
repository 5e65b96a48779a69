import { type LogEntry, listOwnDay, logEntryHistory, readLogEntry } from '@tandem/contract/log-entries'
import { changedFields } from '@tandem/domain/log-entries'
import { permittedInOrganisation } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { coachNotesOf } from '../coach-notes/coach-notes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { tasksOfEntries } from '../tasks/tasks.store.ts'
import { ownHoursOn, partsOfEntry } from './log-entries.store.ts'
import { actsOnEntry, namedState, type TracedAct, type TracedEntry } from './log-entry-history.store.ts'
import { type EntryView, entryViewsOf } from './log-entry-views.store.ts'

/** An entry about nobody in particular is its author's, and of those who work with employers when it names one. */
function mayRead(actor: SignedIn, { entry, isReadable }: EntryView): boolean {
  if (isReadable) return true
  if (entry.parts.length + entry.others.people > 0) return false
  if (entry.author.memberId === actor.id) return true
  return entry.employer !== null && permittedInOrganisation(actor).includes('employers:read')
}

function mayCorrect(actor: SignedIn, { entry, isCoach }: EntryView): boolean {
  if (entry.voidedAt !== null) return false
  if (entry.parts.length + entry.others.people > 0) return isCoach
  return entry.author.memberId === actor.id && permittedInOrganisation(actor).includes('employers:edit')
}

function answerOf(actor: SignedIn, view: EntryView, coachNote: string, tasks: LogEntry['tasks']): LogEntry {
  const seen = new Set(view.entry.parts.map((part) => part.episodeId))
  return {
    coachNote,
    mayReadCoachNote: view.readsCoachNote,
    tasks: tasks.filter((task) => task.episodeId === null || seen.has(task.episodeId)),
    allowedActions: mayCorrect(actor, view) ? ['correct', 'void'] : [],
    ...view.entry,
  }
}

/** Entries with all that this reader may know of them, newest words included; those out of reach are left out. */
export function entriesFor(db: Db, actor: SignedIn, entryIds: readonly string[], today: string): LogEntry[] {
  const reader = { memberId: actor.id, sees: visibilityValues(actor, today) }
  const views = [...entryViewsOf(db, reader, entryIds).values()].filter((view) => mayRead(actor, view))
  const notes = coachNotesOf(
    db,
    views.filter((view) => view.readsCoachNote).map((view) => view.entry.entryId),
  )
  const tasks = tasksOfEntries(
    db,
    views.map((view) => view.entry.entryId),
  )
  return views.map((view) => {
    const { entryId } = view.entry
    return answerOf(
      actor,
      view,
      notes.get(entryId) ?? '',
      tasks.filter((task) => task.entryId === entryId),
    )
  })
}

/** The entry as this reader may see it, or a 404. */
export function entryFor(db: Db, actor: SignedIn, entryId: string, today: string): LogEntry {
  const [entry] = entriesFor(db, actor, [entryId], today)
  return entry ?? refuseReading(db, entryId, today)
}

/** Absent and out of reach look alike; the access log tells them apart. */
function refuseReading(db: Db, entryId: string, today: string): never {
  const [part] = partsOfEntry(db, entryId)
  const episode = part && guardedEpisode(db, part.episodeId, today)
  refuse('not-found', episode === undefined ? {} : { refusedWorkerId: episode.workerId })
}

/** The coach note as it stood just before an instant, or at it. */
function coachNoteAt(acts: readonly TracedAct[], at: string, isIncluded: boolean): string {
  const last = acts.findLast((act) => act.noun === 'coach-notes' && (act.at < at || (isIncluded && act.at === at)))
  return (last?.after as { text?: string } | undefined)?.text ?? ''
}

/** What each act on an entry found and left, with the coach note for those who may read it. */
function tracedStates(acts: readonly TracedAct[], readsCoachNote: boolean) {
  const note = (at: string, isIncluded: boolean) => (readsCoachNote ? coachNoteAt(acts, at, isIncluded) : '')
  return acts.flatMap((act) => {
    if (act.noun !== 'log-entries' || act.after === null) return []
    const before = act.before as TracedEntry | null
    return [
      {
        act,
        before: before === null ? null : { ...before, coachNote: note(act.at, false) },
        after: { ...(act.after as TracedEntry), coachNote: note(act.at, true) },
      },
    ]
  })
}

const ACTS = { correctLogEntry: 'corrected', voidLogEntry: 'voided' } as const

export function logEntryReadingRoutes(serve: Serve): void {
  serve(readLogEntry, ({ db, actor, params, clock, trace }) => {
    const entry = entryFor(db, actor, params.entryId, clock.today())
    for (const part of entry.parts) trace.opened(part.workerId)
    return entry
  })

  serve(logEntryHistory, ({ db, actor, params, clock, trace }) => {
    const { entryId } = params
    const reader = { memberId: actor.id, sees: visibilityValues(actor, clock.today()) }
    const view = entryViewsOf(db, reader, [entryId]).get(entryId) ?? refuse('not-found')
    if (!mayRead(actor, view)) refuseReading(db, entryId, clock.today())
    for (const part of view.entry.parts) trace.opened(part.workerId)
    const traced = tracedStates(actsOnEntry(db, entryId), view.readsCoachNote)
    const seen = new Set(view.entry.parts.map((part) => part.episodeId))
    const acts = traced.flatMap(({ act, ...states }) => {
      const before = states.before === null ? null : namedState(db, states.before, seen)
      const after = namedState(db, states.after, seen)
      const changed = before === null ? [] : changedFields(before, after)
      const kind = ACTS[act.operation as keyof typeof ACTS] ?? 'recorded'
      if (kind === 'corrected' && changed.length === 0) return []
      const { at, memberName } = act
      return [{ act: kind, at, memberName, changed, before, after, voidReason: states.after.voidReason ?? null }]
    })
    return { acts }
  })

  serve(listOwnDay, ({ db, actor, query, clock }) => {
    const today = clock.today()
    const hours = ownHoursOn(db, actor.id, query.occurredOn)
    const reader = { memberId: actor.id, sees: visibilityValues(actor, today) }
    const views = entryViewsOf(
      db,
      reader,
      hours.map((own) => own.entryId),
    )
    const entries = hours.flatMap(({ entryId, startsAt, minutes }) => {
      const view = views.get(entryId)
      if (view === undefined) return []
      const names = view.entry.parts.map((part) => `${part.firstName} ${part.lastName}`)
      return [{ entryId, startsAt, minutes, mode: view.entry.mode, names }]
    })
    return { entries }
  })
}
