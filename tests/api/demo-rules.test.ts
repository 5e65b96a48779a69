import { CHECK_IN_CHANNELS, CONTRACT_INTENTIONS, checkInRefusal, VISIT_WISHES } from '@tandem/domain/check-ins'
import { CONTACT_FUNCTIONS, SIZE_BANDS } from '@tandem/domain/employers'
import {
  COACH_SHARES,
  EXIT_CATEGORIES,
  EXIT_REASONS,
  exitRefusal,
  PAUSE_REASONS,
  REFERRAL_SOURCES,
  SITUATIONS,
} from '@tandem/domain/episodes'
import { GOAL_DOMAINS, GOAL_LEVELS, GOAL_OUTCOMES, GOAL_OWNERS } from '@tandem/domain/goals'
import { speaksOfHealth } from '@tandem/domain/imports/sensitive'
import { FOR_WHOM, KINDS, logEntryRefusal, MISSED_BY, MISSED_REASONS, MODES, SIDES } from '@tandem/domain/log-entries'
import {
  COACH_VISIBILITIES,
  CONTRACT_TYPES,
  JOB_END_REASONS,
  PLACEMENT_TYPES,
  placementRefusal,
  TRIAL_OUTCOMES,
} from '@tandem/domain/placements'
import { PLAN_DECISIONS, PLAN_SCOPES, planRefusal } from '@tandem/domain/plans'
import { describe, expect, it } from 'vitest'
import { checkIns } from '../../apps/server/src/features/check-ins/check-ins.table.ts'
import { cadenceOf } from '../../apps/server/src/features/episodes/check-in-cadence.store.ts'
import { summaryOf } from '../../apps/server/src/features/episodes/episode-summary.store.ts'
import { episodeSummaries, episodes } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { logEntries, logParts } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { contractSegments, placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { TODAY, type World } from '../support/app.ts'
import { asked, demonstration } from '../support/demonstration.ts'

const LISTS: Readonly<Record<string, readonly (string | number)[]>> = {
  'placements.type': PLACEMENT_TYPES,
  'placements.end_reason': JOB_END_REASONS,
  'placements.trial_outcome': TRIAL_OUTCOMES,
  'placements.coach_visibility': COACH_VISIBILITIES,
  'contract_segments.contract_type': CONTRACT_TYPES,
  'episodes.situation_at_entry': SITUATIONS,
  'episodes.referral_source': REFERRAL_SOURCES,
  'episodes.exit_category': EXIT_CATEGORIES,
  'episodes.exit_reason': EXIT_REASONS,
  'episode_pauses.reason': PAUSE_REASONS,
  'coach_assignments.share': COACH_SHARES,
  'plans.scope': PLAN_SCOPES,
  'plans.decision': PLAN_DECISIONS,
  'goals.owner': GOAL_OWNERS,
  'goals.domain': GOAL_DOMAINS,
  'goals.outcome': GOAL_OUTCOMES,
  'goals.level': GOAL_LEVELS,
  'log_entries.side': SIDES,
  'log_entries.for_whom': FOR_WHOM,
  'log_entries.mode': MODES,
  'log_entries.kind': KINDS,
  'log_entries.missed_by': MISSED_BY,
  'log_entries.missed_reason': MISSED_REASONS,
  'log_goals.movement': [-1, 0, 1],
  'check_ins.channel': CHECK_IN_CHANNELS,
  'check_ins.intention': CONTRACT_INTENTIONS,
  'check_ins.wish': VISIT_WISHES,
  'check_ins.overall': [1, 2, 3, 4, 5],
  'employer_contacts.function': CONTACT_FUNCTIONS,
  'employers.size_band': SIZE_BANDS,
}

/** Every text that a person could read, with where it stands. */
/** A document ends by naming what it never tells. */
const DISCLAIMER = /"notWrittenHere":"(?:[^"\\]|\\.)*"/

