import type { TIMELINE_THINGS, TimelineItem } from '@tandem/contract/timeline'
import type { Side } from '@tandem/domain/log-entries'
import { eq, type SQL, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { contractSegments, placements, workplaceId } from '../placements/placements.table.ts'
import { planExtensions, plans } from '../plans/plans.table.ts'
import { logEntries, logParts } from './log-entries.table.ts'
import { agreementEvents } from './timeline-agreements.store.ts'
import { consentEvents, extensionEvents, reviewEvents } from './timeline-decisions.store.ts'
import { incidentEvents } from './timeline-incidents.store.ts'
import { missedEvents } from './timeline-missed.store.ts'
import { skillEvents } from './timeline-skills.store.ts'
import { talkEvents } from './timeline-talks.store.ts'

type Thing = (typeof TIMELINE_THINGS)[number]

/** One line of the timeline before its details: which record, what happened to it, when. */
export type TimelineLine = {
  readonly what: TimelineItem['what']
  readonly recordId: string
  readonly event: string
  readonly on: string
  readonly side: Side
  /** Order within a day. */
  readonly place: string
}

export type TimelinePage = {
  readonly episodeId: string
  readonly today: string
  readonly before: { readonly on: string; readonly place: string } | null
  readonly limit: number
  readonly side: Side | null
  readonly what: Thing | null
}

/** An event of a job belongs to the accompaniment during which it fell; the first one also takes what came before. */
function fallsInEpisode(day: SQL) {
  return sql`not exists (
      select 1 from ${episodes} later where later.worker_id = this.worker_id
        and later.entered_on > this.entered_on and later.entered_on <= ${day})
    and (${day} >= this.entered_on or not exists (
      select 1 from ${episodes} earlier where earlier.worker_id = this.worker_id
        and earlier.entered_on < this.entered_on))
    and this.id = ${placed('episodeId')}`
}

function placementEvents(event: 'started' | 'trialEnded' | 'ended', day: SQL) {
  const name = sql.raw(`'${event}'`)
  return sql`select 'placement', ${placements.id}, ${name}, ${day}, 'employer', '00:00 ' || ${placements.id} || ${name}
    from ${placements} join ${episodes} this on this.worker_id = ${placements.workerId}
    where ${day} is not null and ${fallsInEpisode(day)}`
}

const placed = (name: string) => sql.placeholder(name)

const timelineLines = hot((db) => {
  const trialEnd = sql`(select max(${contractSegments.trialEndOn}) from ${contractSegments}
    where ${contractSegments.placementId} = ${placements.id})`
  const trialPassed = sql`(case when ${placements.endedOn} is null or ${placements.endedOn} > ${trialEnd}
    then ${trialEnd} end)`
  const page = sql`(
    with lines(what, "recordId", event, "on", side, place) as (
      select 'log', ${logEntries.id}, 'logged', ${logParts.occurredOn}, ${logParts.side},
          coalesce(${logEntries.startsAt}, '00:00') || ' ' || ${logEntries.id}
        from ${logParts} join ${logEntries} on ${logEntries.id} = ${logParts.entryId}
        where ${logParts.episodeId} = ${placed('episodeId')}
      union all
      select 'checkIn', ${checkIns.id}, 'held', ${checkIns.heldOn}, ${checkIns.party}, '00:00 ' || ${checkIns.id}
        from ${checkIns} where ${checkIns.episodeId} = ${placed('episodeId')}
      union all ${placementEvents('started', sql`${placements.startedOn}`)}
      union all ${placementEvents('trialEnded', trialPassed)}
      union all ${placementEvents('ended', sql`${placements.endedOn}`)}
      union all
      select 'plan', ${plans.id}, 'started', ${plans.startsOn}, 'both', '00:00 ' || ${plans.id} || 'started'
        from ${plans} where ${plans.episodeId} = ${placed('episodeId')} and ${plans.status} = 'agreed'
      union all
      select 'plan', ${plans.id}, 'decided', ${plans.decidedOn}, 'both', '00:00 ' || ${plans.id} || 'decided'
        from ${plans} where ${plans.episodeId} = ${placed('episodeId')} and ${plans.decidedOn} is not null
      union all ${agreementEvents(placed('episodeId'))}
      union all ${reviewEvents(placed('episodeId'))}
      union all ${extensionEvents(placed('episodeId'))}
      union all ${missedEvents(placed('episodeId'))}
      union all ${consentEvents(fallsInEpisode, sql`${episodes} this`)}
      union all ${talkEvents(placed('episodeId'))}
      union all ${incidentEvents(placed('episodeId'))}
      union all ${skillEvents(placed('episodeId'))}
    )
    select what, "recordId", event, "on", side, place from lines
    where "on" <= ${placed('today')}
      and (${placed('beforeOn')} is null or ("on", place) < (${placed('beforeOn')}, ${placed('beforePlace')}))
      and (${placed('side')} is null or side = ${placed('side')})
      and (${placed('what')} is null or what = ${placed('what')} or (what = 'extension' and ${placed('what')} = 'plan')
        or (what = 'missed' and ${placed('what')} = 'checkIn'))
    order by "on" desc, place desc limit ${placed('limit')}) as page`
  return db
    .select({
      what: sql<TimelineItem['what']>`what`,
      recordId: sql<string>`"recordId"`,
      event: sql<string>`event`,
      on: sql<string>`"on"`,
      side: sql<Side>`side`,
      place: sql<string>`place`,
    })
    .from(page)
    .prepare()
})

/** One page of everything that happened, up to today, newest first. Asks for one line more than the page holds. */
export function timelineLinesOf(db: Db, { before, limit, ...page }: TimelinePage): TimelineLine[] {
  const from = { beforeOn: before?.on ?? null, beforePlace: before?.place ?? null }
  return timelineLines(db).all({ ...page, ...from, limit: limit + 1 })
}

const inIds = (column: typeof checkIns.id | typeof placements.id | typeof plans.id) =>
  sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`

const checkInDetails = hot((db) =>
  db
    .select({
      checkIn: checkIns,
      employerName: employers.name,
      memberName: members.name,
      contactName: employerContacts.name,
    })
    .from(checkIns)
    .innerJoin(placements, eq(placements.id, checkIns.placementId))
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .innerJoin(members, eq(members.id, checkIns.memberId))
    .leftJoin(employerContacts, eq(employerContacts.id, checkIns.contactId))
    .where(inIds(checkIns.id))
    .prepare(),
)

type CheckInLine = Extract<TimelineItem, { what: 'checkIn' }>['checkIn']
type PlacementLine = Extract<TimelineItem, { what: 'placement' }>['placement']
type PlanLine = Extract<TimelineItem, { what: 'plan' }>['plan']

export function checkInLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, CheckInLine> {
  const rows = checkInDetails(db).all({ ids: JSON.stringify(ids) })
  return new Map(
    rows.map(({ checkIn, ...names }) => {
      const { id, placementId, party, channel, overall, words, intention, wish, nextOn, version } = checkIn
      const { voidedAt, voidReason } = checkIn
      const ratings = checkIn.ratings.map(({ item, value }) => ({ item, value }))
      const facts = { placementId, party, channel, overall, intention, wish, nextOn, version, voidedAt, voidReason }
      return [id, { checkInId: id, ...facts, ...names, ratings, words }]
    }),
  )
}

const placementDetails = hot((db) =>
  db
    .select({
      placementId: placements.id,
      employerId: employers.id,
      employerName: employers.name,
      type: placements.type,
      jobTitle: sql<string | null>`(select ${contractSegments.jobTitle} from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id} order by ${contractSegments.fromOn} limit 1)`,
      trialEndOn: sql<string | null>`(select max(${contractSegments.trialEndOn}) from ${contractSegments}
        where ${contractSegments.placementId} = ${placements.id})`,
      endReason: placements.endReason,
      trialOutcome: placements.trialOutcome,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(inIds(placements.id))
    .prepare(),
)

export function placementLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, PlacementLine> {
  const rows = placementDetails(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.placementId, row]))
}

const planDetails = hot((db) =>
  db
    .select({
      planId: plans.id,
      number: plans.number,
      startsOn: plans.startsOn,
      endsOn: sql<string>`coalesce((select ${planExtensions.formerEndsOn} from ${planExtensions}
        where ${planExtensions.planId} = ${plans.id} and ${planExtensions.status} = 'granted'
        order by ${planExtensions.requestedOn}, ${planExtensions.id} limit 1), ${plans.endsOn})`,
      grantedMinutes: sql<number | null>`${plans.grantedMinutes} - coalesce((select sum(${planExtensions.extraMinutes})
        from ${planExtensions} where ${planExtensions.planId} = ${plans.id}
          and ${planExtensions.status} = 'granted'), 0)`,
      decision: plans.decision,
    })
    .from(plans)
    .innerJoin(episodes, eq(episodes.id, plans.episodeId))
    .where(inIds(plans.id))
    .prepare(),
)

export function planLinesOf(db: Db, ids: readonly string[]): ReadonlyMap<string, PlanLine> {
  const rows = planDetails(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.planId, row]))
}
