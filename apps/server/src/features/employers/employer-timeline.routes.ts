import { type EmployerEvent, listEmployerTimeline } from '@tandem/contract/employer-timeline'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { entriesFor } from '../log-entries/log-entry-reading.routes.ts'
import { type EntryView, entryViewsOf } from '../log-entries/log-entry-views.store.ts'
import { knowledgeOf } from './employer-file.routes.ts'
import {
  checkInsNamed,
  type EmployerLine,
  type EmployerPage,
  employerLinesOf,
  gapsNamed,
  talksNamed,
} from './employer-timeline.store.ts'
import { employerRowOf, type PlacedAt, placedAt } from './employers.store.ts'

/** A place in the timeline as it travels: the day, then the order within it. */
function cursorOf(line: EmployerLine): string {
  return `${line.on} ${line.place}`
}

function placeOf(cursor: string | undefined): EmployerPage['before'] {
  return cursor === undefined ? null : { on: cursor.slice(0, 10), place: cursor.slice(11) }
}

const NOTHING_TOLD = {
  mode: null,
  kind: null,
  missedBy: null,
  minutes: null,
  memberName: null,
  note: '',
  overall: null,
  ratings: [],
  gapReason: null,
  talkOutcome: null,
  jobTitle: null,
  endReason: null,
  allowedActions: [],
} satisfies Partial<EmployerEvent>

/** Events as this reader may know them, with the people whose words they hold. */
function eventsFor(db: Db, actor: SignedIn, employerId: string, lines: readonly EmployerLine[], today: string) {
  const of = knowledgeOf(db, actor, today)
  const jobs = new Map(placedAt(db, employerId, today).map((placement) => [placement.placementId, placement]))
  const idsOf = (what: EmployerLine['what']) => lines.filter((line) => line.what === what).map((line) => line.recordId)
  const views = entryViewsOf(db, { memberId: actor.id, sees: visibilityValues(actor, today) }, idsOf('log'))
  const readable = new Map(entriesFor(db, actor, idsOf('log'), today).map((entry) => [entry.entryId, entry]))
  const checkIns = checkInsNamed(db, idsOf('checkIn'))
  const gaps = gapsNamed(db, idsOf('gap'))
  const talks = talksNamed(db, idsOf('talk'))
  const opened = new Set<string>()

  const person = ({ episodeId, workerId, firstName, lastName }: PlacedAt) => {
    const { mayOpen, mayName } = of(episodeId)
    const name = `${firstName} ${lastName}`
    return mayName
      ? { mayOpen, people: [{ workerId: mayOpen ? workerId : null, name, note: '' }], others: 0 }
      : { mayOpen, people: [], others: 1 }
  }

  /** The note goes to whoever may open the file of somebody concerned; one about nobody in particular to all who work with employers. */
  const logEvent = ({ entry }: EntryView) => {
    const found = readable.get(entry.entryId)
    if (found !== undefined) for (const part of found.parts) opened.add(part.workerId)
    const { mode, kind, missedBy, minutes } = entry
    return {
      ...NOTHING_TOLD,
      mode,
      kind,
      missedBy,
      minutes,
      people: entry.parts.map(({ workerId, firstName, lastName, note }) => ({
        workerId,
        name: `${firstName} ${lastName}`,
        note: found === undefined ? '' : note,
      })),
      others: entry.others.people,
      memberName: entry.author.name,
      note: found?.note ?? '',
      allowedActions: found?.allowedActions ?? [],
    }
  }

  const checkInEvent = ({ row, memberName }: NonNullable<ReturnType<typeof checkIns.get>>, job: PlacedAt) => {
    const { mayOpen, ...who } = person(job)
    if (!mayOpen) return { ...NOTHING_TOLD, ...who, memberName }
    opened.add(job.workerId)
    const note = row.words.map((word) => word.answer).join('\n')
    const ratings = row.ratings.map(({ item, value }) => ({ item, value }))
    return { ...NOTHING_TOLD, ...who, memberName, note, overall: row.overall, ratings }
  }

  const gapEvent = ({ row, memberName }: NonNullable<ReturnType<typeof gaps.get>>, job: PlacedAt) => {
    const { mayOpen, ...who } = person(job)
    if (!mayOpen) return { ...NOTHING_TOLD, ...who, memberName }
    opened.add(job.workerId)
    return { ...NOTHING_TOLD, ...who, memberName, note: row.words, gapReason: row.reason }
  }

  /** Both were there: how it ended is told to whoever may open the file, as its words are. */
  const talkEvent = ({ row, memberName }: NonNullable<ReturnType<typeof talks.get>>, job: PlacedAt) => {
    const { mayOpen, ...who } = person(job)
    if (!mayOpen) return { ...NOTHING_TOLD, ...who, memberName }
    opened.add(job.workerId)
    return { ...NOTHING_TOLD, ...who, memberName, note: row.words, talkOutcome: row.outcome }
  }

  const jobEvent = (job: PlacedAt, what: EmployerLine['what']) => {
    const { mayOpen, ...who } = person(job)
    if (!mayOpen) return { ...NOTHING_TOLD, ...who }
    return { ...NOTHING_TOLD, ...who, jobTitle: job.jobTitle, endReason: what === 'end' ? job.endReason : null }
  }

  const events = lines.flatMap(({ what, recordId, on, side }): EmployerEvent[] => {
    const line = { eventId: `${what}:${recordId}`, recordId, what, on, side }
    const view = views.get(recordId)
    if (view !== undefined) return [{ ...line, ...logEvent(view) }]
    const checkIn = checkIns.get(recordId)
    const talk = talks.get(recordId)
    const gap = gaps.get(recordId)
    const job = jobs.get((checkIn ?? talk ?? gap)?.row.placementId ?? recordId)
    if (job === undefined) return []
    if (gap !== undefined) return [{ ...line, ...gapEvent(gap, job) }]
    if (talk !== undefined) return [{ ...line, ...talkEvent(talk, job) }]
    return [{ ...line, ...(checkIn === undefined ? jobEvent(job, what) : checkInEvent(checkIn, job)) }]
  })
  return { events, opened }
}

export function employerTimelineRoutes(serve: Serve): void {
  serve(listEmployerTimeline, ({ db, actor, params: { employerId }, query, clock, trace }) => {
    authorizeInOrganisation(actor, 'employers:read')
    if (employerRowOf(db, employerId) === undefined) refuse('not-found')
    const today = clock.today()
    const lines = employerLinesOf(db, { employerId, today, before: placeOf(query.before), limit: query.limit })
    const shown = lines.slice(0, query.limit)
    const { events, opened } = eventsFor(db, actor, employerId, shown, today)
    for (const workerId of opened) trace.opened(workerId)
    const last = shown.at(-1)
    return { today, events, next: lines.length > query.limit && last !== undefined ? cursorOf(last) : null }
  })
}