function textsOf(w: World): { readonly place: string; readonly text: string }[] {
  const tables = asked<{ name: string }>(w, "select name from sqlite_master where type = 'table'")
  return tables
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_') && !name.startsWith('__') && name !== 'changes')
    .flatMap((name) =>
      asked<Record<string, unknown>>(w, `select * from ${name}`).flatMap((row) =>
        Object.entries(row).flatMap(([column, text]) =>
          typeof text === 'string' && text.includes(' ')
            ? [{ place: `${name}.${column}`, text: text.replace(DISCLAIMER, '') }]
            : [],
        ),
      ),
    )
}

const HEALTH =
  /malad|santé|médic|medic|thérap|therap|psych|hôpital|hospital|douleur|blessé|illness|disab|invalid|alcool|drogue|prison|mutuelle/i

describe('every rule is kept in the demonstration', () => {
  it('and every value of every list occurs', async () => {
    const w = await demonstration()
    const missing = Object.entries(LISTS).flatMap(([place, values]) => {
      const [table, column] = place.split('.')
      const found = asked<{ value: unknown }>(w, `select distinct ${column} value from ${table}`)
      return values.filter((value) => !found.some((row) => row.value === value)).map((value) => `${place} ${value}`)
    })

    expect(missing).toEqual([])
  })

  it('nothing hangs in the air: every reference leads somewhere, every list of the file is told', async () => {
    const w = await demonstration()
    const lost = (table: string, column: string, to: string) =>
      asked(w, `select 1 from ${table} where ${column} is not null and ${column} not in (select id from ${to})`)

    expect(asked(w, 'pragma foreign_key_check')).toEqual([])
    expect(lost('goals', 'serves_goal_id', 'goals')).toEqual([])
    expect(lost('placements', 'continues_placement_id', 'placements')).toEqual([])
    expect(lost('episodes', 'previous_episode_id', 'episodes')).toEqual([])
    expect(
      asked(
        w,
        "select 1 from due_holds where replace(key, 'task:', '') not in (select id from tasks) and key like 'task:%'",
      ),
    ).toEqual([])
    expect(asked(w, 'select 1 from workers where id not in (select worker_id from episodes)')).toEqual([])
    expect(asked(w, 'select 1 from placements where id not in (select placement_id from contract_segments)')).toEqual(
      [],
    )
  })

  it('summaries and due days are those of the rules', async () => {
    const { context } = await demonstration()
    const { db } = context
    const summaries = db.select().from(episodeSummaries).all()

    expect(summaries).toHaveLength(db.select().from(episodes).all().length)
    for (const summary of summaries) expect(summary).toEqual(summaryOf(db, summary.episodeId, TODAY))
    for (const job of db.select().from(placements).all()) expect(job).toMatchObject(cadenceOf(db, job.id, TODAY))
  })

  it('no date is refused', async () => {
    const { context } = await demonstration()
    const { db } = context
    const stays = db.select().from(episodes).all()
    const enteredOn = new Map(stays.map((stay) => [stay.id, stay.enteredOn]))
    const jobs = db.select().from(placements).all()
    const startedOn = new Map(jobs.map((job) => [job.id, job.startedOn]))
    const segments = db.select().from(contractSegments).all()

    for (const stay of stays)
      if (stay.exitedOn !== null) expect(exitRefusal(stay.enteredOn, stay.exitedOn, TODAY)).toBeNull()
    for (const plan of db.select().from(plans).all())
      expect(planRefusal(plan.startsOn, plan.endsOn, enteredOn.get(plan.episodeId) ?? '')).toBeNull()
    for (const job of jobs)
      for (const { trialEndOn, plannedEndOn } of segments.filter((one) => one.placementId === job.id))
        expect(placementRefusal({ ...job, trialEndOn, plannedEndOn }, job.endReason, TODAY)).toBeNull()
    for (const one of db.select().from(checkIns).all())
      expect(checkInRefusal(one, { startedOn: startedOn.get(one.placementId) ?? null }, TODAY)).toBeNull()
  })

  it('no entry is refused, none is before the entry or after the exit, and each job is its person’s', async () => {
    const w = await demonstration()
    const { db } = w.context
    const parts = db.select().from(logParts).all()
    const minutesOf = new Map<string, number[]>()
    for (const { entryId, minutes } of parts) minutesOf.set(entryId, [...(minutesOf.get(entryId) ?? []), minutes])
    for (const entry of db.select().from(logEntries).all())
      expect(logEntryRefusal({ ...entry, partMinutes: minutesOf.get(entry.id) ?? [] }, TODAY)).toBeNull()

    expect(
      asked(
        w,
        `select 1 from log_parts p join episodes e on e.id = p.episode_id
          left join placements j on j.id = p.placement_id
          where p.occurred_on < e.entered_on or p.occurred_on > coalesce(e.exited_on, '9999') or j.worker_id <> e.worker_id`,
      ),
    ).toEqual([])
    expect(
      asked(
        w,
        `select 1 from episodes a join episodes b on a.worker_id = b.worker_id and a.id <> b.id
          where a.entered_on <= b.entered_on and coalesce(a.exited_on, '9999') >= b.entered_on`,
      ),
    ).toEqual([])
  })

  it('coaches work on weekdays, in office hours, and are at two places at once one time only', async () => {
    const w = await demonstration()

    expect(asked(w, "select 1 from log_entries where strftime('%w', occurred_on) in ('0', '6')")).toEqual([])
    expect(
      asked(
        w,
        "select 1 from log_entries where starts_at < '08:00' or time(starts_at, '+' || minutes || ' minutes') > '18:00:00'",
      ),
    ).toEqual([])
    expect(
      asked(
        w,
        `select 1 from log_entries a join log_entries b
            on a.author_id = b.author_id and a.occurred_on = b.occurred_on and a.id < b.id
          where time(a.starts_at) < time(b.starts_at, '+' || b.minutes || ' minutes') and time(b.starts_at) < time(a.starts_at, '+' || a.minutes || ' minutes')`,
      ),
    ).toHaveLength(1)
  })

  it('entries are most often written the same day, a few more than a week later, one corrected, one voided', async () => {
    const w = await demonstration()
    const lag = 'julianday(date(recorded_at)) - julianday(occurred_on)'
    const [days] = asked<{ same: number; late: number; early: number; all: number }>(
      w,
      `select sum(${lag} = 0) same, sum(${lag} > 7) late, sum(${lag} < 0) early, count(*) "all" from log_entries`,
    )
    const acts = asked<{ operation: string }>(w, "select operation from changes where operation <> 'recordLogEntry'")

    expect(days?.early).toBe(0)
    expect((days?.same ?? 0) / (days?.all ?? 1)).toBeGreaterThan(0.75)
    expect(days?.late).toBeGreaterThan(5)
    expect(acts.map((act) => act.operation).sort()).toEqual(['correctLogEntry', 'voidLogEntry'])
  })

  it('no word tells of anybody’s health', async () => {
    for (const locale of ['fr', 'en'] as const) {
      const texts = textsOf(await demonstration(TODAY, locale))

      expect(texts.length).toBeGreaterThan(3000)
      expect(texts.filter(({ text }) => HEALTH.test(text) || speaksOfHealth(text))).toEqual([])
    }
  })
})

describe('the demonstration in French and in English', () => {
  it('is the same story, in other words', async () => {
    const tell = async (locale: 'fr' | 'en') => {
      const w = await demonstration(TODAY, locale)
      return asked<{ on: string; note: string }>(
        w,
        'select occurred_on "on", note from log_entries order by author_id, occurred_on, starts_at',
      )
    }
    const [french, english] = [await tell('fr'), await tell('en')]

    expect(english.length).toBe(french.length)
    expect(english.filter(({ note }) => note.trim() === '')).toEqual([])
    const frenchNotes = new Set(french.map(({ note }) => note))
    expect(english.filter(({ note }) => frenchNotes.has(note))).toEqual([])
  })

  it.each(['2026-11-22', '2027-01-01', '2027-07-10', '2028-02-29'])('is told up to its day, on %s too', async (day) => {
    const w = await demonstration(day, 'en')

    expect(asked(w, 'select 1 from log_entries where occurred_on >= ?', day)).toEqual([])
    expect(asked(w, "select 1 from log_entries where occurred_on >= date(?, '-5 days')", day)).not.toEqual([])
    expect(asked(w, "select 1 from log_entries where strftime('%w', occurred_on) in ('0', '6')")).toEqual([])
  })
})
