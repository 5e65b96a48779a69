import type { DocumentBlock } from '@tandem/contract/document-content'
import type { Goal } from '@tandem/contract/goals'
import type { Placement } from '@tandem/contract/placements'
import type { Plan } from '@tandem/contract/plans'
import type { Locale } from '@tandem/domain/members'
import { JOB_TYPES, workplaceName } from '@tandem/domain/placements'
import { leadingPlan } from '@tandem/domain/plans'
import { goalsOf } from '../goals/goals.store.ts'
import { placementsOf } from '../placements/placements.store.ts'
import { type LogLine, personFacts } from './document-facts.store.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { type DocumentSource, facts, type Signature, table } from './document-source.ts'
import { VOCABULARY } from './document-vocabulary.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

/** What most documents about a person begin from. */
export function fileOf({ db, episodeId, plans, today }: DocumentSource) {
  const person = personFacts(db, episodeId, today)
  const jobs = placementsOf(db, person.workerId, today)
  return {
    person,
    fullName: `${person.firstName} ${person.lastName}`,
    coachName: person.coachNames[0] ?? '',
    plan: leadingPlan(plans, today) ?? null,
    plans,
    jobs,
    job:
      jobs.find(({ type, state }) => JOB_TYPES.includes(type) && (state === 'trial' || state === 'confirmed')) ?? null,
    goals: goalsOf(db, episodeId),
  }
}

export function dayOr(locale: Locale, on: string | null): string {
  return on === null ? '' : DOCUMENT_WORDS[locale].day(on)
}

export function periodOf(locale: Locale, fromOn: string | null, toOn: string | null): string {
  const words = PART_WORDS[locale]
  if (fromOn === null) return ''
  return toOn === null ? words.since(dayOr(locale, fromOn)) : words.from(dayOr(locale, fromOn), dayOr(locale, toOn))
}

export function levelOf(locale: Locale, level: Goal['level']): string {
  const words = VOCABULARY[locale]
  return level === null
    ? words.notRated
    : `${words.levels[`${level}`]} (${level > 0 ? '+' : ''}${String(level).replace('-', '−')})`
}

export function planFacts(locale: Locale, plan: Plan): DocumentBlock {
  const words = PART_WORDS[locale]
  const { hours } = DOCUMENT_WORDS[locale]
  const granted = plan.grantedMinutes
  return facts([
    [words.period, periodOf(locale, plan.startsOn, plan.endsOn)],
    [
      words.used,
      granted === null
        ? `${hours(plan.usedMinutes)}, ${words.notGranted}`
        : words.ofGrant(hours(plan.usedMinutes), hours(granted)),
    ],
  ])
}

export function jobFacts(locale: Locale, job: Placement): DocumentBlock {
  const words = PART_WORDS[locale]
  const vocabulary = VOCABULARY[locale]
  const last = job.segments.at(-1)
  const terms = [
    last?.contractType == null ? null : (last.contractLabel ?? vocabulary.contracts[last.contractType]),
    last?.weeklyMinutes == null ? null : words.weekly(DOCUMENT_WORDS[locale].hours(last.weeklyMinutes)),
  ].filter((one) => one !== null)
  const isAgencyWork = job.userEmployerName !== null
  const tutor = job.contacts.find(({ part, toOn }) => part === 'tutor' && toOn === null)
  return facts([
    [
      words.company,
      isAgencyWork ? workplaceName(job) : [job.employerName, job.municipality].filter((one) => one !== null).join(', '),
    ],
    [words.agency, isAgencyWork ? job.employerName : null],
    [words.job, last?.jobTitle ?? null],
    [words.contract, terms.join(', ')],
    [words.dates, periodOf(locale, job.startedOn, job.endedOn)],
    [words.trialEnd, dayOr(locale, last?.trialEndOn ?? null)],
    [words.tutor, tutor?.name ?? null],
  ])
}

type Told = Pick<Goal, 'title' | 'owner' | 'baselineLevel' | 'level' | 'outcome' | 'closedOn' | 'targetOn'>

export function goalsTable(locale: Locale, goals: readonly Told[]): DocumentBlock {
  const words = PART_WORDS[locale]
  const vocabulary = VOCABULARY[locale]
  const rows = goals.map((goal) => [
    goal.title,
    vocabulary.owners[goal.owner],
    levelOf(locale, goal.baselineLevel),
    goal.outcome !== null && goal.closedOn !== null
      ? words.apart([
          levelOf(locale, goal.level),
          words.closed(vocabulary.outcomes[goal.outcome], dayOr(locale, goal.closedOn)),
        ])
      : levelOf(locale, goal.level),
    goal.targetOn === null ? words.noDate : dayOr(locale, goal.targetOn),
  ])
  return table('', words.goalHead, rows)
}

/** Held minutes of a log, by kind, the longest first. */
export function hoursTable(locale: Locale, lines: readonly LogLine[]): DocumentBlock {
  const words = PART_WORDS[locale]
  const { hours } = DOCUMENT_WORDS[locale]
  const held = lines.filter(({ isHeld }) => isHeld)
  const kinds = [...new Set(held.map(({ kind }) => kind))]
  const sum = (some: readonly LogLine[]) => some.reduce((minutes, line) => minutes + line.minutes, 0)
  const rows = kinds
    .map((kind) => held.filter((line) => line.kind === kind))
    .sort((one, two) => sum(two) - sum(one))
    .map((some) => [VOCABULARY[locale].kinds[some[0]?.kind ?? 'internal'], String(some.length), hours(sum(some))])
  return table('', words.hoursByKind, [...rows, [words.total, String(held.length), hours(sum(held))]])
}

export function signers(
  locale: Locale,
  ...rows: readonly (readonly [capacity: 'worker' | 'employer' | 'service' | 'coach', name: string])[]
): Signature[] {
  return rows.map(([capacity, name]) => ({ capacity: PART_WORDS[locale][capacity], name, told: '' }))
}
