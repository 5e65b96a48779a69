import {
  type EXTENSION_EVENTS,
  listTimeline,
  type PLACEMENT_EVENTS,
  type PLAN_EVENTS,
  type TimelineItem,
} from '@tandem/contract/timeline'
import type { CONSENT_ANSWERS } from '@tandem/domain/consents'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { entriesFor } from './log-entry-reading.routes.ts'
import {
  checkInLinesOf,
  placementLinesOf,
  planLinesOf,
  type TimelineLine,
  type TimelinePage,
  timelineLinesOf,
} from './timeline.store.ts'
import { agreementLinesOf } from './timeline-agreements.store.ts'
import { consentLinesOf, extensionLinesOf, reviewLinesOf } from './timeline-decisions.store.ts'
import { incidentLinesOf } from './timeline-incidents.store.ts'
import { missedLinesOf } from './timeline-missed.store.ts'
import { skillLinesOf } from './timeline-skills.store.ts'
import { talkLinesOf } from './timeline-talks.store.ts'

/** A place in the timeline as it travels: the day, then the order within it. */
function cursorOf(line: TimelineLine): string {
  return `${line.on} ${line.place}`
}

function placeOf(cursor: string | undefined): TimelinePage['before'] {
  return cursor === undefined ? null : { on: cursor.slice(0, 10), place: cursor.slice(11) }
}

function itemsOf(db: Db, actor: SignedIn, lines: readonly TimelineLine[], today: string): TimelineItem[] {
  const idsOf = (what: TimelineLine['what']) => lines.filter((line) => line.what === what).map((line) => line.recordId)
  const entries = new Map(entriesFor(db, actor, idsOf('log'), today).map((entry) => [entry.entryId, entry]))
  const checkIns = checkInLinesOf(db, idsOf('checkIn'))
  const placements = placementLinesOf(db, idsOf('placement'))
  const plans = planLinesOf(db, idsOf('plan'))
  const acts = agreementLinesOf(db, idsOf('agreement'))
  const reviews = reviewLinesOf(db, idsOf('review'))
  const answers = consentLinesOf(db, idsOf('consent'))
  const missed = missedLinesOf(db, idsOf('missed'))
  const extensions = extensionLinesOf(db, idsOf('extension'))
  const talks = talkLinesOf(db, idsOf('talk'))
  const incidents = incidentLinesOf(db, idsOf('incident'))
  const readings = skillLinesOf(db, idsOf('skills'))
  return lines.flatMap(({ what, recordId, event, on, side }): TimelineItem[] => {
    const line = { itemId: `${what}:${recordId}:${event}`, on, side }
    const entry = entries.get(recordId)
    if (what === 'log') return entry === undefined ? [] : [{ what, ...line, entry }]
    const checkIn = checkIns.get(recordId)
    if (what === 'checkIn') return checkIn === undefined ? [] : [{ what, ...line, checkIn }]
    const placement = placements.get(recordId)
    if (what === 'placement')
      return placement === undefined
        ? []
        : [{ what, ...line, event: event as (typeof PLACEMENT_EVENTS)[number], placement }]
    const talk = talks.get(recordId)
    if (what === 'talk') return talk === undefined ? [] : [{ what, ...line, talk }]
    const incident = incidents.get(`${recordId} ${event}`)
    if (what === 'incident') return incident === undefined ? [] : [{ what, ...line, ...incident }]
    const skills = readings.get(recordId)
    if (what === 'skills') return skills === undefined ? [] : [{ what, ...line, skills }]
    const act = acts.get(recordId)
    if (what === 'agreement') return act === undefined ? [] : [{ what, ...line, ...act }]
    const review = reviews.get(recordId)
    if (what === 'review') return review === undefined ? [] : [{ what, ...line, review }]
    const consent = answers.get(recordId)
    if (what === 'consent')
      return consent === undefined ? [] : [{ what, ...line, event: event as (typeof CONSENT_ANSWERS)[number], consent }]
    const extension = extensions.get(recordId)
    if (what === 'extension')
      return extension === undefined
        ? []
        : [{ what, ...line, event: event as (typeof EXTENSION_EVENTS)[number], extension }]
    const gap = missed.get(recordId)
    if (what === 'missed') return gap === undefined ? [] : [{ what, ...line, missed: gap }]
    const plan = plans.get(recordId)
    return plan === undefined ? [] : [{ what, ...line, event: event as (typeof PLAN_EVENTS)[number], plan }]
  })
}

export function timelineRoutes(serve: Serve): void {
  serve(listTimeline, ({ db, actor, params, query, clock, trace }) => {
    const today = clock.today()
    const episode = guardedEpisode(db, params.episodeId, today) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    trace.opened(episode.workerId)
    const lines = timelineLinesOf(db, {
      episodeId: params.episodeId,
      today,
      before: placeOf(query.before),
      limit: query.limit,
      side: query.side ?? null,
      what: query.what ?? null,
    })
    const shown = lines.slice(0, query.limit)
    const last = shown.at(-1)
    const next = lines.length > query.limit && last !== undefined ? cursorOf(last) : null
    return { today, items: itemsOf(db, actor, shown, today), next }
  })
}
