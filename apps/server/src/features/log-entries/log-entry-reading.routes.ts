import { type LogEntry, listOwnDay, logEntryHistory, readLogEntry } from '@tandem/contract/log-entries'
import { changedFields } from '@tandem/domain/log-entries'
import { permittedInOrganisation } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { coachNotesOf } from '../coach-notes/coach-notes.store.ts'
import { tasksOfEntries } from '../tasks/tasks.store.ts'
import { ownHoursOn } from './log-entries.store.ts'
import { actsOnEntry, statesOf, type TracedAct, type TracedEntry } from './log-entry-history.store.ts'
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
    ...view.entry,
    coachNote,
    tasks: tasks.filter((task) => task.episodeId === null || seen.has(task.episodeId)),
    allowedActions: mayCorrect(actor, view) ? ['correct', 'void'] : [],
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
  return entry ?? refuse('not-found')
}

/** States of an entry after each act, with the coach note as it stood then. */
function tracedStates(acts: readonly TracedAct[], readsCoachNote: boolean) {
  const coachNoteAt = (at: string) => {
    const last = acts.findLast((act) => act.noun === 'coach-notes' && act.at <= at)
    return readsCoachNote ? ((last?.after as { text?: string } | null)?.text ?? '') : ''
  }
  return acts
    .filter((act) => act.noun === 'log-entries' && act.after !== null)
    .map((act) => ({ act, state: { ...(act.after as TracedEntry), coachNote: coachNoteAt(act.at) } }))
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
    if (!mayRead(actor, view)) refuse('not-found')
    for (const part of view.entry.parts) trace.opened(part.workerId)
    const traced = tracedStates(actsOnEntry(db, entryId), view.readsCoachNote)
    const seen = new Set(view.entry.parts.map((part) => part.episodeId))
    const states = statesOf(
      db,
      traced.map(({ state }) => state),
      seen,
    )
    const acts = traced.flatMap(({ act, state }, index) => {
      const [before, after] = [states[index - 1], states[index]]
      if (after === undefined) return []
      const changed = before === undefined ? [] : changedFields(before, after)
      const named = ACTS[act.operation as keyof typeof ACTS] ?? 'recorded'
      if (named === 'corrected' && changed.length === 0) return []
      const { at, memberName } = act
      return [{ act: named, at, memberName, changed, state: after, voidReason: state.voidReason ?? null }]
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
